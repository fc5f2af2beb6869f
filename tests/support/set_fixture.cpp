#include "support/set_fixture.h"

#include "archive/customer_store.h"
#include "storage/transaction.h"

#include <stdexcept>

namespace xinheng::tests {

namespace {

// Making a set with its 3,000 districts takes longer than most tests, so one is made and then
// copied.
const std::string& emptySet(const Environment& environment) {
    static const std::string bytes = [&] {
        const TemporaryFolder folder(memoryFolder());
        NewSet wanted;
        wanted.name = "Test";
        wanted.administratorPassword = SetFixture::everyPassword;
        wanted.managerPassword = SetFixture::everyPassword;
        must(AccountSet::create(folder / "empty.xset", wanted, environment));
        return readFile(folder / "empty.xset");
    }();
    return bytes;
}

} // namespace

Date day(std::string_view iso) {
    return must(Date::parse(iso));
}
Date testDay() {
    return day("2024-05-08");
}

std::string wordsOf(const Error& error) {
    std::string words =
        std::string(errorCodeName(error.code)) + ": " + error.message.in(Language::en);
    for (const Text& because : error.because)
        words += " | " + because.in(Language::en);
    for (const Problem& problem : error.problems)
        words += " | " + (problem.row ? std::to_string(*problem.row) + " " : "") + problem.column +
                 ": " + problem.message.in(Language::en);
    return words;
}

void failWith(const Error& error) {
    throw std::runtime_error(wordsOf(error));
}

SetFixture::SetFixture()
    : folder_(memoryFolder()),
      clock_(testDay()), environment_{clock_, access::PasswordCost::forTests(), "test-machine"} {
    writeFile(folder_ / "test.xset", emptySet(environment_));
    set_ = must(AccountSet::open(folder_ / "test.xset", environment_));
    manager_ = signIn("manager");
    administrator_ = signIn("admin");
}

SetFixture& SetFixture::department(const std::string& code,
                                   const std::optional<std::string>& parent) {
    must(administrator_->people().addDepartment({code, "Department " + code, parent}));
    return *this;
}

SetFixture& SetFixture::person(const std::string& code,
                               const std::optional<std::string>& department) {
    must(administrator_->people().add({code, "Name of " + code, department, everyPassword}));
    return *this;
}

SetFixture& SetFixture::role(const std::string& code) {
    must(manager_->rights().addRole(code, "Role " + code));
    return *this;
}

SetFixture& SetFixture::member(const std::string& person, const std::string& role,
                               const access::Terms& terms) {
    must(manager_->rights().addMember(person, role, terms));
    return *this;
}

SetFixture& SetFixture::control(bool rows, bool fields, const std::string& object) {
    must(manager_->rights().setControl(object, rows, fields));
    return *this;
}

SetFixture& SetFixture::function(const std::string& grantee, const std::string& node,
                                 const access::Terms& terms) {
    must(manager_->rights().grantFunction(grantee, node, terms));
    return *this;
}

SetFixture& SetFixture::rows(const std::string& grantee, const std::string& scope, Entry entry,
                             const access::Terms& terms, const std::string& object) {
    must(manager_->rights().grantRows(grantee, object, scope, entry == Entry::yes, terms));
    return *this;
}

SetFixture& SetFixture::fields(const std::string& grantee,
                               const access::RightsDesk::FieldLists& fields,
                               const access::Terms& terms, const std::string& object) {
    must(manager_->rights().grantFields(grantee, object, fields, terms));
    return *this;
}

SetFixture& SetFixture::customerClass(const std::string& code,
                                      const std::optional<std::string>& parent) {
    storage::Database& database = manager_->session().database();
    storage::Transaction transaction(database);
    archive::customer_store::addTreeNode(database, archive::customer_store::classTable,
                                         {code, "Class " + code, parent});
    transaction.commit();
    return *this;
}

SetFixture& SetFixture::customer(const archive::Values& values) {
    return record("customer", values);
}

SetFixture& SetFixture::record(const std::string& object, const archive::Values& values) {
    if (object == "person") { // has a desk of its own
        const auto value = [&](const char* key) {
            const auto found = values.find(key);
            return found == values.end() ? std::string() : found->second;
        };
        const std::string department = value("department");
        must(administrator_->people().add(
            {value("code"), value("name"),
             department.empty() ? std::nullopt : std::optional(department), everyPassword}));
    } else {
        must(manager_->records(object).add(values));
    }
    return *this;
}

std::unique_ptr<SignedIn> SetFixture::signIn(const std::string& person) {
    return must(set_->signIn(person, everyPassword));
}

std::unique_ptr<AccountSet> SetFixture::openAgain() {
    return must(AccountSet::open(file(), environment_));
}

std::vector<std::string> codesOf(const access::QueryResult& list, const access::Object& object) {
    std::vector<std::string> codes;
    for (std::size_t place = 0; place < list.fields.size(); ++place)
        if (object.fields[list.fields[place]].key == object.codeField)
            for (const access::QueryRow& row : list.rows)
                codes.push_back(row.cells[place]);
    return codes;
}

std::string visibleCodes(SignedIn& person) {
    access::Query query;
    query.fields = {"code"};
    query.limit = 1000;
    const auto list = person.customers().list(query);
    if (!list)
        return list.error().message.in(Language::en);
    std::string codes;
    for (const std::string& code : codesOf(*list, person.customers().object()))
        codes += (codes.empty() ? "" : " ") + code;
    return codes;
}

} // namespace xinheng::tests
