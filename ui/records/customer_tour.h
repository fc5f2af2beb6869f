#pragma once

#include "account_set.h"

namespace xinheng::ui {

class Tour;

/// The screens of the customer archive over the demonstration set, as the manager and as people
/// who may see less.
void addCustomerScreens(Tour& tour, AccountSet& set, SignedIn& manager);

} // namespace xinheng::ui
