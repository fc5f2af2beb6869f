// What is in force for a person on a day, in as few queries as there are kinds of it.
#include "access/people_store.h"
#include "access/rights_store.h"
#include "access/rights_store_rows.h"

namespace xinheng::access::rights_store {

using storage::Database;
using storage::Statement;

namespace {

void addAll(Statement& rows, GrantSet& set) {
    while (rows.step())
        addContent(rows, set);
}

// `role`: what a delegation of this role passes.
std::shared_ptr<const GrantSet> grantsInForce(Database& database, const ObjectRegistry& objects,
                                              PersonId person,
                                              const std::optional<std::string>& role, Date day) {
    const auto set = std::make_shared<GrantSet>(FunctionTree::program(), objects);
    const std::string select = std::string("SELECT ") + contentColumns;
    const std::string passed = "(?3 IS NULL OR g.access IS 'forbid'";
    Statement own = database.prepare(select + " FROM access_grant g WHERE g.person_id = ?1 AND " +
                                     inForce("g") + " AND " + passed + ")");
    Statement ofRoles =
        database.prepare(select +
                         " FROM access_member m CROSS JOIN access_grant g ON g.role_id = m.role_id "
                         "WHERE m.person_id = ?1 AND " +
                         inForce("m") + " AND " + inForce("g") + " AND " + passed +
                         " OR m.role_id = (SELECT id FROM access_role WHERE code = ?3))");
    for (Statement* list : {&own, &ofRoles}) {
        list->bind(1, person.value()).bind(2, day.iso()).bindIfAny(3, role);
        addAll(*list, *set);
    }
    return set;
}

std::vector<Lent> lentTo(Database& database, const ObjectRegistry& objects, const Person& person,
                         Date day) {
    std::vector<Lent> lent;
    for (const Delegation& delegation : delegations(database, person.id)) {
        if (!reaches(delegation, person, day))
            continue;
        if (const auto giver = giverOf(database, delegation, day))
            lent.push_back({delegation,
                            *giver,
                            {grantsInForce(database, objects, giver->id, delegation.role, day)}});
    }
    return lent;
}

Rights::Source withoutGrants(Database& database, const ObjectRegistry& objects,
                             const Person& person) {
    Rights::Source source{person, {}, controls(database), {}, {}, false};
    for (const AmountObject& object : objects.amounts())
        if (Ladders found = ladders(database, object, Covered::workOut); !found.ladders.empty())
            source.ladders.emplace(object.key, std::move(found));
    source.unlimitedWithoutLevel =
        people_store::setting(database, withoutLevelSetting) == "unlimited";
    return source;
}

} // namespace

Rights::Source sourceOf(Database& database, const ObjectRegistry& objects, const Person& person,
                        Date day) {
    Rights::Source source = withoutGrants(database, objects, person);
    source.grants = {grantsInForce(database, objects, person.id, std::nullopt, day)};
    source.lent = lentTo(database, objects, person, day);
    return source;
}

Rights::Source sourceOf(Database& database, const ObjectRegistry& objects, const Role& role,
                        Date day) {
    Rights::Source source =
        withoutGrants(database, objects,
                      {PersonId(0), role.code, role.name, std::nullopt, PersonKind::person, {}});
    const auto set = std::make_shared<GrantSet>(FunctionTree::program(), objects);
    for (const Grant& grant : grantsOf(database, {role.id, role.code, role.name}))
        if (grant.validity.covers(day))
            set->add(grant);
    source.grants = {set};
    return source;
}

} // namespace xinheng::access::rights_store
