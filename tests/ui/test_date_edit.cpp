#include "ui/ui_support.h"
#include "ui/widgets/date_edit.h"

#include <catch2/catch_test_macros.hpp>

#include <QApplication>
#include <QCalendarWidget>
#include <QVBoxLayout>

using namespace xinheng;
using namespace xinheng::ui;

namespace {

struct Window : QWidget {
    DateEdit* day = new DateEdit(this);
    QLineEdit* other = new QLineEdit(this);
    Window() {
        auto* box = new QVBoxLayout(this);
        box->addWidget(day);
        box->addWidget(other);
        day->setToday(*Date::of(2024, 5, 8));
        tests::showAndActivate(*this);
        day->setFocus();
    }
    void typeAndLeave(const QString& text) {
        day->setFocus();
        day->selectAll();
        day->insert(text); // as an input method commits it
        QTest::keyClick(day, Qt::Key_Tab);
    }
};

} // namespace

TEST_CASE("A day is understood in every way people type it") {
    Window window;
    for (const char* typed : {"20240508", "2024-5-8", "2024/5/8", "2024.05.08", "2024年5月8日"}) {
        INFO(typed);
        window.typeAndLeave(QString::fromUtf8(typed));
        CHECK(window.day->text() == QString("2024-05-08"));
        CHECK(window.day->value() == *Date::of(2024, 5, 8));
    }
}

TEST_CASE("A day that doesn't exist stays as typed and is marked") {
    Window window;
    window.typeAndLeave("20230229");
    CHECK(window.day->text() == QString("20230229"));
    CHECK_FALSE(window.day->isValid());
    CHECK(window.day->property("error").toBool());
    window.typeAndLeave("");
    window.day->clear();
    CHECK(window.day->isValid());
    CHECK(window.day->value() == std::nullopt);
}

TEST_CASE("Up and Down move by a day, from today where nothing stands") {
    Window window;
    QTest::keyClick(window.day, Qt::Key_Up);
    CHECK(window.day->text() == QString("2024-05-08"));
    QTest::keyClick(window.day, Qt::Key_Up);
    CHECK(window.day->text() == QString("2024-05-09"));
    QTest::keyClick(window.day, Qt::Key_Down);
    QTest::keyClick(window.day, Qt::Key_Down);
    CHECK(window.day->text() == QString("2024-05-07"));
}

TEST_CASE("F2 opens a calendar, Enter takes its day and gives the focus back") {
    Window window;
    window.day->setPlainText("2024-02-28");
    QTest::keyClick(window.day, Qt::Key_F2);
    auto* calendar = window.day->findChild<QCalendarWidget*>();
    REQUIRE(calendar != nullptr);
    CHECK(calendar->selectedDate() == QDate(2024, 2, 28));
    CHECK(calendar->firstDayOfWeek() == Qt::Monday);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    tests::settle();
    CHECK(window.day->text() == QString("2024-02-29"));
    CHECK(window.day->hasFocus());
    CHECK(window.day->findChild<QCalendarWidget*>() == nullptr);
}

TEST_CASE("A day that can't be changed opens no calendar") {
    Window window;
    window.day->setReadOnly(true);
    QTest::keyClick(window.day, Qt::Key_F7);
    CHECK(window.day->findChild<QCalendarWidget*>() == nullptr);
}
