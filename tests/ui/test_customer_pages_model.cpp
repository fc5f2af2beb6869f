#include "ui/models/query_pages.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <algorithm>

using namespace xinheng;
using namespace xinheng::ui;
using access::Query;
using access::QueryResult;
using access::QueryRow;

namespace {

access::Object objectWithCode() {
    access::Object object;
    object.key = "thing";
    object.codeField = "code";
    access::Field code;
    code.key = "code";
    object.fields.push_back(code);
    return object;
}

/// Rows 1 to `count` in order, answered as the guarded query answers.
struct Table {
    std::int64_t count = 0;
    std::int64_t read = 0;   ///< rows handed out
    std::int64_t passed = 0; ///< rows passed over by offsets
    std::vector<std::int64_t> gone = {};
    access::FieldState state = access::FieldState::readable;
    access::Object object = objectWithCode();
    bool dear = false;

    [[nodiscard]] bool isThere(std::int64_t id) const {
        return id >= 1 && id <= count && std::find(gone.begin(), gone.end(), id) == gone.end();
    }

    Result<QueryResult> operator()(const Query& query) {
        QueryResult result;
        result.fields = {0};
        result.states = {state};
        if (query.count)
            result.count = count;
        for (const std::int64_t id : query.only)
            if (isThere(id))
                result.rows.push_back({id, {std::to_string(id)}});
        if (!query.only.empty())
            return result;
        for (std::int64_t id = 1; query.allNumbers && id <= count; ++id)
            if (isThere(id))
                result.numbers.push_back(id);
        if (query.allNumbers)
            return result;
        result.dearPages = dear;
        const bool down = !query.sort.empty() && query.sort[0].descending;
        std::int64_t next = down ? count : 1;
        if (query.afterId) {
            if (std::find(gone.begin(), gone.end(), *query.afterId) != gone.end())
                return fail(Error{ErrorCode::notFound, Text("gone"), {}, {}});
            next = *query.afterId + (down ? -1 : 1);
        }
        passed += query.offset;
        next += down ? -query.offset : query.offset;
        for (int i = 0; i < query.limit && next >= 1 && next <= count; ++i) {
            result.rows.push_back({next, {std::to_string(next)}});
            next += down ? -1 : 1;
            ++read;
        }
        return result;
    }
    QueryPages pages() {
        return {[this](const Query& query) { return (*this)(query); }, object};
    }
};

std::int64_t idAt(QueryPages& pages, std::int64_t place) {
    REQUIRE(pages.fetch(place));
    const QueryRow* row = pages.row(place);
    REQUIRE(row != nullptr);
    return row->id;
}

} // namespace

TEST_CASE("A million rows are counted and the first page is there after one query") {
    Table table{1'000'000};
    QueryPages pages = table.pages();
    REQUIRE(pages.start({}));
    CHECK(pages.count() == 1'000'000);
    CHECK(pages.queries() == 1);
    CHECK(pages.row(0)->id == 1);
    CHECK(pages.row(99)->id == 100);
    CHECK(pages.row(100) == nullptr);
    CHECK(table.read == 100);
}

TEST_CASE("Scrolling on passes over nothing") {
    Table table{1'000'000};
    QueryPages pages = table.pages();
    REQUIRE(pages.start({}));
    for (std::int64_t place = 0; place < 5'000; place += 10)
        CHECK(idAt(pages, place) == place + 1);
    CHECK(pages.queries() == 50);
    CHECK(table.passed == 0);
}

TEST_CASE("A jump to the end starts at the end") {
    Table table{1'000'050};
    QueryPages pages = table.pages();
    REQUIRE(pages.start({}));
    CHECK(idAt(pages, 1'000'049) == 1'000'050);
    CHECK(idAt(pages, 1'000'000) == 1'000'001);
    CHECK(idAt(pages, 999'950) == 999'951); // the page before goes on backwards
    CHECK(table.passed == 0);
    CHECK(pages.queries() == 3);
}

TEST_CASE("From the first far jump on, a page is read by the numbers of its rows") {
    Table table{1'000'000};
    QueryPages pages = table.pages();
    REQUIRE(pages.start({}));
    CHECK(idAt(pages, 500'000) == 500'001);
    CHECK(pages.queries() == 3);
    CHECK(idAt(pages, 123'456) == 123'457);
    CHECK(idAt(pages, 999'999) == 1'000'000);
    CHECK(pages.queries() == 5);
    CHECK(table.passed == 0);
    table.gone = {700'001};
    CHECK(idAt(pages, 650'000) == 650'001);
    CHECK_FALSE(pages.isStale());
    REQUIRE(pages.fetch(700'000));
    CHECK(pages.isStale());
}

TEST_CASE("Rows that went before a far jump make the places stale") {
    Table table{100'000};
    QueryPages pages = table.pages();
    REQUIRE(pages.start({}));
    SECTION("one") {
        table.gone = {7};
    }
    SECTION("all") {
        table.count = 0;
    }
    REQUIRE(pages.fetch(50'000));
    CHECK(pages.isStale());
    table.count = 100'000;
    REQUIRE(pages.start({}));
    CHECK_FALSE(pages.isStale());
}

TEST_CASE("Where pages are dear, all numbers are read once") {
    Table table{10'000};
    table.dear = true;
    QueryPages pages = table.pages();
    REQUIRE(pages.start({}));
    for (std::int64_t place = 0; place < 1'000; place += 100)
        CHECK(idAt(pages, place) == place + 1);
    CHECK(pages.queries() == 1 + 1 + 9);
    CHECK(table.read == 100);
}

TEST_CASE("Whoever may not see the code gets no order that could be turned round") {
    Table table{1'000};
    table.state = access::FieldState::hidden;
    QueryPages pages = table.pages();
    REQUIRE(pages.start({}));
    CHECK(idAt(pages, 999) == 1'000);
    CHECK(table.passed == 800);
}

TEST_CASE("The row at any place is the right one, whatever was looked at before") {
    rc::check("places in any order", [](const std::vector<std::uint16_t>& places) {
        Table table{12'345};
        QueryPages pages = table.pages();
        if (!pages.start({}))
            return false;
        for (const std::uint16_t wish : places) {
            const std::int64_t place = wish % 12'345;
            if (!pages.fetch(place) || pages.row(place) == nullptr ||
                pages.row(place)->id != place + 1)
                return false;
        }
        return !pages.isStale();
    });
}

TEST_CASE("Not more than the cap of pages is kept, and a dropped page is read again") {
    Table table{100'000};
    QueryPages pages = table.pages();
    REQUIRE(pages.start({}));
    for (std::int64_t page = 0; page < 100; ++page)
        (void)idAt(pages, page * 100);
    CHECK(pages.row(0) == nullptr);
    CHECK(pages.row(9'900) != nullptr);
    const int before = pages.queries();
    CHECK(idAt(pages, 0) == 1);
    CHECK(pages.queries() == before + 1);
}

TEST_CASE("When the row a page follows is gone, another way leads there and the places are stale") {
    Table table{10'000};
    QueryPages pages = table.pages();
    REQUIRE(pages.start({}));
    table.gone = {100};
    CHECK(idAt(pages, 150) == 151);
    CHECK(pages.isStale());
    REQUIRE(pages.start({}));
    CHECK_FALSE(pages.isStale());
}

TEST_CASE("Fewer rows or other rights than at the start make the places stale") {
    Table table{1'000};
    QueryPages pages = table.pages();
    REQUIRE(pages.start({}));
    SECTION("rows went") {
        table.count = 150;
        REQUIRE(pages.fetch(199));
    }
    SECTION("a field is masked now") {
        table.state = access::FieldState::masked;
        REQUIRE(pages.fetch(199));
        CHECK(pages.row(199) == nullptr);
    }
    CHECK(pages.isStale());
}

TEST_CASE("After an error nothing is left to be seen") {
    Table table{1'000};
    bool refuse = false;
    QueryPages pages(
        [&](const Query& query) -> Result<QueryResult> {
            if (refuse)
                return fail(Error{ErrorCode::refused, Text("no"), {}, {}});
            return table(query);
        },
        table.object);
    REQUIRE(pages.start({}));
    refuse = true;
    CHECK_FALSE(pages.fetch(500).has_value());
    CHECK_FALSE(pages.start({}).has_value());
    CHECK(pages.count() == 0);
    CHECK(pages.row(0) == nullptr);
    CHECK(pages.fields().empty());
}
