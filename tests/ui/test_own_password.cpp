#include "ui/access/entry_dialog.h"
#include "ui/customer_support.h"
#include "ui/desktop_support.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_line.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

using namespace xinheng;
using namespace xinheng::ui;
using xinheng::tests::RunningDesktop;
using xinheng::tests::settle;

namespace {

EntryDialog* openByMenu(RunningDesktop& start) {
    MainWindow& window = *start.desktop.mainWindow();
    // Alt+F, P as one types it; the menu bar of an offscreen window is opened by hand.
    auto* file = window.menuBar()->actions().front()->menu();
    file->popup(window.mapToGlobal(QPoint(0, 20)));
    QTest::keyClick(file, Qt::Key_P);
    settle();
    auto* dialog = window.findChild<EntryDialog*>();
    REQUIRE(dialog != nullptr);
    tests::bringUp(*dialog);
    return dialog;
}

void typeThree(const char* old, const char* fresh, const char* again) {
    for (const char* text : {old, fresh, again}) {
        tests::press(Qt::Key_A, Qt::ControlModifier);
        tests::type(text);
        tests::press(Qt::Key_Return);
    }
    settle();
}

QStringList errorsOf(const EntryDialog& dialog) {
    QStringList texts;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        if (label->property("role") == "error" && label->isVisible())
            texts << label->text();
    return texts;
}

} // namespace

TEST_CASE("Everybody changes the own password from the menu, by keyboard alone") {
    RunningDesktop start;
    start.signIn("duzhuangzhuang");
    EntryDialog* dialog = openByMenu(start);
    for (const char* key : {"old", "password", "again"})
        CHECK(qobject_cast<QLineEdit*>(dialog->form().input(key))->echoMode() ==
              QLineEdit::Password);
    typeThree("not the old one", "a much better one", "a much better one");
    CHECK(errorsOf(*dialog) == QStringList{"The old password is wrong."});
    dialog->form().input("old")->setFocus();
    typeThree("xinheng2026", "short", "short");
    CHECK(errorsOf(*dialog).size() == 1);
    dialog->form().input("old")->setFocus();
    typeThree("xinheng2026", "a much better one", "a much better on");
    CHECK(errorsOf(*dialog) == QStringList{"The two passwords are not the same."});
    dialog->form().input("old")->setFocus();
    typeThree("xinheng2026", "a much better one", "a much better one");
    CHECK(start.desktop.mainWindow()->findChild<EntryDialog*>() == nullptr);
    CHECK(start.desktop.mainWindow()->status().message() == "The password is changed.");
    auto set = AccountSet::open(start.file, start.environment);
    REQUIRE(set);
    CHECK((*set)->signIn("duzhuangzhuang", "a much better one"));
    CHECK_FALSE((*set)->signIn("duzhuangzhuang", "xinheng2026"));
}
