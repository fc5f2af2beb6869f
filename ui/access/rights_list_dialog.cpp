#include "ui/access/rights_list_dialog.h"

#include "ui/access/rights_document.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/notices.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPdfWriter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTextDocument>

namespace xinheng::ui {

namespace {

constexpr int dotsPerInch = 300;
constexpr qreal margin = 15; // millimetres: room for a punch

} // namespace

RightsListDialog::RightsListDialog(SignedIn& signedIn, const GranteeView& grantee, QWidget* parent)
    : QDialog(parent), signedIn_(signedIn), grantee_(grantee), banner_(new Banner(this)),
      one_(new QRadioButton(tr("Of %1 alone").arg(fromUtf8(grantee.name)), this)),
      roles_(new QRadioButton(tr("Of every role"), this)),
      people_(new QRadioButton(tr("Of everybody"), this)) {
    setWindowTitle(tr("Rights list"));
    setMinimumWidth(460);
    one_->setChecked(true);
    one_->setObjectName(QStringLiteral("listOne"));
    roles_->setObjectName(QStringLiteral("listRoles"));
    people_->setObjectName(QStringLiteral("listPeople"));
    banner_->setObjectName(QStringLiteral("listBanner"));
    auto* explanation =
        new QLabel(tr("What may be done today, line by line, with room for signatures."), this);
    setRole(*explanation, LabelRole::quiet);
    explanation->setWordWrap(true);
    auto* close = new QPushButton(tr("Close"), this);
    auto* csv = new QPushButton(tr("CSV …"), this);
    auto* pdf = new QPushButton(tr("PDF …"), this);
    auto* print = new QPushButton(tr("Print …"), this);
    csv->setObjectName(QStringLiteral("listCsv"));
    pdf->setObjectName(QStringLiteral("listPdf"));
    print->setObjectName(QStringLiteral("listPrint"));
    makePrimary(*print);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch();
    for (QPushButton* button : {close, csv, pdf, print})
        buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::section, space::section, space::large);
    column->setSpacing(space::small);
    column->addWidget(banner_);
    column->addWidget(explanation);
    for (QRadioButton* choice : {one_, roles_, people_})
        column->addWidget(choice);
    column->addSpacing(space::medium);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(print, &QPushButton::clicked, this, &RightsListDialog::preview);
    connect(pdf, &QPushButton::clicked, this, [this] {
        askFile(tr("Save the rights list as PDF"), QStringLiteral("pdf"), tr("PDF files (*.pdf)"),
                &RightsListDialog::savePdf);
    });
    connect(csv, &QPushButton::clicked, this, [this] {
        askFile(tr("Save the rights list as CSV"), QStringLiteral("csv"), tr("CSV files (*.csv)"),
                &RightsListDialog::saveCsv);
    });
}

std::string RightsListDialog::whose() const {
    if (roles_->isChecked())
        return "roles";
    return people_->isChecked() ? "people" : grantee_.words();
}

std::optional<QString> RightsListDialog::document() {
    const auto list = signedIn_.rights().rightsList(whose());
    if (list)
        return rightsDocument(signedIn_, *list);
    said(false, shown(list.error()));
    return std::nullopt;
}

void RightsListDialog::paint(const QString& html, QPagedPaintDevice& paper) {
    QTextDocument document;
    QFont font = Theme::font();
    font.setPointSize(9);
    document.setDefaultFont(font);
    document.setHtml(html);
    document.print(&paper);
}

void RightsListDialog::preview() {
    const auto html = document();
    if (!html)
        return;
    auto* dialog = new QPrintPreviewDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rights list"));
    dialog->printer()->setPageMargins(QMarginsF(margin, margin, margin, margin),
                                      QPageLayout::Millimeter);
    connect(dialog, &QPrintPreviewDialog::paintRequested, this,
            [html = *html](QPrinter* printer) { paint(html, *printer); });
    dialog->open();
}

void RightsListDialog::askFile(const QString& title, const QString& suffix, const QString& filter,
                               void (RightsListDialog::*save)(const QString&)) {
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    auto* dialog = new QFileDialog(this, title, folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(tr("rights list") + QLatin1Char('.') + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, save);
    dialog->open();
}

void RightsListDialog::savePdf(const QString& file) {
    const auto html = document();
    if (!html)
        return;
    QFile target(file);
    if (!target.open(QIODevice::WriteOnly)) {
        said(false, tr("%1 can't be written: %2").arg(file, target.errorString()));
        return;
    }
    QPdfWriter paper(&target);
    paper.setResolution(dotsPerInch);
    paper.setPageSize(QPageSize(QPageSize::A4));
    paper.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
    paper.setTitle(tr("Rights list"));
    paint(*html, paper);
    target.close();
    if (target.error() == QFileDevice::NoError)
        said(true, tr("The rights list is in %1.").arg(file));
    else
        said(false, tr("%1 can't be written: %2").arg(file, target.errorString()));
}

void RightsListDialog::saveCsv(const QString& file) {
    const auto lines = signedIn_.exportRights(whose(), {file.toStdString(), true, language()},
                                              rightsNames(signedIn_)); // the file dialog has asked
    if (lines)
        said(true, tr("Lines in %1: %2").arg(file).arg(*lines));
    else
        said(false, shown(lines.error()));
}

void RightsListDialog::said(bool done, const QString& text) {
    banner_->showMessage(done ? Banner::Kind::success : Banner::Kind::error, text);
}

} // namespace xinheng::ui
