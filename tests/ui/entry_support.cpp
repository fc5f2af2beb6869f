#include "ui/entry_support.h"

#include "ui/widgets/notices.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>

namespace xinheng::tests {

namespace {

ui::EntryDialog& openOver(const QWidget& page) {
    auto* found = page.findChild<ui::EntryDialog*>();
    REQUIRE(found != nullptr);
    bringUp(*found);
    return *found;
}

} // namespace

Entry::Entry(const QWidget& page) : dialog(openOver(page)) {}

void Entry::fill(const char* key, const QString& text) {
    typeInto(*field<QLineEdit>(key), text);
}

void Entry::ok() {
    clickOn(*in<QPushButton>(dialog, "entryOk"));
    settle();
}

QStringList Entry::problems() {
    QStringList texts;
    for (const auto* label : dialog.findChildren<QLabel*>())
        if (label->property("role") == "error" && label->isVisible())
            texts << label->text();
    return texts;
}

QString Entry::refusal() {
    const auto* banner = dialog.findChild<ui::Banner*>();
    return banner->isVisible() ? banner->text() : QString();
}

bool entryIsOpen(const QWidget& page) {
    settle();
    return page.findChild<ui::EntryDialog*>() != nullptr;
}

QStringList tableLines(const QWidget& page, const char* table) {
    const auto* model = in<QTableWidget>(page, table)->model();
    QStringList all;
    for (int row = 0; row < model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells << model->index(row, column).data().toString();
        all << cells.join(" | ");
    }
    return all;
}

QString bannerText(const QWidget& page, const char* banner) {
    const auto* found = in<ui::Banner>(page, banner);
    return found->isVisible() ? found->text() : QString();
}

void chooseFile(QWidget& page, const std::filesystem::path& file) {
    auto* dialog = page.findChild<QFileDialog*>();
    REQUIRE(dialog != nullptr);
    emit dialog->fileSelected(QString::fromStdString(file.string()));
    dialog->reject();
    settle();
    bringUp(page);
}

} // namespace xinheng::tests
