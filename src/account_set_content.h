#pragma once

#include "archive/record_store.h"

namespace xinheng {

/// What every new set begins with, from resources/data: the districts, the chart of accounts of the
/// accounting standard for small enterprises, the voucher word 记 and classes of products.
void addStandardContent(storage::Database& database, const archive::record_store::Hand& hand);

} // namespace xinheng
