#pragma once

#include "access/model/world.h"

#include <set>
#include <string>
#include <vector>

namespace xinheng::tests::model {

/// What the rules of permissions.md say of one person in a world: slow, with loops and sets alone,
/// and without a line of the engine.
class Oracle {
public:
    Oracle(const World& world, const Person& person);

    /// A disabled person does nothing from that day on.
    [[nodiscard]] bool mayWork() const;
    [[nodiscard]] bool mayUse(const std::string& node) const;
    [[nodiscard]] access::FieldState field(const std::string& object, const std::string& key) const;
    /// Hidden and masked fields can't be filtered, sorted, totalled or grouped by.
    [[nodiscard]] bool maySortBy(const std::string& object, const std::string& key) const;
    [[nodiscard]] bool mayFilterBy(const std::string& object, const Condition& condition) const;
    /// Whether nothing restricts the rows of an object.
    [[nodiscard]] bool allRows(const std::string& object, access::RowRight right) const;
    /// The scopes that open rows where rows are restricted, in words.
    [[nodiscard]] std::set<std::string> scopes(const std::string& object,
                                               access::RowRight right) const;
    /// Codes of the customers that are the person's to see or to enter.
    [[nodiscard]] std::set<std::string> customers(access::RowRight right) const;

private:
    [[nodiscard]] bool controlsRows(const std::string& object) const;
    [[nodiscard]] bool controlsFields(const std::string& object) const;
    [[nodiscard]] std::vector<RowScope> openScopes(const std::string& object,
                                                   access::RowRight right) const;
    [[nodiscard]] bool covers(const RowScope& scope, const Customer& customer) const;

    const World& world_;
    const Person& person_;
    std::vector<Grant> grants_; ///< all that reach the person today, by whatever way
};

/// Whether a period covers the day; both its ends are in it.
bool isInForce(const Period& period, int today);
/// A node and all below it; empty for a node that is not there.
std::set<std::string> subtree(const Tree& tree, const std::string& node);
/// Whether a customer fulfils a condition. What is not there fulfils no order and no pattern.
bool holds(const Condition& condition, const Customer& customer);
/// Keys of the fields that a condition looks at.
std::set<std::string> fieldsOf(const Condition& condition);

} // namespace xinheng::tests::model
