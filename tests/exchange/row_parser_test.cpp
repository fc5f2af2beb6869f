#include "exchange/row_parser.h"
#include "exchange_support.h"

using namespace xinheng;
using namespace xinheng::exchange;
using tests::Table;

namespace {

/// Everything a parser makes of a text, in a form that can be compared and shown.
struct Parsed {
    Table rows;
    std::vector<std::int64_t> numbers;
    std::string stop;

    void take(RowParser& parser) {
        for (const auto& row : parser.rows()) {
            std::vector<std::string> cells;
            for (std::size_t column = 0; column < row.cellsMet; ++column) {
                cells.emplace_back(parser.cell(row, column));
            }
            rows.push_back(cells);
            numbers.push_back(row.number);
        }
        parser.discardRows();
    }
    bool operator==(const Parsed&) const = default;
};

Parsed parsed(std::string_view text, std::size_t pieceSize) {
    RowParser parser(',');
    Parsed result;
    while (!text.empty()) {
        const auto piece = text.substr(0, pieceSize);
        text.remove_prefix(piece.size());
        parser.feed(piece);
        result.take(parser);
    }
    parser.finish();
    result.take(parser);
    if (parser.stop()) {
        result.stop = std::to_string(parser.stop()->row) + ":" +
                      std::to_string(parser.stop()->finding.column) + " " +
                      parser.stop()->finding.message.in(Language::en);
    }
    return result;
}

/// The same rules written once more, the slow and plain way, for texts that every reader agrees on:
/// no blanks around cells, quotation marks only around whole cells.
Table plainly(const std::string& text) {
    Table rows(1);
    rows.back().emplace_back();
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char character = text[at];
        if (character == '"' && quoted && at + 1 < text.size() && text[at + 1] == '"') {
            rows.back().back() += text[++at];
        } else if (character == '"') {
            quoted = !quoted;
        } else if (character == ',' && !quoted) {
            rows.back().emplace_back();
        } else if (character == '\n' && !quoted) {
            rows.emplace_back(1);
        } else {
            rows.back().back() += character;
        }
    }
    rows.pop_back();
    return rows;
}

} // namespace

TEST_CASE("It makes no difference in which pieces a text is fed") {
    const bool holds = rc::check("in pieces == at once", [] {
        const auto characters = *rc::gen::container<std::string>(
            rc::gen::element('a', ',', '"', '\r', '\n', ' ', '\t', '\0'));
        const auto pieceSize = *rc::gen::inRange<std::size_t>(1, 6);
        RC_ASSERT((parsed(characters, pieceSize) == parsed(characters, characters.size() + 1)));
    });
    REQUIRE(holds);
}

TEST_CASE("Rows are what a plain reading of the format finds") {
    const bool holds = rc::check("parsed(text) == plainly(text)", [] {
        const auto cell =
            rc::gen::element<std::string>("x", "中文", "12.5", "\"a,b\"", "\"say \"\"x\"\"\"",
                                          "\"two\nlines\"", "\"\"\"\"", "\" \"");
        const auto row = rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(cell));
        const auto table = *rc::gen::container<Table>(row);
        std::string text;
        for (const auto& cells : table) {
            for (std::size_t column = 0; column < cells.size(); ++column) {
                text.append(column > 0 ? "," : "").append(cells[column]);
            }
            text += '\n';
        }
        const auto result = parsed(text, text.size() + 1);
        RC_ASSERT(result.stop.empty());
        RC_ASSERT(result.rows == plainly(text));
    });
    REQUIRE(holds);
}

TEST_CASE("Where nothing more can be made sense of, the rows before stay and the place is known") {
    for (const std::size_t pieceSize : {1UL, 3UL, 100UL}) {
        const auto open = parsed("a,b\n1,\"2\n3,4\n", pieceSize);
        CHECK(open.rows == Table{{"a", "b"}});
        CHECK(open.stop == "2:1 The cell begins with a quotation mark that is never closed.");
        const auto behind = parsed("a,b\n\n\"1\"x,2\n3,4\n", pieceSize);
        CHECK(behind.rows == Table{{"a", "b"}});
        CHECK(behind.stop.starts_with("3:0 Behind the closing quotation mark"));
    }
}

TEST_CASE("What is noted stays with its row and cell") {
    RowParser parser(',');
    parser.feed("a,b\n1,");
    parser.note(Text("odd"));
    parser.feed("?");
    parser.note(Text("a second time in the same cell"));
    parser.feed("?\n3,4\n");
    REQUIRE(parser.rows().size() == 3);
    CHECK(parser.rows()[0].findings.empty());
    REQUIRE(parser.rows()[1].findings.size() == 1);
    CHECK(parser.rows()[1].findings[0].column == 1);
    CHECK(parser.rows()[1].findings[0].message.source() == "odd");
    CHECK(parser.rows()[2].findings.empty());
}

TEST_CASE("A row that is not finished outlives the discarding of those before it") {
    RowParser parser(',');
    parser.feed("a,b\n1,2");
    REQUIRE(parser.rows().size() == 1);
    parser.discardRows();
    CHECK(parser.rows().empty());
    parser.feed("3\n");
    REQUIRE(parser.rows().size() == 1);
    CHECK(parser.cell(parser.rows()[0], 0) == "1");
    CHECK(parser.cell(parser.rows()[0], 1) == "23");
    CHECK(parser.rows()[0].number == 2);
}
