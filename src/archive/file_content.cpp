#include "archive/file_content.h"

#include "base/normalise.h"
#include "exchange/zip_names.h"

#include <algorithm>
#include <array>

namespace xinheng::archive {

namespace {

using Words = Marked;

struct Beginning {
    std::string_view bytes;
    const char* type;
    Words words;
};

// Of programs and the like as well, so that people are told what it is that they may not attach.
constexpr std::array<Beginning, 21> beginnings{{
    {{"%PDF-", 5}, "pdf", XH_TR("archive", "a PDF document")},
    {{"\x89PNG\r\n\x1a\n", 8}, "png", XH_TR("archive", "a PNG picture")},
    {{"\xff\xd8\xff", 3}, "jpg", XH_TR("archive", "a JPEG picture")},
    {{"GIF87a", 6}, "gif", XH_TR("archive", "a GIF picture")},
    {{"GIF89a", 6}, "gif", XH_TR("archive", "a GIF picture")},
    {{"II*\0", 4}, "tif", XH_TR("archive", "a TIFF picture")},
    {{"MM\0*", 4}, "tif", XH_TR("archive", "a TIFF picture")},
    {{"MZ", 2}, "", XH_TR("archive", "a program")},
    {{"\x7f"
      "ELF",
      4},
     "",
     XH_TR("archive", "a program")},
    {{"\xca\xfe\xba\xbe", 4}, "", XH_TR("archive", "a program")},
    {{"\xcf\xfa\xed\xfe", 4}, "", XH_TR("archive", "a program")},
    {{"\xce\xfa\xed\xfe", 4}, "", XH_TR("archive", "a program")},
    {{"\0asm", 4}, "", XH_TR("archive", "a program")},
    {{"L\0\0\0\1\x14\2\0", 8}, "", XH_TR("archive", "a shortcut")},
    {{"#!", 2}, "", XH_TR("archive", "a script")},
    {{"Rar!\x1a\7", 6}, "", XH_TR("archive", "an archive of another kind")},
    {{"7z\xbc\xaf\x27\x1c", 6}, "", XH_TR("archive", "an archive of another kind")},
    {{"\x1f\x8b", 2}, "", XH_TR("archive", "an archive of another kind")},
    {{"MSCF", 4}, "", XH_TR("archive", "an archive of another kind")},
    {{"{\\rtf", 5}, "", XH_TR("archive", "an RTF document")},
    {{"SQLite format 3\0", 16}, "", XH_TR("archive", "a database")},
}};

// Names of streams stand in the directory of an old office document as UTF-16.
bool hasStream(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (const char letter : name) {
        wide += letter;
        wide += '\0';
    }
    return bytes.find(wide) != std::string_view::npos;
}

FileContent oldOffice(std::string_view bytes) {
    const bool macros = hasStream(bytes, "_VBA_PROJECT");
    if (hasStream(bytes, "WordDocument"))
        return {"doc", Text(XH_TR("archive", "a Word document")), macros};
    if (hasStream(bytes, "PowerPoint Document"))
        return {"ppt", Text(XH_TR("archive", "a PowerPoint presentation")), macros};
    if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book"))
        return {"xls", Text(XH_TR("archive", "an Excel workbook")), macros};
    return {"", Text(XH_TR("archive", "an installation package or an unknown document"))};
}

FileContent packed(const exchange::ZipNames& zip) {
    const bool macros = zip.hasEnding("vbaproject.bin");
    if (zip.has("word/document.xml"))
        return {"docx", Text(XH_TR("archive", "a Word document")), macros};
    if (zip.has("xl/workbook.xml"))
        return {"xlsx", Text(XH_TR("archive", "an Excel workbook")), macros};
    if (zip.has("ppt/presentation.xml"))
        return {"pptx", Text(XH_TR("archive", "a PowerPoint presentation")), macros};
    if (zip.firstContent == "application/vnd.oasis.opendocument.text")
        return {"odt", Text(XH_TR("archive", "an OpenDocument text"))};
    if (zip.firstContent == "application/vnd.oasis.opendocument.spreadsheet")
        return {"ods", Text(XH_TR("archive", "an OpenDocument spreadsheet"))};
    if (zip.has("OFD.xml"))
        return {"ofd", Text(XH_TR("archive", "an OFD document"))};
    if (zip.has("META-INF/MANIFEST.MF") || zip.has("AndroidManifest.xml"))
        return {"", Text(XH_TR("archive", "a program"))};
    return {"zip", Text(XH_TR("archive", "a ZIP archive"))};
}

bool isBitmap(std::string_view bytes) {
    constexpr std::array<unsigned char, 6> headers{12, 40, 52, 56, 108, 124};
    return bytes.size() > 18 && bytes.starts_with("BM") &&
           bytes.substr(6, 4) == std::string_view("\0\0\0\0", 4) &&
           std::find(headers.begin(), headers.end(), static_cast<unsigned char>(bytes[14])) !=
               headers.end();
}

bool isText(std::string_view bytes) {
    const bool wide = bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff");
    return wide || std::none_of(bytes.begin(), bytes.end(), [](char byte) {
               const auto code = static_cast<unsigned char>(byte);
               return code < 0x20 && code != '\t' && code != '\n' && code != '\r' && code != '\f';
           });
}

FileContent text(std::string_view bytes) {
    if (bytes.starts_with("\xef\xbb\xbf"))
        bytes.remove_prefix(3);
    const std::size_t begin = std::min(bytes.find_first_not_of(" \t\r\n\f"), bytes.size());
    const std::string start = asciiLower(bytes.substr(begin, 64));
    for (const char* page : {"<!doctype html", "<html", "<head", "<body", "<script"})
        if (start.starts_with(page))
            return {"", Text(XH_TR("archive", "a web page"))};
    if (start.starts_with("<svg") || start.starts_with("<?xml") || start.starts_with("<!doctype"))
        return {"", Text(XH_TR("archive", "an XML or SVG file"))};
    for (const char* script : {"#!", "<?php", "@echo off"})
        if (start.starts_with(script))
            return {"", Text(XH_TR("archive", "a script"))};
    return {"text", Text(XH_TR("archive", "plain text"))};
}

} // namespace

FileContent contentOf(std::string_view bytes) {
    if (bytes.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
        return oldOffice(bytes);
    if (bytes.starts_with("PK")) {
        if (const auto zip = exchange::zipNames(bytes))
            return packed(*zip);
        return {"", Text(XH_TR("archive", "a damaged archive"))};
    }
    if (bytes.size() > 12 && bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP")
        return {"webp", Text(XH_TR("archive", "a WebP picture"))};
    if (isBitmap(bytes))
        return {"bmp", Text(XH_TR("archive", "a BMP picture"))};
    for (const Beginning& one : beginnings)
        if (bytes.starts_with(one.bytes))
            return {one.type, Text(one.words)};
    if (isText(bytes))
        return text(bytes);
    return {"", Text(XH_TR("archive", "of an unknown kind"))};
}

bool looksLikeMail(std::string_view bytes) {
    const std::size_t end =
        std::min({bytes.find("\r\n\r\n"), bytes.find("\n\n"), bytes.size(), std::size_t{1} << 16U});
    const std::string head = "\n" + asciiLower(bytes.substr(0, end));
    return std::ranges::any_of(
        std::array{"\nfrom:", "\nreceived:", "\nreturn-path:", "\nmessage-id:", "\nmime-version:"},
        [&](const char* field) { return head.find(field) != std::string::npos; });
}

} // namespace xinheng::archive
