#pragma once

#include "access/model/world.h"

#include <compare>
#include <set>
#include <string>
#include <vector>

namespace xinheng::tests::model {

/// What the rules of permissions.md say of one person in a world: slow, with loops and sets alone,
/// and without a line of the engine.
class Oracle {
public:
    Oracle(const World& world, const Person& person) : Oracle(world, person, world.today) {}
    /// On another day than the world's.
    Oracle(const World& world, const Person& person, int today);

    /// A disabled person does nothing from that day on.
    [[nodiscard]] bool mayWork() const;
    [[nodiscard]] bool mayUse(const std::string& node) const;
    [[nodiscard]] access::FieldState field(const std::string& object, const std::string& key) const;
    /// Hidden and masked fields can't be filtered, sorted, totalled or grouped by.
    [[nodiscard]] bool maySortBy(const std::string& object, const std::string& key) const;
    [[nodiscard]] bool mayFilterBy(const std::string& object, const Condition& condition) const;
    /// Whether nothing restricts the rows of an object.
    [[nodiscard]] bool allRows(const std::string& object, access::RowRight right) const;
    /// The scopes that open rows where rows are restricted, in words, and by whose eyes they look
    /// if they were lent.
    [[nodiscard]] std::set<std::string> scopes(const std::string& object,
                                               access::RowRight right) const;
    /// Codes of the customers that are the person's to see or to enter.
    [[nodiscard]] std::set<std::string> customers(access::RowRight right) const;

    /// The highest level that reaches the person for an object's amounts; 0: none.
    [[nodiscard]] int level(const std::string& object) const;
    /// Whether anything limits the person's amounts.
    [[nodiscard]] bool isLimited(const std::string& object) const;
    /// Whether an amount may be handled as far as levels go; a reversal counts like what it
    /// reverses.
    [[nodiscard]] bool mayAmount(const std::string& object, const std::string& key,
                                 std::int64_t fen) const;

private:
    /// Grants that reach the person together: the own, or what one delegation passes.
    struct Part {
        const Person* holder;
        std::vector<Grant> grants;
    };
    struct OpenScope {
        RowScope scope;
        const Person* holder;
    };
    [[nodiscard]] bool controlsRows(const std::string& object) const;
    [[nodiscard]] bool controlsFields(const std::string& object) const;
    [[nodiscard]] std::set<access::FieldAccess> given(const Part& part, const std::string& object,
                                                      const std::string& key) const;
    [[nodiscard]] access::FieldState fieldBy(const Part& part, const std::string& object,
                                             const std::string& key) const;
    [[nodiscard]] std::vector<OpenScope> openScopes(const std::string& object,
                                                    access::RowRight right) const;
    [[nodiscard]] bool covers(const OpenScope& open, const Customer& customer) const;

    const World& world_;
    const Person& person_;
    int today_;
    std::vector<Part> parts_; ///< the own first
};

/// Both sides of a pair in one hand.
struct HeldPair {
    std::string person;
    std::string pair;
    auto operator<=>(const HeldPair&) const = default; // NOLINT(modernize-use-nullptr): made code
};
/// Who holds both sides of a pair on one day, today or later. An office is no duty.
std::set<HeldPair> heldPairs(const World& world);
/// Whether something in force answers for a pair that is warned of.
bool isMitigated(const World& world, const HeldPair& held);

/// Whether a period covers the day; both its ends are in it.
bool isInForce(const Period& period, int today);
/// A node and all below it; empty for a node that is not there.
std::set<std::string> subtree(const Tree& tree, const std::string& node);
/// Whether a customer fulfils a condition. What is not there fulfils no order and no pattern.
bool holds(const Condition& condition, const Customer& customer);
/// Keys of the fields that a condition looks at.
std::set<std::string> fieldsOf(const Condition& condition);

} // namespace xinheng::tests::model
