#include "ui/access/entry_dialog.h"
#include "ui/access/rights_page.h"
#include "ui/customer_support.h"
#include "ui/desktop_support.h"
#include "ui/shell/main_window.h"
#include "ui/shell/see_as_window.h"
#include "ui/widgets/notices.h"

#include <QAction>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <algorithm>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

/// Looks with somebody's eyes as the manager does: by the menu, code and password typed.
SeeAsWindow* lookAs(RunningDesktop& start, const char* person, const char* password) {
    MainWindow& window = *start.desktop.mainWindow();
    window.findChild<QAction*>("seeAsAction")->trigger();
    auto* dialog = window.findChild<EntryDialog*>();
    REQUIRE(dialog != nullptr);
    bringUp(*dialog);
    typeInto(*qobject_cast<QLineEdit*>(dialog->form().input("person")), person);
    typeInto(*qobject_cast<QLineEdit*>(dialog->form().input("password")), password);
    clickOn(*in<QPushButton>(*dialog, "entryOk"));
    settle();
    return window.findChild<SeeAsWindow*>();
}

} // namespace

TEST_CASE("A manager looks with another's eyes, under a banner, and can change nothing") {
    RunningDesktop start;
    start.signIn("manager");
    CHECK(start.desktop.mainWindow()->findChild<QAction*>("seeAsAction")->isVisible());
    SeeAsWindow* eyes = lookAs(start, "duzhuangzhuang", "xinheng2026");
    REQUIRE(eyes != nullptr);
    CHECK(eyes->isVisible());
    CHECK(in<Banner>(*eyes, "seeAsBanner")->text().contains("杜壮壮"));
    auto* list = qobject_cast<RecordListPage*>(eyes->open("archive.customer.query"));
    REQUIRE(list != nullptr);
    settle();
    CHECK(eyes->open("system.rights") == nullptr); // he has no such function
    CHECK_FALSE(eyes->findChild<QAction*>("seeAsAction")->isVisible());
    list->createNew();
    settle();
    auto* card = qobject_cast<RecordCardPage*>(eyes->currentPage());
    REQUIRE(card != nullptr);
    CHECK_FALSE(card->save());
    const auto trail = start.elsewhere("manager").audit().list({});
    REQUIRE(trail);
    CHECK(std::any_of(trail->begin(), trail->end(), [](const access::AuditRow& row) {
        return row.entry.action == "see-as" && row.entry.record == "duzhuangzhuang" &&
               row.person == "manager";
    }));
    start.desktop.lock();
    CHECK_FALSE(eyes->isVisible());
    QTest::keyClicks(start.password(), QStringLiteral("xinheng2026"));
    QTest::keyClick(start.password(), Qt::Key_Return);
    settle();
    CHECK(eyes->isVisible());
    start.desktop.signOut(); // it goes with the window it was opened from
    settle();
    settle();
    CHECK(start.desktop.mainWindow() == nullptr);
}

TEST_CASE("Seeing as another needs the own password, and a manager") {
    RunningDesktop start;
    start.signIn("manager");
    CHECK(lookAs(start, "duzhuangzhuang", "wrong") == nullptr);
    auto* dialog = start.desktop.mainWindow()->findChild<EntryDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(dialog->findChild<Banner*>()->text().contains("password is wrong"));
    dialog->reject();
    settle();
    start.desktop.signOut();
    settle();
    start.signIn("chenguodong");
    CHECK_FALSE(start.desktop.mainWindow()->findChild<QAction*>("seeAsAction")->isVisible());
}

TEST_CASE("The eyes close when the one who looks is no manager any more") {
    RunningDesktop start;
    start.signIn("manager");
    QPointer<SeeAsWindow> eyes = lookAs(start, "duzhuangzhuang", "xinheng2026");
    REQUIRE(eyes != nullptr);
    SignedIn& admin = start.elsewhere("admin");
    REQUIRE(admin.people().setManager("chenguodong", true)); // a set keeps one
    REQUIRE(admin.people().setManager("manager", false));
    RunningDesktop::waitForLook();
    settle();
    CHECK(eyes == nullptr);
    REQUIRE(start.desktop.mainWindow() != nullptr);
    CHECK_FALSE(start.desktop.mainWindow()->findChild<QAction*>("seeAsAction")->isVisible());
}

TEST_CASE("The eyes close when the person is disabled") {
    RunningDesktop start;
    start.signIn("manager");
    QPointer<SeeAsWindow> eyes = lookAs(start, "duzhuangzhuang", "xinheng2026");
    REQUIRE(eyes != nullptr);
    REQUIRE(start.elsewhere("admin").people().disable("duzhuangzhuang", start.clock.today()));
    RunningDesktop::waitForLook();
    settle();
    CHECK(eyes == nullptr);
}

TEST_CASE("Locking from the eyes locks the program, and no password is changed there") {
    RunningDesktop start;
    start.signIn("manager");
    SeeAsWindow* eyes = lookAs(start, "duzhuangzhuang", "xinheng2026");
    REQUIRE(eyes != nullptr);
    CHECK_FALSE(eyes->findChild<QAction*>("passwordAction")->isVisible());
    CHECK(start.desktop.mainWindow()->findChild<QAction*>("passwordAction")->isVisible());
    eyes->findChild<QAction*>("lockAction")->trigger();
    settle();
    CHECK_FALSE(eyes->isVisible());
    CHECK_FALSE(start.desktop.mainWindow()->isVisible());
    QTest::keyClicks(start.password(), QStringLiteral("xinheng2026"));
    QTest::keyClick(start.password(), Qt::Key_Return);
    settle();
    CHECK(eyes->isVisible());
}
