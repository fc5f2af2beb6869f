// What can be done with people, departments and roles.
#include "ui/access/duty_words.h"
#include "ui/access/entry_dialog.h"
#include "ui/access/handover_dialog.h"
#include "ui/access/people_page.h"
#include "ui/access/personnel_dialogs.h"
#include "ui/access/role_files.h"
#include "ui/shell/language.h"
#include "ui/widgets/notices.h"

#include <QTableWidget>
#include <QTreeWidget>
#include <utility>

namespace xinheng::ui {

using access::Person;
using access::PersonKind;

void PeoplePage::run(EntryDialog* dialog, const QString& done) {
    connect(dialog, &EntryDialog::entered, this, [this, done](const std::string& code) {
        banner_->hide();
        refresh();
        for (int row = 0; row < int(people_.size()); ++row)
            if (people_[std::size_t(row)].code == code)
                table_->setCurrentCell(row, 0);
        showWarnings();
        emit said(done);
    });
    dialog->open();
}

void PeoplePage::say(const Result<access::PeopleDesk::Changed>& changed, const QString& done) {
    if (!changed) {
        banner_->showMessage(Banner::Kind::error, shown(changed.error()));
        return;
    }
    warnings_ = changed->rights.warnings;
    banner_->hide();
    refresh();
    showWarnings();
    emit said(done);
}

void PeoplePage::showWarnings() {
    if (const auto warnings = std::exchange(warnings_, {}); !warnings.empty())
        banner_->showMessage(Banner::Kind::warning, dutyWarnings(warnings));
}

// People are imported and changed on pages that know nothing of this one.
void PeoplePage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (wasShown_)
        refresh();
    wasShown_ = true;
}

void PeoplePage::changePerson() {
    const Person* person = selected();
    if (person == nullptr)
        return;
    const auto dialog = changePersonDialog(signedIn_, person->code, this);
    if (dialog)
        run(*dialog, tr("Changed."));
    else
        banner_->showMessage(Banner::Kind::error, shown(dialog.error()));
}

void PeoplePage::changeDepartment() {
    const QTreeWidgetItem* item = tree_->currentItem();
    if (item == nullptr)
        return;
    const auto dialog = changeDepartmentDialog(signedIn_, item->text(1).toStdString(), this);
    if (!dialog) {
        banner_->showMessage(Banner::Kind::error, shown(dialog.error()));
        return;
    }
    run(*dialog, tr("Changed."));
    connect(*dialog, &EntryDialog::entered, this, [this](const std::string& code) {
        const auto changed =
            tree_->findItems(fromUtf8(code), Qt::MatchExactly | Qt::MatchRecursive, 1);
        if (!changed.empty())
            tree_->setCurrentItem(changed.front());
    });
}

void PeoplePage::toggleDisabled() {
    const Person* person = selected();
    if (person == nullptr)
        return;
    const QString name = fromUtf8(person->name);
    if (person->disabledOn)
        say(signedIn_.people().enable(person->code), tr("%1 may sign in again.").arg(name));
    else
        run(disableDialog(
                signedIn_, *person,
                [this](const access::PeopleDesk::Changed& changed) {
                    warnings_ = changed.rights.warnings;
                },
                this),
            tr("%1 is disabled.").arg(name));
}

void PeoplePage::handOver() {
    const Person* person = selected();
    if (person == nullptr)
        return;
    auto* dialog = handoverDialog(
        signedIn_, *person,
        [this](const QString& done) {
            refresh();
            banner_->showMessage(Banner::Kind::success, done);
        },
        this);
    dialog->open();
}

void PeoplePage::exportRoles() {
    std::vector<std::string> codes;
    for (const QModelIndex& index : roles_->selectionModel()->selectedRows())
        codes.push_back(roles_->item(index.row(), 0)->text().toStdString());
    roleFiles_->exportRoles(codes);
}

void PeoplePage::toggleManager() {
    const Person* person = selected();
    if (person == nullptr)
        return;
    const bool appoint = person->kind != PersonKind::manager;
    const QString name = fromUtf8(person->name);
    say(signedIn_.people().setManager(person->code, appoint),
        appoint ? tr("%1 is account-set manager now.").arg(name)
                : tr("%1 is no longer account-set manager.").arg(name));
}

} // namespace xinheng::ui
