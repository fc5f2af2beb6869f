#include "archive/value_rules.h"

#include "archive/numbers.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/money.h"
#include "base/normalise.h"

#include <algorithm>
#include <cctype>

namespace xinheng::archive {

namespace {

using access::Field;
using access::FieldType;
using access::Format;

/// 50 billion yuan: more than any customer owes, and the sum of a million such limits still fits
/// int64.
constexpr std::int64_t largestAmount = 50'000'000'000'00;

std::size_t countDigits(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](unsigned char byte) { return std::isdigit(byte) != 0; }));
}

bool hasOnly(std::string_view text, std::string_view others) {
    return std::all_of(text.begin(), text.end(), [&](char byte) {
        return std::isdigit(static_cast<unsigned char>(byte)) != 0 ||
               others.find(byte) != std::string_view::npos;
    });
}

std::string upperCase(std::string text) {
    for (char& byte : text)
        byte = static_cast<char>(std::toupper(static_cast<unsigned char>(byte)));
    return text;
}

class Check {
public:
    Check(std::size_t field, const Field& described, std::vector<Finding>& findings)
        : field_(field), described_(described), findings_(findings) {}

    void error(Text message) {
        findings_.push_back({Finding::Weight::error, field_, std::move(message)});
    }
    void warn(Text message) {
        findings_.push_back({Finding::Weight::warning, field_, std::move(message)});
    }

    std::string amount(const std::string& text) {
        const auto money = Money::parse(text);
        if (!money)
            error(money.error().message);
        else if (money->fen() < 0)
            error(Text(XH_TR("archive", "{} can't be negative."), described_.label));
        else if (money->fen() > largestAmount)
            error(Text(XH_TR("archive", "{} is too large."), described_.label));
        return money ? money->plain() : text;
    }

    std::string number(const std::string& text) {
        const auto parsed = Decimal::parse(text);
        if (!parsed)
            error(parsed.error().message);
        return parsed ? parsed->plain() : text;
    }

    std::string date(const std::string& text) {
        const auto day = Date::parse(text, Date::Form::lenient);
        if (!day)
            error(day.error().message);
        return day ? day->iso() : text;
    }

    void code(const std::string& text) {
        if (text.find_first_of(",'\"\t\r\n") != std::string::npos)
            error(Text(XH_TR("archive", "A code can't hold commas, quotes or line ends.")));
    }

    void taxNumber(const std::string& text) {
        if (isCreditCode(text) || isOldTaxNumber(text) || isIdentityNumber(text))
            return;
        const bool letters = std::all_of(
            text.begin(), text.end(), [](unsigned char byte) { return std::isalnum(byte) != 0; });
        if (text.size() == 18 && letters)
            error(Text(XH_TR("archive", "The check character of this unified social credit code "
                                        "(GB 32100) is wrong: a character was mistyped.")));
        else
            warn(Text(XH_TR("archive", "This is neither a unified social credit code of 18 "
                                       "characters nor a tax number of 15.")));
    }

    void bankAccount(const std::string& text) {
        const std::size_t digits = countDigits(text);
        if (!hasOnly(text, " -") || digits < 8 || digits > 30)
            warn(Text(XH_TR("archive", "A bank account has 8 to 30 digits.")));
    }

    void postcode(const std::string& text) {
        if (text.size() != 6 || countDigits(text) != 6)
            warn(Text(XH_TR("archive", "A postcode in China has 6 digits.")));
    }

    void phone(const std::string& text) {
        const std::size_t digits = countDigits(text);
        if (!hasOnly(text, " -+()./,;#*") || digits < 5)
            warn(Text(XH_TR("archive", "This does not look like a telephone number.")));
    }

    void email(const std::string& text) {
        const std::size_t at = text.find('@');
        if (at == 0 || at == std::string::npos || text.find('@', at + 1) != std::string::npos ||
            text.find('.', at) == std::string::npos || text.find(' ') != std::string::npos)
            warn(Text(XH_TR("archive", "This does not look like an e-mail address.")));
    }

    // What the catalogue calls it, or what people read; the first is kept.
    std::string choice(const std::string& text) {
        const std::string key = searchKey(text);
        for (const access::FieldChoice& one : described_.choices)
            if (upperCase(one.value) == upperCase(text) ||
                (!key.empty() && (searchKey(one.label.in(Language::zh)) == key ||
                                  searchKey(one.label.in(Language::en)) == key)))
                return one.value;
        error(Text(XH_TR("archive", "\"{}\" is not one of the values of {}."), text,
                   described_.label));
        return text;
    }

    std::string formatted(const std::string& text) {
        switch (described_.format) {
        case Format::code:
            code(text);
            break;
        case Format::taxNumber:
            taxNumber(upperCase(text));
            return upperCase(text);
        case Format::bankAccount:
            bankAccount(text);
            break;
        case Format::postcode:
            postcode(text);
            break;
        case Format::phone:
            phone(text);
            break;
        case Format::email:
            email(text);
            break;
        case Format::plain:
        case Format::narrow:
            break;
        }
        return text;
    }

private:
    std::size_t field_;
    const Field& described_;
    std::vector<Finding>& findings_;
};

/// Line ends and the blanks around them become one blank; whether there were any.
bool joinLines(std::string& text) {
    if (text.find_first_of("\r\n") == std::string::npos)
        return false;
    std::string joined;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
        if (const std::string part = tidied(text.substr(at, end - at)); !part.empty())
            joined += (joined.empty() ? "" : " ") + part;
        at = end + 1;
    }
    text = std::move(joined);
    return true;
}

bool isMadeNarrow(const Field& field) {
    return field.type == FieldType::text ? field.format != Format::plain
                                         : field.type != FieldType::longText;
}

} // namespace

std::string checkedValue(const access::Object& object, std::size_t index, std::string_view typed,
                         const ReferenceCheck& isThere, std::vector<Finding>& findings) {
    const Field& field = object.fields[index];
    Check check(index, field, findings);
    if (!isCleanUtf8(typed)) {
        check.error(
            Text(XH_TR("archive", "{} holds characters that can't be stored."), field.label));
        return {};
    }
    std::string value = isMadeNarrow(field) ? narrowed(typed) : tidied(typed);
    if (value.empty()) {
        if (field.required)
            check.error(Text(XH_TR("archive", "{} is missing."), field.label));
        return value;
    }
    if (characterCount(value) > static_cast<std::size_t>(field.maximumLength)) {
        check.error(Text(XH_TR("archive", "{} is longer than {} characters."), field.label,
                         field.maximumLength));
        return value;
    }
    // An address of two lines is one in a system that has no lines for it.
    if (field.type == FieldType::text && field.format == Format::plain && joinLines(value))
        check.warn(Text(XH_TR("archive", "The lines of {} are joined to one."), field.label));
    if (field.type != FieldType::longText && value.find_first_of("\r\n") != std::string::npos) {
        check.error(Text(XH_TR("archive", "{} has to stand on one line."), field.label));
        return value;
    }
    switch (field.type) {
    case FieldType::amount:
        return check.amount(value);
    case FieldType::number:
        return check.number(value);
    case FieldType::date:
        return check.date(value);
    case FieldType::reference:
        if (!isThere(field.references, value))
            check.error(notThere(field, value));
        return value;
    case FieldType::choice:
        return check.choice(value);
    case FieldType::text:
    case FieldType::longText:
        break;
    }
    return check.formatted(value);
}

Text notThere(const access::Field& field, const std::string& code) {
    return {XH_TR("archive", "There is no {} {}."), field.label, code};
}

Problem toProblem(const access::Object& object, const Finding& finding,
                  std::optional<std::int64_t> row) {
    return {row, object.fields[finding.field].key, finding.message};
}

} // namespace xinheng::archive
