#pragma once

#include "access/object.h"

namespace xinheng::archive {

/// The customer as a business object: the 21 fields of the source text's article 1 in their four
/// groups, and district, class, mnemonic and remarks.
access::Object customerObject();
/// People at a customer's (联系人). Seen only by whoever sees the customer, whom they stay with.
access::Object contactObject();

} // namespace xinheng::archive
