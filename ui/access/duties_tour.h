#pragma once

#include "account_set.h"

namespace xinheng::ui {

class Tour;

/// The screens of incompatible duties, amount levels, delegation, hand-over and new roles, over the
/// demonstration set, to which `manager` has signed in.
void addDutyScreens(Tour& tour, SignedIn& manager);

} // namespace xinheng::ui
