#pragma once

#include "access/record_rules.h"

#include <memory>

namespace xinheng::archive {

/// Mnemonics, and a tree of customers without circles.
std::shared_ptr<const access::RecordRules> customerRules();
/// Whom a contact reports to is a contact of the same customer, without circles.
std::shared_ptr<const access::RecordRules> contactRules();

} // namespace xinheng::archive
