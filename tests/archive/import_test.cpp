#include "archive/archive_support.h"

using namespace xinheng;
using namespace xinheng::tests;
using archive::ImportOptions;
using Outcome = access::AuditEntry::Outcome;

namespace {

Result<archive::ImportReport> import(Office& office, const std::string& csv,
                                     const ImportOptions& options = {}) {
    return office.manager().customerImport().run(office.write("in.csv", csv), options);
}

const ImportOptions updateMode{{}, true, false};

} // namespace

TEST_CASE("Columns are matched by key and by label, Chinese or English, in any order") {
    for (const char* header : {"code,name,tax_number", "客户编码,客户名称,税号",
                               "Code,Name,Tax number", "TAX-NUMBER,　客户编码 ,NAME"}) {
        INFO(header);
        Office office;
        const bool swapped = std::string(header).starts_with("TAX");
        const std::string row =
            swapped ? "91350100M000100Y43,C001,恒瑞" : "C001,恒瑞,91350100M000100Y43";
        const auto report = good(import(office, std::string(header) + "\n" + row + "\n"));
        CHECK(report.read == 1);
        CHECK(report.added == 1);
        CHECK(report.columns.size() == 3);
        CHECK(report.ignored.empty());
        CHECK(value(office.manager(), "C001", "tax_number") == "91350100M000100Y43");
        CHECK(value(office.manager(), "C001", "mnemonic") == "hr");
        CHECK(found(office.manager(), "恒瑞") == std::vector<std::string>{"C001"});
    }
}

TEST_CASE("A column that is no field is left out and named, the receivable too") {
    Office office;
    const auto report = good(import(office, "code,name,Fax,receivable\nC001,甲,12,99\n"));
    CHECK(report.ignored == std::vector<std::string>{"Fax", "receivable"});
    CHECK(value(office.manager(), "C001", "receivable") == "0.00");
}

TEST_CASE("An import leaves one row in the trail and creations in the histories") {
    Office office;
    good(import(office, "code,name\nC001,甲\nC002,乙\n"));
    CHECK(office.auditRows("customer.import", Outcome::done) == 1);
    CHECK(good(office.manager().customers().history("C002")).size() == 1);
    CHECK(good(office.manager().audit().verify()).whole);
}

TEST_CASE("Without update a code that is there is a problem") {
    Office office;
    good(office.manager().customers().add(customer("C001", "甲")));
    const auto error = bad(import(office, "code,name\nC001,乙\nC002,丙\n"), ErrorCode::invalid);
    CHECK(error.problems.size() == 1);
    CHECK(hasProblem(error, 2, "code"));
    CHECK(value(office.manager(), "C001", "name") == "甲");
    CHECK(count(office.manager()) == 1);
}

TEST_CASE("Update changes what differs, adds what is new and counts what is the same") {
    Office office;
    good(import(office, "code,name,phone,credit_limit\n"
                        "C001,甲,13851627318,1000\nC002,乙,,\nC003,丙,,\n"));
    const auto report = good(import(
        office, "code,name,credit_limit\nC001,甲,1000.00\nC002,乙方,5\nC004,丁,\n", updateMode));
    CHECK(report.read == 3);
    CHECK(report.added == 1);
    CHECK(report.updated == 1);
    CHECK(report.unchanged == 1);
    CHECK(value(office.manager(), "C001", "phone") == "13851627318");
    CHECK(value(office.manager(), "C002", "name") == "乙方");
    CHECK(value(office.manager(), "C002", "mnemonic") == "yf");
    CHECK(good(office.manager().customers().history("C002")).size() == 4);
    CHECK(good(office.manager().customers().history("C001")).size() == 1);
    CHECK(found(office.manager(), "乙方") == std::vector<std::string>{"C002"});
}

TEST_CASE("An empty cell leaves the value in update mode, blanks in quotation marks too") {
    Office office;
    good(import(office, "code,name,phone,remarks\nC001,甲,13851627318,旧\n"));
    const auto report =
        good(import(office, "code,name,phone,remarks\nC001,,\"  \",\"　\"\n", updateMode));
    CHECK(report.unchanged == 1);
    CHECK(value(office.manager(), "C001", "name") == "甲");
    CHECK(value(office.manager(), "C001", "phone") == "13851627318");
    CHECK(value(office.manager(), "C001", "remarks") == "旧");
}

TEST_CASE("Update needs no name column for customers that are there") {
    Office office;
    good(import(office, "code,name\nC001,甲\n"));
    CHECK(good(import(office, "code,credit_grade\nC001,b\n", updateMode)).updated == 1);
    const auto error =
        bad(import(office, "code,credit_grade\nC001,A\nC009,A\n", updateMode), ErrorCode::invalid);
    CHECK(hasProblem(error, 3, "name"));
    CHECK(value(office.manager(), "C001", "credit_grade") == "B");
}

TEST_CASE("A dry run says what would be and keeps nothing") {
    Office office;
    good(import(office, "code,name\nC001,甲\n"));
    const std::string before = office.content();
    const auto rows = good(office.manager().audit().verify()).rows;
    const auto report = good(import(office, "code,name\nC001,乙\nC002,丙\n", {{}, true, true}));
    CHECK(report.added == 1);
    CHECK(report.updated == 1);
    CHECK(office.content() == before);
    CHECK(good(office.manager().audit().verify()).rows == rows);
    bad(import(office, "code,name\nC001,乙\n", {{}, false, true}), ErrorCode::invalid);
    CHECK(good(import(office, "code,name\nC002,丙\n")).added == 1);
}

TEST_CASE("A cancelled import keeps nothing") {
    Office office;
    std::string csv = "code,name\n";
    for (int row = 0; row < 9000; ++row)
        csv += "C" + std::to_string(row) + ",客户" + std::to_string(row) + "\n";
    const std::string before = office.content();
    int calls = 0;
    std::int64_t last = 0;
    const auto result = office.manager().customerImport().run(
        office.write("in.csv", csv), {}, [&](std::int64_t done, std::int64_t total) {
            CHECK(total == static_cast<std::int64_t>(csv.size()));
            CHECK(done >= last);
            last = done;
            return ++calls < 3;
        });
    bad(result, ErrorCode::conflict);
    CHECK(calls == 3);
    CHECK(office.content() == before);
    CHECK(office.auditRows("customer.import", Outcome::done) == 0);
    CHECK(good(import(office, csv)).added == 9000);
}

TEST_CASE("Before a large import the set is kept as a backup, before a small one not") {
    Office office;
    const std::filesystem::path backups = office.file().string() + ".backups";
    good(import(office, "code,name\nC001,甲\n"));
    CHECK_FALSE(std::filesystem::exists(backups));
    std::string csv = "code,name,remarks\n";
    for (int row = 0; row < 400; ++row)
        csv += "L" + std::to_string(row) + ",客户," + std::string(1000, 'x') + "\n";
    good(import(office, csv, {{}, false, true}));
    CHECK_FALSE(std::filesystem::exists(backups));
    good(import(office, csv));
    REQUIRE(std::filesystem::exists(backups));
    const auto backup = *std::filesystem::directory_iterator(backups);
    auto old = good(AccountSet::open(backup.path(), office.environment));
    auto manager = good(old->signIn("manager", Office::everyPassword));
    CHECK(count(*manager) == 1);
    CHECK(count(office.manager()) == 401);
}

TEST_CASE("Cells guarded against being run as formulas come in as they were") {
    Office office;
    good(import(office, "code,name,phone\nC001,'=SUM(A1),'+86 13851627318\nC002,''=x,'abc\n"));
    CHECK(value(office.manager(), "C001", "name") == "=SUM(A1)");
    CHECK(value(office.manager(), "C001", "phone") == "+86 13851627318");
    CHECK(value(office.manager(), "C002", "name") == "'=x");
    CHECK(value(office.manager(), "C002", "phone") == "'abc");
    const auto preview = good(office.manager().customerImport().preview(office.folder / "in.csv"));
    CHECK(preview.rows[0][1] == "=SUM(A1)");
}

TEST_CASE("A guarded heading is found as it stands in the file and as people read it") {
    for (const char* heading : {"'+Phone", "+Phone"}) {
        Office office;
        ImportOptions options;
        options.mapping.columns = {{"code", "code"}, {"name", "name"}, {heading, "phone"}};
        good(import(office, "code,name,'+Phone\nC001,甲,13851627318\n", options));
        CHECK(value(office.manager(), "C001", "phone") == "13851627318");
    }
    Office office;
    good(import(office, "code,name,'+Telephone\nC001,甲,13851627318\n"));
    CHECK(value(office.manager(), "C001", "phone") == "13851627318");
}
