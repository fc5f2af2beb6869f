#include "ui/shell/set_dialogs.h"

#include "ui/shell/known_sets.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/notices.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <functional>

namespace xinheng::ui {

namespace {

QFormLayout* newForm() {
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(space::medium);
    form->setVerticalSpacing(space::medium);
    return form;
}

QLineEdit* addLine(QFormLayout& form, const QString& label, const QString& text,
                   bool password = false) {
    auto* edit = new QLineEdit(text, form.parentWidget());
    edit->setAccessibleName(label);
    edit->setMinimumWidth(320);
    if (password)
        edit->setEchoMode(QLineEdit::Password);
    form.addRow(label, edit);
    return edit;
}

QLineEdit* addFile(QFormLayout& form, const QString& label, const QString& button,
                   const std::function<QString()>& choose) {
    auto* row = new QHBoxLayout;
    auto* edit = new QLineEdit(form.parentWidget());
    edit->setAccessibleName(label);
    edit->setMinimumWidth(240);
    auto* browse = new QPushButton(button, form.parentWidget());
    browse->setAutoDefault(false);
    row->setSpacing(space::small);
    row->addWidget(edit, 1);
    row->addWidget(browse);
    form.addRow(label, row);
    QObject::connect(browse, &QPushButton::clicked, edit, [edit, choose] {
        if (const QString file = choose(); !file.isEmpty())
            edit->setText(QDir::toNativeSeparators(file));
    });
    return edit;
}

// Title, explanation, banner, form, buttons: the same for both dialogs.
QFormLayout* frame(QDialog& dialog, const QString& explanation, Banner* banner,
                   const QString& accept) {
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(space::section, space::section, space::section, space::section);
    column->setSpacing(space::large);
    auto* title = new QLabel(dialog.windowTitle(), &dialog);
    setRole(*title, LabelRole::title);
    auto* words = new QLabel(explanation, &dialog);
    words->setWordWrap(true);
    setRole(*words, LabelRole::quiet);
    auto* form = newForm();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, &dialog);
    auto* ok = buttons->addButton(accept, QDialogButtonBox::AcceptRole);
    makePrimary(*ok);
    column->addWidget(title);
    column->addWidget(words);
    column->addWidget(banner);
    column->addLayout(form);
    column->addStretch();
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return form;
}

QString withEnding(QString file) {
    if (!file.isEmpty() && !file.endsWith(QLatin1String(".xset")))
        file += QLatin1String(".xset");
    return file;
}

} // namespace

NewSetDialog::NewSetDialog(const Environment& environment, QWidget* parent)
    : QDialog(parent), environment_(environment), banner_(new Banner(this)) {
    setWindowTitle(tr("New account set"));
    QFormLayout* form = frame(
        *this,
        tr("An account set is one file. The administrator keeps people and the set and sees no "
           "business data; the account-set manager may do everything in it and grants the rights."),
        banner_, tr("Create"));
    name_ = addLine(*form, tr("Name"), {});
    name_->setPlaceholderText(tr("The company's name"));
    place_ = addFile(*form, tr("File"), tr("Choose …"), [this] {
        return withEnding(QFileDialog::getSaveFileName(this, tr("Where the new set shall lie"),
                                                       documentsFolder(),
                                                       tr("Account sets (*.xset)")));
    });
    administrator_ = addLine(*form, tr("Administrator"), QStringLiteral("admin"));
    administratorPassword_ = addLine(*form, tr("Administrator's password"), {}, true);
    administratorAgain_ = addLine(*form, tr("Administrator's password again"), {}, true);
    manager_ = addLine(*form, tr("Account-set manager"), QStringLiteral("manager"));
    managerPassword_ = addLine(*form, tr("Manager's password"), {}, true);
    managerAgain_ = addLine(*form, tr("Manager's password again"), {}, true);
    connect(name_, &QLineEdit::textEdited, this, [this](const QString& name) {
        if (!place_->isModified())
            place_->setText(QDir(documentsFolder()).filePath(withEnding(name.trimmed())));
    });
}

QString NewSetDialog::file() const {
    return withEnding(place_->text().trimmed());
}

void NewSetDialog::accept() {
    if (file().isEmpty()) {
        banner_->showMessage(Banner::Kind::error, tr("Choose where the file shall lie."));
        place_->setFocus();
        return;
    }
    // What is typed unseen is typed twice; the first password of a new set opens all of it.
    for (const auto& [first, again] : {std::pair(administratorPassword_, administratorAgain_),
                                       std::pair(managerPassword_, managerAgain_)})
        if (first->text() != again->text()) {
            banner_->showMessage(Banner::Kind::error, tr("The two passwords are not the same."));
            again->setFocus();
            again->selectAll();
            return;
        }
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const auto made = AccountSet::create(
        std::filesystem::path(file().toStdString()),
        {name_->text().toStdString(), Template::empty, administrator_->text().toStdString(),
         administratorPassword_->text().toStdString(), manager_->text().toStdString(),
         managerPassword_->text().toStdString()},
        environment_);
    QApplication::restoreOverrideCursor();
    if (made)
        QDialog::accept();
    else
        banner_->showMessage(Banner::Kind::error, shown(made.error()));
}

RestoreDialog::RestoreDialog(const Environment& environment, QWidget* parent)
    : QDialog(parent), environment_(environment), banner_(new Banner(this)) {
    setWindowTitle(tr("Restore a backup"));
    QFormLayout* form = frame(
        *this,
        tr("The backup takes the place of the set. The set that stood there is kept in the folder "
           "of its backups. An administrator or account-set manager of that set has to agree; "
           "where there is none, or it can't be read any more, one of the backup."),
        banner_, tr("Restore"));
    const QString kinds = tr("Account sets (*.xset);;All files (*)");
    backup_ = addFile(*form, tr("Backup"), tr("Choose …"), [this, kinds] {
        return QFileDialog::getOpenFileName(this, tr("Which backup"), documentsFolder(), kinds);
    });
    place_ = addFile(*form, tr("Account set"), tr("Choose …"), [this, kinds] {
        return QFileDialog::getSaveFileName(this, tr("In whose place"), documentsFolder(), kinds,
                                            nullptr, QFileDialog::DontConfirmOverwrite);
    });
    person_ = addLine(*form, tr("Person"), {});
    password_ = addLine(*form, tr("Password"), {}, true);
}

QString RestoreDialog::file() const {
    return withEnding(place_->text().trimmed());
}

void RestoreDialog::accept() {
    if (backup_->text().isEmpty() || file().isEmpty()) {
        banner_->showMessage(Banner::Kind::error,
                             tr("Choose the backup and the set it shall replace."));
        return;
    }
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const auto restored = AccountSet::restore(std::filesystem::path(backup_->text().toStdString()),
                                              std::filesystem::path(file().toStdString()),
                                              person_->text().toStdString(),
                                              password_->text().toStdString(), environment_);
    QApplication::restoreOverrideCursor();
    password_->clear();
    if (restored)
        QDialog::accept();
    else
        banner_->showMessage(Banner::Kind::error, shown(restored.error()));
}

} // namespace xinheng::ui
