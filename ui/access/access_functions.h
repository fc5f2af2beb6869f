#pragma once

#include "account_set.h"
#include "ui/shell/page.h"

namespace xinheng::ui {

class Tour;

/// People, rights, audit trail and the set, as far as this person may use them; their heading is
/// the function node "system".
std::vector<Function> accessFunctions(SignedIn& signedIn);

/// Their screens over the demonstration set, to which `manager` has signed in.
void addAccessScreens(Tour& tour, AccountSet& set, SignedIn& manager);

} // namespace xinheng::ui
