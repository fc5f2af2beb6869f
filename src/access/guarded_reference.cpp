#include "access/guarded_reference.h"

#include "access/guarded_query.h"

namespace xinheng::access {

namespace {

bool seesNone(const Gate& gate, const Object& target) {
    return !gate.mayUse(target.queryNode) ||
           gate.field(target, *target.indexOf(target.codeField)) < FieldState::readable;
}

std::string nameOf(const Object& target) {
    return "seen_" + target.table;
}

} // namespace

const Object* guardedTarget(const ObjectRegistry& objects, const Object& object,
                            const Field& field) {
    if (field.type != FieldType::reference)
        return nullptr;
    const Object* target = objects.find(field.references);
    const bool belongs = object.above && object.above->field == field.key;
    return target == nullptr || target->personnel || belongs ? nullptr : target;
}

const Field& decidingReference(const Object& object, const Field& field) {
    return field.goesWith.empty() ? field : *object.field(field.goesWith);
}

bool tellsOfHidden(const Gate& gate, const Object& object, const Field& field) {
    return !field.goesWith.empty() &&
           gate.field(object, *object.indexOf(field.goesWith)) < FieldState::readable;
}

SeenReferences::Target SeenReferences::target(const Field& field) const {
    const Object* named =
        guardedTarget(gate_.objects(), object_, decidingReference(object_, field));
    if (named == nullptr)
        return {};
    if (tellsOfHidden(gate_, object_, field) || seesNone(gate_, *named))
        return {named, true};
    return gate_.rows(*named, RowRight::query).all ? Target() : Target{named, false};
}

bool SeenReferences::isPlain(const Field& field) const {
    return target(field).object == nullptr;
}

std::string SeenReferences::sql(const Field& field) {
    const std::string column = "it." + field.sqlColumn();
    const auto [named, none] = target(field);
    if (named == nullptr)
        return column;
    if (none)
        return field.goesWith.empty() ? "NULL" : "''";
    used_.insert(named);
    const std::string seen = "(SELECT code FROM " + nameOf(*named) + " WHERE code = it." +
                             decidingReference(object_, field).sqlColumn() + ")";
    return field.goesWith.empty()
               ? seen
               : "(CASE WHEN " + seen + " IS NULL THEN '' ELSE " + column + " END)";
}

SqlCondition SeenReferences::prefix() const {
    SqlCondition prefix{"", {}};
    for (const Object* target : used_) {
        const RowCondition& rows = gate_.rows(*target, RowRight::query);
        // Looked into for each row that is read, by the code's index, rather than listed before.
        prefix.sql += (prefix.sql.empty() ? "WITH " : ", ") + nameOf(*target) +
                      " (code) AS NOT MATERIALIZED (SELECT it." +
                      target->field(target->codeField)->sqlColumn() + " FROM " + target->table +
                      " it WHERE " + rows.condition.sql + ")";
        prefix.values.insert(prefix.values.end(), rows.condition.values.begin(),
                             rows.condition.values.end());
    }
    if (!prefix.sql.empty())
        prefix.sql += ' ';
    return prefix;
}

bool seesReference(storage::Database& database, const Gate& gate, const Object& object,
                   const Field& field, const std::string& named) {
    const Object* target =
        named.empty() ? nullptr
                      : guardedTarget(gate.objects(), object, decidingReference(object, field));
    if (target == nullptr)
        return true;
    return !tellsOfHidden(gate, object, field) && gate.mayUse(target->queryNode) &&
           findRow(database, gate, *target, named, RowRight::query).has_value();
}

} // namespace xinheng::access
