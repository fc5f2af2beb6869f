#pragma once

#include "base/text.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::exchange {

/// Cuts UTF-8 text, given in pieces, into rows and cells (libcsv), and keeps the rows finished so
/// far in a few buffers that are used again and again.
class RowParser {
public:
    struct Finding {
        std::size_t column; ///< counted from 0
        Text message;
    };
    struct Row {
        std::int64_t number = 0;
        std::size_t cellsMet = 0;  ///< those past maximumColumns are counted but not kept
        std::size_t firstCell = 0; ///< into the ends below
        std::size_t textBegin = 0;
        std::vector<Finding> findings;
    };
    struct Stop {
        std::int64_t row;
        Finding finding;
    };

    explicit RowParser(char delimiter);
    ~RowParser();
    RowParser(const RowParser&) = delete;
    RowParser& operator=(const RowParser&) = delete;

    void feed(std::string_view utf8);
    void finish();
    /// Says that what is to be fed next stands for something unreadable.
    void note(const Text& message);

    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    [[nodiscard]] std::string_view cell(const Row& row, std::size_t column) const;
    /// Why nothing after rows() can be made sense of.
    [[nodiscard]] const std::optional<Stop>& stop() const { return stop_; }
    /// Gives back the room of the finished rows.
    void discardRows();

private:
    struct Library;
    void takeCell(const char* text, std::size_t size);
    void endRow(int terminator);
    void stopAt(Text message);

    std::unique_ptr<Library> library_;
    std::string text_;              ///< the cells' texts, one behind the other
    std::vector<std::size_t> ends_; ///< where each cell's text ends
    std::vector<Row> rows_;
    Row current_;
    bool currentBlank_ = true;
    int lastTerminator_ = 0;
    std::optional<Stop> stop_;
};

} // namespace xinheng::exchange
