#include "ui/desktop_support.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/shell/set_dialogs.h"
#include "ui/shell/sign_in_window.h"
#include "ui/shell/theme.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/notices.h"

#include <catch2/catch_test_macros.hpp>

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidgetItemIterator>

using namespace xinheng;
using namespace xinheng::ui;
using xinheng::tests::settle;
using Start = xinheng::tests::RunningDesktop;

TEST_CASE("a person signs in by keyboard and meets the own functions") {
    Start start;
    start.signIn("duzhuangzhuang");
    REQUIRE(start.desktop.mainWindow() != nullptr);
    CHECK(start.desktop.signInWindow() == nullptr);
    CHECK(start.desktop.signedIn()->person().name == "杜壮壮");
    CHECK(start.navigation().contains(QStringLiteral("Customers")));
    CHECK_FALSE(start.navigation().join(QLatin1Char(' ')).contains(QStringLiteral("Rights")));
    CHECK(start.desktop.mainWindow()->currentPage() != nullptr);
}

TEST_CASE("somebody without any function meets an empty navigation and no page") {
    Start start;
    start.signIn("zhangzibin");
    REQUIRE(start.desktop.mainWindow() != nullptr);
    CHECK(start.navigation().isEmpty());
    CHECK(start.desktop.mainWindow()->currentPage() == nullptr);
}

TEST_CASE("a wrong password and an unknown person get the same words and the password is cleared") {
    Start start;
    start.signIn("duzhuangzhuang", "wrong password");
    const QString wrong = start.bannerText();
    CHECK_FALSE(wrong.isEmpty());
    CHECK(start.password()->text().isEmpty());
    start.signIn("nobody", "wrong password");
    CHECK(start.bannerText() == wrong);
    CHECK(start.desktop.mainWindow() == nullptr);
}

TEST_CASE("the demonstration set shows its password and another set does not") {
    Start start;
    const auto hints = [&] {
        QStringList texts;
        for (QLabel* label : start.desktop.signInWindow()->findChildren<QLabel*>())
            if (!label->isHidden())
                texts.append(label->text());
        return texts.join(QLatin1Char('\n'));
    };
    CHECK(hints().contains(QStringLiteral("xinheng2026")));
    const std::string other = (start.folder / "other.xset").string();
    REQUIRE(AccountSet::create(
        other, {"Other", Template::empty, "admin", "first-password", "boss", "second-password"},
        start.environment));
    start.desktop.signInWindow()->chooseSet(QString::fromStdString(other));
    CHECK_FALSE(hints().contains(QStringLiteral("xinheng2026")));
    CHECK_FALSE(hints().contains(QStringLiteral("second-password")));
}

TEST_CASE("a file that is no account set is named as such and signing in is not offered") {
    Start start;
    const std::string foreign = (start.folder / "foreign.xset").string();
    tests::writeFile(foreign,
                     "this is a letter, not an account set, and long enough to be looked at");
    start.desktop.signInWindow()->chooseSet(QString::fromStdString(foreign));
    CHECK(start.bannerText().contains(QStringLiteral("not a Xinheng account set")));
    CHECK(tests::readFile(foreign) ==
          "this is a letter, not an account set, and long enough to be looked at");
}

TEST_CASE("the locked window lets only the same person back, with the page still open") {
    Start start;
    start.signIn("manager");
    REQUIRE(start.desktop.mainWindow() != nullptr);
    Page* page = start.desktop.mainWindow()->currentPage();
    start.desktop.lock();
    REQUIRE(start.desktop.signInWindow() != nullptr);
    CHECK_FALSE(start.desktop.mainWindow()->isVisible());
    QTest::keyClicks(start.password(), QStringLiteral("wrong password"));
    QTest::keyClick(start.password(), Qt::Key_Return);
    settle();
    CHECK_FALSE(start.desktop.mainWindow()->isVisible());
    QTest::keyClicks(start.password(), QStringLiteral("xinheng2026"));
    QTest::keyClick(start.password(), Qt::Key_Return);
    settle();
    CHECK(start.desktop.mainWindow()->isVisible());
    CHECK(start.desktop.mainWindow()->currentPage() == page);
}

TEST_CASE("a right that is taken away while the window is open takes its page along") {
    Start start;
    start.signIn("duzhuangzhuang");
    REQUIRE(start.desktop.mainWindow() != nullptr);
    CHECK(start.navigation().contains(QStringLiteral("Customers")));
    auto other = AccountSet::open(start.file, start.environment);
    REQUIRE(other);
    auto manager = (*other)->signIn("manager", "xinheng2026");
    REQUIRE(manager);
    const auto memberships = (*manager)->rights().memberships();
    for (const access::Membership& membership : *memberships)
        if (membership.person == "duzhuangzhuang")
            REQUIRE((*manager)->rights().removeMember(membership.person, membership.role));
    const auto grants = (*manager)->rights().grants("person:duzhuangzhuang");
    for (const access::Grant& grant : *grants)
        if (const auto* function = std::get_if<access::Grant::Function>(&grant.content))
            REQUIRE((*manager)->rights().revokeFunction("person:duzhuangzhuang", function->node));
    QTest::qWait(3500);
    CHECK(start.navigation().isEmpty());
    CHECK(start.desktop.mainWindow()->currentPage() == nullptr);
}

TEST_CASE("a person who is disabled while the window is open is signed out with a word") {
    Start start;
    start.signIn("duzhuangzhuang");
    auto other = AccountSet::open(start.file, start.environment);
    auto admin = (*other)->signIn("admin", "xinheng2026");
    REQUIRE((*admin)->people().disable("duzhuangzhuang", start.clock.today()));
    QTest::qWait(3500);
    CHECK(start.desktop.mainWindow() == nullptr);
    REQUIRE(start.desktop.signInWindow() != nullptr);
    CHECK(start.bannerText().contains(QStringLiteral("signed out")));
}

TEST_CASE("language and colours belong to the person and come back at the next sign-in") {
    Start start;
    start.signIn("manager");
    emit start.desktop.mainWindow()->languageChosen(Language::zh);
    emit start.desktop.mainWindow()->themeChosen(ThemeKind::dark);
    settle();
    CHECK(start.navigation().contains(QStringLiteral("客户列表")));
    start.desktop.signOut();
    settle();
    setLanguage(Language::en);
    Theme::apply(*qApp, ThemeKind::light);
    REQUIRE(start.desktop.mainWindow() == nullptr);
    start.signIn("manager");
    INFO((start.desktop.mainWindow() ? "signed in" : start.bannerText().toStdString()));
    CHECK(language() == Language::zh);
    CHECK(Theme::kind() == ThemeKind::dark);
}

TEST_CASE("a new set is made in the dialog after every mistake was named") {
    Start start;
    NewSetDialog dialog(start.environment);
    dialog.show();
    const QList<QLineEdit*> edits = dialog.findChildren<QLineEdit*>();
    const std::string file = (start.folder / "new.xset").string();
    const auto edit = [&](const char* label) -> QLineEdit* {
        for (QLineEdit* each : edits)
            if (each->accessibleName() == QLatin1String(label))
                return each;
        return nullptr;
    };
    edit("File")->setText(QString::fromStdString(file));
    QTest::keyClicks(edit("Name"), QStringLiteral("New Company"));
    QTest::keyClicks(edit("Administrator's password"), QStringLiteral("123456"));
    QTest::keyClicks(edit("Administrator's password again"), QStringLiteral("123456"));
    edit("File")->setText(QString::fromStdString(file));
    dialog.accept();
    CHECK(dialog.result() != QDialog::Accepted);
    CHECK(dialog.findChild<Banner*>()->text().contains(QStringLiteral("8 characters")));
    CHECK_FALSE(std::filesystem::exists(file));
    edit("Administrator's password")->setText(QStringLiteral("a-good-secret"));
    edit("Manager's password")->setText(QStringLiteral("another-good-one"));
    // Typed unseen, so typed twice.
    edit("Administrator's password again")->setText(QStringLiteral("a-good-secret"));
    edit("Manager's password again")->setText(QStringLiteral("another-good-on"));
    dialog.accept();
    CHECK(dialog.findChild<Banner*>()->text().contains(QStringLiteral("not the same")));
    CHECK_FALSE(std::filesystem::exists(file));
    edit("Manager's password again")->setText(QStringLiteral("another-good-one"));
    dialog.accept();
    CHECK(dialog.result() == QDialog::Accepted);
    REQUIRE(std::filesystem::exists(file));
    auto set = AccountSet::open(file, start.environment);
    REQUIRE(set);
    CHECK((*set)->signIn("manager", "another-good-one"));
}

TEST_CASE("every control of the sign-in window and its dialogs has a name") {
    Start start;
    CHECK(tests::namelessControls(*start.desktop.signInWindow()) == QStringList());
    NewSetDialog fresh(start.environment);
    CHECK(tests::namelessControls(fresh).isEmpty());
    RestoreDialog restore(start.environment);
    CHECK(tests::namelessControls(restore).isEmpty());
}
