#include "access/password.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::access;

TEST_CASE("A password matches its own hash and no other") {
    const std::string hash = hashPassword("correct horse 8", PasswordCost::forTests());
    CHECK(passwordMatches("correct horse 8", hash));
    CHECK_FALSE(passwordMatches("correct horse 9", hash));
    CHECK_FALSE(passwordMatches("", hash));
    CHECK_FALSE(passwordMatches("correct horse 8", ""));
    CHECK_FALSE(passwordMatches("correct horse 8", "not a hash"));
}

TEST_CASE("The same password hashes differently each time, as Argon2id and without the password") {
    const std::string first = hashPassword("correct horse 8", PasswordCost::forTests());
    const std::string second = hashPassword("correct horse 8", PasswordCost::forTests());
    CHECK(first != second);
    CHECK(first.starts_with("$argon2id$"));
    CHECK(first.find("horse") == std::string::npos);
}

TEST_CASE("The moderate cost is libsodium's and stands in the hash") {
    CHECK(PasswordCost::moderate().passes == 3);
    CHECK(PasswordCost::moderate().memory == std::size_t{256} * 1024 * 1024);
    CHECK(hashPassword("correct horse 8", PasswordCost::forTests()).find("m=8,t=1,") !=
          std::string::npos);
}

TEST_CASE("Short, long, common and guessable passwords are refused") {
    CHECK(checkPassword("correct horse 8", "wang"));
    CHECK(checkPassword("八个汉字也是密码", "wang"));
    CHECK_FALSE(checkPassword("", "wang"));
    CHECK_FALSE(checkPassword("seven 7", "wang"));
    CHECK_FALSE(checkPassword("七个汉字的密码", "wang"));
    CHECK_FALSE(checkPassword("wangxiaoming", "wangxiaoming"));
    CHECK_FALSE(checkPassword("WangXiaoMing", "wangxiaoming"));
    CHECK_FALSE(checkPassword("password", "wang"));
    CHECK_FALSE(checkPassword("PassWord", "wang"));
    CHECK_FALSE(checkPassword("12345678", "wang"));
    CHECK_FALSE(checkPassword(std::string(1025, 'x'), "wang"));
    CHECK(checkPassword(std::string(1000, 'x') + "1", "wang"));
    CHECK_FALSE(checkPassword("\xff\xfe not text \x01", "wang"));
}

TEST_CASE("A refused password is never part of the message") {
    for (const char* password : {"wangxiao", "seven 7", "iloveyou", "qwertyuiop"}) {
        const auto refused = checkPassword(password, "wangxiao");
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message.in(Language::en).find(password) == std::string::npos);
        CHECK(refused.error().message.in(Language::zh).find(password) == std::string::npos);
    }
}
