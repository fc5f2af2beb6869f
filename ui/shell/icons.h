#pragma once

#include "ui/shell/tokens.h"

#include <QIcon>

namespace xinheng::ui {

/// Turns to Breeze or Breeze Dark. Icons already handed out follow by themselves.
void useIcons(ThemeKind kind);

/// A Breeze icon by its freedesktop name ("document-save").
QIcon icon(const char* name);

/// The program's own icon, for windows.
QIcon programIcon();

} // namespace xinheng::ui
