#include "access/rights_desk.h"

#include "access/grant_checks.h"
#include "access/people_seen.h"
#include "access/people_store.h"
#include "access/rights_store.h"
#include "access/use_case.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace xinheng::access {

std::string rightsDetail(nlohmann::json json, const Terms& terms) {
    if (terms.from)
        json["from"] = terms.from->iso();
    if (terms.to)
        json["to"] = terms.to->iso();
    if (!terms.reason.empty())
        json["reason"] = terms.reason;
    // What was typed may be no UTF-8 at all.
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<const Object*> RightsDesk::object(const std::string& key) const {
    const Object* found = session_.objects().find(key);
    if (found == nullptr)
        return fail(ErrorCode::invalid, XH_TR("access", "There is no object {}."), key);
    return found;
}

Result<std::vector<Role>> RightsDesk::roles() {
    return runUseCase(session_, {"role.list", "role"}, [&]() -> Result<std::vector<Role>> {
        const Gate& gate = session_.gate();
        if (auto may = gate.mayUse("system.people") ? Result<>() : gate.require(rightsNode); !may)
            return fail(may.error());
        return rights_store::listRoles(session_.database());
    });
}

Result<Role> RightsDesk::addRole(const std::string& wantedCode, const std::string& wantedName) {
    return runUseCase(session_, {"role.add", "role", wantedCode}, [&]() -> Result<Role> {
        const Gate& gate = session_.gate();
        if (auto may = gate.mayUse("system.people") ? Result<>() : gate.require(rightsNode); !may)
            return fail(may.error());
        const auto code = checkedCode(wantedCode);
        if (!code)
            return fail(code.error());
        const auto name = checkedName(wantedName);
        if (!name)
            return fail(name.error());
        ChangeTransaction transaction(session_);
        if (rights_store::findRole(session_.database(), *code))
            return fail(ErrorCode::conflict, XH_TR("access", "The code {} is taken."), *code);
        Role role{RoleId(0), *code, *name};
        role.id = rights_store::addRole(session_.database(), role);
        session_.audit({"role.add", "role", role.code});
        transaction.commit();
        return role;
    });
}

Result<std::vector<Membership>> RightsDesk::memberships() {
    return runUseCase(
        session_, {"member.list", "member"}, [&]() -> Result<std::vector<Membership>> {
            const Gate& gate = session_.gate();
            if (auto may = gate.mayUse("system.people") ? Result<>() : gate.require(rightsNode);
                !may)
                return fail(may.error());
            std::vector<Membership> list = rights_store::listMemberships(session_.database());
            // Whoever keeps people and grants no rights knows of those they see.
            const Object& person = *session_.objects().find("person");
            if (!gate.mayUse(rightsNode) && !seesAll(gate, person))
                std::erase_if(list, [&](const Membership& one) {
                    return !seenPerson(session_.database(), gate, one.person);
                });
            return list;
        });
}

Result<> RightsDesk::checkTerms(const Terms& terms) const {
    if (auto good = checkDays({terms.from, terms.to}); !good)
        return good;
    return checkedReason(terms.reason).map([](const std::string&) {});
}

Result<Grantee> RightsDesk::grantee(const std::string& words) {
    const std::size_t colon = words.find(':');
    const std::string kind = words.substr(0, colon);
    const std::string code = colon == std::string::npos ? std::string() : words.substr(colon + 1);
    if (kind == "role") {
        if (const auto role = rights_store::findRole(session_.database(), code))
            return Grantee{role->id, role->code, role->name};
        return fail(ErrorCode::notFound, XH_TR("access", "There is no role {}."), code);
    }
    if (kind == "person") {
        if (const auto person = people_store::findPerson(session_.database(), code))
            return Grantee{person->id, person->code, person->name};
        return fail(ErrorCode::notFound, XH_TR("access", "There is no person {}."), code);
    }
    return fail(ErrorCode::invalid,
                XH_TR("access", "A grantee is written person:CODE or role:CODE, not \"{}\"."),
                words);
}

// Who may grant could otherwise grant everything to themselves.
Result<Grantee> RightsDesk::changeable(const std::string& words) {
    auto found = grantee(words);
    if (!found)
        return found;
    const Person& self = session_.person();
    if (const auto* id = std::get_if<PersonId>(&found->id)) {
        const auto person = people_store::findPerson(session_.database(), *id);
        if (person && person->kind == PersonKind::administrator)
            return fail(ErrorCode::refused,
                        XH_TR("access", "The administrator keeps people and the set and takes no "
                                        "part in its business."));
        if (*id == self.id && self.kind != PersonKind::manager)
            return fail(
                ErrorCode::refused,
                XH_TR("access", "Nobody but an account-set manager may change the own rights."));
    } else if (self.kind != PersonKind::manager) {
        for (const auto& own : rights_store::rolesOf(session_.database(), self.id))
            if (own.role.id == std::get<RoleId>(found->id))
                return fail(ErrorCode::refused,
                            XH_TR("access", "Nobody but an account-set manager may change the "
                                            "rights of a role of their own."));
    }
    if (self.kind != PersonKind::manager && isLentToOneself(*found))
        return fail(ErrorCode::refused,
                    XH_TR("access", "What {} has is lent to you: nobody but an account-set manager "
                                    "may change the own rights."),
                    found->name);
    return found;
}

// What is granted to somebody who lends reaches the taker.
bool RightsDesk::isLentToOneself(const Grantee& changed) const {
    storage::Database& database = session_.database();
    const Person& self = session_.person();
    const Date today = session_.clock().today();
    return std::ranges::any_of(
        rights_store::delegations(database, self.id), [&](const Delegation& loan) {
            if (loan.taker != self.code || (loan.validity.to && *loan.validity.to < today))
                return false;
            if (!changed.isRole())
                return loan.giver == changed.code;
            if (loan.role)
                return *loan.role == changed.code;
            const auto giver = people_store::findPerson(database, loan.giver);
            return giver && std::ranges::any_of(rights_store::rolesOf(database, giver->id),
                                                [&](const rights_store::PersonsRole& one) {
                                                    return one.role.code == changed.code;
                                                });
        });
}

namespace {

// What has no functions in it can't bring duties together. What takes some away counts: given again
// in the same change they are no news.
DutyWatch::Change kindOf(const std::string& action) {
    const bool functions = action.ends_with(".function") || action.starts_with("member.");
    return functions ? DutyWatch::Change::functions : DutyWatch::Change::others;
}

/// Sets a pointer for as long as it lives.
class WhileTogether {
public:
    WhileTogether(DutyWatch*& place, DutyWatch& watch) : place_(place) { place_ = &watch; }
    ~WhileTogether() { place_ = nullptr; }
    WhileTogether(const WhileTogether&) = delete;
    WhileTogether& operator=(const WhileTogether&) = delete;

private:
    DutyWatch*& place_;
};

/// Changes rights in one transaction that the duties they bring together may still refuse.
template <class Changes>
Result<RightsChanged> judged(Session& session, DutyWatch*& place, const Changes& changes) {
    ChangeTransaction transaction(session);
    DutyWatch watch(session.database(), session.clock().today());
    const WhileTogether together(place, watch);
    if (auto done = changes(); !done)
        return fail(done.error());
    auto changed = watch.judge(session.gate());
    if (!changed)
        return changed;
    rights_store::moveVersion(session.database());
    transaction.commit();
    return changed;
}

} // namespace

Result<> RightsDesk::changeInside(const AuditEntry& entry, const std::string& granteeWords,
                                  const Terms& terms, const Body& body) {
    if (auto may = session_.gate().require(rightsNode); !may)
        return may;
    if (auto good = checkTerms(terms); !good)
        return good;
    const auto found = changeable(granteeWords);
    if (!found)
        return fail(found.error());
    together_->touch(*found, kindOf(entry.action));
    const auto detail = body(*found);
    if (!detail)
        return fail(detail.error());
    session_.audit({entry.action, entry.object, found->code, AuditEntry::Outcome::done,
                    rightsDetail(*detail, terms)});
    return {};
}

Result<RightsChanged> RightsDesk::change(const std::string& action, const std::string& granteeWords,
                                         const Terms& terms, const Body& body) {
    const std::string object = granteeWords.starts_with("role:") ? "role" : "person";
    const std::string code =
        granteeWords.substr(std::min(granteeWords.find(':') + 1, granteeWords.size()));
    const AuditEntry entry{action, object, code};
    if (together_ != nullptr)
        return changeInside(entry, granteeWords, terms, body).map([] { return RightsChanged{}; });
    return runUseCase(session_, {action, object, code}, [&]() -> Result<RightsChanged> {
        // Asked before the lock is waited for, and again under it.
        if (auto may = session_.gate().require(rightsNode); !may)
            return fail(may.error());
        return judged(session_, together_,
                      [&] { return changeInside(entry, granteeWords, terms, body); });
    });
}

Result<RightsChanged> RightsDesk::together(const Changes& changes) {
    return runUseCase(session_, {"rights.change"}, [&]() -> Result<RightsChanged> {
        if (auto may = session_.gate().require(rightsNode); !may)
            return fail(may.error());
        return judged(session_, together_, [&] { return changes(*this); });
    });
}

namespace {

std::vector<RightsPreview::ControlChange>
controlChanges(Session& session, const std::map<std::string, Control>& before) {
    auto after = rights_store::controls(session.database());
    std::vector<RightsPreview::ControlChange> changed;
    for (const Object& object : session.objects().all()) {
        const auto old = before.find(object.key);
        const Control was = old == before.end() ? Control{} : old->second;
        const Control now = after.contains(object.key) ? after[object.key] : Control{};
        if (was.rows != now.rows || was.fields != now.fields)
            changed.push_back({object.key, object.label, was, now,
                               narrowedByControl(session.database(), session.objects(), object,
                                                 session.clock().today())});
    }
    return changed;
}

} // namespace

Result<RightsPreview> RightsDesk::preview(const Changes& changes,
                                          const std::optional<std::string>& onShow) {
    return runUseCase(session_, {"rights.preview"}, [&]() -> Result<RightsPreview> {
        if (auto may = session_.gate().require(rightsNode); !may)
            return fail(may.error());
        ChangeTransaction outer(session_); // never committed
        // What is granted to somebody who is disabled is theirs when they come back.
        const auto pageOf = [&](const Grantee& grantee) {
            return page(grantee, Disabled::likeOthers);
        };
        RightsPreview preview;
        const auto controlsBefore = rights_store::controls(session_.database());
        std::vector<Grantee> touched;
        std::vector<EffectiveRights> after;
        {
            storage::Transaction inner(session_.database());
            DutyWatch watch(session_.database(), session_.clock().today());
            const WhileTogether together(together_, watch);
            if (auto done = changes(*this); !done) {
                preview.refusal = done.error();
                return preview;
            }
            preview.conflicts = watch.arisen();
            if (auto judged = watch.judge(session_.gate()); !judged)
                preview.refusal = judged.error();
            touched = watch.touched();
            preview.controls = controlChanges(session_, controlsBefore);
            if (onShow && !preview.controls.empty()) {
                const auto shown = grantee(*onShow);
                if (!shown)
                    return fail(shown.error());
                if (std::ranges::none_of(
                        touched, [&](const Grantee& one) { return one.words() == shown->words(); }))
                    touched.insert(touched.begin(), *shown);
            }
            std::ranges::transform(touched, std::back_inserter(after), pageOf);
        }
        for (std::size_t index = 0; index < touched.size(); ++index) {
            auto differences =
                compareRights(pageOf(touched[index]), after[index], session_.objects());
            preview.differences.push_back(
                {touched[index], std::move(differences), std::move(after[index])});
        }
        return preview;
    });
}

Result<RightsChanged> RightsDesk::addMember(const std::string& personCode,
                                            const std::string& roleCode, const Terms& terms) {
    const Membership membership{personCode,
                                roleCode,
                                {terms.from, terms.to},
                                terms.reason,
                                session_.person().code,
                                utcText(session_.clock().now())};
    return change("member.add", "person:" + personCode, terms,
                  [&](const Grantee& person) -> Result<nlohmann::json> {
                      const auto role = changeable("role:" + roleCode);
                      if (!role)
                          return fail(role.error());
                      rights_store::setMember(session_.database(), std::get<PersonId>(person.id),
                                              std::get<RoleId>(role->id), membership);
                      return nlohmann::json{{"role", roleCode}};
                  });
}

Result<RightsChanged> RightsDesk::removeMember(const std::string& personCode,
                                               const std::string& roleCode) {
    return change(
        "member.remove", "person:" + personCode, {},
        [&](const Grantee& person) -> Result<nlohmann::json> {
            const auto role = grantee("role:" + roleCode);
            if (!role)
                return fail(role.error());
            if (!rights_store::endMember(session_.database(), std::get<PersonId>(person.id),
                                         std::get<RoleId>(role->id), end()))
                return fail(ErrorCode::notFound, XH_TR("access", "{} is not a member of {}."),
                            personCode, roleCode);
            return nlohmann::json{{"role", roleCode}};
        });
}

Result<std::map<std::string, Control>> RightsDesk::controls() {
    return runUseCase(session_, {"control.list", "control"},
                      [&]() -> Result<std::map<std::string, Control>> {
                          if (auto may = session_.gate().require(rightsNode); !may)
                              return fail(may.error());
                          const auto stored = rights_store::controls(session_.database());
                          std::map<std::string, Control> all;
                          for (const Object& object : session_.objects().all()) {
                              const auto found = stored.find(object.key);
                              all[object.key] = found == stored.end() ? Control{} : found->second;
                          }
                          return all;
                      });
}

Result<Control> RightsDesk::setControl(const std::string& key, std::optional<bool> rows,
                                       std::optional<bool> fields) {
    return runUseCase(session_, {"control.set", "control", key}, [&]() -> Result<Control> {
        if (auto may = session_.gate().require(rightsNode); !may)
            return fail(may.error());
        const auto found = object(key);
        if (!found)
            return fail(found.error());
        // Taking a control away opens data to everybody, the one who does it included.
        if (session_.person().kind != PersonKind::manager)
            return fail(ErrorCode::refused,
                        XH_TR("access", "Only an account-set manager decides what is controlled."));
        ChangeTransaction transaction(session_);
        Control control = rights_store::controls(session_.database())[key];
        control.rows = rows.value_or(control.rows);
        control.fields = fields.value_or(control.fields);
        rights_store::setControl(session_.database(), key, control);
        rights_store::moveVersion(session_.database());
        session_.audit({"control.set", "control", key, AuditEntry::Outcome::done,
                        rightsDetail({{"rows", control.rows ? "on" : "off"},
                                      {"fields", control.fields ? "on" : "off"}})});
        transaction.commit();
        return control;
    });
}

} // namespace xinheng::access
