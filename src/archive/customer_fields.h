#pragma once

#include "access/object.h"

namespace xinheng::archive {

/// The customer as a business object: the 21 fields of the source text's article 1 in their four
/// groups, and district, class, mnemonic and remarks.
access::Object customerObject();

} // namespace xinheng::archive
