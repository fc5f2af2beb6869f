#include "access/filter_inputs.h"
#include "support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <filesystem>

using namespace xinheng::tests;

namespace {

std::vector<std::string> seeds() {
    std::vector<std::string> all;
    for (const auto& entry :
         std::filesystem::directory_iterator(XINHENG_SOURCE_DIR "/tests/fuzz/seeds/filter"))
        all.push_back(readFile(entry.path()));
    return all;
}

/// Words of the language in any order, and bytes that are none.
std::string anyWords() {
    const auto words = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "code", "name", "credit_limit", "deactivated_on", "district", "credit_grade", "remarks",
        "=", "!=", "<", "<=", ">", ">=", "in", "like", "and", "or", "not", "(", ")", ",", "''",
        "'C1'", "12.5", "2024-02-29", "'a''b'", "'%_%'", "恒瑞", "\xFF", "'", "A", "-0.00",
        "9999999999999"));
    std::string text;
    for (const std::string& word : words)
        text += word + (*rc::gen::arbitrary<bool>() ? " " : "");
    return text;
}

/// A seed with one piece left out, doubled or put in the place of another.
std::string changed(const std::vector<std::string>& all) {
    std::string text = *rc::gen::elementOf(all);
    for (int changes = *rc::gen::inRange(1, 4); changes > 0 && !text.empty(); --changes) {
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
        const std::string piece = text.substr(at, *rc::gen::inRange<std::size_t>(1, 12));
        const auto kind = *rc::gen::inRange(0, 3);
        if (kind == 0)
            text.erase(at, piece.size());
        else if (kind == 1)
            text.insert(*rc::gen::inRange<std::size_t>(0, text.size() + 1), piece);
        else
            text[at] = *rc::gen::arbitrary<char>();
    }
    return text;
}

} // namespace

TEST_CASE("A filter is refused in words, or is the same when written down, and has an opposite") {
    const auto all = seeds();
    REQUIRE(all.size() > 5);
    for (const std::string& seed : all) {
        INFO(seed);
        CHECK(readsFilter(seed) == "");
    }
    REQUIRE(rc::check([&] {
        for (int count = 0; count < 20; ++count) {
            RC_ASSERT(readsFilter(changed(all)) == "");
            RC_ASSERT(readsFilter(anyWords()) == "");
        }
    }));
}
