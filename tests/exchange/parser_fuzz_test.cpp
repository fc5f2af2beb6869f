#include "exchange_support.h"
#include "parser_inputs.h"
#include "support/temporary_folder.h"

#include <algorithm>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

/// A seed of ./dev fuzz with some of its bytes changed, left out, doubled or put elsewhere.
std::string changed(std::string bytes) {
    for (int changes = *rc::gen::inRange(0, 8); changes > 0 && !bytes.empty(); --changes) {
        const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
        const auto length =
            *rc::gen::inRange<std::size_t>(1, std::min<std::size_t>(40, bytes.size() - at + 1));
        const std::string piece = bytes.substr(at, length);
        switch (*rc::gen::inRange(0, 4)) {
        case 0:
            bytes[at] = *rc::gen::arbitrary<char>();
            break;
        case 1:
            bytes.erase(at, length);
            break;
        case 2:
            bytes.insert(*rc::gen::inRange<std::size_t>(0, bytes.size() + 1), piece);
            break;
        default:
            bytes.replace(at, std::min(length, bytes.size() - at),
                          *rc::gen::element<std::string>(
                              "0", "-1", "4294967296", "<", "\"", "=", "_x0000_", "\r\n", ";", ":",
                              "\\", "1e308", "\xC4\xA3", "<row>", "<v>", "&#0;", "A1048577"));
        }
    }
    return bytes;
}

void holdsFor(const std::string& name, ParserInput asks) {
    std::vector<std::string> seeds;
    for (const auto& entry :
         std::filesystem::directory_iterator(XINHENG_SOURCE_DIR "/tests/fuzz/seeds/" + name)) {
        seeds.push_back(readFile(entry.path()));
    }
    REQUIRE_FALSE(seeds.empty());
    for (const std::string& seed : seeds) {
        REQUIRE(asks(seed).empty());
    }
    const bool holds = rc::check(name + " keeps its promises for changed files", [&] {
        for (int count = 0; count < 20; ++count) {
            RC_ASSERT(asks(changed(*rc::gen::elementOf(seeds))) == "");
        }
    });
    REQUIRE(holds);
}

} // namespace

TEST_CASE("The CSV parser keeps its promises for thousands of damaged files") {
    holdsFor("csv", readsCsv);
}

TEST_CASE("The XLSX parser keeps its promises for thousands of damaged files") {
    holdsFor("xlsx", readsXlsx);
}

TEST_CASE("The vCard parser keeps its promises for thousands of damaged files") {
    holdsFor("vcard", readsVCard);
}

TEST_CASE("The parser of mappings keeps its promises for thousands of damaged files") {
    holdsFor("mapping", readsMapping);
}
