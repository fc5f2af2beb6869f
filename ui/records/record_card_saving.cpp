// How a card is saved, and what happens when it can't be.
#include "archive/duplicate_rules.h"
#include "ui/records/fields_shown.h"
#include "ui/records/like_notice.h"
#include "ui/records/record_card_page.h"
#include "ui/records/record_conflict_dialog.h"
#include "ui/shell/language.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notices.h"

#include <QLineEdit>
#include <QStringList>
#include <QTabBar>

namespace xinheng::ui {

bool RecordCardPage::save() {
    if (form_ == nullptr || !writable_) {
        emit said(tr("There is nothing here that you may change."));
        return true;
    }
    return id_ ? change() : add();
}

// A record that is there already is looked for anew only when what identifies it changes.
void RecordCardPage::lookForLike() {
    if (form_ == nullptr || !form_->isDirty())
        return;
    const archive::Values typed = form_->changes();
    const bool identifies = std::any_of(typed.begin(), typed.end(), [this](const auto& value) {
        const access::Field* field = object_.field(value.first);
        return field != nullptr && archive::identifies(*field);
    });
    if (id_ && !identifies)
        return;
    archive::Values values = stored();
    for (const auto& [key, value] : form_->values())
        values[key] = value;
    like_->ask(values, id_);
}

bool RecordCardPage::add() {
    archive::Values values = form_->values();
    std::erase_if(values, [](const auto& value) { return value.second.empty(); });
    const auto done = desk().add(values);
    if (!done) {
        Error error = done.error();
        if (error.code == ErrorCode::conflict) // only the code can be taken
            error.problems = {{std::nullopt, object_.codeField, error.message}};
        takeProblems(error);
        return false;
    }
    id_ = done->id;
    takeSaved(*done);
    focusFirst();
    return true;
}

bool RecordCardPage::change() {
    const archive::Values mine = form_->changes();
    if (mine.empty()) {
        banner_->hide();
        emit said(tr("Nothing was changed."));
        return true;
    }
    const auto done =
        desk().change(code(), mine, card_.seenVersion, reason_->text().trimmed().toStdString());
    if (done) {
        takeSaved(*done);
        return true;
    }
    if (done.error().code == ErrorCode::conflict)
        settleConflict(mine);
    else
        takeProblems(done.error());
    return false;
}

void RecordCardPage::settleConflict(archive::Values mine) {
    auto theirs = desk().show(*id_);
    if (!theirs) {
        showGone(theirs.error());
        return;
    }
    askWhichHold(*theirs, std::move(mine), [this, theirs = *theirs](const archive::Values& kept) {
        showWith(theirs, kept);
        if (form_->isDirty())
            change();
    });
}

// When the question is left without an answer, what I typed stays as it is.
void RecordCardPage::askWhichHold(archive::RecordCard theirs, archive::Values mine,
                                  std::function<void(const archive::Values&)> settled) {
    const auto changes = desk().history(code());
    std::erase_if(mine, [&](const auto& value) {
        const auto& fields = theirs.fields;
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (object_.fields[fields[i]].key == value.first)
                return theirs.states[i] != access::FieldState::writable;
        return true;
    });
    RecordConflictDialog::Versions versions{stored(), std::move(theirs), std::move(mine), {}};
    if (changes && !changes->empty())
        versions.theirName = names_->shortName("person", fromUtf8(changes->front().person));
    auto* dialog = new RecordConflictDialog(object_, versions, *names_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [dialog, settled = std::move(settled)] { settled(dialog->kept()); });
    dialog->open();
}

void RecordCardPage::takeProblems(const Error& error) {
    const std::vector<Problem> rest = form_->setErrors(error.problems);
    const auto placed = error.problems.size() - rest.size();
    QStringList lines;
    if (placed > 0) {
        tabs_->setCurrentIndex(0);
        lines << tr("Not saved. Fields that need a look: %1").arg(placed);
    } else {
        lines << shown(error.message);
    }
    for (const Text& reason : error.because)
        lines << shown(reason);
    for (const Problem& problem : rest)
        lines << shown(problem.message);
    banner_->showMessage(Banner::Kind::error, lines.join(QLatin1Char('\n')));
}

void RecordCardPage::takeSaved(const archive::Saved& done) {
    like_->finish(done.id); // a quick hand may have saved before it was looked for
    load();
    if (done.warnings.empty()) {
        banner_->hide();
    } else {
        QStringList lines{tr("Saved. Please look at this once more:")};
        for (const Problem& warning : done.warnings) {
            const access::Field* field = object_.field(warning.column);
            lines << (field == nullptr
                          ? shown(warning.message)
                          : tr("%1: %2").arg(shown(field->label), shown(warning.message)));
        }
        banner_->showMessage(Banner::Kind::warning, lines.join(QLatin1Char('\n')));
    }
    emit said(tr("Saved: %1").arg(title()));
    emit saved(done.id);
}

} // namespace xinheng::ui
