#pragma once

#include "ui/records/record_extras.h"

namespace xinheng::ui {

// Lines of record_extras.cpp: duplicates of a record, and two records made one.
ListExtra duplicatesExtra();
ListExtra mergeExtra();
CardPart duplicatesPart();

} // namespace xinheng::ui
