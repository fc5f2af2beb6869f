#pragma once

#include "ui/access/entry_dialog.h"

#include <functional>

namespace xinheng::ui {

/// For which account a ladder of its own shall be. Each dialog deletes itself when it closes.
EntryDialog*
ladderDialog(SignedIn& signedIn,
             std::function<void(const access::AmountObject& object, const std::string& key)> add,
             QWidget* parent);

/// Somebody else lets an amount pass on the spot: object, account, amount, and the authoriser's
/// code and password. `passed` hears what the desk has noted.
EntryDialog* authoriseDialog(SignedIn& signedIn,
                             std::function<void(const access::AmountDesk::Override&)> passed,
                             QWidget* parent);

/// "蒋文慧 lets 3,000.00 pass for 郭强."
QString overrideText(SignedIn& signedIn, const access::AmountDesk::Override& passed);

} // namespace xinheng::ui
