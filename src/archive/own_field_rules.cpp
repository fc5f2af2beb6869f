#include "archive/own_field_rules.h"

#include "base/normalise.h"

#include <algorithm>
#include <array>
#include <set>

namespace xinheng::archive {

using access::FieldType;

namespace {

constexpr std::array<std::pair<FieldType, std::string_view>, 6> typeNames{{
    {FieldType::text, "text"},
    {FieldType::longText, "long-text"},
    {FieldType::number, "number"},
    {FieldType::amount, "amount"},
    {FieldType::date, "date"},
    {FieldType::choice, "choice"},
}};

constexpr std::string_view ownPrefix = "own_";
constexpr std::size_t longestKey = 30;
constexpr std::size_t longestLabel = 40;
constexpr std::size_t longestChoice = 40;
constexpr std::size_t mostChoices = 200;

bool isKey(std::string_view key) {
    return !key.empty() && key.size() <= longestKey &&
           std::all_of(key.begin(), key.end(), [](char sign) {
               return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '_';
           });
}

class Checker {
public:
    explicit Checker(const access::Object& object) : object_(object) {}

    void key(std::string& key) {
        key = narrowed(key);
        if (!key.starts_with(ownPrefix))
            key = std::string(ownPrefix) + key;
        if (!isKey(std::string_view(key).substr(ownPrefix.size())))
            problem("key", Text(XH_TR("archive", "A key has 1 to {} lower-case letters, digits and "
                                                 "underscores."),
                                longestKey));
    }

    void label(const char* part, std::string& label) {
        label = tidied(label);
        if (!isCleanUtf8(label))
            problem(part,
                    Text(XH_TR("archive", "The label holds characters that can't be stored.")));
        else if (label.empty())
            problem(part, Text(XH_TR("archive", "A field needs a label.")));
        else if (characterCount(label) > longestLabel)
            problem(part,
                    Text(XH_TR("archive", "A label has at most {} characters."), longestLabel));
        for (const access::Field& field : object_.fields)
            if (!field.own && (searchKey(field.label.in(Language::zh)) == searchKey(label) ||
                               searchKey(field.label.in(Language::en)) == searchKey(label)))
                problem(part, Text(XH_TR("archive", "There is a field {} already."), label));
    }

    void group(std::string& group) {
        if (group.empty())
            group = object_.groups.back().key;
        else if (std::ranges::none_of(object_.groups,
                                      [&](const auto& one) { return one.key == group; }))
            problem("group", Text(XH_TR("archive", "There is no group {}."), group));
    }

    void choices(const OwnField& field, std::vector<std::string>& choices) {
        if (field.type != FieldType::choice) {
            if (!choices.empty())
                problem("choices", Text(XH_TR("archive", "Only a field of choices has choices.")));
            return;
        }
        std::set<std::string> seen;
        for (std::string& choice : choices) {
            choice = tidied(choice);
            if (!isCleanUtf8(choice) || choice.empty() || characterCount(choice) > longestChoice)
                problem("choices",
                        Text(XH_TR("archive", "A choice has 1 to {} characters."), longestChoice));
            else if (!seen.insert(searchKey(choice)).second)
                problem("choices", Text(XH_TR("archive", "The choice {} is there twice."), choice));
        }
        if (choices.empty() || choices.size() > mostChoices)
            problem("choices",
                    Text(XH_TR("archive", "A field of choices has 1 to {} choices."), mostChoices));
    }

    [[nodiscard]] bool isGood() const { return error_.problems.empty(); }
    [[nodiscard]] Error error() { return std::move(error_); }

private:
    void problem(const char* part, Text message) {
        error_.problems.push_back({std::nullopt, part, std::move(message)});
    }
    const access::Object& object_;
    Error error_{
        ErrorCode::invalid, Text(XH_TR("archive", "The field can't be kept like this.")), {}, {}};
};

} // namespace

std::string_view ownTypeName(FieldType type) {
    for (const auto& [one, name] : typeNames)
        if (one == type)
            return name;
    throw std::logic_error("no type of own fields");
}

Result<FieldType> parseOwnType(std::string_view name) {
    for (const auto& [type, known] : typeNames)
        if (known == name)
            return type;
    return fail(ErrorCode::invalid,
                XH_TR("archive", "{} is no type of field: text, long-text, number, amount, date or "
                                 "choice."),
                name);
}

Result<OwnField> checkedOwnField(const access::Object& object, OwnField field) {
    Checker checker(object);
    checker.key(field.key);
    checker.label("zh", field.chinese);
    if (tidied(field.english).empty())
        field.english = field.chinese;
    if (field.english != field.chinese)
        checker.label("en", field.english);
    checker.group(field.group);
    checker.choices(field, field.choices);
    if (!checker.isGood())
        return fail(checker.error());
    return field;
}

access::Field fieldOf(const OwnField& own) {
    access::Field field;
    field.key = own.key;
    field.label = Text::bilingual(own.english, own.chinese);
    field.type = own.type;
    field.group = own.group;
    field.mask = own.maskable ? access::MaskStyle::all : access::MaskStyle::none;
    field.required = own.required;
    if (own.type == FieldType::longText)
        field.maximumLength = 2000;
    for (const std::string& word : own.choices)
        field.choices.push_back({word, Text::bilingual(word, word)});
    field.own = true;
    field.retired = own.retired;
    return field;
}

} // namespace xinheng::archive
