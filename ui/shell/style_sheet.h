#pragma once

#include "ui/shell/tokens.h"

#include <QString>

namespace xinheng::ui {

/// The one style sheet, with the tokens of `kind` put in.
QString styleSheetOf(ThemeKind kind);

} // namespace xinheng::ui
