// Damage by the disk and by crashes: found and said, or undone, never taken for data.
#include "storage/set_file.h"
#include "storage_support.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace xinheng::storage;
using namespace xinheng::tests;
namespace fs = std::filesystem;

namespace {

enum class Finding { onOpening, byTheFullCheck, onReading, harmless, wrongData };

Finding findingIn(const fs::path& file, const std::vector<std::string>& right) {
    std::optional<Database> database;
    try {
        database = openSetFile(file, smallSteps());
    } catch (const StorageError&) {
        return Finding::onOpening;
    }
    try {
        if (!integrityProblems(*database).empty())
            return Finding::byTheFullCheck;
        return itemsOf(*database) == right ? Finding::harmless : Finding::wrongData;
    } catch (const StorageError&) {
        return Finding::onReading;
    }
}

std::vector<std::string> rightItems(const fs::path& file) {
    Database database(file, Database::Mode::look);
    return itemsOf(database);
}

} // namespace

TEST_CASE("Of 300 flipped bits none becomes wrong data") {
    const TemporaryFolder folder;
    makeSmallSet(folder / "good.xset", 400);
    const auto right = rightItems(folder / "good.xset");
    const std::string good = readFile(folder / "good.xset");
    std::mt19937 random(20240508); // NOLINT(cert-msc51-cpp): every run the same
    std::map<Finding, int> count;
    for (int run = 0; run < 300; ++run) {
        // A third in the header and the schema, where a flip changes most.
        const std::size_t range =
            run % 3 == 0 ? std::min<std::size_t>(2048, good.size()) : good.size();
        const std::size_t place = random() % range;
        const auto bit = static_cast<unsigned char>(1U << (random() % 8));
        std::string bad = good;
        bad[place] = static_cast<char>(static_cast<unsigned char>(bad[place]) ^ bit);
        writeFile(folder / "bad.xset", bad);
        const Finding finding = findingIn(folder / "bad.xset", right);
        INFO("byte " << place << ", bit value " << int{bit});
        CHECK(finding != Finding::wrongData);
        ++count[finding];
        fs::remove_all(folder / "bad.xset.backups");
    }
    const int found = 300 - count[Finding::harmless];
    UNSCOPED_INFO("found " << found << ": opening " << count[Finding::onOpening] << ", full check "
                           << count[Finding::byTheFullCheck] << ", reading "
                           << count[Finding::onReading] << "; harmless "
                           << count[Finding::harmless]);
    CHECK(found > 100); // the others fell on bytes that hold nothing
}

TEST_CASE("A truncated set is found at every length, and stays as it is") {
    const TemporaryFolder folder;
    makeSmallSet(folder / "good.xset", 400);
    const std::string good = readFile(folder / "good.xset");
    for (std::size_t cut = 1; cut <= 100; ++cut) {
        const std::string part = good.substr(0, good.size() * (100 - cut) / 100);
        writeFile(folder / "cut.xset", part);
        const auto trouble = troubleIn(
            [&] { const Database database = openSetFile(folder / "cut.xset", smallSteps()); });
        INFO("left " << part.size() << " of " << good.size());
        CHECK((trouble == Trouble::damaged || trouble == Trouble::foreign ||
               trouble == Trouble::empty));
        CHECK(readFile(folder / "cut.xset") == part);
    }
}

TEST_CASE("What a crash left half written is undone on opening") {
    const TemporaryFolder folder;
    makeSmallSet(folder / "a.xset", 400);
    const auto right = rightItems(folder / "a.xset");
    copyInMidTransaction(folder / "a.xset", folder / "crashed.xset");
    REQUIRE(fs::file_size(folder / "crashed.xset-journal") > 512);
    REQUIRE(readFile(folder / "crashed.xset") != readFile(folder / "a.xset"));
    Database database = openSetFile(folder / "crashed.xset", smallSteps());
    CHECK(itemsOf(database) == right);
    CHECK(integrityProblems(database).empty());
    CHECK_FALSE(fs::exists(folder / "crashed.xset-journal"));
}

TEST_CASE("A set half written whose journal is lost is damaged, not opened") {
    const TemporaryFolder folder;
    makeSmallSet(folder / "a.xset", 400);
    copyInMidTransaction(folder / "a.xset", folder / "crashed.xset");
    fs::remove(folder / "crashed.xset-journal");
    CHECK(troubleIn([&] {
              const Database database = openSetFile(folder / "crashed.xset", smallSteps());
          }) == Trouble::damaged);
}

TEST_CASE("A crash half way through a set of a newer program is left to that program") {
    const TemporaryFolder folder;
    makeSmallSet(folder / "a.xset", 400);
    {
        Database database(folder / "a.xset", Database::Mode::open);
        database.execute("PRAGMA user_version=2");
    }
    copyInMidTransaction(folder / "a.xset", folder / "crashed.xset");
    const auto before = contentsOf(folder.path());
    CHECK(troubleIn([&] {
              const Database database = openSetFile(folder / "crashed.xset", smallSteps());
          }) == Trouble::newer);
    CHECK(contentsOf(folder.path()) == before);
}
