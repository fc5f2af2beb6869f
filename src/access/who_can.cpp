#include "access/who_can.h"

#include "access/filter.h"
#include "access/people_store.h"
#include "access/rights_store.h"
#include "access/who_can_store.h"

#include <algorithm>

namespace xinheng::access {

namespace {

using who_can_store::Everybody;
using who_can_store::RowFacts;

class Judge {
public:
    Judge(storage::Database& database, const WhoCanQuestion& question, Date day)
        : database_(database), question_(question), controls_(rights_store::controls(database)),
          everybody_(who_can_store::read(
              database,
              {question.node, question.object == nullptr ? "" : question.object->key,
               question.amountObject == nullptr ? "" : question.amountObject->key},
              day)) {
        // Only what was asked about is compiled for each.
        if (question.object != nullptr)
            asked_.add(*question.object);
        if (question.amountObject != nullptr)
            asked_.addAmount(*question.amountObject);
        for (const AmountObject& object : asked_.amounts())
            ladders_[object.key] =
                rights_store::ladders(database, object, rights_store::Covered::workOut);
        unlimitedWithoutLevel_ =
            people_store::setting(database, rights_store::withoutLevelSetting) == "unlimited";
        if (question.row && question.object != nullptr)
            facts_ = who_can_store::facts(database, *question.object, *question.row);
        for (const Person& person : everybody_.people)
            byCode_.emplace(person.code, &person);
    }

    Result<> mayLearn(const Gate& asker) const {
        if (!question_.row)
            return {};
        const Object& object = *question_.object;
        const auto look = [&](const std::vector<ActiveGrant>& grants) -> Result<> {
            for (const ActiveGrant& active : grants) {
                const auto* rows = std::get_if<Grant::Rows>(&active.grant.content);
                const auto scope =
                    rows == nullptr ? tl::unexpected(Error()) : Scope::parse(rows->scope, object);
                if (!scope)
                    continue;
                for (const std::size_t index : scope->fields(object))
                    if (asker.field(object, index) < FieldState::readable)
                        return fail(ErrorCode::refused,
                                    XH_TR("access", "Rows are granted by the field {}, which you "
                                                    "may not read."),
                                    object.fields[index].label);
            }
            return {};
        };
        for (const auto& [person, grants] : everybody_.direct)
            if (auto may = look(grants); !may)
                return may;
        for (const auto& [role, grants] : everybody_.ofRole)
            if (auto may = look(grants); !may)
                return may;
        return {};
    }

    std::vector<Able> able() {
        std::vector<Able> able;
        for (const Person& person : everybody_.people) {
            const Rights::Source source = sourceOf(person);
            const Rights rights(source, tree_, asked_);
            if (allows(rights))
                able.push_back({person, through(source)});
        }
        return able;
    }

private:
    std::vector<ActiveGrant> grantsOf(PersonId person) const {
        std::vector<ActiveGrant> grants;
        if (const auto direct = everybody_.direct.find(person); direct != everybody_.direct.end())
            grants = direct->second;
        if (const auto roles = everybody_.roles.find(person); roles != everybody_.roles.end())
            for (const RoleId role : roles->second) {
                const auto& ofRole = everybody_.ofRole.at(role);
                grants.insert(grants.end(), ofRole.begin(), ofRole.end());
            }
        return grants;
    }

    Rights::Source sourceOf(const Person& person) const {
        Rights::Source source{person,   grantsOf(person.id),   controls_, {},
                              ladders_, unlimitedWithoutLevel_};
        const auto lent = everybody_.lentTo.find(person.id);
        if (lent == everybody_.lentTo.end())
            return source;
        for (const Delegation& delegation : lent->second) {
            const auto giver = byCode_.find(delegation.giver);
            if (giver == byCode_.end()) // disabled: what they lent ends with their own access
                continue;
            source.lent.push_back(
                {delegation, *giver->second,
                 rights_store::lentPart(grantsOf(giver->second->id), delegation)});
        }
        return source;
    }

    bool allows(const Rights& rights) {
        if (!question_.node.empty()) {
            const auto node = tree_.find(question_.node);
            if (!node || !rights.mayUse(*node))
                return false;
        }
        if (question_.amountObject != nullptr) {
            const AmountObject& object = *asked_.findAmount(question_.amountObject->key);
            return rights.mayAmount(object, question_.key, question_.amount);
        }
        if (question_.object == nullptr)
            return true;
        const Object& object = *asked_.find(question_.object->key);
        if (question_.field && rights.field(object, *question_.field) < question_.needed)
            return false;
        return !question_.rows || coversRow(rights, object);
    }

    bool coversRow(const Rights& rights, const Object& object) {
        const ObjectRights& own = rights.object(object);
        const auto place = static_cast<std::size_t>(question_.rowRight);
        if (own.allRows[place])
            return true;
        if (!question_.row)
            return !own.scopes[place].empty();
        return std::ranges::any_of(own.scopes[place], [&](const HeldScope& held) {
            return covers(held.scope, rights.holder(held.holder));
        });
    }

    bool covers(const Scope& scope, const Person& holder) {
        const auto value = [&](const std::string& dimension) {
            const auto found = facts_.values.find(dimension);
            return found == facts_.values.end() ? std::string() : found->second;
        };
        const auto isBelow = [&](const std::string& dimension, const std::string& code) {
            const auto found = facts_.above.find(dimension);
            return found != facts_.above.end() && found->second.contains(code);
        };
        switch (scope.kind()) {
        case Scope::Kind::all:
            return true;
        case Scope::Kind::mine:
            return facts_.person == holder.code;
        case Scope::Kind::department:
            return holder.department && value("department") == *holder.department;
        case Scope::Kind::departmentBelow:
            return holder.department && isBelow("department", *holder.department);
        case Scope::Kind::ids:
            return std::ranges::find(scope.ids(), facts_.code) != scope.ids().end();
        case Scope::Kind::tree:
            return value(scope.dimension()) == scope.code();
        case Scope::Kind::treeBelow:
            return isBelow(scope.dimension(), scope.code());
        case Scope::Kind::where:
            break;
        }
        const auto [known, isNew] = matches_.try_emplace(scope.filter(), false);
        if (isNew)
            if (const auto filter = Filter::parse(scope.filter(), *question_.object))
                known->second =
                    who_can_store::matches(database_, *question_.object, *question_.row, *filter);
        return known->second;
    }

    static std::vector<std::string> through(const Rights::Source& source) {
        if (source.person.kind != PersonKind::person)
            return {personKindName(source.person.kind)};
        std::vector<std::string> roles;
        for (const ActiveGrant& active : source.grants)
            if (active.role && std::ranges::find(roles, active.role->code) == roles.end())
                roles.push_back(active.role->code);
        return roles;
    }

    storage::Database& database_;
    const WhoCanQuestion& question_;
    const FunctionTree& tree_ = FunctionTree::program();
    std::map<std::string, Control> controls_;
    Everybody everybody_;
    ObjectRegistry asked_;
    std::map<std::string, Ladders> ladders_;
    bool unlimitedWithoutLevel_ = false;
    RowFacts facts_;
    std::map<std::string_view, const Person*> byCode_;
    std::map<std::string, bool> matches_;
};

} // namespace

Result<std::vector<Able>> whoCan(storage::Database& database, const Gate& asker,
                                 const WhoCanQuestion& question) {
    Judge judge(database, question, asker.clock().today());
    if (auto may = judge.mayLearn(asker); !may)
        return fail(may.error());
    return judge.able();
}

} // namespace xinheng::access
