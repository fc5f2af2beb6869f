#include "account_set_content.h"

#include "account_set.h"
#include "archive/customer_store.h"
#include "base/resource.h"

#include <algorithm>
#include <functional>

namespace xinheng {

namespace {

using Cells = std::vector<std::string>;

Cells cellsOf(std::string_view line) {
    Cells cells;
    while (true) {
        const std::size_t comma = line.find(',');
        cells.emplace_back(line.substr(0, comma));
        if (comma == std::string_view::npos)
            return cells;
        line.remove_prefix(comma + 1);
    }
}

// The files of resources/data are made by us: no quotes, no surprises. A row has as many cells as
// the first, which names them.
void forEachRow(const char* file, const std::function<void(const Cells&, const Cells&)>& take) {
    const std::string_view csv = resource(file);
    Cells header;
    for (std::size_t at = 0; at < csv.size();) {
        const std::size_t end = std::min(csv.find('\n', at), csv.size());
        const std::string_view line = csv.substr(at, end - at);
        Cells cells = cellsOf(line);
        if (header.empty())
            header = std::move(cells);
        else if (cells.size() != header.size())
            throw std::logic_error(std::string(file) + ": " + std::string(line));
        else
            take(header, cells);
        at = end + 1;
    }
}

void addDistricts(storage::Database& database) {
    forEachRow("data/districts.csv", [&](const Cells&, const Cells& cells) {
        access::TreeNode node{cells[0], cells[1], {}};
        if (!cells[2].empty())
            node.parent = cells[2];
        archive::customer_store::addTreeNode(database, archive::customer_store::districtTable,
                                             node);
    });
}

void addRecords(storage::Database& database, const char* key, const char* file,
                const archive::record_store::Hand& hand) {
    const access::Object& object = *businessObjects().find(key);
    const std::vector<bool> everything(object.fields.size(), true);
    archive::record_store::Writer writer(database, object);
    forEachRow(file, [&](const Cells& header, const Cells& cells) {
        access::Record record(object.fields.size());
        for (std::size_t column = 0; column < header.size(); ++column)
            record[object.indexOf(header[column]).value()] = cells[column];
        if (object.rules)
            object.rules->fill(object, {nullptr, record, everything, everything});
        if (!writer.insert(record, hand))
            throw std::logic_error(std::string(file) + ": twice " + cells[0]);
        if (object.rules)
            object.rules->added(database, object, record);
    });
}

} // namespace

void addStandardContent(storage::Database& database, const archive::record_store::Hand& hand) {
    addDistricts(database);
    addRecords(database, "account", "data/accounts.csv", hand);
    addRecords(database, "voucher-word", "data/voucher_words.csv", hand);
    addRecords(database, "product-class", "data/product_classes.csv", hand);
}

} // namespace xinheng
