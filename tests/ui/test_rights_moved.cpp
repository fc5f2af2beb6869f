#include "ui/customer_support.h"
#include "ui/desktop_support.h"
#include "ui/records/record_card_page.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_pages.h"
#include "ui/widgets/field_form.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>

using namespace xinheng;
using namespace xinheng::ui;
using xinheng::tests::RunningDesktop;
using xinheng::tests::settle;

namespace {

/// Everything that stands on the window, tool tips and hidden tabs included.
QString wordsOn(const QWidget& window) {
    QStringList all;
    for (const auto* label : window.findChildren<QLabel*>())
        all << label->text() << label->toolTip();
    for (const auto* line : window.findChildren<QLineEdit*>())
        all << line->text() << line->toolTip();
    for (const auto* text : window.findChildren<QPlainTextEdit*>())
        all << text->toPlainText();
    for (const auto* tabs : window.findChildren<QTabWidget*>())
        for (int i = 0; i < tabs->count(); ++i)
            all << tabs->tabText(i) << tabs->tabToolTip(i);
    for (const auto* view : window.findChildren<QAbstractItemView*>())
        if (const QAbstractItemModel* model = view->model())
            for (int row = 0; row < std::min(model->rowCount(), 60); ++row)
                for (int column = 0; column < model->columnCount(); ++column)
                    all << model->index(row, column).data().toString()
                        << model->index(row, column).data(Qt::ToolTipRole).toString();
    return all.join(QLatin1Char('\n'));
}

struct Sales : RunningDesktop {
    RecordListPage* list = nullptr;
    RecordCardPage* card = nullptr;
    QString phone;

    Sales() {
        signIn("duzhuangzhuang");
        REQUIRE(desktop.mainWindow() != nullptr);
        list = qobject_cast<RecordListPage*>(desktop.mainWindow()->currentPage());
        REQUIRE(list != nullptr);
        list->focusFirst();
        tests::press(Qt::Key_Return);
        settle();
        card = qobject_cast<RecordCardPage*>(desktop.mainWindow()->currentPage());
        REQUIRE(card != nullptr);
        phone = fromUtf8(card->form()->values().at("phone"));
        REQUIRE(phone.size() > 6);
    }
    void forbid(access::FieldAccess how) {
        REQUIRE(elsewhere("manager").rights().grantFields("person:duzhuangzhuang", "customer",
                                                          {{how, {"phone"}}}, {}));
    }
};

} // namespace

TEST_CASE("A field forbidden while list and card are open is on neither after the next look") {
    Sales sales;
    MainWindow& window = *sales.desktop.mainWindow();
    REQUIRE(wordsOn(window).contains(sales.phone));
    auto* contact = qobject_cast<QLineEdit*>(sales.card->form()->input("contact"));
    tests::typeInto(*contact, "half typed");
    REQUIRE(sales.card->isDirty());
    sales.forbid(access::FieldAccess::forbid);
    RunningDesktop::waitForLook();
    settle();
    CHECK_FALSE(wordsOn(window).contains(sales.phone));
    CHECK(sales.card->form()->input("phone") == nullptr);
    CHECK(sales.card->form()->changes().at("contact") == "half typed");
    QApplication::clipboard()->clear();
    window.tabs().setCurrentWidget(sales.list);
    sales.list->table().selectAll();
    sales.list->table().setFocus();
    tests::press(Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().contains("C0001"));
    CHECK_FALSE(QApplication::clipboard()->text().contains(sales.phone));
}

TEST_CASE("A right taken away while the window is locked is gone when it is unlocked") {
    Sales sales;
    sales.desktop.lock();
    sales.forbid(access::FieldAccess::forbid);
    bool seen = false;
    struct Watch : QObject {
        bool& seen;
        QString phone;
        Watch(bool& s, QString p) : seen(s), phone(std::move(p)) {}
        bool eventFilter(QObject* watched, QEvent* event) override {
            if (event->type() == QEvent::Show)
                seen = seen || wordsOn(*static_cast<QWidget*>(watched)).contains(phone);
            return false;
        }
    } watch(seen, sales.phone);
    sales.desktop.mainWindow()->installEventFilter(&watch);
    QTest::keyClicks(sales.password(), QStringLiteral("xinheng2026"));
    QTest::keyClick(sales.password(), Qt::Key_Return);
    settle();
    REQUIRE(sales.desktop.mainWindow()->isVisible());
    CHECK_FALSE(seen);
}

TEST_CASE("With the function goes the card, the question over it, and its draft") {
    Sales sales;
    MainWindow& window = *sales.desktop.mainWindow();
    auto* contact = qobject_cast<QLineEdit*>(sales.card->form()->input("contact"));
    tests::typeInto(*contact, "half typed");
    CHECK_FALSE(window.closePage(sales.card)); // the question stands
    REQUIRE(sales.card->findChild<QMessageBox*>() != nullptr);
    SignedIn& manager = sales.elsewhere("manager");
    const auto memberships = manager.rights().memberships();
    for (const access::Membership& membership : *memberships)
        if (membership.person == "duzhuangzhuang")
            REQUIRE(manager.rights().removeMember(membership.person, membership.role));
    const auto grants = manager.rights().grants("person:duzhuangzhuang");
    for (const access::Grant& grant : *grants)
        if (const auto* function = std::get_if<access::Grant::Function>(&grant.content))
            REQUIRE(manager.rights().revokeFunction("person:duzhuangzhuang", function->node));
    RunningDesktop::waitForLook();
    settle();
    CHECK(window.pages().empty());
    CHECK_FALSE(wordsOn(window).contains(sales.phone));
    CHECK(QApplication::activeModalWidget() == nullptr);
}

TEST_CASE("Somebody signed out by others while a question stands leaves nothing behind") {
    Sales sales;
    auto* contact = qobject_cast<QLineEdit*>(sales.card->form()->input("contact"));
    tests::typeInto(*contact, "half typed");
    sales.desktop.signOut();
    REQUIRE(sales.card->findChild<QMessageBox*>() != nullptr);
    REQUIRE(sales.elsewhere("admin").people().disable("duzhuangzhuang", sales.clock.today()));
    RunningDesktop::waitForLook();
    settle();
    CHECK(sales.desktop.mainWindow() == nullptr);
    CHECK(sales.bannerText().contains(QStringLiteral("signed out")));
    CHECK(QApplication::activeModalWidget() == nullptr);
}

TEST_CASE("Signing out over unsaved work asks, and goes on after the answer") {
    Sales sales;
    auto* contact = qobject_cast<QLineEdit*>(sales.card->form()->input("contact"));
    tests::typeInto(*contact, "half typed");
    sales.desktop.signOut();
    auto* question = sales.card->findChild<QMessageBox*>();
    REQUIRE(question != nullptr);
    question->reject();
    settle();
    REQUIRE(sales.desktop.mainWindow() != nullptr);
    sales.desktop.signOut();
    question = sales.card->findChild<QMessageBox*>();
    REQUIRE(question != nullptr);
    for (auto* button : question->buttons())
        if (button->text() == QLatin1String("Discard changes"))
            button->click();
    settle();
    CHECK(sales.desktop.mainWindow() == nullptr);
    CHECK(sales.desktop.signInWindow() != nullptr);
}
