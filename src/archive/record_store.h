#pragma once

#include "access/record_rules.h"
#include "storage/statement.h"

#include <string>
#include <vector>

/// Records of any declared object: its table, search table, sort keys and change history.
namespace xinheng::archive::record_store {

using access::Record;

/// Who changes, when, and why.
struct Hand {
    std::string person;
    std::string at; ///< UTC text
    std::string reason;
};

/// Writes records with everything that hangs on them: sort keys, search index, change history.
/// Keeps its statements, so that an import prepares them once.
class Writer {
public:
    Writer(storage::Database& database, const access::Object& object);

    /// Between the two the search index gathers more in memory before it writes: some 30 MB, a
    /// fifth of the time of a large import. Both belong into the transaction of the rows; rolling
    /// back undoes the first.
    void expectMany();
    void finishMany();

    /// Into a search index that was emptied; one that knows the record already has it twice.
    void indexAnew(std::int64_t id, const Record& record);
    /// The number of the new record, or nothing when the code is taken.
    std::optional<std::int64_t> insert(const Record& record, const Hand& hand);
    /// Writes the fields that differ and a history row for each; false when row_version was not
    /// `rowVersion`. Nothing differs: nothing is written, true.
    bool update(std::int64_t id, std::int64_t rowVersion, const Record& before, const Record& after,
                const Hand& hand);

private:
    void bindField(storage::Statement& statement, int parameter, std::size_t field,
                   const std::string& value);
    void index(std::optional<storage::Statement>& statement, std::int64_t id, const Record& record);
    void setGathering(std::int64_t bytes);
    storage::Database& database_;
    const access::Object& object_;
    std::vector<std::size_t> sortedFields_; ///< with a sort key of their own
    std::vector<std::size_t> searchFields_;
    std::vector<std::size_t> initialsOf_;
    storage::Statement insert_;
    std::optional<storage::Statement> addToIndex_;
    std::optional<storage::Statement> changeIndex_;
};

struct Stored {
    std::int64_t id = 0;
    std::int64_t rowVersion = 0;
    Record record;
};

/// Finds records by code or number; statements are kept.
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
/// Newest first; the creation last, with an empty field. Empty for an object without a history.
std::vector<HistoryRow> history(storage::Database& database, const access::Object& object,
                                std::int64_t id);

/// Sort keys are made anew when the ICU behind them is another one than that of the last time.
void renewSortKeys(storage::Database& database, const access::ObjectRegistry& objects);

/// Whether each object's search index was filled with the columns that the catalogue names now.
bool isSearchCurrent(storage::Database& database, const access::ObjectRegistry& objects);
/// Fills those anew that were not; needs a transaction.
void renewSearch(storage::Database& database, const access::ObjectRegistry& objects);

/// References are looked at when the transaction ends, so that a record may name a later one.
void checkReferencesAtEnd(storage::Database& database);

/// Mappings of columns are kept by object and name. What a person used last is kept beside them,
/// under a name that begins with this sign, which no typed name can hold.
inline constexpr std::string_view personalMapping = "\x01";
std::vector<std::string> mappingNames(storage::Database& database, std::string_view object);
std::string mapping(storage::Database& database, std::string_view object,
                    std::string_view name); ///< empty: none
void saveMapping(storage::Database& database, std::string_view object, std::string_view name,
                 std::string_view content); ///< empty: takes it away

/// Tells SQLite how many rows there are of what, after many have been added.
void analyse(storage::Database& database);

} // namespace xinheng::archive::record_store
