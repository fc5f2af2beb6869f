#pragma once

#include "access/record_rules.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::ledger {

/// Accounts: digits, four on the first level and two more on each below (4-2-2), so that the code
/// says which account is above; that one has to be there and stops being a detail account.
std::shared_ptr<const access::RecordRules> accountRules();

/// Voucher words: a restriction names the accounts it speaks of, and these are there.
std::shared_ptr<const access::RecordRules> voucherWordRules();

/// "100201" stands below "1002"; "" for a code of the first level.
std::string codeAbove(std::string_view account);

/// The accounts of a restriction: codes divided by blanks or commas.
std::vector<std::string> accountList(std::string_view text);

} // namespace xinheng::ledger
