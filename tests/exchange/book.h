#pragma once

#include "exchange/xlsx_reader.h"
#include "exchange_support.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xinheng::tests {

/// One entry of an archive made by hand, where every number may be a lie.
struct ZipPart {
    std::string name;
    std::string content;                    ///< as it stands in the archive
    std::optional<std::uint32_t> says = {}; ///< its size unpacked, when that is not its length
    std::uint16_t method = 0;               ///< stored; 8 is deflated
    std::uint16_t flags = 0;                ///< 1 is encrypted
    std::optional<std::uint32_t> sum = {};  ///< its checksum, when that is not the content's
};
std::string zipOf(const std::vector<ZipPart>& parts);
/// The content deflated, with the checksum and size of what it was.
ZipPart deflated(std::string name, const std::string& content);

/// The parts of a workbook as XML; empty ones are left out.
struct Book {
    std::string sheet;   ///< the whole part
    std::string strings; ///< likewise
    std::string styles;
    std::string workbook;
    std::string relations;
};
/// A sheet with these rows, in the transitional namespace.
std::string sheetOf(const std::string& rows);
std::string stringsOf(const std::string& items);
/// Cell styles by their number formats, and formats of the workbook's own.
std::string stylesOf(const std::vector<int>& formats,
                     const std::vector<std::pair<int, std::string>>& own = {});
/// A workbook of one sheet called 表.
std::string workbookOf(const std::string& properties = "");
std::vector<ZipPart> partsOf(const Book& book);
std::string bookOf(const Book& book);

/// Reads the bytes of a workbook to its end.
Outcome readBook(const std::string& bytes, exchange::XlsxOptions options = {});
/// What a sheet of these rows gives, read with the other parts.
Outcome readRows(const std::string& rows, Book book = {});

} // namespace xinheng::tests
