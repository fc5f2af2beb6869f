#pragma once

#include "account_set.h"
#include "ui/models/record_names.h"

#include <QString>

namespace xinheng::ui {

/// What a difference of rights is about: "Customer: credit limit", "Customer: rows to see".
QString differenceLabel(const access::RightsDifference& difference);
/// One side of it in words: "hidden", "District 3201 南京市 and below", "level 3".
QString differenceText(RecordNames& names, const access::RightsDifference& difference,
                       const Text& side);
/// Who holds both sides of which pair, what could go wrong, and whether it is refused.
QString conflictText(const access::DutyConflict& conflict);

} // namespace xinheng::ui
