#include "exchange/vcard_builder.h"

#include "base/date.h"
#include "base/normalise.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace xinheng::exchange {

namespace {

constexpr std::size_t mostProblems = 100;
constexpr std::size_t mostLeftOut = 1000; ///< names of properties

bool isDigits(std::string_view text, std::size_t count) {
    return text.size() >= count &&
           std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(count),
                       [](char sign) { return sign >= '0' && sign <= '9'; });
}

/// A telephone or handle written as an address: its scheme left off, %20 and the like undone.
std::string withoutPercent(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned value = 0;
        const auto digit = [&](char sign) {
            const std::size_t found = std::string_view("0123456789ABCDEFabcdef").find(sign);
            value = value << 4U | static_cast<unsigned>(found > 15 ? found - 6 : found);
            return found != std::string_view::npos;
        };
        if (text[at] == '%' && at + 2 < text.size() && digit(text[at + 1]) && digit(text[at + 2])) {
            plain += static_cast<char>(value);
            at += 2;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char sign) {
        return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
    });
    return lower;
}

/// Chinese names are family and given name without a space; others the other way round.
std::string shownName(const VCard& card) {
    std::string together = card.family + card.given;
    if (!isAscii(together) && card.family.size() % 3 == 0 && card.family.size() <= 6 &&
        std::none_of(together.begin(), together.end(), [](char sign) {
            return static_cast<unsigned char>(sign) < 0x80 ||
                   (static_cast<unsigned char>(sign) >= 0xC0 &&
                    static_cast<unsigned char>(sign) < 0xE3);
        })) {
        return together;
    }
    std::string name;
    for (const std::string* part :
         {&card.prefix, &card.given, &card.additional, &card.family, &card.suffix}) {
        if (!part->empty()) {
            name.append(name.empty() ? "" : " ").append(*part);
        }
    }
    return name;
}

} // namespace

std::string birthdayOf(std::string_view value, std::optional<std::string_view> omittedYear) {
    value = value.substr(0, value.find_first_of("T "));
    std::string digits;
    const bool noYear = value.starts_with("--");
    for (const char sign : value) {
        if (sign != '-' && sign != '/' && sign != '.') {
            digits += sign;
        }
    }
    if (!isDigits(digits, digits.size()) || digits.size() != (noYear ? 4U : 8U)) {
        return {};
    }
    if (noYear || (omittedYear && digits.starts_with(*omittedYear))) {
        const std::string rest = digits.substr(digits.size() - 4);
        const auto leap = Date::parse("2000-" + rest.substr(0, 2) + "-" + rest.substr(2));
        return leap ? fmt::format("--{:02}-{:02}", leap->month(), leap->day()) : std::string();
    }
    const auto day =
        Date::parse(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6));
    return day ? day->iso() : std::string();
}

VCardBuilder::VCardBuilder(VCard& card, std::int64_t line, Encoding fileEncoding)
    : card_(card), fileEncoding_(fileEncoding),
      error_{ErrorCode::invalid,
             Text(XH_TR("exchange", "The card that begins in line {} can't be read."), line),
             {},
             {}} {
    card_ = VCard();
    card_.line = line;
}

void VCardBuilder::problem(std::int64_t line, std::string property, Text message) {
    if (error_.problems.size() < mostProblems) {
        error_.problems.push_back({line, std::move(property), std::move(message)});
    }
}

void VCardBuilder::add(const VCardProperty& property, std::int64_t line) {
    if (property.name == "VERSION") {
        setVersion(property, line);
        return;
    }
    const std::string_view service = messengerService(property.name);
    static constexpr std::array<std::string_view, 11> kept{
        "FN", "N", "ORG", "TITLE", "TEL", "EMAIL", "ADR", "IMPP", "BDAY", "NOTE", "UID"};
    const bool own = property.name.starts_with(ownVCardPrefix);
    if (!own && service.empty() &&
        std::find(kept.begin(), kept.end(), property.name) == kept.end()) {
        leaveOut(property);
        return;
    }
    VCardValue value = valueOf(property, fileEncoding_);
    if (value.wrong) {
        problem(line, property.name, std::move(*value.wrong));
        return;
    }
    if (value.text.empty()) {
        return;
    }
    if (own) {
        addOwn(property, value.text);
    } else if (property.name == "UID") {
        addText(card_.uid, property, value.text);
    } else if (property.name == "FN") {
        addText(card_.name, property, value.text);
    } else if (property.name == "N") {
        addName(value.text);
    } else if (property.name == "TITLE") {
        addText(card_.title, property, value.text);
    } else if (property.name == "ORG") {
        auto parts = componentsOf(value.text, version_);
        if (!card_.organisation.empty()) {
            leaveOut(property);
            return;
        }
        card_.organisation = std::move(parts.front());
        card_.units.assign(std::make_move_iterator(parts.begin() + 1),
                           std::make_move_iterator(parts.end()));
        while (!card_.units.empty() && card_.units.back().empty()) {
            card_.units.pop_back();
        }
    } else if (property.name == "TEL") {
        addPhone(property, value.text);
    } else if (property.name == "EMAIL") {
        addEntry(card_.emails, {text(value.text), property.types(), property.preferred()},
                 property);
    } else if (property.name == "ADR") {
        addAddress(property, value.text);
    } else if (property.name == "BDAY") {
        addBirthday(property, value.text, line);
    } else if (property.name == "NOTE") {
        if (card_.note.size() + value.text.size() > maximumVCardBytes) {
            problem(line, property.name, Text(XH_TR("exchange", "The text is longer than 1 MiB.")));
            return;
        }
        card_.note.append(card_.note.empty() ? "" : "\n").append(text(value.text));
    } else {
        addMessenger(property, service, std::move(value.text));
    }
}

Result<bool> VCardBuilder::finish() {
    if (card_.name.empty()) {
        card_.name = shownName(card_);
    }
    if (card_.name.empty()) {
        card_.name = card_.organisation;
    }
    if (card_.name.empty() && error_.problems.empty()) {
        problem(card_.line, "FN", Text(XH_TR("exchange", "The card has no name.")));
    }
    return error_.problems.empty() ? Result<bool>(true) : fail(std::move(error_));
}

void VCardBuilder::setVersion(const VCardProperty& property, std::int64_t line) {
    const std::string_view value = property.raw;
    if (value.starts_with("2.1")) {
        version_ = VCardVersion::v21;
    } else if (value.starts_with("3.0")) {
        version_ = VCardVersion::v30;
    } else if (value.starts_with("4.0")) {
        version_ = VCardVersion::v40;
    } else {
        problem(line, property.name,
                Text(XH_TR("exchange", "The version {} is not known here; 2.1, 3.0 and 4.0 are."),
                     value.substr(0, 20)));
    }
}

void VCardBuilder::leaveOut(const VCardProperty& property) {
    if (card_.leftOut.contains(property.name) || card_.leftOut.size() < mostLeftOut) {
        ++card_.leftOut[property.name];
    }
}

void VCardBuilder::addText(std::string& field, const VCardProperty& property,
                           const std::string& value) {
    if (field.empty()) {
        field = text(value);
    } else {
        leaveOut(property);
    }
}

void VCardBuilder::addOwn(const VCardProperty& property, const std::string& value) {
    const bool first = !card_.own.contains(property.name);
    if (first && card_.own.size() < maximumVCardEntries) {
        card_.own[property.name] = text(value);
    } else {
        leaveOut(property);
    }
}

void VCardBuilder::addName(const std::string& value) {
    auto parts = componentsOf(value, version_);
    parts.resize(5);
    card_.family = std::move(parts[0]);
    card_.given = std::move(parts[1]);
    card_.additional = std::move(parts[2]);
    card_.prefix = std::move(parts[3]);
    card_.suffix = std::move(parts[4]);
}

template <class Entry>
void VCardBuilder::addEntry(std::vector<Entry>& entries, Entry entry,
                            const VCardProperty& property) {
    if (entries.size() < maximumVCardEntries) {
        entries.push_back(std::move(entry));
    } else {
        leaveOut(property);
    }
}

void VCardBuilder::addPhone(const VCardProperty& property, const std::string& value) {
    std::string number = text(value);
    if (lowered(number.substr(0, 4)) == "tel:") {
        number = withoutPercent(std::string_view(number).substr(4));
    }
    if (!number.empty()) {
        addEntry(card_.phones, {std::move(number), property.types(), property.preferred()},
                 property);
    }
}

void VCardBuilder::addAddress(const VCardProperty& property, const std::string& value) {
    auto parts = componentsOf(value, version_);
    parts.resize(7);
    addEntry(card_.addresses,
             {std::move(parts[0]), std::move(parts[1]), std::move(parts[2]), std::move(parts[3]),
              std::move(parts[4]), std::move(parts[5]), std::move(parts[6]), property.types(),
              property.preferred()},
             property);
}

/// Without a property of its own a messenger is an address such as xmpp:somebody@example.com, or
/// the service is a parameter and the address begins with x-apple.
void VCardBuilder::addMessenger(const VCardProperty& property, std::string_view service,
                                std::string value) {
    value = text(value);
    if (!service.empty()) {
        addEntry(card_.messengers, {std::string(service), std::move(value)}, property);
        return;
    }
    const auto colon = value.find(':');
    std::string scheme =
        colon == std::string::npos ? "" : lowered(std::string_view(value).substr(0, colon));
    std::string handle =
        isVCardToken(scheme) ? withoutPercent(std::string_view(value).substr(colon + 1)) : value;
    if (const auto said = property.parameter("X-SERVICE-TYPE")) {
        scheme = lowered(*said);
    }
    if (!isVCardToken(scheme)) {
        scheme = "im";
    }
    if (handle.empty()) {
        return;
    }
    addEntry(card_.messengers, {scheme == "weixin" ? "wechat" : scheme, std::move(handle)},
             property);
}

void VCardBuilder::addBirthday(const VCardProperty& property, const std::string& value,
                               std::int64_t line) {
    if (!card_.birthday.empty()) {
        leaveOut(property);
        return;
    }
    card_.birthday = birthdayOf(value, property.parameter("X-APPLE-OMIT-YEAR"));
    if (card_.birthday.empty()) {
        problem(line, property.name,
                Text(XH_TR("exchange", "\"{}\" is no day."), value.substr(0, 40)));
    }
}

} // namespace xinheng::exchange
