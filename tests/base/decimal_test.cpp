#include "base/decimal.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

using xinheng::Decimal;

TEST_CASE("A number is read as people write it and told in its shortest form") {
    for (const auto& [typed, plain] : {std::pair("12", "12"),
                                       {"1234.5", "1234.5"},
                                       {"-0.25", "-0.25"},
                                       {"1,000", "1000"},
                                       {"12,345,678.9", "12345678.9"},
                                       {"０１２．５０", "12.5"},
                                       {"+3", "3"},
                                       {"0", "0"},
                                       {"-0", "0"},
                                       {"0.00010000", "0.0001"},
                                       {"99999999999.9999", "99999999999.9999"}}) {
        CAPTURE(typed);
        const auto number = Decimal::parse(typed);
        REQUIRE(number);
        CHECK(number->plain() == plain);
    }
}

TEST_CASE("What is no number, too long or too exact is refused") {
    for (const char* typed : {"", "-", ".", ".5", "5.", "1e3", "1,5", "1,0000", ",100", "1 2",
                              "十二", "0.00001", "100000000000", "--1", "0x10", "nan", "1.2.3"}) {
        CAPTURE(typed);
        CHECK_FALSE(Decimal::parse(typed));
    }
}

TEST_CASE("Every number within bounds is itself again after writing and reading") {
    rc::check([] {
        const auto units =
            *rc::gen::inRange<std::int64_t>(-999'999'999'999'999, 999'999'999'999'999);
        const Decimal number = Decimal::fromUnits(units);
        RC_ASSERT(Decimal::parse(number.plain()).value() == number);
    });
}
