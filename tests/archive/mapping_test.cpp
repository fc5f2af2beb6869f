#include "archive/archive_support.h"

using namespace xinheng;
using namespace xinheng::tests;

TEST_CASE("A mapping saved by name comes back as it was, for everybody who may import") {
    Office office;
    const exchange::Mapping mapping{
        {{"客户号", "code"}, {"Firm \"A\"", "name"}}, exchange::Encoding::gb18030, ';'};
    auto desk = office.manager().customerImport();
    good(desk.saveMapping(" 财务软件 ", mapping));
    good(desk.saveMapping("old", {{{"a", "code"}}, {}, {}}));
    CHECK(good(desk.mappings()) == std::vector<std::string>{"old", "财务软件"});
    CHECK(good(desk.mapping("财务软件")) == mapping);
    CHECK(good(desk.mapping(" 财务软件")) == mapping);

    good(desk.saveMapping("old", mapping));
    CHECK(good(desk.mappings()).size() == 2);
    office.newPerson("clerk", {"archive.customer"});
    CHECK(good(office.person("clerk").customerImport().mapping("old")) == mapping);
    CHECK(office.auditRows("customer.mapping-save", access::AuditEntry::Outcome::done) == 3);
}

TEST_CASE("A mapping outlives the session and imports by its encoding and delimiter") {
    Office office;
    good(office.manager().customerImport().saveMapping(
        "m", {{{"Nr", "code"}, {"Wer", "name"}}, exchange::Encoding::gb18030, ';'}));
    office.close();
    auto set = good(AccountSet::open(office.file(), office.environment));
    auto manager = good(set->signIn("manager", Office::everyPassword));
    // "恒瑞" in GB18030; taken for UTF-8 it would not be read.
    const auto file = office.write("in.csv", "Nr;Wer\nC1;\xBA\xE3\xC8\xF0\n");
    archive::ImportOptions options;
    options.mapping = good(manager->customerImport().mapping("m"));
    good(manager->customerImport().run(file, options));
    CHECK(value(*manager, "C1", "name") == "恒瑞");
}

TEST_CASE("A mapping that could not be read again is not saved") {
    Office office;
    auto desk = office.manager().customerImport();
    bad(desk.saveMapping("m", {{{"a", "name"}, {"b", "name"}}, {}, {}}), ErrorCode::invalid);
    bad(desk.saveMapping("m", {{{"", "name"}}, {}, {}}), ErrorCode::invalid);
    bad(desk.saveMapping("m", {{{"a", "code"}}, {}, '?'}), ErrorCode::invalid);
    bad(desk.saveMapping("  ", {{{"a", "code"}}, {}, {}}), ErrorCode::invalid);
    CHECK(good(desk.mappings()).empty());
    bad(desk.mapping("m"), ErrorCode::notFound);
}

TEST_CASE("Suggested columns are those the person may write, each field once") {
    Office office;
    auto desk = office.manager().customerImport();
    using Columns = std::map<std::string, std::string>;
    CHECK(good(desk.suggest({"客户编码", "Name", "名称", "电话", "Telephone", "应收余额", ""})) ==
          Columns{{"客户编码", "code"}, {"Name", "name"}, {"电话", "phone"}});
    office.newPerson("clerk", {"archive.customer"});
    office.grantFields("clerk", access::FieldAccess::write, {"code", "name"});
    office.grantFields("clerk", access::FieldAccess::read, {"phone"});
    CHECK(good(office.person("clerk").customerImport().suggest(
              {"code", "name", "phone", "bank"})) == Columns{{"code", "code"}, {"name", "name"}});
}
