#include "access/guarded_selection.h"

#include <nlohmann/json.hpp>

namespace xinheng::access {

Result<SelectionTotals> totalsOf(storage::Database& database, const Gate& gate,
                                 const Object& object, const std::vector<std::int64_t>& ids) {
    if (auto may = gate.require(object.queryNode); !may)
        return fail(may.error());
    SelectionTotals sums;
    std::string columns = "count(*)";
    for (std::size_t index = 0; index < object.fields.size(); ++index)
        if (object.fields[index].type == FieldType::amount &&
            gate.field(object, index) >= FieldState::readable) {
            sums.fields.push_back(index);
            columns += ", coalesce(sum(it." + object.fields[index].sqlColumn() + "), 0)";
        }
    const RowCondition& rows = gate.rows(object, RowRight::query);
    storage::Statement read = database.prepare(
        "SELECT " + columns + " FROM " + object.table +
        " it WHERE it.id IN (SELECT value FROM json_each(?)) AND " + rows.condition.sql);
    read.bind(1, nlohmann::json(ids).dump());
    int parameter = 2;
    for (const storage::Value& value : rows.condition.values)
        read.bindValue(parameter++, value);
    read.step();
    sums.rows = read.integer(0);
    for (std::size_t place = 0; place < sums.fields.size(); ++place)
        sums.totals.push_back(Money::fromFen(read.integer(static_cast<int>(place) + 1)));
    return sums;
}

} // namespace xinheng::access
