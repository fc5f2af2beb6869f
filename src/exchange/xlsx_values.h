#pragma once

#include "exchange/xlsx_date.h"
#include "exchange/xlsx_shared_strings.h"
#include "exchange/xlsx_sheet.h"
#include "exchange/xlsx_styles.h"

#include <optional>
#include <string>

namespace xinheng::exchange {

/// What the cells of a workbook mean: its shared texts, the formats of its styles, its calendar.
struct XlsxValues {
    SharedStrings strings;
    XlsxStyles styles;
    DateSystem dates = DateSystem::from1900;

    /// The cell as text: numbers as appendNumber has them, days and times as dateText, TRUE and
    /// FALSE, a formula's last result. Else what is wrong with it; a formula's error is wrong too,
    /// since nobody means "#N/A" to be stored.
    std::optional<Text> read(const SheetHandler::Cell& cell, std::string_view raw,
                             std::string& value) const;

private:
    std::optional<Text> readNumber(const SheetHandler::Cell& cell, std::string_view raw,
                                   std::string& value) const;
};

} // namespace xinheng::exchange
