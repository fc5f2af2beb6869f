#pragma once

#include "access/duty_watch.h"
#include "access/effective_rights.h"
#include "access/grant_checks.h"
#include "access/rights_store.h"
#include "access/role_templates.h"
#include "access/session.h"
#include "access/who_can.h"
#include "base/money.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace xinheng::access {

/// The function whose holders grant rights.
inline constexpr const char* rightsNode = "system.rights";

/// From when to when, and why.
struct Terms {
    std::optional<Date> from;
    std::optional<Date> to;
    std::string reason;
};

/// What changes of rights would do, without doing it.
struct RightsPreview {
    struct Difference {
        Grantee grantee;
        std::vector<RightsDifference> differences;
        EffectiveRights after; ///< all of it, the changes made
    };
    std::vector<Difference> differences; ///< one for each grantee that was changed
    /// An object whose rows or fields would be controlled, or would be no more.
    struct ControlChange {
        std::string object; ///< key
        Text label;
        Control before;
        Control after;
        Narrowed narrowed; ///< by control, whether it comes or goes
    };
    std::vector<ControlChange> controls;
    std::vector<DutyConflict> conflicts; ///< that would arise; one that blocks is refused later
    std::optional<Error> refusal;        ///< why they can't be made as they are
};

/// Roles, membership, grants, control settings, and the reasons behind decisions. Changing needs
/// system.rights; nobody but a manager changes the own rights or those of a role of theirs; the
/// administrator can't be given business rights.
class RightsDesk {
public:
    explicit RightsDesk(Session& session) : session_(session) {}

    Result<std::vector<Role>> roles();
    Result<Role> addRole(const std::string& code, const std::string& name);
    /// Everything that is granted to a role, given to a new one; its members stay where they are.
    Result<Role> copyRole(const std::string& from, const std::string& code,
                          const std::string& name);
    /// Those that ship with the program.
    Result<std::vector<RoleTemplate>> roleTemplates();
    /// A new role with what a shipped template gives; code and name of the template where empty.
    Result<Role> addFromTemplate(const std::string& templateCode, const std::string& code,
                                 const std::string& name);
    /// JSON of these roles, of all when none is named (access/role_templates.h), without what has
    /// ended; leaves a row in the trail.
    Result<std::string> exportRoles(const std::vector<std::string>& codes);
    /// New roles from such JSON, all or none; every problem at once. Conflict when nothing is wrong
    /// but codes that are taken.
    Result<std::vector<Role>> importRoles(const std::string& json);

    Result<std::vector<Membership>> memberships();
    /// In the place of a membership that is there: the new terms hold.
    Result<RightsChanged> addMember(const std::string& person, const std::string& role,
                                    const Terms& terms);
    Result<RightsChanged> removeMember(const std::string& person, const std::string& role);

    Result<std::map<std::string, Control>> controls(); ///< every declared object
    Result<Control> setControl(const std::string& object, std::optional<bool> rows,
                               std::optional<bool> fields);

    /// A grantee is written "person:CODE" or "role:CODE".
    Result<std::vector<Grant>> grants(const std::string& grantee);

    Result<RightsChanged> grantFunction(const std::string& grantee, const std::string& node,
                                        const Terms& terms);
    /// notFound when exactly this node was not granted.
    Result<RightsChanged> revokeFunction(const std::string& grantee, const std::string& node);
    /// Makes the granted nodes exactly these, keeping the terms of those that stay.
    Result<RightsChanged> replaceFunctions(const std::string& grantee,
                                           const std::set<std::string>& nodes, const Terms& terms);

    /// `scope` in the words of Scope; entry includes query. The same scope given again replaces the
    /// old grant.
    Result<RightsChanged> grantRows(const std::string& grantee, const std::string& object,
                                    const std::string& scope, bool entry, const Terms& terms);
    /// Without a scope: all row grants on the object.
    Result<RightsChanged> revokeRows(const std::string& grantee, const std::string& object,
                                     const std::optional<std::string>& scope);

    using FieldLists = access::FieldLists;
    Result<RightsChanged> grantFields(const std::string& grantee, const std::string& object,
                                      const FieldLists& fields, const Terms& terms);
    /// Without any field: all field grants on the object.
    Result<RightsChanged> revokeFields(const std::string& grantee, const std::string& object,
                                       const FieldLists& fields);
    /// Makes the field grants on the object exactly these.
    Result<RightsChanged> replaceFields(const std::string& grantee, const std::string& object,
                                        const FieldLists& fields, const Terms& terms);

    /// A level of 1 to 6 for the amounts of an AmountObject; given again: the new level and terms.
    Result<RightsChanged> grantLevel(const std::string& grantee, const std::string& object,
                                     int level, const Terms& terms);
    Result<RightsChanged> revokeLevel(const std::string& grantee, const std::string& object);

    /// Several changes as one: all of them or none, judged for incompatible duties at the end.
    using Changes = std::function<Result<>(RightsDesk&)>;
    Result<RightsChanged> together(const Changes& changes);
    /// Makes the changes, looks at what has become of the grantees, and takes them back. Whoever is
    /// `onShow` ("person:CODE", "role:CODE") is looked at also where only a control reaches them.
    Result<RightsPreview> preview(const Changes& changes,
                                  const std::optional<std::string>& onShow = {});

    struct Question {
        std::string person;
        /// query, entry, field-read, field-write, amount, or a function node
        std::string action;
        std::string object;
        std::string record; ///< a code; empty: any row; for amounts: the key of the ladder
        std::string field;
        std::optional<Money> amount = {};
    };
    /// Of oneself anybody may ask; of others system.rights is needed. A record the asker may not
    /// see is notFound; another's rows that go by fields the asker may not read are refused.
    Result<Decision> why(const Question& question);
    /// Who can do this: the same question asked about everybody. `person` is not looked at. Needs
    /// system.rights.
    Result<std::vector<Able>> whoCan(const Question& question);
    /// Of a person (code, or person:CODE) or of what a role alone gives (role:CODE).
    Result<EffectiveRights> effectiveRights(const std::string& grantee);
    /// For the rights list that is printed or filed: of one (person:CODE, role:CODE), or of all
    /// "people" or "roles". Needs system.rights; leaves a row in the trail.
    struct Listed {
        Grantee grantee;
        EffectiveRights rights;
    };
    Result<std::vector<Listed>> rightsList(const std::string& whose);
    /// What the second of two people or roles may do otherwise than the first.
    Result<std::vector<RightsDifference>> compare(const std::string& first,
                                                  const std::string& second);

private:
    /// Does the change; what the trail tells of it, the terms aside.
    using Body = std::function<Result<nlohmann::json>(const Grantee&)>;
    Result<Grantee> grantee(const std::string& words);
    Result<Grantee> changeable(const std::string& words);
    [[nodiscard]] bool isLentToOneself(const Grantee& changed) const;
    Result<> checkTerms(const Terms& terms) const;
    Result<RightsChanged> change(const std::string& action, const std::string& granteeWords,
                                 const Terms& terms, const Body& body);
    Result<> changeInside(const AuditEntry& entry, const std::string& granteeWords,
                          const Terms& terms, const Body& body);
    Result<> addFieldGrants(const Grantee& to, const std::string& object, const FieldLists& fields,
                            const Terms& terms);
    Result<Role> addRoleWith(const Role& role, const std::vector<Grant>& grants,
                             nlohmann::json detail);
    [[nodiscard]] Grant newGrant(const Grantee& grantee, const Terms& terms) const;
    [[nodiscard]] rights_store::End end() const;
    [[nodiscard]] HasNode hasNode() const;
    [[nodiscard]] Result<const Object*> object(const std::string& key) const;
    /// What a person, or a role alone, may do now; of somebody disabled nothing, or what they
    /// might.
    enum class Disabled { mayDoNothing, likeOthers };
    EffectiveRights page(const Grantee& grantee, Disabled disabled = Disabled::mayDoNothing);
    Session& session_;
    DutyWatch* together_ = nullptr; ///< inside together() and preview()
};

/// JSON for the trail: names and codes, never business values.
std::string rightsDetail(nlohmann::json parts, const Terms& terms = {});

} // namespace xinheng::access
