#pragma once

#include "account_set.h"

#include <QString>

namespace xinheng::ui {

/// "same tax number, same telephone"
QString reasonsText(const archive::Match& match);
/// "C001 恒瑞电力", as far as the reader sees them.
QString partyText(const std::string& code, const std::string& name);
inline QString partyText(const archive::DuplicateParty& party) {
    return partyText(party.code, party.name);
}

/// Whether likely same ones are looked for among the records of an object: those whose functions
/// archive.quality.* are.
bool hasDuplicates(const access::Object& object);
/// Whether this person looks for duplicates among these records, and whether they may merge them.
bool looksForDuplicates(SignedIn& signedIn, const access::Object& object);
bool mergesRecords(SignedIn& signedIn, const access::Object& object);

} // namespace xinheng::ui
