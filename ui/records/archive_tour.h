#pragma once

#include "account_set.h"

namespace xinheng::ui {

class Tour;

/// The archive's pages beside the records themselves, over the demonstration set.
void addArchiveScreens(Tour& tour, SignedIn& manager);

} // namespace xinheng::ui
