#include "base/clock.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <stdexcept>

using namespace std::chrono_literals;
using xinheng::Clock;
using xinheng::Date;

TEST_CASE("A time is stored to the millisecond in UTC") {
    xinheng::FixedClock clock(Date::parse("2024-05-08").value());
    CHECK(xinheng::utcText(clock.now()) == "2024-05-08T00:00:00.000Z");
    clock.advance(9h + 30min + 123ms);
    CHECK(xinheng::utcText(clock.now()) == "2024-05-08T09:30:00.123Z");
    CHECK(clock.today().iso() == "2024-05-08");
    clock.advance(15h);
    CHECK(clock.today().iso() == "2024-05-09");
}

TEST_CASE("Stored times are read back and sort as text") {
    REQUIRE(rc::check([] {
        const auto any = [] {
            return Clock::Time(std::chrono::milliseconds(
                *rc::gen::inRange<std::int64_t>(-60'000'000'000'000, 250'000'000'000'000)));
        };
        const auto a = any();
        const auto b = any();
        return xinheng::utcTime(xinheng::utcText(a)) == a &&
               (xinheng::utcText(a) < xinheng::utcText(b)) == (a < b);
    }));
}

TEST_CASE("Anything but a stored time is refused") {
    for (const auto* text :
         {"", "2024-05-08", "2024-05-08T09:30:00Z", "2024-05-08 09:30:00.123Z",
          "2024-02-30T00:00:00.000Z", "2024-05-08T24:00:00.000Z", "2024-05-08T09:60:00.000Z",
          "2024-05-08T09:30:00.12xZ", "2024-05-08T09:30:00.123Z "}) {
        INFO(text);
        CHECK_THROWS_AS(xinheng::utcTime(text), std::invalid_argument);
    }
}

TEST_CASE("The system clock tells one time in its several forms") {
    const xinheng::SystemClock clock;
    const auto before = clock.today();
    const auto local = xinheng::localText(clock.now());
    const auto after = clock.today();
    CHECK(local.size() == 19);
    CHECK((local.starts_with(before.iso()) || local.starts_with(after.iso())));
    CHECK(clock.now() >= xinheng::utcTime("2024-01-01T00:00:00.000Z"));
}
