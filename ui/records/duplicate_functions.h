#pragma once

#include "account_set.h"
#include "ui/shell/main_window.h"

#include <vector>

namespace xinheng::ui {

/// The page of likely same customers, for whoever looks for them or merges them.
std::vector<Function> duplicateFunctions(SignedIn& signedIn, MainWindow& window);

/// After a merge, or one taken back, from a page in that window: what refers to the two has moved,
/// so every list is read again, and the open cards of the object.
void readAfterMerge(const QWidget& page, const access::Object& object);

} // namespace xinheng::ui
