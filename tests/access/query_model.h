#pragma once

#include "support/set_fixture.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace xinheng::tests {

/// A customer's values in plain form.
using Row = std::map<std::string, std::string>;

/// Writes customers in one transaction, past the checks of the desk, in place of all that were
/// there.
void replaceCustomers(SetFixture& fixture, const std::vector<Row>& rows);

/// What a guarded query has to answer, worked out the plain way.
class QueryModel {
public:
    QueryModel(const access::Object& object, std::vector<Row> rows)
        : object_(object), rows_(std::move(rows)) {}

    QueryModel& keep(const std::function<bool(const Row&)>& wanted);
    /// Rows in which each word is found in one of these fields, or in the initials of the name.
    QueryModel& search(const std::string& typed, const std::vector<std::string>& fields,
                       bool initials);
    QueryModel& sort(const std::vector<access::SortKey>& keys);

    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    [[nodiscard]] std::vector<std::string> codes() const;
    [[nodiscard]] Money total(const std::string& field) const;
    /// Value to count and total of credit limits.
    [[nodiscard]] std::map<std::string, std::pair<std::int64_t, Money>>
    groups(const std::string& field) const;

private:
    const access::Object& object_;
    std::vector<Row> rows_;
};

} // namespace xinheng::tests
