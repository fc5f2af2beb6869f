#include "book.h"
#include "support/temporary_folder.h"

using namespace xinheng;
using namespace xinheng::exchange;
using tests::Book;
using tests::readRows;
using tests::Table;
using tests::wordsOf;

namespace {

/// A row of inline texts.
std::string texts(int number, const std::vector<std::string>& cells) {
    std::string row = "<row r=\"" + std::to_string(number) + "\">";
    for (const std::string& cell : cells) {
        row += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    }
    return row + "</row>";
}

/// What one cell under the heading h comes out as.
std::string cell(const std::string& xml, const Book& book = {}) {
    const auto outcome = readRows(texts(1, {"h", "i"}) +
                                      "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\">"
                                      "<is><t>x</t></is></c>" +
                                      xml + "</row>",
                                  book);
    if (!outcome.errors.empty()) {
        return wordsOf(outcome.errors.front());
    }
    REQUIRE(outcome.rows.size() == 1);
    return outcome.rows.front()[1];
}

} // namespace

TEST_CASE("Shared, inline and formula texts come out, rich text joined and phonetics left out") {
    Book book;
    book.strings = tests::stringsOf(
        "<si><t>h</t></si><si><t xml:space=\"preserve\"> 恒瑞 </t></si>"
        "<si><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r><rPh sb=\"0\" eb=\"1\"><t>jia</t></rPh>"
        "<phoneticPr fontId=\"1\"/></si><si/>");
    const auto outcome = readRows(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>"
        "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>2</v></c></row>"
        "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><r><t>丙</t></r><r><rPr/><t>丁</t></r><rPh "
        "sb=\"0\" eb=\"1\"><t>bing</t></rPh></is></c></row>"
        "<row r=\"5\"><c r=\"A5\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c></row>"
        "<row r=\"6\"><c r=\"A6\" "
        "t=\"inlineStr\"><is><t>a_x000D_b_x005F_x000D_&lt;</t></is></c></row>",
        book);
    CHECK(outcome.errors.empty());
    CHECK(outcome.header == std::vector<std::string>{"h"});
    CHECK(outcome.rows == Table{{" 恒瑞 "}, {"甲乙"}, {"丙丁"}, {"ab"}, {"a\rb_x000D_<"}});
    CHECK(outcome.numbers == std::vector<std::int64_t>{2, 3, 4, 5, 6});
}

TEST_CASE("Numbers come out as meant, with 15 digits and without an exponent") {
    const auto number = [](const std::string& value) {
        return cell("<c r=\"B2\"><v>" + value + "</v></c>");
    };
    CHECK(number("12000.50") == "12000.50");
    CHECK(number("1100.5000000000001") == "1100.5");
    CHECK(number("0.30000000000000004") == "0.3");
    CHECK(number("1.15740740740741E-005") == "0.0000115740740740741");
    CHECK(number("-1.5E3") == "-1500");
    CHECK(number("1E14") == "100000000000000");
    CHECK(number("007") == "7");
    CHECK(number("-0") == "-0");
    CHECK(number("0E0") == "0");
    CHECK(number(" 7\n") == "7");
    CHECK(number("999999999999999") == "999999999999999");
    // A bank account that a spreadsheet took for a number has lost its last digits.
    CHECK(number("6222021234567890123") == "6.22202123456789E+18");
    CHECK(number("1E-300") == "1E-300");
    for (const std::string wrong : {"abc", "1,5", "0x10", "1e999", "nan", "inf", "1 2", "--1"}) {
        CHECK(number(wrong) ==
              "2 i: \"" + wrong + "\" is no value of this kind of cell; the file is damaged.\n");
    }
}

TEST_CASE("Booleans are words, percentages stay numbers, errors are said") {
    Book book;
    book.styles = tests::stylesOf({0, 9, 10});
    CHECK(cell("<c r=\"B2\" t=\"b\"><v>1</v></c>") == "TRUE");
    CHECK(cell("<c r=\"B2\" t=\"b\"><f>1=2</f><v>0</v></c>") == "FALSE");
    CHECK(cell("<c r=\"B2\" s=\"1\"><v>0.17</v></c>", book) == "0.17");
    CHECK(cell("<c r=\"B2\" s=\"99\"><v>0.17</v></c>", book) == "0.17");
    CHECK(cell("<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>") ==
          "2 i: The cell's formula has the error #DIV/0! as its result.\n");
    CHECK(cell("<c r=\"B2\" t=\"b\"><v>2</v></c>").starts_with("2 i: \"2\" is no value"));
    CHECK(cell("<c r=\"B2\" t=\"s\"><v>5</v></c>").starts_with("2 i: \"5\" is no value"));
    CHECK(cell("<c r=\"B2\" t=\"s\"><v>-1</v></c>").starts_with("2 i: \"-1\" is no value"));
}

TEST_CASE("A style makes a number a day, in either calendar") {
    Book book;
    book.styles = tests::stylesOf({0, 14, 164, 165, 20, 22},
                                  {{164, "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"},
                                   {165, "#,##0.00 &quot;days&quot;"}});
    CHECK(cell("<c r=\"B2\" s=\"1\"><v>45420</v></c>", book) == "2024-05-08");
    CHECK(cell("<c r=\"B2\" s=\"2\"><v>45420.75</v></c>", book) == "2024-05-08");
    CHECK(cell("<c r=\"B2\" s=\"3\"><v>45420</v></c>", book) == "45420");
    CHECK(cell("<c r=\"B2\" s=\"4\"><v>0.5</v></c>", book) == "12:00:00");
    CHECK(cell("<c r=\"B2\" s=\"5\"><v>45420.572916666664</v></c>", book) == "2024-05-08 13:45:00");
    CHECK(cell("<c r=\"B2\" s=\"1\"><v>60</v></c>", book) ==
          "2 i: The cell is formatted as a date, and 60 is no day of the workbook's calendar.\n");
    CHECK(cell("<c r=\"B2\" s=\"1\"><v>-5</v></c>", book).find("no day") != std::string::npos);
    CHECK(cell("<c r=\"B2\" s=\"1\"/>", book).empty());
    book.workbook = tests::workbookOf("date1904=\"1\"");
    CHECK(cell("<c r=\"B2\" s=\"1\"><v>43958</v></c>", book) == "2024-05-08");
    book.workbook = tests::workbookOf("dateCompatibility=\"0\"");
    CHECK(cell("<c r=\"B2\" s=\"1\"><v>60</v></c>", book) == "1900-02-28");
    CHECK(cell("<c r=\"B2\" s=\"1\" t=\"d\"><v>2024-05-08T00:00:00</v></c>", book) == "2024-05-08");
}

TEST_CASE("Rows and cells may be left out, numbered or not, and empty rows are skipped") {
    const auto outcome =
        readRows("<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>a</t></is></c>"
                 "<c r=\"C3\" t=\"inlineStr\"><is><t>c</t></is></c><c r=\"D3\"/></row>"
                 "<row><c r=\"B4\"><v>1</v></c></row>"
                 "<row r=\"7\"/><row r=\"8\"><c r=\"A8\" t=\"str\"><v></v></c></row>"
                 "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row>"
                 "<row r=\"12\"><c r=\"C12\"><v>5</v></c></row>"
                 "<row r=\"13\"><c r=\"D13\"><v>5</v></c></row>");
    CHECK(outcome.errors.empty());
    CHECK(outcome.header == std::vector<std::string>{"a", "", "c"});
    CHECK(outcome.rows == Table{{"", "1", ""}, {"1", "2", "3"}, {"", "", "5"}});
    CHECK(outcome.numbers == std::vector<std::int64_t>{4, 9, 12});
}

TEST_CASE("Columns are counted by their letters as far as XFD") {
    CHECK(columnLetters(0) == "A");
    CHECK(columnLetters(25) == "Z");
    CHECK(columnLetters(26) == "AA");
    CHECK(columnLetters(701) == "ZZ");
    CHECK(columnLetters(702) == "AAA");
    CHECK(columnLetters(16383) == "XFD");
    const auto outcome = readRows("<row><c r=\"XFD1\"><v>7</v></c></row>"
                                  "<row><c r=\"XFD2\"><v>8</v></c></row>"
                                  "<row><c r=\"XFE3\"><v>9</v></c></row>");
    REQUIRE(outcome.header.size() == 16384);
    CHECK(outcome.header.back() == "7");
    CHECK(outcome.rows.front().back() == "8");
    REQUIRE(outcome.errors.size() == 1);
    CHECK(wordsOf(outcome.errors.front()) == "3 XFE: The row has more than 16384 columns.\n");
}

TEST_CASE("Strict workbooks and other prefixes are read the same") {
    const std::string strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const std::string relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const std::string package = "http://schemas.openxmlformats.org/package/2006/relationships";
    const std::string book = tests::zipOf({
        {"_rels/.rels", "<p:Relationships xmlns:p=\"" + package +
                            "\"><p:Relationship Id=\"a\" Type=\"" + relations +
                            "/officeDocument\" Target=\"/XL/book.xml\"/></p:Relationships>"},
        {"xl/Book.xml",
         "<x:workbook xmlns:x=\"" + strict + "\" xmlns:q=\"" + relations +
             "\"><x:sheets><x:sheet name=\"S\" q:id=\"b\"/></x:sheets></x:workbook>"},
        {"xl/_rels/book.xml.rels",
         "<p:Relationships xmlns:p=\"" + package + "\"><p:Relationship Id=\"b\" Type=\"" +
             relations + "/worksheet\" Target=\"../xl/./sheets/one.xml\"/></p:Relationships>"},
        {"xl/sheets/one.xml",
         "<x:worksheet xmlns:x=\"" + strict +
             "\" xmlns:y=\"urn:other\"><y:sheetData><y:row><y:c>"
             "<y:v>8</y:v></y:c></y:row></y:sheetData><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" "
             "t=\"inlineStr\"><x:is><x:t>h</x:t></x:is></x:c></x:row><y:row/><x:row y:r=\"9\"><x:c "
             "y:t=\"s\"><y:v>3</y:v><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>"},
    });
    const auto outcome = tests::readBook(book);
    CHECK(outcome.errors.empty());
    CHECK(outcome.header == std::vector<std::string>{"h"});
    CHECK(outcome.rows == Table{{"4"}});
    CHECK(outcome.numbers == std::vector<std::int64_t>{2});
}

TEST_CASE("Sheets are found by name and by place, else the first that is shown") {
    const auto file = [](const std::string& word) { return tests::sheetOf(texts(1, {word})); };
    Book book;
    book.sheet = file("one");
    book.workbook =
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
        "<sheet name=\"隐\" state=\"hidden\" r:id=\"r1\"/><sheet name=\"图\" r:id=\"r7\"/>"
        "<sheet name=\"&amp;二\" r:id=\"r8\"/><sheet name=\"none\" "
        "r:id=\"r9\"/></sheets></workbook>";
    const std::string types =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    book.relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        "<Relationship Id=\"r1\" Type=\"" +
        types +
        "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        "<Relationship Id=\"r7\" Type=\"" +
        types +
        "chartsheet\" Target=\"chartsheets/sheet1.xml\"/>"
        "<Relationship Id=\"r8\" Type=\"" +
        types +
        "worksheet\" Target=\"worksheets/sheet2.xml\"/>"
        "</Relationships>";
    auto parts = tests::partsOf(book);
    parts.push_back({"xl/worksheets/sheet2.xml", file("two")});
    const std::string bytes = tests::zipOf(parts);
    CHECK(tests::readBook(bytes).header == std::vector<std::string>{"two"});
    CHECK(tests::readBook(bytes, {"隐", {}}).header == std::vector<std::string>{"one"});
    CHECK(tests::readBook(bytes, {"&二", {}}).header == std::vector<std::string>{"two"});
    CHECK(tests::readBook(bytes, {{}, 1}).header == std::vector<std::string>{"one"});
    CHECK(wordsOf(tests::readBook(bytes, {"图", {}}).errors.front()) ==
          "The workbook has no sheet \"图\"; it has these: 隐, &二.");
    CHECK(wordsOf(tests::readBook(bytes, {{}, 3}).errors.front()) ==
          "The workbook has 2 sheets, no sheet number 3.");
    CHECK(wordsOf(tests::readBook(bytes, {{}, 0}).errors.front()) ==
          "The workbook has 2 sheets, no sheet number 0.");
}

TEST_CASE("Doubled headings are refused, a sheet without rows too") {
    CHECK(wordsOf(readRows(texts(1, {"a", "b", "a"})).errors.front()) ==
          "1 a: Columns 1 and 3 have the same heading.\n");
    CHECK(readRows("").errors.front().message.source() ==
          "The sheet \"{}\" of the file \"{}\" has no header line.");
}

TEST_CASE("A bad row is named by heading and letters, and reading goes on") {
    const auto outcome =
        readRows("<row><c><v>1</v></c><c/><c><v>3</v></c></row>"
                 "<row><c t=\"e\"><v>#N/A</v></c><c t=\"e\"><v>#REF!</v></c><c><v>x</v></c></row>"
                 "<row><c><v>7</v></c></row>");
    REQUIRE(outcome.errors.size() == 1);
    CHECK(wordsOf(outcome.errors.front()) ==
          "2 1: The cell's formula has the error #N/A as its result.\n"
          "2 B: The cell's formula has the error #REF! as its result.\n"
          "2 3: \"x\" is no value of this kind of cell; the file is damaged.\n");
    CHECK(outcome.rows == Table{{"7", "", ""}});
}
