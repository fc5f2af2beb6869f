#pragma once

#include "account_set.h"
#include "ui/shell/page.h"

namespace xinheng::ui {

class Tour;

/// The import of customers as a function of the navigation; nothing when this person may not use
/// it. `imported` is called when customers have changed.
std::vector<Function> importFunctions(SignedIn& signedIn, std::function<void()> imported = {});

/// Its screens, over a set that the tour brings.
void addImportScreens(Tour& tour, SignedIn& manager);

} // namespace xinheng::ui
