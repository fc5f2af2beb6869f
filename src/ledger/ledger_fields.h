#pragma once

#include "access/object.h"

namespace xinheng::ledger {

/// The chart of accounts (会计科目), a tree by its codes.
access::Object accountObject();
/// How much may stand on a voucher line of an account, by account or subtree (科目制单金额额度).
access::AmountObject accountAmounts();
/// The words vouchers are numbered by (凭证类别): 记, or 收, 付 and 转.
access::Object voucherWordObject();

} // namespace xinheng::ledger
