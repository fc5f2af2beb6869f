#include "archive/card_fields.h"

#include "exchange/vcard.h"

#include <algorithm>
#include <map>

namespace xinheng::archive {

namespace {

std::string upperCase(std::string text) {
    for (char& byte : text)
        byte = byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A') : byte;
    return text;
}

} // namespace

bool takesCards(const access::Object& object) {
    const auto has = [&](const char* key) { return object.field(key) != nullptr; };
    return has("mobile") && has("email") && has("messenger");
}

bool isCardName(const std::filesystem::path& file) {
    const std::string ending = upperCase(file.extension().string());
    return ending == ".VCF" || ending == ".VCARD";
}

std::string cardHeading(const access::Object& object, std::size_t index) {
    static const std::map<std::string, std::string> properties{
        {"name", "FN"},     {"title", "TITLE"},    {"mobile", "TEL CELL"}, {"phone", "TEL WORK"},
        {"email", "EMAIL"}, {"messenger", "IMPP"}, {"birthday", "BDAY"},   {"remarks", "NOTE"}};
    const access::Field& field = object.fields[index];
    if (!takesCards(object) || !field.importable())
        return {};
    if (object.above && field.key == object.above->field)
        return "ORG";
    const auto found = properties.find(field.key);
    return found == properties.end() ? ownCardProperty(field) : found->second;
}

std::string ownCardProperty(const access::Field& field) {
    std::string name = upperCase(field.key);
    std::replace(name.begin(), name.end(), '_', '-');
    return std::string(exchange::ownVCardPrefix) + name;
}

} // namespace xinheng::archive
