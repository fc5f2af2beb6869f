#include "base/money.h"
#include "ui/customer_support.h"
#include "ui/records/change_many_dialog.h"
#include "ui/records/print_dialog.h"
#include "ui/records/record_totals_line.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notices.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

void selectRows(CustomerWindow& at, int rows) {
    at.list().focusFirst();
    QTableView& table = at.list().table();
    // Not by way of the view, which looks at the keys that an earlier test pressed last.
    table.selectionModel()->setCurrentIndex(table.model()->index(0, 0),
                                            QItemSelectionModel::ClearAndSelect |
                                                QItemSelectionModel::Rows);
    for (int row = 1; row < rows; ++row)
        press(Qt::Key_Down, Qt::ShiftModifier);
    settle();
}

ChangeManyDialog& openMany(CustomerWindow& at) {
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    auto* dialog = at.list().findChild<ChangeManyDialog*>();
    REQUIRE(dialog != nullptr);
    bringUp(*dialog);
    return *dialog;
}

/// Adds a field to the form and types its value.
void fill(ChangeManyDialog& dialog, const QString& label, const QString& value) {
    auto* fields = in<QComboBox>(dialog, "manyField");
    fields->setCurrentIndex(fields->findText(label));
    clickOn(*in<QPushButton>(dialog, "manyAdd"));
    settle();
    type(value);
}

PrintDialog& openPrint(CustomerWindow& at) {
    press(Qt::Key_P, Qt::ControlModifier);
    settle();
    auto* dialog = at.list().findChild<PrintDialog*>();
    REQUIRE(dialog != nullptr);
    bringUp(*dialog);
    return *dialog;
}

bool isPdf(const std::filesystem::path& file) {
    return readFile(file).starts_with("%PDF");
}

} // namespace

TEST_CASE("Selected records are changed at once after a look at what becomes of each") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    showAndActivate(at.window);
    selectRows(at, 3);
    ChangeManyDialog& dialog = openMany(at);
    CHECK(in<QComboBox>(dialog, "manyRows")->currentText() == "The 3 selected");
    CHECK_FALSE(in<QPushButton>(dialog, "manyPreview")->isEnabled());
    fill(dialog, "Payment terms", "月结45天");
    fill(dialog, "Credit limit", "88000");
    in<QLineEdit>(dialog, "manyReason")->setText("年度调整");
    clickOn(*in<QPushButton>(dialog, "manyPreview"));
    auto* changes = in<QTableWidget>(dialog, "manyChanges");
    CHECK(until([&] { return changes->rowCount() == 6; }));
    CHECK(changes->item(0, 0)->text() == "C0001");
    QStringList values;
    for (int row = 0; row < 2; ++row)
        values << changes->item(row, 3)->text();
    values.sort();
    CHECK(values == QStringList{"88,000.00", "月结45天"});
    CHECK(namelessControls(dialog).join('\n') == QString());
    auto* apply = in<QPushButton>(dialog, "manyApply");
    CHECK(until([&] { return apply->isEnabled(); }));
    const QPointer<ChangeManyDialog> open = &dialog;
    clickOn(*apply);
    CHECK(until([&] { return open == nullptr; }));
    SignedIn& manager = demo.person("manager");
    for (const char* code : {"C0001", "C0002", "C0003"})
        CHECK(manager.customers().show(code)->value(customers(), "credit_limit") == "88000.00");
    CHECK(manager.customers().show("C0004")->value(customers(), "payment_terms") != "月结45天");
    CHECK(manager.customers().history("C0001")->front().reason == "年度调整");
}

TEST_CASE("What keeps many records from being changed is listed, and nothing is changed") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    showAndActivate(at.window);
    selectRows(at, 2);
    ChangeManyDialog& dialog = openMany(at);
    fill(dialog, "Tax number", "123");
    clickOn(*in<QPushButton>(dialog, "manyPreview"));
    auto* banner = in<Banner>(dialog, "manyBanner");
    CHECK(until(
        [&] { return banner->isVisible() || in<QPushButton>(dialog, "manyApply")->isEnabled(); }));
    // Another value needs another look.
    in<QComboBox>(dialog, "manyRows")->setCurrentIndex(1);
    CHECK_FALSE(in<QPushButton>(dialog, "manyApply")->isEnabled());
    dialog.reject();
    settle();
    CustomerWindow reader(demo, "mengfanjie");
    for (const QAction* action : reader.list().actions())
        if (action->objectName() == "changeMany" || action->objectName() == "printList")
            CHECK_FALSE(action->isVisible());
}

TEST_CASE("Below the list the amounts of the selected rows are added up by the desk") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    showAndActivate(at.window);
    auto* line = at.list().findChild<RecordTotalsLine*>();
    selectRows(at, 1);
    CHECK(line->selectedText().isEmpty());
    selectRows(at, 3);
    std::int64_t fen = 0;
    const auto place = std::size_t(at.list().model().columnOf("credit_limit"));
    for (int row = 0; row < 3; ++row)
        if (const std::string& cell = at.list().model().fetched(row)->cells[place]; !cell.empty())
            fen += Money::parse(cell)->fen();
    const QString sum = "Credit limit total: " + amountText(Money::fromFen(fen));
    CHECK(until([&] { return line->selectedText().contains(sum); }));
    CHECK(line->selectedText().startsWith("Selected: 3"));
    CustomerWindow reader(demo, "mengfanjie");
    showAndActivate(reader.window);
    selectRows(reader, 3);
    auto* less = reader.list().findChild<RecordTotalsLine*>();
    CHECK(until([&] { return !less->selectedText().isEmpty(); }));
    QTest::qWait(300);
    CHECK(less->selectedText() == "Selected: 3");
}

TEST_CASE("The list, labels and a card are printed as PDF") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    showAndActivate(at.window);
    selectRows(at, 1);
    PrintDialog& dialog = openPrint(at);
    const auto save = [&](const char* name) {
        const std::filesystem::path file = demo.folder / name;
        REQUIRE(dialog.savePdf(QString::fromStdString(file.string())));
        CHECK(isPdf(file));
    };
    save("list.pdf");
    CHECK(dialog.pages() > 5);
    auto* form = in<QComboBox>(dialog, "printForm");
    QStringList forms;
    for (int i = 0; i < form->count(); ++i)
        forms << form->itemText(i);
    REQUIRE(forms == QStringList{"The list as shown", "Address labels", "The card of the record"});
    form->setFocus();
    press(Qt::Key_Down);
    save("labels.pdf");
    const int sheets = dialog.pages();
    CHECK(sheets >= 300 / 24);
    in<QComboBox>(dialog, "printSheet")->setCurrentIndex(1);
    save("wide.pdf");
    CHECK(dialog.pages() > sheets);
    press(Qt::Key_Down);
    save("card.pdf");
    CHECK(namelessControls(dialog).join('\n') == QString());
    CHECK_FALSE(dialog.savePdf("/nowhere/at/all.pdf"));
    const auto trail = demo.person("manager").audit().list({});
    REQUIRE(trail);
    CHECK(trail->front().entry.action == "customer.print");
    CHECK_FALSE(trail->front().entry.record.empty());
    dialog.reject();
    settle();
    showAndActivate(at.window);
    at.list().focusFirst();
    press(Qt::Key_Return);
    settle();
    auto* print = in<QPushButton>(at.card(), "printCard");
    CHECK(print->isVisible());
    press(Qt::Key_P, Qt::ControlModifier);
    CHECK(until([&] { return at.card().findChild<PrintDialog*>() != nullptr; }));
}
