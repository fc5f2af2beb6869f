#include "access/query_model.h"

#include "access/search_index.h"
#include "archive/customer_store.h"
#include "base/normalise.h"
#include "base/pinyin.h"
#include "storage/transaction.h"

#include <algorithm>
#include <stdexcept>

namespace xinheng::tests {

namespace {

using access::FieldType;

Money amountOf(const std::string& plain) {
    return plain.empty() ? Money() : must(Money::parse(plain));
}

// Less than 0, 0, more than 0. What is not there comes first.
int compare(const access::Field& field, const std::string& a, const std::string& b) {
    const auto sign = [](const auto& one, const auto& two) {
        return one < two ? -1 : (two < one ? 1 : 0);
    };
    if (!field.sortColumn.empty())
        return sign(sortKey(a), sortKey(b));
    if (field.type == FieldType::amount && !a.empty() && !b.empty())
        return sign(amountOf(a), amountOf(b));
    return sign(a, b);
}

} // namespace

void replaceCustomers(SetFixture& fixture, const std::vector<Row>& rows) {
    storage::Database& database = fixture.manager().session().database();
    storage::Transaction transaction(database);
    database.execute("DELETE FROM archive_customer_search; DELETE FROM archive_customer");
    archive::customer_store::Writer writer(database, fixture.customer());
    for (const Row& row : rows) {
        archive::customer_store::Record record;
        for (const access::Field& field : fixture.customer().fields) {
            const auto value = row.find(field.key);
            record.push_back(value == row.end() ? "" : value->second);
        }
        if (!writer.insert(record, {"manager", "2024-05-08T00:00:00.000Z", ""}))
            throw std::logic_error("code twice");
    }
    transaction.commit();
}

QueryModel& QueryModel::keep(const std::function<bool(const Row&)>& wanted) {
    std::erase_if(rows_, [&](const Row& row) { return !wanted(row); });
    return *this;
}

QueryModel& QueryModel::search(const std::string& typed, const std::vector<std::string>& fields,
                               bool initials) {
    const std::vector<std::string> words = access::searchWords(typed);
    return keep([&](const Row& row) {
        return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            const auto has = [&](const std::string& text) {
                return searchKey(text).find(word) != std::string::npos;
            };
            const bool inField =
                std::any_of(fields.begin(), fields.end(),
                            [&](const std::string& field) { return has(row.at(field)); });
            const auto all = allPinyinInitials(row.at("name"));
            return inField || (initials && std::any_of(all.begin(), all.end(), has));
        });
    });
}

QueryModel& QueryModel::sort(const std::vector<access::SortKey>& keys) {
    std::vector<access::SortKey> all = keys;
    all.push_back({"code", !keys.empty() && keys.back().descending});
    std::sort(rows_.begin(), rows_.end(), [&](const Row& a, const Row& b) {
        for (const access::SortKey& key : all) {
            const int order = compare(*object_.field(key.field), a.at(key.field), b.at(key.field));
            if (order != 0)
                return key.descending ? order > 0 : order < 0;
        }
        return false;
    });
    return *this;
}

std::vector<std::string> QueryModel::codes() const {
    std::vector<std::string> codes;
    for (const Row& row : rows_)
        codes.push_back(row.at("code"));
    return codes;
}

Money QueryModel::total(const std::string& field) const {
    Money total;
    for (const Row& row : rows_)
        total += amountOf(row.at(field));
    return total;
}

std::map<std::string, std::pair<std::int64_t, Money>>
QueryModel::groups(const std::string& field) const {
    std::map<std::string, std::pair<std::int64_t, Money>> groups;
    for (const Row& row : rows_) {
        auto& [count, total] = groups[row.at(field)];
        ++count;
        total += amountOf(row.at("credit_limit"));
    }
    return groups;
}

} // namespace xinheng::tests
