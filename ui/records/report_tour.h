#pragma once

#include "account_set.h"
#include "ui/shell/tour.h"

namespace xinheng::ui {

/// Reports on the archive.
void addReportScreens(Tour& tour, AccountSet& set, SignedIn& manager);

} // namespace xinheng::ui
