#include "base/normalise.h"
#include "base/pinyin.h"
#include "base/resource.h"
#include "base/work_calendar.h"
#include "support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using xinheng::Date;
using xinheng::searchKey;
using xinheng::WorkCalendar;

namespace {

/// The lines below the heading, split at commas; the files read here have no quoted commas.
std::vector<std::vector<std::string>> rows(std::string_view csv) {
    std::vector<std::vector<std::string>> out;
    for (std::size_t at = 0; at < csv.size();) {
        const auto end = std::min(csv.find('\n', at), csv.size());
        auto& row = out.emplace_back();
        for (std::size_t field = at; field <= end;) {
            const auto comma = std::min(csv.find(',', field), end);
            row.emplace_back(csv.substr(field, comma - field));
            field = comma + 1;
        }
        at = end + 1;
    }
    out.erase(out.begin());
    return out;
}

std::vector<std::string> districtNames() {
    std::vector<std::string> names;
    for (const auto& row : rows(xinheng::resource("data/districts.csv"))) {
        names.push_back(row.at(1));
    }
    return names;
}

} // namespace

TEST_CASE("Every district has a mnemonic of its characters") {
    for (const auto& name : districtNames()) {
        INFO(name);
        const auto initials = xinheng::pinyinInitials(name);
        CHECK(initials.size() == xinheng::characterCount(searchKey(name)));
        CHECK(initials.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos);
    }
}

TEST_CASE("A province is found by the letters people type") {
    const std::map<std::string, std::string> known{
        {"北京市", "bjs"}, {"重庆市", "cqs"}, {"陕西省", "sxs"},          {"西藏自治区", "xzzzq"},
        {"广东省", "gds"}, {"福建省", "fjs"}, {"内蒙古自治区", "nmgzzq"}, {"黑龙江省", "hljs"},
        {"厦门市", "xms"}, {"长沙市", "css"}, {"长春市", "ccs"},          {"六安市", "las"},
        {"乐山市", "lss"}, {"乐清市", "yqs"}, {"台州市", "tzs"},          {"丽水市", "lss"},
        {"东莞市", "dgs"}, {"蚌埠市", "bbs"}};
    const auto names = districtNames();
    for (const auto& [name, initials] : known) {
        INFO(name);
        CHECK(std::ranges::count(names, name) >= 1);
        CHECK(xinheng::pinyinInitials(name) == initials);
    }
}

TEST_CASE("Provinces sort by pinyin as a Chinese dictionary has them") {
    const std::vector<std::string> sorted{"安徽省", "北京市", "福建省", "甘肃省", "江苏省",
                                          "江西省", "上海市", "天津市", "云南省", "浙江省"};
    auto names = sorted;
    std::ranges::reverse(names);
    std::ranges::sort(names, {}, xinheng::sortKey);
    CHECK(names == sorted);
}

TEST_CASE("Make-up days are weekends and every year has its great holidays") {
    std::map<int, int> holidays;
    for (const auto& row : rows(xinheng::resource("data/holidays.csv"))) {
        INFO(row.at(0) << " " << row.at(2));
        const auto day = Date::parse(row.at(0)).value();
        const bool weekend = day.weekday().iso_encoding() > 5;
        if (row.at(1) == "workday") {
            CHECK(weekend);
            CHECK(WorkCalendar::china().isWorkingDay(day));
        } else {
            CHECK_FALSE(WorkCalendar::china().isWorkingDay(day));
            ++holidays[day.year()];
        }
    }
    REQUIRE(holidays.begin()->first == 2004);
    for (int year = 2004; year <= WorkCalendar::china().knownUntil().year(); ++year) {
        INFO(year);
        CHECK(holidays[year] >= 10);
        for (const unsigned day : {1U, 2U, 3U}) {
            CHECK_FALSE(WorkCalendar::china().isWorkingDay(Date::of(year, 10, day).value()));
        }
        CHECK_FALSE(WorkCalendar::china().isWorkingDay(Date::of(year, 5, 1).value()));
    }
}

TEST_CASE("The holiday table is the published one") {
    const std::filesystem::path file =
        XINHENG_SOURCE_DIR "/../shared/data/holidays/cn_workdays.csv";
    if (!std::filesystem::exists(file)) {
        SKIP("the published table is not at hand");
    }
    CHECK(xinheng::resource("data/holidays.csv") == xinheng::tests::readFile(file));
}

TEST_CASE("Names of real customers with accents are found without them") {
    const std::filesystem::path file = XINHENG_SOURCE_DIR "/../shared/data/northwind/customers.csv";
    if (!std::filesystem::exists(file)) {
        SKIP("the customers of Northwind are not at hand");
    }
    const auto text = xinheng::tests::readFile(file);
    REQUIRE(xinheng::isCleanUtf8(text));
    const auto key = searchKey(text);
    for (const auto* name :
         {"koniglichessen", "berglundssnabbkop", "folkochfahb", "lacornedabondance"}) {
        INFO(name);
        CHECK(key.find(name) != std::string::npos);
    }
    CHECK(searchKey(key) == key);
}
