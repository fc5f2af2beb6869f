#include "ui/shell/help_dialog.h"

#include "base/log.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QDesktopServices>
#include <QFile>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTimer>
#include <QUrl>

namespace xinheng::ui {

namespace {

QString anchorOf(int chapter) {
    return QStringLiteral("chapter%1").arg(chapter);
}

// Markdown gives headings no names to go to.
void nameChapters(QTextDocument& document) {
    int chapter = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        if (block.blockFormat().headingLevel() == 2) {
            QTextCharFormat named;
            named.setAnchor(true);
            named.setAnchorNames({anchorOf(++chapter)});
            QTextCursor cursor(block);
            cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(named);
        }
}

} // namespace

QString guideText() {
    QFile file(language() == Language::zh ? QStringLiteral(":/guide/user-guide.md")
                                          : QStringLiteral(":/guide/user-guide.en.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    // Neither the pictures nor the other documents are part of the program.
    static const QRegularExpression otherLanguage(
        QStringLiteral("(?m)^.*\\]\\(user-guide[^)]*\\)$"));
    static const QRegularExpression pictures(QStringLiteral("!\\[[^\\]]*\\]\\([^)]*\\)"));
    static const QRegularExpression links(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    text.remove(otherLanguage);
    text.remove(pictures);
    text.replace(links, QStringLiteral("\\1"));
    return text;
}

HelpDialog::HelpDialog(Chapter chapter, QWidget* parent)
    : QDialog(parent), guide_(new QTextBrowser(this)) {
    setWindowTitle(tr("Help"));
    auto* tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    tabs->tabBar()->setExpanding(false);
    tabs->tabBar()->setDrawBase(false);
    tabs->tabBar()->setAccessibleName(tr("Help"));
    tabs->addTab(makeGuide(chapter), tr("User guide"));
    tabs->addTab(makeKeys(), tr("Keys and log"));
    auto* close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::large, space::section, space::large);
    column->setSpacing(space::medium);
    column->addWidget(tabs, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    resize(760, 600);
    guide_->setFocus();
}

QWidget* HelpDialog::makeGuide(Chapter chapter) {
    guide_->setAccessibleName(tr("User guide"));
    guide_->setOpenLinks(false);
    guide_->setFrameShape(QFrame::NoFrame);
    guide_->setMarkdown(guideText());
    nameChapters(*guide_->document());
    // When the dialog has its size, on which depends where a line stands.
    QTimer::singleShot(0, guide_,
                       [this, chapter] { guide_->scrollToAnchor(anchorOf(int(chapter))); });
    return guide_;
}

QWidget* HelpDialog::makeKeys() {
    auto* place = new QWidget(this);
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(0, space::medium, 0, 0);
    column->setSpacing(space::medium);
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
        auto* name = new QLabel(key, place);
        setRole(*name, LabelRole::quiet);
        grid->addWidget(name, line, 0);
        grid->addWidget(new QLabel(meaning, place), line++, 1);
    }
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);

    addLog(*place);
    column->addStretch();
    return place;
}

void HelpDialog::addLog(QWidget& place) {
    auto* column = static_cast<QVBoxLayout*>(place.layout());
    auto* logHeading = new QLabel(tr("Where the log lies"), &place);
    setRole(*logHeading, LabelRole::heading);
    column->addSpacing(space::small);
    column->addWidget(logHeading);
    const QString folder = QString::fromStdString(log::folder().string());
    auto* path = new QLineEdit(folder, &place);
    path->setReadOnly(true);
    path->setAccessibleName(logHeading->text());
    auto* open = new QPushButton(tr("Open the folder"), &place);
    connect(open, &QPushButton::clicked, this,
            [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    auto* logLine = new QHBoxLayout;
    logLine->setSpacing(space::small);
    logLine->addWidget(path, 1);
    logLine->addWidget(open);
    column->addLayout(logLine);
    auto* promise = new QLabel(
        tr("The log holds what was done and how long it took, never a business value, a password "
           "or a key."),
        &place);
    promise->setWordWrap(true);
    setRole(*promise, LabelRole::quiet);
    column->addWidget(promise);
}

} // namespace xinheng::ui
