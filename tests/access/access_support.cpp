#include "access_support.h"

#include "storage/set_file.h"
#include "storage/statement.h"

#include <stdexcept>

namespace xinheng::tests {

using access::Field;
using access::FieldType;

storage::Database emptySet() {
    storage::Database database = storage::Database::inMemory();
    storage::applySchema(database, storage::schemaSteps());
    return database;
}

access::Object sampleObject() {
    const auto field = [](const char* key, FieldType type) {
        Field made;
        made.key = key;
        made.label = Text::bilingual(key, key);
        made.type = type;
        return made;
    };
    access::Object object;
    object.key = "sample";
    object.label = Text::bilingual("Sample", "样品");
    object.table = "sample";
    object.codeField = "code";
    object.personField = "person";
    object.fields = {
        field("code", FieldType::text),          field("name", FieldType::text),
        field("remarks", FieldType::longText),   field("limit", FieldType::amount),
        field("since", FieldType::date),         field("grade", FieldType::choice),
        field("district", FieldType::reference), field("department", FieldType::reference),
        field("person", FieldType::reference)};
    object.fields[5].choices = {{"A", Text("A")}, {"B", Text("B")}};
    object.dimensions = {{"district", "archive_district"}, {"department", "access_department"}};
    return object;
}

std::int64_t numberOf(storage::Database& database, const std::string& sql) {
    storage::Statement ask = database.prepare(sql);
    if (!ask.step())
        throw std::runtime_error("no row: " + sql);
    return ask.integer(0);
}

} // namespace xinheng::tests
