// Killed in the middle of its work, the set keeps what was acknowledged and nothing by halves.
#include "storage/set_file.h"
#include "storage/transaction.h"
#include "storage_support.h"

#include <catch2/catch_test_macros.hpp>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <random>
#include <thread>

using namespace xinheng::storage;
using namespace xinheng::tests;

namespace {

constexpr int mostCommits = 100000;

/// Never returns: writes pairs of rows and says each committed number through the pipe.
[[noreturn]] void writeUntilKilled(const std::filesystem::path& file, int first, int pipe) {
    try {
        Database database = openSetFile(file, smallSteps());
        database.execute("PRAGMA cache_size=4"); // pages reach the file before the commit
        for (std::int32_t number = first; number < first + mostCommits; ++number) {
            Transaction transaction(database);
            for (const char* side : {"left ", "right "})
                addItem(database, side + std::to_string(number) + std::string(600, '.'));
            database.execute(
                "UPDATE item SET name = name || '.' WHERE id % 7 = 0 AND length(name) < 900");
            transaction.commit();
            if (::write(pipe, &number, sizeof number) != sizeof number)
                break;
        }
    } catch (const StorageError&) { // NOLINT(bugprone-empty-catch): the parent sees the exit
    }
    ::_exit(3);
}

bool waitForBytes(int pipe) {
    pollfd wanted{pipe, POLLIN, 0};
    return ::poll(&wanted, 1, 60000) == 1 && (wanted.revents & POLLIN) != 0;
}

} // namespace

TEST_CASE(
    "After kill -9 at twenty moments every acknowledged commit is there, and none by halves") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "a.xset";
    makeSmallSet(file, 1);
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): every run the same
    std::int32_t acknowledged = 0;
    int journalsLeft = 0;
    for (int run = 0; run < 20; ++run) {
        std::array<int, 2> pipe{};
        REQUIRE(::pipe(pipe.data()) == 0);
        const int first = (run + 1) * 1000000;
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0)
            writeUntilKilled(file, first, pipe[1]);
        ::close(pipe[1]);
        const bool started = waitForBytes(pipe[0]);
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 30000));
        ::kill(child, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        REQUIRE(started);
        CHECK(WIFSIGNALED(status));
        std::int32_t number = 0;
        while (::read(pipe[0], &number, sizeof number) == sizeof number)
            acknowledged = number;
        ::close(pipe[0]);
        journalsLeft += std::filesystem::exists(file.string() + "-journal") ? 1 : 0;

        Database database = openSetFile(file, smallSteps());
        CHECK(integrityProblems(database).empty());
        const auto rows = [&](const std::string& side) {
            return numberOf(database, "SELECT count(*) FROM item WHERE name GLOB '" + side + " *'");
        };
        CHECK(rows("left") == rows("right"));
        // Numbers of a run follow each other, so the acknowledged ones are all those up to the
        // last.
        const auto ofThisRun =
            numberOf(database, "SELECT count(*) FROM item WHERE name GLOB 'left " +
                                   std::to_string(run + 1) + "[0-9][0-9][0-9][0-9][0-9][0-9].*'");
        CHECK(ofThisRun >= acknowledged - first + 1);
        CHECK(ofThisRun <= acknowledged - first + 2); // the one it was about to acknowledge
    }
    UNSCOPED_INFO("journals left behind: " << journalsLeft);
    CHECK(journalsLeft > 0);
}
