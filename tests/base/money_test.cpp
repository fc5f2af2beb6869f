#include "base/money.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <limits>
#include <stdexcept>
#include <string>

using xinheng::ErrorCode;
using xinheng::Money;

namespace {

constexpr auto largest = std::numeric_limits<std::int64_t>::max();
constexpr auto smallest = std::numeric_limits<std::int64_t>::min();

std::int64_t fenOf(std::string_view text) {
    return Money::parse(text).value().fen();
}

bool isRefused(std::string_view text) {
    const auto amount = Money::parse(text);
    return !amount && amount.error().code == ErrorCode::invalid &&
           amount.error().message.in(xinheng::Language::en).find(text) != std::string::npos;
}

} // namespace

TEST_CASE("An amount is read as people and files write it") {
    CHECK(fenOf("2000") == 200000);
    CHECK(fenOf("2,000.00") == 200000);
    CHECK(fenOf("-0.5") == -50);
    CHECK(fenOf("+7") == 700);
    CHECK(fenOf("¥1 234.56") == 123456);
    CHECK(fenOf("-¥5") == -500);
    CHECK(fenOf("¥-5") == -500);
    CHECK(fenOf("  12.3\t") == 1230);
    CHECK(fenOf(".5") == 50);
    CHECK(fenOf("5.") == 500);
    CHECK(fenOf("1.2300") == 123);
    CHECK(fenOf("12\xC2\xA0"
                "345.60") == 1234560);
}

TEST_CASE("Full-width digits and signs are read like narrow ones") {
    CHECK(fenOf("－１，２３４．５０") == -123450);
    CHECK(fenOf("￥９８") == 9800);
    CHECK(fenOf("　＋０．０１　") == 1);
}

TEST_CASE("What is no amount is refused and named") {
    for (const auto* text :
         {"",  " ", "abc", "1e5", "0x10", "--1", "-+1", "+¥-1", "1.2.3", "1-",
          ".", "-", "¥",   "5元", "5²",   "①",   "$5",  "NaN",  "1/2",   "１２３４５ａ"}) {
        INFO(text);
        CHECK(isRefused(text));
    }
}

TEST_CASE("Grouping in anything but threes is refused, since it may be a decimal comma") {
    for (const auto* text :
         {"1,23", "12,34,567", "1234,567", ",123", "1,", "1,2345", "1 23", "1,234 567"}) {
        INFO(text);
        CHECK(isRefused(text));
    }
}

TEST_CASE("A third decimal is refused with its own words unless it is zero") {
    CHECK(isRefused("0.001"));
    CHECK(Money::parse("0.001").error().message.source() !=
          Money::parse("x").error().message.source());
    CHECK(fenOf("0.010") == 1);
}

TEST_CASE("The ends of the range are read and one fen beyond is refused") {
    CHECK(fenOf("92233720368547758.07") == largest);
    CHECK(fenOf("-92233720368547758.08") == smallest);
    CHECK(isRefused("92233720368547758.08"));
    CHECK(isRefused("-92233720368547758.09"));
    CHECK(isRefused("99999999999999999999999999"));
}

TEST_CASE("An amount prints two decimals, with or without groups") {
    CHECK(Money::fromFen(-123450).plain() == "-1234.50");
    CHECK(Money::fromFen(-123450).grouped() == "-1,234.50");
    CHECK(Money::fromFen(-5).plain() == "-0.05");
    CHECK(Money().grouped() == "0.00");
    CHECK(Money::fromFen(99999).grouped() == "999.99");
    CHECK(Money::fromFen(smallest).grouped() == "-92,233,720,368,547,758.08");
}

TEST_CASE("Arithmetic throws rather than wrap") {
    const auto most = Money::fromFen(largest);
    const auto least = Money::fromFen(smallest);
    const auto fen = Money::fromFen(1);
    CHECK_THROWS_AS(most + fen, std::overflow_error);
    CHECK_THROWS_AS(least - fen, std::overflow_error);
    CHECK_THROWS_AS(-least, std::overflow_error);
    CHECK_THROWS_AS(most * 2, std::overflow_error);
    auto sum = most;
    CHECK_THROWS_AS(sum += fen, std::overflow_error);
    CHECK(sum == most);
    sum -= fen;
    CHECK(sum < most);
}

TEST_CASE("Every amount is read back from what it prints") {
    REQUIRE(rc::check([](std::int64_t fen) {
        const auto amount = Money::fromFen(fen);
        return Money::parse(amount.plain()) == amount && Money::parse(amount.grouped()) == amount;
    }));
}

TEST_CASE("Adding follows the laws of whole numbers") {
    REQUIRE(rc::check([](std::int32_t a, std::int32_t b, std::int32_t c) {
        const auto x = Money::fromFen(a);
        const auto y = Money::fromFen(b);
        const auto z = Money::fromFen(c);
        return x + y == y + x && (x + y) + z == x + (y + z) && x + y - y == x && x - y == x + -y &&
               (x + y) * 3 == x * 3 + y * 3 && (x < y) == (a < b);
    }));
}

TEST_CASE("The way an amount is dressed doesn't change it") {
    REQUIRE(rc::check([](std::int64_t fen) {
        const auto amount = Money::fromFen(fen);
        std::string spaced = amount.grouped();
        std::string wide;
        for (char& c : spaced) {
            if (c == ',') {
                c = ' ';
            }
            if (c >= '0' && c <= '9') {
                wide += "\xEF\xBC"; // the full-width digit has the same last digit
                wide += static_cast<char>('\x90' + (c - '0'));
            } else if (c != ' ') {
                wide += c;
            }
        }
        return Money::parse("¥" + amount.grouped()) == amount &&
               Money::parse(" " + spaced) == amount && Money::parse(wide) == amount &&
               Money::parse(amount.plain() + "000") == amount;
    }));
}

TEST_CASE("Changing the sign twice, and printing it, is exact") {
    REQUIRE(rc::check([](std::int64_t fen) {
        if (fen == smallest) {
            return true; // it has no counterpart; tested above
        }
        const auto amount = Money::fromFen(fen);
        const auto other = (-amount).plain();
        const bool signs = fen == 0 || amount.plain() == (fen > 0 ? other.substr(1) : "-" + other);
        return -(-amount) == amount && amount * -1 == -amount && signs;
    }));
}

TEST_CASE("Any bytes are either an amount or refused as invalid") {
    REQUIRE(rc::check([](const std::string& bytes) {
        const auto amount = Money::parse(bytes);
        return amount ? Money::parse(amount->plain()) == *amount
                      : amount.error().code == ErrorCode::invalid;
    }));
}
