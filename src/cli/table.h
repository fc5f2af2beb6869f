#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::cli {

/// Columns a text takes up on a terminal: two for Chinese characters and full-width signs, none for
/// combining marks.
std::size_t displayWidth(std::string_view utf8);

/// The text with everything taken out that moves a terminal's cursor or turns its writing round:
/// control characters and bidirectional overrides become blanks.
std::string onOneLine(std::string_view utf8);

/// Rows under headings, aligned for a terminal. Headings that are all empty are not printed.
class Table {
public:
    enum class Side { left, right };
    void addColumn(std::string_view heading, Side side = Side::left);
    /// As many cells as there are columns.
    void addRow(std::vector<std::string> cells);
    [[nodiscard]] bool empty() const { return rows_.empty(); }
    void print(std::ostream& out) const;

private:
    struct Column {
        std::string heading;
        Side side;
        std::size_t width;
    };
    void printRow(std::ostream& out, const std::vector<std::string>& cells) const;
    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace xinheng::cli
