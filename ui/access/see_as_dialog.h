#pragma once

#include "ui/access/entry_dialog.h"

#include <functional>

namespace xinheng::ui {

/// Asks whose eyes, and for the own password; then hands over the session that only looks. Deletes
/// itself when it closes.
EntryDialog* seeAsDialog(SignedIn& signedIn, const QString& person,
                         std::function<void(OwnConnection)> take, QWidget* parent);

} // namespace xinheng::ui
