#include "ui/records/own_field_dialog.h"

#include "ui/access/entry_dialog.h"
#include "ui/shell/language.h"

#include <QCoreApplication>

namespace xinheng::ui {

using access::FieldType;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::OwnFieldDialog)
};

constexpr std::array types{FieldType::text,   FieldType::longText, FieldType::number,
                           FieldType::amount, FieldType::date,     FieldType::choice};

Text said(const QString& words) {
    return Text(words.toStdString());
}

FieldDescription described(const char* key, const QString& label, FieldKind kind, bool required) {
    FieldDescription field{key, said(label), kind, {}};
    field.required = required;
    return field;
}

std::vector<FieldDescription> inputs(const access::Object& object, bool isNew) {
    FieldDescription key = described("key", Words::tr("Key"), FieldKind::text, true);
    key.readOnly = !isNew;
    FieldDescription type = described("type", Words::tr("Type"), FieldKind::choice, true);
    type.readOnly = !isNew;
    for (const FieldType one : types)
        type.options.push_back({std::string(archive::ownTypeName(one)), said(ownTypeText(one))});
    FieldDescription group = described("group", Words::tr("Stands in"), FieldKind::choice, true);
    for (const access::FieldGroup& one : object.groups)
        group.options.push_back({one.key, one.label});
    return {described("zh", Words::tr("Label in Chinese"), FieldKind::text, true),
            described("en", Words::tr("Label in English"), FieldKind::text, false),
            std::move(key),
            std::move(type),
            described("choices", Words::tr("Choices, one a line"), FieldKind::longText, false),
            std::move(group),
            described("required", Words::tr("Needs a value"), FieldKind::flag, false),
            described("maskable", Words::tr("Can be granted masked"), FieldKind::flag, false)};
}

std::string lines(const std::vector<std::string>& choices) {
    std::string text;
    for (const std::string& choice : choices)
        text += (text.empty() ? "" : "\n") + choice;
    return text;
}

std::vector<std::string> choicesOf(const std::string& text) {
    std::vector<std::string> choices;
    for (const QString& line : fromUtf8(text).split(QLatin1Char('\n')))
        if (!line.trimmed().isEmpty())
            choices.push_back(line.trimmed().toStdString());
    return choices;
}

Result<archive::OwnField> fieldOf(const FieldForm::Values& values) {
    const auto at = [&](const char* key) {
        const auto found = values.find(key);
        return found == values.end() ? std::string() : found->second;
    };
    const auto type = archive::parseOwnType(at("type"));
    if (!type)
        return fail(type.error());
    archive::OwnField field;
    field.key = at("key");
    field.chinese = at("zh");
    field.english = at("en");
    field.type = *type;
    field.group = at("group");
    field.required = at("required") == "1";
    field.maskable = at("maskable") == "1";
    field.choices = choicesOf(at("choices"));
    return field;
}

} // namespace

QString ownTypeText(FieldType type) {
    switch (type) {
    case FieldType::longText:
        return Words::tr("long text");
    case FieldType::number:
        return Words::tr("number");
    case FieldType::amount:
        return Words::tr("amount");
    case FieldType::date:
        return Words::tr("date");
    case FieldType::choice:
        return Words::tr("choice");
    default:
        return Words::tr("text");
    }
}

EntryDialog* ownFieldDialog(SignedIn& signedIn, const access::Object& object,
                            const archive::OwnField* field, QWidget* parent) {
    const bool isNew = field == nullptr;
    const auto enter = [&signedIn, key = object.key,
                        isNew](const FieldForm::Values& values) -> Result<std::string> {
        const auto wish = fieldOf(values);
        if (!wish)
            return fail(wish.error());
        const auto done =
            isNew ? signedIn.ownFields().add(key, *wish) : signedIn.ownFields().change(key, *wish);
        return done ? Result<std::string>(done->key) : fail(done.error());
    };
    auto* dialog = new EntryDialog(isNew ? Words::tr("New field: %1").arg(shown(object.label))
                                         : Words::tr("Change field: %1").arg(shown(object.label)),
                                   isNew ? Words::tr("Add") : Words::tr("Save"),
                                   inputs(object, isNew), enter, parent);
    const archive::OwnField start = isNew ? archive::OwnField{} : *field;
    dialog->form().setValues({{"key", start.key},
                              {"zh", start.chinese},
                              {"en", start.english},
                              {"type", std::string(archive::ownTypeName(start.type))},
                              {"group", isNew ? object.groups.back().key : start.group},
                              {"required", start.required ? "1" : "0"},
                              {"maskable", start.maskable ? "1" : "0"},
                              {"choices", lines(start.choices)}});
    return dialog;
}

} // namespace xinheng::ui
