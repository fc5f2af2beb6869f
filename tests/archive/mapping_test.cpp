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

TEST_CASE("The mapping a person used last comes back for the same headings, and for them alone") {
    Office office;
    using Columns = std::map<std::string, std::string>;
    SignedIn& clerk = office.newPerson("clerk", {"archive.customer"});
    office.grantRows("clerk", "all", true);
    office.grantFields("clerk", access::FieldAccess::write,
                       {"code", "name", "short_name", "remarks"});
    auto desk = clerk.customerImport();
    const std::vector<std::string> header{"Nr", "Firma", "name"};
    const Columns chosen{{"Nr", "code"}, {"Firma", "name"}, {"name", "short_name"}};
    archive::ImportOptions options;
    options.mapping.columns = chosen;
    const auto file = office.write("in.csv", "Nr,Firma,name\nC1,恒瑞电力,恒瑞\n");
    CHECK_FALSE(good(desk.last(header)));
    options.dryRun = true;
    good(desk.run(file, options));
    CHECK_FALSE(good(desk.last(header))); // nothing was kept
    options.dryRun = false;
    const auto first = good(desk.run(file, options));
    CHECK_FALSE(first.asLastTime);
    CHECK(good(desk.last(header)) == chosen);
    CHECK_FALSE(good(desk.last({"Nr", "Firma"})));
    CHECK_FALSE(good(office.manager().customerImport().last(header)));
    CHECK_FALSE(good(clerk.recordImport("customer").last({"name", "Firma", "Nr"})));
    CHECK(good(desk.mappings()).empty());

    const auto again =
        good(desk.run(office.write("again.csv", "Nr,Firma,name\nC2,安达电气,安达\n"), {}));
    CHECK(again.asLastTime);
    CHECK(again.columns == chosen);
    CHECK(value(clerk, "C2", "short_name") == "安达");

    // As far as the fields may still be written.
    office.grantFields("clerk", access::FieldAccess::forbid, {"short_name"});
    CHECK(good(desk.last(header)) == Columns{{"Nr", "code"}, {"Firma", "name"}});

    // Chosen as suggested, it is a suggestion again.
    const auto plain = office.write("p.csv", "code,name\nC3,甲\n");
    options.mapping.columns = {{"code", "code"}, {"name", "remarks"}};
    options.update = true;
    options.constants = {};
    office.write("p.csv", "code,name\nC1,乙\n");
    good(desk.run(plain, options));
    CHECK(good(desk.last({"code", "name"})) == options.mapping.columns);
    options.mapping.columns = {{"code", "code"}, {"name", "name"}};
    good(desk.run(plain, options));
    CHECK_FALSE(good(desk.last({"code", "name"})));
}

TEST_CASE("Nobody reaches what is remembered of somebody by a name") {
    Office office;
    archive::ImportOptions options;
    options.mapping.columns = {{"a", "code"}, {"b", "name"}};
    auto desk = office.manager().customerImport();
    good(desk.run(office.write("in.csv", "a,b\nC1,甲\n"), options));
    REQUIRE(good(desk.last({"a", "b"})));
    bad(desk.mapping("\x01manager"), ErrorCode::notFound);
    bad(desk.saveMapping("\x01manager", options.mapping), ErrorCode::invalid);
    CHECK(good(desk.mappings()).empty());
}
