#include "ui/records/print_dialog.h"

#include "ui/access/rights_document.h"
#include "ui/records/record_kind.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>
#include <QStandardPaths>

namespace xinheng::ui {

namespace {

constexpr int dotsPerInch = 300;

} // namespace

bool mayPrint(SignedIn& signedIn, const access::Object& object) {
    return signedIn.mayUse(object.queryNode) && signedIn.mayUse(object.exportNode);
}

PrintDialog::PrintDialog(SignedIn& signedIn, const access::Object& object,
                         std::shared_ptr<RecordNames> names, PrintWish wish, QWidget* parent)
    : QDialog(parent), signedIn_(signedIn), object_(object), names_(std::move(names)),
      wish_(std::move(wish)), printer_(std::make_unique<QPrinter>(QPrinter::HighResolution)),
      banner_(new Banner(this)), choices_(new QFormLayout), form_(new QComboBox(this)),
      rows_(new QComboBox(this)), orientation_(new QComboBox(this)), sheet_(new QComboBox(this)),
      address_(new QComboBox(this)), skip_(new QSpinBox(this)),
      preview_(new QPrintPreviewWidget(printer_.get(), this)),
      pdf_(new QPushButton(tr("PDF …"), this)), print_(new QPushButton(tr("Print …"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("printRecords"));
    setWindowTitle(tr("Print %1").arg(wish_.report ? title() : shown(recordKind(object).many)));
    offerForms();
    layOut();
    for (QComboBox* combo : {form_, rows_, address_})
        connect(combo, &QComboBox::currentIndexChanged, this, &PrintDialog::read);
    for (QComboBox* combo : {orientation_, sheet_})
        connect(combo, &QComboBox::currentIndexChanged, this, &PrintDialog::showPages);
    connect(skip_, &QSpinBox::valueChanged, this, &PrintDialog::showPages);
    connect(preview_, &QPrintPreviewWidget::paintRequested, this,
            [this](QPrinter* printer) { paint(*printer); });
    connect(pdf_, &QPushButton::clicked, this, &PrintDialog::askFile);
    connect(print_, &QPushButton::clicked, this, &PrintDialog::print);
    read();
    form_->setFocus();
}

PrintDialog::~PrintDialog() = default;

bool PrintDialog::mayRead(const char* key) const {
    const auto index = object_.indexOf(key);
    return index &&
           signedIn_.session().gate().field(object_, *index) >= access::FieldState::readable;
}

void PrintDialog::offerForms() {
    const bool list = !wish_.cardAlone && !wish_.report;
    if (wish_.report)
        form_->addItem(tr("The report"), int(Form::report));
    if (list)
        form_->addItem(tr("The list as shown"), int(Form::list));
    if (list && mayRead("name") && mayRead("address"))
        form_->addItem(tr("Address labels"), int(Form::labels));
    if (wish_.card)
        form_->addItem(tr("The card of the record"), int(Form::card));
    rows_->addItem(tr("All that are listed"));
    if (!wish_.codes.empty())
        rows_->addItem(tr("The %1 selected").arg(wish_.codes.size()));
    orientation_->addItem(tr("Upright"), int(QPageLayout::Portrait));
    orientation_->addItem(tr("Across"), int(QPageLayout::Landscape));
    if (wish_.columns.size() > 6)
        orientation_->setCurrentIndex(1);
    for (const LabelSheet& sheet : labelSheets())
        sheet_->addItem(tr("%1 labels, %2 × %3 mm")
                            .arg(sheet.columns * sheet.rows)
                            .arg(sheet.width)
                            .arg(sheet.height));
    for (const char* key : {"address", "ship_address"})
        if (mayRead(key))
            address_->addItem(shown(object_.field(key)->label), QLatin1String(key));
    skip_->setRange(0, 23);
}

void PrintDialog::layOut() {
    choices_->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    choices_->setVerticalSpacing(space::small);
    const auto row = [this](const char* name, const QString& label, QWidget* input) {
        input->setObjectName(QLatin1String(name));
        input->setAccessibleName(label);
        if (auto* combo = qobject_cast<QComboBox*>(input))
            prepareCombo(*combo);
        choices_->addRow(label, input);
    };
    row("printForm", tr("What"), form_);
    row("printRows", tr("Rows"), rows_);
    row("printPaper", tr("Paper"), orientation_);
    row("printSheet", tr("Sheet"), sheet_);
    row("printAddress", tr("Address"), address_);
    row("printSkip", tr("Labels used up"), skip_);
    banner_->setObjectName(QStringLiteral("printBanner"));
    pdf_->setObjectName(QStringLiteral("printPdf"));
    print_->setObjectName(QStringLiteral("printPrint"));
    preview_->setAccessibleName(tr("Preview"));
    preview_->fitInView();
    auto* close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    makePrimary(*print_);
    for (QPushButton* button : {close, pdf_, print_})
        button->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch();
    for (QPushButton* button : {close, pdf_, print_})
        buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::large, space::section, space::large);
    column->setSpacing(space::medium);
    column->addLayout(choices_);
    column->addWidget(banner_);
    column->addWidget(preview_, 1);
    column->addLayout(buttons);
    resize(760, 640);
}

PrintDialog::Form PrintDialog::form() const {
    return Form(form_->currentData().toInt());
}

QString PrintDialog::title() const {
    if (wish_.report)
        return wish_.report->head.title;
    return form() == Form::card ? shown(object_.label) : shown(recordKind(object_).list);
}

void PrintDialog::read() {
    const Form now = form();
    choices_->setRowVisible(form_, form_->count() > 1);
    choices_->setRowVisible(rows_, now != Form::card && rows_->count() > 1);
    choices_->setRowVisible(orientation_, now == Form::list || now == Form::report);
    choices_->setRowVisible(sheet_, now == Form::labels);
    choices_->setRowVisible(address_, now == Form::labels && address_->count() > 1);
    choices_->setRowVisible(skip_, now == Form::labels);
    banner_->hide();
    const Result<> done = now == Form::list     ? readList()
                          : now == Form::labels ? readLabels()
                          : now == Form::report ? readReport()
                                                : readCard();
    ready_ = done.has_value();
    if (!done)
        banner_->showMessage(Banner::Kind::error, shown(done.error()));
    pdf_->setEnabled(ready_);
    print_->setEnabled(ready_);
    showPages();
}

QPageLayout PrintDialog::paper() const {
    switch (form()) {
    case Form::list:
    case Form::report:
        return listPaper(QPageLayout::Orientation(orientation_->currentData().toInt()));
    case Form::labels:
        return labelPaper();
    case Form::card:
        break;
    }
    return rightsPaper();
}

void PrintDialog::showPages() {
    const LabelSheet& sheet = labelSheets()[std::size_t(sheet_->currentIndex())];
    skip_->setMaximum(sheet.columns * sheet.rows - 1);
    printer_->setPageLayout(paper());
    preview_->updatePreview();
}

void PrintDialog::paint(QPagedPaintDevice& paper) {
    if (!ready_)
        return;
    switch (form()) {
    case Form::list:
    case Form::report:
        pages_ = paintList(*list_, paper);
        break;
    case Form::labels:
        pages_ = paintLabels(labels_, labelSheets()[std::size_t(sheet_->currentIndex())],
                             skip_->value(), paper);
        break;
    case Form::card:
        paintDocument({card_}, paper);
        pages_ = 1;
        break;
    }
}

void PrintDialog::print() {
    auto* dialog = new QPrintDialog(printer_.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this](QPrinter* printer) {
        paint(*printer);
        emit said(tr("Sent to the printer."));
    });
    dialog->open();
}

bool PrintDialog::savePdf(const QString& file) {
    QSaveFile target(file); // whole, or as it was
    if (target.open(QIODevice::WriteOnly)) {
        QPdfWriter pdf(&target);
        pdf.setResolution(dotsPerInch);
        pdf.setPageLayout(paper());
        pdf.setTitle(title());
        paint(pdf);
    }
    const bool done = target.isOpen() && target.commit();
    banner_->showMessage(done ? Banner::Kind::success : Banner::Kind::error,
                         done ? tr("The pages are in %1.").arg(file)
                              : tr("%1 can't be written: %2").arg(file, target.errorString()));
    return done;
}

void PrintDialog::askFile() {
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    auto* dialog = new QFileDialog(this, tr("Save as PDF"), folder, tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(title() + QLatin1String(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &PrintDialog::savePdf);
    dialog->open();
}

} // namespace xinheng::ui
