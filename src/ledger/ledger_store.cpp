#include "ledger/ledger_store.h"

#include "storage/statement.h"

namespace xinheng::ledger::ledger_store {

void endDetail(storage::Database& database, std::string_view account) {
    database
        .prepare("UPDATE ledger_account SET detail = 'no', row_version = row_version + 1 "
                 "WHERE code = ? AND detail = 'yes'")
        .bind(1, account)
        .run();
}

} // namespace xinheng::ledger::ledger_store
