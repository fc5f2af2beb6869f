#include "cli/table.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <stdexcept>

namespace xinheng::cli {

namespace {

struct Range {
    std::int32_t first;
    std::int32_t last;
};

template <std::size_t N> bool in(const std::array<Range, N>& ranges, std::int32_t character) {
    return std::any_of(ranges.begin(), ranges.end(), [character](Range range) {
        return range.first <= character && character <= range.last;
    });
}

// Unicode's East Asian Width W and F, in whole blocks.
constexpr std::array<Range, 13> wide{{{0x1100, 0x115F},
                                      {0x2E80, 0x303E},
                                      {0x3041, 0x33FF},
                                      {0x3400, 0x4DBF},
                                      {0x4E00, 0x9FFF},
                                      {0xA000, 0xA4CF},
                                      {0xAC00, 0xD7A3},
                                      {0xF900, 0xFAFF},
                                      {0xFE30, 0xFE4F},
                                      {0xFF00, 0xFF60},
                                      {0xFFE0, 0xFFE6},
                                      {0x1F300, 0x1FAFF},
                                      {0x20000, 0x3FFFD}}};
constexpr std::array<Range, 4> zero{
    {{0x0300, 0x036F}, {0x200B, 0x200F}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}}};
constexpr std::array<Range, 5> unprintable{
    {{0x00, 0x1F}, {0x7F, 0x9F}, {0x2028, 0x2029}, {0x202A, 0x202E}, {0x2066, 0x2069}}};

} // namespace

std::size_t displayWidth(std::string_view utf8) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::int32_t character = utf8::next(utf8, at);
        if (!in(zero, character)) {
            width += in(wide, character) ? 2U : 1U;
        }
    }
    return width;
}

std::string onOneLine(std::string_view utf8) {
    std::string line;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t begin = at;
        const std::int32_t character = utf8::next(utf8, at);
        if (character < 0) {
            utf8::append(line, U'\uFFFD');
        } else if (in(unprintable, character)) {
            line += ' ';
        } else {
            line += utf8.substr(begin, at - begin);
        }
    }
    return line;
}

void Table::addColumn(std::string_view heading, Side side) {
    std::string line = onOneLine(heading);
    const std::size_t width = displayWidth(line);
    columns_.push_back({std::move(line), side, width});
}

void Table::addRow(std::vector<std::string> cells) {
    if (cells.size() != columns_.size()) {
        throw std::logic_error("a table's row has a cell for every column");
    }
    for (std::size_t index = 0; index < cells.size(); ++index) {
        cells[index] = onOneLine(cells[index]);
        columns_[index].width = std::max(columns_[index].width, displayWidth(cells[index]));
    }
    rows_.push_back(std::move(cells));
}

void Table::printRow(std::ostream& out, const std::vector<std::string>& cells) const {
    std::string line;
    for (std::size_t index = 0; index < cells.size(); ++index) {
        const std::string padding(columns_[index].width - displayWidth(cells[index]), ' ');
        line += index == 0 ? "" : "  ";
        line +=
            columns_[index].side == Side::right ? padding + cells[index] : cells[index] + padding;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
}

void Table::print(std::ostream& out) const {
    std::vector<std::string> headings;
    bool any = false;
    for (const Column& column : columns_) {
        headings.push_back(column.heading);
        any = any || !column.heading.empty();
    }
    if (any) {
        printRow(out, headings);
    }
    for (const auto& row : rows_) {
        printRow(out, row);
    }
}

} // namespace xinheng::cli
