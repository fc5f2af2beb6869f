#pragma once

#include "exchange/xml_parser.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::exchange {

/// Takes a worksheet's rows as the parser meets them, and keeps the finished ones, still raw, in a
/// few buffers that are used again and again. Cells and rows without content are left out.
class SheetHandler final : public XmlHandler {
public:
    enum class Kind { number, shared, text, inlineText, boolean, error, isoDate };
    struct Cell {
        std::uint32_t column; ///< counted from 0, ascending within a row
        std::uint32_t style;
        Kind kind;
        std::size_t begin; ///< of its raw text
        std::size_t size;
    };
    struct Finding {
        std::size_t column;
        Text message;
    };
    struct Row {
        std::int64_t number = 0;
        std::size_t firstCell = 0;
        std::size_t cellCount = 0;
        std::size_t textBegin = 0;
        std::vector<Finding> findings;
    };

    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    [[nodiscard]] const Cell& cell(const Row& row, std::size_t index) const {
        return cells_[row.firstCell + index];
    }
    [[nodiscard]] std::string_view raw(const Cell& cell) const {
        return std::string_view(text_).substr(cell.begin, cell.size);
    }
    /// Gives back the room of the finished rows.
    void discardRows();

    [[nodiscard]] bool isWorksheet() const { return isWorksheet_; }
    /// The row last begun, 0 before the first.
    [[nodiscard]] std::int64_t rowNumber() const { return current_.number; }
    /// Why nothing after rows() can be made sense of.
    [[nodiscard]] const std::optional<Text>& stop() const { return stop_; }

private:
    enum class Place { outside, sheetData, row, cell, value, inlineString, run, text };

    void begin(XmlName name, const XmlAttributes& attributes) override;
    void end(XmlName name) override;
    void text(std::string_view text) override;
    void beginRow(const XmlAttributes& attributes);
    void beginCell(const XmlAttributes& attributes);
    void endCell();
    void endRow();
    void note(std::size_t column, Text message);
    void enter(bool known, Place place);

    std::vector<Row> rows_;
    std::vector<Cell> cells_;
    std::string text_; ///< the cells' raw texts, one behind the other
    Row current_;
    Cell cell_{};
    std::int64_t nextColumn_ = 0;
    Place place_ = Place::outside;
    Place aroundText_ = Place::outside; ///< where the open text element stands
    int skipped_ = 0;                   ///< open elements that say nothing here
    bool cellCounts_ = false;           ///< the open cell has a value and a place
    bool cellValued_ = false;
    bool isWorksheet_ = false;
    std::optional<Text> stop_;
};

} // namespace xinheng::exchange
