#include "access/sign_in.h"
#include "archive/archive_support.h"
#include "archive/customer_store.h"
#include "storage/set_file.h"
#include "storage/statement.h"
#include "storage/transaction.h"

using namespace xinheng;
using namespace xinheng::tests;

namespace {

std::string exported(Office& office, const std::string& object) {
    const auto file = office.folder / (object + ".csv");
    archive::RecordDesk::ExportOptions options;
    options.overwrite = true;
    good(office.manager().records(object).exportTo(file, {}, options));
    return readFile(file);
}

// What customers need that no file of records brings: classes and colleagues.
void takeOver(Office& from, Office& to) {
    storage::Database& database = to.manager().session().database();
    for (const access::TreeNode& node : good(from.manager().customers().classes()))
        archive::customer_store::addTreeNode(database, archive::customer_store::classTable, node);
    for (const access::Person& person : good(from.manager().people().people()))
        if (person.kind == access::PersonKind::person)
            good(to.administrator().people().add(
                {person.code, person.name, person.department, Office::everyPassword}));
}

/// A set as the first version of the program made it.
void makeFirstVersion(const std::filesystem::path& file, const Environment& environment) {
    storage::Database database(file, storage::Database::Mode::create);
    database.execute("PRAGMA application_id=" + std::to_string(storage::applicationId));
    storage::applySchema(database, {storage::schemaSteps().front()});
    storage::Transaction transaction(database);
    access::prepareSignIn(database, environment.passwordCost);
    access::AuditTrail(database).begin();
    const std::string hash = access::hashPassword(Office::everyPassword, environment.passwordCost);
    database.execute(R"(
        INSERT INTO access_setting VALUES ('name', '旧账套'), ('sort-key-version', 'old');
        INSERT INTO access_department VALUES ('02', '财务部', NULL), ('01', '销售部', '02'), ('0201', '会计科', '02');
        INSERT INTO archive_class VALUES ('k', '电力', NULL);
        INSERT INTO archive_import_mapping VALUES ('old', '{"columns":{"A":"code"}}');
        INSERT INTO access_control VALUES ('customer', 1, 0))");
    for (const auto& [code, kind] : {std::pair("admin", "administrator"),
                                     std::pair("manager", "manager"), std::pair("wang", "person")})
        database
            .prepare("INSERT INTO access_person (code, name, department, kind, password_hash) "
                     "VALUES (?, ?, ?, ?, ?)")
            .bindAll(code, code, "0201", kind, hash)
            .run();
    database.execute(R"(
        INSERT INTO archive_customer (code, name, department, person, class, name_sort, created_at, created_by, changed_at, changed_by)
            VALUES ('C1', '恒瑞电力', '01', 'wang', 'k', x'00', '2023', 'manager', '2023', 'manager'),
                   ('C2', '安达电气', '0201', NULL, NULL, x'01', '2023', 'manager', '2023', 'manager');
        INSERT INTO archive_customer_change (customer_id, field, old_value, new_value, at, person)
            VALUES (1, 'name', '恒瑞', '恒瑞电力', '2023', 'manager');
        INSERT INTO access_grant (person_id, kind, node, given_by, given_at)
            SELECT id, 'function', 'archive.customer', 'manager', '2023' FROM access_person WHERE code = 'wang';
        INSERT INTO access_grant (person_id, kind, object, scope, entry, given_by, given_at)
            SELECT id, 'rows', 'customer', 'tree-below:department=02', 1, 'manager', '2023'
            FROM access_person WHERE code = 'wang')");
    transaction.commit();
}

} // namespace

TEST_CASE("Every object's export, read into another set, gives the same export again") {
    Office from(Template::demo);
    good(from.manager().records("account").add({{"code", "100201"},
                                                {"name", "中国工商银行"},
                                                {"category", "asset"},
                                                {"direction", "debit"},
                                                {"journal", "bank"},
                                                {"by_project", "yes"},
                                                {"remarks", "基本户, \"一般\"户"}}));
    Office to;
    archive::ImportOptions update;
    update.update = true; // the standard content is there already
    for (const char* object : {"department", "customer", "contact", "supplier", "warehouse",
                               "product-class", "account", "voucher-word"}) {
        INFO(object);
        const std::string file = exported(from, object);
        CHECK(std::count(file.begin(), file.end(), '\n') > 3);
        if (std::string(object) == "customer")
            takeOver(from, to);
        const auto report =
            good(to.manager().recordImport(object).run(to.write("in.csv", file), update));
        CHECK(report.added + report.unchanged == report.read);
        CHECK(exported(to, object) == file);
        const auto again =
            good(to.manager().recordImport(object).run(to.write("in.csv", file), update));
        CHECK(again.unchanged == again.read);
    }
}

TEST_CASE("Headings in Chinese are understood for every object") {
    Office from(Template::demo);
    for (const access::Object& object : businessObjects().all()) {
        INFO(object.key);
        std::vector<std::string> headings;
        std::size_t wanted = 0;
        for (const access::Field& field : object.fields) {
            headings.push_back(field.label.in(Language::zh));
            wanted += field.importable() ? 1 : 0;
        }
        CHECK(good(from.manager().recordImport(object.key).suggest(headings)).size() == wanted);
    }
}

TEST_CASE("Mappings of columns belong to one object") {
    Office office;
    exchange::Mapping mapping;
    mapping.columns = {{"Firma", "name"}};
    good(office.manager().recordImport("supplier").saveMapping("theirs", mapping));
    CHECK(good(office.manager().recordImport("supplier").mappings()) ==
          std::vector<std::string>{"theirs"});
    CHECK(good(office.manager().customerImport().mappings()).empty());
    bad(office.manager().customerImport().mapping("theirs"), ErrorCode::notFound);
}

TEST_CASE("A problem in a file of master records names row and column, and nothing is kept") {
    Office office;
    const auto before = office.content();
    const auto error = bad(office.manager().recordImport("account").run(
                               office.write("a.csv", "科目编码,科目名称,科目类型,余额方向\n"
                                                     "100201,工行,资产,借\n"
                                                     "888801,无上级,资产,借\n"
                                                     "100202,建行,何种,借\n"
                                                     "100201,重复,资产,贷\n"),
                               {}),
                           ErrorCode::invalid);
    CHECK(hasProblem(error, 3, "code"));
    CHECK(hasProblem(error, 4, "category"));
    CHECK(hasProblem(error, 5, "code"));
    CHECK(error.problems.size() == 3);
    CHECK(office.content() == before);
}

TEST_CASE("Importing needs the object's own functions") {
    Office office;
    SignedIn& wang = office.newPerson(
        "wang", {"trade.setup.supplier.query", "trade.setup.supplier.entry", "archive.customer"});
    const auto file = office.write("s.csv", "code,name\nS1,A\n");
    bad(wang.recordImport("supplier").run(file, {}), ErrorCode::refused);
    bad(wang.records("supplier").exportTo(office.folder / "out.csv", {}, {}), ErrorCode::refused);
    bad(wang.records("warehouse").list({}), ErrorCode::refused);
    CHECK_FALSE(std::filesystem::exists(office.folder / "out.csv"));
}

TEST_CASE("A set that the first version made is opened, and everything in it is as it was") {
    Office office;
    const auto file = office.folder / "old.xset";
    makeFirstVersion(file, office.environment);
    const auto set = good(AccountSet::open(file, office.environment));
    CHECK(set->info().schemaVersion == static_cast<int>(storage::schemaSteps().size()));
    auto manager = good(set->signIn("manager", Office::everyPassword));
    const auto check = [&] {
        auto administrator = good(set->signIn("admin", Office::everyPassword));
        return good(administrator->check());
    }();
    CHECK(check.problems.empty());
    CHECK(check.trail.whole);

    const auto departments = good(manager->people().departments());
    REQUIRE(departments.size() == 3);
    CHECK(departments[0].code == "01");
    CHECK(departments[0].parent == "02");
    CHECK(value(*manager, "C1", "department") == "01");
    CHECK(value(*manager, "C1", "person") == "wang");
    CHECK(good(manager->customers().history("C1")).size() == 2);
    CHECK(good(manager->customerImport().mappings()) == std::vector<std::string>{"old"});
    access::Query byName;
    byName.fields = {"code"};
    byName.sort = {{"name", false}};
    const auto list = good(manager->customers().list(byName));
    CHECK(list.rows.front().cells.front() == "C2"); // 安 comes before 恒
    const auto sections = good(manager->records("department").list(byName));
    CHECK(sections.rows.front().cells.front() == "02"); // 财务部 before 会计科 and 销售部

    auto wang = good(set->signIn("wang", Office::everyPassword));
    CHECK(count(*wang) == 2);
    good(manager->records("person").change("wang", {{"department", "01"}}));
    CHECK(good(manager->records("person").history("wang")).front().oldValue == "0201");
    CHECK_THROWS(
        manager->session().database().execute("UPDATE access_person SET department = '77'"));
    good(wang->customers().change("C2", {{"department", "0201"}}));
    // References hold as before.
    bad(manager->customers().change("C2", {{"department", "77"}}), ErrorCode::invalid);
    storage::Database& database = manager->session().database();
    CHECK_THROWS(database.execute("UPDATE archive_customer SET department = '77'"));
    CHECK_THROWS(database.execute("DELETE FROM access_department WHERE code = '02'"));
    CHECK_THROWS(database.execute(
        "INSERT INTO access_department (code, name, parent, name_sort, created_at, created_by, "
        "changed_at, changed_by) VALUES ('9', '9', '88', x'', '', '', '', '')"));
    good(
        manager->records("department").add({{"code", "03"}, {"name", "仓储部"}, {"parent", "01"}}));
}
