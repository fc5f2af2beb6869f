#include "exchange/csv_reader.h"

#include "exchange/decoder.h"
#include "exchange/row_parser.h"
#include "exchange/table_file.h"
#include "exchange/table_rows.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>
#include <utility>

namespace xinheng::exchange {

namespace {

constexpr std::size_t pieceBytes = std::size_t{64} << 10U;

Result<> checkFile(const std::filesystem::path& file) {
    const auto kind = fileKindOf(file);
    if (!kind) {
        return fail(kind.error());
    }
    if (*kind != FileKind::text && *kind != FileKind::card) {
        return fail(ErrorCode::invalid,
                    XH_TR("exchange",
                          "\"{}\" is a spreadsheet in its program's own format; save it as "
                          "CSV first."),
                    file.string());
    }
    return {};
}

/// The likeliest of comma, tab and semicolon by how often it stands outside quotation marks in the
/// first line that has content.
char likelyDelimiter(std::string_view text) {
    constexpr std::array<char, 3> candidates{',', '\t', ';'};
    std::array<std::size_t, 3> counts{};
    bool quoted = false;
    text.remove_prefix(std::min(text.find_first_not_of("\r\n "), text.size()));
    for (const char character : text) {
        if (character == '"') {
            quoted = !quoted;
        } else if (!quoted && (character == '\n' || character == '\r')) {
            break;
        } else if (!quoted) {
            for (std::size_t index = 0; index < candidates.size(); ++index) {
                counts[index] += character == candidates[index] ? 1 : 0;
            }
        }
    }
    return candidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                               counts.begin())];
}

} // namespace

class CsvReader::Reading {
public:
    Reading(std::filesystem::path file, Encoding how, std::optional<char> separator)
        : encoding(how), file_(std::move(file)), stream_(file_, std::ios::binary),
          piece_(pieceBytes, '\0'), decoder_(how) {
        std::error_code ignored;
        total = static_cast<std::int64_t>(std::filesystem::file_size(file_, ignored));
        delimiter = separator ? *separator : delimiterOfStart();
        parser_ = std::make_unique<RowParser>(delimiter);
    }

    Result<> readHeader() {
        CsvRow first;
        auto found = nextRow(first, std::nullopt);
        if (!found) {
            return fail(std::move(found.error()));
        }
        if (!*found) {
            return fail(ErrorCode::invalid,
                        XH_TR("exchange", "The file \"{}\" has no header line."), file_.string());
        }
        if (first.cells.size() > maximumColumns) {
            return fail(ErrorCode::invalid,
                        XH_TR("exchange", "The header line has more than {} columns."),
                        maximumColumns);
        }
        auto headings = headingsOf(first.row, first.cells);
        if (!headings) {
            return fail(std::move(headings.error()));
        }
        header = std::move(*headings);
        return {};
    }

    Result<bool> next(CsvRow& row) {
        auto found = nextRow(row, header.size());
        if (found) {
            return found;
        }
        if (++badRows_ > mostBadRows) {
            ended_ = true;
            parser_->discardRows();
            nextRow_ = 0;
            return fail(tooManyBadRows());
        }
        return found;
    }

    Encoding encoding;
    char delimiter = ',';
    std::vector<std::string> header;
    std::int64_t read = 0;
    std::int64_t total = 0;

private:
    Result<bool> nextRow(CsvRow& row, std::optional<std::size_t> width) {
        while (nextRow_ == parser_->rows().size()) {
            if (!ended_ && parser_->stop()) {
                ended_ = true;
                return fail(errorOf(parser_->stop()->row, {parser_->stop()->finding}));
            }
            if (ended_) {
                return false;
            }
            if (auto filled = refill(); !filled) {
                ended_ = true;
                return fail(std::move(filled.error()));
            }
        }
        const RowParser::Row& found = parser_->rows()[nextRow_++];
        row.row = found.number;
        if (!found.findings.empty()) {
            return fail(errorOf(found.number, found.findings));
        }
        if (width && found.cellsMet != *width) {
            return fail(wrongWidth(found, *width));
        }
        // One more than is kept lets the header's check see that there were too many.
        row.cells.resize(std::min(found.cellsMet, maximumColumns + 1));
        for (std::size_t column = 0; column < std::min(found.cellsMet, maximumColumns); ++column) {
            row.cells[column].assign(parser_->cell(found, column));
        }
        return true;
    }

    Result<> refill() {
        if (atEnd_) {
            ended_ = true;
            return {};
        }
        parser_->discardRows();
        nextRow_ = 0;
        stream_.read(piece_.data(), static_cast<std::streamsize>(piece_.size()));
        if (stream_.bad() || !stream_.is_open()) {
            return fail(ErrorCode::invalid, XH_TR("exchange", "The file \"{}\" can't be read."),
                        file_.string());
        }
        atEnd_ = stream_.eof();
        std::string_view bytes(piece_.data(), static_cast<std::size_t>(stream_.gcount()));
        read += static_cast<std::int64_t>(bytes.size());
        const auto kind = atEnd_ ? Decoder::Piece::last : Decoder::Piece::more;
        do {
            decoded_.clear();
            const auto good = decoder_.decode(bytes, kind, decoded_);
            parser_->feed(decoded_);
            if (!good) {
                parser_->note(good.error().problems.front().message);
                parser_->feed("\xEF\xBF\xBD"); // so that the row is not taken for a blank one
            }
        } while (!bytes.empty());
        if (atEnd_) {
            parser_->finish();
        }
        return {};
    }

    [[nodiscard]] std::string columnName(std::size_t column) const {
        return column < header.size() && !header[column].empty() ? header[column]
                                                                 : std::to_string(column + 1);
    }

    [[nodiscard]] Error errorOf(std::int64_t row,
                                const std::vector<RowParser::Finding>& findings) const {
        Error error = badRow(row);
        for (const auto& finding : findings) {
            error.problems.push_back({row, columnName(finding.column), finding.message});
        }
        return error;
    }

    [[nodiscard]] Error wrongWidth(const RowParser::Row& row, std::size_t width) const {
        const Text message(XH_TR("exchange", "The row has {} cells, the header {}."), row.cellsMet,
                           width);
        return errorOf(row.number, {{std::min(row.cellsMet, width), message}});
    }

    char delimiterOfStart() {
        stream_.read(piece_.data(), static_cast<std::streamsize>(piece_.size()));
        std::string_view bytes(piece_.data(), static_cast<std::size_t>(stream_.gcount()));
        stream_.clear();
        stream_.seekg(0);
        Decoder decoder(encoding);
        std::string text;
        while (!bytes.empty()) {
            // Bad places don't matter here; they come up when the rows are read.
            std::ignore = decoder.decode(bytes, Decoder::Piece::more, text);
        }
        return likelyDelimiter(text);
    }

    std::filesystem::path file_;
    std::ifstream stream_;
    std::string piece_;
    Decoder decoder_;
    std::string decoded_;
    std::unique_ptr<RowParser> parser_;
    std::size_t nextRow_ = 0;
    int badRows_ = 0;
    bool atEnd_ = false; ///< the file is read to its end
    bool ended_ = false; ///< and so are its rows
};

Result<CsvReader> CsvReader::open(const std::filesystem::path& file, CsvOptions options) {
    if (auto good = checkFile(file); !good) {
        return fail(std::move(good.error()));
    }
    if (options.delimiter) {
        if (auto good = checkDelimiter(*options.delimiter); !good) {
            return fail(std::move(good.error()));
        }
    }
    auto encoding =
        options.encoding ? Result<Encoding>(*options.encoding) : detectFileEncoding(file);
    if (!encoding) {
        return fail(std::move(encoding.error()));
    }
    auto reading = std::make_unique<Reading>(file, *encoding, options.delimiter);
    if (auto good = reading->readHeader(); !good) {
        return fail(std::move(good.error()));
    }
    return CsvReader(std::move(reading));
}

CsvReader::CsvReader(std::unique_ptr<Reading> reading) : reading_(std::move(reading)) {}
CsvReader::~CsvReader() = default;
CsvReader::CsvReader(CsvReader&&) noexcept = default;
CsvReader& CsvReader::operator=(CsvReader&&) noexcept = default;

const std::vector<std::string>& CsvReader::header() const {
    return reading_->header;
}
Encoding CsvReader::encoding() const {
    return reading_->encoding;
}
char CsvReader::delimiter() const {
    return reading_->delimiter;
}
Result<bool> CsvReader::next(CsvRow& row) {
    return reading_->next(row);
}
std::int64_t CsvReader::bytesRead() const {
    return reading_->read;
}
std::int64_t CsvReader::totalBytes() const {
    return reading_->total;
}

Result<CsvPreview> previewCsv(const std::filesystem::path& file, std::optional<Encoding> encoding,
                              int rows, std::optional<char> delimiter) {
    auto reader = CsvReader::open(file, {encoding, delimiter});
    if (!reader) {
        return fail(std::move(reader.error()));
    }
    CsvPreview preview{reader->encoding(), reader->delimiter(), reader->header(), {}};
    CsvRow row;
    while (static_cast<int>(preview.rows.size()) < rows) {
        const auto found = reader->next(row);
        if (found && !*found) {
            break;
        }
        if (found) {
            preview.rows.push_back(row.cells);
        }
    }
    return preview;
}

} // namespace xinheng::exchange
