#include "exchange/table_rows.h"

#include "base/normalise.h"

#include <map>

namespace xinheng::exchange {

Result<std::vector<std::string>> headingsOf(std::int64_t row,
                                            const std::vector<std::string>& cells) {
    std::vector<std::string> headings;
    std::map<std::string, std::size_t> seen;
    Error doubled{ErrorCode::invalid,
                  Text(XH_TR("exchange", "Headings of the file are there more than once.")),
                  {},
                  {}};
    for (std::size_t column = 0; column < cells.size(); ++column) {
        headings.push_back(tidied(cells[column]));
        const auto [before, fresh] = seen.emplace(headings.back(), column + 1);
        if (!fresh && !headings.back().empty()) {
            doubled.problems.push_back(
                {row, headings.back(),
                 Text(XH_TR("exchange", "Columns {} and {} have the same heading."), before->second,
                      column + 1)});
        }
    }
    if (!doubled.problems.empty()) {
        return fail(std::move(doubled));
    }
    return headings;
}

Error badRow(std::int64_t row) {
    return {ErrorCode::invalid,
            Text(XH_TR("exchange", "Row {} of the file can't be read."), row),
            {},
            {}};
}

Error tooManyBadRows() {
    return {
        ErrorCode::invalid,
        Text(XH_TR("exchange", "More than {} rows can't be read; reading ends here."), mostBadRows),
        {},
        {}};
}

} // namespace xinheng::exchange
