#include "access/people_desk.h"

#include "access/people_seen.h"
#include "access/people_store.h"
#include "access/rights_store.h"
#include "access/sign_in.h"
#include "access/use_case.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace xinheng::access {

namespace {

tl::unexpected<Error> noSuchPerson(const std::string& code) {
    return fail(ErrorCode::notFound, XH_TR("access", "There is no person {}."), code);
}

Result<> requireEither(const Gate& gate, std::string_view first, std::string_view second) {
    return gate.mayUse(second) ? Result<>() : gate.require(first);
}

// Gathers what is wrong with several fields, so that all of it is said at once.
class Problems {
public:
    template <class T> void take(const char* column, const Result<T>& result) {
        if (!result)
            problems_.push_back({std::nullopt, column, result.error().message});
    }
    void add(const char* column, Text message) {
        problems_.push_back({std::nullopt, column, std::move(message)});
    }
    [[nodiscard]] Result<> result() && {
        if (problems_.empty())
            return {};
        Error error{ErrorCode::invalid,
                    Text(XH_TR("access", "The entry has mistakes, so nothing was saved.")),
                    {},
                    {}};
        error.problems = std::move(problems_);
        return fail(std::move(error));
    }

private:
    std::vector<Problem> problems_;
};

} // namespace

Result<std::vector<Person>> PeopleDesk::people() {
    return runUseCase(session_, {"person.list", "person"}, [&]() -> Result<std::vector<Person>> {
        if (auto may = requireEither(session_.gate(), "system.people", "system.rights"); !may)
            return fail(may.error());
        return seenPeople(session_.database(), session_.gate());
    });
}

Result<std::vector<Person>> PeopleDesk::colleagues() {
    return runUseCase(session_, {"person.pick", "person"}, [&]() -> Result<std::vector<Person>> {
        std::vector<Person> people = seenPeople(session_.database(), session_.gate());
        const Date today = session_.clock().today();
        std::erase_if(people, [&](const Person& person) {
            return person.kind == PersonKind::administrator || !person.isActive(today);
        });
        return people;
    });
}

Result<Person> PeopleDesk::show(const std::string& code) {
    return runUseCase(session_, {"person.show", "person", code}, [&]() -> Result<Person> {
        if (auto may = requireEither(session_.gate(), "system.people", "system.rights"); !may)
            return fail(may.error());
        auto person = seenPerson(session_.database(), session_.gate(), code);
        if (!person)
            return noSuchPerson(code);
        return std::move(*person);
    });
}

Result<Person> PeopleDesk::add(const NewPerson& wanted) {
    return runUseCase(session_, {"person.add", "person", wanted.code}, [&]() -> Result<Person> {
        if (auto may = session_.gate().require("system.people"); !may)
            return fail(may.error());
        storage::Database& database = session_.database();
        std::vector<const char*> fields{"code", "name"};
        if (wanted.department)
            fields.push_back("department");
        if (auto may = mayWrite("person", fields); !may)
            return fail(may.error());
        const auto code = checkedCode(wanted.code);
        const auto name = checkedName(wanted.name);
        Problems problems;
        problems.take("code", code);
        problems.take("name", name);
        problems.take("password", checkPassword(wanted.password, wanted.code));
        if (wanted.department && !seesDepartment(*wanted.department))
            problems.add("department",
                         Text(XH_TR("access", "There is no department {}."), *wanted.department));
        if (auto good = std::move(problems).result(); !good)
            return fail(good.error());
        // Hashing takes long on purpose, so it is done before the write lock is taken.
        const std::string hash = hashPassword(wanted.password, cost_);
        ChangeTransaction transaction(session_);
        Person person{PersonId(0),        *code,       *name, wanted.department,
                      PersonKind::person, std::nullopt};
        auto good = judgeNew("person", *code, people_store::findPerson(database, *code).has_value(),
                             [&](const std::string& as) {
                                 Person entered = person;
                                 entered.code = as;
                                 person.id = people_store::addPerson(
                                     database, entered, hash,
                                     {session_.person().code, utcText(session_.clock().now())});
                             });
        if (!good)
            return fail(good.error());
        session_.audit({"person.add", "person", person.code});
        transaction.commit();
        return person;
    });
}

Result<PeopleDesk::Changed>
PeopleDesk::changePerson(const Changing& what, const std::string& code,
                         const std::function<Result<RightsChanged>(const Person&)>& change) {
    return runUseCase(session_, {what.action, "person", code}, [&]() -> Result<Changed> {
        if (auto may = session_.gate().require("system.people"); !may)
            return fail(may.error());
        storage::Database& database = session_.database();
        ChangeTransaction transaction(session_);
        const auto person = people_store::findPerson(database, code);
        if (!person || !seenPerson(database, session_.gate(), code))
            return noSuchPerson(code);
        if (auto may = mayChange(person->id); !may)
            return fail(may.error());
        if (person->kind != PersonKind::person &&
            session_.person().kind != PersonKind::administrator)
            return fail(
                ErrorCode::refused,
                XH_TR("access",
                      "Only an administrator may change administrators and account-set managers."));
        auto changed = change(*person);
        if (!changed)
            return fail(changed.error());
        rights_store::moveVersion(database);
        const std::string detail =
            what.field == nullptr
                ? "{}"
                : nlohmann::json{{"fields", nlohmann::json::array({what.field})}}.dump();
        session_.audit({what.action, "person", person->code, AuditEntry::Outcome::done, detail});
        transaction.commit();
        return Changed{
            withoutHiddenFields(session_.gate(), *people_store::findPerson(database, person->id)),
            std::move(*changed)};
    });
}

Result<PeopleDesk::Changed> PeopleDesk::disable(const std::string& code, Date from) {
    return changePerson(
        {"person.disable", "disabled_on"}, code,
        [&](const Person& person) -> Result<RightsChanged> {
            if (person.id == session_.person().id)
                return fail(ErrorCode::conflict, XH_TR("access", "Nobody can disable themselves."));
            if (person.kind == PersonKind::administrator && !person.disabledOn &&
                people_store::countActive(session_.database(), PersonKind::administrator) <= 1)
                return fail(ErrorCode::conflict,
                            XH_TR("access", "The last administrator can't be disabled."));
            return judged(person,
                          [&] { people_store::setDisabled(session_.database(), person.id, from); });
        });
}

Result<PeopleDesk::Changed> PeopleDesk::enable(const std::string& code) {
    return changePerson({"person.enable", "disabled_on"}, code, [&](const Person& person) {
        return judged(person, [&] {
            people_store::setDisabled(session_.database(), person.id, std::nullopt);
        });
    });
}

Result<PeopleDesk::Changed> PeopleDesk::setManager(const std::string& code, bool manager) {
    return changePerson(
        {"person.manager", "kind"}, code, [&](const Person& person) -> Result<RightsChanged> {
            if (session_.person().kind != PersonKind::administrator)
                return fail(
                    ErrorCode::refused,
                    XH_TR("access", "Only an administrator appoints account-set managers."));
            if (person.kind == PersonKind::administrator)
                return fail(
                    ErrorCode::conflict,
                    XH_TR("access", "An administrator can't be account-set manager as well."));
            return judged(person, [&] {
                people_store::setKind(session_.database(), person.id,
                                      manager ? PersonKind::manager : PersonKind::person);
            });
        });
}

Result<> PeopleDesk::resetPassword(const std::string& code, const std::string& newPassword) {
    // Hashing takes long on purpose, so it is done before the write lock is taken, and not for
    // those who will be refused.
    Result<> good = checkPassword(newPassword, code);
    const std::string hash = good && session_.gate().mayUse("system.people")
                                 ? hashPassword(newPassword, cost_)
                                 : std::string();
    return changePerson({"person.password", nullptr}, code,
                        [&](const Person& person) -> Result<RightsChanged> {
                            if (!good)
                                return fail(good.error());
                            if (hash.empty()) // the right to it came in this very moment
                                return fail(detail::rightsKeepMoving());
                            storage::Database& database = session_.database();
                            people_store::setPasswordHash(database, person.id, hash);
                            people_store::clearAttempt(database,
                                                       attemptPrint(database, person.code));
                            return RightsChanged{};
                        })
        .map([](const Changed&) {});
}

Result<> PeopleDesk::changeOwnPassword(const std::string& oldPassword,
                                       const std::string& newPassword) {
    const std::string code = session_.person().code;
    return runUseCase(session_, {"person.own-password", "person", code}, [&]() -> Result<> {
        storage::Database& database = session_.database();
        if (auto may = session_.mayChange(); !may)
            return may;
        // Tries count and wait as those of signing in do.
        const auto tried = tryPassword(database, session_.clock(), code, oldPassword);
        if (auto refused = tried.refusal(XH_TR("access", "The old password is wrong.")))
            return fail(std::move(*refused));
        if (auto good = checkPassword(newPassword, code); !good)
            return good;
        const std::string hash = hashPassword(newPassword, cost_);
        ChangeTransaction transaction(session_);
        people_store::setPasswordHash(database, session_.person().id, hash);
        session_.audit({"person.own-password", "person", code});
        transaction.commit();
        return {};
    });
}

Result<std::vector<TreeNode>> PeopleDesk::departments() {
    return runUseCase(session_, {"department.list", "department"},
                      [&]() -> Result<std::vector<TreeNode>> {
                          return seenDepartments(session_.database(), session_.gate());
                      });
}

Result<TreeNode> PeopleDesk::addDepartment(const TreeNode& wanted) {
    return runUseCase(
        session_, {"department.add", "department", wanted.code}, [&]() -> Result<TreeNode> {
            if (auto may = session_.gate().require("system.people"); !may)
                return fail(may.error());
            std::vector<const char*> fields{"code", "name"};
            if (wanted.parent)
                fields.push_back("parent");
            if (auto may = mayWrite("department", fields); !may)
                return fail(may.error());
            storage::Database& database = session_.database();
            const auto code = checkedCode(wanted.code);
            const auto name = checkedName(wanted.name);
            ChangeTransaction transaction(session_);
            Problems problems;
            problems.take("code", code);
            problems.take("name", name);
            if (wanted.parent && !seesDepartment(*wanted.parent))
                problems.add("parent",
                             Text(XH_TR("access", "There is no department {}."), *wanted.parent));
            if (auto good = std::move(problems).result(); !good)
                return fail(good.error());
            const TreeNode department{*code, *name, wanted.parent};
            if (auto good =
                    judgeNew("department", *code, people_store::hasDepartment(database, *code),
                             [&](const std::string& as) {
                                 people_store::addDepartment(
                                     database, {as, *name, wanted.parent},
                                     {session_.person().code, utcText(session_.clock().now())});
                             });
                !good)
                return fail(good.error());
            rights_store::moveVersion(database); // scopes with "below" may cover it
            session_.audit({"department.add", "department", department.code});
            transaction.commit();
            return department;
        });
}

Result<std::string> PeopleDesk::personal(const std::string& key) {
    return runUseCase(session_, {"personal.read"}, [&]() -> Result<std::string> {
        return people_store::personal(session_.database(), session_.person().id, key);
    });
}

Result<> PeopleDesk::setPersonal(const std::string& key, const std::string& value) {
    return runUseCase(session_, {"personal.write"}, [&]() -> Result<> {
        ChangeTransaction transaction(session_);
        people_store::setPersonal(session_.database(), session_.person().id, key, value);
        transaction.commit();
        return {};
    });
}

} // namespace xinheng::access
