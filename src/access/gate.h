#pragma once

#include "access/audit.h"
#include "access/decision.h"
#include "access/filter.h"
#include "access/rights.h"
#include "access/rights_store.h"
#include "base/clock.h"
#include "storage/database.h"
#include "storage/statement.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace xinheng::access {

/// A condition in SQL over an object's table, with its values.
struct SqlCondition {
    std::string sql; ///< never empty; "1" for all rows, "0" for none
    std::vector<storage::Value> values;
};

/// How a person's rows of an object are found.
struct RowCondition {
    SqlCondition condition;
    bool all = false;     ///< no restriction
    bool indexed = false; ///< SQLite can look the rows up instead of testing each
    /// How many rows were covered when the condition was made; absent: too many to count.
    std::optional<std::int64_t> counted;
    /// Of the object's table, when the rows are those with certain codes there and no others.
    std::string column = {};
};

/// The one place where rights are decided, for one signed-in person. The rights are compiled once
/// and looked at again whenever the set's rights version, or the day, has moved: call refresh()
/// before an action. The conditions on an object's rows are made when they are first asked for, and
/// who gave what is read when a reason is. Not shared between threads; each has its own connection
/// and Gate.
class Gate {
public:
    Gate(storage::Database& database, const Clock& clock, const ObjectRegistry& objects,
         PersonId person);
    ~Gate();
    Gate(const Gate&) = delete;
    Gate& operator=(const Gate&) = delete;

    /// Takes in what changed since. Cheap when nothing did. False: the person was disabled or is
    /// gone.
    [[nodiscard]] bool refresh();
    /// Of the rights that were compiled last; another number after refresh() means that they moved.
    [[nodiscard]] std::int64_t version() const { return version_; }
    /// Whether refresh() would find something new. False as well before the first refresh().
    [[nodiscard]] bool moved();
    /// Called before rights are compiled anew, because the set's people may have added fields to
    /// the objects since.
    void beforeCompiling(std::function<void()> renew) { renewObjects_ = std::move(renew); }
    [[nodiscard]] const Person& person() const { return person_; }
    [[nodiscard]] const Rights& rights() const { return *rights_; }
    [[nodiscard]] const ObjectRegistry& objects() const { return objects_; }
    [[nodiscard]] const Clock& clock() const { return clock_; }

    /// A function node; one that is unknown is refused. Some tens of nanoseconds.
    [[nodiscard]] bool mayUse(std::string_view node) const;
    [[nodiscard]] Decision function(std::string_view node) const;
    /// Refuses with the reasons: what is missing and who can give it.
    [[nodiscard]] Result<> require(std::string_view node) const;

    [[nodiscard]] FieldState field(const Object& object, std::size_t index) const {
        return rights_->field(object, index);
    }
    /// Valid until the next refresh() or rollback.
    [[nodiscard]] const RowCondition& rows(const Object& object, RowRight right) const;
    /// Whether so many of the table's rows are the person's that reading all and testing each is
    /// faster than looking theirs up one by one. Counted once.
    [[nodiscard]] bool coversMuch(const Object& object, RowRight right) const;
    /// Whether the row with this id is among the person's rows.
    [[nodiscard]] bool mayRow(const Object& object, std::int64_t id, RowRight right) const;

    /// Numbers of at most 1,000 rows from `firstId` on that are not among the person's rows.
    [[nodiscard]] std::vector<std::int64_t> rowsOutside(const Object& object, std::int64_t firstId,
                                                        RowRight right) const;

    /// The chain behind a decision on a row or a field, for `why` and refusals. Without a row: on
    /// any; then some row of the object above has to be seen as well.
    [[nodiscard]] Decision row(const Object& object, std::optional<std::int64_t> id,
                               RowRight right) const;
    [[nodiscard]] Decision fieldDecision(const Object& object, std::size_t index,
                                         FieldState needed) const;

    /// Whether this much may be handled of the object's key; see Rights::mayAmount. An unknown
    /// object is refused.
    [[nodiscard]] bool mayAmount(std::string_view object, std::string_view key, Money amount) const;
    /// With the chain: the level, through which grant, the limit, and what would be needed.
    [[nodiscard]] Decision amount(const AmountObject& object, std::string_view key, Money amount,
                                  AmountOrigin origin = AmountOrigin::typed) const;

private:
    std::int64_t storedVersion();
    void compile();
    void dropScopeTables();
    [[nodiscard]] RowCondition compileRows(const Object& object, RowRight right) const;
    [[nodiscard]] RowCondition scopesCondition(const Object& object, RowRight right) const;
    [[nodiscard]] std::int64_t countUpTo(const Object& object, const SqlCondition& rows,
                                         std::int64_t most) const;
    std::string scopeTable(std::vector<std::string> codes) const;
    /// Whether amounts can be limited by the key; any can while nothing is limited at all.
    [[nodiscard]] bool isAmountKey(const AmountObject& object, std::string_view key) const;
    [[nodiscard]] std::optional<Decision> decisionForAdministrator(const Object& object) const;
    /// Runs over the own grants and those that were lent.
    using ActiveGrant = rights_store::ActiveGrant;
    using LentGrants = rights_store::Chain::Lent;
    void
    eachGrant(const std::function<void(const ActiveGrant&, const LentGrants* lent)>& visit) const;
    [[nodiscard]] Text grantText(const ActiveGrant& active, const LentGrants* lent) const;
    [[nodiscard]] Text missingText() const;

    storage::Database& database_;
    const Clock& clock_;
    const ObjectRegistry& objects_;
    std::function<void()> renewObjects_;
    Person person_;
    storage::Statement versionQuery_;
    std::int64_t version_ = -1;
    std::optional<Date> compiledOn_;
    Rights::Source source_;
    std::unique_ptr<Rights> rights_;
    mutable std::optional<rights_store::Chain> chain_; ///< of the rights compiled last
    /// What was made for the rights compiled last, as far as it was asked for.
    mutable std::map<std::pair<const Object*, RowRight>, RowCondition> rows_;
    mutable std::map<std::pair<const Object*, RowRight>, bool> coversMuch_;
    struct ScopeTable {
        std::string name;
        std::vector<std::string> codes;
    };
    mutable std::vector<ScopeTable> scopeTables_;
    /// Set when a condition was made inside a transaction: Database::rollbacks() then.
    mutable std::optional<std::int64_t> madeAtRollback_;
};

/// SQL for a filter over the object's table, with the alias `it` (guarded_filter.cpp). `columnOf`:
/// what stands for a field there; none: its column.
SqlCondition filterCondition(const Object& object, const Filter& filter,
                             const std::function<std::string(const Field&)>& columnOf = {});

} // namespace xinheng::access
