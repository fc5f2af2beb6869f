#include "exchange/xlsx_number.h"
#include "exchange_support.h"

#include <charconv>
#include <cstdio>

using namespace xinheng;
using namespace xinheng::exchange;

namespace {

std::string shown(std::string_view text) {
    std::string out;
    return appendNumber(out, text) ? out : "no number";
}

} // namespace

TEST_CASE("A decimal of up to 15 digits survives the 17 digits that a spreadsheet stores") {
    const bool holds = rc::check("shown(stored(decimal)) == decimal", [] {
        const auto digits = *rc::gen::inRange<std::int64_t>(1, 999999999999999);
        const auto decimals = *rc::gen::inRange(0, 6);
        std::string decimal = std::to_string(digits);
        if (decimals > 0) {
            decimal.insert(0,
                           static_cast<std::size_t>(
                               std::max(0, decimals + 1 - static_cast<int>(decimal.size()))),
                           '0');
            decimal.insert(decimal.size() - static_cast<std::size_t>(decimals), ".");
            decimal.resize(decimal.find_last_not_of('0') + 1);
            decimal.resize(decimal.ends_with('.') ? decimal.size() - 1 : decimal.size());
        }
        double number = 0;
        std::from_chars(decimal.data(), decimal.data() + decimal.size(), number);
        char stored[40];
        std::snprintf(stored, sizeof stored, "%.17g", number);
        RC_ASSERT(shown(stored) == decimal);
        std::snprintf(stored, sizeof stored, "%.16E", -number);
        RC_ASSERT(shown(stored) == "-" + decimal);
        RC_ASSERT(shown(decimal) == decimal);
    });
    REQUIRE(holds);
}

TEST_CASE("Numbers have an exponent only where their digits don't reach the ones") {
    CHECK(shown("999999999999999") == "999999999999999");
    CHECK(shown("1000000000000000") == "1E+15");
    CHECK(shown("1234567890123456") == "1.23456789012346E+15");
    CHECK(shown("123456789.0123456789") == "123456789.012346");
    CHECK(shown("0.000000000000001") == "0.000000000000001");
    CHECK(shown("1E-15") == "0.000000000000001");
    CHECK(shown("1E-16") == "1E-16");
    CHECK(shown("-9.9999999999999999") == "-10");
    CHECK(shown("1.7976931348623157E+308") == "1.79769313486232E+308");
}

TEST_CASE("What is no number is none") {
    for (const char* text : {"", "-", ".", "1.", ".5.", "1e", "e5", "0x1", "1,000", "inf", "-nan",
                             "1e309", "\xEF\xBC\x91", "1 ", "+-1"}) {
        INFO(text);
        const bool lenient = std::string_view(text) == "1.";
        CHECK(shown(text) == (lenient ? "1" : "no number"));
    }
    CHECK(wholeNumber("0") == 0);
    CHECK(wholeNumber("9223372036854775807") == INT64_MAX);
    for (const char* text : {"", "-1", "9223372036854775808", "1.0", " 1", "+1"}) {
        CHECK_FALSE(wholeNumber(text));
    }
}
