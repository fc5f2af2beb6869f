#include "exchange/xlsx_date.h"
#include "exchange_support.h"

using namespace xinheng;
using namespace xinheng::exchange;

TEST_CASE("Format codes that show days and times are known from those that show numbers") {
    for (const char* code :
         {"yyyy-mm-dd", "m/d/yy", "d-mmm", "mmm", "[$-804]aaaa;@", "yyyy\"年\"m\"月\"d\"日\";@",
          "[$-404]e/m/d", "[DBNum1][$-804]yyyy\"年\"m\"月\"", "YYYY\\-MM\\-DD", "ge.m.d",
          "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "[Red]d/m/yyyy", "yyyy\\年m\\月d\\日"}) {
        INFO(code);
        CHECK(formOf(code) == NumberForm::date);
    }
    for (const char* code : {"yyyy-mm-dd hh:mm", "m/d/yy h:mm", "yyyy/m/d\\ h:mm:ss.000",
                             "d.m.yyyy\" um \"h:mm AM/PM", "dd/mm/yyyy\\ hh\\hmm"}) {
        INFO(code);
        CHECK(formOf(code) == NumberForm::dateTime);
    }
    for (const char* code :
         {"h:mm", "hh:mm:ss", "mm:ss.0", "h:mm AM/PM", "上午/下午h\"时\"mm\"分\""}) {
        INFO(code);
        CHECK(formOf(code) == NumberForm::time);
    }
    for (const char* code : {"[h]:mm:ss", "[mm]:ss", "[ss]", "[HH]:mm"}) {
        INFO(code);
        CHECK(formOf(code) == NumberForm::elapsed);
    }
    for (const char* code : {"General",
                             "G/通用格式",
                             "0",
                             "0.00%",
                             "#,##0.00",
                             "0.00E+00",
                             "##0.0E+0",
                             "@",
                             "",
                             "[$¥-804]#,##0.00",
                             "0\" days\"",
                             "#,##0\\d",
                             "_(* #,##0.00_);[Red]_(* (#,##0.00)",
                             "# ?/?",
                             "\"yyyy\"",
                             "0_d",
                             "[>=100]0;[Red]0",
                             "0;yyyy",
                             "\"unclosed",
                             "[unclosed",
                             "\\"}) {
        INFO(code);
        CHECK(formOf(code) == NumberForm::number);
    }
}

TEST_CASE("Formats known by number are those of the standard and of Chinese editions") {
    for (const int format : {14, 15, 16, 17, 27, 28, 31, 36, 50, 51, 57, 58}) {
        CHECK(builtInForm(format) == NumberForm::date);
    }
    for (const int format : {18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56}) {
        CHECK(builtInForm(format) == NumberForm::time);
    }
    CHECK(builtInForm(22) == NumberForm::dateTime);
    CHECK(builtInForm(46) == NumberForm::elapsed);
    for (const int format :
         {0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 23, 26, 37, 40, 44, 48, 49, 59, 164}) {
        CHECK(builtInForm(format) == NumberForm::number);
    }
}

TEST_CASE("Days are counted around the false leap day, from 1904, and without the false day") {
    const auto day = [](double serial, DateSystem system) {
        return dateText(serial, NumberForm::date, system);
    };
    CHECK(day(1, DateSystem::from1900) == "1900-01-01");
    CHECK(day(59, DateSystem::from1900) == "1900-02-28");
    CHECK(day(60, DateSystem::from1900) == std::nullopt);
    CHECK(day(60.5, DateSystem::from1900) == std::nullopt);
    CHECK(day(61, DateSystem::from1900) == "1900-03-01");
    CHECK(day(0, DateSystem::from1900) == std::nullopt);
    CHECK(day(2958465, DateSystem::from1900) == "9999-12-31");
    CHECK(day(2958466, DateSystem::from1900) == std::nullopt);
    CHECK(day(0, DateSystem::from1904) == "1904-01-01");
    CHECK(day(60, DateSystem::from1904) == "1904-03-01");
    CHECK(day(2957003, DateSystem::from1904) == "9999-12-31");
    CHECK(day(2957004, DateSystem::from1904) == std::nullopt);
    CHECK(day(2, DateSystem::from1900WithoutFalseDay) == "1900-01-01");
    CHECK(day(61, DateSystem::from1900WithoutFalseDay) == "1900-03-01");
    for (const double bad : {-1.0, -0.5, 1e300, 3000001.0}) {
        CHECK(day(bad, DateSystem::from1904) == std::nullopt);
    }
}

TEST_CASE("Times are rounded to the second, and carry into the next day") {
    const auto at = [](double serial) {
        return dateText(serial, NumberForm::dateTime, DateSystem::from1900);
    };
    CHECK(at(45420.572916666664) == "2024-05-08 13:45:00");
    CHECK(at(45420) == "2024-05-08");
    CHECK(at(45420.999999) == "2024-05-09");
    CHECK(at(0.25) == "06:00:00");
    CHECK(dateText(45420.99999, NumberForm::date, DateSystem::from1900) == "2024-05-08");
    CHECK(dateText(45420.5, NumberForm::time, DateSystem::from1900) == "12:00:00");
    CHECK(dateText(1.1458333333333333, NumberForm::elapsed, DateSystem::from1900) == "27:30:00");
}

TEST_CASE("Days in ISO 8601 come out the same") {
    const auto day = [](std::string_view iso) { return dateTextOfIso(iso, NumberForm::dateTime); };
    CHECK(day("2024-05-08") == "2024-05-08");
    CHECK(day("2024-05-08T00:00:00") == "2024-05-08");
    CHECK(day("2024-05-08T13:45:07.999Z") == "2024-05-08 13:45:07");
    CHECK(day("2024-05-08T13:45+08:00") == "2024-05-08 13:45:00");
    CHECK(dateTextOfIso("2024-05-08T13:45:07", NumberForm::date) == "2024-05-08");
    CHECK(dateTextOfIso("2024-05-08T13:45:07", NumberForm::time) == "13:45:07");
    CHECK(day("T07:05") == "07:05:00");
    CHECK(day("07:05:09") == "07:05:09");
    for (const char* bad : {"", "2024", "2024-13-01", "2023-02-29", "2024-05-08x", "0000-01-01",
                            "2024-05-08T25:00", "2024-05-08T", "T", "24-05-08", "-024-05-08"}) {
        INFO(bad);
        CHECK(day(bad) == std::nullopt);
    }
}

TEST_CASE("Every day from March 1900 on has a number that gives it back") {
    const bool holds = rc::check("dateText(serialOf(day)) == day", [] {
        const auto day = Date::fromDays(std::chrono::sys_days(std::chrono::year(1900) / 1 / 1) +
                                        std::chrono::days(*rc::gen::inRange(0, 401766)));
        const auto serial = serialOf(day);
        if (!serial) {
            RC_ASSERT(day.iso() < "1900-03-01");
            return;
        }
        RC_ASSERT(dateText(*serial, NumberForm::date, DateSystem::from1900) == day.iso());
        RC_ASSERT(dateText(*serial, NumberForm::date, DateSystem::from1900WithoutFalseDay) ==
                  day.iso());
        RC_ASSERT(dateText(*serial - 1462, NumberForm::date, DateSystem::from1904) ==
                  (*serial < 1462 ? std::nullopt : std::optional(day.iso())));
    });
    REQUIRE(holds);
    CHECK(serialOf(*Date::of(1900, 3, 1)) == 61);
    CHECK_FALSE(serialOf(*Date::of(1900, 2, 28)));
}
