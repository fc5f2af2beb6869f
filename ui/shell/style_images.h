#pragma once

#include "ui/shell/tokens.h"

#include <QString>

namespace xinheng::ui {

/// The small marks a style sheet can only take from a file (chevrons, ticks), written as SVG in the
/// colours of `kind` to a folder that goes away with the program. Returns that folder's path.
QString styleImages(ThemeKind kind);

} // namespace xinheng::ui
