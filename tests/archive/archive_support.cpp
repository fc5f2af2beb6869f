#include "archive/archive_support.h"

#include "storage/statement.h"

#include <algorithm>

namespace xinheng::tests {

namespace {

NewSet wish(Template content) {
    NewSet set;
    set.name = "测试账套";
    set.content = content;
    set.administratorPassword = Office::everyPassword;
    set.managerPassword = Office::everyPassword;
    return set;
}

Environment testEnvironment(const Clock& clock) {
    return {clock, access::PasswordCost::forTests(), "test-machine"};
}

// Made once a kind and copied: making the demonstration set is most of a short test's time.
const std::filesystem::path& templateFile(Template content) {
    static const TemporaryFolder folder;
    static std::map<Template, std::filesystem::path> files;
    auto& file = files[content];
    if (file.empty()) {
        const FixedClock clock(*Date::of(2024, 5, 8));
        file = folder / (content == Template::demo ? "demo.xset" : "empty.xset");
        good(AccountSet::create(file, wish(content), testEnvironment(clock)));
    }
    return file;
}

std::string textOf(const storage::Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto* text = std::get_if<std::string>(&value))
        return "'" + *text + "'";
    if (const auto* blob = std::get_if<storage::Blob>(&value))
        return "x" + blob->bytes;
    return "NULL";
}

} // namespace

std::string words(const Error& error) {
    std::string all =
        std::string(errorCodeName(error.code)) + ": " + error.message.in(Language::en);
    for (const Text& reason : error.because)
        all += "\n  because " + reason.in(Language::en);
    for (const Problem& problem : error.problems)
        all += "\n  row " + (problem.row ? std::to_string(*problem.row) : "-") + " " +
               problem.column + ": " + problem.message.in(Language::en);
    return all;
}

bool hasProblem(const Error& error, std::optional<std::int64_t> row, const std::string& column) {
    return std::any_of(error.problems.begin(), error.problems.end(),
                       [&](const Problem& one) { return one.row == row && one.column == column; });
}

Office::Office(Template content)
    : clock(*Date::of(2024, 5, 8)), environment(testEnvironment(clock)) {
    std::filesystem::copy_file(templateFile(content), file());
    set_ = good(AccountSet::open(file(), environment));
}

void Office::close() {
    sessions_.clear();
    set_.reset();
}

SignedIn& Office::person(const std::string& code) {
    auto& session = sessions_[code];
    if (!session)
        session = good(set_->signIn(code, everyPassword));
    return *session;
}

SignedIn& Office::newPerson(const std::string& code, const std::vector<std::string>& functions,
                            const std::optional<std::string>& department) {
    good(manager().people().add({code, code, department, everyPassword}));
    for (const std::string& node : functions)
        good(manager().rights().grantFunction("person:" + code, node, {}));
    good(manager().rights().setControl("customer", true, true));
    return person(code);
}

void Office::grantRows(const std::string& person, const std::string& scope, bool entry) {
    good(manager().rights().grantRows("person:" + person, "customer", scope, entry, {}));
}

void Office::grantFields(const std::string& person, access::FieldAccess right,
                         const std::vector<std::string>& keys) {
    good(manager().rights().grantFields("person:" + person, "customer", {{right, keys}}, {}));
}

std::filesystem::path Office::write(const std::string& name, const std::string& content) const {
    writeFile(folder / name, content);
    return folder / name;
}

int Office::auditRows(const std::string& action, access::AuditEntry::Outcome outcome) {
    access::AuditTrail::Wish all;
    all.limit = 100'000;
    const auto rows = good(manager().audit().list(all));
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const auto& row) {
        return row.entry.action == action && row.entry.outcome == outcome;
    }));
}

std::string Office::content() {
    storage::Database database(file(), storage::Database::Mode::look);
    std::vector<std::string> tables;
    auto list = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT "
                                 "IN ('archive_customer_search', 'access_audit', "
                                 "'access_audit_head') ORDER BY name");
    while (list.step())
        tables.push_back(list.text(0));
    std::string all;
    for (const std::string& table : tables) {
        all += "\n# " + table;
        auto rows = database.prepare("SELECT * FROM " + table);
        while (rows.step()) {
            all += "\n";
            for (int column = 0; column < rows.columnCount(); ++column)
                all += textOf(rows.value(column)) + "|";
        }
    }
    return all;
}

archive::Values customer(const std::string& code, const std::string& name) {
    return {{"code", code}, {"name", name}};
}

std::string value(SignedIn& person, const std::string& code, const std::string& key) {
    auto desk = person.customers();
    const auto card = good(desk.show(code));
    const auto cell = card.value(desk.object(), key);
    INFO(key);
    REQUIRE(cell.has_value());
    return *cell;
}

std::vector<std::string> found(SignedIn& person, const std::string& search) {
    access::Query query;
    query.fields = {"code"};
    query.search = search;
    query.limit = 1000;
    std::vector<std::string> codes;
    for (const auto& row : good(person.customers().list(query)).rows)
        codes.push_back(row.cells[0]);
    return codes;
}

std::int64_t count(SignedIn& person, const std::string& where) {
    access::Query query;
    query.where = where;
    query.limit = 0;
    query.count = true;
    return *good(person.customers().list(query)).count;
}

std::optional<std::filesystem::path> sharedFile(const std::string& name) {
    std::filesystem::path file =
        std::filesystem::path(XINHENG_SOURCE_DIR) / ".." / "shared" / "data" / name;
    return std::filesystem::exists(file) ? std::optional(file) : std::nullopt;
}

} // namespace xinheng::tests
