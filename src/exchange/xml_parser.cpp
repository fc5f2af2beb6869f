#include "exchange/xml_parser.h"

#include <expat.h>

#include <array>
#include <cstring>
#include <new>
#include <utility>

namespace xinheng::exchange {

namespace {

constexpr char separator = '|';
constexpr int deepest = 100;
constexpr std::int64_t longestTag = std::int64_t{1} << 20U;

constexpr std::array<std::pair<std::string_view, XmlSpace>, 5> spaces{{
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", XmlSpace::sheet},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", XmlSpace::sheet},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", XmlSpace::relation},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", XmlSpace::relation},
    {"http://schemas.openxmlformats.org/package/2006/relationships", XmlSpace::package},
}};

XmlName nameOf(const char* joined) {
    const std::string_view whole(joined);
    const auto at = whole.rfind(separator);
    if (at == std::string_view::npos) {
        return {XmlSpace::none, whole};
    }
    const std::string_view address = whole.substr(0, at);
    for (const auto& [known, space] : spaces) {
        if (address == known) {
            return {space, whole.substr(at + 1)};
        }
    }
    return {XmlSpace::other, whole.substr(at + 1)};
}

} // namespace

std::optional<std::string_view> XmlAttributes::operator[](std::string_view name) const {
    for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
        if (name == *pair) {
            return pair[1];
        }
    }
    return std::nullopt;
}

std::optional<std::string_view> XmlAttributes::of(XmlSpace space, std::string_view name) const {
    for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
        const XmlName found = nameOf(*pair);
        if (found.space == space && found.local == name) {
            return pair[1];
        }
    }
    return std::nullopt;
}

struct XmlParser::Library {
    XML_Parser expat;
    XmlHandler& handler;
    int depth = 0;
    std::int64_t fed = 0;
    std::optional<Text> refused;

    explicit Library(XmlHandler& receiver)
        : expat(XML_ParserCreateNS(nullptr, separator)), handler(receiver) {
        if (expat == nullptr) {
            throw std::bad_alloc();
        }
        XML_SetUserData(expat, this);
        XML_SetElementHandler(expat, onBegin, onEnd);
        XML_SetCharacterDataHandler(expat, onText);
        XML_SetStartDoctypeDeclHandler(expat, onDocumentType);
    }
    ~Library() { XML_ParserFree(expat); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    void refuse(Text why) {
        if (!refused) {
            refused = std::move(why);
            XML_StopParser(expat, XML_FALSE);
        }
    }

    static void onBegin(void* self, const char* name, const char** attributes) {
        auto& library = *static_cast<Library*>(self);
        if (library.refused) {
            return;
        }
        if (++library.depth > deepest) {
            library.refuse(Text(XH_TR("exchange", "its elements are nested too deeply")));
            return;
        }
        library.handler.begin(nameOf(name), XmlAttributes(attributes));
    }
    static void onEnd(void* self, const char* name) {
        auto& library = *static_cast<Library*>(self);
        if (!library.refused) {
            --library.depth;
            library.handler.end(nameOf(name));
        }
    }
    static void onText(void* self, const char* text, int size) {
        auto& library = *static_cast<Library*>(self);
        if (!library.refused) {
            library.handler.text({text, static_cast<std::size_t>(size)});
        }
    }
    static void onDocumentType(void* self, const char*, const char*, const char*, int) {
        static_cast<Library*>(self)->refuse(
            Text(XH_TR("exchange", "it has a document type, which no workbook has")));
    }
};

XmlParser::XmlParser(XmlHandler& handler) : library_(std::make_unique<Library>(handler)) {}
XmlParser::~XmlParser() = default;

std::optional<Text> XmlParser::feed(std::string_view bytes, Piece piece) {
    XML_Parser expat = library_->expat;
    const bool good = XML_Parse(expat, bytes.data(), static_cast<int>(bytes.size()),
                                piece == Piece::last) == XML_STATUS_OK;
    if (library_->refused) {
        return library_->refused;
    }
    if (!good) {
        return Text(XH_TR("exchange", "its XML is broken in line {}, column {}"),
                    static_cast<std::int64_t>(XML_GetCurrentLineNumber(expat)),
                    static_cast<std::int64_t>(XML_GetCurrentColumnNumber(expat)) + 1);
    }
    library_->fed += static_cast<std::int64_t>(bytes.size());
    // The library looks at an unfinished tag from its beginning again with every piece.
    if (library_->fed - static_cast<std::int64_t>(XML_GetCurrentByteIndex(expat)) > longestTag) {
        library_->refuse(Text(XH_TR("exchange", "one of its tags is longer than 1 MiB")));
        return library_->refused;
    }
    return std::nullopt;
}

} // namespace xinheng::exchange
