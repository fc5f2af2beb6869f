#include "base/resource.h"
#include "support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>

TEST_CASE("A resource is the file, byte for byte") {
    const std::string folder = XINHENG_SOURCE_DIR "/resources/";
    for (const auto path : xinheng::resourcesUnder("data/")) {
        INFO(path);
        CHECK(xinheng::resource(path) == xinheng::tests::readFile(folder + std::string(path)));
    }
}

TEST_CASE("A name that isn't there is a bug and is named") {
    CHECK_THROWS_AS(xinheng::resource("data/nothing.csv"), std::logic_error);
    CHECK_THROWS_AS(xinheng::resource(""), std::logic_error);
    CHECK_THROWS_AS(xinheng::resource("zzz"), std::logic_error);
}

TEST_CASE("The paths below a prefix are sorted and complete") {
    const auto paths = xinheng::resourcesUnder("data/");
    CHECK(std::ranges::is_sorted(paths));
    CHECK(std::ranges::count(paths, "data/holidays.csv") == 1);
    CHECK(std::ranges::count(paths, "data/pinyin.txt") == 1);
    CHECK(xinheng::resourcesUnder("no such folder/").empty());
    CHECK(xinheng::resourcesUnder("").size() > paths.size());
}
