// The past of the record on the card.
#include "ui/access/entry_dialog.h"
#include "ui/records/as_of_dialog.h"
#include "ui/records/record_card_page.h"
#include "ui/records/record_history_view.h"
#include "ui/records/record_version_dialogs.h"
#include "ui/shell/language.h"

namespace xinheng::ui {

void RecordCardPage::connectHistory() {
    connect(history_, &RecordHistoryView::showWanted, this, &RecordCardPage::showVersion);
    connect(history_, &RecordHistoryView::compareWanted, this, &RecordCardPage::compareVersions);
    connect(history_, &RecordHistoryView::dayWanted, this, &RecordCardPage::showAsOf);
    connect(history_, &RecordHistoryView::undoWanted, this, &RecordCardPage::undoLast);
}

void RecordCardPage::showVersion(int version) {
    const auto desk = signedIn_.history(object_.key);
    const auto card = signedIn_.history(object_.key).after(code(), version);
    if (!card) {
        takeProblems(card.error());
        return;
    }
    versionDialog(desk, *card, tr("%1, version %2").arg(title()).arg(version), *names_, this)
        ->open();
}

void RecordCardPage::compareVersions(int before, int after) {
    auto desk = signedIn_.history(object_.key);
    const auto differences = desk.compare(code(), before, after);
    if (!differences) {
        takeProblems(differences.error());
        return;
    }
    compareVersionsDialog(desk, *differences,
                          tr("%1: version %2 and version %3").arg(title()).arg(before).arg(after),
                          *names_, this)
        ->open();
}

void RecordCardPage::showAsOf() {
    (new AsOfDialog(signedIn_, object_, code(), title(), names_, this))->open();
}

void RecordCardPage::undoLast() {
    if (isDirty()) {
        emit said(tr("Save or take back what is being entered first."));
        return;
    }
    const auto versions = signedIn_.history(object_.key).versions(code());
    if (!versions || versions->empty()) {
        if (!versions)
            takeProblems(versions.error());
        return;
    }
    auto* dialog = undoDialog(signedIn_, object_, code(), versions->front(), *names_, this);
    connect(dialog, &EntryDialog::entered, this, [this] {
        refresh();
        emit said(tr("The last change is taken back."));
        emit saved(*id_);
    });
    dialog->open();
}

} // namespace xinheng::ui
