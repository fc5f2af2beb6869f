#pragma once

#include "account_set.h"

namespace xinheng::ui {

class Tour;

/// The steps of the import, over customers and suppliers of the demonstration set.
void addImportScreens(Tour& tour, SignedIn& manager);

} // namespace xinheng::ui
