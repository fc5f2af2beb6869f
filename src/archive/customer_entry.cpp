#include "archive/customer_entry.h"

#include "access/guarded_query.h"
#include "base/pinyin.h"
#include "base/utf8.h"
#include "storage/transaction.h"

#include <algorithm>

namespace xinheng::archive {

using access::FieldState;
using access::HeldScope;
using access::RowRight;
using access::Scope;

CustomerEntry::CustomerEntry(access::Session& session)
    : session_(session), object_(*session.objects().find("customer")),
      name_(*object_.indexOf("name")), mnemonic_(*object_.indexOf("mnemonic")),
      person_(*object_.indexOf("person")), department_(*object_.indexOf("department")) {
    references_ = [this](const std::string& references, const std::string& code) {
        auto found = known_.find(references);
        if (found == known_.end())
            found = known_
                        .emplace(references,
                                 customer_store::referenceCodes(session_.database(), references))
                        .first;
        return found->second.contains(code);
    };
}

Result<> CustomerEntry::mayWrite(const std::vector<std::string>& keys, bool creating) const {
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

std::string CustomerEntry::madeMnemonic(const std::string& name) const {
    std::string made = pinyinInitials(name);
    // Letters of other scripts stay in a mnemonic, so it is cut between characters.
    std::size_t end = 0;
    for (int left = object_.fields[mnemonic_].maximumLength; left > 0 && end < made.size(); --left)
        utf8::next(made, end);
    made.resize(end);
    return made;
}

void CustomerEntry::complete(customer_store::Record& record) const {
    if (record[mnemonic_].empty())
        record[mnemonic_] = madeMnemonic(record[name_]);
}

void CustomerEntry::followName(const customer_store::Record& before,
                               customer_store::Record& after) const {
    if (after[name_] != before[name_] && before[mnemonic_] == madeMnemonic(before[name_]))
        after[mnemonic_] = madeMnemonic(after[name_]);
}

void CustomerEntry::fillOwner(customer_store::Record& record) const {
    const access::ObjectRights& rights = session_.gate().rights().object(object_);
    constexpr auto entryRight = static_cast<std::size_t>(RowRight::entry);
    if (rights.allRows[entryRight])
        return;
    // Any other scope may be the one that was meant, so nothing is filled in beside it.
    const auto& scopes = rights.scopes[entryRight];
    // One that was lent looks with the giver's eyes, so it says nothing of who enters.
    const auto isOwners = [](const HeldScope& held) {
        const Scope::Kind kind = held.scope.kind();
        return held.holder == 0 && (kind == Scope::Kind::mine || kind == Scope::Kind::department ||
                                    kind == Scope::Kind::departmentBelow);
    };
    if (scopes.empty() || !std::all_of(scopes.begin(), scopes.end(), isOwners) ||
        !record[person_].empty() || !record[department_].empty())
        return;
    if (std::any_of(scopes.begin(), scopes.end(),
                    [](const HeldScope& held) { return held.scope.kind() == Scope::Kind::mine; }))
        record[person_] = session_.person().code;
    else
        record[department_] = session_.person().department.value_or("");
}

bool CustomerEntry::mayLearnThatTaken(customer_store::Writer& writer,
                                      customer_store::Record record) const {
    const access::Gate& gate = session_.gate();
    if (gate.rows(object_, RowRight::entry).all)
        return true;
    const std::size_t code = *object_.indexOf(object_.codeField);
    if (access::findRow(session_.database(), gate, object_, record[code], RowRight::query))
        return true;
    const storage::Transaction takenBack(session_.database());
    record[code] = "\x01"; // no code that anybody could have typed
    const auto id = writer.insert(record, {session_.person().code, "", ""});
    return id && gate.mayRow(object_, *id, RowRight::entry);
}

Error CustomerEntry::outsideScope() const {
    const auto decision = session_.gate().row(object_, std::nullopt, RowRight::entry);
    Error error{ErrorCode::refused,
                Text(XH_TR("archive", "This customer would lie outside of what you may enter.")),
                decision.because,
                {}};
    return error;
}

} // namespace xinheng::archive
