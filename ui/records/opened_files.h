#pragma once

#include "archive/attachment_model.h"

#include <QString>

namespace xinheng::ui {

/// Writes a read-only copy into a folder that only the own user may read and that goes when the
/// program ends, and hands it to the desktop's program for that kind. False when it could not be
/// written or nothing opens it.
bool openFile(const archive::AttachedFile& file);

/// Where the copies lie; empty while there are none.
QString openedFilesFolder();

} // namespace xinheng::ui
