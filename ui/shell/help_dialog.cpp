#include "ui/shell/help_dialog.h"

#include "base/log.h"
#include "ui/shell/theme.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace xinheng::ui {

HelpDialog::HelpDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Help"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::section, space::section, space::large);
    column->setSpacing(space::medium);
    auto* heading = new QLabel(tr("Keys"), this);
    setRole(*heading, LabelRole::heading);
    column->addWidget(heading);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::section);
    grid->setVerticalSpacing(space::small);
    const std::pair<QString, QString> keys[] = {
        {QStringLiteral("Ctrl+K"), tr("Go to a function or a record")},
        {QStringLiteral("F5"), tr("New record")},
        {QStringLiteral("F6"), tr("Save")},
        {QStringLiteral("Ctrl+R"), tr("Read the page again")},
        {QStringLiteral("F2, F7"), tr("Choose from a list or a calendar")},
        {QStringLiteral("Ctrl+F"), tr("Search on this page")},
        {QStringLiteral("Enter"), tr("Next field")},
        {QStringLiteral("Ctrl+Z"), tr("Undo while editing")},
        {QStringLiteral("Ctrl+W"), tr("Close the page")},
        {QStringLiteral("Ctrl+PgUp, Ctrl+PgDown"), tr("Previous or next page")},
        {QStringLiteral("F4"), tr("Between the page and the navigation")},
        {QStringLiteral("Ctrl+L"), tr("Lock")},
    };
    int line = 0;
    for (const auto& [key, meaning] : keys) {
        auto* name = new QLabel(key, this);
        setRole(*name, LabelRole::quiet);
        grid->addWidget(name, line, 0);
        grid->addWidget(new QLabel(meaning, this), line++, 1);
    }
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);

    auto* logHeading = new QLabel(tr("Where the log lies"), this);
    setRole(*logHeading, LabelRole::heading);
    column->addSpacing(space::small);
    column->addWidget(logHeading);
    const QString folder = QString::fromStdString(log::folder().string());
    auto* place = new QLineEdit(folder, this);
    place->setReadOnly(true);
    place->setAccessibleName(logHeading->text());
    auto* open = new QPushButton(tr("Open the folder"), this);
    connect(open, &QPushButton::clicked, this,
            [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    auto* logLine = new QHBoxLayout;
    logLine->setSpacing(space::small);
    logLine->addWidget(place, 1);
    logLine->addWidget(open);
    column->addLayout(logLine);
    auto* promise = new QLabel(
        tr("The log holds what was done and how long it took, never a business value, a password "
           "or a key."),
        this);
    promise->setWordWrap(true);
    setRole(*promise, LabelRole::quiet);
    column->addWidget(promise);
    auto* close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addSpacing(space::small);
    column->addWidget(close, 0, Qt::AlignRight);
    setMinimumWidth(520);
    close->setFocus();
}

} // namespace xinheng::ui
