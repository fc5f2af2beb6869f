#pragma once

#include "archive/record_entry.h"
#include "archive/record_import.h"

#include <unordered_map>

namespace xinheng::archive {

/// One import of one file, in one transaction that is kept only when there was no problem.
class ImportRun {
public:
    ImportRun(access::Session& session, const access::Object& object, const ImportOptions& options,
              std::unique_ptr<exchange::TableReader> reader,
              std::map<std::string, std::string> columns);
    /// Has to come first: refuses columns that may not be written, and says which are missing.
    Result<> mapColumns();
    /// What is kept under this name with an import that is kept; empty: nothing any more.
    void remember(std::string name, std::string content) {
        remembered_.emplace(std::move(name), std::move(content));
    }
    Result<ImportReport> run(const Progress& progress);

private:
    void mapConstants(std::vector<std::string>& keys);
    void takeRow(const exchange::TableRow& row);
    void addRow(std::int64_t row, access::Record&& record);
    void changeRow(std::int64_t row, const exchange::TableRow& cells,
                   const record_store::Stored& stored);
    void lookForRepeatedCode(std::int64_t row, const std::string& code);
    void lookForRowsOutsideScope();
    void place(std::int64_t row, const access::Record& record);
    void lookForAwaited();
    void lookForMisplaced();
    void problem(std::optional<std::int64_t> row, std::string column, Text message);
    void collect(std::int64_t row, const std::vector<Finding>& findings, bool& good);
    void takeRemarks(const exchange::TableRow& row, bool& good);
    void remark(Problem said);
    [[nodiscard]] bool isWrong(const exchange::TableRow& row, std::size_t column) const;
    void sayWhatIsLeftOut();
    [[nodiscard]] bool fromCards() const {
        return reader_->format() == exchange::TableFormat::card;
    }
    /// Of what is wrong with the columns; cards have no line of headings.
    [[nodiscard]] std::optional<std::int64_t> headerRow() const;
    /// What people know the field by: its property on cards, else its key.
    [[nodiscard]] std::string columnOf(std::size_t field) const;
    [[nodiscard]] std::string keyOf(const std::string& heading) const;
    [[nodiscard]] Error problemsError() const;

    access::Session& session_;
    const ImportOptions& options_;
    std::unique_ptr<exchange::TableReader> reader_;
    const access::Object& object_;
    RecordEntry entry_;
    record_store::Reader stored_;
    record_store::Writer writer_;
    record_store::Hand hand_;
    ImportReport report_;
    std::vector<std::optional<std::size_t>> fieldOfColumn_;
    std::vector<std::string> headingOfField_; ///< empty: no column fills the field
    std::vector<std::pair<std::size_t, std::string>> constants_; ///< by field
    std::optional<std::pair<std::string, std::string>> remembered_;
    std::vector<bool> filled_; ///< by column: some card says it
    std::size_t code_;
    std::optional<std::size_t> codeColumn_;
    std::vector<std::int64_t> rowOfNew_; ///< file row of the n-th new record
    std::int64_t firstNew_ = 0;
    std::vector<std::pair<std::int64_t, std::int64_t>> changed_; ///< id and file row
    std::optional<std::size_t> ownReference_;
    std::map<std::string, std::int64_t> placed_; ///< row by code of records that name one above
    std::vector<std::pair<std::int64_t, std::string>> awaited_;  ///< row and the code it names
    std::unordered_map<std::int64_t, std::int64_t> rowOfStored_; ///< by id, in update mode
    std::unordered_map<std::string, std::int64_t> badCodes_; ///< codes of rows that were not kept
    std::vector<Problem> problems_;
    std::int64_t problemCount_ = 0;
    bool scoped_; ///< the person's entry rows are restricted
};

} // namespace xinheng::archive
