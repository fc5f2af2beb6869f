#include "access/query_model.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

constexpr int manyRows =
    6000; // beyond the bounds from which on the query walks the order and tests each row

std::vector<Row> plannedRows() {
    std::vector<Row> rows;
    for (int number = 0; number < manyRows; ++number) {
        Row row;
        for (const access::Field& field : businessObjects().find("customer")->fields)
            row[field.key] = "";
        row["code"] = "C" + std::to_string(number);
        row["name"] =
            std::string(number % 7 == 0 ? "长江" : "重庆") + "电力" + std::to_string(number % 100);
        row["phone"] = number % 1000 == 3 ? "13812341234" : "";
        row["district"] = number % 6 == 0 ? "1101" : "3201";
        row["credit_limit"] = number % 3 == 0 ? "" : std::to_string(number) + ".00";
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Orders with and without an index, and a filter.
struct Way {
    std::vector<access::SortKey> sort;
    std::string where;
    std::function<bool(const Row&)> wanted;
};

std::vector<Way> ways() {
    const auto any = [](const Row&) { return true; };
    const auto limited = [](const Row& row) { return !row.at("credit_limit").empty(); };
    return {{{{"name", false}, {"code", true}}, "", any},
            {{{"code", true}}, "", any},
            {{{"credit_limit", true}}, "", any},
            {{{"name", true}}, "credit_limit >= 0", limited},
            {{{"credit_limit", false}}, "credit_limit >= 0", limited}};
}

} // namespace

// 电力 stands in every row and so is looked for row by row, 电力77 and the telephone in few and so
// found by the index, d is a letter that is too short to ask the index.
TEST_CASE("Every plan of a search gives the same rows") {
    SetFixture fixture;
    fixture.person("wang").function("person:wang", "archive.customer").control(true, false);
    const std::vector<Row> rows = plannedRows();
    replaceCustomers(fixture, rows);
    const auto wang = fixture.signIn("wang");
    const std::pair<const char*, std::function<bool(const Row&)>> scopes[] = {
        {"all", [](const Row&) { return true; }},
        {"tree:district=3201",
         [](const Row& row) { return row.at("district") == "3201"; }}, // 5,000 rows: not narrow
        {"tree:district=1101",
         [](const Row& row) { return row.at("district") == "1101"; }}, // narrow
        {"where:credit_limit < 100 or district = '1101'",
         [](const Row& row) {
             return row.at("district") == "1101" ||
                    (!row.at("credit_limit").empty() &&
                     must(Money::parse(row.at("credit_limit"))).fen() < 10000);
         }},
        {"ids:C3,C77,C777,C5000", [](const Row& row) {
             return row.at("code") == "C3" || row.at("code") == "C77" || row.at("code") == "C777" ||
                    row.at("code") == "C5000";
         }}};
    for (const auto& [scope, inside] : scopes) {
        (void)fixture.manager().rights().revokeRows("person:wang", "customer", {});
        fixture.rows("person:wang", scope);
        for (const char* search : {"电力", "电力77", "d", "dl", "cq", "zq", "zqdl77", "13812341234",
                                   "电力 77", "长江 13812341234", "无"}) {
            QueryModel found(fixture.customer(), rows);
            found.keep(inside).search(search, {"code", "name", "phone"}, true);
            for (const Way& way : ways()) {
                INFO(scope << " " << search << " " << way.where << " by " << way.sort[0].field);
                QueryModel model = found;
                model.keep(way.wanted).sort(way.sort);
                access::Query query;
                query.fields = {"code"};
                query.search = search;
                query.where = way.where;
                query.sort = way.sort;
                query.limit = 40;
                query.count = true;
                query.totals = {"credit_limit"};
                const auto list = must(wang->customers().list(query));
                std::vector<std::string> expected = model.codes();
                CHECK(list.count == static_cast<std::int64_t>(expected.size()));
                CHECK(list.totals[0] == model.total("credit_limit"));
                CHECK(list.more == (expected.size() > 40));
                expected.resize(std::min<std::size_t>(expected.size(), 40));
                CHECK(codesOf(list, fixture.customer()) == expected);
                query.totals.clear(); // the count alone may come from the index
                CHECK(must(wang->customers().list(query)).count == list.count);
            }
        }
    }
}

TEST_CASE("A search that asks for nothing that can be found finds nothing") {
    SetFixture fixture;
    fixture.customer({{"code", "C1"}, {"name", "Alpha"}});
    for (const char* search :
         {"!!", "。", "' OR 1=1 --", "\"", "alpha\" OR \"x", "NEAR(alpha)", "*"}) {
        INFO(search);
        access::Query query;
        query.search = search;
        query.count = true;
        const auto list = must(fixture.manager().customers().list(query));
        CHECK(list.rows.empty());
        CHECK(list.count == 0);
    }
    access::Query blank;
    blank.search = "  \t";
    CHECK(must(fixture.manager().customers().list(blank)).rows.size() == 1);
}

TEST_CASE("A query that makes no sense is refused before it is asked") {
    SetFixture fixture;
    fixture.customer({{"code", "C1"}, {"name", "Alpha"}});
    archive::CustomerDesk desk = fixture.manager().customers();
    const auto codeOf = [&](const auto& prepare) {
        access::Query query;
        prepare(query);
        const auto list = desk.list(query);
        return list ? std::string("done") : std::string(errorCodeName(list.error().code));
    };
    CHECK(codeOf([](access::Query& query) { query.fields = {"nothing"}; }) == "invalid");
    CHECK(codeOf([](access::Query& query) { query.fields = {"id"}; }) == "invalid");
    CHECK(codeOf([](access::Query& query) { query.sort = {{"name_sort", false}}; }) == "invalid");
    CHECK(codeOf([](access::Query& query) { query.groupBy = "row_version"; }) == "invalid");
    CHECK(codeOf([](access::Query& query) { query.totals = {"name"}; }) == "invalid");
    CHECK(codeOf([](access::Query& query) {
              query.where = "code = 'C1'; DELETE FROM archive_customer";
          }) == "invalid");
    CHECK(codeOf([](access::Query& query) { query.where = "code = (SELECT 'C1')"; }) == "invalid");
    CHECK(codeOf([](access::Query& query) { query.afterCode = "C9"; }) == "not_found");
    CHECK(codeOf([](access::Query& query) { query.afterId = 99; }) == "not_found");
    CHECK(codeOf([](access::Query& query) { query.afterCode = "C1"; }) == "done");
    CHECK(visibleCodes(fixture.manager()) == "C1");
}

TEST_CASE(
    "Whoever may not read the code gets the rows in the order of entry and finds none by code") {
    SetFixture fixture;
    fixture.person("wang").function("person:wang", "archive.customer").control(false, true);
    fixture.fields("person:wang", {{access::FieldAccess::read, {"name"}}});
    for (const char* code : {"C3", "C1", "C2"})
        fixture.customer({{"code", code}, {"name", std::string("Name of ") + code}});
    const auto wang = fixture.signIn("wang");
    access::Query query;
    query.limit = 2;
    const auto page = must(wang->customers().list(query));
    REQUIRE(page.rows.size() == 2);
    CHECK(page.rows[0].cells == std::vector<std::string>{"Name of C3"});
    CHECK(page.rows[1].cells == std::vector<std::string>{"Name of C1"});
    CHECK(page.more);
    query.afterId = page.rows[1].id;
    CHECK(must(wang->customers().list(query)).rows.at(0).cells ==
          std::vector<std::string>{"Name of C2"});
    CHECK_FALSE(wang->customers().show("C1"));
    CHECK(wang->customers().show(page.rows[0].id));
}
