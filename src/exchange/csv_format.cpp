#include "exchange/csv_format.h"

namespace xinheng::exchange {

namespace {

/// True when a spreadsheet would run the text behind its leading apostrophes, if any.
bool runsBehindApostrophes(std::string_view cell) {
    const std::size_t first = cell.find_first_not_of('\'');
    return first != std::string_view::npos &&
           std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos;
}

} // namespace

std::string withFormulaGuard(std::string_view cell) {
    std::string guarded;
    if (runsBehindApostrophes(cell)) {
        guarded = "'";
    }
    return guarded.append(cell);
}

std::string_view withoutFormulaGuard(std::string_view cell) {
    return cell.starts_with('\'') && runsBehindApostrophes(cell) ? cell.substr(1) : cell;
}

Result<> checkDelimiter(char delimiter) {
    if (std::string_view(",;\t|").find(delimiter) != std::string_view::npos) {
        return {};
    }
    return fail(ErrorCode::invalid,
                XH_TR("exchange", "Cells can be separated by a comma, a semicolon, a tab or a "
                                  "vertical bar, nothing else."));
}

} // namespace xinheng::exchange
