#include "ui/shell/command_palette.h"
#include "ui/shell/help_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/shell/status_line.h"
#include "ui/shell/theme.h"
#include "ui/ui_support.h"

#include <catch2/catch_test_macros.hpp>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QTabWidget>
#include <QToolButton>

using namespace xinheng;
using namespace xinheng::ui;

namespace {

/// Counts what it is asked to do.
class CountingPage final : public Page {
public:
    explicit CountingPage(Text name) : name_(std::move(name)) {}
    QString title() const override { return shown(name_); }
    void createNew() override { ++created; }
    void refresh() override { ++refreshed; }
    bool save() override { return ++saved > 0; }
    void askToClose(Answer answer) override { answer(mayClose); }
    bool isDirty() const override { return dirty; }
    int created = 0;
    int refreshed = 0;
    int saved = 0;
    bool mayClose = true;
    bool dirty = false;

private:
    Text name_;
};

Function function(const char* key, const char* parent, const Text& label) {
    return {key, parent, label, "view-list-details", [label] { return new CountingPage(label); }};
}

struct Window : MainWindow {
    Window() {
        Function archive{"archive", {}, Text::bilingual("Archive", "客户档案"), "folder-open"};
        Function bare{"bare", {}, Text("Bare heading"), "folder-open"};
        setFunctions({archive, bare,
                      function("list", "archive", Text::bilingual("Customers", "客户列表")),
                      function("import", "archive", Text::bilingual("Import", "导入"))});
        resize(1366, 768);
        tests::showAndActivate(*this);
    }
    CountingPage* page() { return dynamic_cast<CountingPage*>(currentPage()); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(this, key, with);
    }
};

} // namespace

TEST_CASE("The navigation shows what leads somewhere and opens it by Enter") {
    Window window;
    auto* navigation = window.findChild<Navigation*>();
    REQUIRE(navigation->topLevelItemCount() == 1);
    CHECK(navigation->topLevelItem(0)->childCount() == 2);
    navigation->setCurrentItem(navigation->topLevelItem(0)->child(0));
    QTest::keyClick(navigation, Qt::Key_Return);
    REQUIRE(window.pages().size() == 1);
    CHECK(window.tabs().tabText(0) == QString("Customers"));
}

TEST_CASE("A function is opened once and then brought to the front") {
    Window window;
    Page* list = window.open("list");
    window.open("import");
    CHECK(window.open("list") == list);
    CHECK(window.currentPage() == list);
    CHECK(window.pages().size() == 2);
    CHECK(window.open("archive") == nullptr);
    CHECK(window.open("unknown") == nullptr);
}

TEST_CASE("F5, F6 and Ctrl+R go to the page in front") {
    Window window;
    window.open("list");
    window.press(Qt::Key_F5);
    window.press(Qt::Key_F6);
    window.press(Qt::Key_S, Qt::ControlModifier);
    window.press(Qt::Key_R, Qt::ControlModifier);
    CHECK(window.page()->created == 1);
    CHECK(window.page()->saved == 2);
    CHECK(window.page()->refreshed == 1);
}

TEST_CASE("Pages are walked and closed by keys, and one that won't close stays") {
    Window window;
    window.open("list");
    window.open("import");
    window.press(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(window.page()->title() == QString("Customers"));
    window.page()->mayClose = false;
    window.press(Qt::Key_W, Qt::ControlModifier);
    CHECK(window.pages().size() == 2);
    CHECK_FALSE(window.close());
    window.page()->mayClose = true;
    window.press(Qt::Key_W, Qt::ControlModifier);
    CHECK(window.pages().size() == 1);
}

TEST_CASE("A page whose function is taken away closes, and so does a record's page") {
    Window window;
    window.open("list");
    window.open("import");
    window.openRecord("customer:C001", "list", [] { return new CountingPage(Text("C001")); });
    window.openRecord("file:F001", "import", [] { return new CountingPage(Text("F001")); });
    window.setFunctions({function("list", "", Text("Customers"))});
    REQUIRE(window.pages().size() == 2);
    CHECK(window.pages()[1]->title() == QString("C001"));
    window.setFunctions({});
    CHECK(window.pages().empty());
}

TEST_CASE("A changed page is marked on its tab") {
    Window window;
    window.open("list");
    window.page()->dirty = true;
    emit window.page()->titleChanged();
    CHECK(window.tabs().tabText(0) == QString("Customers •"));
}

TEST_CASE("Ctrl+K goes to a function by initials, and to a record a finder knows") {
    Window window;
    bool opened = false;
    window.addFinder([&](const QString& typed, int) {
        std::vector<Finding> found;
        if (typed == "C001")
            found.push_back({"恒瑞电力", "C001", "view-list-details", [&] { opened = true; }});
        return found;
    });
    window.press(Qt::Key_K, Qt::ControlModifier);
    REQUIRE(window.findChild<CommandPalette*>() != nullptr);
    CHECK(tests::namelessControls(*window.findChild<CommandPalette*>()).join(", ") == QString());
    QTest::keyClicks(QApplication::focusWidget(), "khlb");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    tests::settle();
    REQUIRE(window.currentPage() != nullptr);
    CHECK(window.currentPage()->title() == QString("Customers"));
    CHECK(window.findChild<CommandPalette*>() == nullptr);
    window.press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), "C001");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(opened);
}

TEST_CASE("The likeliest function comes first, and headings never") {
    const std::vector<Function> all{
        {"h", {}, Text("List"), "folder-open"},
        function("b", "h", Text::bilingual("Price list", "价目表")),
        function("a", "h", Text::bilingual("List of customers", "客户"))};
    const auto found = CommandPalette::matching(all, "list");
    REQUIRE(found.size() == 2);
    CHECK(found[0].key == QString("a"));
    CHECK(CommandPalette::matching(all, "jmb").size() == 1);
    CHECK(CommandPalette::matching(all, "zzz").empty());
}

TEST_CASE("The status line says where one is, in the language of the moment") {
    const tests::KeepAppearance keep;
    Window window;
    window.status().setPlace("demo", "杜壮壮", *Date::of(2024, 5, 8));
    const auto texts = [&window] {
        QStringList all;
        for (const QLabel* label : window.status().findChildren<QLabel*>())
            all << label->text();
        return all.join(" | ");
    };
    CHECK(texts().contains("Business date: 2024-05-08"));
    CHECK(texts().contains("Period: May 2024"));
    QSignalSpy locks(&window, &MainWindow::lockRequested);
    QTest::mouseClick(window.status().findChild<QToolButton*>(), Qt::LeftButton);
    CHECK(locks.count() == 1);
    window.status().say("Saved.");
    CHECK(window.status().message() == QString("Saved."));
    setLanguage(Language::zh);
    tests::settle();
    CHECK(texts().contains("业务日期：2024-05-08"));
    CHECK(texts().contains("会计期间：2024年5月"));
}

TEST_CASE("Language and colours change from the menu, with everything open") {
    const tests::KeepAppearance keep;
    Window window;
    window.open("list");
    emit window.languageChosen(Language::zh);
    emit window.themeChosen(ThemeKind::dark);
    tests::settle();
    CHECK(window.windowTitle() == QString("信衡"));
    CHECK(window.tabs().tabText(0) == QString("客户列表"));
    CHECK(window.findChild<Navigation*>()->topLevelItem(0)->text(0) == QString("客户档案"));
    CHECK(window.menuBar()->actions().first()->text() == QString("文件(&F)"));
    CHECK(Theme::kind() == ThemeKind::dark);
}

TEST_CASE("F4 goes between the page and the navigation") {
    Window window;
    window.open("list");
    window.press(Qt::Key_F4);
    CHECK(window.findChild<Navigation*>()->hasFocus());
    window.press(Qt::Key_F4);
    CHECK_FALSE(window.findChild<Navigation*>()->hasFocus());
}

TEST_CASE("Every control of the frame and of the help says what it is") {
    Window window;
    window.open("list");
    CHECK(tests::namelessControls(window).join(", ") == QString());
    HelpDialog help;
    CHECK(tests::namelessControls(help).join(", ") == QString());
}

TEST_CASE("The frame fits a screen of 1366 by 768") {
    Window window;
    window.open("list");
    CHECK(window.minimumSizeHint().width() <= 1366);
    CHECK(window.minimumSizeHint().height() <= 700);
}
