#pragma once

#include "access/object.h"

namespace xinheng::access {

/// Departments and people as objects that rows and fields can be granted of. They are kept by the
/// PeopleDesk; a file of departments can be imported.
Object departmentObject();
Object personObject();

} // namespace xinheng::access
