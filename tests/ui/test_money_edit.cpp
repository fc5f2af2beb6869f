#include "ui/ui_support.h"
#include "ui/widgets/money_edit.h"

#include <catch2/catch_test_macros.hpp>

#include <QVBoxLayout>

using namespace xinheng;
using namespace xinheng::ui;

namespace {

/// An amount with another input beside it to go to.
struct Window : QWidget {
    MoneyEdit* amount = new MoneyEdit(this);
    QLineEdit* other = new QLineEdit(this);
    Window() {
        auto* box = new QVBoxLayout(this);
        box->addWidget(amount);
        box->addWidget(other);
        tests::showAndActivate(*this);
        amount->setFocus();
    }
    void typeAndLeave(const char* keys) {
        amount->setFocus();
        amount->selectAll();
        QTest::keyClicks(amount, keys);
        QTest::keyClick(amount, Qt::Key_Tab);
    }
};

} // namespace

TEST_CASE("A typed amount is grouped when the field is left and plain when it is entered") {
    Window window;
    window.typeAndLeave("1234567.5");
    CHECK(window.other->hasFocus());
    CHECK(window.amount->text() == QString("1,234,567.50"));
    CHECK(window.amount->value() == Money::fromFen(123456750));
    CHECK(window.amount->plainText() == QString("1234567.50"));
    QTest::keyClick(window.other, Qt::Key_Backtab);
    CHECK(window.amount->text() == QString("1234567.50"));
    CHECK(window.amount->selectedText() == window.amount->text());
}

TEST_CASE("What is no amount stays as typed and is marked") {
    Window window;
    for (const char* typed : {"12a", "1.234", "--1"}) {
        INFO(typed);
        window.typeAndLeave(typed);
        CHECK_FALSE(window.amount->isValid());
        CHECK(window.amount->value() == std::nullopt);
        CHECK(window.amount->text() == QString(typed));
        CHECK(window.amount->property("error").toBool());
    }
    window.typeAndLeave("12");
    CHECK(window.amount->isValid());
    CHECK_FALSE(window.amount->property("error").toBool());
}

TEST_CASE("An empty amount is valid and nothing") {
    Window window;
    window.typeAndLeave("5");
    window.amount->setFocus();
    window.amount->clear();
    QTest::keyClick(window.amount, Qt::Key_Tab);
    CHECK(window.amount->isValid());
    CHECK(window.amount->value() == std::nullopt);
    CHECK(window.amount->plainText().isEmpty());
}

TEST_CASE("A negative amount carries its sign and is marked for red") {
    MoneyEdit edit;
    edit.setValue(Money::fromFen(-1));
    CHECK(edit.text() == QString("-0.01"));
    CHECK(edit.property("negative").toBool());
    edit.setValue(Money::fromFen(1));
    CHECK_FALSE(edit.property("negative").toBool());
}

TEST_CASE("Full-width digits are read") {
    MoneyEdit edit;
    edit.setText(QString::fromUtf8("１２３"));
    CHECK(edit.value() == Money::fromFen(12300));
}
