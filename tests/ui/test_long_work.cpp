#include "ui/ui_support.h"
#include "ui/widgets/long_work.h"
#include "ui/widgets/progress_dialog.h"

#include <catch2/catch_test_macros.hpp>

#include <QLabel>
#include <QPushButton>
#include <QThread>
#include <chrono>
#include <stdexcept>

using namespace xinheng;
using namespace xinheng::ui;

TEST_CASE("Long work runs on another thread, and the window lives on") {
    LongWork work;
    QSignalSpy finished(&work, &LongWork::finished);
    QSignalSpy progress(&work, &LongWork::progressed);
    std::atomic<bool> elsewhere = false;
    int beats = 0;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, [&beats] { ++beats; });
    heart.start(5);
    const QThread* here = QThread::currentThread();
    work.start([&](const Progress& report) {
        elsewhere = QThread::currentThread() != here;
        for (int i = 1; i <= 10; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
            report(i, 10);
        }
    });
    CHECK(work.isRunning());
    REQUIRE(finished.wait(5000));
    CHECK(elsewhere);
    CHECK(beats > 3);
    CHECK(progress.count() == 10);
    CHECK_FALSE(work.isRunning());
    CHECK_FALSE(work.wasCancelled());
}

TEST_CASE("Cancelled work is told so and is waited for") {
    LongWork work;
    QSignalSpy finished(&work, &LongWork::finished);
    std::atomic<int> rounds = 0;
    work.start([&](const Progress& report) {
        while (report(rounds++, 0))
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    });
    QTest::qWait(20);
    work.cancel();
    REQUIRE(finished.wait(5000));
    CHECK(work.wasCancelled());
    const int seen = rounds;
    QTest::qWait(20);
    CHECK(rounds == seen);
}

TEST_CASE("Work that is destroyed while it runs is cancelled first") {
    std::atomic<bool> ended = false;
    {
        LongWork work;
        work.start([&](const Progress& report) {
            while (report(0, 0))
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            ended = true;
        });
    }
    CHECK(ended);
}

TEST_CASE("What the work throws is kept for the window's thread") {
    LongWork work;
    QSignalSpy finished(&work, &LongWork::finished);
    work.start([](const Progress&) { throw std::runtime_error("broken"); });
    REQUIRE(finished.wait(5000));
    CHECK_THROWS_AS(std::rethrow_exception(work.failure()), std::runtime_error);
}

TEST_CASE("Quick work shows no dialog and calls back") {
    QWidget window;
    tests::showAndActivate(window);
    bool done = false;
    runWithProgress(
        &window, "quick", [](const Progress&) {},
        [&](bool cancelled) {
            CHECK_FALSE(cancelled);
            done = true;
        });
    CHECK(QTest::qWaitFor([&] { return done; }, 5000));
    auto* dialog = window.findChild<ProgressDialog*>();
    CHECK((dialog == nullptr || !dialog->isVisible()));
}

TEST_CASE("Slow work can be cancelled by Esc, and the dialog stays until it has stopped") {
    QWidget window;
    tests::showAndActivate(window);
    std::atomic<bool> mayStop = false;
    bool done = false;
    runWithProgress(
        &window, "slow",
        [&](const Progress& report) {
            while (report(5, 10) || !mayStop)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
        },
        [&](bool cancelled) {
            CHECK(cancelled);
            done = true;
        });
    auto* dialog = window.findChild<ProgressDialog*>();
    REQUIRE(dialog != nullptr);
    REQUIRE(QTest::qWaitFor([&] { return dialog->isVisible(); }, 5000));
    CHECK(tests::namelessControls(*dialog).join(", ") == QString());
    QTest::keyClick(dialog, Qt::Key_Escape);
    CHECK(dialog->isVisible());
    CHECK_FALSE(dialog->findChild<QPushButton*>()->isEnabled());
    mayStop = true;
    CHECK(QTest::qWaitFor([&] { return done; }, 5000));
}

TEST_CASE("The time left is said when it can be known") {
    CHECK(remainingText(1000, 50, 100).isEmpty());
    CHECK(remainingText(60000, 0, 100).isEmpty());
    CHECK(remainingText(60000, 50, 0).isEmpty());
    CHECK(remainingText(10000, 50, 100) == QString("about 10 s left"));
    CHECK(remainingText(120000, 20, 100) == QString("about 8 min left"));
    CHECK(remainingText(10000, 100, 100) == QString("about 0 s left"));
}
