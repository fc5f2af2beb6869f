#include "exchange/vcard_writer.h"

#include "base/normalise.h"
#include "exchange/new_file.h"
#include "exchange/vcard_builder.h"
#include "exchange/vcard_text.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace xinheng::exchange {

namespace {

constexpr std::size_t bufferBytes = std::size_t{256} << 10U;
/// The year that stands for none in versions that know only whole days.
constexpr std::string_view noYear = "1604";

bool isSafeInAddress(char sign) {
    return isVCardToken(std::string_view(&sign, 1)) ||
           std::string_view("._~@+").find(sign) != std::string_view::npos;
}

/// A handle as part of an address such as skype:somebody.
std::string withPercent(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string address;
    for (const char sign : text) {
        if (isSafeInAddress(sign)) {
            address += sign;
        } else {
            const auto byte = static_cast<unsigned char>(sign);
            address += '%';
            address += digits[byte >> 4U];
            address += digits[byte & 15U];
        }
    }
    return address;
}

bool isWritable(std::string_view text) {
    return text.size() <= maximumVCardBytes && isCleanUtf8(text);
}

/// Collects what is wrong with a card before anything of it is written.
class CardCheck {
public:
    explicit CardCheck(std::int64_t number)
        : number_(number), error_{ErrorCode::invalid,
                                  Text(XH_TR("exchange", "Card {} can't be written."), number),
                                  {},
                                  {}} {}

    void texts(const char* property, std::initializer_list<std::string_view> texts) {
        if (!std::all_of(texts.begin(), texts.end(), isWritable)) {
            problem(property, Text(XH_TR("exchange", "The text is longer than 1 MiB, not "
                                                     "well-formed, or holds control characters.")));
        }
    }
    void types(const char* property, const std::vector<std::string>& types) {
        if (!std::all_of(types.begin(), types.end(),
                         [](const std::string& type) { return isVCardToken(type); })) {
            problem(property, Text(XH_TR("exchange", "A type is made of letters, digits and "
                                                     "hyphens.")));
        }
    }
    void problem(const char* property, Text message) {
        error_.problems.push_back({number_, property, std::move(message)});
    }
    [[nodiscard]] Result<> result() {
        return error_.problems.empty() ? Result<>() : fail(std::move(error_));
    }

private:
    std::int64_t number_;
    Error error_;
};

Result<> check(const VCard& card, std::int64_t number) {
    CardCheck check(number);
    if (card.name.empty()) {
        check.problem("FN", Text(XH_TR("exchange", "The card has no name.")));
    }
    check.texts("FN", {card.name});
    check.texts("N", {card.family, card.given, card.additional, card.prefix, card.suffix});
    check.texts("ORG", {card.organisation});
    for (const std::string& unit : card.units) {
        check.texts("ORG", {unit});
    }
    check.texts("TITLE", {card.title});
    check.texts("NOTE", {card.note});
    check.texts("UID", {card.uid});
    for (const auto& [name, value] : card.own) {
        check.texts(name.c_str(), {value});
        if (!name.starts_with(ownVCardPrefix)) {
            throw std::logic_error("a property of this program's own without its prefix");
        }
        check.types(name.c_str(), {name});
    }
    for (const VCardPhone& phone : card.phones) {
        check.texts("TEL", {phone.number});
        check.types("TEL", phone.types);
    }
    for (const VCardEmail& email : card.emails) {
        check.texts("EMAIL", {email.address});
        check.types("EMAIL", email.types);
    }
    for (const VCardAddress& address : card.addresses) {
        check.texts("ADR", {address.postBox, address.extended, address.street, address.city,
                            address.region, address.postcode, address.country});
        check.types("ADR", address.types);
    }
    for (const VCardMessenger& messenger : card.messengers) {
        check.texts("IMPP", {messenger.handle});
        check.types("IMPP", {messenger.service});
    }
    if (!card.birthday.empty() && birthdayOf(card.birthday, {}) != card.birthday) {
        check.problem("BDAY", Text(XH_TR("exchange", "\"{}\" is no day."), card.birthday));
    }
    return check.result();
}

void writeBirthday(VCardText& out, const std::string& birthday) {
    if (birthday.starts_with("--") && out.version() != VCardVersion::v40) {
        out.line("BDAY", ";X-APPLE-OMIT-YEAR=1604", std::string(noYear) + birthday.substr(1));
        return;
    }
    std::string day = birthday;
    if (out.version() != VCardVersion::v30) { // --05-08 becomes --0508
        const std::size_t from = day.starts_with("--") ? 2 : 0;
        day.erase(std::remove(day.begin() + static_cast<std::ptrdiff_t>(from), day.end(), '-'),
                  day.end());
    }
    out.line("BDAY", "", day);
}

void writeMessenger(VCardText& out, const VCardMessenger& messenger) {
    const std::string_view own = messengerProperty(messenger.service);
    if (!own.empty()) {
        out.line(own, "", messenger.handle);
    } else {
        out.line("IMPP", "", messenger.service + ":" + withPercent(messenger.handle));
    }
}

void writeCard(VCardText& out, const VCard& card) {
    constexpr std::array<const char*, 3> versions{"2.1", "3.0", "4.0"};
    out.line("BEGIN", "", "VCARD");
    out.line("VERSION", "", versions[static_cast<std::size_t>(out.version())]);
    const std::array<std::string_view, 5> parts{card.family, card.given, card.additional,
                                                card.prefix, card.suffix};
    out.line("N", "", parts);
    out.line("FN", "", card.name);
    if (!card.organisation.empty() || !card.units.empty()) {
        std::vector<std::string_view> organisation{card.organisation};
        organisation.insert(organisation.end(), card.units.begin(), card.units.end());
        out.line("ORG", "", organisation);
    }
    if (!card.title.empty()) {
        out.line("TITLE", "", card.title);
    }
    for (const VCardPhone& phone : card.phones) {
        out.line("TEL", out.parameters(phone.types, phone.preferred), phone.number);
    }
    for (const VCardEmail& email : card.emails) {
        out.line("EMAIL", out.parameters(email.types, email.preferred), email.address);
    }
    for (const VCardAddress& address : card.addresses) {
        const std::array<std::string_view, 7> lines{
            address.postBox, address.extended, address.street, address.city,
            address.region,  address.postcode, address.country};
        out.line("ADR", out.parameters(address.types, address.preferred), lines);
    }
    for (const VCardMessenger& messenger : card.messengers) {
        writeMessenger(out, messenger);
    }
    if (!card.birthday.empty()) {
        writeBirthday(out, card.birthday);
    }
    if (!card.note.empty()) {
        out.line("NOTE", "", card.note);
    }
    if (!card.uid.empty()) {
        out.line("UID", "", card.uid);
    }
    for (const auto& [name, value] : card.own) {
        out.line(name, "", value);
    }
    out.line("END", "", "VCARD");
}

} // namespace

class VCardWriter::Writing {
public:
    Writing(NewFile file, VCardVersion version) : file_(std::move(file)), text_(version) {}

    Result<> write(const VCard& card) {
        if (finished_) {
            throw std::logic_error("a card after the end");
        }
        if (broken_) {
            return fail(*broken_);
        }
        if (auto good = check(card, cards_ + 1); !good) {
            return good;
        }
        writeCard(text_, card);
        ++cards_;
        return text_.text().size() < bufferBytes ? Result<>() : flush();
    }

    Result<> finish() {
        if (std::exchange(finished_, true)) {
            throw std::logic_error("a vCard file is finished once");
        }
        if (auto flushed = flush(); !flushed) {
            return flushed;
        }
        return file_.commit();
    }

    [[nodiscard]] std::int64_t cards() const { return cards_; }

private:
    Result<> flush() {
        if (!broken_) {
            if (auto appended = file_.append(text_.text()); !appended) {
                broken_ = std::move(appended.error());
            }
            text_.clear();
        }
        return broken_ ? fail(*broken_) : Result<>();
    }

    NewFile file_;
    VCardText text_;
    std::int64_t cards_ = 0;
    bool finished_ = false;
    std::optional<Error> broken_; ///< the disk's refusal: nothing can follow
};

Result<VCardWriter> VCardWriter::create(const std::filesystem::path& file,
                                        VCardWriteOptions options) {
    auto made = NewFile::create(file, options.existing);
    if (!made) {
        return fail(std::move(made.error()));
    }
    return VCardWriter(std::make_unique<Writing>(std::move(*made), options.version));
}

VCardWriter::VCardWriter(std::unique_ptr<Writing> writing) : writing_(std::move(writing)) {}
VCardWriter::~VCardWriter() = default;
VCardWriter::VCardWriter(VCardWriter&&) noexcept = default;
VCardWriter& VCardWriter::operator=(VCardWriter&&) noexcept = default;

Result<> VCardWriter::write(const VCard& card) {
    return writing_->write(card);
}
Result<> VCardWriter::finish() {
    return writing_->finish();
}
std::int64_t VCardWriter::cardsWritten() const {
    return writing_->cards();
}

} // namespace xinheng::exchange
