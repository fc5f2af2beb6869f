#include "access/personnel_rules.h"

#include "access/gate.h"
#include "access/people_store.h"
#include "access/rights_store.h"

#include <algorithm>
#include <set>

namespace xinheng::access {

namespace {

/// What both have in common.
class PersonnelRules : public RecordRules {
public:
    /// Codes stand in scopes and grants, so they are as narrow as the PeopleDesk's.
    void check(const Object& object, const Draft& draft, const ReferenceCheck& /*isThere*/,
               std::vector<Finding>& findings) const override {
        const std::size_t code = *object.indexOf(object.codeField);
        if (draft.before != nullptr || draft.after[code].empty())
            return;
        if (const auto checked = checkedCode(draft.after[code]); !checked)
            findings.push_back({Finding::Weight::error, code, checked.error().message});
    }
};

/// Departments on which "and below" hangs in what the person holds or was lent.
std::set<std::string> rootsOfScopes(const Gate& gate) {
    std::set<std::string> roots;
    for (const Object& object : gate.objects().all())
        for (const auto& scopes : gate.rights().object(object).scopes)
            for (const HeldScope& held : scopes) {
                const Person& holder = gate.rights().holder(held.holder);
                if (held.scope->kind() == Scope::Kind::departmentBelow && holder.department)
                    roots.insert(*holder.department);
                if (held.scope->kind() == Scope::Kind::treeBelow &&
                    object.dimension(held.scope->dimension())->table ==
                        people_store::departmentTable)
                    roots.insert(held.scope->code());
            }
    return roots;
}

bool isPlain(const Gate& gate) {
    return gate.person().kind == PersonKind::person;
}

class DepartmentRules : public PersonnelRules {
public:
    void check(const Object& object, const Draft& draft, const ReferenceCheck& isThere,
               std::vector<Finding>& findings) const override {
        PersonnelRules::check(object, draft, isThere, findings);
        const std::size_t parent = *object.indexOf("parent");
        const std::string& code = draft.after[*object.indexOf(object.codeField)];
        if (draft.before != nullptr && draft.after[parent] == code)
            findings.push_back(belowItself(parent, code));
    }

    Result<> mayChange(storage::Database& database, const Gate& gate, const Object& object,
                       const Record& before, const Record* after) const override {
        const std::size_t parent = *object.indexOf("parent");
        if (after == nullptr || !isPlain(gate) || before[parent] == (*after)[parent])
            return {};
        const std::set<std::string> roots = rootsOfScopes(gate);
        if (roots.empty())
            return {};
        const rights_store::Tree tree(database, people_store::departmentTable);
        const auto covers = [&](const std::string& code) {
            std::set<std::string> covering;
            for (const std::string& above : tree.path(code))
                if (roots.contains(above))
                    covering.insert(above);
            return covering;
        };
        const std::set<std::string> now = covers(before[parent]);
        const std::set<std::string> then = covers((*after)[parent]);
        if (std::includes(now.begin(), now.end(), then.begin(), then.end()))
            return {};
        return fail(Error{
            ErrorCode::refused,
            Text(XH_TR("access", "Moved there, the department would come into your own rights. "
                                 "That is for an account-set manager or administrator to do.")),
            {},
            {}});
    }

    [[nodiscard]] std::map<std::string, Finding>
    misplaced(storage::Database& database, const Object& object,
              const std::vector<std::string>& /*codes*/) const override {
        std::map<std::string, Finding> found;
        for (const std::string& code : people_store::departmentsInCircles(database))
            found.emplace(code, belowItself(*object.indexOf("parent"), code));
        return found;
    }

    void changed(storage::Database& database, const Object& object, const Record& before,
                 const Record& after) const override {
        // Whoever holds rights on what is below a department has them on other departments now.
        const std::size_t parent = *object.indexOf("parent");
        if (before[parent] != after[parent])
            rights_store::moveVersion(database);
    }

private:
    static Finding belowItself(std::size_t parent, const std::string& code) {
        return {Finding::Weight::error, parent,
                Text(XH_TR("access", "The department {} would stand below itself."), code)};
    }
};

class PersonRules : public PersonnelRules {
public:
    Result<> mayChange(storage::Database& /*database*/, const Gate& gate, const Object& object,
                       const Record& before, const Record* after) const override {
        const std::size_t kind = *object.indexOf("kind");
        // What decides whether it may be has to be the person's to know.
        if (gate.field(object, kind) < FieldState::readable)
            return fail(Error{ErrorCode::refused,
                              Text(XH_TR("access", "You may see this person but not change them.")),
                              gate.fieldDecision(object, kind, FieldState::readable).because,
                              {}});
        if (before[kind] != personKindName(PersonKind::person) &&
            gate.person().kind != PersonKind::administrator)
            return fail(
                ErrorCode::refused,
                XH_TR("access",
                      "Only an administrator may change administrators and account-set managers."));
        const std::size_t department = *object.indexOf("department");
        if (after != nullptr && isPlain(gate) && before[department] != (*after)[department] &&
            before[*object.indexOf(object.codeField)] == gate.person().code)
            return fail(ErrorCode::refused,
                        XH_TR("access",
                              "Nobody but account-set managers and administrators changes their "
                              "own department: rights hang on it."));
        return {};
    }

    void changed(storage::Database& database, const Object& /*object*/, const Record& /*before*/,
                 const Record& /*after*/) const override {
        rights_store::moveVersion(database); // "my department" is another one, or the name
    }
};

} // namespace

std::shared_ptr<const RecordRules> departmentRules() {
    static const auto rules = std::make_shared<const DepartmentRules>();
    return rules;
}

std::shared_ptr<const RecordRules> personRules() {
    static const auto rules = std::make_shared<const PersonRules>();
    return rules;
}

} // namespace xinheng::access
