#pragma once

#include "access/gate.h"
#include "access/model.h"

#include <optional>
#include <string>
#include <vector>

namespace xinheng::access {

// People and departments as far as somebody sees them: their rows and fields can be controlled like
// those of any object. Whoever may not read the code of one can't be told of it at all, and a name
// that is hidden is the code.

/// Nothing for a person who is not among the rows or is not there.
std::optional<Person> seenPerson(storage::Database& database, const Gate& gate,
                                 std::string_view code);
/// The fields that the reader may not read left out.
Person withoutHiddenFields(const Gate& gate, Person person);
/// Like seenPerson, but whoever grants rights knows everybody who can hold them, with all that
/// decides which ones they hold.
std::optional<Person> knownPerson(storage::Database& database, const Gate& gate,
                                  std::string_view code);
/// Whom one can lend to, and whose duties count, goes by the kind of person and the day from which
/// they are disabled. Refused to whom one of these is hidden; nothing else may depend on them then.
Result<> mayLearnOfStanding(const Gate& gate);
std::vector<Person> seenPeople(storage::Database& database, const Gate& gate);
std::vector<TreeNode> seenDepartments(storage::Database& database, const Gate& gate);
/// Whether no row and no field of the object is kept from the person.
bool seesAll(const Gate& gate, const Object& object);

} // namespace xinheng::access
