#pragma once

#include "access/duty_watch.h"
#include "access/password.h"
#include "access/session.h"

#include <optional>
#include <string>
#include <vector>

namespace xinheng::access {

/// Departments, people, and what a person keeps for the own desktop.
class PeopleDesk {
public:
    PeopleDesk(Session& session, PasswordCost cost) : session_(session), cost_(cost) {}

    /// Needs system.people or system.rights.
    Result<std::vector<Person>> people();
    /// Codes and names alone, for pickers: needs no function, because a name on a customer is no
    /// secret among colleagues. Only the enabled ones.
    Result<std::vector<Person>> colleagues();
    /// Needs system.people or system.rights; notFound.
    Result<Person> show(const std::string& code);

    struct NewPerson {
        std::string code;
        std::string name;
        std::optional<std::string> department;
        std::string password;
    };
    /// Needs system.people. Refuses a code that is there (conflict), bad codes, names and
    /// passwords, and an unknown department, all at once.
    Result<Person> add(const NewPerson& person);
    struct Changed {
        Person person;
        RightsChanged rights;
    };
    /// The person can't sign in from that day on, nor go on with a session that is open. Needs
    /// system.people; managers and administrators by an administrator only, and never the last
    /// administrator or oneself. A later day than before is judged like enable().
    Result<Changed> disable(const std::string& code, Date from);
    /// Judged like a grant of all that the person holds: conflict where that brings duties into
    /// one hand that block, and warnings, as far as they are of people one sees.
    Result<Changed> enable(const std::string& code);
    /// Appoints or dismisses an account-set manager. Administrators only; never on an
    /// administrator. Dismissing is judged like enable().
    Result<Changed> setManager(const std::string& code, bool manager);
    /// A forgotten password: the administrator's to replace (of anybody), or of a holder of
    /// system.people for plain people.
    Result<> resetPassword(const std::string& code, const std::string& newPassword);
    Result<> changeOwnPassword(const std::string& oldPassword, const std::string& newPassword);

    /// Everybody who is signed in may see the departments.
    Result<std::vector<TreeNode>> departments();
    /// Needs system.people. Refuses codes that are there (conflict) and unknown parents.
    Result<TreeNode> addDepartment(const TreeNode& department);

    /// Empty when nothing was kept.
    Result<std::string> personal(const std::string& key);
    Result<> setPersonal(const std::string& key, const std::string& value);

private:
    [[nodiscard]] Result<> mayChange(PersonId id) const;
    [[nodiscard]] Result<> mayWrite(const char* key, const std::vector<const char*>& fields) const;
    [[nodiscard]] bool seesDepartment(const std::string& code) const;
    Result<> judgeNew(const char* key, const std::string& code, bool taken,
                      const std::function<void(const std::string& code)>& insert) const;
    Result<RightsChanged> judged(const Person& person, const std::function<void()>& change) const;
    /// What is done and which field is changed by it, for the trail; none: nothing to be seen.
    struct Changing {
        const char* action;
        const char* field;
    };
    Result<Changed> changePerson(const Changing& what, const std::string& code,
                                 const std::function<Result<RightsChanged>(const Person&)>& change);
    Session& session_;
    PasswordCost cost_;
};

} // namespace xinheng::access
