#include "ui/customer_support.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/notices.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <algorithm>

using namespace xinheng;
using namespace xinheng::ui;
using tests::CustomerWindow;
using tests::DemoSet;
using tests::press;
using tests::settle;
using tests::type;

namespace {

bool hasButton(const QWidget& page, const QString& text) {
    const auto buttons = page.findChildren<QAbstractButton*>();
    return std::any_of(buttons.begin(), buttons.end(), [&](const QAbstractButton* button) {
        return button->isVisible() && button->text() == text;
    });
}

void clickHeader(CustomerWindow& at, const char* key) {
    QHeaderView* header = at.list().table().horizontalHeader();
    const int section = at.list().model().columnOf(key);
    const QPoint where(header->sectionViewportPosition(section) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, where);
    settle();
}

} // namespace

TEST_CASE("A salesperson sees the 36 customers of the own district and nobody else") {
    DemoSet demo;
    CustomerWindow at(demo, "duzhuangzhuang");
    CHECK(at.list().model().rowCount() == 36);
    CHECK(at.totals().startsWith("Customers: 36 "));
    CHECK(at.totals().contains("Credit limit total: "));
    const int district = at.list().model().columnOf("district");
    for (int row = 0; row < 36; ++row) {
        const QModelIndex cell = at.list().model().index(row, district);
        CHECK(cell.data(QueryModel::PlainRole).toString().startsWith("3201"));
        CHECK(cell.data().toString().startsWith(QString("南京市")));
        CHECK(cell.data(Qt::ToolTipRole).toString().contains(QString("江苏省 / 南京市")));
    }
    at.search("C0002"); // of another district
    CHECK(at.list().model().rowCount() == 0);
    CHECK(at.empty() == QString("Nothing found"));
}

TEST_CASE("A person who may read code and name finds no trace of any other field") {
    DemoSet demo;
    CustomerWindow at(demo, "mengfanjie");
    CHECK(at.list().model().rowCount() == 300);
    CHECK(at.shownColumns() == QStringList{"code", "name"});
    CHECK(at.list().model().columnCount() == 2);
    CHECK(at.totals() == "Customers: 300");
    // The filter bar offers the two fields alone.
    auto* filter = at.list().findChild<FilterBar*>();
    filter->addCondition();
    settle();
    const QComboBox* field = filter->findChildren<QComboBox*>().front();
    QStringList offered;
    for (int i = 0; i < field->count(); ++i)
        offered << field->itemData(i).toString();
    CHECK(offered == QStringList{"code", "name"});
    // The menu offers looking, nothing else.
    at.list().table().selectRow(0);
    CHECK(at.menuTexts() == QStringList{"Open", "Changes of this customer", "Copy",
                                        "Sort by/Nothing (in order of the code)", "Sort by/Code",
                                        "Sort by/Name", "Columns …"});
    CHECK_FALSE(hasButton(at.list(), "New customer"));
    CHECK_FALSE(hasButton(at.list(), "Export …"));
    // The column chooser.
    bool asked = false;
    tests::whenDialogOpens<QDialog>([&](QDialog& dialog) {
        const auto* list = dialog.findChild<QAbstractItemView*>();
        CHECK(list->model()->rowCount() == 2);
        asked = true;
        dialog.reject();
    });
    for (QAction* action : at.list().actions())
        if (action->text() == "Columns …")
            action->trigger();
    CHECK(tests::until([&] { return asked; }));
    // The card.
    tests::showAndActivate(at.window);
    at.list().focusFirst();
    press(Qt::Key_Return);
    settle();
    CHECK(at.card().form()->keys() == std::vector<std::string>{"code", "name"});
    CHECK(at.card().form()->values().empty());
    CHECK_FALSE(hasButton(at.card(), "Save (F6)"));
    CHECK_FALSE(hasButton(at.card(), "Deactivate …"));
    for (const QLabel* label : at.card().findChildren<QLabel*>())
        CHECK_FALSE(label->text().contains("Credit"));
}

TEST_CASE("Typing a search narrows the list, Esc widens it again") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    CHECK(at.list().model().rowCount() == 300);
    press(Qt::Key_F, Qt::ControlModifier);
    type("hrdl");
    CHECK(tests::until([&] { return at.list().model().rowCount() < 300; })); // without Enter
    CHECK(at.codes().contains("C0001"));
    press(Qt::Key_Down);
    CHECK(QApplication::focusWidget() == &at.list().table());
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_Escape);
    settle();
    CHECK(at.list().model().rowCount() == 300);
}

TEST_CASE("Conditions put together by hand are the database's to apply") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    auto* filter = at.list().findChild<FilterBar*>();
    filter->setConditions({{"credit_grade", FilterOperator::equal, "A"}});
    settle();
    const int matching = at.list().model().rowCount();
    CHECK(matching > 0);
    CHECK(matching < 300);
    for (int row = 0; row < matching; ++row)
        CHECK(at.list().model().fetched(row)->cells[std::size_t(
                  at.list().model().columnOf("credit_grade"))] == "A");
    filter->setConditions({{"name", FilterOperator::contains, "无此客户"}});
    settle();
    CHECK(at.empty() == "Nothing found");
    for (auto* state : at.list().findChildren<EmptyState*>())
        if (state->isVisible())
            QTest::mouseClick(state->findChildren<QPushButton*>().front(), Qt::LeftButton);
    settle();
    CHECK(at.list().model().rowCount() == 300);
    CHECK(at.list().model().query().where.empty());
}

TEST_CASE("A click on a heading sorts up, the next down, the third not at all") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    const QStringList byCode = at.codes();
    CHECK(std::is_sorted(byCode.begin(), byCode.end()));
    clickHeader(at, "credit_limit");
    const auto limit = [&](int row) {
        return Money::parse(at.list().model().fetched(row)->cells[std::size_t(
                                at.list().model().columnOf("credit_limit"))])
            .value_or(Money());
    };
    for (int row = 1; row < 300; ++row)
        CHECK(limit(row - 1) <= limit(row));
    clickHeader(at, "credit_limit");
    for (int row = 1; row < 300; ++row)
        CHECK(limit(row - 1) >= limit(row));
    clickHeader(at, "credit_limit");
    CHECK(at.codes() == byCode);
}

TEST_CASE("A masked column shows its mask quietly and can't be sorted, filtered or totalled by") {
    DemoSet demo;
    CustomerWindow at(demo, "zhengkai");
    RecordModel& model = at.list().model();
    const int phone = model.columnOf("phone");
    REQUIRE(phone >= 0);
    CHECK(model.state(phone) == access::FieldState::masked);
    CHECK(model.index(0, phone).data().toString().contains("***"));
    CHECK(model.index(0, phone).data(Qt::ForegroundRole).isValid());
    CHECK(model.headerData(phone, Qt::Horizontal, Qt::ToolTipRole).toString().contains("masked"));
    clickHeader(at, "phone");
    CHECK(model.query().sort.empty());
    CHECK(at.list().table().horizontalHeader()->sortIndicatorSection() == -1);
    at.list().table().selectRow(0);
    CHECK_FALSE(at.menuTexts().contains("Sort by/Telephone"));
}

TEST_CASE("Copied rows are tab-separated as shown, amounts without grouping") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    at.list().focusFirst();
    at.list().table().selectRow(0);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split('\n');
    REQUIRE(lines.size() == 2);
    const QStringList cells = lines[0].split('\t');
    CHECK(cells.size() == at.shownColumns().size());
    CHECK(cells[0] == "C0001");
    CHECK(cells[1] == QString("南京恒瑞电力工程有限公司"));
    CHECK(cells[at.shownColumns().indexOf("credit_limit")] == "800000.00");
    CHECK(cells[at.shownColumns().indexOf("person")] == QString("杜壮壮"));
    CHECK(lines[1].startsWith("C0002\t"));
}

TEST_CASE("Only what the person may do is offered") {
    DemoSet demo;
    CustomerWindow manager(demo, "manager");
    manager.list().table().selectRow(0);
    CHECK(manager.menuTexts().contains("Deactivate …"));
    CHECK(manager.menuTexts().contains("Export …"));
    CHECK(manager.menuTexts().contains("New customer"));
    CustomerWindow sales(demo, "duzhuangzhuang"); // may read the date of deactivation only
    sales.list().table().selectRow(0);
    CHECK_FALSE(sales.menuTexts().contains("Deactivate …"));
    CHECK(sales.menuTexts().contains("New customer"));
}

TEST_CASE("Columns and their order are kept for the person") {
    DemoSet demo;
    {
        CustomerWindow at(demo, "manager");
        tests::whenDialogOpens<QDialog>([](QDialog& dialog) {
            auto* list = dialog.findChild<QAbstractItemView*>();
            list->setCurrentIndex(list->model()->index(1, 0));
            QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier); // name before code
            list->setCurrentIndex(list->model()->index(2, 0));
            QTest::keyClick(list, Qt::Key_Space); // no district
            for (auto* button : dialog.findChildren<QPushButton*>())
                if (button->text() == "Use these columns")
                    button->click();
        });
        for (QAction* action : at.list().actions())
            if (action->text() == "Columns …")
                action->trigger();
        CHECK(tests::until([&] { return at.shownColumns().front() == "name"; }));
        CHECK_FALSE(at.shownColumns().contains("district"));
    }
    CustomerWindow again(demo, "manager");
    CHECK(again.shownColumns().mid(0, 3) == QStringList{"name", "code", "contact"});
    CustomerWindow other(demo, "duzhuangzhuang");
    CHECK(other.shownColumns().front() == "code");
}

TEST_CASE("Rights revoked while the list is open are gone with the next look") {
    DemoSet demo;
    CustomerWindow at(demo, "mengfanjie");
    SignedIn& manager = demo.elsewhere("manager");
    REQUIRE(at.list().model().rowCount() == 300);
    SECTION("the whole function") {
        REQUIRE(manager.rights().revokeFunction("role:data-entry", "archive.customer.query"));
        press(Qt::Key_R, Qt::ControlModifier);
        settle();
        CHECK(at.list().model().rowCount() == 0);
        CHECK_FALSE(at.banner().isEmpty());
        CHECK(at.totals().isEmpty());
        // Given again, trying again helps.
        REQUIRE(manager.rights().grantFunction("role:data-entry", "archive.customer.query", {}));
        at.list().refresh();
        settle();
        CHECK(at.list().model().rowCount() == 300);
        CHECK(at.banner().isEmpty());
        CHECK(at.shownColumns() == QStringList{"code", "name"});
    }
    SECTION("the field it is sorted by") {
        clickHeader(at, "name");
        REQUIRE(at.list().model().query().sort.size() == 1);
        REQUIRE(manager.rights().revokeFields("role:data-entry", "customer",
                                              {{access::FieldAccess::read, {"name"}}}));
        at.list().refresh();
        settle();
        CHECK(at.list().model().rowCount() == 0);
        REQUIRE_FALSE(at.banner().isEmpty());
        QTest::mouseClick(at.list().findChild<Banner*>()->findChildren<QPushButton*>().front(),
                          Qt::LeftButton);
        settle();
        CHECK(at.list().model().rowCount() == 300);
        CHECK(at.shownColumns() == QStringList{"code"});
    }
}

TEST_CASE("An empty archive offers the first step") {
    DemoSet demo(Template::empty);
    CustomerWindow at(demo, "manager");
    CHECK(at.empty() == "No customers yet");
    CHECK(hasButton(at.list(), "Import customers from a file"));
    press(Qt::Key_Insert);
    settle();
    CHECK(at.card().title() == "New customer");
}

TEST_CASE("Every control of the list says what it is, in both languages, in any width") {
    const tests::KeepAppearance keep;
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    at.list().findChild<FilterBar*>()->addCondition();
    settle();
    CHECK(tests::namelessControls(at.list()).join(", ") == "");
    setLanguage(Language::zh);
    settle();
    CHECK(at.list().title() == QString("客户列表"));
    CHECK(at.totals().startsWith(QString("客户数：300")));
    CHECK(at.list().model().headerData(0, Qt::Horizontal).toString() == QString("客户编码"));
    CHECK(at.list().minimumSizeHint().width() <= 506); // 1366 pixels at 200 %, less the navigation
}

TEST_CASE("Ctrl+K finds customers the person may see and opens their card") {
    DemoSet demo;
    CustomerWindow at(demo, "duzhuangzhuang");
    press(Qt::Key_K, Qt::ControlModifier);
    settle();
    type("C0001");
    settle();
    press(Qt::Key_Return);
    settle();
    CHECK(at.card().title() == QString("恒瑞电力"));
}
