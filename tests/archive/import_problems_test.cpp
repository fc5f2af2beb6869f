#include "archive/archive_support.h"

using namespace xinheng;
using namespace xinheng::tests;
using archive::ImportOptions;

namespace {

Error refusedImport(Office& office, const std::string& csv, const ImportOptions& options = {}) {
    const std::string before = office.content();
    const auto error =
        bad(office.manager().customerImport().run(office.write("in.csv", csv), options),
            ErrorCode::invalid);
    CHECK(office.content() == before);
    return error;
}

const ImportOptions updateMode{{}, true, false};

} // namespace

TEST_CASE("Every problem of a file is said at once, by row and column, in the file's order") {
    Office office;
    good(office.manager().customers().add(customer("C001", "甲")));
    const auto error = refusedImport(office, "客户编码,客户名称,税号,信用额度,所属地区\n"
                                             "C001,甲,,,\n"
                                             "C002,,91350100M000100Y44,-1,nowhere\n"
                                             ",丙,,,\n"
                                             "C004,丁,,1\n"
                                             "C005,戊,,12.345,320115\n");
    CHECK(hasProblem(error, 2, "code"));
    for (const char* key : {"name", "tax_number", "credit_limit", "district"})
        CHECK(hasProblem(error, 3, key));
    CHECK(hasProblem(error, 4, "code"));
    CHECK(hasProblem(error, 5, "district")); // the row ends before that column
    CHECK(hasProblem(error, 6, "credit_limit"));
    REQUIRE(error.problems.size() == 8);
    for (std::size_t place = 1; place < error.problems.size(); ++place)
        CHECK(error.problems[place - 1].row <= error.problems[place].row);
    CHECK(error.message.in(Language::en).find("8 problems") != std::string::npos);
}

TEST_CASE("A code that stands in the file twice names the row it stood in first") {
    Office office;
    for (const bool update : {false, true}) {
        const auto error =
            refusedImport(office, "code,name\nC1,甲\nC2,乙\nC1,丙\nＣ１,丁\n", {{}, update, false});
        REQUIRE(error.problems.size() == 2);
        for (const auto& problem : error.problems)
            CHECK(problem.message.in(Language::en) == "The code C1 stands in row 2 already.");
        CHECK(hasProblem(error, 4, "code"));
        CHECK(hasProblem(error, 5, "code"));
    }
}

TEST_CASE("A code of a row with mistakes is known when it comes again") {
    Office office;
    const auto error = refusedImport(office, "code,name\nC1,\nC1,丙\n");
    CHECK(hasProblem(error, 2, "name"));
    CHECK(hasProblem(error, 3, "code"));
}

TEST_CASE("An update that names a customer twice is a problem, changed or not") {
    Office office;
    good(office.manager().customers().add(customer("C1", "甲")));
    good(office.manager().customers().add(customer("C2", "乙")));
    const auto error =
        refusedImport(office, "code,name\nC1,新\nC2,乙\nC1,更新\nC2,新\n", updateMode);
    REQUIRE(error.problems.size() == 2);
    CHECK(hasProblem(error, 4, "code"));
    CHECK(hasProblem(error, 5, "code"));
}

TEST_CASE("Of more than a thousand problems the first are listed and the rest counted") {
    Office office;
    std::string csv = "code,name,credit_limit\n";
    for (int row = 0; row < 1500; ++row)
        csv += "C" + std::to_string(row) + ",甲,-1\n";
    const auto error = refusedImport(office, csv);
    CHECK(error.problems.size() == 1000);
    CHECK(error.message.in(Language::en).find("1500") != std::string::npos);
    REQUIRE(error.because.size() == 1);
    CHECK(error.because[0].in(Language::en).find("500 more") != std::string::npos);
}

TEST_CASE("Of more than a thousand warnings all are counted and the rows kept") {
    Office office;
    std::string csv = "code,name,postcode\n";
    for (int row = 0; row < 1500; ++row)
        csv += "C" + std::to_string(row) + ",甲,WX1\n";
    const auto report =
        good(office.manager().customerImport().run(office.write("in.csv", csv), {}));
    CHECK(report.added == 1500);
    CHECK(report.warningCount == 1500);
    CHECK(report.warnings.size() == 1000);
    CHECK(report.warnings[0].row == 2);
    CHECK(report.warnings[0].column == "postcode");
}

TEST_CASE("A file without the columns that are needed says which") {
    Office office;
    CHECK(hasProblem(refusedImport(office, "name\n甲\n"), 1, "code"));
    CHECK(hasProblem(refusedImport(office, "code\nC1\n"), 1, "name"));
    CHECK(refusedImport(office, "a,b\n1,2\n").problems.size() == 2);
    CHECK(refusedImport(office, "a,b\n1,2\n", updateMode).problems.size() == 1);
}

TEST_CASE("A mapping that doesn't fit file or catalogue is a problem, all of it at once") {
    Office office;
    ImportOptions options;
    options.mapping.columns = {{"Id", "code"},
                               {"Firm", "name"},
                               {"Gone", "phone"},
                               {"Size", "shoe_size"},
                               {"Owes", "receivable"}};
    const auto error = refusedImport(office, "Id,Firm,Size,Owes\nC1,甲,43,1\n", options);
    CHECK(error.problems.size() == 3);
    CHECK(hasProblem(error, 1, "Gone"));
    CHECK(hasProblem(error, 1, "shoe_size"));
    CHECK(hasProblem(error, 1, "receivable"));
    options.mapping.columns = {{"Id", "code"}, {"Firm", "name"}, {"Size", "name"}};
    CHECK_FALSE(refusedImport(office, "Id,Firm,Size\nC1,甲,乙\n", options).problems.empty());
}

TEST_CASE("An empty file, a header alone and a file that is not there") {
    Office office;
    auto desk = office.manager().customerImport();
    bad(desk.run(office.folder / "nowhere.csv", {}), ErrorCode::invalid);
    bad(desk.run(office.folder.path(), {}), ErrorCode::invalid);
    bad(desk.run(office.write("in.csv", ""), {}), ErrorCode::invalid);
    CHECK(good(desk.run(office.write("in.csv", "code,name\n"), {})).read == 0);
    CHECK(count(office.manager()) == 0);
}

TEST_CASE("Hostile files are refused whole, with a row where there is one") {
    Office office;
    refusedImport(office, "PK\x03\x04 this is a spreadsheet");
    refusedImport(office, "code,code\n1,2\n");
    CHECK(hasProblem(refusedImport(office, "code,name\nC1,甲\nC2,\"never closed\nC3,x\n"), 3,
                     "name"));
    CHECK(hasProblem(refusedImport(office, "\xEF\xBB\xBF"
                                           "code,name\nC1,\xFF\xFE\n"),
                     2, "name"));
    CHECK(hasProblem(refusedImport(office, std::string("code,name\nC1,a\0b\n", 17)), 2, "name"));
    CHECK(hasProblem(refusedImport(office, "code,name\nC1,\x1B[2J\n"), 2, "name"));
    CHECK(hasProblem(refusedImport(office, "code,name\nC1," + std::string(3'000'000, 'x') + "\n"),
                     2, "name"));
    const auto wide = refusedImport(office, "code,name\n" + std::string(5000, ',') + "\nC2,x,y\n");
    CHECK(hasProblem(wide, 3, "3"));
}

TEST_CASE("A file of which nothing can be read still says what was found before it ended") {
    Office office;
    std::string csv = "code,name,credit_limit\nC1,甲,-1\n";
    for (int row = 0; row < 1200; ++row)
        csv += "too,few\n";
    const auto error = refusedImport(office, csv);
    CHECK(error.problems.size() == 1000);
    CHECK(hasProblem(error, 2, "credit_limit"));
    CHECK(error.message.in(Language::en).find("1002 problems") != std::string::npos);
}

TEST_CASE("A row with another mistake is told of its repeated code as well") {
    Office office;
    const auto file = office.write("a.csv", "code,name,credit_limit\nC1,甲,1\nC1,乙,much\n");
    const Error error = bad(office.manager().customerImport().run(file, {}), ErrorCode::invalid);
    CHECK(error.problems.size() == 2);
    CHECK(hasProblem(error, 3, "credit_limit"));
    CHECK(hasProblem(error, 3, "code"));
}

TEST_CASE("An import that fails leaves no backup, and drops none of the older ones") {
    Office office;
    std::string rows = "code,name,remarks\n";
    for (int number = 0; number < 200; ++number)
        rows += "C" + std::to_string(number) + ",甲," + std::string(1500, 'x') + "\n";
    const auto kept = [&] {
        std::size_t count = 0;
        const std::filesystem::path folder = office.file().string() + ".backups";
        if (std::filesystem::exists(folder))
            for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder))
                ++count;
        return count;
    };
    const auto broken = office.write("a.csv", rows + "C0,twice,\n");
    bad(office.manager().customerImport().run(broken, {}), ErrorCode::invalid);
    CHECK(kept() == 0);
    good(office.manager().customerImport().run(office.write("b.csv", rows), {}));
    CHECK(kept() == 1);
}
