#include "exchange/vcard_reader.h"

#include "exchange/table_file.h"
#include "exchange/table_rows.h"
#include "exchange/text_lines.h"
#include "exchange/vcard_builder.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace xinheng::exchange {

namespace {

bool isBlank(std::string_view line) {
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

/// "BEGIN:VCARD" and "END:VCARD", in any case and with spaces behind them.
bool isMark(std::string_view line, std::string_view mark) {
    line = line.substr(0, line.find_last_not_of(" \t") + 1);
    return std::equal(line.begin(), line.end(), mark.begin(), mark.end(), [](char one, char sign) {
        return (one >= 'a' && one <= 'z' ? one - 'a' + 'A' : one) == sign;
    });
}

} // namespace

class VCardReader::Reading {
public:
    Reading(const std::filesystem::path& file, Encoding how)
        : encoding(how), lines_(file, how, maximumVCardBytes) {
        std::error_code ignored;
        total = static_cast<std::int64_t>(std::filesystem::file_size(file, ignored));
    }

    /// The first line with content has to begin a card.
    Result<bool> beginsWithCard() {
        while (true) {
            auto more = peek();
            if (!more || !*more) {
                return more;
            }
            if (!isBlank(ahead_)) {
                return isMark(ahead_, "BEGIN:VCARD");
            }
            drop();
        }
    }

    Result<bool> next(VCard& card) {
        if (ended_) {
            return false;
        }
        auto found = nextCard(card);
        if (!found && found.error().problems.empty()) {
            ended_ = true; // the file itself can't be read on
        } else if (!found && ++badCards_ > mostBadRows) {
            ended_ = true;
            return fail(ErrorCode::invalid,
                        XH_TR("exchange", "More than {} cards can't be read; reading ends here."),
                        mostBadRows);
        }
        return found;
    }

    [[nodiscard]] std::int64_t read() const { return lines_.bytesRead(); }

    Encoding encoding;
    std::int64_t total = 0;

private:
    Result<bool> nextCard(VCard& card) {
        const bool begun = std::exchange(begunAlready_, false);
        if (!begun) {
            auto found = findBegin();
            if (!found || !*found) {
                return found;
            }
            lineNumber_ = lines_.number();
            drop();
        }
        VCardBuilder builder(card, lineNumber_, encoding);
        int inner = 0; ///< cards inside this one, as an AGENT has them
        bool agent = false;
        for (;;) {
            auto more = takeLine(builder);
            if (!more) {
                return more;
            }
            const bool begins = *more && isMark(line_, "BEGIN:VCARD");
            if (!*more || (begins && inner == 0 && !agent)) {
                builder.problem(card.line, "",
                                Text(XH_TR("exchange", "The card has no END:VCARD.")));
                begunAlready_ = begins;
                return builder.finish();
            }
            if (begins) {
                ++inner;
            } else if (isMark(line_, "END:VCARD")) {
                if (inner == 0) {
                    return builder.finish();
                }
                --inner;
            } else if (inner == 0 && !isBlank(line_)) {
                agent = take(builder);
            }
        }
    }

    /// True when what was taken may hold a card itself.
    bool take(VCardBuilder& builder) {
        const auto property = propertyOf(line_);
        if (!property) {
            builder.problem(lineNumber_, "",
                            Text(XH_TR("exchange", "The line is no property: it has no name and "
                                                   "colon.")));
            return false;
        }
        const bool tooLong = line_.size() > maximumVCardBytes;
        if (tooLong && property->name != "PHOTO" && property->name != "LOGO" &&
            property->name != "SOUND" && property->name != "KEY") {
            builder.problem(lineNumber_, property->name,
                            Text(XH_TR("exchange", "The text is longer than 1 MiB.")));
            return false;
        }
        builder.add(*property, lineNumber_);
        return property->name == "AGENT" && isBlank(property->raw);
    }

    /// Makes the line that begins the next card the one ahead. Other lines between cards are wrong.
    Result<bool> findBegin() {
        std::optional<std::int64_t> stray;
        for (;;) {
            auto more = peek();
            if (!more) {
                return more;
            }
            const bool begins = *more && isMark(ahead_, "BEGIN:VCARD");
            if (stray && (begins || !*more)) {
                Error error{ErrorCode::invalid,
                            Text(XH_TR("exchange", "Line {} of the file can't be read."), *stray),
                            {},
                            {}};
                error.problems.push_back(
                    {*stray, "",
                     Text(XH_TR("exchange", "Between the cards stands what belongs to none."))});
                return fail(std::move(error));
            }
            if (begins || !*more) {
                return *more;
            }
            if (!isBlank(ahead_) && !stray) {
                stray = lines_.number();
            }
            drop();
        }
    }

    /// One unfolded line into line_, with its number in the file.
    Result<bool> takeLine(const VCardBuilder& builder) {
        auto more = peek();
        if (!more || !*more) {
            return more;
        }
        line_.swap(ahead_);
        lineNumber_ = lines_.number();
        drop();
        const auto property = propertyOf(line_.substr(0, longestHead));
        const bool printable = property && property->quotedPrintable;
        for (;;) {
            more = peek();
            if (!more || !*more) {
                return more ? Result<bool>(true) : more;
            }
            const bool old = builder.version() == VCardVersion::v21;
            const bool soft = printable && line_.ends_with('=') && !isMark(ahead_, "END:VCARD");
            const bool folded = ahead_.starts_with(' ') || ahead_.starts_with('\t');
            if (soft) {
                line_.pop_back();
            } else if (!folded || (old && isBlank(ahead_))) {
                return true;
            }
            // 2.1 folds before white space that is meant, the later ones with one sign that is not.
            const bool meant = soft || old;
            const std::size_t room =
                maximumVCardBytes + 1 - std::min(line_.size(), maximumVCardBytes + 1);
            line_.append(ahead_, meant ? 0 : 1, room);
            drop();
        }
    }

    Result<bool> peek() {
        if (hasAhead_) {
            return true;
        }
        auto more = lines_.next(ahead_);
        hasAhead_ = more && *more;
        return more;
    }
    void drop() { hasAhead_ = false; }

    static constexpr std::size_t longestHead = 4096; ///< in which a property's parameters stand

    TextLines lines_;
    std::string ahead_; ///< the next line of the file
    bool hasAhead_ = false;
    std::string line_; ///< unfolded
    std::int64_t lineNumber_ = 0;
    bool begunAlready_ = false; ///< the line that begins the next card was taken for the last one
    int badCards_ = 0;
    bool ended_ = false;
};

Result<VCardReader> VCardReader::open(const std::filesystem::path& file,
                                      std::optional<Encoding> wanted) {
    const auto kind = fileKindOf(file);
    if (!kind) {
        return fail(kind.error());
    }
    auto encoding = wanted ? Result<Encoding>(*wanted) : detectFileEncoding(file);
    if (!encoding) {
        return fail(std::move(encoding.error()));
    }
    auto reading = std::make_unique<Reading>(file, *encoding);
    const auto begins = reading->beginsWithCard();
    if (!begins) {
        return fail(begins.error());
    }
    if (!*begins) {
        return fail(ErrorCode::invalid,
                    XH_TR("exchange", "\"{}\" is no vCard file; one begins with BEGIN:VCARD."),
                    file.string());
    }
    return VCardReader(std::move(reading));
}

VCardReader::VCardReader(std::unique_ptr<Reading> reading) : reading_(std::move(reading)) {}
VCardReader::~VCardReader() = default;
VCardReader::VCardReader(VCardReader&&) noexcept = default;
VCardReader& VCardReader::operator=(VCardReader&&) noexcept = default;

Encoding VCardReader::encoding() const {
    return reading_->encoding;
}
Result<bool> VCardReader::next(VCard& card) {
    return reading_->next(card);
}
std::int64_t VCardReader::bytesRead() const {
    return reading_->read();
}
std::int64_t VCardReader::totalBytes() const {
    return reading_->total;
}

} // namespace xinheng::exchange
