#include "archive/archive_support.h"

#include <algorithm>

using namespace xinheng;
using namespace xinheng::tests;
using Outcome = access::AuditEntry::Outcome;

namespace {

archive::CustomerDesk::ExportOptions plain() {
    archive::CustomerDesk::ExportOptions options;
    options.encoding = exchange::Encoding::utf8;
    return options;
}

access::Query fields(const std::vector<std::string>& keys) {
    access::Query query;
    query.fields = keys;
    return query;
}

} // namespace

TEST_CASE("An export has the rows and fields asked for, in their order") {
    Office office;
    auto first = customer("C2", "甲,乙");
    first["credit_limit"] = "1000";
    good(office.manager().customers().add(first));
    good(office.manager().customers().add(customer("C1", "丙")));
    auto query = fields({"name", "code", "credit_limit"});
    query.where = "code >= 'C'";
    const auto file = office.folder / "out.csv";
    CHECK(good(office.manager().customers().exportTo(file, query, plain())) == 2);
    CHECK(readFile(file) == "name,code,credit_limit\r\n丙,C1,\r\n\"甲,乙\",C2,1000.00\r\n");
    CHECK(office.auditRows("customer.export", Outcome::done) == 1);
    CHECK(good(office.manager().audit().list({})).front().entry.detail == R"({"rows":2})");
}

TEST_CASE("Headings are keys, or labels in the language asked for") {
    Office office;
    auto options = plain();
    options.labels = true;
    options.overwrite = true;
    const auto file = office.folder / "out.csv";
    good(office.manager().customers().exportTo(file, fields({"code", "phone"}), options));
    CHECK(readFile(file) == "客户编码,电话\r\n");
    options.language = Language::en;
    good(office.manager().customers().exportTo(file, fields({"code", "phone"}), options));
    CHECK(readFile(file) == "Code,Telephone\r\n");
}

TEST_CASE("Text that a spreadsheet would run is guarded, amounts and days stay what they are") {
    Office office;
    auto values = customer("=C1", "@甲");
    values["phone"] = "+86 13851627318";
    values["remarks"] = "'-1";
    values["credit_limit"] = "5";
    values["deactivated_on"] = "2024-05-08";
    good(office.manager().customers().add(values));
    const auto file = office.folder / "out.csv";
    good(office.manager().customers().exportTo(
        file, fields({"code", "name", "phone", "remarks", "credit_limit", "deactivated_on"}),
        plain()));
    CHECK(readFile(file).ends_with("\r\n'=C1,'@甲,'+86 13851627318,''-1,5.00,2024-05-08\r\n"));
}

TEST_CASE("A person exports what they may see, masked where masked") {
    Office office;
    auto values = customer("C1", "甲");
    values["phone"] = "13851627318";
    values["credit_limit"] = "5";
    good(office.manager().customers().add(values));
    good(office.manager().customers().add(customer("C2", "乙")));
    office.newPerson("reader", {"archive.customer"});
    office.grantRows("reader", "ids:C1", false);
    office.grantFields("reader", access::FieldAccess::read, {"code"});
    office.grantFields("reader", access::FieldAccess::mask, {"phone"});
    auto desk = office.person("reader").customers();
    const auto file = office.folder / "out.csv";
    CHECK(good(desk.exportTo(file, {}, plain())) == 1);
    CHECK(readFile(file) == "code,phone\r\nC1,138****7318\r\n");
    const auto other = office.folder / "other.csv";
    bad(desk.exportTo(other, fields({"credit_limit"}), plain()), ErrorCode::refused);
    CHECK_FALSE(std::filesystem::exists(other));
}

TEST_CASE("Exporting needs its function, and a refused one leaves no file and one row") {
    Office office;
    office.newPerson("reader", {"archive.customer.query"});
    bad(office.person("reader").customers().exportTo(office.folder / "out.csv", {}, plain()),
        ErrorCode::refused);
    CHECK(office.auditRows("customer.export", Outcome::refused) == 1);
    CHECK_FALSE(std::filesystem::exists(office.folder / "out.csv"));
}

TEST_CASE("A file that is there is overwritten only when asked") {
    Office office;
    const auto file = office.write("out.csv", "mine");
    auto options = plain();
    bad(office.manager().customers().exportTo(file, {}, options), ErrorCode::conflict);
    CHECK(readFile(file) == "mine");
    CHECK(office.auditRows("customer.export", Outcome::done) == 0);
    options.overwrite = true;
    good(office.manager().customers().exportTo(file, {}, options));
    CHECK(readFile(file) != "mine");
    bad(office.manager().customers().exportTo(office.folder / "no" / "out.csv", {}, options),
        ErrorCode::invalid);
    CHECK(office.auditRows("customer.export", Outcome::done) == 1);
}

TEST_CASE("A cancelled export leaves no file, nor a torn one in the place of an older") {
    Office office;
    std::string csv = "code,name\n";
    for (int row = 0; row < 5000; ++row)
        csv += "C" + std::to_string(row) + ",客户\n";
    good(office.manager().customerImport().run(office.write("in.csv", csv), {}));
    const auto file = office.write("out.csv", "mine");
    auto options = plain();
    options.overwrite = true;
    int calls = 0;
    bad(office.manager().customers().exportTo(
            file, {}, options, [&](std::int64_t, std::int64_t) { return ++calls < 2; }),
        ErrorCode::conflict);
    CHECK(calls == 2);
    CHECK(readFile(file) == "mine");
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(office.folder.path()))
        files.push_back(entry.path().filename().string());
    std::sort(files.begin(), files.end());
    CHECK(files == std::vector<std::string>{"in.csv", "out.csv", "set.xset"});
    CHECK(office.auditRows("customer.export", Outcome::done) == 0);
}
