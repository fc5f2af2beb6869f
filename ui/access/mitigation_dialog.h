#pragma once

#include "ui/access/entry_dialog.h"

namespace xinheng::ui {

/// What is done against a pair that somebody holds, and until when, at most a year ahead. Deletes
/// itself when it closes.
EntryDialog* mitigationDialog(SignedIn& signedIn, const access::DutyConflict& conflict,
                              QWidget* parent);

} // namespace xinheng::ui
