#pragma once

#include "exchange/vcard.h"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::exchange {

/// Writes the lines of one card: escaped, folded at 75 bytes, in 2.1 as quoted-printable.
class VCardText {
public:
    explicit VCardText(VCardVersion version) : version_(version) {}

    /// Parameters are written as they are, each with its semicolon in front.
    void line(std::string_view property, std::string_view parameters, std::string_view text);
    void line(std::string_view property, std::string_view parameters,
              std::span<const std::string_view> components);
    /// TYPE and PREF as the version writes them.
    [[nodiscard]] std::string parameters(const std::vector<std::string>& types,
                                         bool preferred) const;
    [[nodiscard]] VCardVersion version() const { return version_; }
    [[nodiscard]] const std::string& text() const { return text_; }
    void clear() { text_.clear(); }

private:
    void escape(std::string& out, std::string_view text) const;
    void write(std::string_view property, std::string_view parameters, std::string_view value);
    void fold(std::string_view line);
    void quotedPrintable(std::string_view head, std::string_view value);

    VCardVersion version_;
    std::string text_;
};

} // namespace xinheng::exchange
