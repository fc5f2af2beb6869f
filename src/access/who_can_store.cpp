#include "access/who_can_store.h"

#include "access/filter.h"
#include "access/gate.h"
#include "access/people_store.h"
#include "access/rights_store.h"
#include "access/rights_store_rows.h"

namespace xinheng::access::who_can_store {

using storage::Database;
using storage::Statement;

namespace {

// A node and those above it, as parameters from `first` on.
std::vector<std::string> pathOf(const std::string& node) {
    std::vector<std::string> path{node};
    for (std::size_t dot = node.rfind('.'); dot != std::string::npos && dot > 0;
         dot = node.rfind('.', dot - 1))
        path.push_back(node.substr(0, dot));
    return path;
}

void readGrants(Database& database, const Wanted& wanted, const ObjectRegistry& asked, Date day,
                Everybody& everybody) {
    const std::vector<std::string> path =
        wanted.node.empty() ? std::vector<std::string>() : pathOf(wanted.node);
    std::string places;
    for (std::size_t index = 0; index < path.size(); ++index)
        places += (index == 0 ? "?" : ", ?") + std::to_string(index + 5);
    Statement list = database.prepare(
        std::string("SELECT ") + rights_store::contentColumns +
        ", g.person_id, g.role_id FROM access_grant g WHERE " + rights_store::inForce("g") +
        " AND ((g.kind IN ('rows', 'fields') AND g.object IN (?1, ?4)) " +
        "OR (g.kind = 'level' AND g.object = ?3) OR g.node IN (" + places + "))");
    list.bind(1, wanted.object)
        .bind(2, day.iso())
        .bind(3, wanted.amountObject)
        .bind(4, wanted.above);
    for (std::size_t index = 0; index < path.size(); ++index)
        list.bind(static_cast<int>(index) + 5, path[index]);
    const auto setOf = [&](std::shared_ptr<GrantSet>& set) -> GrantSet& {
        if (!set)
            set = std::make_shared<GrantSet>(FunctionTree::program(), asked);
        return *set;
    };
    constexpr int person = rights_store::contentColumnCount;
    while (list.step()) {
        GrantSet& set =
            setOf(list.isNull(person) ? everybody.ofRole[RoleId(list.integer(person + 1))].grants
                                      : everybody.direct[PersonId(list.integer(person))]);
        rights_store::addContent(list, set);
    }
    for (const Role& role : rights_store::listRoles(database))
        if (const auto found = everybody.ofRole.find(role.id); found != everybody.ofRole.end())
            found->second.code = role.code;
}

} // namespace

Everybody read(Database& database, const Wanted& wanted, const ObjectRegistry& asked, Date day) {
    Everybody everybody;
    everybody.people = people_store::listPeople(database);
    std::erase_if(everybody.people, [&](const Person& person) { return !person.isActive(day); });
    readGrants(database, wanted, asked, day, everybody);
    Statement members = database.prepare(
        "SELECT m.person_id, m.role_id FROM access_member m WHERE " + rights_store::inForce("m"));
    members.bind(2, day.iso());
    while (members.step())
        if (const RoleId role(members.integer(1)); everybody.ofRole.contains(role))
            everybody.roles[members.integer(0)].push_back(role);
    for (Delegation& delegation : rights_store::delegations(database))
        if (delegation.validity.covers(day))
            everybody.lentTo[delegation.taker].push_back(std::move(delegation));
    return everybody;
}

RowFacts facts(Database& database, const Object& object, std::int64_t id) {
    RowFacts facts;
    const auto valueOf = [&](const std::string& field) {
        Statement find = database.prepare("SELECT " + object.field(field)->sqlColumn() + " FROM " +
                                          object.table + " WHERE id = ?");
        return find.bind(1, id).step() ? find.text(0) : std::string();
    };
    facts.code = valueOf(object.codeField);
    if (!object.personField.empty())
        facts.person = valueOf(object.personField);
    for (const Dimension& dimension : object.dimensions) {
        const std::string value = valueOf(dimension.fieldKey());
        facts.values[dimension.key] = value;
        for (std::string& above : rights_store::Tree(database, dimension.table).path(value))
            facts.above[dimension.key].insert(std::move(above));
    }
    return facts;
}

std::optional<std::int64_t> rowAbove(Database& database, const Object& object, const Object& above,
                                     std::int64_t id) {
    Statement find =
        database.prepare("SELECT above.id FROM " + object.table + " it JOIN " + above.table +
                         " above ON above." + above.field(above.codeField)->sqlColumn() + " = it." +
                         object.field(object.above->field)->sqlColumn() + " WHERE it.id = ?");
    find.bind(1, id);
    return find.step() ? std::optional(find.integer(0)) : std::nullopt;
}

bool matches(Database& database, const Object& object, std::int64_t id, const Filter& filter) {
    const SqlCondition condition = filterCondition(object, filter);
    Statement find = database.prepare("SELECT 1 FROM " + object.table + " it WHERE it.id = ? AND " +
                                      condition.sql);
    find.bind(1, id);
    int parameter = 2;
    for (const storage::Value& value : condition.values)
        find.bindValue(parameter++, value);
    return find.step();
}

} // namespace xinheng::access::who_can_store
