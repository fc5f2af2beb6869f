#include "archive/duplicate_rules.h"

#include "archive/duplicate_name.h"
#include "base/normalise.h"
#include "base/pinyin.h"
#include "base/text_hash.h"
#include "base/utf8.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace xinheng::archive {

using access::Format;

namespace {

constexpr std::size_t leastNear = 6;      // characters of a name of which one may be another
constexpr std::size_t leastContained = 4; // characters of a name inside a longer one
constexpr std::size_t mostPersonal = 3;

std::uint64_t hashOf(std::string_view text) {
    if (text.empty())
        return 0;
    return std::max<std::uint64_t>(TextHash()(text), 1);
}

std::u32string charactersOf(std::string_view text) {
    std::u32string characters;
    for (std::size_t at = 0; at < text.size();)
        characters += static_cast<char32_t>(utf8::next(text, at));
    return characters;
}

bool isNear(std::string_view one, std::string_view other) {
    std::u32string shorter = charactersOf(one);
    std::u32string longer = charactersOf(other);
    if (shorter.size() > longer.size())
        std::swap(shorter, longer);
    if (shorter.size() < leastNear || longer.size() - shorter.size() > 1)
        return false;
    const std::size_t differs = static_cast<std::size_t>(
        std::mismatch(shorter.begin(), shorter.end(), longer.begin()).first - shorter.begin());
    const std::size_t behind = longer.size() == shorter.size() ? differs + 1 : differs;
    return behind > shorter.size() || shorter.substr(behind) == longer.substr(differs + 1);
}

bool isContained(std::string_view one, std::string_view other) {
    if (one.size() > other.size())
        std::swap(one, other);
    const std::size_t length = characterCount(one);
    return length >= leastContained && 2 * length >= characterCount(other) &&
           (other.starts_with(one) || other.ends_with(one));
}

bool sharePhone(const Identity& one, const Identity& other) {
    return std::ranges::any_of(one.phones, [&](std::uint64_t phone) {
        return phone != 0 && std::ranges::find(other.phones, phone) != other.phones.end();
    });
}

std::optional<Likeness> likenessOfNames(const Identity& one, const Identity& other) {
    if (one.core.empty() || other.core.empty())
        return std::nullopt;
    if (one.name == other.name)
        return Likeness::name;
    const bool samePlace = mayBeOnePlace(one.place, other.place);
    if (one.core == other.core)
        return samePlace ? Likeness::nameAndForm : Likeness::nameElsewhere;
    if (samePlace && isNear(one.core, other.core))
        return Likeness::nearName;
    if (samePlace && isContained(one.core, other.core))
        return Likeness::containedName;
    if (samePlace && characterCount(one.core) > mostPersonal &&
        pinyinInitials(one.core) == pinyinInitials(other.core))
        return Likeness::initials;
    return std::nullopt;
}

double weightOf(Likeness likeness, bool personal) {
    switch (likeness) {
    case Likeness::taxNumber:
        return 0.90;
    case Likeness::bankAccount:
        return 0.75;
    case Likeness::name:
        return personal ? 0.40 : 0.80;
    case Likeness::nameAndForm:
        return personal ? 0.30 : 0.65;
    case Likeness::phone:
    case Likeness::nearName:
    case Likeness::containedName:
        return 0.50;
    case Likeness::nameElsewhere:
    case Likeness::address:
        return 0.35;
    case Likeness::initials:
        return 0.15;
    }
    return 0;
}

} // namespace

const char* likenessName(Likeness likeness) {
    switch (likeness) {
    case Likeness::taxNumber:
        return "tax-number";
    case Likeness::bankAccount:
        return "bank-account";
    case Likeness::name:
        return "name";
    case Likeness::nameAndForm:
        return "name-and-form";
    case Likeness::nameElsewhere:
        return "name-elsewhere";
    case Likeness::nearName:
        return "near-name";
    case Likeness::containedName:
        return "contained-name";
    case Likeness::phone:
        return "phone";
    case Likeness::address:
        return "address";
    case Likeness::initials:
        return "initials";
    }
    return "";
}

Text likenessText(Likeness likeness) {
    switch (likeness) {
    case Likeness::taxNumber:
        return Text(XH_TR("archive", "same tax number"));
    case Likeness::bankAccount:
        return Text(XH_TR("archive", "same bank account"));
    case Likeness::name:
        return Text(XH_TR("archive", "same name"));
    case Likeness::nameAndForm:
        return Text(XH_TR("archive", "same name but for legal form or place"));
    case Likeness::nameElsewhere:
        return Text(XH_TR("archive", "same name in another place"));
    case Likeness::nearName:
        return Text(XH_TR("archive", "names differ by one character"));
    case Likeness::containedName:
        return Text(XH_TR("archive", "one name is part of the other"));
    case Likeness::phone:
        return Text(XH_TR("archive", "same telephone"));
    case Likeness::address:
        return Text(XH_TR("archive", "same address"));
    case Likeness::initials:
        return Text(XH_TR("archive", "same pinyin initials"));
    }
    return {};
}

std::string plainNumber(std::string_view text) {
    std::string plain;
    for (const char byte : narrowed(text))
        if (std::isalnum(static_cast<unsigned char>(byte)) != 0)
            plain += static_cast<char>(std::toupper(static_cast<unsigned char>(byte)));
    return plain;
}

namespace {

std::string withoutCodes(std::string digits) {
    if (digits.starts_with("0086"))
        digits.erase(0, 4);
    else if (digits.starts_with("86") && digits.size() > 11)
        digits.erase(0, 2);
    if (digits.size() > 11 && digits.starts_with("01")) // a mobile dialled from elsewhere
        digits.erase(0, 1);
    if (digits.starts_with('0') && digits.size() >= 10) // 010 and 02x; all others have four
        digits.erase(0, digits[1] == '1' || digits[1] == '2' ? 3 : 4);
    return digits;
}

// Whether nothing but an extension can follow.
bool isWhole(std::string_view digits) {
    if (digits.starts_with("86") && digits.size() > 2)
        digits.remove_prefix(2);
    if (digits.starts_with('0'))
        return digits.size() >= (digits.starts_with("01") || digits.starts_with("02") ? 10U : 11U);
    return digits.size() >= (digits.starts_with('1') ? 11U : 7U);
}

} // namespace

std::vector<std::string> phoneNumbers(std::string_view text) {
    constexpr std::size_t leastDigits = 7;
    constexpr std::size_t mostDigits = 15;
    std::vector<std::string> numbers;
    std::string digits;
    bool extension = false;
    const auto end = [&] {
        std::string number = withoutCodes(std::exchange(digits, {}));
        if (number.size() >= leastDigits && number.size() <= mostDigits &&
            std::ranges::find(numbers, number) == numbers.end())
            numbers.push_back(std::move(number));
        extension = false;
    };
    const std::string plain = narrowed(text);
    for (std::size_t at = 0; at < plain.size();) {
        const std::int32_t sign = utf8::next(plain, at);
        if (sign >= '0' && sign <= '9') {
            if (!extension)
                digits += static_cast<char>(sign);
        } else if (sign == '/' || sign == ';' || sign == ',' || sign == 0x3001) { // 、
            end();
        } else if (sign == '#' || sign == '*' || sign == 'x' || sign == 0x8F6C) { // 转
            extension = true;
        } else if (sign == '-' && isWhole(digits)) {
            extension = true;
        }
    }
    end();
    return numbers;
}

bool identifies(const access::Field& field) {
    return !field.own &&
           (field.key == "name" || field.key == "address" || field.format == Format::taxNumber ||
            field.format == Format::bankAccount || field.format == Format::phone);
}

Identity identityOf(const access::Object& object, const access::Record& record,
                    const std::vector<bool>& readable) {
    Identity identity;
    std::size_t phones = 0;
    for (std::size_t index = 0; index < record.size(); ++index) {
        const access::Field& field = object.fields[index];
        if (!readable[index] || record[index].empty() || !identifies(field))
            continue;
        if (field.format == Format::taxNumber) {
            identity.taxNumber = hashOf(plainNumber(record[index]));
        } else if (field.format == Format::bankAccount) {
            identity.bankAccount = hashOf(plainNumber(record[index]));
        } else if (field.format == Format::phone) {
            for (const std::string& number : phoneNumbers(record[index]))
                if (phones < identity.phones.size())
                    identity.phones.at(phones++) = hashOf(number);
        } else if (field.key == "address") {
            identity.address = hashOf(searchKey(record[index]));
        } else {
            NameParts parts = namePartsOf(record[index]);
            identity.name = hashOf(parts.whole);
            identity.personal = !parts.hasForm && characterCount(parts.whole) <= mostPersonal;
            identity.core = std::move(parts.core);
            identity.place = std::move(parts.place);
        }
    }
    return identity;
}

Match compare(const Identity& one, const Identity& other) {
    constexpr double contradiction = 0.7;
    Match match;
    const auto same = [](std::uint64_t left, std::uint64_t right) {
        return left != 0 && left == right;
    };
    if (same(one.taxNumber, other.taxNumber))
        match.reasons.push_back(Likeness::taxNumber);
    if (same(one.bankAccount, other.bankAccount))
        match.reasons.push_back(Likeness::bankAccount);
    if (const auto names = likenessOfNames(one, other))
        match.reasons.push_back(*names);
    if (sharePhone(one, other))
        match.reasons.push_back(Likeness::phone);
    if (same(one.address, other.address))
        match.reasons.push_back(Likeness::address);
    double against = 1;
    for (const Likeness reason : match.reasons)
        against *= 1 - weightOf(reason, one.personal || other.personal);
    double chance = 1 - against;
    if (one.taxNumber != 0 && other.taxNumber != 0 && one.taxNumber != other.taxNumber)
        chance *= contradiction;
    match.score = static_cast<int>(std::lround(chance * 100 + 1e-9));
    return match;
}

} // namespace xinheng::archive
