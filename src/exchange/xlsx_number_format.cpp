#include "exchange/xlsx_date.h"

#include <algorithm>

namespace xinheng::exchange {

namespace {

/// Reads the first section of a format code sign by sign.
class FormatCode {
public:
    explicit FormatCode(std::string_view code) : code_(code) {}

    NumberForm form() {
        while (at_ < code_.size() && code_[at_] != ';') {
            step();
        }
        if (digits_) {
            return NumberForm::number;
        }
        if (day_) {
            return time_ ? NumberForm::dateTime : NumberForm::date;
        }
        if (time_) {
            return elapsed_ ? NumberForm::elapsed : NumberForm::time;
        }
        return months_ ? NumberForm::date : NumberForm::number;
    }

private:
    [[nodiscard]] char lower(std::size_t at) const {
        const char sign = at < code_.size() ? code_[at] : '\0';
        return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
    }

    bool skip(std::string_view word) {
        for (std::size_t index = 0; index < word.size(); ++index) {
            if (lower(at_ + index) != word[index]) {
                return false;
            }
        }
        at_ += word.size();
        return true;
    }

    void step() {
        if (code_[at_] == '"') {
            const auto end = code_.find('"', at_ + 1);
            at_ = end == std::string_view::npos ? code_.size() : end + 1;
        } else if (code_[at_] == '[') {
            bracket();
        } else if (code_[at_] == '\\' || code_[at_] == '_' || code_[at_] == '*') {
            at_ += 2; // the next sign stands for itself, its width, or fills the cell
        } else if (skip("general") || skip("g/通用格式") || skip("am/pm") || skip("a/p")) {
            return;
        } else {
            letter(lower(at_));
            ++at_;
        }
    }

    void letter(char sign) {
        switch (sign) {
        case 'e': // the year of an era, or an exponent
            if (lower(at_ + 1) == '+' || lower(at_ + 1) == '-') {
                digits_ = true;
            } else {
                day_ = true;
            }
            break;
        case 'y':
        case 'd':
        case 'g':
        case 'b':
        case 'a':
            day_ = true;
            break;
        case 'm':
            months_ = true;
            break;
        case 'h':
        case 's':
            time_ = true;
            break;
        case '0': // fractions of a second, else a number
            digits_ = digits_ || !time_;
            break;
        case '#':
        case '?':
            digits_ = true;
            break;
        default:
            break;
        }
    }

    /// [h] counts hours beyond a day; colours, conditions and languages say nothing here.
    void bracket() {
        const auto end = std::min(code_.find(']', at_), code_.size());
        const std::string_view inside = code_.substr(at_ + 1, end - at_ - 1);
        if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos) {
            time_ = true;
            elapsed_ = true;
        }
        at_ = end + 1;
    }

    std::string_view code_;
    std::size_t at_ = 0;
    bool digits_ = false;
    bool day_ = false;
    bool months_ = false; ///< or minutes, beside hours or seconds
    bool time_ = false;
    bool elapsed_ = false;
};

} // namespace

NumberForm builtInForm(std::int64_t format) {
    const auto among = [format](std::int64_t first, std::int64_t last) {
        return format >= first && format <= last;
    };
    if (format == 22) {
        return NumberForm::dateTime;
    }
    if (format == 46) {
        return NumberForm::elapsed;
    }
    if (among(18, 21) || format == 45 || format == 47 || among(32, 35) || among(55, 56)) {
        return NumberForm::time;
    }
    const bool date = among(14, 17) || among(27, 36) || among(50, 58);
    return date ? NumberForm::date : NumberForm::number;
}

NumberForm formOf(std::string_view code) {
    return FormatCode(code).form();
}

} // namespace xinheng::exchange
