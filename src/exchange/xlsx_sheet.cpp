#include "exchange/xlsx_sheet.h"

#include "exchange/csv_format.h"
#include "exchange/xlsx_format.h"
#include "exchange/xlsx_number.h"

#include <algorithm>
#include <utility>

namespace xinheng::exchange {

namespace {

constexpr std::size_t mostFindingsOfARow = 100;
/// An escape has seven bytes for what it means.
constexpr std::size_t longestRawText = maximumCellTextBytes * 7;

/// Column and row of a reference such as AB12, both counted as the sheet does; nothing for anything
/// else. Columns beyond the sheet come out as one more than it has.
std::optional<std::pair<std::int64_t, std::int64_t>> placeOf(std::string_view reference) {
    std::int64_t column = 0;
    std::size_t at = 0;
    for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z'; ++at) {
        column = std::min<std::int64_t>(column * 26 + (reference[at] - 'A' + 1),
                                        maximumSheetColumns + 1);
    }
    const auto row = at > 0 ? wholeNumber(reference.substr(at)) : std::nullopt;
    if (!row) {
        return std::nullopt;
    }
    return std::pair(column, *row);
}

SheetHandler::Kind kindOf(std::string_view type) {
    using Kind = SheetHandler::Kind;
    if (type == "s") {
        return Kind::shared;
    }
    if (type == "str") {
        return Kind::text;
    }
    if (type == "inlineStr") {
        return Kind::inlineText;
    }
    if (type == "b") {
        return Kind::boolean;
    }
    if (type == "e") {
        return Kind::error;
    }
    return type == "d" ? Kind::isoDate : Kind::number;
}

} // namespace

void SheetHandler::enter(bool known, Place place) {
    if (known) {
        place_ = place;
    } else {
        skipped_ = 1;
    }
}

void SheetHandler::begin(XmlName name, const XmlAttributes& attributes) {
    if (stop_) {
        return;
    }
    if (skipped_ > 0) {
        ++skipped_;
        return;
    }
    switch (place_) {
    case Place::outside:
        isWorksheet_ = isWorksheet_ || name.isSheet("worksheet");
        if (isWorksheet_ && name.isSheet("sheetData")) {
            place_ = Place::sheetData;
        }
        break;
    case Place::sheetData:
        enter(name.isSheet("row"), Place::row);
        if (place_ == Place::row) {
            beginRow(attributes);
        }
        break;
    case Place::row:
        enter(name.isSheet("c"), Place::cell);
        if (place_ == Place::cell) {
            beginCell(attributes);
        }
        break;
    case Place::cell:
        if (name.isSheet("is") && cell_.kind == Kind::inlineText) {
            place_ = Place::inlineString;
            cellValued_ = true;
        } else {
            enter(name.isSheet("v"), Place::value);
            cellValued_ = cellValued_ || place_ == Place::value;
        }
        break;
    case Place::inlineString:
    case Place::run:
        aroundText_ = place_;
        if (place_ == Place::inlineString && name.isSheet("r")) {
            place_ = Place::run;
        } else {
            enter(name.isSheet("t"), Place::text);
        }
        break;
    case Place::value:
    case Place::text:
        skipped_ = 1;
        break;
    }
}

void SheetHandler::end(XmlName) {
    if (stop_) {
        return;
    }
    if (skipped_ > 0) {
        --skipped_;
        return;
    }
    switch (place_) {
    case Place::outside:
        break;
    case Place::sheetData:
        place_ = Place::outside;
        break;
    case Place::row:
        endRow();
        place_ = Place::sheetData;
        break;
    case Place::cell:
        endCell();
        place_ = Place::row;
        break;
    case Place::value:
    case Place::inlineString:
        place_ = Place::cell;
        break;
    case Place::run:
        place_ = Place::inlineString;
        break;
    case Place::text:
        place_ = aroundText_;
        break;
    }
}

void SheetHandler::text(std::string_view text) {
    if (stop_ || skipped_ > 0 || (place_ != Place::value && place_ != Place::text) ||
        text_.size() - cell_.begin > longestRawText) {
        return;
    }
    if (text_.size() - current_.textBegin > maximumRowBytes) {
        note(cell_.column, Text(XH_TR("exchange", "The row is longer than 16 MiB; is this a "
                                                  "table?")));
        return;
    }
    text_ += text;
}

void SheetHandler::beginRow(const XmlAttributes& attributes) {
    const auto said = attributes["r"];
    const auto number =
        said ? wholeNumber(*said) : std::optional<std::int64_t>(current_.number + 1);
    if (!number || *number <= current_.number) {
        stop_ = Text(XH_TR("exchange", "its rows are not in order"));
        return;
    }
    if (*number > maximumSheetRows) {
        stop_ = Text(XH_TR("exchange", "it has more than {} rows"), maximumSheetRows);
        return;
    }
    current_.number = *number;
    nextColumn_ = 0;
}

void SheetHandler::beginCell(const XmlAttributes& attributes) {
    cell_ = {0, 0, kindOf(attributes["t"].value_or("n")), text_.size(), 0};
    cellCounts_ = false;
    cellValued_ = false;
    std::int64_t column = nextColumn_;
    if (const auto reference = attributes["r"]) {
        const auto place = placeOf(*reference);
        if (!place || place->first == 0 || place->second != current_.number) {
            note(static_cast<std::size_t>(std::min<std::int64_t>(column, maximumSheetColumns)),
                 Text(XH_TR("exchange", "The cell's reference is wrong; the file is damaged.")));
            return;
        }
        column = place->first - 1;
    }
    cell_.column = static_cast<std::uint32_t>(column);
    if (column >= static_cast<std::int64_t>(maximumSheetColumns)) {
        note(maximumSheetColumns,
             Text(XH_TR("exchange", "The row has more than {} columns."), maximumSheetColumns));
        return;
    }
    if (column < nextColumn_) {
        note(cell_.column,
             Text(XH_TR("exchange", "The cell is there twice or out of order; the file is "
                                    "damaged.")));
        return;
    }
    nextColumn_ = column + 1;
    cell_.style =
        static_cast<std::uint32_t>(wholeNumber(attributes["s"].value_or("0")).value_or(0));
    cellCounts_ = true;
}

void SheetHandler::endCell() {
    if (cellCounts_ && cellValued_) {
        cell_.size = text_.size() - cell_.begin;
        cells_.push_back(cell_);
    } else {
        text_.resize(cell_.begin);
    }
}

void SheetHandler::endRow() {
    current_.cellCount = cells_.size() - current_.firstCell;
    if (current_.cellCount > 0 || !current_.findings.empty()) {
        rows_.push_back(current_);
    }
    current_.findings.clear();
    current_.firstCell = cells_.size();
    current_.textBegin = text_.size();
}

void SheetHandler::note(std::size_t column, Text message) {
    const bool known = !current_.findings.empty() && current_.findings.back().column == column;
    if (!known && current_.findings.size() < mostFindingsOfARow) {
        current_.findings.push_back({column, std::move(message)});
    }
}

void SheetHandler::discardRows() {
    rows_.clear();
    text_.erase(0, current_.textBegin);
    cells_.erase(cells_.begin(), cells_.begin() + static_cast<std::ptrdiff_t>(current_.firstCell));
    for (Cell& cell : cells_) {
        cell.begin -= current_.textBegin;
    }
    if (place_ >= Place::cell) {
        cell_.begin -= current_.textBegin;
    }
    current_.firstCell = 0;
    current_.textBegin = 0;
}

} // namespace xinheng::exchange
