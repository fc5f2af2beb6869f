#include "archive/coding_rules.h"

#include "base/normalise.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace xinheng::archive {

using access::Object;
using Kind = CodingPart::Kind;

namespace {

constexpr std::size_t mostDigits = 9;

constexpr std::array<std::pair<std::string_view, Kind>, 4> dayParts{
    {{"yyyy", Kind::year}, {"yy", Kind::shortYear}, {"mm", Kind::month}, {"dd", Kind::day}}};

bool isDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char sign) { return sign >= '0' && sign <= '9'; });
}

std::size_t widthOf(Kind kind) {
    return kind == Kind::year ? 4 : 2;
}

std::string dayText(Kind kind, Date day) {
    switch (kind) {
    case Kind::year:
        return fmt::format("{:04}", day.year());
    case Kind::shortYear:
        return fmt::format("{:02}", day.year() % 100);
    case Kind::month:
        return fmt::format("{:02}", day.month());
    default:
        return fmt::format("{:02}", day.day());
    }
}

bool couldBeDayText(Kind kind, std::string_view text) {
    if (!isDigits(text))
        return false;
    const int number = std::stoi(std::string(text));
    return kind == Kind::month ? number >= 1 && number <= 12
                               : kind != Kind::day || (number >= 1 && number <= 31);
}

class Parser {
public:
    explicit Parser(const Object& object) : object_(object) {}

    void take(std::string_view pattern) {
        while (!pattern.empty()) {
            const std::size_t open = std::min(pattern.find('{'), pattern.size());
            literal(pattern.substr(0, open));
            pattern.remove_prefix(open);
            if (pattern.empty())
                break;
            const std::size_t close = pattern.find('}');
            if (close == std::string_view::npos) {
                problem(Text(XH_TR("archive", "A curly bracket is opened and not closed.")));
                return;
            }
            place(pattern.substr(1, close - 1));
            pattern.remove_prefix(close + 1);
        }
        if (numbers_ != 1)
            problem(
                Text(XH_TR("archive", "A pattern has one running number, such as {}."), "{0000}"));
        std::size_t length = 0;
        for (const CodingPart& part : parts_)
            length += part.kind == Kind::literal  ? characterCount(part.text)
                      : part.kind == Kind::field  ? 1
                      : part.kind == Kind::number ? static_cast<std::size_t>(part.digits)
                                                  : widthOf(part.kind);
        const auto most = static_cast<std::size_t>(object_.field(object_.codeField)->maximumLength);
        if (length > most)
            problem(Text(XH_TR("archive", "Codes have at most {} characters."), most));
    }

    Result<CodingPattern> result() {
        if (!error_.problems.empty())
            return fail(std::move(error_));
        return std::move(parts_);
    }

private:
    void literal(std::string_view text) {
        if (text.empty())
            return;
        if (!isCleanUtf8(text) || text.find_first_of("},'\"\t\r\n") != std::string_view::npos)
            problem(
                Text(XH_TR("archive", "A code can't hold commas, quotes, brackets or line ends.")));
        parts_.push_back({Kind::literal, std::string(text)});
    }

    void place(std::string_view word) {
        for (const auto& [name, kind] : dayParts)
            if (word == name) {
                parts_.push_back({kind, {}, 0, 0});
                return;
            }
        if (!word.empty() && word.find_first_not_of('0') == std::string_view::npos) {
            ++numbers_;
            if (word.size() > mostDigits)
                problem(
                    Text(XH_TR("archive", "A running number has at most {} digits."), mostDigits));
            parts_.push_back({Kind::number, {}, 0, static_cast<int>(word.size())});
            return;
        }
        const auto field = object_.indexOf(word);
        const bool chosen = field && *field != object_.indexOf(object_.codeField) &&
                            (object_.fields[*field].type == access::FieldType::reference ||
                             (object_.fields[*field].type == access::FieldType::choice &&
                              !object_.fields[*field].own)) &&
                            object_.fields[*field].importable();
        if (!chosen)
            problem(Text(XH_TR("archive", "{} stands for nothing here."),
                         "{" + std::string(word) + "}"));
        else
            parts_.push_back({Kind::field, {}, *field});
    }

    void problem(Text message) {
        error_.problems.push_back({std::nullopt, "pattern", std::move(message)});
    }

    const Object& object_;
    CodingPattern parts_;
    int numbers_ = 0;
    Error error_{
        ErrorCode::invalid, Text(XH_TR("archive", "This is no pattern of codes.")), {}, {}};
};

} // namespace

bool takesCodingRule(const Object& object) {
    return !object.personnel;
}

Result<CodingPattern> parsePattern(const Object& object, std::string_view pattern) {
    Parser parser(object);
    parser.take(narrowed(pattern));
    return parser.result();
}

std::string CodeFrame::key() const {
    return fmt::format("{}{{{}}}{}", before, digits, after);
}

std::string CodeFrame::code(std::int64_t number) const {
    return fmt::format("{}{:0{}}{}", before, number, digits, after);
}

std::int64_t CodeFrame::largest() const {
    std::int64_t most = 1;
    for (int digit = 0; digit < digits; ++digit)
        most *= 10;
    return most - 1;
}

std::optional<CodeFrame> frameOf(const CodingPattern& pattern, const access::Record& record,
                                 Date day, std::size_t& missing) {
    CodeFrame frame;
    for (const CodingPart& part : pattern) {
        std::string& side = frame.digits == 0 ? frame.before : frame.after;
        if (part.kind == Kind::number) {
            frame.digits = part.digits;
        } else if (part.kind == Kind::literal) {
            side += part.text;
        } else if (part.kind != Kind::field) {
            side += dayText(part.kind, day);
        } else if (record[part.field].empty()) {
            missing = part.field;
            return std::nullopt;
        } else {
            side += record[part.field];
        }
    }
    return frame;
}

bool follows(const CodingPattern& pattern, const access::Record& record, std::string_view code) {
    for (const CodingPart& part : pattern) {
        const std::string& known = part.kind == Kind::field ? record[part.field] : part.text;
        const bool fixed = part.kind == Kind::field || part.kind == Kind::literal;
        const std::size_t width = fixed ? known.size()
                                  : part.kind == Kind::number
                                      ? static_cast<std::size_t>(part.digits)
                                      : widthOf(part.kind);
        if (code.size() < width || (fixed && known.empty()))
            return false;
        const std::string_view piece = code.substr(0, width);
        const bool fits = fixed                       ? piece == known
                          : part.kind == Kind::number ? isDigits(piece)
                                                      : couldBeDayText(part.kind, piece);
        if (!fits)
            return false;
        code.remove_prefix(width);
    }
    return code.empty();
}

std::string exampleOf(const Object& object, const CodingPattern& pattern, Date day,
                      Language language) {
    access::Record signs(object.fields.size());
    for (const CodingPart& part : pattern)
        if (part.kind == Kind::field)
            signs[part.field] = "<" + object.fields[part.field].label.in(language) + ">";
    std::size_t missing = 0;
    return frameOf(pattern, signs, day, missing)->code(1);
}

} // namespace xinheng::archive
