#include "archive/numbers.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <string>
#include <utility>

using xinheng::archive::isCreditCode;
using xinheng::archive::isIdentityNumber;
using xinheng::archive::isOldTaxNumber;

namespace {

const std::string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

// The one character of 31 that makes a code of these 17; found by trying, so that the test does not
// repeat the formula.
std::string completed(const std::string& first17) {
    std::string found;
    for (const char last : alphabet)
        if (isCreditCode(first17 + last))
            found += last;
    RC_ASSERT(found.size() == 1U);
    return first17 + found;
}

rc::Gen<std::string> seventeen() {
    return rc::gen::container<std::string>(17, rc::gen::elementOf(alphabet));
}

} // namespace

TEST_CASE("Published unified social credit codes are good") {
    // GB 32100-2015's own example, and codes of large companies.
    for (const char* code : {"91350100M000100Y43", "91440300708461136T", "91330100799655058B",
                             "914403001922038216", "91110000802100433B"}) {
        INFO(code);
        CHECK(isCreditCode(code));
    }
}

TEST_CASE("Exactly one check character fits any seventeen") {
    REQUIRE(rc::check([] { completed(*seventeen()); }));
}

TEST_CASE("Any single wrong character of a credit code is found") {
    REQUIRE(rc::check([] {
        const std::string code = completed(*seventeen());
        for (std::size_t place = 0; place < code.size(); ++place)
            for (const char other : alphabet) {
                std::string wrong = code;
                wrong[place] = other;
                RC_ASSERT(isCreditCode(wrong) == (other == code[place]));
            }
    }));
}

TEST_CASE("Any two neighbours of a credit code that are swapped are found") {
    REQUIRE(rc::check([] {
        const std::string code = completed(*seventeen());
        for (std::size_t place = 0; place + 1 < code.size(); ++place) {
            std::string wrong = code;
            std::swap(wrong[place], wrong[place + 1]);
            RC_ASSERT(isCreditCode(wrong) == (wrong == code));
        }
    }));
}

TEST_CASE("I, O, S, V and Z, small letters and other lengths are no credit codes") {
    const std::string code = "91350100M000100Y43";
    for (const char letter : {'I', 'O', 'S', 'V', 'Z', 'm', ' ', '-', '\0'}) {
        std::string wrong = code;
        wrong[8] = letter;
        CHECK_FALSE(isCreditCode(wrong));
        wrong = code;
        wrong[17] = letter;
        CHECK_FALSE(isCreditCode(wrong));
    }
    CHECK_FALSE(isCreditCode(""));
    CHECK_FALSE(isCreditCode(code.substr(1)));
    CHECK_FALSE(isCreditCode(code + "0"));
}

TEST_CASE("The older tax number is 15 digits, or a region with an organisation code") {
    CHECK(isOldTaxNumber("320102123456789"));
    // GB 11714: D2143569-X is the standard's example.
    CHECK(isOldTaxNumber("110108D2143569X"));
    CHECK_FALSE(isOldTaxNumber("110108D21435690"));
    CHECK_FALSE(isOldTaxNumber("110108D2143596X"));
    CHECK_FALSE(isOldTaxNumber("11010AD2143569X"));
    CHECK_FALSE(isOldTaxNumber("110108d2143569X"));
    CHECK_FALSE(isOldTaxNumber("32010212345678"));
    CHECK_FALSE(isOldTaxNumber("3201021234567890"));
    CHECK_FALSE(isOldTaxNumber(""));
}

TEST_CASE("A resident's identity number has a check character and a day of birth") {
    CHECK(isIdentityNumber("11010519491231002X"));          // the example of GB 11643-1999
    CHECK(isIdentityNumber("440524188001010014") == false); // its other one, born before 1900
    CHECK_FALSE(isIdentityNumber("110105194912310021"));
    CHECK_FALSE(isIdentityNumber("11010519491331002X"));
    CHECK_FALSE(isIdentityNumber("11010519491231002x"));
    CHECK_FALSE(isIdentityNumber("1101051949123100X2"));
    CHECK_FALSE(isIdentityNumber(""));
    const std::string number = "11010519491231002X";
    for (std::size_t place = 0; place < 17; ++place)
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string wrong = number;
            wrong[place] = digit;
            CHECK(isIdentityNumber(wrong) == (digit == number[place]));
        }
}
