#include "exchange/xlsx_number.h"

#include "exchange/xlsx_format.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <iterator>

namespace xinheng::exchange {

namespace {

constexpr int smallestExponent = -15;

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

/// "-12.50" with at most 15 digits: digits on either side of one point at most.
bool isShortPlain(std::string_view text) {
    if (text.starts_with('-')) {
        text.remove_prefix(1);
    }
    std::size_t digits = 0;
    bool point = false;
    for (const char character : text) {
        if (isDigit(character)) {
            ++digits;
        } else if (character == '.' && !point && digits > 0) {
            point = true;
        } else {
            return false;
        }
    }
    return digits > 0 && digits <= keptDigits && text.back() != '.' &&
           (text.front() != '0' || text.size() == 1 || text[1] == '.');
}

} // namespace

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0) {
        return std::nullopt;
    }
    return number;
}

std::optional<double> cellNumber(std::string_view text) {
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-')) {
            return std::nullopt;
        }
    }
    if (text.find_first_not_of("0123456789+-.eE") != std::string_view::npos) {
        return std::nullopt;
    }
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) {
        return std::nullopt;
    }
    return number;
}

bool appendNumber(std::string& out, std::string_view text) {
    if (isShortPlain(text)) {
        out += text;
        return true;
    }
    const auto number = cellNumber(text);
    if (!number) {
        return false;
    }
    if (*number == 0) {
        out += '0';
        return true;
    }
    // The digits that are kept, then the point put where it belongs.
    const std::string scientific = fmt::format("{:.{}e}", std::fabs(*number), int(keptDigits) - 1);
    const auto at = scientific.find('e');
    int exponent = 0;
    const char* const begin = scientific.data() + at + 1 + (scientific[at + 1] == '+' ? 1 : 0);
    std::from_chars(begin, scientific.data() + scientific.size(), exponent);
    std::string digits = scientific.substr(0, 1) + scientific.substr(2, at - 2);
    digits.resize(digits.find_last_not_of('0') + 1);
    if (*number < 0) {
        out += '-';
    }
    const int before = exponent + 1; // digits before the point
    if (exponent >= int(keptDigits) || exponent < smallestExponent) {
        out += digits.front();
        if (digits.size() > 1) {
            out += '.';
            out += std::string_view(digits).substr(1);
        }
        fmt::format_to(std::back_inserter(out), "E{:+03}", exponent);
    } else if (before <= 0) {
        out += "0.";
        out.append(static_cast<std::size_t>(-before), '0');
        out += digits;
    } else if (digits.size() <= static_cast<std::size_t>(before)) {
        out += digits;
        out.append(static_cast<std::size_t>(before) - digits.size(), '0');
    } else {
        out += std::string_view(digits).substr(0, static_cast<std::size_t>(before));
        out += '.';
        out += std::string_view(digits).substr(static_cast<std::size_t>(before));
    }
    return true;
}

} // namespace xinheng::exchange
