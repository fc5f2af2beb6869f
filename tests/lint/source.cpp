#include "lint/source.h"

#include <algorithm>
#include <cctype>

namespace xinheng::lint {

namespace {

bool isIdentifierStart(char character) {
    return isWordCharacter(character) && (character < '0' || character > '9');
}

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

class Scanner {
public:
    explicit Scanner(std::string_view content) : content_(content) {}

    Source run() {
        while (!atEnd())
            step();
        return std::move(source_);
    }

private:
    [[nodiscard]] bool atEnd() const { return position_ >= content_.size(); }
    [[nodiscard]] char peek(std::size_t ahead = 0) const {
        return position_ + ahead < content_.size() ? content_[position_ + ahead] : '\0';
    }

    /// Passes one character on to `code`, as itself or as a blank.
    char take(bool visible) {
        const char character = content_[position_++];
        if (character == '\n')
            ++line_;
        source_.code += visible || character == '\n' ? character : ' ';
        return character;
    }

    void step() {
        const char character = peek();
        if (character == '/' && peek(1) == '/')
            lineComment();
        else if (character == '/' && peek(1) == '*')
            blockComment();
        else if (character == '"')
            stringLiteral();
        else if (character == '\'')
            characterLiteral();
        else if (isDigit(character) || (character == '.' && isDigit(peek(1))))
            number();
        else if (isIdentifierStart(character))
            identifier();
        else if (character == '#' && firstOnLine())
            directive();
        else {
            if (std::isspace(static_cast<unsigned char>(character)) == 0)
                afterLiteral_ = false;
            take(true);
        }
    }

    [[nodiscard]] bool firstOnLine() const {
        const auto lineEnd = source_.code.find_last_of('\n');
        const auto begin = lineEnd == std::string::npos ? 0 : lineEnd + 1;
        return source_.code.find_first_not_of(" \t", begin) == std::string::npos;
    }

    void lineComment() {
        while (!atEnd() && peek() != '\n') {
            // A backslash at the end carries the comment over to the next line.
            if (peek() == '\\' && peek(1) == '\n')
                take(false);
            take(false);
        }
    }

    void blockComment() {
        take(false);
        take(false);
        while (!atEnd() && !(peek() == '*' && peek(1) == '/'))
            take(false);
        for (int rest = 0; rest < 2 && !atEnd(); ++rest)
            take(false);
    }

    void keep(std::string text, int line) {
        source_.literals.push_back({std::move(text), line, afterLiteral_});
        afterLiteral_ = true;
    }

    void stringLiteral() {
        const int line = line_;
        std::string text;
        take(true);
        while (!atEnd() && peek() != '"' && peek() != '\n') {
            const char character = take(false);
            text += character == '\\' && !atEnd() ? escaped(take(false)) : character;
        }
        if (!atEnd())
            take(true);
        keep(std::move(text), line);
    }

    static char escaped(char character) {
        switch (character) {
        case 'n':
        case '\n':
            return '\n';
        case 't':
            return '\t';
        default:
            return character;
        }
    }

    void rawString() {
        const int line = line_;
        take(true);
        std::string end = ")";
        while (!atEnd() && peek() != '(')
            end += take(false);
        end += '"';
        if (!atEnd())
            take(false);
        std::string text;
        while (!atEnd() && content_.substr(position_, end.size()) != end)
            text += take(false);
        for (std::size_t rest = 0; rest < end.size() && !atEnd(); ++rest)
            take(rest + 1 == end.size());
        keep(std::move(text), line);
    }

    void characterLiteral() {
        afterLiteral_ = false;
        take(true);
        while (!atEnd() && peek() != '\'' && peek() != '\n') {
            if (take(false) == '\\' && !atEnd())
                take(false);
        }
        if (!atEnd())
            take(true);
    }

    /// A number swallows its digit separators, which else would open a character literal.
    void number() {
        afterLiteral_ = false;
        while (isWordCharacter(peek()) || peek() == '.' ||
               (peek() == '\'' && isWordCharacter(peek(1))))
            take(true);
    }

    void identifier() {
        std::string name;
        while (isWordCharacter(peek()))
            name += take(true);
        const bool prefix = name == "L" || name == "u" || name == "U" || name == "u8";
        const bool rawPrefix =
            name == "R" || name == "LR" || name == "uR" || name == "UR" || name == "u8R";
        if (rawPrefix && peek() == '"')
            rawString();
        else if (!(prefix && peek() == '"'))
            afterLiteral_ = false;
    }

    void directive() {
        afterLiteral_ = false;
        take(true);
        const auto skipBlanks = [this] {
            while (peek() == ' ' || peek() == '\t')
                take(true);
        };
        skipBlanks();
        if (content_.substr(position_, 7) != "include" || isWordCharacter(peek(7)))
            return;
        for (int letter = 0; letter < 7; ++letter)
            take(true);
        skipBlanks();
        if (peek() != '<' && peek() != '"')
            return;
        const int line = line_;
        const bool angled = take(true) == '<';
        std::string target;
        while (!atEnd() && peek() != '\n' && peek() != (angled ? '>' : '"'))
            target += take(true);
        if (!atEnd())
            take(true);
        source_.includes.push_back({std::move(target), angled, line});
    }

    std::string_view content_;
    std::size_t position_ = 0;
    int line_ = 1;
    bool afterLiteral_ = false;
    Source source_;
};

} // namespace

Source readSource(std::string_view content) {
    return Scanner(content).run();
}

std::vector<Literal> joinedLiterals(const Source& source) {
    std::vector<Literal> joined;
    for (const Literal& literal : source.literals) {
        if (literal.continues && !joined.empty())
            joined.back().text += literal.text;
        else
            joined.push_back(literal);
    }
    return joined;
}

void forEachLine(std::string_view content,
                 const std::function<void(int line, std::string_view text)>& visit) {
    for (int line = 1; !content.empty(); ++line) {
        const auto end = std::min(content.find('\n'), content.size());
        visit(line, content.substr(0, end));
        content.remove_prefix(std::min(end + 1, content.size()));
    }
}

bool isWordCharacter(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return std::isalnum(byte) != 0 || character == '_' || byte >= 0x80;
}

std::size_t findWord(std::string_view text, std::string_view word, std::size_t from) {
    for (auto at = text.find(word, from); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
        const auto after = at + word.size();
        if ((at == 0 || !isWordCharacter(text[at - 1])) &&
            (after == text.size() || !isWordCharacter(text[after])))
            return at;
    }
    return std::string_view::npos;
}

} // namespace xinheng::lint
