#pragma once

#include "account_set.h"

namespace xinheng::ui {

class Tour;

/// Lists, cards and the import of the records that are no customers, over the demonstration set.
void addRecordScreens(Tour& tour, AccountSet& set, SignedIn& manager);

} // namespace xinheng::ui
