#include "base/date.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <stdexcept>

using xinheng::Date;
using xinheng::Language;
using xinheng::Period;

namespace {

Date date(std::string_view iso) {
    return Date::parse(iso).value();
}
Period period(std::string_view iso) {
    return Period::parse(iso).value();
}

bool isLenient(std::string_view text) {
    return Date::parse(text, Date::Form::lenient) == date("2024-05-08");
}

/// Any day from 1900-01-01 to 2999-12-31.
Date anyDate() {
    static const int span = date("1900-01-01").daysUntil(date("2999-12-31"));
    return date("1900-01-01").plusDays(*rc::gen::inRange(0, span + 1));
}

} // namespace

TEST_CASE("A date is read from its ISO form and nothing else") {
    CHECK(date("2024-02-29").iso() == "2024-02-29");
    for (const auto* text :
         {"2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-5-8", "1899-12-31",
          "3000-01-01", "2024/05/08", "20240508", "", "2024-05-08 ", "2024-05-0a", "+024-05-08"}) {
        INFO(text);
        CHECK_FALSE(Date::parse(text));
    }
}

TEST_CASE("A lenient date may be written in the ways of spreadsheets and of Chinese") {
    CHECK(isLenient("2024-05-08"));
    CHECK(isLenient("2024-5-8"));
    CHECK(isLenient("2024/5/8"));
    CHECK(isLenient("2024.05.8"));
    CHECK(isLenient("20240508"));
    CHECK(isLenient("2024年5月8日"));
    CHECK(isLenient(" ２０２４／５／８　"));
    for (const auto* text :
         {"24-5-8", "2024-5/8", "2024年5月8", "5/8/2024", "2024058", "2024-5-8-1", "2024..8"}) {
        INFO(text);
        CHECK_FALSE(Date::parse(text, Date::Form::lenient));
    }
}

TEST_CASE("Parts that don't fit a byte make no date") {
    CHECK_FALSE(Date::of(2024, 257, 1));
    CHECK_FALSE(Date::of(2024, 1, 257));
    CHECK_FALSE(Date::of(70000, 1, 1));
}

TEST_CASE("The refusal of a date says what was written, in both languages") {
    const auto refused = Date::parse("gestern").error();
    CHECK(refused.message.in(Language::en) == "\"gestern\" is not a date such as 2024-05-08.");
    CHECK(refused.message.in(Language::zh) == "“gestern”不是有效的日期，应如 2024-05-08。");
    CHECK(Date::of(2023, 2, 29).error().message.in(Language::en) == "There is no day 2023-02-29.");
    CHECK(Date::of(1800, 1, 1).error().message.in(Language::en) ==
          "The year must be between 1900 and 2999.");
}

TEST_CASE("A month later is the same day or that month's last") {
    CHECK(date("2024-01-31").plusMonths(1) == date("2024-02-29"));
    CHECK(date("2023-01-31").plusMonths(1) == date("2023-02-28"));
    CHECK(date("2024-03-31").plusMonths(-1) == date("2024-02-29"));
    CHECK(date("2024-02-29").plusMonths(12) == date("2025-02-28"));
    CHECK(date("2024-02-29").plusMonths(1) == date("2024-03-29"));
    CHECK(date("2024-12-15").plusMonths(1) == date("2025-01-15"));
}

TEST_CASE("Counting past the years of the calendar throws") {
    CHECK_THROWS_AS(date("2999-12-31").plusDays(1), std::out_of_range);
    CHECK_THROWS_AS(date("1900-01-01").plusDays(-1), std::out_of_range);
    CHECK_THROWS_AS(date("2999-12-01").plusMonths(1), std::out_of_range);
    CHECK_THROWS_AS(date("2024-01-01").plusDays(std::numeric_limits<int>::max()),
                    std::out_of_range);
    CHECK_THROWS_AS(period("1900-01").plusMonths(-1), std::out_of_range);
    CHECK_THROWS_AS(period("2024-01").plusMonths(std::numeric_limits<int>::max()),
                    std::out_of_range);
}

TEST_CASE("An accounting month knows its days and its neighbours") {
    CHECK(period("2024-02").first() == date("2024-02-01"));
    CHECK(period("2024-02").last() == date("2024-02-29"));
    CHECK(period("2024-12").plusMonths(1) == period("2025-01"));
    CHECK(period("2024-01").plusMonths(-13) == period("2022-12"));
    CHECK(period("2023-11").monthsUntil(period("2024-02")) == 3);
    CHECK(Period(date("2024-05-08")).iso() == "2024-05");
    CHECK(period("2023-12") < period("2024-01"));
    CHECK(Period::of(2024, 5) == period("2024-05"));
    for (const auto* text :
         {"2024-13", "2024-00", "2024-5", "202405", "", "2024-05-01", "1899-01"}) {
        INFO(text);
        CHECK_FALSE(Period::parse(text));
    }
    CHECK_FALSE(Period::of(2024, 0));
    CHECK(Period::of(2024, 13).error().message.in(Language::en) ==
          "There is no accounting month 2024-13.");
}

TEST_CASE("Every date is read back from what it prints") {
    REQUIRE(rc::check([] {
        const auto day = anyDate();
        return Date::parse(day.iso()) == day &&
               Date::parse(day.iso(), Date::Form::lenient) == day &&
               Date::of(day.year(), day.month(), day.day()) == day &&
               Date::fromDays(day.days()) == day;
    }));
}

TEST_CASE("Counting days on and the days between are inverse") {
    REQUIRE(rc::check([] {
        const auto from = anyDate();
        const auto to = anyDate();
        return from.plusDays(from.daysUntil(to)) == to &&
               from.daysUntil(to) == -to.daysUntil(from) && (from < to) == (from.daysUntil(to) > 0);
    }));
}

TEST_CASE("Counting months on keeps the day or lands on a month's end") {
    REQUIRE(rc::check([] {
        const auto day = Date::of(2000, 1, 1).value().plusDays(*rc::gen::inRange(0, 36500));
        const int months = *rc::gen::inRange(-600, 600);
        const auto later = day.plusMonths(months);
        const bool lastDay = later == Period(later).last();
        return Period(day).monthsUntil(Period(later)) == months &&
               (later.day() == day.day() || (lastDay && later.day() < day.day()));
    }));
}
