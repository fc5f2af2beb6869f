#include "base/money.h"

#include <fmt/format.h>

#include <optional>
#include <stdexcept>
#include <utility>

namespace xinheng {
namespace {

/// The ASCII sign each of these stands for; Chinese input methods write the wide ones.
constexpr std::pair<std::string_view, char> wideSigns[] = {
    {"，", ','}, {"．", '.'}, {"－", '-'}, {"−", '-'},        {"＋", '+'},
    {"￥", '$'}, {"¥", '$'},  {"　", ' '}, {"\xC2\xA0", ' '}, {"\xE2\x80\xAF", ' '},
};

/// The same in ASCII, '$' for the yuan sign; nothing when there is a character no amount has.
std::optional<std::string> inAscii(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const char first = text.front();
        if (static_cast<unsigned char>(first) < 0x80) {
            if (first == '$') {
                return std::nullopt;
            }
            out.push_back(first == '\t' ? ' ' : first);
            text.remove_prefix(1);
            continue;
        }
        if (text.size() >= 3 && text.starts_with("\xEF\xBC") && text[2] >= '\x90' &&
            text[2] <= '\x99') { // U+FF10 to U+FF19, the full-width digits
            out.push_back(static_cast<char>('0' + (text[2] - '\x90')));
            text.remove_prefix(3);
            continue;
        }
        bool known = false;
        for (const auto& [wide, sign] : wideSigns) {
            if (text.starts_with(wide)) {
                out.push_back(sign);
                text.remove_prefix(wide.size());
                known = true;
                break;
            }
        }
        if (!known) {
            return std::nullopt;
        }
    }
    return out;
}

bool take(std::string_view& text, char sign) {
    if (!text.starts_with(sign)) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

void trim(std::string_view& text) {
    while (take(text, ' ')) {
    }
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view takeDigits(std::string_view& text) {
    std::size_t count = 0;
    while (count < text.size() && isDigit(text[count])) {
        ++count;
    }
    const auto digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

/// Whole yuan, grouped by threes or not at all: "1,23" is somebody's decimal comma and no 123 yuan.
std::optional<std::string> takeWhole(std::string_view& text) {
    std::string whole(takeDigits(text));
    const char separator = text.empty() ? '\0' : text.front();
    if (separator != ',' && separator != ' ') {
        return whole;
    }
    if (whole.empty() || whole.size() > 3) {
        return std::nullopt;
    }
    while (take(text, separator)) {
        const auto group = takeDigits(text);
        if (group.size() != 3) {
            return std::nullopt;
        }
        whole.append(group);
    }
    return whole;
}

/// Counted down below zero, because the smallest int64 has no positive counterpart.
std::optional<std::int64_t> fenOf(std::string_view digits, bool negative) {
    std::int64_t fen = 0;
    for (const char digit : digits) {
        if (__builtin_mul_overflow(fen, 10, &fen) ||
            __builtin_sub_overflow(fen, digit - '0', &fen)) {
            return std::nullopt;
        }
    }
    if (!negative && __builtin_sub_overflow(std::int64_t{0}, fen, &fen)) {
        return std::nullopt;
    }
    return fen;
}

[[noreturn]] void tooLarge() {
    throw std::overflow_error("amount of money too large");
}

/// Yuan without sign and the two digits of fen.
std::pair<std::string, unsigned> parts(std::int64_t fen) {
    const auto magnitude =
        fen < 0 ? ~static_cast<std::uint64_t>(fen) + 1 : static_cast<std::uint64_t>(fen);
    return {std::to_string(magnitude / 100), static_cast<unsigned>(magnitude % 100)};
}

} // namespace

Result<Money> Money::parse(std::string_view yuan) {
    const auto refused = [&] {
        return fail(ErrorCode::invalid,
                    XH_TR("base", "\"{}\" is not an amount in yuan such as 1234.50."), yuan);
    };
    const auto ascii = inAscii(yuan);
    if (!ascii) {
        return refused();
    }
    std::string_view rest = *ascii;
    trim(rest);
    bool negative = take(rest, '-');
    const bool isSigned = negative || take(rest, '+');
    if (take(rest, '$') && !isSigned) {
        negative = take(rest, '-');
        if (!negative) {
            take(rest, '+');
        }
    }
    trim(rest);
    const auto whole = takeWhole(rest);
    const bool hasPoint = whole && take(rest, '.');
    auto decimals = hasPoint ? takeDigits(rest) : std::string_view();
    if (!whole || !rest.empty() || (whole->empty() && decimals.empty())) {
        return refused();
    }
    while (decimals.size() > 2 && decimals.ends_with('0')) {
        decimals.remove_suffix(1);
    }
    if (decimals.size() > 2) {
        return fail(
            ErrorCode::invalid,
            XH_TR("base", "\"{}\" has more than two decimals; the smallest unit is 0.01 yuan."),
            yuan);
    }
    std::string digits = *whole + std::string(decimals);
    digits.append(2 - decimals.size(), '0');
    const auto fen = fenOf(digits, negative);
    if (!fen) {
        return fail(ErrorCode::invalid, XH_TR("base", "\"{}\" is too large an amount."), yuan);
    }
    return fromFen(*fen);
}

std::string Money::plain() const {
    const auto [whole, rest] = parts(fen_);
    return fmt::format("{}{}.{:02}", fen_ < 0 ? "-" : "", whole, rest);
}

std::string Money::grouped() const {
    auto [whole, rest] = parts(fen_);
    for (auto place = static_cast<std::ptrdiff_t>(whole.size()) - 3; place > 0; place -= 3) {
        whole.insert(whole.begin() + place, ',');
    }
    return fmt::format("{}{}.{:02}", fen_ < 0 ? "-" : "", whole, rest);
}

Money Money::operator-() const {
    return Money() - *this;
}

Money Money::operator+(Money other) const {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(fen_, other.fen_, &sum)) {
        tooLarge();
    }
    return Money(sum);
}

Money Money::operator-(Money other) const {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(fen_, other.fen_, &difference)) {
        tooLarge();
    }
    return Money(difference);
}

Money Money::operator*(std::int64_t factor) const {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(fen_, factor, &product)) {
        tooLarge();
    }
    return Money(product);
}

} // namespace xinheng
