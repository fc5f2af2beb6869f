#include "ui/access/audit_page.h"
#include "ui/access_support.h"
#include "ui/shell/help_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/search_box.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>
#include <set>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

/// Where each Tab leads, from what has the focus until it is there again.
std::vector<QWidget*> tabRound(const QWidget& page) {
    std::vector<QWidget*> visited{QApplication::focusWidget()};
    for (int i = 0; i < 100; ++i) {
        press(Qt::Key_Tab);
        QWidget* now = QApplication::focusWidget();
        if (!page.isAncestorOf(now))
            break;
        if (now == visited.front())
            break;
        visited.push_back(now);
    }
    return visited;
}

std::size_t placeOf(const std::vector<QWidget*>& order, const QWidget* widget) {
    const auto found = std::find(order.begin(), order.end(), widget);
    REQUIRE(found != order.end());
    return std::size_t(found - order.begin());
}

} // namespace

TEST_CASE("Tab walks the card as one reads it: fields, reason, save") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    at.list().focusFirst();
    press(Qt::Key_Return);
    settle();
    RecordCardPage& card = at.card();
    card.findChild<QTabBar*>()->setFocus();
    const std::vector<QWidget*> order = tabRound(card);
    std::size_t before = 0;
    for (const std::string& key : card.form()->keys()) {
        INFO(key);
        const std::size_t here = placeOf(order, card.form()->input(key));
        CHECK(here >= before);
        before = here;
    }
    const QLineEdit* reason = nullptr;
    const QPushButton* save = nullptr;
    for (const auto* line : card.findChildren<QLineEdit*>())
        if (line->accessibleName() == "Reason for the change")
            reason = line;
    for (const auto* button : card.findChildren<QPushButton*>())
        if (button->text() == "Save (F6)")
            save = button;
    CHECK(placeOf(order, reason) == before + 1);
    CHECK(placeOf(order, save) == before + 2);
}

TEST_CASE("Tab walks the list as one reads it: search, buttons, conditions, rows") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    auto* search = at.list().findChild<SearchBox*>();
    search->setFocus();
    const auto combos = [&] { return at.list().findChildren<QComboBox*>(); };
    for (auto* button : at.list().findChildren<QPushButton*>())
        if (button->text() == "Add condition")
            button->click();
    settle();
    REQUIRE(combos().size() >= 2);
    search->setFocus();
    const std::vector<QWidget*> order = tabRound(at.list());
    const QPushButton* create = nullptr;
    for (const auto* button : at.list().findChildren<QPushButton*>())
        if (button->text() == "New customer" && button->isVisible())
            create = button;
    const std::size_t made = placeOf(order, create);
    const std::size_t field = placeOf(order, combos().front());
    const std::size_t table = placeOf(order, &at.list().table());
    CHECK(made < field);
    CHECK(field < placeOf(order, combos().at(1)));
    CHECK(placeOf(order, combos().at(1)) < table);
    CHECK(table == order.size() - 1);
}

TEST_CASE("Ctrl+F finds each of two search lines of a page in turn") {
    DemoSet demo;
    Rights rights(demo.person("manager"));
    rights.tab(FunctionsPart);
    std::set<QString> reached;
    for (int i = 0; i < 3; ++i) {
        press(Qt::Key_F, Qt::ControlModifier);
        auto* box = qobject_cast<SearchBox*>(QApplication::focusWidget());
        REQUIRE(box != nullptr);
        reached.insert(box->objectName());
    }
    CHECK(reached == std::set<QString>{"functionSearch", "granteeSearch"});
}

TEST_CASE("The search line names what this person's search looks into, in both languages") {
    const KeepAppearance keep;
    DemoSet demo;
    CustomerWindow manager(demo, "manager");
    auto* hint = manager.list().findChild<SearchBox*>();
    CHECK(hint->placeholderText() == "Code, Name, initials, Telephone, Tax number (Ctrl+F)");
    CustomerWindow two(demo, "mengfanjie");
    auto* narrow = two.list().findChild<SearchBox*>();
    CHECK(narrow->placeholderText() == "Code, Name, initials (Ctrl+F)");
    setLanguage(Language::zh);
    settle();
    CHECK(narrow->placeholderText() == QString("客户编码、客户名称、拼音首字母 (Ctrl+F)"));
}

TEST_CASE("Enter in the last field of a dialog does what the dialog is for") {
    DemoSet demo;
    People people(demo.person("admin"));
    people.page.createNew();
    bringUp(*people.entry());
    type("lixin");
    press(Qt::Key_Return);
    type("Li Xin");
    press(Qt::Key_Return);
    type("0301");
    press(Qt::Key_Return);
    type("long enough to keep");
    press(Qt::Key_Return);
    type("long enough to keep");
    press(Qt::Key_Return);
    settle();
    CHECK_FALSE(people.isOpen());
    CHECK(demo.set().signIn("lixin", "long enough to keep"));
}

TEST_CASE("Passwords typed differently are said beside the second one and nothing is done") {
    DemoSet demo;
    People people(demo.person("admin"));
    people.page.createNew();
    people.fill("code", "lixin");
    people.fill("name", "Li Xin");
    people.fill("password", "long enough to keep");
    people.fill("again", "long enough to kep");
    people.ok();
    CHECK(people.problems() == QStringList{"The two passwords are not the same."});
    CHECK(people.entry()->form().input("again")->hasFocus());
    CHECK_FALSE(demo.set().signIn("lixin", "long enough to keep"));
}

TEST_CASE("F1 opens the guide at the chapter of the page") {
    const KeepAppearance keep;
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    const auto chapterInSight = [&] {
        auto* help = at.window.findChild<HelpDialog*>();
        REQUIRE(help != nullptr);
        bringUp(*help);
        settle();
        auto* guide = help->findChild<QTextBrowser*>();
        const QString words = guide->cursorForPosition(QPoint(12, 16)).block().text();
        help->reject();
        settle();
        return words;
    };
    press(Qt::Key_F1);
    CHECK(chapterInSight() == "3. Customers");
    bringUp(at.window);
    at.list().focusFirst();
    press(Qt::Key_Return);
    settle();
    press(Qt::Key_F1);
    CHECK(chapterInSight() == "4. The card");
    setLanguage(Language::zh);
    settle();
    bringUp(at.window);
    press(Qt::Key_F1);
    CHECK(chapterInSight() == QString("4. 客户卡片"));
}

TEST_CASE("The guide has the same chapters in both languages, and no dead links in the program") {
    const KeepAppearance keep;
    for (const Language tongue : {Language::en, Language::zh}) {
        setLanguage(tongue);
        const QString text = guideText();
        CHECK(text.count("\n## ") == int(Chapter::keys));
        CHECK_FALSE(text.contains("]("));
        CHECK_FALSE(text.contains(".png"));
    }
}

TEST_CASE("No two lines of a menu have the same letter") {
    const KeepAppearance keep;
    MainWindow window;
    for (const Language tongue : {Language::en, Language::zh}) {
        setLanguage(tongue);
        settle();
        for (const QMenu* menu : window.menuBar()->findChildren<QMenu*>()) {
            std::set<QString> letters;
            for (const QAction* action : menu->actions()) {
                const auto mark = action->text().indexOf('&');
                if (mark < 0)
                    continue;
                INFO(action->text().toStdString());
                CHECK(letters.insert(action->text().mid(mark + 1, 1).toUpper()).second);
            }
        }
    }
}
