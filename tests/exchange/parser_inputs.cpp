#include "parser_inputs.h"

#include "book.h"
#include "exchange/csv_reader.h"
#include "exchange/mapping.h"
#include "exchange/vcard_reader.h"
#include "exchange/vcard_writer.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <array>

namespace xinheng::tests {

namespace {

using namespace exchange;

/// More rows or cards than any input of a test can hold.
constexpr int reasonable = 2000000;

/// Takes the byte that chooses off the front.
unsigned choice(std::string_view& bytes) {
    if (bytes.empty()) {
        return 0;
    }
    const auto chosen = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    return chosen;
}

std::optional<Encoding> encodingOf(unsigned choice) {
    constexpr std::array<std::optional<Encoding>, 5> encodings{
        std::nullopt, Encoding::utf8, Encoding::gb18030, Encoding::utf16le, Encoding::utf16be};
    return encodings[choice % encodings.size()];
}

std::string readsTable(TableReader& reader, std::size_t longest) {
    TableRow row;
    for (int count = 0; count < reasonable; ++count) {
        const auto found = reader.next(row);
        if (found && !*found) {
            return {};
        }
        if (!found) {
            if (found.error().message.empty()) {
                return "an error without words";
            }
            continue;
        }
        if (row.cells.size() != reader.header().size()) {
            return "a row is not as wide as the header";
        }
        for (const std::string& cell : row.cells) {
            if (scanUtf8(cell).badBytes != 0 || cell.find('\0') != std::string::npos) {
                return "a cell is no text";
            }
            if (utf16Units(cell) > longest) {
                return "a cell is too long";
            }
        }
    }
    return "reading doesn't end";
}

/// One folder for all inputs, in memory: a fuzzer asks thousands a second.
const TemporaryFolder& folder() {
    static const TemporaryFolder place(memoryFolder());
    return place;
}

/// What writing keeps of a text: line ends are line feeds.
bool isKept(const VCard& card) {
    const auto kept = [](const std::string& text) { return text.find('\r') == std::string::npos; };
    return std::all_of(card.units.begin(), card.units.end(), kept) &&
           std::all_of(card.phones.begin(), card.phones.end(),
                       [&](const VCardPhone& phone) {
                           return kept(phone.number) && phone.number.find(':') == std::string::npos;
                       }) &&
           std::all_of(card.emails.begin(), card.emails.end(),
                       [&](const VCardEmail& email) { return kept(email.address); }) &&
           std::all_of(card.addresses.begin(), card.addresses.end(),
                       [&](const VCardAddress& one) {
                           return kept(one.postBox + one.extended + one.street + one.city +
                                       one.region + one.postcode + one.country);
                       }) &&
           std::all_of(card.messengers.begin(), card.messengers.end(),
                       [&](const VCardMessenger& one) { return kept(one.handle); }) &&
           std::all_of(card.own.begin(), card.own.end(),
                       [&](const auto& one) { return kept(one.second); }) &&
           kept(card.uid + card.name + card.family + card.given + card.additional + card.prefix +
                card.suffix + card.organisation + card.title + card.note);
}

std::string comesBack(VCard card, VCardVersion version) {
    auto writer = VCardWriter::create(folder() / "again.vcf", {version, ExistingFile::overwrite});
    if (!writer || !writer->write(card)) {
        return {};
    }
    if (!writer->finish()) {
        return "a card can't be written";
    }
    VCard again;
    auto reader = VCardReader::open(folder() / "again.vcf", Encoding::utf8);
    const auto found = reader ? reader->next(again) : Result<bool>(false);
    if (!found || !*found) {
        return "a card that was written can't be read";
    }
    card.line = again.line;
    card.leftOut = again.leftOut;
    return again == card ? "" : "a card doesn't come back";
}

} // namespace

std::string readsCsv(std::string_view bytes) {
    const unsigned chosen = choice(bytes);
    writeFile(folder() / "input.csv", std::string(bytes));
    constexpr std::array<std::optional<char>, 3> delimiters{std::nullopt, ';', '\t'};
    auto reader = CsvReader::open(folder() / "input.csv",
                                  {encodingOf(chosen), delimiters[chosen / 5 % delimiters.size()]});
    return reader ? readsTable(*reader, maximumCellBytes) : "";
}

std::string readsXlsx(std::string_view bytes) {
    const unsigned chosen = choice(bytes) % 6;
    std::string file(bytes);
    if (chosen != 0) {
        Book book;
        book.sheet = sheetOf("<row><c t=\"s\"><v>0</v></c><c><v>1</v></c></row>"
                             "<row><c s=\"1\"><v>45420.5</v></c><c t=\"s\"><v>1</v></c></row>");
        book.strings = stringsOf("<si><t>h</t></si><si><r><t>x</t></r></si>");
        book.styles = stylesOf({0, 14, 164, 22}, {{164, "yyyy-mm-dd"}});
        std::string* const parts[] = {&book.sheet, &book.strings, &book.styles, &book.workbook,
                                      &book.relations};
        *parts[chosen - 1] = std::string(bytes);
        file = bookOf(book);
    }
    writeFile(folder() / "input.xlsx", file);
    auto reader = XlsxReader::open(folder() / "input.xlsx");
    return reader ? readsTable(*reader, maximumCellCharacters) : "";
}

std::string readsVCard(std::string_view bytes) {
    const unsigned chosen = choice(bytes);
    writeFile(folder() / "input.vcf", std::string(bytes));
    auto reader = VCardReader::open(folder() / "input.vcf", encodingOf(chosen));
    if (!reader) {
        return {};
    }
    VCard card;
    for (int count = 0; count < reasonable; ++count) {
        const auto found = reader->next(card);
        if (found && !*found) {
            return {};
        }
        if (!found) {
            continue;
        }
        if (card.name.empty()) {
            return "a card has no name";
        }
        constexpr std::array versions{VCardVersion::v21, VCardVersion::v30, VCardVersion::v40};
        if (count < 3 && bytes.size() < 4096 && isKept(card)) {
            if (auto wrong = comesBack(card, versions[chosen / 5 % versions.size()]);
                !wrong.empty()) {
                return wrong;
            }
        }
    }
    return "reading doesn't end";
}

std::string readsMapping(std::string_view bytes) {
    const auto mapping = mappingFromJson(bytes);
    if (!mapping) {
        return mapping.error().message.empty() ? "an error without words" : "";
    }
    const auto again = mappingFromJson(mappingToJson(*mapping));
    return again && *again == *mapping ? "" : "a mapping doesn't come back";
}

} // namespace xinheng::tests
