#pragma once

#include "account_set.h"
#include "ui/shell/main_window.h"

#include <vector>

namespace xinheng::ui {

/// The pages of the archive beside the records themselves, as far as this person has them.
std::vector<Function> archiveFunctions(SignedIn& signedIn);

} // namespace xinheng::ui
