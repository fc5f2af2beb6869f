#include "ui/ui_support.h"
#include "ui/widgets/tree_picker.h"
#include "ui/widgets/tree_picker_popup.h"

#include <catch2/catch_test_macros.hpp>

#include <QApplication>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace xinheng;
using namespace xinheng::ui;

namespace {

struct Window : QWidget {
    TreePicker* district = new TreePicker(tests::districts(), this);
    QLineEdit* other = new QLineEdit(this);
    Window() {
        auto* box = new QVBoxLayout(this);
        box->addWidget(district);
        box->addWidget(other);
        tests::showAndActivate(*this);
        district->setFocus();
    }
    [[nodiscard]] TreePickerPopup* popup() const { return district->findChild<TreePickerPopup*>(); }
    void leave() { QTest::keyClick(district, Qt::Key_Tab); }
};

} // namespace

TEST_CASE("A typed code is taken when the field is left, and shown with its name") {
    Window window;
    QTest::keyClicks(window.district, "3205");
    CHECK_FALSE(window.district->isValid());
    window.leave();
    CHECK(window.district->code() == QString("3205"));
    CHECK(window.district->text() == QString("3205 苏州市"));
    CHECK(window.district->isValid());
}

TEST_CASE("Initials that fit one place only are taken") {
    Window window;
    QTest::keyClicks(window.district, "xwq");
    QTest::keyClick(window.district, Qt::Key_Return);
    CHECK(window.district->code() == QString("320102"));
}

TEST_CASE("Enter with several matches opens the list with what was typed") {
    Window window;
    QTest::keyClicks(window.district, "32");
    window.district->clear();
    QTest::keyClicks(window.district, "s");
    QTest::keyClick(window.district, Qt::Key_Return);
    REQUIRE(window.popup() != nullptr);
    auto* tree = window.popup()->findChild<QTreeWidget*>();
    CHECK(tree->topLevelItemCount() > 1);
    QTest::keyClicks(QApplication::focusWidget(), "zs"); // "szs" in all
    REQUIRE(tree->topLevelItemCount() == 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    tests::settle();
    CHECK(window.district->code() == QString("3205"));
    CHECK(window.popup() == nullptr);
    CHECK(window.district->hasFocus());
}

TEST_CASE("F7 opens the tree where the choice is, and Esc leaves it as it was") {
    Window window;
    window.district->setCode("320102");
    QTest::keyClick(window.district, Qt::Key_F7);
    REQUIRE(window.popup() != nullptr);
    auto* tree = window.popup()->findChild<QTreeWidget*>();
    REQUIRE(tree->currentItem() != nullptr);
    CHECK(tree->currentItem()->text(0) == QString("320102"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    tests::settle();
    CHECK(window.popup() == nullptr);
    CHECK(window.district->code() == QString("320102"));
}

TEST_CASE("The list is walked by keys, branches are fetched as they open") {
    Window window;
    QTest::keyClick(window.district, Qt::Key_F2);
    auto* tree = window.popup()->findChild<QTreeWidget*>();
    CHECK(tree->topLevelItem(0)->childCount() == 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    CHECK(tree->hasFocus());
    QTest::keyClick(tree, Qt::Key_Right);
    CHECK(tree->topLevelItem(0)->childCount() == 2);
    QTest::keyClick(tree, Qt::Key_Down);
    QTest::keyClick(tree, Qt::Key_Return);
    CHECK(window.district->code() == QString("3201"));
}

TEST_CASE("A heading can't be picked, by key or by code") {
    Window window;
    QTest::keyClicks(window.district, "33");
    window.leave();
    CHECK(window.district->code().isEmpty());
    QTest::keyClick(window.district, Qt::Key_F2);
    auto* tree = window.popup()->findChild<QTreeWidget*>();
    window.popup()->findChild<QLineEdit*>()->clear();
    tree->setCurrentItem(tree->topLevelItem(1));
    QTest::keyClick(tree, Qt::Key_Return);
    CHECK(window.popup() != nullptr);
    CHECK(window.district->code().isEmpty());
    window.popup()->close();
}

TEST_CASE("What stands for nothing stays as typed and is marked") {
    Window window;
    QTest::keyClicks(window.district, "nowhere");
    window.leave();
    CHECK(window.other->hasFocus());
    CHECK(window.district->text() == QString("nowhere"));
    CHECK(window.district->plainText() == QString("nowhere"));
    CHECK(window.district->code().isEmpty());
    CHECK(window.district->property("error").toBool());
}

TEST_CASE("Emptying the field takes the choice away") {
    Window window;
    window.district->setCode("3201");
    QSignalSpy changes(window.district, &TreePicker::codeChanged);
    window.district->selectAll();
    QTest::keyClick(window.district, Qt::Key_Delete);
    window.leave();
    CHECK(window.district->code().isEmpty());
    CHECK(window.district->isValid());
    CHECK(changes.count() == 1);
}
