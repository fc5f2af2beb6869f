#include "ui/access_support.h"

#include "ui/widgets/notices.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTreeWidget>

namespace xinheng::tests {

using ui::FieldGrid;

void Rights::tab(RightsTabs which) {
    bringUp(page);
    at<QTabWidget>("rightsTabs")->setCurrentIndex(which);
    settle();
}

QTreeWidgetItem* Rights::node(const char* key) {
    const auto place = access::FunctionTree::program().find(key).value();
    for (QTreeWidgetItemIterator item(at<QTreeWidget>("functionTree")); *item != nullptr; ++item)
        if ((*item)->data(0, Qt::UserRole).toULongLong() == place)
            return *item;
    FAIL("no node " << key);
    return nullptr;
}

void Rights::tick(const char* key) {
    tab(FunctionsPart);
    auto* tree = at<QTreeWidget>("functionTree");
    tree->setFocus();
    tree->setCurrentItem(node(key));
    press(Qt::Key_Space);
}

QModelIndex Rights::box(const QString& label, FieldGrid::Column column) {
    auto* model = at<QTableView>("fieldGrid")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, 0).data().toString() == label)
            return model->index(row, column);
    FAIL("no field " << label.toStdString());
    return {};
}

void Rights::tickField(const QString& label, FieldGrid::Column column) {
    tab(DataPart);
    auto* grid = at<QTableView>("fieldGrid");
    grid->setFocus();
    grid->setCurrentIndex(box(label, column));
    REQUIRE(grid->currentIndex() == box(label, column)); // a box that is off can't be gone to
    press(Qt::Key_Space);
}

Qt::CheckState Rights::ticked(const QString& label, FieldGrid::Column column) {
    return box(label, column).data(Qt::CheckStateRole).value<Qt::CheckState>();
}

ui::ScopeDialog* Rights::openScope(const char* button) {
    tab(DataPart);
    click(button);
    return dialog<ui::ScopeDialog>();
}

QStringList Rights::lines(const char* table) {
    const auto* model = at<QTableWidget>(table)->model();
    QStringList all;
    for (int row = 0; row < model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells << model->index(row, column).data().toString();
        all << cells.join(" | ");
    }
    return all;
}

QString Rights::banner() {
    auto* banner = at<ui::Banner>("rightsBanner");
    return banner->isVisible() ? banner->text() : QString();
}

QString Rights::effective() {
    return at<QTextBrowser>("effectiveRights")->toPlainText();
}

bool Rights::unsaved() {
    return !at<QLabel>("unsavedRights")->text().isEmpty();
}

void People::fill(const char* key, const QString& text) {
    auto* line = qobject_cast<QLineEdit*>(entry()->form().input(key));
    REQUIRE(line != nullptr);
    typeInto(*line, text);
    if (std::string_view(key) == "password")
        fill("again", text); // whoever types unseen types it twice
}

void People::ok() {
    clickOn(*in<QPushButton>(*entry(), "entryOk"));
    settle();
}

QStringList People::problems() {
    QStringList texts;
    for (const QLabel* label : entry()->findChildren<QLabel*>())
        if (label->property("role") == "error" && label->isVisible())
            texts << label->text();
    return texts;
}

QString People::refusal() {
    const auto* banner = entry()->findChild<ui::Banner*>();
    return banner->isVisible() ? banner->text() : QString();
}

bool People::isOpen() {
    settle();
    return page.findChild<ui::EntryDialog*>() != nullptr;
}

void People::select(const char* code) {
    auto* table = at<QTableWidget>("peopleTable");
    const auto found = table->findItems(code, Qt::MatchExactly);
    REQUIRE_FALSE(found.empty());
    table->setCurrentItem(found.front());
}

QString People::cell(int column) {
    auto* table = at<QTableWidget>("peopleTable");
    return table->item(table->currentRow(), column)->text();
}

QStringList People::shownCodes() {
    auto* table = at<QTableWidget>("peopleTable");
    QStringList codes;
    for (int row = 0; row < table->rowCount(); ++row)
        if (!table->isRowHidden(row))
            codes << table->item(row, 0)->text();
    return codes;
}

QString People::banner() {
    auto* banner = at<ui::Banner>("peopleBanner");
    return banner->isVisible() ? banner->text() : QString();
}

void addPerson(SignedIn& by, const char* code, const char* name, const char* department) {
    REQUIRE(by.people().add({code, name, department, "xinheng2026"}));
}

} // namespace xinheng::tests
