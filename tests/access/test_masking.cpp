#include "access/object.h"
#include "base/normalise.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

using namespace xinheng;
using namespace xinheng::access;

TEST_CASE("A telephone number keeps its first three and last four digits") {
    CHECK(masked("13812341234", MaskStyle::phone) == "138****1234");
    CHECK(masked("010-62345678", MaskStyle::phone) == "010****5678");
    CHECK(masked("6234567", MaskStyle::phone) == "****67");
    CHECK(masked("110", MaskStyle::phone) == "****");
    CHECK(masked("", MaskStyle::phone) == "****");
}

TEST_CASE("A long number keeps its last four characters, a short one nothing") {
    CHECK(masked("6222020200112233445", MaskStyle::tail) == "****3445");
    CHECK(masked("12345678901", MaskStyle::tail) == "****");
    CHECK(masked("", MaskStyle::tail) == "****");
}

TEST_CASE("A name keeps its first character, unless that is all there is") {
    CHECK(masked("张子彬", MaskStyle::initial) == "张**");
    CHECK(masked("张", MaskStyle::initial) == "**");
    CHECK(masked("", MaskStyle::initial) == "**");
}

TEST_CASE("Amounts and the rest show nothing, not even whether something is there") {
    CHECK(masked("1234.50", MaskStyle::all) == "****");
    CHECK(masked("", MaskStyle::all) == "****");
}

TEST_CASE("What can't be masked is left alone") {
    CHECK(masked("C001", MaskStyle::none) == "C001");
}

TEST_CASE("A masked showing is the same for all values that agree in what it keeps") {
    const bool holds = rc::check([](const std::string& middle, const std::string& other) {
        const auto ascii = [](const std::string& text) {
            std::string digits;
            for (const char byte : text)
                digits += static_cast<char>('0' + static_cast<unsigned char>(byte) % 10);
            return digits;
        };
        const std::string one = "13800" + ascii(middle) + "001234";
        const std::string two = "13800" + ascii(other) + "001234";
        RC_ASSERT(masked(one, MaskStyle::phone) == masked(two, MaskStyle::phone));
        RC_ASSERT(masked(one, MaskStyle::all) == masked(two, MaskStyle::all));
        RC_ASSERT(masked("张" + one, MaskStyle::initial) == masked("张" + two, MaskStyle::initial));
        if (one.size() >= 12 && two.size() >= 12)
            RC_ASSERT(masked(one, MaskStyle::tail) == masked(two, MaskStyle::tail));
    });
    REQUIRE(holds);
}

TEST_CASE("A masked showing never has more than seven characters of the value") {
    const bool holds = rc::check([](const std::string& value) {
        for (const MaskStyle style :
             {MaskStyle::phone, MaskStyle::tail, MaskStyle::initial, MaskStyle::all})
            RC_ASSERT(masked(value, style).size() <= 7 * 4 + 4);
    });
    REQUIRE(holds);
}
