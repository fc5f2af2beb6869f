#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

void fill(Office& office) {
    const Words districts{"320115", "320115", "3205", "110101"};
    for (std::size_t i = 0; i < districts.size(); ++i)
        office.must("manager",
                    {"customer", "add", "code=C" + std::to_string(i), "name=恒瑞电力",
                     "district=" + districts[i], "credit_limit=" + std::to_string(100 * i)});
}

/// Behind each row of a report the list has as many records as it says.
void agree(Office& office, const std::string& person, const Json& report, const char* number,
           const char* where = "where") {
    CHECK_FALSE(report.at("rows").empty());
    for (const Json& row : report.at("rows")) {
        INFO(row.dump());
        const Json list = office.must(
            person, {"customer", "list", "--limit", "0", "--count", "--where", row.at(where)});
        CHECK(list.at("count") == row.at(number));
    }
}

} // namespace

TEST_CASE("A report by a field, whose lists are asked for with its own filters") {
    Office office;
    fill(office);
    const Json report =
        office.must("manager", {"customer", "report", "by", "district", "--total", "credit_limit"});
    CHECK(report.at("count") == 4);
    CHECK(report.at("total").at("credit_limit") == "600.00");
    CHECK(report.at("rows").size() == 7);
    CHECK(report.at("rows").at(0).at("percent") == "25.0");
    agree(office, "manager", report, "count");
    const Json top = office.must("manager", {"customer", "report", "by", "district", "--level", "1",
                                             "--where", "credit_limit > 0"});
    CHECK(top.at("rows").size() == 2);
    CHECK(top.at("rows").at(1).at("label") == "江苏省");
    agree(office, "manager", top, "count");
    const Outcome shown = office.shown("manager", {"customer", "report", "by", "district"});
    CHECK(shown.out.find("江苏省") != std::string::npos);
    CHECK(office.as("manager", {"customer", "report", "by", "nothing"}).exit == 4);
    CHECK(office.as("manager", {"customer", "report", "by", "phone"}).exit == 4);
    CHECK(office.as("manager", {"customer", "report", "by", "district", "--level", "x"}).exit == 2);
    CHECK(office.as("admin", {"customer", "report", "by", "district"}).exit == 3);
}

TEST_CASE("How far records are filled in, by field and by person") {
    Office office;
    fill(office);
    const Json fields = office.must("manager", {"customer", "report", "completeness"});
    CHECK(fields.at("count") == 4);
    agree(office, "manager", fields, "missing");
    for (const Json& row : fields.at("rows"))
        if (row.at("field") == "district")
            CHECK(row.at("percent") == "100.0");
    const Json people = office.must("manager", {"customer", "report", "completeness", "--people"});
    agree(office, "manager", people, "count");
    CHECK(office.as("admin", {"customer", "report", "completeness"}).exit == 3);
}

TEST_CASE("Records that were not changed for long, and growth by month") {
    Office office;
    fill(office);
    office.clock.advance(std::chrono::hours(24 * 200));
    office.must("manager", {"customer", "set", "C1", "phone=025-1111111"});
    const Json old = office.must(
        "manager", {"customer", "report", "stale", "--days", "200", "--fields", "code"});
    CHECK(old.at("count") == 3);
    CHECK(old.at("all") == 4);
    CHECK(old.at("bands").size() == 4);
    CHECK(old.at("rows").at(0) ==
          Json{{"code", "C0"}, {"changed_on", "2026-03-02"}, {"days", 200}});
    CHECK(office.must("manager", {"customer", "report", "stale", "--days", "201"}).at("count") ==
          0);
    CHECK(office.must("manager", {"customer", "report", "stale", "--limit", "1", "--skip", "1"})
              .at("more") == true);
    CHECK(office.as("manager", {"customer", "report", "stale", "--days", "0"}).exit == 4);
    const Json months = office.must(
        "manager", {"customer", "report", "growth", "--from", "2026-02", "--to", "2026-03"});
    CHECK(months.at("rows").at(0).at("new") == 0);
    CHECK(months.at("rows").at(1).at("new") == 4);
    agree(office, "manager", months, "new");
    agree(office, "manager", months, "total", "where_total");
    agree(office, "manager", months, "deactivated", "where_deactivated");
    CHECK(office.as("manager", {"customer", "report", "growth", "--from", "2026"}).exit == 2);
    CHECK(office.must("manager", {"customer", "report", "growth"}).at("rows").size() == 12);
}

TEST_CASE("A report goes to a file, by whoever may export") {
    Office office;
    fill(office);
    const std::string file = office.path("districts.csv");
    const Words words{"customer", "report", "by", "district", "--csv", file};
    CHECK(office.must("manager", words).at("rows") == 7);
    std::ifstream in(file);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    CHECK(text.find("江苏省") != std::string::npos);
    CHECK(office.as("manager", words).exit == 6); // it is there
    CHECK(office.as("manager", {"customer", "report", "growth", "--csv", file, "--overwrite"})
              .json()
              .at("rows") == 12);
    CHECK(office
              .must("manager", {"customer", "report", "completeness", "--people", "--csv",
                                office.path("people.xlsx")})
              .at("rows") == 1);
    CHECK(office
              .must("manager", {"customer", "report", "stale", "--days", "1", "--csv",
                                office.path("stale.csv")})
              .at("rows") == 0);
    office.addPerson("zhang", "张三");
    office.must("manager", {"grant", "function", "person:zhang", "archive.customer.query"});
    CHECK(office.as("zhang", {"customer", "report", "by", "district"}).exit == 0);
    CHECK(office.as("zhang", {"customer", "report", "by", "district", "--csv", office.path("z")})
              .exit == 3);
    CHECK_FALSE(std::filesystem::exists(office.path("z")));
}
