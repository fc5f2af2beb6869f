#pragma once

#include "access/duties.h"
#include "ui/access/entry_dialog.h"

#include <functional>
#include <vector>

namespace xinheng::ui {

/// One pair more for a matrix that has `pairs`: two functions of the tree, the level, and what
/// could go wrong. `add` gets it; the matrix itself stays as it is. Deletes itself when it closes.
EntryDialog* dutyPairDialog(const std::vector<access::DutyPair>& pairs,
                            std::function<void(const access::DutyPair&)> add, QWidget* parent);

} // namespace xinheng::ui
