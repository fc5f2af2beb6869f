#pragma once

#include "access/model.h"
#include "access/object.h"
#include "access/scope.h"
#include "base/result.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace xinheng::access {

// What a grant may say, whether it was typed, ticked or read from a file of roles.

/// Keys of fields by what is given on them.
using FieldLists = std::map<FieldAccess, std::vector<std::string>>;
/// Unknown fields, writing what the program computes, masking what can't be masked; the column is
/// the field.
std::vector<Problem> fieldProblems(const Object& object, const FieldLists& fields);

/// Whether a tree (a table with codes) has the node.
using HasNode = std::function<bool(const std::string& treeTable, const std::string& code)>;
/// A scope whose node is there. A node that is a row of the object itself may be one that is not
/// there, like a chosen record: a grant tells of none.
Result<Scope> checkedScope(const std::string& words, const Object& object, const HasNode& hasNode);

/// Invalid when the last day lies before the first.
Result<> checkDays(const Validity& validity);

} // namespace xinheng::access
