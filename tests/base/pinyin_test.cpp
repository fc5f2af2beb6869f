#include "base/normalise.h"
#include "base/pinyin.h"
#include "base/pinyin_table.h"
#include "base/utf8.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <set>
#include <stdexcept>

using xinheng::allPinyinInitials;
using xinheng::pinyinInitials;
using Several = std::vector<std::string>;

TEST_CASE("A mnemonic is the initials of the commonest readings") {
    CHECK(pinyinInitials("恒瑞电力") == "hrdl");
    CHECK(pinyinInitials("北京东城区") == "bjdcq");
    CHECK(pinyinInitials("臺灣電力") == "twdl");
    CHECK(pinyinInitials("二〇〇八") == "ellb");
}

TEST_CASE("Letters and digits are kept, everything else is left out") {
    CHECK(pinyinInitials("ABC电力") == "abcdl");
    CHECK(pinyinInitials("Ｋ１－号店（总部）") == "k1hdzb");
    CHECK(pinyinInitials("Çelik钢") == "celikg");
    CHECK(pinyinInitials("Яндекс") == "яндекс");
    CHECK(pinyinInitials("……").empty());
}

TEST_CASE("Words set the reading that one character alone would miss") {
    CHECK(pinyinInitials("重庆长安汽车") == "cqcaqc");
    CHECK(pinyinInitials("长沙") == "cs");
    CHECK(pinyinInitials("厦门大厦") == "xmds");
    CHECK(pinyinInitials("六安") == "la");
    CHECK(pinyinInitials("蚌埠") == "bb");
    CHECK(pinyinInitials("台州丽水") == "tzls");
    CHECK(pinyinInitials("西藏藏药") == "xzzy");
    CHECK(pinyinInitials("番禺音乐") == "pyyy");
    CHECK(pinyinInitials("上海参天") == "shct");
    CHECK(pinyinInitials("广东阿里") == "gdal");
    CHECK(pinyinInitials("东阿阿胶") == "deej");
    CHECK(pinyinInitials("上海市长宁区") == "shscnq");
}

TEST_CASE("A surname counts at the beginning of a short name only") {
    CHECK(pinyinInitials("单雄信") == "sxx");
    CHECK(pinyinInitials("解放区") == "jfq");
    CHECK(pinyinInitials("单位") == "dw");
    CHECK(pinyinInitials("曾国藩") == "zgf");
    CHECK(pinyinInitials("小单电子") == "xddz");
    CHECK(pinyinInitials("尉迟恭") == "ycg");
}

TEST_CASE("All initials begin with the commonest and then depart in as few characters as can be") {
    CHECK(allPinyinInitials("银行") == Several{"yh", "yx"});
    CHECK(allPinyinInitials("恒瑞") == Several{"hr"});
    CHECK(allPinyinInitials("行行") == Several{"xx", "hx", "xh", "hh"});
    CHECK(allPinyinInitials("重庆").front() == "cq");
    CHECK(allPinyinInitials("...").empty());
}

TEST_CASE("No more combinations are made than asked for") {
    CHECK(allPinyinInitials("乐乐乐乐乐乐乐乐").size() == 16);
    CHECK(allPinyinInitials("乐乐乐乐乐乐乐乐", 3).size() == 3);
    CHECK(allPinyinInitials("乐乐", 1) == Several{"ll"});
    CHECK(allPinyinInitials("乐乐", 0).empty());
}

TEST_CASE("Nearly every ideograph of the two great blocks has a reading") {
    const auto& table = xinheng::PinyinTable::shipped();
    const auto known = [&table](char32_t first, char32_t last) {
        int count = 0;
        for (char32_t c = first; c <= last; ++c) {
            count += table.readings(c).empty() ? 0 : 1;
        }
        return count;
    };
    CHECK(known(0x4E00, 0x9FFF) > 20'800);
    CHECK(known(0x3400, 0x4DBF) > 5'700);
    CHECK(table.readings(U'行') == "xh");
    CHECK(table.readings(U'A').empty());
    CHECK(table.readings(0x10FFFF).empty());
}

TEST_CASE("All initials are different, as long as the mnemonic, and begin with it") {
    REQUIRE(rc::check([] {
        std::string name;
        for (const auto c : *rc::gen::container<std::vector<std::uint32_t>>(
                 rc::gen::inRange<std::uint32_t>(0x4E00, 0x9FA6))) {
            xinheng::utf8::append(name, c);
        }
        const auto all = allPinyinInitials(name);
        const auto first = pinyinInitials(name);
        const bool sameLength =
            std::ranges::all_of(all, [&](const auto& one) { return one.size() == first.size(); });
        return (all.empty() ? first.empty() : all.front() == first) && sameLength &&
               all.size() <= 16 &&
               std::set<std::string>(all.begin(), all.end()).size() == all.size();
    }));
}

TEST_CASE("A table that breaks its form is refused") {
    const auto table = [](const char* characters, const char* words) {
        return xinheng::PinyinTable(characters, words);
    };
    CHECK(table("# a remark\nxh:行\n", "行 h\n").readings(U'行') == "xh");
    CHECK_THROWS_AS(table("行\n", ""), std::invalid_argument);
    CHECK_THROWS_AS(table("X:行\n", ""), std::invalid_argument);
    CHECK_THROWS_AS(table("x:\xFF\n", ""), std::invalid_argument);
    CHECK_THROWS_AS(table("", "银行\n"), std::invalid_argument);
    CHECK_THROWS_AS(table("", "银行 y\n"), std::invalid_argument);
    CHECK_THROWS_AS(table("", "^ \n"), std::invalid_argument);
}
