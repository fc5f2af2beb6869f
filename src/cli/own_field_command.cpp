#include "cli/command_words.h"
#include "cli/commands.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

struct OfOneObject {
    std::string object;
};

struct OneField {
    std::string object;
    std::string key;
};

struct Description {
    std::string object;
    std::string key;
    std::optional<std::string> chinese;
    std::optional<std::string> english;
    std::optional<std::string> type;
    std::optional<std::string> group;
    std::optional<std::string> required;
    std::optional<std::string> maskable;
    std::optional<std::string> choices;
};

Json json(const archive::OwnField& field) {
    return {{"key", field.key},           {"zh", field.chinese},
            {"en", field.english},        {"type", archive::ownTypeName(field.type)},
            {"group", field.group},       {"required", field.required},
            {"maskable", field.maskable}, {"choices", field.choices},
            {"retired", field.retired}};
}

std::vector<Column> columns() {
    return {
        {"key", Text(XH_TR("cli", "Key"))},           {"zh", Text(XH_TR("cli", "Chinese label"))},
        {"en", Text(XH_TR("cli", "English label"))},  {"type", Text(XH_TR("cli", "Type"))},
        {"group", Text(XH_TR("cli", "Group"))},       {"required", Text(XH_TR("cli", "Required"))},
        {"maskable", Text(XH_TR("cli", "Maskable"))}, {"choices", Text(XH_TR("cli", "Choices"))},
        {"retired", Text(XH_TR("cli", "Retired"))}};
}

Result<Answer> list(Context& /*context*/, SignedIn& person, const OfOneObject& wish) {
    const auto fields = person.ownFields().list(wish.object);
    if (!fields) {
        return fail(fields.error());
    }
    Json rows = Json::array();
    for (const archive::OwnField& field : *fields) {
        rows.push_back(json(field));
    }
    return listAnswer(std::move(rows), columns());
}

/// What is not given stays as it is.
Result<archive::OwnField> described(const Description& wish, archive::OwnField field) {
    field.key = wish.key;
    field.chinese = wish.chinese.value_or(field.chinese);
    field.english = wish.english.value_or(field.english);
    field.group = wish.group.value_or(field.group);
    if (wish.type) {
        const auto type = archive::parseOwnType(*wish.type);
        if (!type) {
            return fail(type.error());
        }
        field.type = *type;
    }
    if (wish.choices) {
        field.choices = listOf(wish.choices);
    }
    const auto required = switchOption("--required", wish.required);
    if (!required) {
        return fail(required.error());
    }
    const auto maskable = switchOption("--maskable", wish.maskable);
    if (!maskable) {
        return fail(maskable.error());
    }
    field.required = required->value_or(field.required);
    field.maskable = maskable->value_or(field.maskable);
    return field;
}

Result<Answer> answerOf(const Result<archive::OwnField>& field) {
    if (!field) {
        return fail(field.error());
    }
    return cardAnswer(json(*field), columns());
}

Result<Answer> add(Context& /*context*/, SignedIn& person, const Description& wish) {
    const auto field = described(wish, {});
    if (!field) {
        return fail(field.error());
    }
    return answerOf(person.ownFields().add(wish.object, *field));
}

Result<Answer> change(Context& /*context*/, SignedIn& person, const Description& wish) {
    const auto known = person.ownFields().list(wish.object);
    if (!known) {
        return fail(known.error());
    }
    for (const archive::OwnField& field : *known) {
        if (field.key == wish.key || field.key == "own_" + wish.key) {
            const auto changed = described(wish, field);
            return changed ? answerOf(person.ownFields().change(wish.object, *changed))
                           : Result<Answer>(fail(changed.error()));
        }
    }
    return fail(ErrorCode::notFound, XH_TR("cli", "There is no own field {}."), wish.key);
}

Result<Answer> said(const Result<>& done, const OneField& wish, const Marked& words) {
    if (!done) {
        return fail(done.error());
    }
    return wordsAnswer({{"key", wish.key}}, {Text(words, wish.key)});
}

Result<Answer> retire(Context& /*context*/, SignedIn& person, const OneField& wish) {
    return said(person.ownFields().retire(wish.object, wish.key), wish,
                XH_TR("cli", "{} is out of use; its values are kept."));
}

Result<Answer> restore(Context& /*context*/, SignedIn& person, const OneField& wish) {
    return said(person.ownFields().restore(wish.object, wish.key), wish,
                XH_TR("cli", "{} is in use again."));
}

const Marked objectHelp = XH_TR("cli", "The object, such as customer.");
const Marked keyHelp = XH_TR("cli", "The field's key; own_ is put before it where it is missing.");

void addDescription(CommandWord& word, Description& wish) {
    word.argument("OBJECT", wish.object, objectHelp)
        .argument("KEY", wish.key, keyHelp)
        .option("--zh", wish.chinese, XH_TR("cli", "The label in Chinese."))
        .option("--en", wish.english,
                XH_TR("cli", "The label in English; the Chinese one if not given."))
        .option("--type", wish.type,
                XH_TR("cli", "text, long-text, number, amount, date or choice; text if not given."))
        .option("--group", wish.group, XH_TR("cli", "The group of the form it stands in."))
        .option("--required", wish.required,
                XH_TR("cli", "on: records entered from now on need a value."))
        .option("--maskable", wish.maskable, XH_TR("cli", "on: it can be granted masked."))
        .option("--choices", wish.choices, XH_TR("cli", "The words of a choice: word,word."));
}

} // namespace

void addOwnFieldCommands(CommandWord& top) {
    CommandWord group =
        top.group("own-field", XH_TR("cli", "Fields that the people of the set have added."));
    auto [list_, all] = group.command<OfOneObject>(
        "list", XH_TR("cli", "Lists the own fields of an object."), &list);
    list_.argument("OBJECT", all.object, objectHelp);
    auto [add_, added] =
        group.command<Description>("add", XH_TR("cli", "Adds a field to an object."), &add);
    addDescription(add_, added);
    auto [change_, changed] = group.command<Description>(
        "change", XH_TR("cli", "Changes how a field is called and what it takes."), &change);
    addDescription(change_, changed);
    auto [retire_, gone] = group.command<OneField>(
        "retire", XH_TR("cli", "Takes a field out of use; its values are kept."), &retire);
    retire_.argument("OBJECT", gone.object, objectHelp).argument("KEY", gone.key, keyHelp);
    auto [restore_, back] =
        group.command<OneField>("restore", XH_TR("cli", "Takes a field into use again."), &restore);
    restore_.argument("OBJECT", back.object, objectHelp).argument("KEY", back.key, keyHelp);
}

} // namespace xinheng::cli
