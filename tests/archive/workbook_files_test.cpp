#include "archive/archive_support.h"
#include "exchange/table_reader.h"

using namespace xinheng;
using namespace xinheng::tests;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Header and rows of a table as they are meant.
Rows rowsOf(const std::filesystem::path& file) {
    auto reader = good(exchange::openTable(file));
    Rows rows{reader->header()};
    exchange::TableRow row;
    while (good(reader->next(row))) {
        rows.emplace_back();
        for (const std::string& cell : row.cells)
            rows.back().emplace_back(reader->meant(cell));
    }
    return rows;
}

archive::Values full(const std::string& code, const std::string& limit) {
    archive::Values values = customer(code, "恒瑞电力" + code);
    values["tax_number"] = "91320114MA1XB4LR39";
    values["phone"] = "025-84561234";
    values["bank_account"] = "00012345678901234567";
    values["address"] = "=南京市建邺区";
    values["credit_limit"] = limit;
    values["credit_grade"] = "A";
    values["deactivated_on"] = "2024-03-31";
    values["remarks"] = "第一行\n第二行";
    return values;
}

Office& filled(Office& office) {
    good(office.manager().customers().add(full("C1", "123456789.05")));
    good(office.manager().customers().add(full("C2", "0")));
    good(office.manager().customers().add(customer("C3", "+没有")));
    return office;
}

} // namespace

TEST_CASE("What is exported to a workbook is the same after an import into another set") {
    Office office;
    filled(office);
    for (const bool labels : {false, true}) {
        archive::RecordDesk::ExportOptions options;
        options.labels = labels;
        options.overwrite = true;
        const auto first = office.folder / "first.xlsx";
        const auto second = office.folder / "second.xlsx";
        CHECK(good(office.manager().customers().exportTo(first, {}, options)) == 3);
        Office other;
        CHECK(good(other.manager().customerImport().run(first, {})).added == 3);
        good(other.manager().customers().exportTo(second, {}, options));
        CHECK(rowsOf(first) == rowsOf(second));
        CHECK(rowsOf(first).size() == 4);
        for (const char* key : {"credit_limit", "bank_account", "address", "remarks", "mnemonic"})
            CHECK(value(other.manager(), "C1", key) == value(office.manager(), "C1", key));
    }
}

TEST_CASE("Text and workbook of one archive hold the same rows") {
    Office office;
    filled(office);
    good(office.manager().customers().exportTo(office.folder / "all.csv", {}, {}));
    good(office.manager().customers().exportTo(office.folder / "all.XLSX", {}, {}));
    CHECK(rowsOf(office.folder / "all.csv") == rowsOf(office.folder / "all.XLSX"));
}

TEST_CASE("A workbook goes through update mode and dry run like a text") {
    Office office;
    filled(office);
    const auto file = office.folder / "all.xlsx";
    good(office.manager().customers().exportTo(file, {}, {}));
    good(office.manager().customers().change("C1", {{"phone", "010-1234567"}}));
    archive::ImportOptions options;
    options.update = true;
    options.dryRun = true;
    auto report = good(office.manager().customerImport().run(file, options));
    CHECK(report.updated == 1);
    CHECK(report.unchanged == 2);
    CHECK(value(office.manager(), "C1", "phone") == "010-1234567");
    options.dryRun = false;
    good(office.manager().customerImport().run(file, options));
    CHECK(value(office.manager(), "C1", "phone") == "025-84561234");
    const auto preview = good(office.manager().customerImport().preview(file));
    CHECK(preview.format == exchange::TableFormat::xlsx);
    CHECK(preview.sheets.size() == 1);
    CHECK(preview.rows.size() == 3);
    options.sheet = "Nirgends";
    bad(office.manager().customerImport().run(file, options), ErrorCode::invalid);
}

TEST_CASE("An export that is hidden or masked is so in a workbook as well") {
    Office office;
    filled(office);
    SignedIn& clerk = office.newPerson("clerk", {"archive.customer"});
    office.grantRows("clerk", "ids:C1", false);
    office.grantFields("clerk", access::FieldAccess::read, {"code", "name"});
    office.grantFields("clerk", access::FieldAccess::mask, {"phone"});
    const auto file = office.folder / "clerk.xlsx";
    CHECK(good(clerk.customers().exportTo(file, {}, {})) == 1);
    CHECK(rowsOf(file) == Rows{{"code", "name", "phone"}, {"C1", "恒瑞电力C1", "025****1234"}});
}

TEST_CASE("A value for every row fills what no column of the file does") {
    Office office;
    good(office.manager().customers().add(customer("C1", "恒瑞电力")));
    auto desk = office.manager().recordImport("contact");
    const auto file = office.write("contacts.csv", "code,name\nL1,周建华\nL2,李敏\n");
    archive::ImportOptions options;
    bad(desk.run(file, options), ErrorCode::invalid);
    options.constants = {{"customer", "C1"}, {"title", "采购员"}};
    CHECK(good(desk.run(file, options)).added == 2);
    auto contacts = office.manager().records("contact");
    CHECK(good(contacts.show("L2")).value(contacts.object(), "title") == "采购员");
    options.update = true;
    options.constants = {{"title", "经理"}};
    CHECK(good(desk.run(file, options)).updated == 2);
    CHECK(good(contacts.show("L1")).value(contacts.object(), "title") == "经理");
    // What is given once for all is so for every row.
    good(office.manager().customers().add(customer("C2", "另一家")));
    options.constants = {{"customer", "C2"}};
    CHECK(hasProblem(bad(desk.run(file, options), ErrorCode::invalid), 2, "customer"));
    for (const archive::Values& wrong :
         {archive::Values{{"name", "x"}}, {{"code", "x"}}, {{"nothing", "x"}}}) {
        options.constants = wrong;
        bad(desk.run(file, options), ErrorCode::invalid);
    }
}

TEST_CASE("Rows with problems are written as they stand, with what is wrong, and come in when put "
          "right") {
    Office office;
    const auto file = office.write("in.csv", "客户编码,客户名称,税号,电话,备用\n"
                                             "C1,恒瑞电力,91320114MA1XB4LR39,025-1,甲\n"
                                             "C2,,91320114MA1XB4LR3A,,乙\n"
                                             "C1,再来一次,,,丙\n"
                                             "C4,\"=好, 的\",,,丁\n");
    auto desk = office.manager().customerImport();
    const Error error = bad(desk.run(file, {}), ErrorCode::invalid);
    for (const char* name : {"rejects.csv", "rejects.xlsx"}) {
        const auto rejects = office.folder / name;
        CHECK(good(desk.writeRejects(file, {}, error, rejects, Language::en)) == 2);
        const Rows rows = rowsOf(rejects);
        REQUIRE(rows.size() == 3);
        CHECK(rows[0] == std::vector<std::string>{"客户编码", "客户名称", "税号", "电话", "备用",
                                                  "Row", "Problems"});
        CHECK(rows[1][0] == "C2");
        CHECK(rows[1][4] == "乙");
        CHECK(rows[1][5] == "3");
        CHECK(rows[1][6].find("GB 32100") != std::string::npos);
        CHECK(rows[2][5] == "4");
        bad(desk.writeRejects(file, {}, error, rejects, Language::en), ErrorCode::conflict);
    }
    SignedIn& clerk = office.newPerson("clerk", {"archive.customer.query"});
    bad(clerk.customerImport().writeRejects(file, {}, error, office.folder / "x.csv", Language::en),
        ErrorCode::refused);
}
