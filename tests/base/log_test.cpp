#include "base/log.h"
#include "support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <unistd.h>

#include <cstdlib>
#include <string>

namespace fs = std::filesystem;
using xinheng::tests::readFile;
using xinheng::tests::TemporaryFolder;

namespace {

/// Sets a variable of the environment for one test.
class Variable {
public:
    Variable(const char* name, const std::string& value) : name_(name) {
        const char* old = std::getenv(name);
        had_ = old != nullptr;
        old_ = had_ ? old : "";
        setenv(name, value.c_str(), 1);
    }
    ~Variable() { had_ ? setenv(name_, old_.c_str(), 1) : unsetenv(name_); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* name_;
    bool had_ = false;
    std::string old_;
};

} // namespace

TEST_CASE("A line has its time in UTC, level and process, and is on disk at once") {
    const TemporaryFolder folder;
    const Variable unset("XINHENG_LOG", "");
    xinheng::log::start("trial", xinheng::log::Level::info, folder.path());
    xinheng::log::write(xinheng::log::Level::debug, "left out");
    xinheng::log::write(xinheng::log::Level::info, "customer list 12 ms\nsecond line");
    const auto text = readFile(folder / "trial.log");
    xinheng::log::stop();
    // Digits stand for themselves as 0; the process number has any number of them.
    std::string form;
    for (const char c : text) {
        form.push_back(c >= '0' && c <= '9' ? '0' : c);
    }
    CHECK(form.starts_with("0000-00-00T00:00:00.000Z info 0"));
    CHECK(form.ends_with("0 customer list 00 ms second line\n"));
    CHECK(text.find(std::to_string(getpid()) + " customer list 12 ms") != std::string::npos);
}

TEST_CASE("The environment's level beats the program's") {
    const TemporaryFolder folder;
    {
        const Variable level("XINHENG_LOG", "error");
        xinheng::log::start("trial", xinheng::log::Level::trace, folder.path());
        xinheng::log::write(xinheng::log::Level::warning, "left out");
        xinheng::log::write(xinheng::log::Level::error, "kept");
        xinheng::log::stop();
    }
    CHECK(readFile(folder / "trial.log").find("left out") == std::string::npos);
    CHECK(readFile(folder / "trial.log").find("kept") != std::string::npos);
    const Variable off("XINHENG_LOG", "off");
    xinheng::log::start("silent", xinheng::log::Level::trace, folder.path());
    xinheng::log::write(xinheng::log::Level::error, "nowhere");
    xinheng::log::stop();
    CHECK_FALSE(fs::exists(folder / "silent.log"));
}

TEST_CASE("Five files of two megabytes are kept") {
    const TemporaryFolder folder;
    const Variable unset("XINHENG_LOG", "");
    xinheng::log::start("trial", xinheng::log::Level::trace, folder.path());
    const std::string line(std::size_t{64} * 1024, 'x');
    for (int i = 0; i < 220; ++i) {
        xinheng::log::write(xinheng::log::Level::debug, line);
    }
    xinheng::log::stop();
    int files = 0;
    for (const auto& file : fs::directory_iterator(folder.path())) {
        ++files;
        CHECK(file.file_size() <= std::uintmax_t{2} * 1024 * 1024);
    }
    CHECK(files == 5);
}

TEST_CASE("A folder that can't be written means no log and no complaint") {
    const TemporaryFolder folder;
    xinheng::tests::writeFile(folder / "file", "");
    CHECK_NOTHROW(
        xinheng::log::start("trial", xinheng::log::Level::info, folder / "file" / "below"));
    CHECK_NOTHROW(xinheng::log::write(xinheng::log::Level::error, "nowhere"));
    CHECK_NOTHROW(xinheng::log::stop());
}

TEST_CASE("Without a start nothing is written") {
    CHECK_NOTHROW(xinheng::log::write(xinheng::log::Level::error, "nowhere"));
    CHECK_NOTHROW(xinheng::log::stop());
}

TEST_CASE("The log lies in the state folder and is made when missing") {
    const TemporaryFolder folder;
    const Variable home("HOME", folder.path().string());
    {
        const Variable state("XDG_STATE_HOME", (folder / "state").string());
        CHECK(xinheng::log::folder() == folder / "state" / "xinheng");
        CHECK(fs::is_directory(folder / "state" / "xinheng"));
    }
    const Variable relative("XDG_STATE_HOME", "somewhere");
    CHECK(xinheng::log::folder() == folder.path() / ".local" / "state" / "xinheng");
    CHECK(fs::is_directory(folder.path() / ".local" / "state" / "xinheng"));
}
