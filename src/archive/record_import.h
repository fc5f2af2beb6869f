#pragma once

#include "archive/record_desk.h"
#include "exchange/mapping.h"
#include "exchange/table_reader.h"

namespace xinheng::archive {

struct ImportOptions {
    /// Empty columns: as this person had them last for the same headings, else matched by key or
    /// label, Chinese or English.
    exchange::Mapping mapping;
    bool update =
        false; ///< rows whose code is there change that record; an empty cell leaves the value
    bool dryRun = false;                   ///< everything is checked, nothing is kept
    std::optional<std::string> sheet = {}; ///< of a workbook, name or place; else its first one
    /// For every row: fields that no column of the file fills. Before what vCards say themselves.
    Values constants = {};
};

struct ImportReport {
    std::int64_t read = 0;
    std::int64_t added = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::vector<Problem> warnings; ///< at most 1,000
    std::int64_t warningCount = 0;
    std::map<std::string, std::string> columns; ///< heading -> field key, as used
    /// Headings that met no field; of vCards, properties and how often: "PHOTO (3)".
    std::vector<std::string> ignored;
    bool asLastTime = false; ///< the columns are those of this person's last import
};

/// Records of one object from a CSV or XLSX file, contacts from vCards too: all or nothing. Needs
/// the object's import and entry functions, and write access to every column that is mapped.
class RecordImport {
public:
    /// Throws std::logic_error for a key that no object has.
    RecordImport(access::Session& session, std::string_view object);

    /// The first rows as they would be read, to confirm encoding or sheet, and columns.
    Result<exchange::TablePreview> preview(const std::filesystem::path& file,
                                           const exchange::TableOptions& options = {});
    /// What the headings would be matched to without a mapping: fields the person may write, and
    /// the code.
    Result<std::map<std::string, std::string>> suggest(const std::vector<std::string>& header);

    /// The mapping that this person chose last for these headings, as far as they may still write
    /// its fields; nothing when they took what is suggested.
    Result<std::optional<std::map<std::string, std::string>>>
    last(const std::vector<std::string>& header);

    /// On problems an Error (invalid) with all of them by row and column (at most 1,000, and how
    /// many more), and nothing is changed; cancelling likewise. A code that is taken is said to be
    /// taken, no more. Before a file of 256 KiB and more the set is kept as a backup.
    Result<ImportReport> run(const std::filesystem::path& file, const ImportOptions& options,
                             const Progress& progress = {});

    /// The rows of `file` that a run has found problems in, as they stand there, with their numbers
    /// and what is wrong with them in words: to be put right and imported again. A table, of vCards
    /// too: CSV, or XLSX where the name ends so; whole or not there. Returns how many rows.
    /// Conflict when the file is there.
    Result<std::int64_t> writeRejects(const std::filesystem::path& file,
                                      const ImportOptions& options, const Error& problems,
                                      const std::filesystem::path& rejects, Language language);

    [[nodiscard]] const access::Object& object() const { return desk_.object(); }

    /// Mappings kept in the set by name; everybody who may import shares them.
    Result<std::vector<std::string>> mappings();
    Result<exchange::Mapping> mapping(const std::string& name);
    Result<> saveMapping(const std::string& name, const exchange::Mapping& mapping);

private:
    [[nodiscard]] Result<> mayImport() const;
    [[nodiscard]] std::optional<std::map<std::string, std::string>>
    lastColumns(const std::vector<std::string>& header) const;
    [[nodiscard]] std::string action(const char* verb) const { return object().key + "." + verb; }
    access::Session& session_;
    RecordDesk desk_;
};

} // namespace xinheng::archive
