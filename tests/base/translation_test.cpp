#include "base/resource.h"
#include "base/text.h"
#include "base/translation_table.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <vector>

using xinheng::Language;

namespace {

/// The places of a text: for "{}" those in order count, so each becomes its number.
std::vector<std::string> places(const std::string& text) {
    std::vector<std::string> found;
    int next = 0;
    for (auto open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
        const auto close = text.find('}', open);
        if (close == std::string::npos) {
            break;
        }
        const auto name = text.substr(open + 1, close - open - 1);
        if (name.find_first_not_of("0123456789") == std::string::npos) {
            found.push_back(name.empty() ? std::to_string(next++) : name);
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

const xinheng::TranslationTable& shipped() {
    static const auto table =
        xinheng::translationsFromTs(xinheng::resource("translations/core_zh_CN.ts"));
    return table;
}

} // namespace

TEST_CASE("A translation has the places of its source, so that no argument is lost") {
    CHECK_FALSE(shipped().empty());
    for (const auto& [source, translation] : shipped()) {
        INFO(source << "\n" << translation);
        CHECK(places(source) == places(translation));
    }
}

TEST_CASE("A translation neither begins nor ends with a space its source has not") {
    for (const auto& [source, translation] : shipped()) {
        INFO(source << "\n" << translation);
        CHECK(translation.starts_with(' ') <= source.starts_with(' '));
        CHECK(translation.ends_with(' ') <= source.ends_with(' '));
    }
}

TEST_CASE("Every translation of the file is what a person gets to see") {
    for (const auto& [source, translation] : shipped()) {
        CHECK(xinheng::translated(source, Language::zh) == translation);
        CHECK(xinheng::translated(source, Language::en) == source);
    }
}
