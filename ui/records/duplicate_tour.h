#pragma once

#include "account_set.h"

namespace xinheng::ui {

class Tour;

/// The duplicate check, a merge before and after, and the hint on a new card.
void addDuplicateScreens(Tour& tour, SignedIn& manager);

} // namespace xinheng::ui
