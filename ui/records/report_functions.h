#pragma once

#include "account_set.h"
#include "ui/shell/main_window.h"

#include <vector>

namespace xinheng::ui {

/// Reports on records: for whoever may query some. The lists behind them open as pages of the
/// window.
std::vector<Function> reportFunctions(SignedIn& signedIn, MainWindow& window);

} // namespace xinheng::ui
