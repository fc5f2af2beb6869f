#pragma once

#include "account_set.h"

namespace xinheng::ui {

class Tour;

/// Views of a list, many records changed, and what goes on paper, over the demonstration set.
void addListScreens(Tour& tour, SignedIn& manager);

} // namespace xinheng::ui
