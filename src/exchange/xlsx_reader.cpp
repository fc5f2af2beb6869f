#include "exchange/xlsx_reader.h"

#include "exchange/csv_format.h"
#include "exchange/table_file.h"
#include "exchange/table_rows.h"
#include "exchange/xlsx_sheet.h"
#include "exchange/xlsx_values.h"
#include "exchange/xlsx_workbook.h"
#include "exchange/zip_reader.h"

#include <algorithm>
#include <utility>

namespace xinheng::exchange {

namespace {

constexpr std::size_t pieceBytes = std::size_t{64} << 10U;

Result<XlsxSheet> chosenSheet(const XlsxWorkbook& workbook, const XlsxOptions& options) {
    const auto& sheets = workbook.sheets;
    if (options.place) {
        if (*options.place < 1 || *options.place > sheets.size()) {
            return fail(ErrorCode::invalid,
                        XH_TR("exchange", "The workbook has {} sheets, no sheet number {}."),
                        sheets.size(), *options.place);
        }
        return sheets[*options.place - 1];
    }
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const XlsxSheet& sheet) {
        return options.sheet ? sheet.name == *options.sheet : sheet.shown;
    });
    if (found != sheets.end()) {
        return *found;
    }
    if (!options.sheet) {
        return sheets.front();
    }
    std::string names;
    for (const XlsxSheet& sheet : sheets) {
        names.append(names.empty() ? "" : ", ").append(sheet.name);
    }
    return fail(ErrorCode::invalid,
                XH_TR("exchange", "The workbook has no sheet \"{}\"; it has these: {}."),
                *options.sheet, names);
}

Result<> readSharedStrings(const ZipReader& archive, const std::string& part,
                           SharedStrings& strings) {
    SharedStringsHandler handler(strings);
    if (auto read = readPart(archive, part, handler, maximumEntryBytes); !read) {
        return read;
    }
    if (handler.hasEnough()) {
        return fail(ErrorCode::invalid,
                    XH_TR("exchange",
                          "The texts of the workbook \"{}\" take more than {} MiB; save "
                          "the sheet as CSV."),
                    archive.file().string(), maximumSharedTextBytes >> 20U);
    }
    return {};
}

} // namespace

class XlsxReader::Reading {
public:
    Reading(ZipReader archive, XlsxWorkbook about, XlsxSheet chosen)
        : workbook(std::move(about)), sheet(std::move(chosen)), archive_(std::move(archive)),
          parser_(handler_), piece_(pieceBytes, '\0') {
        values_.dates = workbook.dates;
    }

    Result<> readHeader() {
        if (!workbook.sharedStrings.empty()) {
            if (auto read = readSharedStrings(archive_, workbook.sharedStrings, values_.strings);
                !read) {
                return read;
            }
        }
        if (!workbook.styles.empty()) {
            StylesHandler styles(values_.styles);
            if (auto read = readPart(archive_, workbook.styles, styles); !read) {
                return read;
            }
        }
        auto opened = archive_.entry(sheet.part);
        if (!opened) {
            return fail(std::move(opened.error()));
        }
        entry_.emplace(std::move(*opened));
        TableRow first;
        auto found = nextRow(first);
        if (!found) {
            return fail(std::move(found.error()));
        }
        if (!*found) {
            return fail(
                ErrorCode::invalid,
                XH_TR("exchange", "The sheet \"{}\" of the file \"{}\" has no header line."),
                sheet.name, archive_.file().string());
        }
        while (!first.cells.empty() && first.cells.back().empty()) {
            first.cells.pop_back();
        }
        auto headings = headingsOf(first.row, first.cells);
        if (!headings) {
            return fail(std::move(headings.error()));
        }
        header = std::move(*headings);
        headerRead_ = true;
        return {};
    }

    Result<bool> next(TableRow& row) {
        auto found = nextRow(row);
        if (found || ended_) {
            return found;
        }
        if (++badRows_ > mostBadRows) {
            ended_ = true;
            handler_.discardRows();
            nextRow_ = 0;
            return fail(tooManyBadRows());
        }
        return found;
    }

    [[nodiscard]] const ZipEntry& entry() const { return *entry_; }

    XlsxWorkbook workbook;
    XlsxSheet sheet;
    std::vector<std::string> header;

private:
    Result<bool> nextRow(TableRow& row) {
        for (;;) {
            while (nextRow_ == handler_.rows().size()) {
                if (ended_) {
                    return false;
                }
                if (broken_ || atEnd_) {
                    ended_ = true;
                    return broken_ ? Result<bool>(fail(endsHere())) : Result<bool>(false);
                }
                refill();
            }
            const SheetHandler::Row& found = handler_.rows()[nextRow_++];
            auto taken = take(found, row);
            if (!taken || *taken) {
                return taken;
            }
        }
    }

    /// False for a row without content.
    Result<bool> take(const SheetHandler::Row& found, TableRow& row) {
        row.row = found.number;
        std::vector<SheetHandler::Finding> findings = found.findings;
        const std::size_t width = headerRead_ ? header.size() : widthOf(found);
        row.cells.resize(width);
        for (std::string& cell : row.cells) {
            cell.clear();
        }
        bool content = false;
        std::size_t bytes = 0;
        for (std::size_t index = 0; index < found.cellCount; ++index) {
            const SheetHandler::Cell& cell = handler_.cell(found, index);
            if (cell.column >= width) {
                break;
            }
            std::string& value = row.cells[cell.column];
            if (auto wrong = values_.read(cell, handler_.raw(cell), value)) {
                findings.push_back({cell.column, std::move(*wrong)});
            }
            content = content || !value.empty() || cell.kind == SheetHandler::Kind::inlineText;
            bytes += value.size();
            if (bytes > maximumRowBytes) {
                findings.push_back({cell.column, Text(XH_TR("exchange", "The row is longer than 16 "
                                                                        "MiB; is this a table?"))});
                break;
            }
        }
        if (findings.empty()) {
            return content;
        }
        Error error = badRow(found.number);
        for (SheetHandler::Finding& finding : findings) {
            error.problems.push_back(
                {found.number, columnName(finding.column), std::move(finding.message)});
        }
        return fail(std::move(error));
    }

    [[nodiscard]] std::size_t widthOf(const SheetHandler::Row& row) const {
        return row.cellCount == 0 ? 0
                                  : handler_.cell(row, row.cellCount - 1).column + std::size_t{1};
    }

    void refill() {
        handler_.discardRows();
        nextRow_ = 0;
        const auto got = entry_->read(piece_);
        if (!got) {
            broken_ = got.error().message;
            return;
        }
        atEnd_ = *got == 0;
        auto why = parser_.feed(std::string_view(piece_).substr(0, *got),
                                atEnd_ ? XmlParser::Piece::last : XmlParser::Piece::more);
        if (!why) {
            why = handler_.stop();
        }
        if (!why && atEnd_ && !handler_.isWorksheet()) {
            why = Text(XH_TR("exchange", "it is no worksheet"));
        }
        if (why) {
            broken_ = Text(XH_TR("exchange", "From here on the sheet can't be read: {}."), *why);
        }
    }

    [[nodiscard]] Error endsHere() const {
        const std::int64_t row = std::max<std::int64_t>(handler_.rowNumber(), 1);
        Error error{ErrorCode::invalid,
                    Text(XH_TR("exchange", "The sheet \"{}\" of the file \"{}\" is damaged."),
                         sheet.name, archive_.file().string()),
                    {},
                    {}};
        error.problems.push_back({row, "", *broken_});
        return error;
    }

    [[nodiscard]] std::string columnName(std::size_t column) const {
        return column < header.size() && !header[column].empty() ? header[column]
                                                                 : columnLetters(column);
    }

    ZipReader archive_;
    std::optional<ZipEntry> entry_;
    XlsxValues values_;
    SheetHandler handler_;
    XmlParser parser_;
    std::string piece_;
    std::size_t nextRow_ = 0;
    int badRows_ = 0;
    bool headerRead_ = false;
    bool atEnd_ = false; ///< the sheet is read to its end
    bool ended_ = false; ///< and so are its rows
    std::optional<Text> broken_;
};

Result<XlsxReader> XlsxReader::open(const std::filesystem::path& file, const XlsxOptions& options) {
    const auto kind = fileKindOf(file);
    if (!kind) {
        return fail(kind.error());
    }
    if (*kind == FileKind::compound) {
        return fail(ErrorCode::invalid,
                    XH_TR("exchange", "\"{}\" is a workbook of an older format (XLS) or protected "
                                      "with a password; save it as XLSX without one first."),
                    file.string());
    }
    if (*kind == FileKind::text || *kind == FileKind::card) {
        return fail(ErrorCode::invalid,
                    XH_TR("exchange", "\"{}\" is no XLSX workbook; save it as XLSX or CSV first."),
                    file.string());
    }
    auto archive = ZipReader::open(file);
    if (!archive) {
        return fail(std::move(archive.error()));
    }
    auto workbook = readWorkbook(*archive);
    if (!workbook) {
        return fail(std::move(workbook.error()));
    }
    auto sheet = chosenSheet(*workbook, options);
    if (!sheet) {
        return fail(std::move(sheet.error()));
    }
    auto reading =
        std::make_unique<Reading>(std::move(*archive), std::move(*workbook), std::move(*sheet));
    if (auto good = reading->readHeader(); !good) {
        return fail(std::move(good.error()));
    }
    return XlsxReader(std::move(reading));
}

XlsxReader::XlsxReader(std::unique_ptr<Reading> reading) : reading_(std::move(reading)) {}
XlsxReader::~XlsxReader() = default;
XlsxReader::XlsxReader(XlsxReader&&) noexcept = default;
XlsxReader& XlsxReader::operator=(XlsxReader&&) noexcept = default;

const std::vector<std::string>& XlsxReader::header() const {
    return reading_->header;
}
std::vector<std::string> XlsxReader::sheets() const {
    std::vector<std::string> names;
    std::transform(reading_->workbook.sheets.begin(), reading_->workbook.sheets.end(),
                   std::back_inserter(names), [](const XlsxSheet& sheet) { return sheet.name; });
    return names;
}
const std::string& XlsxReader::sheet() const {
    return reading_->sheet.name;
}
Result<bool> XlsxReader::next(TableRow& row) {
    return reading_->next(row);
}
std::int64_t XlsxReader::bytesRead() const {
    return reading_->entry().bytesRead();
}
std::int64_t XlsxReader::totalBytes() const {
    return reading_->entry().totalBytes();
}

} // namespace xinheng::exchange
