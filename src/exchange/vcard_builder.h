#pragma once

#include "base/result.h"
#include "exchange/vcard_property.h"

#include <cstdint>
#include <string>
#include <vector>

namespace xinheng::exchange {

/// Makes a card from its properties, one after the other, and collects what is wrong with them.
class VCardBuilder {
public:
    VCardBuilder(VCard& card, std::int64_t line, Encoding fileEncoding);

    [[nodiscard]] VCardVersion version() const { return version_; }
    void add(const VCardProperty& property, std::int64_t line);
    void problem(std::int64_t line, std::string property, Text message);
    /// Gives the card its name and says whether it may be kept.
    Result<bool> finish();

private:
    void addText(std::string& field, const VCardProperty& property, const std::string& value);
    void addOwn(const VCardProperty& property, const std::string& value);
    void addName(const std::string& value);
    void addPhone(const VCardProperty& property, const std::string& value);
    void addAddress(const VCardProperty& property, const std::string& value);
    void addMessenger(const VCardProperty& property, std::string_view service, std::string value);
    void addBirthday(const VCardProperty& property, const std::string& value, std::int64_t line);
    void setVersion(const VCardProperty& property, std::int64_t line);
    template <class Entry>
    void addEntry(std::vector<Entry>& entries, Entry entry, const VCardProperty& property);
    [[nodiscard]] std::string text(const std::string& value) const {
        return textOf(value, version_);
    }
    void leaveOut(const VCardProperty& property);

    VCard& card_;
    Encoding fileEncoding_;
    VCardVersion version_ = VCardVersion::v30;
    Error error_;
};

/// "1990-05-08" or, without a year, "--05-08" from what vCards write; empty for anything else.
std::string birthdayOf(std::string_view value, std::optional<std::string_view> omittedYear);

} // namespace xinheng::exchange
