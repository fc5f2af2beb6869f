#pragma once

#include "access/duties.h"

#include <QString>

class QTableWidgetItem;

namespace xinheng::ui {

/// "填制凭证"; the key itself for a node the program doesn't know.
QString functionText(const std::string& node);

/// What the matrix says of a pair: "forbidden", "warned of".
QString dutyLevelText(access::DutyPair::Level level);

/// The level as a cell, with its sign beside the word.
QTableWidgetItem* dutyLevelCell(access::DutyPair::Level level);

/// Who holds which duties together, a line each.
QString dutyWarnings(const std::vector<access::DutyConflict>& warnings);

/// A cell that shows its whole text as tool tip.
QTableWidgetItem* textCell(const QString& text);

/// The JSON that DutyMatrix::parse reads.
std::string dutyMatrixJson(const std::vector<access::DutyPair>& pairs);

} // namespace xinheng::ui
