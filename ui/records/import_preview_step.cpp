#include "ui/records/import_preview_step.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <algorithm>

namespace xinheng::ui {

using exchange::Encoding;

std::filesystem::path pathOf(const QString& file) {
    return {file.toStdU16String()};
}

QString encodingLabel(Encoding encoding) {
    switch (encoding) {
    case Encoding::utf8:
    case Encoding::utf8Bom:
        return QStringLiteral("UTF-8");
    case Encoding::gb18030:
        return QStringLiteral("GB18030 (GBK, GB2312)");
    case Encoding::utf16le:
        return QStringLiteral("UTF-16 LE");
    case Encoding::utf16be:
        break;
    }
    return QStringLiteral("UTF-16 BE");
}

ImportPreviewStep::ImportPreviewStep(SignedIn& signedIn, ImportState& state, QWidget* parent)
    : ImportStep(parent), signedIn_(signedIn), state_(state), encodingLabel_(new QLabel(this)),
      delimiterLabel_(new QLabel(this)), sheetLabel_(new QLabel(this)), note_(new QLabel(this)),
      encoding_(new QComboBox(this)), delimiter_(new QComboBox(this)), sheet_(new QComboBox(this)),
      rows_(new QTableWidget(this)) {
    for (QLabel* label : {encodingLabel_, delimiterLabel_, sheetLabel_, note_})
        setRole(*label, LabelRole::quiet);
    encoding_->setObjectName(QStringLiteral("importEncoding"));
    delimiter_->setObjectName(QStringLiteral("importDelimiter"));
    sheet_->setObjectName(QStringLiteral("importSheet"));
    rows_->setObjectName(QStringLiteral("importPreview"));
    encodingLabel_->setBuddy(encoding_);
    delimiterLabel_->setBuddy(delimiter_);
    sheetLabel_->setBuddy(sheet_);
    for (QComboBox* combo : {encoding_, delimiter_, sheet_})
        prepareCombo(*combo);
    encoding_->setMinimumWidth(220);
    delimiter_->setMinimumWidth(140);
    sheet_->setMinimumWidth(220);
    for (const Encoding one :
         {Encoding::utf8, Encoding::gb18030, Encoding::utf16le, Encoding::utf16be})
        encoding_->addItem(encodingLabel(one), int(one));
    for (const char sign : {',', ';', '\t', '|'})
        delimiter_->addItem(QString(), int(sign));
    prepareTable(*rows_);
    rows_->verticalHeader()->show(); // the numbers a spreadsheet shows, which problems name later
    rows_->verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
    rows_->verticalHeader()->setHighlightSections(false);
    rows_->horizontalHeader()->setStretchLastSection(false);
    rows_->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(sheetLabel_);
    line->addWidget(sheet_);
    line->addWidget(encodingLabel_);
    line->addWidget(encoding_);
    line->addSpacing(space::large);
    line->addWidget(delimiterLabel_);
    line->addWidget(delimiter_);
    line->addSpacing(space::large);
    line->addWidget(note_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addLayout(line);
    column->addWidget(rows_, 1);
    connect(encoding_, &QComboBox::activated, this, &ImportPreviewStep::readAgain);
    connect(sheet_, &QComboBox::activated, this, &ImportPreviewStep::readAgain);
    connect(delimiter_, &QComboBox::activated, this, &ImportPreviewStep::readAgain);
    whenLanguageChanges(this, [this] {
        encodingLabel_->setText(tr("Encoding"));
        delimiterLabel_->setText(tr("Separated by"));
        sheetLabel_->setText(tr("Sheet"));
        sheet_->setAccessibleName(tr("Sheet"));
        encoding_->setAccessibleName(tr("Encoding"));
        delimiter_->setAccessibleName(tr("Separated by"));
        rows_->setAccessibleName(tr("First rows of the file"));
        const QStringList signs{tr("Comma"), tr("Semicolon"), tr("Tab"), tr("Vertical bar")};
        for (int i = 0; i < signs.size(); ++i)
            delimiter_->setItemText(i, signs[i]);
        nameEncodings();
    });
}

QString ImportPreviewStep::title() const {
    return tr("Preview");
}

void ImportPreviewStep::focusFirst() {
    (state_.isWorkbook() ? sheet_ : encoding_)->setFocus();
}

void ImportPreviewStep::nameEncodings() {
    for (int i = 0; i < encoding_->count(); ++i) {
        const auto one = static_cast<Encoding>(encoding_->itemData(i).toInt());
        const bool found = encodingLabel(one) == encodingLabel(state_.detected);
        encoding_->setItemText(i, found ? tr("%1, detected").arg(encodingLabel(one))
                                        : encodingLabel(one));
    }
    const QString count = numberText(std::int64_t(state_.preview.rows.size()));
    note_->setText(
        state_.isWorkbook() ? tr("The first %1 rows. Is this the right sheet?").arg(count)
        : state_.isCards()  ? tr("The first %1 cards. Are all characters right?").arg(count)
                            : tr("The first %1 rows. Are all characters right?").arg(count));
}

void ImportPreviewStep::enter() {
    const bool workbook = state_.isWorkbook();
    for (QWidget* part : std::initializer_list<QWidget*>{encodingLabel_, encoding_})
        part->setVisible(!workbook);
    for (QWidget* part : std::initializer_list<QWidget*>{delimiterLabel_, delimiter_})
        part->setVisible(!workbook && !state_.isCards());
    sheetLabel_->setVisible(workbook);
    sheet_->setVisible(workbook);
    sheet_->clear();
    for (const std::string& name : state_.preview.sheets)
        sheet_->addItem(fromUtf8(name));
    sheet_->setCurrentText(fromUtf8(state_.preview.sheet));
    const Encoding read =
        state_.preview.encoding == Encoding::utf8Bom ? Encoding::utf8 : state_.preview.encoding;
    encoding_->setCurrentIndex(encoding_->findData(int(read)));
    delimiter_->setCurrentIndex(delimiter_->findData(int(state_.preview.delimiter)));
    readable_ = true;
    nameEncodings();
    fill();
}

void ImportPreviewStep::readAgain() {
    auto encoding = static_cast<Encoding>(encoding_->currentData().toInt());
    if (encoding == Encoding::utf8 && state_.detected == Encoding::utf8Bom)
        encoding = Encoding::utf8Bom;
    exchange::TableOptions options;
    if (state_.isWorkbook()) {
        options.sheet = sheet_->currentText().toStdString();
    } else {
        options.encoding = encoding;
        if (!state_.isCards())
            options.delimiter = static_cast<char>(delimiter_->currentData().toInt());
    }
    const auto preview =
        signedIn_.recordImport(state_.object->key).preview(pathOf(state_.file), options);
    readable_ = preview.has_value();
    if (preview) {
        if (preview->header != state_.preview.header)
            state_.columnsChosen = false;
        state_.preview = *preview;
        emit failed({});
    } else {
        emit failed(shown(preview.error()));
    }
    fill();
    emit completeChanged();
}

void ImportPreviewStep::fill() {
    const exchange::TablePreview& preview = state_.preview;
    rows_->clear();
    rows_->setColumnCount(readable_ ? int(preview.header.size()) : 0);
    rows_->setRowCount(readable_ ? int(preview.rows.size()) : 0);
    if (!readable_)
        return;
    for (int column = 0; column < rows_->columnCount(); ++column) {
        const QString heading = fromUtf8(preview.header[std::size_t(column)]);
        rows_->setHorizontalHeaderItem(
            column, new QTableWidgetItem(heading.isEmpty() ? tr("(no heading)") : heading));
        for (int row = 0; row < rows_->rowCount(); ++row) {
            const auto& cells = preview.rows[std::size_t(row)];
            rows_->setItem(row, column, new QTableWidgetItem(fromUtf8(cells[std::size_t(column)])));
        }
    }
    for (int row = 0; row < rows_->rowCount(); ++row)
        rows_->setVerticalHeaderItem(
            row, new QTableWidgetItem(QString::number(row + (state_.isCards() ? 1 : 2))));
    // As wide as what stands in them, which is a few rows here.
    rows_->resizeColumnsToContents();
    for (int column = 0; column < rows_->columnCount(); ++column)
        rows_->setColumnWidth(column, std::clamp(rows_->columnWidth(column), 96, 320));
    if (rows_->rowCount() > 0)
        rows_->setCurrentCell(0, 0);
}

} // namespace xinheng::ui
