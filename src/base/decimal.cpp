#include "base/decimal.h"

#include "base/normalise.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace xinheng {

namespace {

constexpr std::int64_t unitsInOne = 10'000;
constexpr std::size_t mostDigits = 11; ///< before the point

bool isDigit(char sign) {
    return std::isdigit(static_cast<unsigned char>(sign)) != 0;
}

// Commas only between groups of three, so that "1,5" is not taken for fifteen.
bool isGroupedWell(std::string_view whole) {
    const auto first =
        static_cast<std::size_t>(std::find(whole.begin(), whole.end(), ',') - whole.begin());
    if (first == whole.size())
        return true;
    if (first == 0 || first > 3 || (whole.size() - first) % 4 != 0)
        return false;
    for (std::size_t place = first; place < whole.size(); ++place)
        if ((whole[place] == ',') != ((place - first) % 4 == 0))
            return false;
    return true;
}

Error noNumber(std::string_view text) {
    return {ErrorCode::invalid, Text(XH_TR("base", "\"{}\" is not a number."), text), {}, {}};
}

} // namespace

Result<Decimal> Decimal::parse(std::string_view text) {
    const std::string narrow = narrowed(text);
    std::string_view rest = narrow;
    const bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+'))
        rest.remove_prefix(1);
    const std::size_t point = std::min(rest.find('.'), rest.size());
    const std::string_view whole = rest.substr(0, point);
    std::string_view fraction = point < rest.size() ? rest.substr(point + 1) : std::string_view();
    const bool isNumber = !whole.empty() && isGroupedWell(whole) &&
                          (point == rest.size() || !fraction.empty()) &&
                          std::all_of(whole.begin(), whole.end(),
                                      [](char sign) { return isDigit(sign) || sign == ','; }) &&
                          std::all_of(fraction.begin(), fraction.end(), isDigit);
    if (!isNumber)
        return fail(noNumber(text));
    while (fraction.ends_with('0'))
        fraction.remove_suffix(1);
    if (fraction.size() > decimals)
        return fail(ErrorCode::invalid, XH_TR("base", "\"{}\" has more than {} decimals."), text,
                    decimals);
    std::int64_t units = 0;
    std::size_t digits = 0;
    for (const char sign : whole) {
        if (sign == ',')
            continue;
        digits += units != 0 || sign != '0' ? 1U : 0U;
        if (digits > mostDigits)
            return fail(ErrorCode::invalid, XH_TR("base", "\"{}\" is too large a number."), text);
        units = units * 10 + (sign - '0');
    }
    for (std::size_t place = 0; place < decimals; ++place)
        units = units * 10 + (place < fraction.size() ? fraction[place] - '0' : 0);
    return Decimal(negative ? -units : units);
}

std::string Decimal::plain() const {
    const std::int64_t size = units_ < 0 ? -units_ : units_;
    std::string text =
        fmt::format("{}{}.{:04}", units_ < 0 ? "-" : "", size / unitsInOne, size % unitsInOne);
    while (text.ends_with('0'))
        text.pop_back();
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

} // namespace xinheng
