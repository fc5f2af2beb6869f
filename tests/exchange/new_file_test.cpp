#include "exchange/new_file.h"
#include "support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <thread>
#include <vector>

using namespace xinheng;
using namespace xinheng::exchange;

namespace {

std::ptrdiff_t filesIn(const std::filesystem::path& folder) {
    return std::distance(std::filesystem::directory_iterator(folder), {});
}

} // namespace

TEST_CASE("A new file is there whole when it is committed and not before") {
    const tests::TemporaryFolder folder;
    auto file = NewFile::create(folder / "out", ExistingFile::refuse);
    REQUIRE(file);
    REQUIRE(file->append("one "));
    REQUIRE(file->append(std::string(1000000, 'x')));
    CHECK_FALSE(exists(folder / "out"));
    REQUIRE(file->commit());
    CHECK(tests::readFile(folder / "out") == "one " + std::string(1000000, 'x'));
    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("A new file moved on belongs to its new holder only") {
    const tests::TemporaryFolder folder;
    auto first = NewFile::create(folder / "out", ExistingFile::refuse);
    REQUIRE(first);
    {
        NewFile second(std::move(*first));
        REQUIRE(second.append("x"));
        CHECK(filesIn(folder.path()) == 1);
    }
    CHECK(filesIn(folder.path()) == 0);
}

TEST_CASE("A new file has the rights that the person's mask gives") {
    const tests::TemporaryFolder folder;
    const mode_t before = umask(027);
    auto file = NewFile::create(folder / "out", ExistingFile::refuse);
    umask(before);
    REQUIRE(file);
    REQUIRE(file->commit());
    struct stat status {};
    REQUIRE(stat((folder / "out").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0640U);
}

TEST_CASE("Of many who write the same new name at once one wins and the others are told") {
    const tests::TemporaryFolder folder;
    constexpr std::size_t writers = 8;
    std::vector<std::string> outcomes(writers);
    std::vector<std::thread> threads;
    threads.reserve(writers);
    for (std::size_t index = 0; index < writers; ++index) {
        threads.emplace_back([&, index] {
            auto file = NewFile::create(folder / "out", ExistingFile::refuse);
            Result<> done;
            if (file) {
                done = file->append(std::to_string(index));
                done = done ? file->commit() : done;
            } else {
                done = fail(file.error());
            }
            outcomes[index] = done ? "written" : errorCodeName(done.error().code);
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK(std::count(outcomes.begin(), outcomes.end(), "written") == 1);
    CHECK(std::count(outcomes.begin(), outcomes.end(), "conflict") == writers - 1);
    const auto winner = std::find(outcomes.begin(), outcomes.end(), "written") - outcomes.begin();
    CHECK(tests::readFile(folder / "out") == std::to_string(winner));
    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("A folder is no file, and a folder that can't be written is said") {
    const tests::TemporaryFolder folder;
    for (const ExistingFile existing : {ExistingFile::refuse, ExistingFile::overwrite}) {
        const auto refused = NewFile::create(folder.path(), existing);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::invalid);
    }
    std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_read |
                                                    std::filesystem::perms::owner_exec |
                                                    std::filesystem::perms::others_read |
                                                    std::filesystem::perms::others_exec);
    const bool root = geteuid() == 0; // who may write everywhere, so be somebody else for once
    REQUIRE((!root || seteuid(65534) == 0));
    const auto refused = NewFile::create(folder / "out", ExistingFile::refuse);
    REQUIRE((!root || seteuid(0) == 0));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.in(Language::en).ends_with("access is denied."));
}
