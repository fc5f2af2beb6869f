#pragma once

#include "access/guarded_query.h"
#include "access/model.h"
#include "access/session.h"
#include "archive/record_store.h"
#include "exchange/encoding.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace xinheng::archive {

/// Values by field key in plain form: amounts in yuan "1234.50", days ISO, references as codes, ""
/// for nothing. The same in forms, on the command line and in files.
using Values = std::map<std::string, std::string>;

/// One record as a person may see it.
struct RecordCard {
    std::int64_t id = 0;
    /// Another one after every change that the reader can see, and only then: what happens to a
    /// field that is hidden from them stays hidden. For RecordDesk::change.
    std::int64_t seenVersion = 0;
    std::vector<std::size_t> fields;        ///< indexes into the catalogue, visible ones only
    std::vector<access::FieldState> states; ///< writable only if the row may be changed as well
    std::vector<std::string> cells;         ///< plain form, masked ones masked
    [[nodiscard]] std::optional<std::string> value(const access::Object& object,
                                                   std::string_view key) const;
};

struct Saved {
    std::int64_t id = 0;
    std::string code;
    std::vector<Problem> warnings; ///< what looks odd and was saved all the same
};

/// One changed field. `oldValue` and `newValue` are masked where the reader sees the field masked.
struct Change {
    std::string at; ///< UTC text
    std::string person;
    std::string field; ///< key; empty for the creation of the record
    std::string oldValue;
    std::string newValue;
    std::string reason;
};

class RecordEntry;

/// The desk for the records of one declared object. Every use case asks the Gate, checks the rules,
/// writes in one transaction and leaves a row in the trail. Rows and fields that may not be seen
/// don't exist here.
class RecordDesk {
public:
    /// Throws std::logic_error for a key that no object has.
    RecordDesk(access::Session& session, std::string_view object);

    [[nodiscard]] const access::Object& object() const { return object_; }

    /// Needs the object's query function. Query::object is filled in.
    Result<access::QueryResult> list(access::Query query);
    Result<RecordCard> show(const std::string& code);
    Result<RecordCard> show(std::int64_t id);
    /// An empty card for a new record, also one from a file: the fields the person may write.
    Result<RecordCard> blank();

    /// Needs the object's entry function, write access to every field that is given, and the new
    /// row inside an entry scope. What the program makes itself is filled in. Conflict when the
    /// code is taken.
    Result<Saved> add(const Values& values);
    /// Changes the fields given. Needs the object's query function as well as that to enter. With
    /// the `seenVersion` of a card it is a conflict when somebody has since changed what the person
    /// sees.
    Result<Saved> change(const std::string& code, const Values& values,
                         std::optional<std::int64_t> seenVersion = {},
                         const std::string& reason = {});
    /// For objects with the field `deactivated_on`; invalid for others.
    Result<Saved> deactivate(const std::string& code, Date from, const std::string& reason = {});
    /// Newest first; only changes of fields the reader may see.
    Result<std::vector<Change>> history(const std::string& code);

    struct ExportOptions {
        exchange::Encoding encoding = exchange::Encoding::utf8Bom;
        bool overwrite = false;
        bool labels = false; ///< headings are labels in `language` instead of keys
        Language language = Language::zh;
    };
    /// Needs the object's export function. Writes the rows of the query that the person may see,
    /// masked where masked; the file is whole or not there. Returns the number of rows.
    /// An XLSX workbook or vCards (.vcf; contacts only, without what is masked) where the name of
    /// the file ends so, else CSV.
    Result<std::int64_t> exportTo(const std::filesystem::path& file, access::Query query,
                                  const ExportOptions& options, const Progress& progress = {});

protected:
    [[nodiscard]] access::Session& session() { return session_; }

private:
    [[nodiscard]] std::string action(const char* verb) const { return object_.key + "." + verb; }
    Result<RecordCard> card(const Result<std::int64_t>& id);
    [[nodiscard]] Result<> wellPlaced(const RecordEntry& entry, const access::Record* before,
                                      const access::Record& after) const;
    [[nodiscard]] std::string seenCell(const access::Field& field,
                                       const access::Record& record) const;
    [[nodiscard]] RecordCard cardOf(const record_store::Stored& stored, bool mayChange) const;
    access::Session& session_;
    const access::Object& object_;
};

} // namespace xinheng::archive
