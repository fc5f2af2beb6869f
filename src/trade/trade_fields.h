#pragma once

#include "access/object.h"

namespace xinheng::trade {

/// Whom is bought from (供应商).
access::Object supplierObject();
/// Where stock lies (仓库): whose stock documents a person may enter is granted by its rows.
access::Object warehouseObject();
/// The tree that products stand in (存货分类).
access::Object productClassObject();
/// How much may stand on a purchase order that a person approves (采购订单审核额度): one ladder.
access::AmountObject purchaseOrderAmounts();

} // namespace xinheng::trade
