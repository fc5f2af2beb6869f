#pragma once

#include "ui/access/entry_dialog.h"

#include <functional>

namespace xinheng::ui {

/// A leaver's rights end and the customers go to somebody else: who that is, from which day on the
/// leaver can't sign in, and why. `handedOver` hears what the desk did. Deletes itself when it
/// closes.
EntryDialog* handoverDialog(SignedIn& signedIn, const access::Person& leaver,
                            std::function<void(const QString& done)> handedOver, QWidget* parent);

} // namespace xinheng::ui
