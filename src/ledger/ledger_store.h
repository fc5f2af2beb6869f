#pragma once

#include "storage/database.h"

#include <string_view>

namespace xinheng::ledger::ledger_store {

inline constexpr const char* accountTable = "ledger_account";
inline constexpr const char* accountChangeTable = "ledger_account_change";
inline constexpr const char* voucherWordTable = "ledger_voucher_word";
inline constexpr const char* voucherWordChangeTable = "ledger_voucher_word_change";

/// An account below which another one stands is no detail account any more.
void endDetail(storage::Database& database, std::string_view account);

} // namespace xinheng::ledger::ledger_store
