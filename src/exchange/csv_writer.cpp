#include "exchange/csv_writer.h"

#include "exchange/encoder.h"
#include "exchange/new_file.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

namespace xinheng::exchange {

namespace {

constexpr std::size_t bufferBytes = std::size_t{256} << 10U;

bool looksLikeNumberOrDate(std::string_view cell) {
    return cell.find_first_not_of("0123456789+-.,:/ ") == std::string_view::npos &&
           cell.find_first_of("0123456789") != std::string_view::npos;
}

/// Besides what separates cells and rows, spaces at the ends: many readers trim unquoted cells.
bool needsQuotes(std::string_view cell, char delimiter) {
    if (cell.empty()) {
        return false;
    }
    const auto blank = [](char character) { return character == ' ' || character == '\t'; };
    const char special[] = {delimiter, '"', '\r', '\n'};
    return blank(cell.front()) || blank(cell.back()) ||
           cell.find_first_of(std::string_view(special, sizeof special)) != std::string_view::npos;
}

void appendCell(std::string& line, std::string_view cell, char delimiter) {
    if (!needsQuotes(cell, delimiter)) {
        line += cell;
        return;
    }
    line += '"';
    for (const char character : cell) {
        line.append(character == '"' ? 2 : 1, character);
    }
    line += '"';
}

} // namespace

class CsvWriter::Writing {
public:
    Writing(NewFile file, std::vector<CsvColumn> columns, const CsvWriteOptions& options)
        : file_(std::move(file)), columns_(std::move(columns)), delimiter_(options.delimiter),
          encoder_(options.encoding) {
        if (options.encoding == Encoding::utf8Bom) {
            buffer_ = "\xEF\xBB\xBF";
        }
    }

    Result<> writeHeader() {
        std::vector<std::string> headings;
        std::transform(columns_.begin(), columns_.end(), std::back_inserter(headings),
                       [](const CsvColumn& column) { return column.heading; });
        return writeRow(headings, Part::header);
    }

    Result<> write(std::span<const std::string> cells) {
        if (finished_ || cells.size() != columns_.size()) {
            throw std::logic_error("a CSV row after the end, or not as wide as the header");
        }
        return writeRow(cells, Part::body);
    }

    Result<> finish() {
        if (std::exchange(finished_, true)) {
            throw std::logic_error("a CSV file is finished once");
        }
        if (auto flushed = flush(); !flushed) {
            return flushed;
        }
        return file_.commit();
    }

    [[nodiscard]] std::int64_t rowsWritten() const { return row_ - 2; }

private:
    enum class Part { header, body };

    Result<> writeRow(std::span<const std::string> cells, Part part) {
        if (broken_) {
            return fail(*broken_);
        }
        if (auto good = check(cells); !good) {
            return good;
        }
        line_.clear();
        bool empty = true;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const std::string& cell = cells[column];
            empty = empty && cell.empty();
            if (column > 0) {
                line_ += delimiter_;
            }
            const bool bare = part == Part::body && columns_[column].kind == CellKind::number &&
                              looksLikeNumberOrDate(cell);
            appendCell(line_, bare ? cell : withFormulaGuard(cell), delimiter_);
        }
        if (empty) {
            line_.insert(0, "\"\""); // else readers take it for a blank line
        }
        line_ += "\r\n";
        if (line_.size() > maximumRowBytes) {
            Error error = badRow();
            error.problems.push_back(
                problem(0, Text(XH_TR("exchange", "The row is longer than 16 MiB."))));
            return fail(std::move(error));
        }
        if (!encoder_.encode(line_, buffer_)) {
            return fail(notEncodable(cells));
        }
        ++row_;
        return buffer_.size() < bufferBytes ? Result<>() : flush();
    }

    Result<> check(std::span<const std::string> cells) const {
        Error error = badRow();
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (cells[column].size() >= maximumCellBytes) {
                error.problems.push_back(
                    problem(column, Text(XH_TR("exchange", "The text is longer than 1 MiB."))));
            } else if (cells[column].find('\0') != std::string::npos) {
                error.problems.push_back(
                    problem(column, Text(XH_TR("exchange", "The text holds a NUL character."))));
            }
        }
        return error.problems.empty() ? Result<>() : fail(std::move(error));
    }

    /// Looked for only once the whole line has failed.
    [[nodiscard]] Error notEncodable(std::span<const std::string> cells) {
        Error error = badRow();
        for (std::size_t column = 0; column < cells.size(); ++column) {
            std::string ignored;
            if (!encoder_.encode(cells[column], ignored)) {
                error.problems.push_back(problem(
                    column, Text(XH_TR("exchange", "The text has a character that the file's "
                                                   "encoding can't hold."))));
            }
        }
        return error;
    }

    [[nodiscard]] Error badRow() const {
        return {ErrorCode::invalid,
                Text(XH_TR("exchange", "Row {} of the file can't be written."), row_),
                {},
                {}};
    }
    [[nodiscard]] Problem problem(std::size_t column, Text message) const {
        return {row_, columns_[column].heading, std::move(message)};
    }
    Result<> flush() {
        if (!broken_) {
            if (auto appended = file_.append(buffer_); !appended) {
                broken_ = std::move(appended.error());
            }
            buffer_.clear();
        }
        return broken_ ? fail(*broken_) : Result<>();
    }

    NewFile file_;
    std::vector<CsvColumn> columns_;
    char delimiter_;
    Encoder encoder_;
    std::string line_;
    std::string buffer_;
    std::int64_t row_ = 1; ///< the next one, as the reader will count it
    bool finished_ = false;
    std::optional<Error> broken_; ///< the disk's refusal: nothing can follow
};

Result<CsvWriter> CsvWriter::create(const std::filesystem::path& file,
                                    std::vector<CsvColumn> columns, CsvWriteOptions options) {
    if (options.encoding == Encoding::utf16le || options.encoding == Encoding::utf16be) {
        return fail(ErrorCode::invalid,
                    XH_TR("exchange", "Files are written in utf-8, utf-8-bom or "
                                      "gb18030, not in UTF-16."));
    }
    if (auto good = checkDelimiter(options.delimiter); !good) {
        return fail(std::move(good.error()));
    }
    if (columns.empty() || columns.size() > maximumColumns) {
        return fail(ErrorCode::invalid, XH_TR("exchange", "A file has 1 to {} columns."),
                    maximumColumns);
    }
    auto made = NewFile::create(file, options.existing);
    if (!made) {
        return fail(std::move(made.error()));
    }
    auto writing = std::make_unique<Writing>(std::move(*made), std::move(columns), options);
    if (auto good = writing->writeHeader(); !good) {
        return fail(std::move(good.error()));
    }
    return CsvWriter(std::move(writing));
}

CsvWriter::CsvWriter(std::unique_ptr<Writing> writing) : writing_(std::move(writing)) {}
CsvWriter::~CsvWriter() = default;
CsvWriter::CsvWriter(CsvWriter&&) noexcept = default;
CsvWriter& CsvWriter::operator=(CsvWriter&&) noexcept = default;

Result<> CsvWriter::write(std::span<const std::string> cells) {
    return writing_->write(cells);
}
Result<> CsvWriter::finish() {
    return writing_->finish();
}
std::int64_t CsvWriter::rowsWritten() const {
    return writing_->rowsWritten();
}

} // namespace xinheng::exchange
