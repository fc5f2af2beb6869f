#include "book.h"

#include "support/temporary_folder.h"

#include <zlib.h>

namespace xinheng::tests {

namespace {

const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const std::string relationsOf =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const std::string packageOf = "http://schemas.openxmlformats.org/package/2006/relationships";

template <class Number> std::string little(Number number) {
    std::string bytes;
    for (std::size_t byte = 0; byte < sizeof number; ++byte) {
        bytes += static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * byte));
    }
    return bytes;
}

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + relationsOf + "/" + type + "\" Target=\"" +
           target + "\"/>";
}

} // namespace

std::string zipOf(const std::vector<ZipPart>& parts) {
    std::string archive;
    std::string directory;
    for (const ZipPart& part : parts) {
        const auto stored = static_cast<std::uint32_t>(part.content.size());
        const std::uint32_t sum = part.sum.value_or(static_cast<std::uint32_t>(
            crc32_z(0, reinterpret_cast<const Bytef*>(part.content.data()), part.content.size())));
        const std::string about =
            little(std::uint16_t{20}) + little(part.flags) + little(part.method) +
            little(std::uint16_t{0}) + little(std::uint16_t{33}) + little(sum) + little(stored) +
            little(part.says.value_or(stored)) +
            little(static_cast<std::uint16_t>(part.name.size())) + little(std::uint16_t{0});
        directory += "PK\x01\x02" + little(std::uint16_t{20}) + about + std::string(6, '\0') +
                     std::string(4, '\0') + little(static_cast<std::uint32_t>(archive.size())) +
                     part.name;
        archive += "PK\x03\x04" + about + part.name + part.content;
    }
    const auto count = static_cast<std::uint16_t>(parts.size());
    const std::string end = "PK\x05\x06" + std::string(4, '\0') + little(count) + little(count) +
                            little(static_cast<std::uint32_t>(directory.size())) +
                            little(static_cast<std::uint32_t>(archive.size())) +
                            std::string(2, '\0');
    return archive + directory + end;
}

ZipPart deflated(std::string name, const std::string& content) {
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string packed(deflateBound(&stream, content.size()), '\0');
    std::string input = content;
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    const auto sum = static_cast<std::uint32_t>(
        crc32_z(0, reinterpret_cast<const Bytef*>(content.data()), content.size()));
    return {std::move(name), packed, static_cast<std::uint32_t>(content.size()), 8, 0, sum};
}

std::string sheetOf(const std::string& rows) {
    return "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>";
}

std::string stringsOf(const std::string& items) {
    return "<sst xmlns=\"" + main + "\">" + items + "</sst>";
}

std::string stylesOf(const std::vector<int>& formats,
                     const std::vector<std::pair<int, std::string>>& own) {
    std::string xml = "<styleSheet xmlns=\"" + main + "\"><numFmts>";
    for (const auto& [number, code] : own) {
        xml += "<numFmt numFmtId=\"" + std::to_string(number) + "\" formatCode=\"" + code + "\"/>";
    }
    // The styles that cells are based on come first and must not be counted.
    xml += "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>";
    for (const int format : formats) {
        xml += "<xf numFmtId=\"" + std::to_string(format) + "\"/>";
    }
    return xml + "</cellXfs></styleSheet>";
}

std::string workbookOf(const std::string& properties) {
    return "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relationsOf + "\"><workbookPr " +
           properties +
           "/><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
}

std::vector<ZipPart> partsOf(const Book& book) {
    std::string relations = relation("r1", "worksheet", "worksheets/sheet1.xml");
    std::vector<ZipPart> parts{
        {"_rels/.rels", "<Relationships xmlns=\"" + packageOf + "\">" +
                            relation("r1", "officeDocument", "xl/workbook.xml") +
                            "</Relationships>"},
        {"xl/workbook.xml", book.workbook.empty() ? workbookOf() : book.workbook},
        {"xl/worksheets/sheet1.xml", book.sheet}};
    if (!book.strings.empty()) {
        relations += relation("r2", "sharedStrings", "sharedStrings.xml");
        parts.push_back({"xl/sharedStrings.xml", book.strings});
    }
    if (!book.styles.empty()) {
        relations += relation("r3", "styles", "/xl/styles.xml");
        parts.push_back({"xl/styles.xml", book.styles});
    }
    parts.push_back({"xl/_rels/workbook.xml.rels", book.relations.empty()
                                                       ? "<Relationships xmlns=\"" + packageOf +
                                                             "\">" + relations + "</Relationships>"
                                                       : book.relations});
    return parts;
}

std::string bookOf(const Book& book) {
    return zipOf(partsOf(book));
}

Outcome readBook(const std::string& bytes, exchange::XlsxOptions options) {
    const TemporaryFolder folder(memoryFolder());
    writeFile(folder / "book.xlsx", bytes);
    auto reader = exchange::XlsxReader::open(folder / "book.xlsx", std::move(options));
    if (!reader) {
        Outcome outcome;
        outcome.errors.push_back(reader.error());
        return outcome;
    }
    return readToEnd(*reader);
}

Outcome readRows(const std::string& rows, Book book) {
    book.sheet = sheetOf(rows);
    return readBook(bookOf(book));
}

} // namespace xinheng::tests
