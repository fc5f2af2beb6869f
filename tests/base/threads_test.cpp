#include "base/clock.h"
#include "base/log.h"
#include "base/normalise.h"
#include "base/pinyin.h"
#include "base/text.h"
#include "base/work_calendar.h"
#include "support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

namespace {

/// Runs the same work on several threads at once, each `times` over; true when every result is
/// equal to the first one made.
template <class Work> bool agreesOnThreads(Work work, int times = 200) {
    const auto expected = work();
    std::vector<char> agreed(6, 1);
    {
        std::vector<std::jthread> threads;
        threads.reserve(agreed.size());
        for (auto& verdict : agreed) {
            threads.emplace_back([&verdict, &work, &expected, times] {
                for (int i = 0; i < times; ++i) {
                    verdict = static_cast<char>(verdict != 0 && work() == expected);
                }
            });
        }
    }
    return std::ranges::all_of(agreed, [](char verdict) { return verdict != 0; });
}

} // namespace

TEST_CASE("Keys are the same on every thread") {
    CHECK(agreesOnThreads([] { return xinheng::sortKey("恒瑞电力Ésprit"); }));
    CHECK(agreesOnThreads([] { return xinheng::searchKey("恒瑞电力Ésprit㈱"); }));
    CHECK(agreesOnThreads([] { return xinheng::allPinyinInitials("重庆银行长安支行"); }));
}

TEST_CASE("Times and texts are the same on every thread") {
    const auto time = xinheng::utcTime("2024-05-08T09:30:00.123Z");
    CHECK(agreesOnThreads([time] { return xinheng::localText(time) + xinheng::utcText(time); }));
    CHECK(agreesOnThreads([] {
        return xinheng::Text(XH_TR("base", "There is no day {}."), "x").in(xinheng::Language::zh);
    }));
    CHECK(agreesOnThreads([] {
        const auto day = xinheng::Date::parse("2024-02-09").value();
        return xinheng::WorkCalendar::china().plusWorkingDays(day, 3).iso();
    }));
}

TEST_CASE("Lines of several threads come whole into the log") {
    const xinheng::tests::TemporaryFolder folder;
    xinheng::log::start("threads", xinheng::log::Level::info, folder.path());
    {
        std::vector<std::jthread> threads;
        threads.reserve(4);
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([] {
                for (int line = 0; line < 100; ++line) {
                    xinheng::log::write(xinheng::log::Level::info, "a whole line");
                }
            });
        }
    }
    xinheng::log::stop();
    const auto text = xinheng::tests::readFile(folder / "threads.log");
    std::size_t lines = 0;
    for (auto at = text.find(" a whole line\n"); at != std::string::npos;
         at = text.find(" a whole line\n", at + 1)) {
        ++lines;
    }
    CHECK(lines == 400);
    CHECK(std::ranges::count(text, '\n') == 400);
}
