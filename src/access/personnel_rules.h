#pragma once

#include "access/record_rules.h"

#include <memory>

namespace xinheng::access {

/// Departments: codes as narrow as the PeopleDesk's, no circles, and nobody but managers and
/// administrators moves one to where it widens their own rights.
std::shared_ptr<const RecordRules> departmentRules();

/// People: managers and administrators are an administrator's to change, and the own department is
/// no plain person's to change, because rights hang on it.
std::shared_ptr<const RecordRules> personRules();

} // namespace xinheng::access
