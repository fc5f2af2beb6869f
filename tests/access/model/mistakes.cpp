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

std::function<World(const World&)> eachLent(std::function<void(Delegation&)> change) {
    return [change = std::move(change)](const World& world) {
        World wrong = world;
        for (Delegation& lent : wrong.delegations)
            change(lent);
        return wrong;
    };
}

std::function<World(const World&)> eachStep(std::function<void(Step&)> change) {
    return [change = std::move(change)](const World& world) {
        World wrong = world;
        for (Step& step : wrong.steps)
            change(step);
        return wrong;
    };
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
                 grant = {false, "p0", grant.content, grant.period, grant.ended};
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
         Mistake::In::rows},
        {"the department below is the department", eachScope([](RowScope& scope) {
             if (scope.form == Form::departmentBelow)
                 scope.form = Form::department;
         }),
         Mistake::In::rows},
        {"trees end below the first child",
         [](const World& world) {
             World wrong = world;
             for (auto& [node, parent] : wrong.districts)
                 if (!parent.empty() && !world.districts.at(parent).empty())
                     parent.clear();
             return wrong;
         },
         Mistake::In::rows},
        {"a person is disabled a day late", eachPerson([](Person& person) {
             if (person.disabledOn)
                 ++*person.disabledOn;
         }),
         Mistake::In::rows},
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
         Mistake::In::rows},
        {"a level allows a fen less than its limit", eachStep([](Step& step) { --step.fen; })},
        {"a level is no more than the one below", eachGrant([](Grant& grant) {
             auto* level = std::get_if<LevelGrant>(&grant.content);
             if (level != nullptr && level->level > 1)
                 --level->level;
         })},
        {"a ladder holds for its account alone",
         [](const World& world) {
             World wrong = world;
             for (auto& [account, parent] : wrong.accounts)
                 parent.clear();
             return wrong;
         }},
        {"the setting for those without a level is not asked",
         [](const World& world) {
             World wrong = world;
             wrong.unlimitedWithoutLevel = false;
             return wrong;
         }},
        {"what was taken away stays", eachGrant([](Grant& grant) { grant.ended = false; }),
         Mistake::In::rows},
        {"a delegation ends a day late", eachLent([](Delegation& lent) {
             if (lent.period.to)
                 ++*lent.period.to;
         })},
        {"a delegation that was ended goes on",
         eachLent([](Delegation& lent) { lent.ended = false; }), Mistake::In::reasons},
        {"who lends a role lends everything",
         eachLent([](Delegation& lent) { lent.role.clear(); })},
        {"a delegation is no way to a duty",
         [](const World& world) {
             World wrong = world;
             wrong.delegations.clear();
             wrong.newDelegations.clear();
             return wrong;
         },
         Mistake::In::duties},
        {"a pair that is warned of blocks",
         [](const World& world) {
             World wrong = world;
             for (Pair& pair : wrong.pairs)
                 pair.blocks = true;
             return wrong;
         },
         Mistake::In::duties},
        {"a mitigation never ends",
         [](const World& world) {
             World wrong = world;
             for (Mitigation& one : wrong.mitigations)
                 one.to = 100;
             return wrong;
         },
         Mistake::In::duties},
    };
    return all;
}

} // namespace xinheng::tests::model
