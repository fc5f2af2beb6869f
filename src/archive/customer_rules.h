#pragma once

#include "access/object.h"
#include "base/result.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::archive {

/// One finding on a value: an error keeps it from being saved, a warning does not.
struct Finding {
    enum class Weight { error, warning } weight;
    std::size_t field;
    Text message;
};

/// Whether a code is there: reference kind ("district", "class", "department", "person") and code.
using ReferenceCheck = std::function<bool(const std::string& references, const std::string& code)>;

/// Brings one value as typed into its plain form and looks at it: length, characters, type, choice,
/// reference, and what archive.md's checks ask of tax numbers (GB 32100), bank accounts, postcodes
/// and telephones. An empty value is good unless the field is required.
std::string checkedValue(const access::Object& object, std::size_t field, std::string_view typed,
                         const ReferenceCheck& isThere, std::vector<Finding>& findings);

/// Findings as problems of a form (no row) or of a file's row.
Problem toProblem(const access::Object& object, const Finding& finding,
                  std::optional<std::int64_t> row);

} // namespace xinheng::archive
