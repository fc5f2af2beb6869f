#pragma once

namespace xinheng::trade::trade_store {

inline constexpr const char* supplierTable = "trade_supplier";
inline constexpr const char* supplierSearchTable = "trade_supplier_search";
inline constexpr const char* supplierChangeTable = "trade_supplier_change";
inline constexpr const char* warehouseTable = "trade_warehouse";
inline constexpr const char* warehouseChangeTable = "trade_warehouse_change";
inline constexpr const char* productClassTable = "trade_product_class";
inline constexpr const char* productClassChangeTable = "trade_product_class_change";

} // namespace xinheng::trade::trade_store
