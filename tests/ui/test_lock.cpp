#include "ui/desktop_support.h"
#include "ui/records/record_card_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notices.h"

#include <QApplication>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>

using namespace xinheng;
using namespace xinheng::ui;
using xinheng::tests::RunningDesktop;
using xinheng::tests::settle;

namespace {

/// Classes of the top-level windows that can be seen, the sign-in window excepted.
QStringList stillVisible(const RunningDesktop& start) {
    QStringList names;
    for (const QWidget* each : QApplication::topLevelWidgets())
        if (each->isVisible() && each != start.desktop.signInWindow())
            names << QString::fromLatin1(each->metaObject()->className());
    return names;
}

void unlock(RunningDesktop& start) {
    QTest::keyClicks(start.password(), QStringLiteral("xinheng2026"));
    QTest::keyClick(start.password(), Qt::Key_Return);
    settle();
}

QPushButton* visibleButton(const QWidget& window, const char* text) {
    for (auto* button : window.findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == QLatin1String(text))
            return button;
    return nullptr;
}

} // namespace

TEST_CASE("Locking covers dialogs over dialogs, and unlocking brings them back as they were") {
    RunningDesktop start;
    start.signIn("manager");
    MainWindow& window = *start.desktop.mainWindow();
    window.currentPage()->createNew();
    settle();
    auto* over = new QInputDialog(window.currentPage());
    over->setAttribute(Qt::WA_DeleteOnClose);
    over->setLabelText(QStringLiteral("恒瑞电力"));
    over->open();
    auto* above = new QDialog(over);
    above->setAttribute(Qt::WA_DeleteOnClose);
    above->open();
    over->setTextValue(QStringLiteral("half typed"));
    settle();
    start.desktop.lock();
    settle();
    CHECK(stillVisible(start).join(", ") == QString());
    unlock(start);
    CHECK(window.isVisible());
    REQUIRE(over->isVisible());
    CHECK(above->isVisible());
    CHECK(over->isModal());
    CHECK(over->textValue() == QString("half typed"));
    above->reject();
    over->reject();
    settle();
    start.desktop.lock();
    unlock(start);
    CHECK(stillVisible(start).size() == 1);
}

TEST_CASE("Locking closes menus and what Ctrl+K found") {
    RunningDesktop start;
    start.signIn("manager");
    start.desktop.mainWindow()->openPalette();
    settle();
    REQUIRE(QApplication::activePopupWidget() != nullptr);
    start.desktop.lock();
    settle();
    CHECK(stillVisible(start).join(", ") == QString());
    unlock(start);
    CHECK(start.desktop.mainWindow()->findChild<CommandPalette*>() == nullptr);
    QMenu menu(start.desktop.mainWindow());
    menu.addAction(QStringLiteral("Open"));
    menu.popup(QPoint(100, 100));
    start.desktop.lock();
    settle();
    CHECK(stillVisible(start).join(", ") == QString());
}

TEST_CASE("A dialog that opens by itself behind the lock waits for the unlocking") {
    RunningDesktop start;
    start.signIn("manager");
    start.desktop.lock();
    auto* late = new QDialog(start.desktop.mainWindow()->currentPage());
    late->setAttribute(Qt::WA_DeleteOnClose);
    late->open();
    settle();
    CHECK(stillVisible(start).join(", ") == QString());
    unlock(start);
    CHECK(late->isVisible());
}

TEST_CASE("Esc on the locked window shows nothing, asks for no saving and doesn't end it") {
    RunningDesktop start;
    start.signIn("manager");
    Page* list = start.desktop.mainWindow()->currentPage();
    list->createNew();
    settle();
    Page* card = start.desktop.mainWindow()->currentPage();
    REQUIRE(card != list);
    qobject_cast<RecordCardPage*>(card)->form()->focusFirst();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("SECRET1"));
    REQUIRE(card->isDirty());
    start.desktop.lock();
    settle();
    SignInWindow* locked = start.desktop.signInWindow();
    QTest::keyClick(locked, Qt::Key_Escape);
    locked->close();
    settle();
    CHECK(locked->isVisible());
    CHECK(stillVisible(start).join(", ") == QString());
    CHECK(start.bannerText().contains(QStringLiteral("changes that are not saved are lost")));
    CHECK_FALSE(start.bannerText().contains(card->title()));
    unlock(start);
    REQUIRE(start.desktop.mainWindow()->isVisible());
    CHECK(card->isDirty());

    start.desktop.lock();
    settle();
    QTest::keyClick(start.desktop.signInWindow(), Qt::Key_Escape);
    QPushButton* end = visibleButton(*start.desktop.signInWindow(), "End the program");
    REQUIRE(end != nullptr);
    end->click();
    settle();
    CHECK(start.desktop.mainWindow() == nullptr);
    CHECK(start.desktop.signedIn() == nullptr);
    CHECK_FALSE(start.desktop.signInWindow()->isVisible());
}

TEST_CASE("The locked window shows the business date of the session") {
    RunningDesktop start;
    for (QLineEdit* edit : start.desktop.signInWindow()->findChildren<QLineEdit*>())
        if (edit->accessibleName() == QLatin1String("Business date"))
            edit->setText(QStringLiteral("2024-02-29"));
    start.signIn("manager");
    REQUIRE(start.desktop.mainWindow() != nullptr);
    start.desktop.lock();
    QStringList dates;
    for (QLineEdit* edit : start.desktop.signInWindow()->findChildren<QLineEdit*>())
        if (edit->accessibleName() == QLatin1String("Business date"))
            dates << edit->text();
    CHECK(dates == QStringList{"2024-02-29"});
}
