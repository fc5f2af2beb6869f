#include "access/query_model.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <algorithm>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

using Wanted = std::function<bool(const Row&)>;

/// Words of the scope or filter language and what they mean.
struct Condition {
    std::string words;
    Wanted wanted;
};

bool isOneOf(const std::string& value, std::initializer_list<const char*> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

const std::vector<Condition>& scopes() {
    static const std::vector<Condition> all{
        {"all", [](const Row&) { return true; }},
        {"mine", [](const Row& row) { return row.at("person") == "wang"; }},
        {"department", [](const Row& row) { return row.at("department") == "south"; }},
        {"department-below",
         [](const Row& row) { return row.at("department").starts_with("south"); }},
        {"ids:C3,C1,C17,C4,C40",
         [](const Row& row) {
             return isOneOf(row.at("code"), {"C3", "C1", "C17", "C4", "C40"});
         }},
        {"tree:district=3201", [](const Row& row) { return row.at("district") == "3201"; }},
        {"tree-below:district=32",
         [](const Row& row) { return row.at("district").starts_with("32"); }},
        {"where:credit_limit > 20 or person = ''",
         [](const Row& row) {
             return row.at("person").empty() ||
                    (!row.at("credit_limit").empty() &&
                     must(Money::parse(row.at("credit_limit"))).fen() > 2000);
         }},
    };
    return all;
}

const std::vector<Condition>& filters() {
    static const std::vector<Condition> all{
        {"", [](const Row&) { return true; }},
        {"district = ''", [](const Row& row) { return row.at("district").empty(); }},
        {"not (credit_limit >= 30)",
         [](const Row& row) {
             return row.at("credit_limit").empty() ||
                    must(Money::parse(row.at("credit_limit"))).fen() < 3000;
         }},
        {"name like '%力%' and not remarks = ''",
         [](const Row& row) {
             return row.at("name").find("力") != std::string::npos && !row.at("remarks").empty();
         }},
        {"deactivated_on < 2024-02-01 or district in ('3201', '1101')",
         [](const Row& row) {
             return (!row.at("deactivated_on").empty() &&
                     row.at("deactivated_on") < "2024-02-01") ||
                    isOneOf(row.at("district"), {"3201", "1101"});
         }},
    };
    return all;
}

template <class T> T oneOf(const std::vector<T>& list) {
    return list[*rc::gen::inRange<std::size_t>(0, list.size())];
}

Row randomRow(int number) {
    static const std::vector<std::string> names{"恒瑞电力", "安达", "安达",  "重庆银行", "长江电力",
                                                "ABC 电力", "abc",  "Ärger", "行行行",   "张三"};
    Row row;
    for (const access::Field& field : businessObjects().find("customer")->fields)
        row[field.key] = "";
    row["code"] = "C" + std::to_string(number);
    row["name"] = oneOf(names);
    row["short_name"] = oneOf<std::string>({"", "恒瑞", "短"});
    row["phone"] = oneOf<std::string>({"", "13812341234", "010-88"});
    row["remarks"] = oneOf<std::string>({"", "b", "a", "B", "中"});
    row["credit_limit"] = oneOf<std::string>({"", "0.00", "20.00", "20.01", "3000000.00"});
    row["deactivated_on"] = oneOf<std::string>({"", "2024-01-31", "2024-02-01"});
    row["district"] = oneOf<std::string>({"", "32", "3201", "320102", "1101"});
    row["department"] = oneOf<std::string>({"", "south", "south-1", "north"});
    row["person"] = oneOf<std::string>({"", "wang", "manager"});
    return row;
}

std::vector<access::SortKey> randomSort() {
    std::vector<access::SortKey> sort;
    const int keys = *rc::gen::inRange(0, 4);
    for (int key = 0; key < keys; ++key)
        sort.push_back({oneOf<std::string>({"name", "credit_limit", "deactivated_on", "district",
                                            "remarks", "phone", "person"}),
                        *rc::gen::arbitrary<bool>()});
    return sort;
}

class Walk {
public:
    Walk(SignedIn& person, access::Query query) : person_(person), query_(std::move(query)) {}

    /// All pages one after the other, each found by the code, or the number, of the row before it.
    std::vector<std::string> pages(bool byCode) {
        std::vector<std::string> codes;
        access::Query query = query_;
        while (true) {
            const auto page = must(person_.customers().list(query));
            const auto some = codesOf(page, *businessObjects().find("customer"));
            codes.insert(codes.end(), some.begin(), some.end());
            if (!page.more || some.empty())
                return codes;
            if (byCode)
                query.afterCode = some.back();
            else
                query.afterId = page.rows.back().id;
        }
    }
    std::vector<std::string> offsets() {
        std::vector<std::string> codes;
        access::Query query = query_;
        for (;; query.offset += query.limit) {
            const auto page = must(person_.customers().list(query));
            const auto some = codesOf(page, *businessObjects().find("customer"));
            codes.insert(codes.end(), some.begin(), some.end());
            if (!page.more)
                return codes;
        }
    }
    /// Pages by the numbers of their rows, which are asked for all at once.
    std::vector<std::string> numbers() {
        access::Query all = query_;
        all.allNumbers = true;
        const auto numbers = must(person_.customers().list(all)).numbers;
        std::vector<std::string> codes;
        for (std::size_t from = 0; from < numbers.size(); from += 7) {
            access::Query page;
            for (std::size_t at = from; at < std::min(numbers.size(), from + 7); ++at)
                page.only.push_back(numbers[at]);
            const auto some =
                codesOf(must(person_.customers().list(page)), *businessObjects().find("customer"));
            codes.insert(codes.end(), some.begin(), some.end());
        }
        return codes;
    }
    /// How many rows there are for whoever names all numbers that there could be.
    std::size_t namingAll(int most) {
        access::Query all;
        for (std::int64_t number = 1; number <= most; ++number)
            all.only.push_back(number);
        return must(person_.customers().list(all)).rows.size();
    }

private:
    SignedIn& person_;
    access::Query query_;
};

} // namespace

TEST_CASE("Walking all pages gives exactly the whole sorted list, whatever scope, filter, search "
          "and order") {
    SetFixture fixture;
    fixture.department("south")
        .department("south-1", "south")
        .department("north")
        .person("wang", "south");
    fixture.function("person:wang", "archive.customer").control(true, false);
    const auto wang = fixture.signIn("wang");
    const bool holds = rc::check([&] {
        std::vector<Row> rows;
        const int count = *rc::gen::inRange(0, 60);
        for (int number = 0; number < count; ++number)
            rows.push_back(randomRow(number));
        replaceCustomers(fixture, rows);
        (void)fixture.manager().rights().revokeRows("person:wang", "customer", {});
        const Condition scope = oneOf(scopes());
        const Condition other = oneOf(scopes());
        fixture.rows("person:wang", scope.words);
        const bool two = *rc::gen::arbitrary<bool>();
        if (two)
            fixture.rows("person:wang", other.words);
        const Condition filter = oneOf(filters());
        const std::string search = oneOf<std::string>(
            {"", "", "电力", "力", "a", "恒瑞 电", "1381", "adyh", "yx", "hx", "x", "ABC电"});

        access::Query query;
        query.where = filter.words;
        query.search = search;
        query.sort = randomSort();
        query.limit = *rc::gen::inRange(1, 12);
        QueryModel model(fixture.customer(), rows);
        model.keep([&](const Row& row) { return scope.wanted(row) || (two && other.wanted(row)); })
            .keep(filter.wanted)
            .search(search,
                    {"code", "name", "short_name", "mnemonic", "phone", "tax_number", "remarks"},
                    true)
            .sort(query.sort);
        RC_LOG() << scope.words << " | " << (two ? other.words : "-") << " | " << filter.words
                 << " | " << search;
        for (const access::SortKey& key : query.sort)
            RC_LOG() << " | " << key.field << (key.descending ? " down" : " up");

        Walk walk(*wang, query);
        RC_ASSERT(walk.pages(true) == model.codes());
        RC_ASSERT(walk.pages(false) == model.codes());
        RC_ASSERT(walk.offsets() == model.codes());
        RC_ASSERT(walk.numbers() == model.codes());
        RC_ASSERT(walk.namingAll(1000) ==
                  std::size_t(std::ranges::count_if(rows, [&](const Row& row) {
                      return scope.wanted(row) || (two && other.wanted(row));
                  })));

        query.count = true;
        query.totals = {"credit_limit", "receivable"};
        query.groupBy =
            oneOf<std::string>({"district", "person", "remarks", "deactivated_on", "name"});
        const auto sums = must(wang->customers().list(query));
        RC_ASSERT(sums.rows.empty());
        RC_ASSERT(sums.count == static_cast<std::int64_t>(model.rows().size()));
        RC_ASSERT(sums.totals[0] == model.total("credit_limit"));
        RC_ASSERT(sums.totals[1] == Money());
        std::map<std::string, std::pair<std::int64_t, Money>> groups;
        std::int64_t before = count + 1;
        for (const access::QueryGroup& group : sums.groups) {
            RC_ASSERT(group.count <= before);
            before = group.count;
            RC_ASSERT(groups.emplace(group.value, std::pair(group.count, group.totals[0])).second);
        }
        RC_ASSERT(groups == model.groups(query.groupBy));
    });
    REQUIRE(holds);
}
