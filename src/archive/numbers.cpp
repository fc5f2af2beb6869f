#include "archive/numbers.h"

#include "base/date.h"

#include <algorithm>
#include <cctype>

namespace xinheng::archive {

namespace {

constexpr std::string_view creditCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

bool allDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char byte) { return byte >= '0' && byte <= '9'; });
}

// GB 11714: weights 3 7 9 10 5 8 4 2 over eight characters (letters count 10 to 35), modulo 11.
bool isOrganisationCode(std::string_view code) {
    constexpr int weights[] = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t index = 0; index < 8; ++index) {
        const auto byte = static_cast<unsigned char>(code[index]);
        if (!(std::isdigit(byte) != 0 || (byte >= 'A' && byte <= 'Z')))
            return false;
        sum += weights[index] * (std::isdigit(byte) != 0 ? byte - '0' : byte - 'A' + 10);
    }
    const int check = 11 - sum % 11;
    const char expected = check == 10 ? 'X' : static_cast<char>('0' + check % 11);
    return code[8] == expected;
}

} // namespace

bool isCreditCode(std::string_view code) {
    if (code.size() != 18)
        return false;
    std::size_t sum = 0;
    std::size_t weight = 1;
    for (std::size_t index = 0; index < 17; ++index) {
        const std::size_t value = creditCharacters.find(code[index]);
        if (value == std::string_view::npos)
            return false;
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    return code[17] == creditCharacters[(31 - sum % 31) % 31];
}

bool isOldTaxNumber(std::string_view number) {
    if (number.size() != 15)
        return false;
    return allDigits(number) ||
           (allDigits(number.substr(0, 6)) && isOrganisationCode(number.substr(6)));
}

bool isIdentityNumber(std::string_view number) {
    if (number.size() != 18 || !allDigits(number.substr(0, 17)) ||
        !Date::parse(number.substr(6, 8), Date::Form::lenient))
        return false;
    int sum = 0;
    for (std::size_t index = 0; index < 17; ++index)
        sum = (sum + number[index] - '0') * 2 % 11;
    return number[17] == "10X98765432"[sum];
}

} // namespace xinheng::archive
