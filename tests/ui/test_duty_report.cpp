#include "ui/access/access_functions.h"
#include "ui/access/duties_page.h"
#include "ui/entry_support.h"
#include "ui/widgets/notices.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTableWidget>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

/// Columns of the report.
enum { Who, One, Other, Level, Until, Why };

struct Report : ShownPage<DutiesPage> {
    using ShownPage::ShownPage;
    QTableWidget* table() { return at<QTableWidget>("dutyReport"); }
    /// Goes to somebody's line with the arrow keys.
    void goTo(const QString& person) {
        bringUp(page);
        table()->setFocus();
        press(Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < table()->rowCount() && !cell(Who).contains(person); ++i)
            press(Qt::Key_Down);
        REQUIRE(cell(Who).contains(person));
    }
    QString cell(int column) { return table()->item(table()->currentRow(), column)->text(); }
    QString detail() { return at<QLabel>("dutyDetail")->text(); }
};

QStringList offered(SignedIn& person) {
    QStringList keys;
    for (const Function& one : accessFunctions(person))
        keys << one.key;
    return keys;
}

} // namespace

TEST_CASE("Duties, amounts and delegation are offered to whoever holds the function alone") {
    DemoSet demo;
    const QStringList three{"system.duties", "system.amounts", "system.delegation"};
    const QStringList managers = offered(demo.person("manager"));
    for (const QString& key : three)
        CHECK(managers.contains(key));
    const QStringList none = offered(demo.person("yanjie"));
    for (const QString& key : three)
        CHECK_FALSE(none.contains(key));
    REQUIRE(demo.person("manager").rights().grantFunction("person:yanjie", "system.duties", {}));
    CHECK(offered(demo.person("yanjie")) == QStringList{"system.duties"});
}

TEST_CASE("Who holds both sides of a pair is listed, and answered in writing by keyboard") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Report report(manager);
    report.goTo("chenguodong");
    CHECK(report.cell(One) == QString("Enter quotations"));
    CHECK(report.cell(Other) == QString("Audit quotations"));
    CHECK(report.cell(Level) == QString("warned of"));
    CHECK_FALSE(report.table()->item(report.table()->currentRow(), Level)->icon().isNull());
    CHECK(report.cell(Until) == QString());
    CHECK(report.detail() == report.cell(Why));
    CHECK_FALSE(report.at<QPushButton>("endMitigation")->isEnabled());
    report.page.createNew();
    Entry entry(report.page);
    CHECK(entry.field<QPlainTextEdit>("measure")->hasFocus());
    entry.ok();
    CHECK(entry.problems() == QStringList{"This has to be filled in."});
    type("Prices are looked through every month");
    press(Qt::Key_Tab);
    press(Qt::Key_A, Qt::ControlModifier);
    type("20250601");
    press(Qt::Key_Return);
    CHECK(entry.problems() ==
          QStringList{"A mitigation ends between today and 2025-05-08, not on 2025-06-01."});
    entry.fill("to", "20250508");
    press(Qt::Key_Return);
    CHECK_FALSE(entryIsOpen(report.page));
    CHECK(report.cell(Until) == QString("2025-05-08"));
    CHECK(report.detail().endsWith("Prices are looked through every month"));
    REQUIRE(manager.duties().mitigations()->size() == 1);
    report.click("endMitigation");
    CHECK(report.cell(Until) == QString());
    CHECK(manager.duties().mitigations()->empty());
    CHECK(namelessControls(report.page).join('\n') == QString());
}

TEST_CASE("Nobody answers for themselves, and what is forbidden can't be answered") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    std::string matrix = manager.duties().matrix()->pairs.json();
    const auto pair = matrix.find("quote-approve");
    REQUIRE(pair != std::string::npos);
    const auto level = matrix.find("\"warn\"", pair);
    REQUIRE(manager.duties().setMatrix(matrix.replace(level, 6, "\"block\""), "价格审批分离"));
    REQUIRE(manager.rights().grantFunction("person:chenguodong", "system.duties", {}));
    Report report(demo.person("chenguodong"));
    report.goTo("chenguodong");
    CHECK(report.cell(Level) == QString("forbidden"));
    CHECK(report.detail().contains("take one of the duties away"));
    CHECK_FALSE(report.at<QPushButton>("mitigate")->isEnabled());
    report.page.createNew();
    CHECK_FALSE(entryIsOpen(report.page));
    press(Qt::Key_Down);
    CHECK(report.cell(Level) == QString("warned of"));
    report.page.createNew();
    Entry entry(report.page);
    type("I look through it myself");
    entry.ok();
    CHECK(entry.refusal() == QString("Nobody answers for incompatible duties of their own."));
    CHECK(manager.duties().mitigations()->empty());
}

TEST_CASE("A company where nobody holds both says so, in both languages") {
    const KeepAppearance keep;
    DemoSet demo(Template::empty);
    Report report(demo.person("manager"));
    CHECK(report.table()->rowCount() == 0);
    CHECK_FALSE(report.table()->isVisible());
    const auto words = [&] {
        QStringList texts;
        for (const auto* label : report.page.findChildren<QLabel*>())
            if (label->isVisible())
                texts << label->text();
        return texts.join('\n');
    };
    CHECK(words().contains("Nobody holds incompatible duties"));
    setLanguage(Language::zh);
    settle();
    CHECK(words().contains("没有人兼任不相容职责"));
}

TEST_CASE("Without the function the page says what is missing") {
    DemoSet demo;
    Report report(demo.person("yanjie"));
    CHECK(bannerText(report.page, "dutiesBanner").contains("You may not use the function"));
    CHECK(report.table()->rowCount() == 0);
}
