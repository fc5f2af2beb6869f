#pragma once

#include "account_set.h"
#include "ui/shell/page.h"

namespace xinheng::ui {

class Tour;

/// Called with the code of the person whose eyes are wanted.
using SeeAsWanted = std::function<void(const QString& person)>;
/// Whether the person signed in may look with another's eyes at all.
bool maySeeAs(SignedIn& signedIn);

/// People, rights, audit trail and the set, as far as this person may use them; their heading is
/// the function node "system".
std::vector<Function> accessFunctions(SignedIn& signedIn, const SeeAsWanted& seeAs = {});

/// Their screens over the demonstration set, to which `manager` has signed in.
void addAccessScreens(Tour& tour, AccountSet& set, SignedIn& manager);

} // namespace xinheng::ui
