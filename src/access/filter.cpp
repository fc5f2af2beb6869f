#include "access/filter.h"

#include "base/date.h"
#include "base/decimal.h"
#include "base/money.h"
#include "base/normalise.h"

#include <cctype>
#include <optional>

namespace xinheng::access {

namespace {

constexpr int mostComparisons = 200;
constexpr int deepestNesting = 40;
constexpr std::size_t longestPattern = 200;

struct Token {
    enum class Kind { word, text, sign, end } kind = Kind::end;
    std::string value;
    std::size_t place = 0; ///< byte offset, for messages counted from 1
};

bool isWordByte(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 || std::isalnum(code) != 0 || byte == '_' || byte == '.' || byte == '-' ||
           byte == '+';
}

class Parser {
public:
    Parser(std::string_view text, const Object& object) : text_(text), object_(object) {}

    Result<Filter::Node> run() {
        if (auto read = advance(); !read)
            return fail(read.error());
        auto node = anyOf(0);
        if (node && token_.kind != Token::Kind::end)
            return unexpected(XH_TR("access", "and, or, or the end"));
        return node;
    }

private:
    tl::unexpected<Error> unexpected(Marked expected) const {
        return fail(ErrorCode::invalid,
                    XH_TR("access", "The filter can't be read at character {}: expected {}."),
                    characterCount(text_.substr(0, token_.place)) + 1, Text(expected));
    }

    Result<> advance() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' ||
                                      text_[at_] == '\n' || text_[at_] == '\r'))
            ++at_;
        token_ = {Token::Kind::end, {}, at_};
        if (at_ == text_.size())
            return {};
        const char first = text_[at_];
        if (first == '\'')
            return readText();
        if (isWordByte(first)) {
            while (at_ < text_.size() && isWordByte(text_[at_]))
                token_.value += text_[at_++];
            token_.kind = Token::Kind::word;
            return {};
        }
        token_.kind = Token::Kind::sign;
        token_.value = first;
        ++at_;
        if ((first == '!' || first == '<' || first == '>') && at_ < text_.size() &&
            text_[at_] == '=')
            token_.value += text_[at_++];
        return {};
    }

    Result<> readText() {
        token_.kind = Token::Kind::text;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '\'') {
                if (at_ + 1 == text_.size() || text_[at_ + 1] != '\'') {
                    ++at_;
                    return {};
                }
                ++at_;
            }
            token_.value += text_[at_];
        }
        return unexpected(XH_TR("access", "the closing quote of this text"));
    }

    bool isWord(std::string_view word) const {
        if (token_.kind != Token::Kind::word || token_.value.size() != word.size())
            return false;
        for (std::size_t index = 0; index < word.size(); ++index)
            if (std::tolower(static_cast<unsigned char>(token_.value[index])) != word[index])
                return false;
        return true;
    }
    bool isSign(std::string_view sign) const {
        return token_.kind == Token::Kind::sign && token_.value == sign;
    }

    // and binds closer than or; both are kept flat, so that long chains stay shallow
    Result<Filter::Node> anyOf(int depth) { return chain(depth, "or", Filter::Node::Kind::any); }

    Result<Filter::Node> chain(int depth, std::string_view word, Filter::Node::Kind kind) {
        const auto part = [&] {
            return kind == Filter::Node::Kind::any ? chain(depth, "and", Filter::Node::Kind::all)
                                                   : single(depth);
        };
        auto first = part();
        if (!first || !isWord(word))
            return first;
        Filter::Node node;
        node.kind = kind;
        node.children.push_back(std::move(*first));
        while (isWord(word)) {
            if (auto read = advance(); !read)
                return fail(read.error());
            auto next = part();
            if (!next)
                return next;
            node.children.push_back(std::move(*next));
        }
        return node;
    }

    Result<Filter::Node> single(int depth) {
        if (depth > deepestNesting)
            return fail(ErrorCode::invalid, XH_TR("access", "The filter is nested too deeply."));
        if (isWord("not")) {
            if (auto read = advance(); !read)
                return fail(read.error());
            auto inner = single(depth + 1);
            if (!inner)
                return inner;
            Filter::Node node;
            node.kind = Filter::Node::Kind::none;
            node.children.push_back(std::move(*inner));
            return node;
        }
        if (isSign("(")) {
            if (auto read = advance(); !read)
                return fail(read.error());
            auto inner = anyOf(depth + 1);
            if (!inner)
                return inner;
            if (!isSign(")"))
                return unexpected(XH_TR("access", "a closing bracket"));
            if (auto read = advance(); !read)
                return fail(read.error());
            return inner;
        }
        return comparison();
    }

    Result<Filter::Node> comparison() {
        if (++comparisons_ > mostComparisons)
            return fail(ErrorCode::invalid,
                        XH_TR("access", "The filter has more than {} comparisons."),
                        mostComparisons);
        if (token_.kind != Token::Kind::word)
            return unexpected(XH_TR("access", "the key of a field"));
        const auto field = object_.indexOf(token_.value);
        if (!field)
            return fail(ErrorCode::invalid, XH_TR("access", "{} has no field {}."), object_.label,
                        token_.value);
        Filter::Node node;
        node.field = *field;
        if (auto read = advance(); !read)
            return fail(read.error());
        const auto op = readOperator();
        if (!op)
            return unexpected(XH_TR("access", "one of = != < <= > >= in like"));
        node.op = *op;
        if (auto read = advance(); !read)
            return fail(read.error());
        if (node.op != Filter::Operator::in)
            return addValue(node).map([&] { return std::move(node); });
        if (!isSign("("))
            return unexpected(XH_TR("access", "a bracket with the values"));
        do {
            if (auto read = advance(); !read)
                return fail(read.error());
            if (++comparisons_ > mostComparisons)
                return fail(ErrorCode::invalid,
                            XH_TR("access", "The filter has more than {} comparisons."),
                            mostComparisons);
            if (auto added = addValue(node); !added)
                return fail(added.error());
        } while (isSign(","));
        if (!isSign(")"))
            return unexpected(XH_TR("access", "a closing bracket"));
        if (auto read = advance(); !read)
            return fail(read.error());
        return node;
    }

    std::optional<Filter::Operator> readOperator() const {
        using enum Filter::Operator;
        if (isWord("in"))
            return in;
        if (isWord("like"))
            return like;
        if (token_.kind != Token::Kind::sign)
            return std::nullopt;
        if (token_.value == "=")
            return equal;
        if (token_.value == "!=")
            return notEqual;
        if (token_.value == "<")
            return less;
        if (token_.value == "<=")
            return lessOrEqual;
        if (token_.value == ">")
            return greater;
        if (token_.value == ">=")
            return greaterOrEqual;
        return std::nullopt;
    }

    Result<> addValue(Filter::Node& node) {
        if (token_.kind != Token::Kind::text && token_.kind != Token::Kind::word)
            return unexpected(XH_TR("access", "a value"));
        const Field& field = object_.fields[node.field];
        const bool comparesText = node.op == Filter::Operator::like;
        if (comparesText && (field.type == FieldType::amount || field.type == FieldType::date ||
                             field.type == FieldType::number))
            return fail(ErrorCode::invalid, XH_TR("access", "like asks for text, and {} is none."),
                        field.label);
        if (comparesText && token_.value.size() > longestPattern)
            return fail(ErrorCode::invalid, XH_TR("access", "The pattern after like is too long."));
        auto value = typed(field, token_);
        if (!value)
            return fail(value.error());
        node.values.push_back(std::move(*value));
        return advance();
    }

    static Result<Filter::Value> typed(const Field& field, const Token& token) {
        if (token.value.empty() && field.type != FieldType::text &&
            field.type != FieldType::longText && field.type != FieldType::choice)
            return Filter::Value{};
        if (field.type == FieldType::amount)
            return Money::parse(token.value).map([](Money amount) -> Filter::Value {
                return amount.fen();
            });
        if (field.type == FieldType::number)
            return Decimal::parse(token.value).map([](Decimal number) -> Filter::Value {
                return number.units();
            });
        if (field.type == FieldType::date)
            return Date::parse(token.value).map([](Date day) -> Filter::Value {
                return day.iso();
            });
        return Filter::Value{tidied(token.value)};
    }

    std::string_view text_;
    const Object& object_;
    std::size_t at_ = 0;
    Token token_;
    int comparisons_ = 0;
};

void collect(const Filter::Node& node, std::set<std::size_t>& fields) {
    if (node.kind == Filter::Node::Kind::compare)
        fields.insert(node.field);
    for (const Filter::Node& child : node.children)
        collect(child, fields);
}

} // namespace

Result<Filter> Filter::parse(std::string_view text, const Object& object) {
    auto root = Parser(text, object).run();
    if (!root)
        return fail(root.error());
    Filter filter;
    filter.root_ = std::move(*root);
    return filter;
}

std::set<std::size_t> Filter::fields() const {
    std::set<std::size_t> used;
    collect(root_, used);
    return used;
}

} // namespace xinheng::access
