#include "access/model/mistakes.h"

namespace xinheng::tests::model {

namespace {

using access::FieldAccess;
using access::PersonKind;
using Form = RowScope::Form;

std::function<World(const World&)> eachGrant(std::function<void(Grant&)> change) {
    return [change = std::move(change)](const World& world) {
        World wrong = world;
        for (Grant& grant : wrong.grants)
            change(grant);
        return wrong;
    };
}

std::function<World(const World&)> eachScope(std::function<void(RowScope&)> change) {
    return eachGrant([change = std::move(change)](Grant& grant) {
        if (auto* rows = std::get_if<RowGrant>(&grant.content))
            change(rows->scope);
    });
}

std::function<World(const World&)> eachPerson(std::function<void(Person&)> change) {
    return [change = std::move(change)](const World& world) {
        World wrong = world;
        for (Person& person : wrong.people)
            change(person);
        return wrong;
    };
}

} // namespace

const std::vector<Mistake>& mistakes() {
    static const std::vector<Mistake> all{
        {"the last day of a grant is left out", eachGrant([](Grant& grant) {
             if (grant.period.to)
                 --*grant.period.to;
         })},
        {"a grant begins a day late", eachGrant([](Grant& grant) {
             if (grant.period.from)
                 ++*grant.period.from;
         })},
        {"a membership never ends",
         [](const World& world) {
             World wrong = world;
             for (Membership& member : wrong.memberships)
                 member.period.to.reset();
             return wrong;
         }},
        {"a forbid is no more than nothing",
         [](const World& world) {
             World wrong = world;
             std::erase_if(wrong.grants, [](const Grant& grant) {
                 const auto* field = std::get_if<FieldGrant>(&grant.content);
                 return field != nullptr && field->access == FieldAccess::forbid;
             });
             return wrong;
         }},
        {"a masked field may be read", eachGrant([](Grant& grant) {
             auto* field = std::get_if<FieldGrant>(&grant.content);
             if (field != nullptr && field->access == FieldAccess::mask)
                 field->access = FieldAccess::read;
         })},
        {"to query is to enter", eachGrant([](Grant& grant) {
             if (auto* rows = std::get_if<RowGrant>(&grant.content))
                 rows->entry = true;
         })},
        {"a role is a person's by its name alone", eachGrant([](Grant& grant) {
             if (grant.toRole)
                 grant = {false, "p0", grant.content, grant.period};
         })},
        {"the administrator is a person like others", eachPerson([](Person& person) {
             if (person.kind == PersonKind::administrator)
                 person.kind = PersonKind::person;
         })},
        {"rows are never controlled",
         [](const World& world) {
             World wrong = world;
             for (auto& [object, control] : wrong.controls)
                 control.rows = false;
             return wrong;
         }},
        {"grants on one object count for the other", eachGrant([](Grant& grant) {
             if (auto* rows = std::get_if<RowGrant>(&grant.content))
                 rows->object = "customer";
         })},
        {"a tree-below stops at its node", eachScope([](RowScope& scope) {
             if (scope.form == Form::treeBelow)
                 scope.form = Form::tree;
         }),
         true},
        {"the department below is the department", eachScope([](RowScope& scope) {
             if (scope.form == Form::departmentBelow)
                 scope.form = Form::department;
         }),
         true},
        {"trees end below the first child",
         [](const World& world) {
             World wrong = world;
             for (auto& [node, parent] : wrong.districts)
                 if (!parent.empty() && !world.districts.at(parent).empty())
                     parent.clear();
             return wrong;
         },
         true},
        {"a person is disabled a day late", eachPerson([](Person& person) {
             if (person.disabledOn)
                 ++*person.disabledOn;
         }),
         true},
        {"a not is passed over",
         [](const World& world) {
             World wrong = world;
             for (Grant& grant : wrong.grants)
                 if (auto* rows = std::get_if<RowGrant>(&grant.content))
                     if (rows->scope.form == Form::where &&
                         rows->scope.condition.kind == Condition::Kind::none)
                         rows->scope.condition = Condition(rows->scope.condition.parts.at(0));
             return wrong;
         },
         true},
    };
    return all;
}

} // namespace xinheng::tests::model
