#include "ui/records/fields_shown.h"

#include "base/money.h"
#include "ui/shell/language.h"

namespace xinheng::ui {

using access::FieldState;
using access::FieldType;

namespace {

FieldKind kindOf(FieldType type) {
    switch (type) {
    case FieldType::longText:
        return FieldKind::longText;
    case FieldType::amount:
        return FieldKind::amount;
    case FieldType::date:
        return FieldKind::date;
    case FieldType::reference:
        return FieldKind::reference;
    case FieldType::choice:
        return FieldKind::choice;
    case FieldType::number:
        return FieldKind::number;
    case FieldType::text:
        break;
    }
    return FieldKind::text;
}

} // namespace

FieldDescription described(const access::Object& object, std::size_t index, FieldState state,
                           RecordNames& names) {
    const access::Field& field = object.fields[index];
    FieldDescription description;
    description.key = field.key;
    description.label = field.label;
    description.kind = kindOf(field.type);
    for (const access::FieldGroup& group : object.groups)
        if (group.key == field.group)
            description.group = group.label;
    description.readOnly = state != FieldState::writable;
    description.masked = state == FieldState::masked;
    description.required = field.required;
    description.maximumLength = field.type == FieldType::text ? field.maximumLength : 0;
    for (const access::FieldChoice& choice : field.choices)
        description.options.push_back({choice.value, choice.label});
    if (field.type == FieldType::reference)
        description.source = names.choices(field.references);
    return description;
}

QString valueText(const access::Field& field, const std::string& value, RecordNames& names) {
    if (value.empty())
        return {};
    if (field.type == FieldType::amount) {
        const auto amount = Money::parse(value);
        return amount ? amountText(*amount) : fromUtf8(value);
    }
    if (field.type == FieldType::reference)
        return names.fullName(field.references, fromUtf8(value));
    for (const access::FieldChoice& choice : field.choices)
        if (choice.value == value)
            return shown(choice.label);
    return fromUtf8(value);
}

} // namespace xinheng::ui
