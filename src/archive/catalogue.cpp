#include "archive/catalogue.h"

namespace xinheng::archive::catalogue {

using access::Field;
using access::FieldType;
using access::Format;
using access::MaskStyle;

Text label(const char* english, const char* chinese) {
    return Text::bilingual(english, chinese);
}

Field text(const char* key, Text label, const char* group, int maximumLength, MaskStyle mask) {
    Field field;
    field.key = key;
    field.label = std::move(label);
    field.group = group;
    field.maximumLength = maximumLength;
    field.mask = mask;
    return field;
}

Field code(Text label, const char* group) {
    Field field = brief(searchable(required(text("code", std::move(label), group, 40))));
    field.format = Format::code;
    field.write = access::Write::onCreation;
    return field;
}

Field name(Text label, const char* group, MaskStyle mask) {
    Field field = brief(searchable(required(text("name", std::move(label), group, 200, mask))));
    field.sortColumn = "name_sort";
    return field;
}

Field searchable(Field field) {
    field.searchable = true;
    return field;
}

Field required(Field field) {
    field.required = true;
    return field;
}

Field brief(Field field) {
    field.brief = true;
    return field;
}

Field written(Field field, access::Write write) {
    field.write = write;
    return field;
}

Field typed(Field field, FieldType type) {
    field.type = type;
    return field;
}

Field formatted(Field field, Format format) {
    field.format = format;
    return field;
}

Field reference(const char* key, Text label, const char* group, const char* target) {
    Field field = typed(text(key, std::move(label), group, 40), FieldType::reference);
    field.references = target;
    return field;
}

Field choice(Field field, std::vector<access::FieldChoice> choices) {
    field.type = FieldType::choice;
    field.choices = std::move(choices);
    return field;
}

Field yesNo(const char* key, Text label, const char* group) {
    return choice(text(key, std::move(label), group, 10),
                  {{"yes", catalogue::label("Yes", "是")}, {"no", catalogue::label("No", "否")}});
}

Field deactivatedOn(const char* group) {
    return typed(text("deactivated_on", label("Deactivated on", "停用日期"), group, 10),
                 FieldType::date);
}

Field createdOn(const char* group) {
    return written(
        typed(text("created_on", label("Entered on", "建档日期"), group, 10), FieldType::date),
        access::Write::computed);
}

Field remarks(const char* group) {
    return typed(text("remarks", label("Remarks", "备注"), group, 2000, MaskStyle::all),
                 FieldType::longText);
}

void giveFunctions(access::Object& object, const std::string& base) {
    object.queryNode = base + ".query";
    object.entryNode = base + ".entry";
    object.importNode = base + ".import";
    object.exportNode = base + ".export";
}

} // namespace xinheng::archive::catalogue
