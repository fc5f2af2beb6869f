#include "ui/access/set_page.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/long_work.h"
#include "ui/widgets/notices.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace xinheng::ui {

namespace {

constexpr std::size_t copyLines = 5;

QString fileText(const std::filesystem::path& file) {
    return fromUtf8(file.string());
}

} // namespace

SetPage::SetPage(SignedIn& signedIn, QWidget* parent)
    : Page(parent), signedIn_(signedIn), heading_(new QLabel(this)), banner_(new Banner(this)),
      checkHeading_(new QLabel(this)), checkHint_(new QLabel(this)), check_(new QPushButton(this)),
      backupHeading_(new QLabel(this)), backupHint_(new QLabel(this)), target_(new QLineEdit(this)),
      browse_(new QPushButton(this)), backup_(new QPushButton(this)) {
    banner_->setObjectName(QStringLiteral("setBanner"));
    check_->setObjectName(QStringLiteral("checkSet"));
    target_->setObjectName(QStringLiteral("backupTarget"));
    backup_->setObjectName(QStringLiteral("backupSet"));
    setRole(*heading_, LabelRole::title);
    for (QLabel* label : {checkHeading_, backupHeading_})
        setRole(*label, LabelRole::heading);
    for (QLabel* label : {checkHint_, backupHint_}) {
        setRole(*label, LabelRole::quiet);
        label->setWordWrap(true);
    }
    makePrimary(*backup_);
    const std::filesystem::path file = signedIn.set().file();
    target_->setText(
        fileText(file.parent_path() / (file.stem().string() + "-" +
                                       signedIn.session().clock().today().iso() + ".xset")));
    arrange();
    connect(check_, &QPushButton::clicked, this, &SetPage::check);
    connect(browse_, &QPushButton::clicked, this, &SetPage::browse);
    connect(backup_, &QPushButton::clicked, this, &SetPage::backup);
    connect(target_, &QLineEdit::returnPressed, backup_, &QPushButton::click);
    whenLanguageChanges(this, [this] { retranslate(); });
}

void SetPage::arrange() {
    const auto card = [this](QLayout* inside) {
        auto* frame = new QFrame(this);
        frame->setProperty("card", true);
        auto* column = new QVBoxLayout(frame);
        column->setContentsMargins(space::section, space::large, space::section, space::large);
        column->addLayout(inside);
        return frame;
    };
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < copyLines; ++i) {
        labels_.push_back(new QLabel(this));
        values_.push_back(new QLabel(this));
        setRole(*labels_.back(), LabelRole::quiet);
        values_.back()->setTextInteractionFlags(Qt::TextSelectableByMouse);
        values_.back()->setTextFormat(Qt::PlainText);
        values_.back()->setWordWrap(true);
        grid->addWidget(labels_.back(), int(i), 0, Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(values_.back(), int(i), 1);
    }
    auto* check = new QGridLayout;
    check->setHorizontalSpacing(space::large);
    check->addWidget(checkHeading_, 0, 0);
    check->addWidget(checkHint_, 1, 0);
    check->addWidget(check_, 0, 1, 2, 1, Qt::AlignVCenter);
    check->setColumnStretch(0, 1);
    auto* backup = new QGridLayout;
    backup->setHorizontalSpacing(space::small);
    backup->setVerticalSpacing(space::small);
    backup->addWidget(backupHeading_, 0, 0, 1, 3);
    backup->addWidget(backupHint_, 1, 0, 1, 3);
    backup->addWidget(target_, 2, 0);
    backup->addWidget(browse_, 2, 1);
    backup->addWidget(backup_, 2, 2);
    backup->setColumnStretch(0, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    column->addWidget(heading_);
    column->addWidget(banner_);
    column->addWidget(card(grid));
    column->addWidget(card(check));
    column->addWidget(card(backup));
    column->addStretch();
}

void SetPage::retranslate() {
    heading_->setText(title());
    const QStringList labels{tr("Name"), tr("File"), tr("Created"), tr("Made from"),
                             tr("Schema version")};
    for (std::size_t i = 0; i < copyLines; ++i)
        labels_[i]->setText(labels[qsizetype(i)]);
    checkHeading_->setText(tr("Check"));
    checkHint_->setText(tr("Reads the whole file: its structure, every reference in it, and the "
                           "audit trail. Changes nothing."));
    check_->setText(tr("Check now"));
    backupHeading_->setText(tr("Backup"));
    backupHint_->setText(tr("A verified copy while others go on working, with a note of the "
                            "trail's head beside it. An existing file is never replaced."));
    target_->setAccessibleName(tr("File of the backup"));
    browse_->setText(tr("Choose…"));
    backup_->setText(tr("Back up"));
    refresh();
}

QString SetPage::title() const {
    return tr("Account set");
}

void SetPage::focusFirst() {
    check_->setFocus();
}

void SetPage::refresh() {
    const SetInfo info = signedIn_.set().info();
    values_[0]->setText(fromUtf8(info.name));
    values_[1]->setText(fileText(signedIn_.set().file()));
    values_[2]->setText(fromUtf8(localText(utcTime(info.createdAt))));
    values_[3]->setText(info.templateName == "demo" ? tr("the demonstration set")
                                                    : tr("an empty set"));
    values_[4]->setText(QString::number(info.schemaVersion));
}

void SetPage::check() {
    auto other = signedIn_.onAnotherThread();
    if (!other) {
        banner_->showMessage(Banner::Kind::error, shown(other.error()));
        return;
    }
    auto connection = std::make_shared<OwnConnection>(std::move(*other));
    auto result = std::make_shared<std::optional<Result<SetCheck>>>();
    runWithProgress(
        this, tr("Checking the set"),
        [connection, result](const Progress& progress) {
            *result = connection->signedIn->check(progress);
            *connection = {};
        },
        [this, result](bool) { showCheck(**result); });
}

void SetPage::showCheck(const Result<SetCheck>& check) {
    if (!check) {
        banner_->showMessage(Banner::Kind::error, shown(check.error()));
        return;
    }
    QStringList lines;
    for (const std::string& problem : check->problems)
        lines << fromUtf8(problem);
    for (const Text& problem : check->trail.problems)
        lines << shown(problem);
    if (lines.isEmpty())
        banner_->showMessage(Banner::Kind::success,
                             tr("The set is sound; its trail of %1 rows is whole.")
                                 .arg(numberText(check->trail.rows)));
    else
        banner_->showMessage(
            Banner::Kind::error,
            tr("The set is damaged. Keep the file, and restore the newest good backup.") +
                QLatin1Char('\n') + lines.join(QLatin1Char('\n')));
}

void SetPage::browse() {
    auto* dialog = new QFileDialog(this, tr("Back up to"), QFileInfo(target_->text()).path(),
                                   tr("Account sets (*.xset)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xset"));
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // a backup never replaces a file
    dialog->selectFile(QFileInfo(target_->text()).fileName());
    connect(dialog, &QFileDialog::fileSelected, target_, &QLineEdit::setText);
    dialog->open();
}

void SetPage::backup() {
    auto other = signedIn_.onAnotherThread();
    if (!other) {
        banner_->showMessage(Banner::Kind::error, shown(other.error()));
        return;
    }
    auto connection = std::make_shared<OwnConnection>(std::move(*other));
    auto result = std::make_shared<std::optional<Result<BackupReport>>>();
    const std::filesystem::path target(target_->text().trimmed().toStdU16String());
    runWithProgress(
        this, tr("Backing up"),
        [connection, result, target](const Progress& progress) {
            *result = connection->signedIn->backup(target, progress);
            *connection = {};
        },
        [this, result](bool) { showBackup(**result); });
}

void SetPage::showBackup(const Result<BackupReport>& report) {
    if (report)
        banner_->showMessage(Banner::Kind::success,
                             tr("Backed up and verified: %1 (%2 KiB).")
                                 .arg(fileText(report->file), numberText(report->bytes / 1024)));
    else
        banner_->showMessage(Banner::Kind::error, shown(report.error()));
}

} // namespace xinheng::ui
