#include "access/model/oracle.h"
#include "access/model/vocabulary.h"

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace xinheng::tests::model {

namespace {

/// "20.01" is 2001 fen; the worlds' amounts all have two decimals.
long fenOf(const std::string& amount) {
    std::string digits;
    for (const char byte : amount)
        if (byte != '.')
            digits += byte;
    return std::stol(digits);
}

// % is any text, _ one character; capital letters and small ones are the same.
bool isLike(const std::string& text, const std::string& pattern) {
    if (pattern.empty())
        return text.empty();
    if (pattern[0] == '%') {
        for (std::size_t skipped = 0; skipped <= text.size(); ++skipped)
            if (isLike(text.substr(skipped), pattern.substr(1)))
                return true;
        return false;
    }
    if (text.empty())
        return false;
    const auto small = [](char byte) { return std::tolower(static_cast<unsigned char>(byte)); };
    return (pattern[0] == '_' || small(pattern[0]) == small(text[0])) &&
           isLike(text.substr(1), pattern.substr(1));
}

bool compares(const FieldFact& fact, const std::string& value, const std::string& op,
              const std::string& wanted) {
    if (op == "=" || op == "in")
        return value == wanted;
    if (op == "!=")
        return value != wanted;
    const bool canBeAbsent = fact.kind != Kind::text;
    if (canBeAbsent && (value.empty() || wanted.empty()))
        return false;
    if (op == "like")
        return isLike(value, wanted);
    const bool isAmount = fact.kind == Kind::amount;
    const bool less = isAmount ? fenOf(value) < fenOf(wanted) : value < wanted;
    const bool more = isAmount ? fenOf(value) > fenOf(wanted) : value > wanted;
    if (op == "<")
        return less;
    if (op == "<=")
        return !more;
    if (op == ">")
        return more;
    if (op == ">=")
        return !less;
    throw std::logic_error("the model knows no operator " + op);
}

} // namespace

bool holds(const Condition& condition, const Customer& customer) {
    const auto fulfilled = [&](const Condition& part) { return holds(part, customer); };
    switch (condition.kind) {
    case Condition::Kind::all:
        return std::ranges::all_of(condition.parts, fulfilled);
    case Condition::Kind::any:
        return std::ranges::any_of(condition.parts, fulfilled);
    case Condition::Kind::none:
        return !holds(condition.parts.at(0), customer);
    case Condition::Kind::compare:
        break;
    }
    return std::ranges::any_of(condition.values, [&](const std::string& value) {
        return compares(*fieldFact(condition.field), customer.at(condition.field), condition.op,
                        value);
    });
}

std::set<std::string> fieldsOf(const Condition& condition) {
    std::set<std::string> fields;
    if (condition.kind == Condition::Kind::compare)
        fields.insert(condition.field);
    for (const Condition& part : condition.parts)
        fields.merge(fieldsOf(part));
    return fields;
}

} // namespace xinheng::tests::model
