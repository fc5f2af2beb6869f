#pragma once

#include "base/text.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace xinheng::exchange {

/// Whose element or attribute it is. The transitional and the strict names of office documents are
/// one; an attribute without a prefix has none.
enum class XmlSpace { none, sheet, relation, package, other };

struct XmlName {
    XmlSpace space = XmlSpace::none;
    std::string_view local;

    [[nodiscard]] bool isSheet(std::string_view name) const {
        return space == XmlSpace::sheet && local == name;
    }
};

/// The attributes of one element, valid while its begin() is handled.
class XmlAttributes {
public:
    explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}
    /// An attribute without a prefix; nothing when it isn't there.
    [[nodiscard]] std::optional<std::string_view> operator[](std::string_view name) const;
    [[nodiscard]] std::optional<std::string_view> of(XmlSpace space, std::string_view name) const;

private:
    const char* const* pairs_;
};

/// Takes what a document says.
class XmlHandler {
public:
    XmlHandler() = default;
    virtual ~XmlHandler() = default;
    XmlHandler(const XmlHandler&) = delete;
    XmlHandler& operator=(const XmlHandler&) = delete;
    virtual void begin(XmlName name, const XmlAttributes& attributes) = 0;
    virtual void end(XmlName name) = 0;
    /// A text may come in pieces.
    virtual void text(std::string_view) {}
    /// Says that the rest of the document need not be read.
    [[nodiscard]] virtual bool hasEnough() const { return false; }
};

/// Reads XML of untrusted origin given in pieces (expat): no document type, hence no entities, no
/// tag over 1 MiB, no more than 100 elements one in the other, nothing fetched from anywhere.
class XmlParser {
public:
    explicit XmlParser(XmlHandler& handler);
    ~XmlParser();
    XmlParser(const XmlParser&) = delete;
    XmlParser& operator=(const XmlParser&) = delete;

    enum class Piece { more, last };
    /// Why the document can't be read on, with line and column; nothing when all is well.
    std::optional<Text> feed(std::string_view bytes, Piece piece);

private:
    struct Library;
    std::unique_ptr<Library> library_;
};

} // namespace xinheng::exchange
