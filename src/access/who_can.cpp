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
        : database_(database), question_(question), controls_(rights_store::controls(database)) {
        // Only what was asked about is compiled for each.
        if (question.above != nullptr)
            asked_.add(*question.above);
        if (question.object != nullptr)
            asked_.add(*question.object);
        if (question.amountObject != nullptr)
            asked_.addAmount(*question.amountObject);
        everybody_ = who_can_store::read(
            database,
            {question.node, question.object == nullptr ? "" : question.object->key,
             question.above == nullptr ? "" : question.above->key,
             question.amountObject == nullptr ? "" : question.amountObject->key},
            asked_, day);
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
    }

    Result<> mayLearn(const Gate& asker) const {
        if (!question_.row)
            return {};
        for (const Object* object : {question_.object, question_.above}) {
            if (object == nullptr)
                continue;
            for (const auto& [person, grants] : everybody_.direct)
                if (auto may = mayLearn(asker, *object, *grants); !may)
                    return may;
            for (const auto& [role, ofRole] : everybody_.ofRole)
                if (auto may = mayLearn(asker, *object, *ofRole.grants); !may)
                    return may;
        }
        return {};
    }

    /// As if the object asked about were controlled.
    Narrowed narrowed() {
        const Object& object = *asked_.find(question_.object->key);
        controls_[object.key] = {true, true};
        std::map<std::vector<RoleId>, Narrowed> known;
        Narrowed all;
        for (const Person& person : everybody_.people) {
            const bool plain = person.kind == PersonKind::person &&
                               !everybody_.direct.contains(person.id) &&
                               !everybody_.lentTo.contains(person.code);
            const auto one = !plain ? known.end() : known.find(rolesOf(person.id));
            const Narrowed own = one != known.end()
                                     ? one->second
                                     : narrowed(Rights(sourceOf(person), tree_, asked_), object);
            if (plain && one == known.end())
                known.emplace(rolesOf(person.id), own);
            all.byRows += own.byRows;
            all.byFields += own.byFields;
        }
        return all;
    }

    std::vector<Able> able() {
        std::vector<Able> able;
        for (const Person& person : everybody_.people)
            if (isAble(person))
                able.push_back({person, through(person)});
        return able;
    }

private:
    Narrowed narrowed(const Rights& rights, const Object& object) const {
        const auto node = tree_.find(question_.node);
        if (!node || !rights.mayUse(*node))
            return {};
        const ObjectRights& own = rights.object(object);
        Narrowed narrowed{own.allRows[std::size_t(RowRight::query)] ? 0U : 1U, 0U};
        for (std::size_t index = 0; index < own.fields.size(); ++index)
            if (own.fields[index] < (object.fields[index].write == Write::computed
                                         ? FieldState::readable
                                         : FieldState::writable))
                narrowed.byFields = 1;
        return narrowed;
    }

    Result<> mayLearn(const Gate& asker, const Object& object, const GrantSet& grants) const {
        const GrantSet::OfObject* given = grants.of(*asked_.find(object.key));
        if (given == nullptr)
            return {};
        for (const GrantSet::Rows& rows : given->rows)
            for (const std::size_t index : rows.scope->fields(object))
                if (asker.field(object, index) < FieldState::readable)
                    return fail(ErrorCode::refused,
                                XH_TR("access", "Rows are granted by the field {}, which you may "
                                                "not read."),
                                object.fields[index].label);
        return {};
    }

    const std::vector<RoleId>& rolesOf(PersonId person) const {
        static const std::vector<RoleId> none;
        const auto roles = everybody_.roles.find(person.value());
        return roles == everybody_.roles.end() ? none : roles->second;
    }

    /// Of people who hold the same roles and nothing else, all can or none, unless rows are chosen
    /// by who looks at them.
    struct Group {
        Rights rights;
        std::optional<bool> able; ///< absent: each is looked at
    };

    bool isAble(const Person& person) {
        if (person.kind != PersonKind::person || everybody_.direct.contains(person.id) ||
            everybody_.lentTo.contains(person.code))
            return allows(Rights(sourceOf(person), tree_, asked_), person);
        const std::vector<RoleId>& roles = rolesOf(person.id);
        auto known = groups_.find(roles);
        if (known == groups_.end()) {
            Group group{Rights(sourceOf(person), tree_, asked_), {}};
            if (!looksAtHolder(group.rights))
                group.able = allows(group.rights, person);
            known = groups_.emplace(roles, std::move(group)).first;
        }
        return known->second.able ? *known->second.able : allows(known->second.rights, person);
    }

    bool looksAtHolder(const Rights& rights) const {
        return std::ranges::any_of(asked_.all(), [&](const Object& object) {
            return std::ranges::any_of(rights.object(object).scopes, [](const auto& scopes) {
                return std::ranges::any_of(scopes, [](const HeldScope& held) {
                    const Scope::Kind kind = held.scope->kind();
                    return kind == Scope::Kind::mine || kind == Scope::Kind::department ||
                           kind == Scope::Kind::departmentBelow;
                });
            });
        });
    }

    GrantSets grantsOf(PersonId person) const {
        GrantSets grants;
        if (const auto direct = everybody_.direct.find(person); direct != everybody_.direct.end())
            grants.push_back(direct->second);
        for (const RoleId role : rolesOf(person))
            grants.push_back(everybody_.ofRole.at(role).grants);
        return grants;
    }

    /// What a delegation passes of the giver's grants.
    GrantSets lentPart(PersonId giver, const Delegation& delegation) const {
        if (!delegation.role)
            return grantsOf(giver);
        GrantSets grants;
        if (const auto direct = everybody_.direct.find(giver); direct != everybody_.direct.end())
            grants.push_back(std::make_shared<GrantSet>(direct->second->forbidsAlone()));
        for (const RoleId role : rolesOf(giver)) {
            const auto& ofRole = everybody_.ofRole.at(role);
            grants.push_back(ofRole.code == *delegation.role
                                 ? ofRole.grants
                                 : std::make_shared<GrantSet>(ofRole.grants->forbidsAlone()));
        }
        return grants;
    }

    Rights::Source sourceOf(const Person& person) const {
        Rights::Source source{person,   grantsOf(person.id),   controls_, {},
                              ladders_, unlimitedWithoutLevel_};
        const auto lent = everybody_.lentTo.find(person.code);
        if (lent == everybody_.lentTo.end())
            return source;
        for (const Delegation& delegation : lent->second) {
            const auto giver =
                std::ranges::lower_bound(everybody_.people, delegation.giver, {}, &Person::code);
            // Disabled: what they lent ends with their own access.
            if (giver != everybody_.people.end() && giver->code == delegation.giver)
                source.lent.push_back({delegation, *giver, lentPart(giver->id, delegation)});
        }
        return source;
    }

    bool allows(const Rights& rights, const Person& person) {
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
        return !question_.rows || coversRow(rights, object, person);
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

    bool coversRow(const Rights& rights, const Object& object, const Person& person) {
        // Seeing what it belongs to is needed, and enough for entering it as well.
        if (question_.above != nullptr &&
            !coversRow(rights, *asked_.find(question_.above->key), RowRight::query, person))
            return false;
        return coversRow(rights, object, question_.rowRight, person);
    }

    // The rights may be those of a group: its own scopes look with the eyes of `person`.
    bool coversRow(const Rights& rights, const Object& object, RowRight right,
                   const Person& person) {
        const ObjectRights& own = rights.object(object);
        const auto place = static_cast<std::size_t>(right);
        if (own.allRows[place])
            return true;
        if (!question_.row)
            return !own.scopes[place].empty();
        const auto row = rows_.find(object.key);
        return row != rows_.end() &&
               std::ranges::any_of(own.scopes[place], [&](const HeldScope& held) {
                   const Person& holder = held.holder == 0 ? person : rights.holder(held.holder);
                   return covers(*held.scope, holder, object, row->second);
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

    std::vector<std::string> through(const Person& person) const {
        if (person.kind != PersonKind::person)
            return {personKindName(person.kind)};
        std::vector<std::string> roles;
        for (const RoleId role : rolesOf(person.id))
            roles.push_back(everybody_.ofRole.at(role).code);
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
    std::map<std::vector<RoleId>, Group> groups_;
};

} // namespace

Result<std::vector<Able>> whoCan(storage::Database& database, const Gate& asker,
                                 const WhoCanQuestion& question) {
    Judge judge(database, question, asker.clock().today());
    if (auto may = judge.mayLearn(asker); !may)
        return fail(may.error());
    return judge.able();
}

Narrowed narrowedByControl(storage::Database& database, const ObjectRegistry& objects,
                           const Object& object, Date day) {
    WhoCanQuestion question;
    question.node = object.queryNode;
    question.object = &object;
    question.above = object.above ? objects.find(object.above->object) : nullptr;
    return Judge(database, question, day).narrowed();
}

} // namespace xinheng::access
