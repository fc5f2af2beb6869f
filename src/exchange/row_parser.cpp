#include "exchange/row_parser.h"

#include "exchange/csv_format.h"

#include <csv.h>

#include <cstring>
#include <new>
#include <utility>

namespace xinheng::exchange {

struct RowParser::Library {
    csv_parser parser{};

    static void onCell(void* text, std::size_t size, void* self) {
        static_cast<RowParser*>(self)->takeCell(static_cast<const char*>(text), size);
    }
    static void onRow(int terminator, void* self) {
        static_cast<RowParser*>(self)->endRow(terminator);
    }
};

namespace {

/// Strict, so that text behind a closing quotation mark and a quotation mark never closed are
/// found.
constexpr unsigned char strictly = CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_EMPTY_IS_NULL;
constexpr unsigned char leniently = CSV_REPALL_NL | CSV_EMPTY_IS_NULL;
constexpr std::size_t sliceBytes = std::size_t{64} << 10U;
constexpr std::size_t mostFindingsOfARow = 100;

Text tooLong() {
    return {XH_TR("exchange", "The cell is longer than 1 MiB; is a quotation mark not closed?")};
}

} // namespace

RowParser::RowParser(char delimiter) : library_(std::make_unique<Library>()) {
    csv_parser& parser = library_->parser;
    if (csv_init(&parser, strictly) != 0) {
        throw std::bad_alloc();
    }
    csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
    csv_set_blk_size(&parser, sliceBytes);
}

RowParser::~RowParser() {
    csv_free(&library_->parser);
}

void RowParser::feed(std::string_view utf8) {
    csv_parser& parser = library_->parser;
    while (!utf8.empty() && !stop_) {
        const std::string_view slice = utf8.substr(0, sliceBytes);
        const std::size_t read =
            csv_parse(&parser, slice.data(), slice.size(), Library::onCell, Library::onRow, this);
        utf8.remove_prefix(read);
        if (read < slice.size() && !stop_) {
            if (csv_error(&parser) != CSV_EPARSE) {
                throw std::bad_alloc();
            }
            if (parser.quoted != 0) {
                stopAt(Text(XH_TR("exchange",
                                  "Behind the closing quotation mark of the cell comes more "
                                  "text; a quotation mark inside a quoted cell is "
                                  "written twice.")));
                return;
            }
            // A quotation mark inside an unquoted cell, as in 5" pipe, stands for itself.
            csv_set_opts(&parser, leniently);
            csv_parse(&parser, utf8.data(), 1, Library::onCell, Library::onRow, this);
            csv_set_opts(&parser, strictly);
            utf8.remove_prefix(1);
        }
        if (parser.entry_pos > maximumCellBytes) {
            stopAt(tooLong());
        }
    }
}

void RowParser::finish() {
    if (!stop_ &&
        csv_fini(&library_->parser, Library::onCell, Library::onRow, this) != CSV_SUCCESS) {
        stopAt(
            Text(XH_TR("exchange", "The cell begins with a quotation mark that is never closed.")));
    }
}

void RowParser::note(const Text& message) {
    const bool known =
        !current_.findings.empty() && current_.findings.back().column == current_.cellsMet;
    if (!known && current_.findings.size() < mostFindingsOfARow) {
        current_.findings.push_back({current_.cellsMet, message});
    }
}

std::string_view RowParser::cell(const Row& row, std::size_t column) const {
    const std::size_t index = row.firstCell + column;
    const std::size_t begin = column == 0 ? row.textBegin : ends_[index - 1];
    return std::string_view(text_).substr(begin, ends_[index] - begin);
}

void RowParser::discardRows() {
    text_.erase(0, current_.textBegin);
    ends_.erase(ends_.begin(), ends_.begin() + static_cast<std::ptrdiff_t>(current_.firstCell));
    for (std::size_t& end : ends_) {
        end -= current_.textBegin;
    }
    current_.textBegin = 0;
    current_.firstCell = 0;
    rows_.clear();
}

void RowParser::takeCell(const char* text, std::size_t size) {
    if (stop_) {
        return;
    }
    if (text != nullptr) {
        currentBlank_ = false;
        if (size > maximumCellBytes) {
            stopAt(tooLong());
            return;
        }
        if (std::memchr(text, 0, size) != nullptr) {
            note(Text(XH_TR("exchange", "The cell holds a NUL character; this is no text.")));
        }
        if (current_.cellsMet < maximumColumns) {
            text_.append(text, size);
        }
    }
    if (current_.cellsMet < maximumColumns) {
        ends_.push_back(text_.size());
    }
    if (text_.size() - current_.textBegin > maximumRowBytes) {
        stopAt(Text(XH_TR("exchange", "The row is longer than 16 MiB; is this a table?")));
    }
    ++current_.cellsMet;
}

void RowParser::endRow(int terminator) {
    if (stop_) {
        return;
    }
    const bool secondOfCrLf =
        current_.cellsMet == 0 && terminator == '\n' && lastTerminator_ == '\r';
    lastTerminator_ = secondOfCrLf ? 0 : terminator;
    if (secondOfCrLf) {
        return;
    }
    ++current_.number;
    if (currentBlank_) {
        text_.resize(current_.textBegin);
        ends_.resize(current_.firstCell);
    } else {
        rows_.push_back(current_);
    }
    current_.findings.clear();
    current_.cellsMet = 0;
    current_.firstCell = ends_.size();
    current_.textBegin = text_.size();
    currentBlank_ = true;
}

void RowParser::stopAt(Text message) {
    if (!stop_) {
        stop_ = Stop{current_.number + 1, {current_.cellsMet, std::move(message)}};
    }
}

} // namespace xinheng::exchange
