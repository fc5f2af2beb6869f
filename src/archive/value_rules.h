#pragma once

#include "access/record_rules.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace xinheng::archive {

using access::Finding;
using access::ReferenceCheck;

/// Brings one value as typed into its plain form and looks at it: length, characters, type, choice,
/// reference, and what archive.md's checks ask of tax numbers (GB 32100), bank accounts, postcodes
/// and telephones. An empty value is good unless the field is required. A choice may be given by
/// its value or by its label.
std::string checkedValue(const access::Object& object, std::size_t field, std::string_view typed,
                         const ReferenceCheck& isThere, std::vector<Finding>& findings);

/// That a reference names nothing that the person sees.
Text notThere(const access::Field& field, const std::string& code);

/// Findings as problems of a form (no row) or of a file's row.
Problem toProblem(const access::Object& object, const Finding& finding,
                  std::optional<std::int64_t> row);

} // namespace xinheng::archive
