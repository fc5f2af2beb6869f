#pragma once

#include "base/result.h"
#include "exchange/xlsx_date.h"
#include "exchange/xml_parser.h"
#include "exchange/zip_reader.h"

#include <optional>
#include <string>
#include <vector>

namespace xinheng::exchange {

/// One worksheet as the workbook lists it.
struct XlsxSheet {
    std::string name;
    std::string part; ///< where in the archive it stands
    bool shown = true;
};

/// What a workbook says about itself.
struct XlsxWorkbook {
    std::vector<XlsxSheet> sheets; ///< worksheets only, in the workbook's order
    std::string sharedStrings;     ///< the part's name, empty where there is none
    std::string styles;            ///< likewise
    DateSystem dates = DateSystem::from1900;
};

/// Follows the archive's relations from its root. Refuses (invalid) what is no XLSX workbook or has
/// no worksheet.
Result<XlsxWorkbook> readWorkbook(const ZipReader& archive);

/// The parts that are read as a whole are small; only sheets and shared texts grow with the table.
inline constexpr std::uint64_t maximumPartBytes = std::uint64_t{64} << 20U;

/// Hands a whole part to the handler, or as much as is enough for it. Refuses (invalid) what the
/// archive and the parser refuse, and a part that unpacks to more than `mostBytes`.
Result<> readPart(const ZipReader& archive, const std::string& part, XmlHandler& handler,
                  std::uint64_t mostBytes = maximumPartBytes);

} // namespace xinheng::exchange
