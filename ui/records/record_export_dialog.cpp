#include "ui/records/record_export_dialog.h"

#include "archive/card_fields.h"
#include "ui/records/record_kind.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/long_work.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <algorithm>

namespace xinheng::ui {

namespace {

/// The ending of the name, if it is one of a format.
QString formatOf(const QString& name) {
    for (const char* suffix : {"csv", "xlsx", "vcf"})
        if (name.trimmed().endsWith(QLatin1Char('.') + QLatin1String(suffix), Qt::CaseInsensitive))
            return QLatin1String(suffix);
    return {};
}

// A code holds no quotes.
std::string onlyCodes(const std::string& where, const std::string& field,
                      const std::vector<std::string>& codes) {
    std::string list;
    for (const std::string& code : codes)
        list += (list.empty() ? "'" : ", '") + code + "'";
    const std::string chosen = field + " in (" + list + ")";
    return where.empty() ? chosen : "(" + where + ") and " + chosen;
}

} // namespace

RecordExportDialog::RecordExportDialog(SignedIn& signedIn, const access::Object& object,
                                       access::Query query, std::vector<std::string> shownColumns,
                                       std::vector<std::string> selectedCodes, QWidget* parent)
    : QDialog(parent), signedIn_(signedIn), object_(object), query_(std::move(query)),
      shownColumns_(std::move(shownColumns)), selectedCodes_(std::move(selectedCodes)),
      banner_(new Banner(this)), file_(new QLineEdit(this)), format_(new QComboBox(this)),
      rows_(new QComboBox(this)), encoding_(new QComboBox(this)), columns_(new QComboBox(this)),
      headings_(new QComboBox(this)) {
    const QString many = shown(recordKind(object).many);
    setWindowTitle(tr("Export %1").arg(many));
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    file_->setText(folder + QLatin1Char('/') + many + QLatin1String(".csv"));
    format_->setObjectName(QStringLiteral("exportFormat"));
    rows_->setObjectName(QStringLiteral("exportRows"));
    format_->addItem(tr("Text, CSV"), QStringLiteral("csv"));
    format_->addItem(tr("Workbook, XLSX"), QStringLiteral("xlsx"));
    if (archive::takesCards(object))
        format_->addItem(tr("Cards for telephones, vCard"), QStringLiteral("vcf"));
    rows_->addItem(tr("All that are listed"));
    if (!selectedCodes_.empty())
        rows_->addItem(tr("The %1 selected").arg(selectedCodes_.size()));
    encoding_->addItem(tr("UTF-8 with mark, for spreadsheets"), int(exchange::Encoding::utf8Bom));
    encoding_->addItem(tr("GB18030, for older Chinese programs"), int(exchange::Encoding::gb18030));
    encoding_->addItem(tr("UTF-8, for other programs"), int(exchange::Encoding::utf8));
    columns_->addItem(tr("The columns shown, in their order"));
    columns_->addItem(tr("Every field I may see"));
    headings_->addItem(tr("Names of the fields"));
    headings_->addItem(tr("Field keys, the same in every language"));
    auto* browseButton = new QPushButton(tr("Browse …"), this);
    auto* place = new QHBoxLayout;
    place->setSpacing(space::small);
    place->addWidget(file_, 1);
    place->addWidget(browseButton);
    auto* fields = new QFormLayout;
    fields->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    fields->setHorizontalSpacing(space::medium);
    fields->setVerticalSpacing(space::small);
    const auto row = [&](const QString& label, QComboBox* combo) {
        prepareCombo(*combo);
        combo->setAccessibleName(label);
        fields->addRow(label, combo);
    };
    fields->addRow(tr("File"), place);
    file_->setAccessibleName(tr("File"));
    row(tr("Format"), format_);
    row(tr("Encoding"), encoding_);
    row(tr("Rows"), rows_);
    fields->setRowVisible(rows_, !selectedCodes_.empty());
    row(tr("Columns"), columns_);
    row(tr("Headings"), headings_);
    auto* box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    go_ = box->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    makePrimary(*go_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::large, space::section, space::large);
    column->setSpacing(space::medium);
    column->addWidget(banner_);
    column->addLayout(fields);
    column->addStretch();
    column->addWidget(box);
    setMinimumWidth(520);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(format_, &QComboBox::currentIndexChanged, this, &RecordExportDialog::takeFormat);
    connect(file_, &QLineEdit::textChanged, this, [this](const QString& name) {
        const QSignalBlocker quiet(format_);
        format_->setCurrentIndex(std::max(format_->findData(formatOf(name)), 0));
        showWhatGoes();
    });
    connect(browseButton, &QPushButton::clicked, this, &RecordExportDialog::browse);
    connect(banner_, &Banner::actionClicked, this, [this] {
        replace_ = file_->text().trimmed();
        accept();
    });
    file_->setFocus();
    file_->selectAll();
}

// The ending of the name says which it is, for people and for the desk.
void RecordExportDialog::takeFormat() {
    const QString name = file_->text().trimmed();
    const QString suffix = format_->currentData().toString();
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    file_->setText((formatOf(name).isEmpty() ? name : name.left(dot)) + QLatin1Char('.') + suffix);
}

// A workbook has one encoding; cards are UTF-8, have properties for headings, and hold all there
// is.
void RecordExportDialog::showWhatGoes() {
    const QString format = format_->currentData().toString();
    const bool cards = format == QLatin1String("vcf");
    encoding_->setEnabled(format == QLatin1String("csv"));
    columns_->setEnabled(!cards);
    headings_->setEnabled(!cards);
}

void RecordExportDialog::browse() {
    auto* dialog =
        new QFileDialog(this, windowTitle(), QFileInfo(file_->text()).absolutePath(),
                        archive::takesCards(object_) ? tr("Tables and cards (*.csv *.xlsx *.vcf)")
                                                     : tr("Tables (*.csv *.xlsx)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(format_->currentData().toString());
    dialog->selectFile(QFileInfo(file_->text()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
        file_->setText(chosen);
        replace_ = chosen; // the file dialog has asked
    });
    dialog->open();
}

void RecordExportDialog::accept() {
    const QString name = file_->text().trimmed();
    if (name.isEmpty()) {
        banner_->showMessage(Banner::Kind::error, tr("Say where the file shall be."));
        return;
    }
    if (QFileInfo::exists(name) && replace_ != name) {
        banner_->showMessage(Banner::Kind::warning, tr("There is already a file of this name."),
                             tr("Replace it"));
        return;
    }
    auto other = signedIn_.onAnotherThread();
    if (!other) {
        banner_->showMessage(Banner::Kind::error, shown(other.error()));
        return;
    }
    struct Job {
        OwnConnection desk;
        Result<std::int64_t> rows = std::int64_t{0};
    };
    access::Query query = query_;
    query.fields = columns_->isEnabled() && columns_->currentIndex() == 0
                       ? shownColumns_
                       : std::vector<std::string>();
    if (rows_->currentIndex() == 1)
        query.where = onlyCodes(query.where, object_.codeField, selectedCodes_);
    const archive::RecordDesk::ExportOptions options{
        exchange::Encoding(encoding_->currentData().toInt()), replace_ == name,
        headings_->currentIndex() == 0, language()};
    const std::filesystem::path file = name.toStdString();
    auto job = std::make_shared<Job>(Job{std::move(*other)});
    banner_->hide();
    go_->setEnabled(false);
    runWithProgress(
        this, tr("Exporting %1").arg(shown(recordKind(object_).many)),
        [job, file, query, options, object = object_.key](const Progress& progress) {
            job->rows =
                job->desk.signedIn->records(object).exportTo(file, query, options, progress);
            job->desk = {};
        },
        [this, job](bool cancelled) { take(job->rows, cancelled); });
}

void RecordExportDialog::take(const Result<std::int64_t>& rows, bool cancelled) {
    go_->setEnabled(true);
    if (!rows) {
        banner_->showMessage(cancelled ? Banner::Kind::info : Banner::Kind::error,
                             shown(rows.error()));
        return;
    }
    emit exported(file_->text().trimmed(), *rows);
    QDialog::accept();
}

} // namespace xinheng::ui
