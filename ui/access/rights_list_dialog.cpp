#include "ui/access/rights_list_dialog.h"

#include "ui/access/rights_document.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/long_work.h"
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
#include <QSaveFile>
#include <QStandardPaths>

namespace xinheng::ui {

namespace {

constexpr int dotsPerInch = 300;

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

// Of everybody it takes its time; on a connection of its own the window goes on.
void RightsListDialog::make(const Make& make, std::function<void(const QStringList&)> then) {
    auto other = signedIn_.onAnotherThread();
    if (!other) {
        said(false, shown(other.error()));
        return;
    }
    struct Job {
        OwnConnection desk;
        Result<QStringList> made = QStringList();
    };
    auto job = std::make_shared<Job>(Job{std::move(*other)});
    setEnabled(false);
    runWithProgress(
        this, tr("Rights list"),
        [job, make](const Progress&) {
            job->made = make(*job->desk.signedIn);
            job->desk = {};
        },
        [this, job, then = std::move(then)](bool cancelled) {
            setEnabled(true);
            if (!job->made)
                said(false, shown(job->made.error()));
            else if (!cancelled)
                then(*job->made);
        });
}

RightsListDialog::Make RightsListDialog::documents() const {
    return [whose = whose()](SignedIn& signedIn) -> Result<QStringList> {
        const auto list = signedIn.rights().rightsList(whose);
        return list ? Result<QStringList>(rightsDocument(signedIn, *list)) : fail(list.error());
    };
}

void RightsListDialog::preview() {
    make(documents(), [this](const QStringList& pages) {
        auto* dialog = new QPrintPreviewDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Rights list"));
        dialog->printer()->setPageLayout(rightsPaper());
        connect(dialog, &QPrintPreviewDialog::paintRequested, this,
                [pages](QPrinter* printer) { paintDocument(pages, *printer); });
        dialog->open();
    });
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
    make(documents(), [this, file](const QStringList& pages) {
        QSaveFile target(file); // whole, or as it was
        if (target.open(QIODevice::WriteOnly)) {
            QPdfWriter paper(&target);
            paper.setResolution(dotsPerInch);
            paper.setPageLayout(rightsPaper());
            paper.setTitle(tr("Rights list"));
            paintDocument(pages, paper);
        }
        if (target.isOpen() && target.commit())
            said(true, tr("The rights list is in %1.").arg(file));
        else
            said(false, tr("%1 can't be written: %2").arg(file, target.errorString()));
    });
}

void RightsListDialog::saveCsv(const QString& file) {
    const auto write = [whose = whose(),
                        wish = SignedIn::RightsFile{file.toStdString(), true, language()}](
                           SignedIn& signedIn) -> Result<QStringList> {
        // The file dialog has asked whether to replace one.
        const auto lines = signedIn.exportRights(whose, wish, rightsNames(signedIn, HowMany::all));
        return lines ? Result<QStringList>(QStringList(numberText(*lines))) : fail(lines.error());
    };
    make(write, [this, file](const QStringList& lines) {
        said(true, tr("Lines in %1: %2").arg(file, lines.front()));
    });
}

void RightsListDialog::said(bool done, const QString& text) {
    banner_->showMessage(done ? Banner::Kind::success : Banner::Kind::error, text);
}

} // namespace xinheng::ui
