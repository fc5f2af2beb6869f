#pragma once

#include "archive/many_desk.h"
#include "archive/record_entry.h"

#include <unordered_map>

namespace xinheng::archive {

/// One change of many records, inside the transaction of the desk.
class ManyRun {
public:
    ManyRun(access::Session& session, const access::Object& object, const ManyChange& wish);

    /// Refused or invalid for what is the same for every row.
    Result<> takeValues();
    /// The rows as they are there for this person; what is not becomes a problem.
    Result<> findRows(const ManyRows& rows);
    Result<ManyReport> run(const Progress& progress);

private:
    void changeRow(std::int64_t id);
    void lookAtTheEnd();
    void problem(std::int64_t id, std::string column, const Text& message, ErrorCode kind);
    [[nodiscard]] std::string codeSeen(std::int64_t id) const;
    [[nodiscard]] RowChange seenChange(const record_store::Stored& before,
                                       const access::Record& after) const;
    [[nodiscard]] Error problemsError() const;

    access::Session& session_;
    const access::Object& object_;
    const ManyChange& wish_;
    RecordEntry entry_;
    record_store::Reader reader_;
    record_store::Writer writer_;
    record_store::Hand hand_;
    std::size_t code_;
    bool readsCode_;
    std::vector<std::pair<std::size_t, std::string>> values_;
    std::vector<bool> given_;
    std::vector<std::int64_t> ids_;
    std::unordered_map<std::int64_t, std::string> codes_;  ///< of the rows looked at
    std::unordered_map<std::int64_t, std::int64_t> place_; ///< from 1, by number
    std::vector<std::int64_t> changed_;
    ManyReport report_;
    std::vector<Problem> problems_;
    std::int64_t problemCount_ = 0;
    std::optional<ErrorCode> kind_; ///< of all problems, if they are of one kind
    bool kindsDiffer_ = false;
};

} // namespace xinheng::archive
