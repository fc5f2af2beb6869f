#pragma once

#include "access/object.h"

#include <QString>
#include <map>
#include <string>
#include <vector>

namespace xinheng::ui {

/// One thing to say about a mapping before the import itself looks at it.
struct MappingFinding {
    enum class Weight {
        blocks,  ///< no import is possible so
        newOnes, ///< records that are there can be updated, new ones can't be added
        note
    } weight = Weight::note;
    QString message;
};

/// What is odd about sending these headings to these fields: a field twice, no code, no name,
/// columns from which nothing is taken. `constants` fill a field for every row; `givesCodes`: new
/// records get their codes by a rule. In the language of the program.
std::vector<MappingFinding>
mappingFindings(const access::Object& object, const std::vector<std::string>& header,
                const std::map<std::string, std::string>& columns,
                const std::map<std::string, std::string>& constants = {}, bool givesCodes = false);

bool hasFinding(const std::vector<MappingFinding>& findings, MappingFinding::Weight weight);

} // namespace xinheng::ui
