#pragma once

#include "account_set.h"
#include "ui/models/record_names.h"
#include "ui/widgets/field_form.h"

class QDialog;
class QWidget;

namespace xinheng::ui {

class EntryDialog;

/// The fields of a past card, none to be written.
FieldForm* pastForm(const access::Object& object, const archive::RecordCard& card,
                    RecordNames& names, QWidget* parent);
FieldForm::Values pastValues(const access::Object& object, const archive::RecordCard& card);

/// A record as it was after one of its versions, to look at. Deletes itself when it closes.
QDialog* versionDialog(const archive::HistoryDesk& desk, const archive::RecordCard& card,
                       const QString& title, RecordNames& names, QWidget* parent);

/// What differs between two versions of a record, field by field. Deletes itself when it closes.
QDialog* compareVersionsDialog(const archive::HistoryDesk& desk,
                               const std::vector<archive::FieldDifference>& differences,
                               const QString& title, RecordNames& names, QWidget* parent);

/// Asks why the last change is taken back, shows what that does, and does it. Deletes itself when
/// it closes.
EntryDialog* undoDialog(SignedIn& signedIn, const access::Object& object, const std::string& code,
                        const archive::Version& last, RecordNames& names, QWidget* parent);

} // namespace xinheng::ui
