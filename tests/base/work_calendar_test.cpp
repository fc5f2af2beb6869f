#include "base/work_calendar.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <stdexcept>

using xinheng::Date;
using xinheng::WorkCalendar;

namespace {

Date date(std::string_view iso) {
    return Date::parse(iso).value();
}
bool isWorked(std::string_view iso) {
    return WorkCalendar::china().isWorkingDay(date(iso));
}
Date anyDate() {
    return date("2004-01-01").plusDays(*rc::gen::inRange(0, 365 * 24));
}

} // namespace

TEST_CASE("The holidays of the yearly notices are free and the make-up days are worked") {
    CHECK(isWorked("2024-02-04")); // a Sunday
    CHECK(isWorked("2024-02-09")); // the eve of the spring festival was no holiday that year
    for (auto day = date("2024-02-10"); day <= date("2024-02-17"); day = day.plusDays(1)) {
        INFO(day.iso());
        CHECK_FALSE(WorkCalendar::china().isWorkingDay(day));
    }
    CHECK(isWorked("2024-02-18")); // a Sunday
    CHECK_FALSE(isWorked("2024-10-01"));
    CHECK(isWorked("2024-10-08"));
}

TEST_CASE("Outside the table plain weekdays are worked") {
    CHECK(isWorked("2003-05-01"));
    CHECK_FALSE(isWorked("2003-05-03"));
    CHECK(isWorked("2035-10-01"));
    CHECK_FALSE(isWorked("2035-10-06"));
    CHECK(WorkCalendar::china().knownUntil() >= date("2026-10-10"));
}

TEST_CASE("Working days are counted from the day after the start") {
    const auto& china = WorkCalendar::china();
    CHECK(china.plusWorkingDays(date("2024-05-08"), 1) == date("2024-05-09"));
    CHECK(china.plusWorkingDays(date("2024-05-10"), 2) ==
          date("2024-05-13")); // 05-11 was a make-up Saturday
    CHECK(china.plusWorkingDays(date("2024-02-09"), 1) == date("2024-02-18"));
    CHECK(china.plusWorkingDays(date("2024-02-12"), 1) == date("2024-02-18"));
    CHECK(china.workingDaysBetween(date("2024-02-09"), date("2024-02-19")) == 2);
    CHECK(china.workingDaysBetween(date("2024-05-09"), date("2024-05-08")) == 0);
    CHECK(china.workingDaysBetween(date("2024-05-08"), date("2024-05-08")) == 0);
}

TEST_CASE("No working days on is the start itself or the next working day") {
    const auto& china = WorkCalendar::china();
    CHECK(china.plusWorkingDays(date("2024-05-08"), 0) == date("2024-05-08"));
    CHECK(china.plusWorkingDays(date("2024-10-01"), 0) == date("2024-10-08"));
    CHECK_THROWS_AS(china.plusWorkingDays(date("2024-05-08"), -1), std::invalid_argument);
}

TEST_CASE("Counting working days on and those between are inverse") {
    REQUIRE(rc::check([] {
        const auto& china = WorkCalendar::china();
        const auto start = anyDate();
        const int days = *rc::gen::inRange(1, 80);
        const auto end = china.plusWorkingDays(start, days);
        return china.isWorkingDay(end) && china.workingDaysBetween(start, end) == days &&
               china.workingDaysBetween(start, end.plusDays(-1)) == days - 1;
    }));
}

TEST_CASE("Working days of two stretches add up") {
    REQUIRE(rc::check([] {
        const auto& china = WorkCalendar::china();
        const auto from = anyDate();
        const auto middle = from.plusDays(*rc::gen::inRange(0, 60));
        const auto to = middle.plusDays(*rc::gen::inRange(0, 60));
        return china.workingDaysBetween(from, to) ==
               china.workingDaysBetween(from, middle) + china.workingDaysBetween(middle, to);
    }));
}

TEST_CASE("The next working day is one, and none lies before it") {
    REQUIRE(rc::check([] {
        const auto& china = WorkCalendar::china();
        const auto start = anyDate();
        const auto next = china.plusWorkingDays(start, 0);
        bool noneBefore = true;
        for (auto day = start; day < next; day = day.plusDays(1)) {
            noneBefore = noneBefore && !china.isWorkingDay(day);
        }
        return noneBefore && china.isWorkingDay(next) && next >= start &&
               (next == start) == china.isWorkingDay(start);
    }));
}

TEST_CASE("Later by more working days is later") {
    REQUIRE(rc::check([] {
        const auto& china = WorkCalendar::china();
        const auto start = anyDate();
        const int days = *rc::gen::inRange(1, 40);
        const int more = *rc::gen::inRange(1, 40);
        return china.plusWorkingDays(china.plusWorkingDays(start, days), more) ==
               china.plusWorkingDays(start, days + more);
    }));
}

TEST_CASE("A table of one's own is read, and a wrong one is refused") {
    const WorkCalendar own("date,kind,name\r\n2030-01-07,holiday,x\r\n2030-01-06,workday,x\r\n");
    CHECK_FALSE(own.isWorkingDay(date("2030-01-07")));
    CHECK(own.isWorkingDay(date("2030-01-06")));
    CHECK(own.knownUntil() == date("2030-01-07"));
    for (const auto* csv :
         {"", "day,kind\n", "date,kind,name\n", "date,kind,name\n2030-01-32,holiday,x\n",
          "date,kind,name\n2030-01-01,party,x\n", "date,kind,name\n2030-01-01\n"}) {
        INFO(csv);
        CHECK_THROWS_AS(WorkCalendar(csv), std::invalid_argument);
    }
}
