#pragma once

#include "access/record_rules.h"

#include <memory>

namespace xinheng::archive {

/// The mnemonic: the initials of the name. It goes with a new name as long as nobody chose another.
/// For every object with the fields `name` and `mnemonic`.
std::shared_ptr<const access::RecordRules> mnemonicRules();

} // namespace xinheng::archive
