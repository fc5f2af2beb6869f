#include "exchange/xlsx_writer.h"

#include "exchange/encoding.h"
#include "exchange/new_file.h"
#include "exchange/xlsx_date.h"
#include "exchange/xlsx_parts.h"
#include "exchange/zip_writer.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <utility>

namespace xinheng::exchange {

namespace {

constexpr std::size_t bufferBytes = std::size_t{256} << 10U;
constexpr std::size_t narrowest = 8;
constexpr std::size_t widest = 50;
constexpr std::int64_t keptNumbers = 1000000000000000; ///< from here on there are 16 digits

bool keptExactly(std::int64_t number) {
    return number > -keptNumbers && number < keptNumbers;
}

XlsxStyle styleOf(XlsxKind kind) {
    switch (kind) {
    case XlsxKind::amount:
        return XlsxStyle::amount;
    case XlsxKind::integer:
        return XlsxStyle::integer;
    case XlsxKind::date:
        return XlsxStyle::date;
    case XlsxKind::text:
        break;
    }
    return XlsxStyle::text;
}

/// In digits of the standard font; characters of Chinese take two.
std::size_t shownWidth(std::string_view text) {
    std::size_t width = 0;
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        width += byte < 0x80U ? 1U : byte >= 0xE0U ? 2U : byte >= 0xC0U ? 1U : 0U;
    }
    return width;
}

/// Programs may tidy the white space of a text that doesn't say it is meant.
bool isBlankSensitive(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char sign) { return static_cast<unsigned char>(sign) <= ' '; });
}

Result<> checkSheetName(const std::string& name) {
    const bool good = !name.empty() && utf16Units(name) <= 31 &&
                      name.find_first_of("[]:*?/\\") == std::string::npos && name.front() != '\'' &&
                      name.back() != '\'' && scanUtf8(name).badBytes == 0 &&
                      std::none_of(name.begin(), name.end(), [](char character) {
                          return static_cast<unsigned char>(character) < 0x20;
                      });
    return good ? Result<>()
                : fail(ErrorCode::invalid,
                       XH_TR("exchange",
                             "\"{}\" is no name for a sheet: it has 1 to 31 characters, "
                             "none of []:*?/\\ among them, and no apostrophe at an end."),
                       name);
}

/// The cell that a text of such a column is.
XlsxCell cellOf(XlsxKind kind, const std::string& text) {
    if (text.empty()) {
        return std::monostate();
    }
    if (kind == XlsxKind::amount) {
        const auto money = Money::parse(text);
        if (money && money->plain() == text) {
            return *money;
        }
    } else if (kind == XlsxKind::date) {
        if (const auto day = Date::parse(text)) {
            return *day;
        }
    } else if (kind == XlsxKind::integer) {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error == std::errc() && end == text.data() + text.size() &&
            std::to_string(number) == text) {
            return number;
        }
    }
    return std::string_view(text);
}

} // namespace

class XlsxWriter::Writing {
public:
    Writing(ZipWriter archive, std::vector<XlsxColumn> columns)
        : archive_(std::move(archive)), columns_(std::move(columns)) {
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            letters_.push_back(columnLetters(column));
            looks_.push_back({narrowest, styleOf(columns_[column].kind)});
        }
    }

    Result<> begin(const std::string& sheet) {
        for (const auto& [name, content] : xlsxFixedParts()) {
            if (auto written = part(name, content); !written) {
                return written;
            }
        }
        if (auto written = part(xlsxWorkbookPart, xlsxWorkbook(sheet)); !written) {
            return written;
        }
        if (auto begun = archive_.begin(xlsxSheetPart); !begun) {
            return begun;
        }
        std::vector<XlsxCell> headings;
        std::transform(columns_.begin(), columns_.end(), std::back_inserter(headings),
                       [](const XlsxColumn& column) { return std::string_view(column.heading); });
        return writeRow(headings, Part::header);
    }

    Result<> write(std::span<const XlsxCell> cells) {
        if (finished_ || cells.size() != columns_.size()) {
            throw std::logic_error("a sheet's row after the end, or not as wide as the header");
        }
        return writeRow(cells, Part::body);
    }

    Result<> write(std::span<const std::string> texts) {
        cells_.resize(texts.size());
        for (std::size_t column = 0; column < std::min(texts.size(), columns_.size()); ++column) {
            cells_[column] = cellOf(columns_[column].kind, texts[column]);
        }
        return write(cells_);
    }

    Result<> finish() {
        if (std::exchange(finished_, true)) {
            throw std::logic_error("a workbook is finished once");
        }
        buffer_ += xlsxSheetEnd;
        if (auto flushed = flush(); !flushed) {
            return flushed;
        }
        return archive_.finish();
    }

    [[nodiscard]] std::int64_t rowsWritten() const { return row_ - 2; }

private:
    enum class Part { header, body };

    Result<> part(std::string_view name, std::string_view content) {
        if (auto begun = archive_.begin(name); !begun) {
            return begun;
        }
        return archive_.append(content);
    }

    Result<> writeRow(std::span<const XlsxCell> cells, Part part) {
        if (broken_) {
            return fail(*broken_);
        }
        if (row_ > maximumSheetRows) {
            return fail(ErrorCode::invalid,
                        XH_TR("exchange", "A sheet has room for {} rows, the header included; take "
                                          "fewer rows, or write CSV."),
                        maximumSheetRows);
        }
        number_ = std::to_string(row_);
        line_.clear();
        line_.append("<row r=\"").append(number_).append("\">");
        const std::size_t bare = line_.size();
        std::optional<Error> bad;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (auto wrong = appendCell(column, cells[column], part)) {
                bad = bad ? std::move(bad) : badRow();
                bad->problems.push_back({row_, columns_[column].heading, std::move(*wrong)});
            }
        }
        if (bad) {
            return fail(std::move(*bad));
        }
        if (line_.size() == bare) { // else readers take it for a row without content
            appendText(0, "", XlsxStyle::text);
        }
        line_ += "</row>";
        buffer_ += line_;
        ++row_;
        return buffer_.size() < bufferBytes ? Result<>() : flush();
    }

    std::optional<Text> appendCell(std::size_t column, const XlsxCell& cell, Part part) {
        if (const auto* text = std::get_if<std::string_view>(&cell)) {
            if (text->empty()) {
                return std::nullopt;
            }
            if (auto wrong = checkText(*text)) {
                return wrong;
            }
            widen(column, shownWidth(*text));
            appendText(column, *text, part == Part::header ? XlsxStyle::header : XlsxStyle::text);
        } else if (const auto* money = std::get_if<Money>(&cell)) {
            appendNumber(column, money->plain(), XlsxStyle::amount, keptExactly(money->fen()));
        } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
            appendNumber(column, std::to_string(*number), XlsxStyle::integer, keptExactly(*number));
        } else if (const auto* day = std::get_if<Date>(&cell)) {
            const auto serial = serialOf(*day);
            appendNumber(column, serial ? std::to_string(*serial) : day->iso(), XlsxStyle::date,
                         serial.has_value());
            widen(column, day->iso().size());
        }
        return std::nullopt;
    }

    static std::optional<Text> checkText(std::string_view text) {
        if (scanUtf8(text).badBytes != 0) {
            return Text(XH_TR("exchange", "The text is not well-formed."));
        }
        if (text.find('\0') != std::string_view::npos) {
            return Text(XH_TR("exchange", "The text holds a NUL character."));
        }
        if (text.size() > maximumCellCharacters && utf16Units(text) > maximumCellCharacters) {
            return Text(XH_TR("exchange", "The text is longer than the {} characters that a cell "
                                          "holds."),
                        maximumCellCharacters);
        }
        return std::nullopt;
    }

    void beginCell(std::size_t column, XlsxStyle style) {
        line_.append("<c r=\"").append(letters_[column]).append(number_).append("\" s=\"");
        line_ += static_cast<char>('0' + static_cast<int>(style));
    }

    void appendText(std::size_t column, std::string_view text, XlsxStyle style) {
        beginCell(column, style);
        line_ += isBlankSensitive(text) ? R"(" t="inlineStr"><is><t xml:space="preserve">)"
                                        : R"(" t="inlineStr"><is><t>)";
        appendEscaped(line_, text);
        line_ += "</t></is></c>";
    }

    void appendNumber(std::size_t column, std::string_view number, XlsxStyle style, bool exact) {
        if (!exact) {
            appendText(column, number, XlsxStyle::text);
            return;
        }
        beginCell(column, style);
        line_.append("\"><v>").append(number).append("</v></c>");
        widen(column, number.size() + number.size() / 3); // with the signs that group its digits
    }

    void widen(std::size_t column, std::size_t characters) {
        if (!begun_) {
            looks_[column].width = std::clamp(characters + 2, looks_[column].width, widest);
        }
    }

    [[nodiscard]] Error badRow() const {
        return {ErrorCode::invalid,
                Text(XH_TR("exchange", "Row {} of the file can't be written."), row_),
                {},
                {}};
    }

    /// The columns' widths stand before the rows; what is in the first buffer decides them.
    Result<> flush() {
        if (!broken_) {
            auto written =
                std::exchange(begun_, true) ? Result<>() : archive_.append(xlsxSheetBegin(looks_));
            if (written) {
                written = archive_.append(buffer_);
            }
            if (!written) {
                broken_ = std::move(written.error());
            }
            buffer_.clear();
        }
        return broken_ ? fail(*broken_) : Result<>();
    }

    ZipWriter archive_;
    std::vector<XlsxColumn> columns_;
    std::vector<std::string> letters_;
    std::vector<XlsxColumnLook> looks_;
    std::vector<XlsxCell> cells_; ///< made from texts
    std::string number_;          ///< of the row
    std::string line_;
    std::string buffer_;
    std::int64_t row_ = 1; ///< the next one, as a spreadsheet numbers it
    bool begun_ = false;   ///< the sheet's beginning is written
    bool finished_ = false;
    std::optional<Error> broken_; ///< the disk's refusal: nothing can follow
};

Result<XlsxWriter> XlsxWriter::create(const std::filesystem::path& file,
                                      std::vector<XlsxColumn> columns,
                                      const XlsxWriteOptions& options) {
    if (columns.empty() || columns.size() > maximumSheetColumns) {
        return fail(ErrorCode::invalid, XH_TR("exchange", "A file has 1 to {} columns."),
                    maximumSheetColumns);
    }
    if (auto good = checkSheetName(options.sheet); !good) {
        return fail(std::move(good.error()));
    }
    auto made = NewFile::create(file, options.existing);
    if (!made) {
        return fail(std::move(made.error()));
    }
    auto writing = std::make_unique<Writing>(ZipWriter(std::move(*made)), std::move(columns));
    if (auto good = writing->begin(options.sheet); !good) {
        return fail(std::move(good.error()));
    }
    return XlsxWriter(std::move(writing));
}

XlsxWriter::XlsxWriter(std::unique_ptr<Writing> writing) : writing_(std::move(writing)) {}
XlsxWriter::~XlsxWriter() = default;
XlsxWriter::XlsxWriter(XlsxWriter&&) noexcept = default;
XlsxWriter& XlsxWriter::operator=(XlsxWriter&&) noexcept = default;

Result<> XlsxWriter::write(std::span<const XlsxCell> cells) {
    return writing_->write(cells);
}
Result<> XlsxWriter::write(std::span<const std::string> cells) {
    return writing_->write(cells);
}
Result<> XlsxWriter::finish() {
    return writing_->finish();
}
std::int64_t XlsxWriter::rowsWritten() const {
    return writing_->rowsWritten();
}

} // namespace xinheng::exchange
