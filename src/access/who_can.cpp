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
               question.above == nullptr ? "" : question.above->key,
               question.amountObject == nullptr ? "" : question.amountObject->key},
              day)) {
        // Only what was asked about is compiled for each.
        if (question.above != nullptr)
            asked_.add(*question.above);
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
            look(*question.object, *question.row);
        if (question.row && question.above != nullptr) {
            const auto above =
                who_can_store::rowAbove(database, *question.object, *question.above, *question.row);
            if (above)
                look(*question.above, *above);
        }
        for (const Person& person : everybody_.people)
            byCode_.emplace(person.code, &person);
    }

    Result<> mayLearn(const Gate& asker) const {
        if (!question_.row)
            return {};
        for (const Object* object : {question_.object, question_.above}) {
            if (object == nullptr)
                continue;
            for (const auto& [person, grants] : everybody_.direct)
                if (auto may = mayLearn(asker, *object, grants); !may)
                    return may;
            for (const auto& [role, grants] : everybody_.ofRole)
                if (auto may = mayLearn(asker, *object, grants); !may)
                    return may;
        }
        return {};
    }

    static Result<> mayLearn(const Gate& asker, const Object& object,
                             const std::vector<ActiveGrant>& grants) {
        for (const ActiveGrant& active : grants) {
            const auto* rows = std::get_if<Grant::Rows>(&active.grant.content);
            if (rows == nullptr || rows->object != object.key)
                continue;
            const auto scope = Scope::parse(rows->scope, object);
            if (!scope)
                continue;
            for (const std::size_t index : scope->fields(object))
                if (asker.field(object, index) < FieldState::readable)
                    return fail(ErrorCode::refused,
                                XH_TR("access", "Rows are granted by the field {}, which you may "
                                                "not read."),
                                object.fields[index].label);
        }
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

    /// A row that decides: of the object asked about, or of what that belongs to.
    struct Row {
        std::int64_t id = 0;
        RowFacts facts;
        std::map<std::string, bool> matches; ///< by filter
    };
    void look(const Object& object, std::int64_t id) {
        rows_[object.key] = {id, who_can_store::facts(database_, object, id), {}};
    }

    bool coversRow(const Rights& rights, const Object& object) {
        // Seeing what it belongs to is needed, and enough for entering it as well.
        if (question_.above != nullptr &&
            !coversRow(rights, *asked_.find(question_.above->key), RowRight::query))
            return false;
        return coversRow(rights, object, question_.rowRight);
    }

    bool coversRow(const Rights& rights, const Object& object, RowRight right) {
        const ObjectRights& own = rights.object(object);
        const auto place = static_cast<std::size_t>(right);
        if (own.allRows[place])
            return true;
        if (!question_.row)
            return !own.scopes[place].empty();
        const auto row = rows_.find(object.key);
        return row != rows_.end() &&
               std::ranges::any_of(own.scopes[place], [&](const HeldScope& held) {
                   return covers(held.scope, rights.holder(held.holder), object, row->second);
               });
    }

    bool covers(const Scope& scope, const Person& holder, const Object& object, Row& row) {
        const auto value = [&](const std::string& dimension) {
            const auto found = row.facts.values.find(dimension);
            return found == row.facts.values.end() ? std::string() : found->second;
        };
        const auto isBelow = [&](const std::string& dimension, const std::string& code) {
            const auto found = row.facts.above.find(dimension);
            return found != row.facts.above.end() && found->second.contains(code);
        };
        switch (scope.kind()) {
        case Scope::Kind::all:
            return true;
        case Scope::Kind::mine:
            return row.facts.person == holder.code;
        case Scope::Kind::department:
            return holder.department && value("department") == *holder.department;
        case Scope::Kind::departmentBelow:
            return holder.department && isBelow("department", *holder.department);
        case Scope::Kind::ids:
            return std::ranges::find(scope.ids(), row.facts.code) != scope.ids().end();
        case Scope::Kind::tree:
            return value(scope.dimension()) == scope.code();
        case Scope::Kind::treeBelow:
            return isBelow(scope.dimension(), scope.code());
        case Scope::Kind::where:
            break;
        }
        const auto [known, isNew] = row.matches.try_emplace(scope.filter(), false);
        if (isNew)
            if (const auto filter = Filter::parse(scope.filter(), object))
                known->second = who_can_store::matches(database_, object, row.id, *filter);
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
    std::map<std::string, Row> rows_; ///< by object
    std::map<std::string_view, const Person*> byCode_;
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
