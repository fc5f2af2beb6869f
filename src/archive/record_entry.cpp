#include "archive/record_entry.h"

#include "access/guarded_query.h"
#include "access/guarded_reference.h"
#include "access/people_seen.h"
#include "access/people_store.h"
#include "access/rights_store.h"
#include "archive/customer_store.h"
#include "storage/transaction.h"

#include <algorithm>
#include <utility>

namespace xinheng::archive {

using access::FieldState;
using access::HeldScope;
using access::Record;
using access::RowRight;
using access::Scope;

RecordEntry::RecordEntry(access::Session& session, const access::Object& object)
    : session_(session), object_(object), codes_(session, object) {
    for (std::size_t index = 0; index < object.fields.size(); ++index)
        readable_.push_back(session.gate().field(object, index) >= FieldState::readable);
    references_ = [this](const std::string& references, const std::string& code) {
        return isThere(references, code);
    };
}

// The trees and the colleagues that everybody may pick from where they are not controlled.
std::unordered_set<std::string> RecordEntry::codesOf(const std::string& references) const {
    std::unordered_set<std::string> codes;
    const access::Object* target = session_.objects().find(references);
    const bool people = target != nullptr && target->personField == target->codeField;
    if (!people)
        for (access::TreeNode& node : customer_store::tree(
                 session_.database(),
                 target == nullptr ? object_.dimension(references)->table : target->table))
            codes.insert(std::move(node.code));
    else
        for (const access::Person& person : access::people_store::listPeople(session_.database()))
            if (person.kind != access::PersonKind::administrator)
                codes.insert(person.code);
    return codes;
}

// Rows of another object, or of the same one, are there for those who see them; these are looked up
// each for itself, because there may be a million, or because the last one has just been entered.
bool RecordEntry::isThere(const std::string& references, const std::string& code) {
    const access::Object* target = session_.objects().find(references);
    const bool picked = target == nullptr || (target->personnel && target != &object_ &&
                                              access::seesAll(session_.gate(), *target));
    auto found = known_.find(references);
    if (found == known_.end())
        found = known_
                    .emplace(references,
                             picked ? codesOf(references) : std::unordered_set<std::string>())
                    .first;
    if (picked || found->second.contains(code))
        return found->second.contains(code);
    // People and departments are picked from where they are not controlled; for all others it is
    // the function to query that tells whether a code is there.
    if (!target->personnel && !session_.gate().mayUse(target->queryNode))
        return false;
    if (!access::findRow(session_.database(), session_.gate(), *target, code, RowRight::query)) {
        if (!expectsLater_ || target != &object_)
            return false;
        awaited_.push_back(code);
        return true;
    }
    found->second.insert(code);
    return true;
}

void RecordEntry::expectLater() {
    // In a tree of nodes those above come first; its own rules say so.
    expectsLater_ = ownReference() &&
                    std::ranges::none_of(object_.dimensions,
                                         [&](const auto& one) { return object_.isOwnTree(one); });
    if (expectsLater_)
        record_store::checkReferencesAtEnd(session_.database());
}

std::vector<std::string> RecordEntry::takeAwaited() {
    return std::exchange(awaited_, {});
}

bool RecordEntry::isThereNow(const std::string& code) const {
    return access::findRow(session_.database(), session_.gate(), object_, code, RowRight::query)
        .has_value();
}

std::optional<std::size_t> RecordEntry::ownReference() const {
    for (std::size_t index = 0; index < object_.fields.size(); ++index)
        if (object_.fields[index].references == object_.key)
            return index;
    return std::nullopt;
}

Result<> RecordEntry::mayEnter() const {
    return session_.gate().require(object_.entryNode);
}

Result<> RecordEntry::mayAdd() const {
    if (object_.hasOwnDesk)
        return fail(ErrorCode::refused, XH_TR("archive", "{} has a page of its own for entry."),
                    object_.label);
    return mayEnter();
}

// Whether a code is there is told to those alone who may look. So whoever lacks the function to
// query is refused before anything is looked up, and can add records but change none.
Result<> RecordEntry::mayChange() const {
    if (auto may = mayEnter(); !may)
        return may;
    return session_.gate().require(object_.queryNode);
}

Result<> RecordEntry::mayWrite(const std::vector<std::string>& keys, bool creating) const {
    Error unknown{ErrorCode::invalid,
                  Text(XH_TR("archive", "The entry has mistakes, so nothing was saved.")),
                  {},
                  {}};
    Error refused{ErrorCode::refused,
                  Text(XH_TR("archive", "You may not write some of these fields.")),
                  {},
                  {}};
    for (const std::string& key : keys) {
        const auto index = object_.indexOf(key);
        if (!index) {
            unknown.problems.push_back(
                {std::nullopt, key,
                 Text(XH_TR("archive", "{} has no field {}."), object_.label, key)});
            continue;
        }
        const access::Field& field = object_.fields[*index];
        if (field.write == access::Write::computed)
            unknown.problems.push_back(
                {std::nullopt, key,
                 Text(XH_TR("archive", "{} is computed by the program and typed by nobody."),
                      field.label)});
        else if (field.write == access::Write::byUseCase)
            unknown.problems.push_back(
                {std::nullopt, key,
                 Text(XH_TR("archive", "{} is changed by a function of its own."), field.label)});
        else if (field.write == access::Write::onCreation && !creating)
            unknown.problems.push_back(
                {std::nullopt, key,
                 Text(XH_TR("archive", "{} can't be changed any more."), field.label)});
        else if (session_.gate().field(object_, *index) != FieldState::writable) {
            const auto decision =
                session_.gate().fieldDecision(object_, *index, FieldState::writable);
            refused.because.insert(refused.because.end(), decision.because.begin(),
                                   decision.because.end());
            refused.problems.push_back(
                {std::nullopt, key, Text(XH_TR("archive", "You may not write {}."), field.label)});
        }
    }
    if (!refused.problems.empty())
        return fail(std::move(refused));
    return unknown.problems.empty() ? Result<>() : fail(std::move(unknown));
}

void RecordEntry::finish(const Record* before, Record& after, const std::vector<bool>& entered,
                         std::vector<Finding>& findings) const {
    std::vector<bool> given = entered;
    if (before != nullptr)
        keepUnseen(*before, after, given);
    finishCompanions(before, after, given, findings);
    const access::Draft draft{before, after, given, readable_};
    codes_.giveOrCheck(draft, findings);
    if (!object_.rules)
        return;
    object_.rules->fill(object_, draft);
    object_.rules->check(object_, draft, references_, findings);
}

// What says more of a reference goes with it. One that the person doesn't see is none for them.
// A reference to a row that the person does not see is shown empty. Given back empty it stays, like
// a field that is not given: nothing that is not seen is lost, and that there was something is told
// by no change.
void RecordEntry::keepUnseen(const Record& before, Record& after, std::vector<bool>& given) const {
    for (std::size_t index = 0; index < object_.fields.size(); ++index) {
        if (!given[index] || !after[index].empty() || before[index].empty())
            continue;
        const access::Field& field = object_.fields[index];
        const std::size_t names = *object_.indexOf(access::decidingReference(object_, field).key);
        const bool namesAnother =
            names != index && !after[names].empty() && after[names] != before[names];
        if (!namesAnother && !access::seesReference(session_.database(), session_.gate(), object_,
                                                    field, before[names])) {
            after[index] = before[index];
            given[index] = false;
        }
    }
}

void RecordEntry::finishCompanions(const Record* before, Record& after,
                                   const std::vector<bool>& given,
                                   std::vector<Finding>& findings) const {
    for (std::size_t index = 0; index < object_.fields.size(); ++index) {
        const access::Field& field = object_.fields[index];
        if (field.goesWith.empty())
            continue;
        const std::size_t names = *object_.indexOf(field.goesWith);
        // What stands there is looked up as it is, not as something that a file may still bring.
        const bool none = after[names].empty() ||
                          (before != nullptr && !given[names] && given[index] &&
                           (!readable_[names] ||
                            !access::seesReference(session_.database(), session_.gate(), object_,
                                                   object_.fields[names], after[names])));
        if (none && given[index] && !after[index].empty())
            findings.push_back({Finding::Weight::error, index,
                                Text(XH_TR("archive", "{} says nothing without {}."), field.label,
                                     object_.fields[names].label)});
        else if (after[names].empty())
            after[index].clear();
    }
}

void RecordEntry::added(const Record& record) const {
    if (object_.rules)
        object_.rules->added(session_.database(), object_, record);
}

Result<> RecordEntry::mayChange(const Record& before, const Record* after) const {
    if (!object_.rules)
        return {};
    return object_.rules->mayChange(session_.database(), session_.gate(), object_, before, after);
}

void RecordEntry::changed(const Record& before, const Record& after) const {
    if (object_.rules && before != after)
        object_.rules->changed(session_.database(), object_, before, after);
}

std::map<std::string, Finding> RecordEntry::misplaced(const std::vector<std::string>& codes) const {
    return object_.rules ? object_.rules->misplaced(session_.database(), object_, codes)
                         : std::map<std::string, Finding>();
}

void RecordEntry::treeHasGrown() const {
    // A new account stands under the ladder of the one above.
    for (const access::AmountObject& amounts : session_.objects().amounts())
        if (amounts.treeTable == object_.table) {
            access::rights_store::moveVersion(session_.database());
            return;
        }
    for (const access::Object& other : session_.objects().all())
        for (const access::Dimension& dimension : other.dimensions)
            if (&other != &object_ && dimension.table == object_.table) {
                access::rights_store::moveVersion(session_.database());
                return;
            }
}

void RecordEntry::fillOwner(Record& record) const {
    const auto cell = [&](std::string_view key) -> std::string* {
        const auto index = key == object_.codeField ? std::nullopt : object_.indexOf(key);
        return index ? &record[*index] : nullptr;
    };
    const access::Dimension* tree = object_.dimension("department");
    std::string* person = cell(object_.personField);
    std::string* department = tree == nullptr ? nullptr : cell(tree->fieldKey());
    const access::ObjectRights& rights = session_.gate().rights().object(object_);
    constexpr auto entryRight = static_cast<std::size_t>(RowRight::entry);
    if (rights.allRows[entryRight])
        return;
    // Any other scope may be the one that was meant, so nothing is filled in beside it.
    const auto& scopes = rights.scopes[entryRight];
    // One that was lent looks with the giver's eyes, so it says nothing of who enters.
    const auto isOwners = [](const HeldScope& held) {
        const Scope::Kind kind = held.scope->kind();
        return held.holder == 0 && (kind == Scope::Kind::mine || kind == Scope::Kind::department ||
                                    kind == Scope::Kind::departmentBelow);
    };
    if (scopes.empty() || !std::all_of(scopes.begin(), scopes.end(), isOwners) ||
        (person != nullptr && !person->empty()) || (department != nullptr && !department->empty()))
        return;
    const bool byPerson = std::any_of(scopes.begin(), scopes.end(), [](const HeldScope& held) {
        return held.scope->kind() == Scope::Kind::mine;
    });
    if (byPerson && person != nullptr)
        *person = session_.person().code;
    else if (!byPerson && department != nullptr)
        *department = session_.person().department.value_or("");
}

bool RecordEntry::mayLearnThatTaken(record_store::Writer& writer, Record record) const {
    const access::Gate& gate = session_.gate();
    if (gate.rows(object_, RowRight::entry).all)
        return true;
    const std::size_t code = *object_.indexOf(object_.codeField);
    if (gate.mayUse(object_.queryNode) &&
        access::findRow(session_.database(), gate, object_, record[code], RowRight::query))
        return true;
    const storage::Transaction takenBack(session_.database());
    record[code] = "\x01"; // no code that anybody could have typed
    const auto id = writer.insert(record, {session_.person().code, "", ""});
    return id && gate.mayRow(object_, *id, RowRight::entry);
}

Error RecordEntry::outsideScope() const {
    const auto decision = session_.gate().row(object_, std::nullopt, RowRight::entry);
    Error error{ErrorCode::refused,
                Text(XH_TR("archive", "This record would lie outside of what you may enter.")),
                decision.because,
                {}};
    return error;
}

Text RecordEntry::notChangeable() {
    return Text(XH_TR("archive", "You may see this record but not change it."));
}

} // namespace xinheng::archive
