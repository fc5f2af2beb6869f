#pragma once

#include "ui/access/entry_dialog.h"

#include <functional>

namespace xinheng::ui {

/// Who lends what to whom, from when to when, and why. The giver is oneself, whom only a holder of
/// system.rights may change; for a manager, who can't lend, it is open. `warned` hears of duties
/// that come together in the taker's hand. Deletes itself when it closes; the code that is entered
/// is the taker's.
EntryDialog* lendDialog(SignedIn& signedIn,
                        std::function<void(const access::RightsChanged&)> warned, QWidget* parent);

} // namespace xinheng::ui
