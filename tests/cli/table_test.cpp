#include "cli/answer.h"
#include "cli/table.h"

#include <catch2/catch_test_macros.hpp>

#include <sstream>

using namespace xinheng;
using namespace xinheng::cli;

TEST_CASE("Chinese characters and full-width signs take two columns, accents none") {
    CHECK(displayWidth("") == 0);
    CHECK(displayWidth("abc") == 3);
    CHECK(displayWidth("恒瑞") == 4);
    CHECK(displayWidth("（ａ）") == 6);
    CHECK(displayWidth("𠮷") == 2);
    CHECK(displayWidth("é") == 1);
    CHECK(displayWidth("e\u0301") == 1);
}

TEST_CASE("What moves the cursor or turns writing round does not reach the terminal") {
    CHECK(onOneLine("a\nb\tc") == "a b c");
    CHECK(onOneLine("\x1B[2J") == " [2J");
    CHECK(onOneLine("a\u202Eb\u2066") == "a b ");
    CHECK(onOneLine("恒瑞") == "恒瑞");
    CHECK(onOneLine("a\xFF") == "a\uFFFD");
}

TEST_CASE("Cells are aligned by their width and lines end without blanks") {
    Table table;
    table.addColumn("Name");
    table.addColumn("额度", Table::Side::right);
    table.addColumn("");
    table.addRow({"恒瑞电力", "1.00", ""});
    table.addRow({"ab", "200.00", "x"});
    std::ostringstream out;
    table.print(out);
    CHECK(out.str() == "Name        额度\n"
                       "恒瑞电力    1.00\n"
                       "ab        200.00  x\n");
    CHECK_THROWS_AS(table.addRow({"a"}), std::logic_error);
}

TEST_CASE("The exit codes are those of the contract") {
    CHECK(exitCode(ErrorCode::usage) == 2);
    CHECK(exitCode(ErrorCode::refused) == 3);
    CHECK(exitCode(ErrorCode::invalid) == 4);
    CHECK(exitCode(ErrorCode::notFound) == 5);
    CHECK(exitCode(ErrorCode::conflict) == 6);
    CHECK(exitCode(ErrorCode::storage) == 7);
}

TEST_CASE("An error document holds code, message, reasons and problems") {
    Error error{ErrorCode::notFound, Text("m"), {Text("r")}, {{3, "tax_number", Text("p")}}};
    error.problems.push_back({std::nullopt, "", Text("q")});
    CHECK(jsonText(errorJson(error, Language::en)) ==
          R"({"error":{"code":"not_found","message":"m","because":["r"],"problems":[)"
          R"({"row":3,"column":"tax_number","message":"p"},)"
          R"({"row":null,"column":"","message":"q"}]}})");
    std::ostringstream err;
    printError(err, error, Language::en);
    CHECK(err.str() == "xinheng-cli: m\n  r\n  row 3, tax_number: p\n  q\n");
}

TEST_CASE("Bytes that are no UTF-8 never break the document") {
    CHECK(jsonText(Json{{"a", "\xFF"}}) == "{\"a\":\"\uFFFD\"}");
}
