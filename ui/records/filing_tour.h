#pragma once

#include "account_set.h"

namespace xinheng::ui {

class Tour;

/// Attachments of a record and coding rules, over the demonstration set.
void addFilingScreens(Tour& tour, SignedIn& manager);

} // namespace xinheng::ui
