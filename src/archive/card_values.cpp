#include "archive/card_values.h"

#include "archive/card_fields.h"
#include "archive/card_messengers.h"
#include "base/hash.h"

#include <fmt/format.h>

#include <algorithm>

namespace xinheng::archive {

using exchange::VCard;
using exchange::VCardPhone;

namespace {

std::string codeOf(const VCard& card) {
    std::string said = card.uid;
    if (said.empty()) {
        said = card.name + "\n" + card.organisation;
        for (const VCardPhone& phone : card.phones)
            said += "\n" + phone.number;
        for (const exchange::VCardEmail& email : card.emails)
            said += "\n" + email.address;
    }
    return fmt::format("V{:016X}", hashOf(said));
}

constexpr std::size_t cardCodeLength = 17;

bool hasType(const VCardPhone& phone, std::initializer_list<const char*> types) {
    return std::any_of(phone.types.begin(), phone.types.end(), [&](const std::string& type) {
        return std::find(types.begin(), types.end(), type) != types.end();
    });
}

/// 13912345678, also with +86 and divided.
bool looksMobile(const std::string& number) {
    std::string digits;
    for (const char sign : number)
        if (sign >= '0' && sign <= '9')
            digits += sign;
    if (digits.size() == 13 && digits.starts_with("86"))
        digits.erase(0, 2);
    return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3';
}

enum class Kind { mobile, office, other };

Kind kindOf(const VCardPhone& phone) {
    if (hasType(phone, {"fax", "pager", "home", "modem", "bbs", "car", "isdn"}) &&
        !hasType(phone, {"cell"}))
        return Kind::other;
    if (hasType(phone, {"cell", "iphone"}))
        return Kind::mobile;
    if (hasType(phone, {"work", "main"}))
        return Kind::office;
    return looksMobile(phone.number) ? Kind::mobile : Kind::office;
}

class Taking {
public:
    Taking(const access::Object& object, const VCard& card) : object_(object), card_(card) {}

    CardValues take() {
        taken_.leftOut = card_.leftOut;
        set("name", card_.name);
        set("title", card_.title);
        set("messenger", wordsOfMessengers(card_.messengers));
        set("remarks", card_.note);
        phones();
        emails();
        birthday();
        for (const std::string& unit : card_.units)
            leaveOut("ORG", unit);
        if (!card_.addresses.empty())
            taken_.leftOut["ADR"] += static_cast<std::int64_t>(card_.addresses.size());
        if (object_.above)
            set(object_.above->field, card_.organisation);
        own();
        auto& code = taken_.values[object_.codeField];
        if (code.empty())
            code = codeOf(card_);
        return std::move(taken_);
    }

private:
    void set(const std::string& key, const std::string& value) {
        if (!value.empty() && object_.field(key) != nullptr)
            taken_.values[key] = value;
    }
    void leaveOut(const char* property, const std::string& value) {
        taken_.remarks.push_back(
            {std::nullopt, property,
             Text(XH_TR("archive", "\"{}\" is left out: no field is free for it."), value)});
    }

    /// Preferred ones first.
    template <class Entry> static std::vector<Entry> inOrder(std::vector<Entry> entries) {
        std::stable_sort(entries.begin(), entries.end(), [](const Entry& one, const Entry& other) {
            return one.preferred && !other.preferred;
        });
        return entries;
    }

    void phones() {
        for (const VCardPhone& phone : inOrder(card_.phones)) {
            const Kind kind = kindOf(phone);
            const char* key = kind == Kind::mobile ? "mobile" : "phone";
            if (kind == Kind::other || taken_.values.contains(key))
                leaveOut("TEL", phone.number);
            else
                set(key, phone.number);
        }
    }

    void emails() {
        for (const exchange::VCardEmail& email : inOrder(card_.emails))
            if (taken_.values.contains("email"))
                leaveOut("EMAIL", email.address);
            else
                set("email", email.address);
    }

    void birthday() {
        if (card_.birthday.starts_with("--"))
            taken_.remarks.push_back(
                {std::nullopt, "BDAY",
                 Text(XH_TR("archive", "\"{}\" is left out: a birthday needs its year."),
                      card_.birthday)});
        else
            set("birthday", card_.birthday);
    }

    void own() {
        auto unknown = card_.own;
        for (std::size_t index = 0; index < object_.fields.size(); ++index) {
            const access::Field& field = object_.fields[index];
            const auto found = unknown.find(ownCardProperty(field));
            if (found == unknown.end() || !field.importable())
                continue;
            set(field.key, found->second);
            unknown.erase(found);
        }
        for (const auto& [property, value] : unknown)
            ++taken_.leftOut[property];
    }

    const access::Object& object_;
    const VCard& card_;
    CardValues taken_;
};

} // namespace

bool followsFromCard(std::string_view code) {
    return code.size() == cardCodeLength && code.front() == 'V' &&
           code.find_first_not_of("0123456789ABCDEF", 1) == std::string_view::npos;
}

CardValues valuesOfCard(const access::Object& object, const VCard& card) {
    return Taking(object, card).take();
}

std::optional<VCard> cardOfValues(const access::Object& object,
                                  const std::map<std::string, std::string>& values,
                                  const std::string& above) {
    const auto value = [&](const char* key) {
        const auto found = values.find(key);
        return found == values.end() ? std::string() : found->second;
    };
    VCard card;
    card.name = value("name");
    if (card.name.empty())
        return std::nullopt;
    card.family = card.name; // where a family name ends nobody has said
    card.organisation = above;
    card.title = value("title");
    if (const std::string number = value("mobile"); !number.empty())
        card.phones.push_back({number, {"cell"}, false});
    if (const std::string number = value("phone"); !number.empty())
        card.phones.push_back({number, {"work"}, false});
    if (const std::string address = value("email"); !address.empty())
        card.emails.push_back({address, {"work"}, false});
    card.messengers = messengersOfWords(value("messenger"));
    card.birthday = value("birthday");
    card.note = value("remarks");
    const auto back = valuesOfCard(object, card).values;
    for (std::size_t index = 0; index < object.fields.size(); ++index) {
        const access::Field& field = object.fields[index];
        const auto given = values.find(field.key);
        if (cardHeading(object, index).empty() || given == values.end() || given->second.empty())
            continue;
        const auto read = back.find(field.key);
        if (read == back.end() || read->second != given->second)
            card.own[ownCardProperty(field)] = given->second;
    }
    return card;
}

} // namespace xinheng::archive
