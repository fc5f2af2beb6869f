#pragma once

#include "access/model.h"
#include "access/object.h"
#include "access/people_store.h"
#include "storage/statement.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace xinheng::archive::customer_store {

inline constexpr const char* customerTable = "archive_customer";
inline constexpr const char* searchTable = "archive_customer_search";
inline constexpr const char* districtTable = "archive_district";
inline constexpr const char* classTable = "archive_class";
inline constexpr const char* departmentTable = access::people_store::departmentTable;

/// Values in plain form, one a field of the catalogue, in its order.
using Record = std::vector<std::string>;

/// Who changes, when, and why.
struct Hand {
    std::string person;
    std::string at; ///< UTC text
    std::string reason;
};

/// Writes customers with everything that hangs on them: sort key, search index, change history.
/// Keeps its statements, so that an import prepares them once.
class Writer {
public:
    Writer(storage::Database& database, const access::Object& object);

    /// Between the two the search index gathers more in memory before it writes: some 30 MB, a
    /// fifth of the time of a large import. Both belong into the transaction of the rows; rolling
    /// back undoes the first.
    void expectMany();
    void finishMany();

    /// The number of the new customer, or nothing when the code is taken.
    std::optional<std::int64_t> insert(const Record& record, const Hand& hand);
    /// Writes the fields that differ and a history row for each; false when row_version was not
    /// `rowVersion`. Nothing differs: nothing is written, true.
    bool update(std::int64_t id, std::int64_t rowVersion, const Record& before, const Record& after,
                const Hand& hand);

private:
    void bindField(storage::Statement& statement, int parameter, std::size_t field,
                   const std::string& value);
    void index(storage::Statement& statement, std::int64_t id, const Record& record);
    storage::Database& database_;
    const access::Object& object_;
    std::size_t nameField_;
    std::vector<std::size_t> searchFields_;
    storage::Statement insert_;
    storage::Statement addToIndex_;
    storage::Statement changeIndex_;
};

struct Stored {
    std::int64_t id = 0;
    std::int64_t rowVersion = 0;
    Record record;
};

/// Finds customers by code or number; statements are kept.
class Reader {
public:
    Reader(storage::Database& database, const access::Object& object);
    std::optional<Stored> byCode(std::string_view code);
    std::optional<Stored> byId(std::int64_t id);

private:
    std::optional<Stored> read(storage::Statement& statement);
    const access::Object& object_;
    storage::Statement byCode_;
    storage::Statement byId_;
};

struct HistoryRow {
    std::string at, person, field, oldValue, newValue, reason;
};
/// Newest first; the creation last, with an empty field.
std::vector<HistoryRow> history(storage::Database& database, std::int64_t id);

/// Gives all customers of one person to another, with a row of history for each; how many.
std::int64_t moveToPerson(storage::Database& database, const std::string& from,
                          const access::Person& to, const Hand& hand);

std::vector<access::TreeNode> tree(storage::Database& database, const char* table);
void addTreeNode(storage::Database& database, const char* table, const access::TreeNode& node);
/// The codes that a reference field may hold: districts, classes, departments, people.
std::unordered_set<std::string> referenceCodes(storage::Database& database,
                                               const std::string& references);

/// Sort keys are made anew when the ICU behind them is another one than that of the last time.
void renewSortKeys(storage::Database& database);

std::vector<std::string> mappingNames(storage::Database& database);
std::string mapping(storage::Database& database, std::string_view name); ///< empty: none
void saveMapping(storage::Database& database, std::string_view name, std::string_view content);

/// Tells SQLite how many rows there are of what, after many have been added.
void analyse(storage::Database& database);

} // namespace xinheng::archive::customer_store
