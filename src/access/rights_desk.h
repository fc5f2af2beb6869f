#pragma once

#include "access/session.h"
#include "base/money.h"

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace xinheng::access {

/// From when to when, and why.
struct Terms {
    std::optional<Date> from;
    std::optional<Date> to;
    std::string reason;
};

/// Everything a person may do now, on one page.
struct EffectiveRights {
    Person person;
    struct FunctionRight {
        std::string node;
        Text label;
        int depth = 0;
    };
    std::vector<FunctionRight>
        functions; ///< nodes of the program that exist and may be used, in display order
    struct RowRights {
        bool controlled = false;
        std::vector<std::string> query; ///< scopes in words; {"all"} when not controlled
        std::vector<std::string> entry;
    };
    struct ObjectLine {
        std::string object;
        Text label;
        RowRights rows;
        bool fieldsControlled = false;
        std::map<std::string, FieldState> fields;
    };
    std::vector<ObjectLine> objects;
    std::vector<std::string> roles;
};

/// Roles, membership, grants, control settings, and the reasons behind decisions. Changing needs
/// system.rights; nobody but a manager changes the own rights or those of a role of theirs; the
/// administrator can't be given business rights.
class RightsDesk {
public:
    explicit RightsDesk(Session& session) : session_(session) {}

    Result<std::vector<Role>> roles();
    Result<Role> addRole(const std::string& code, const std::string& name);
    Result<std::vector<Membership>> memberships();
    Result<Membership> addMember(const std::string& person, const std::string& role,
                                 const Terms& terms);
    Result<> removeMember(const std::string& person, const std::string& role);

    Result<std::map<std::string, Control>> controls(); ///< every declared object
    Result<Control> setControl(const std::string& object, std::optional<bool> rows,
                               std::optional<bool> fields);

    /// GRANTEE is "person:CODE" or "role:CODE".
    Result<Grantee> grantee(const std::string& words);
    Result<std::vector<Grant>> grants(const std::string& grantee);

    Result<> grantFunction(const std::string& grantee, const std::string& node, const Terms& terms);
    /// notFound when exactly this node was not granted.
    Result<> revokeFunction(const std::string& grantee, const std::string& node);
    /// Makes the granted nodes exactly these, keeping the terms of those that stay.
    Result<> replaceFunctions(const std::string& grantee, const std::set<std::string>& nodes,
                              const Terms& terms);

    /// `scope` in the words of Scope; entry includes query. The same scope given again replaces the
    /// old grant.
    Result<> grantRows(const std::string& grantee, const std::string& object,
                       const std::string& scope, bool entry, const Terms& terms);
    /// Without a scope: all row grants on the object.
    Result<> revokeRows(const std::string& grantee, const std::string& object,
                        const std::optional<std::string>& scope);

    using FieldLists = std::map<FieldAccess, std::vector<std::string>>;
    Result<> grantFields(const std::string& grantee, const std::string& object,
                         const FieldLists& fields, const Terms& terms);
    /// Without any field: all field grants on the object.
    Result<> revokeFields(const std::string& grantee, const std::string& object,
                          const FieldLists& fields);
    /// Makes the field grants on the object exactly these.
    Result<> replaceFields(const std::string& grantee, const std::string& object,
                           const FieldLists& fields, const Terms& terms);

    struct Question {
        std::string person;
        std::string action; ///< query, entry, field-read, field-write, or a function node
        std::string object;
        std::string record; ///< a code; empty: any row
        std::string field;
    };
    /// Of oneself anybody may ask; of others system.rights is needed. A record the asker may not
    /// see is notFound.
    Result<Decision> why(const Question& question);
    Result<EffectiveRights> effectiveRights(const std::string& person);

private:
    Result<Grantee> changeable(const std::string& words);
    Result<> checkTerms(const Terms& terms) const;
    Result<> change(const std::string& action, const std::string& granteeWords,
                    const std::string& detail, const Terms& terms,
                    const std::function<Result<>(const Grantee&)>& body);
    Result<> addFieldGrants(const Grantee& to, const std::string& object, const FieldLists& fields,
                            const Terms& terms);
    Grant newGrant(const Grantee& grantee, const Terms& terms) const;
    Result<const Object*> object(const std::string& key) const;
    Session& session_;
};

/// JSON for the trail: names and codes, never business values.
std::string rightsDetail(nlohmann::json parts, const Terms& terms = {});

/// The trail, as far as the reader may see the records it speaks of.
class AuditDesk {
public:
    explicit AuditDesk(Session& session) : session_(session) {}
    /// Needs system.audit. Rows about business records that the reader may not see are left out.
    Result<std::vector<AuditRow>> list(const AuditTrail::Wish& wish);
    /// Needs system.audit.
    Result<AuditTrail::Verdict> verify(const std::optional<std::string>& knownHead = {});

private:
    Session& session_;
};

} // namespace xinheng::access
