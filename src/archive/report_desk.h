#pragma once

#include "access/guarded_query.h"
#include "access/guarded_reference.h"
#include "access/session.h"
#include "archive/report_model.h"
#include "archive/table_file_writer.h"

#include <string>
#include <vector>

namespace xinheng::archive {

/// Reports on the records of one object. They need the object's query function and nothing else:
/// every number comes by way of the Gate, over the person's rows alone, and what goes by a field
/// that the person may not read is refused with the reasons. `where` narrows every report to the
/// rows of a filter.
class ReportDesk {
public:
    /// Throws std::logic_error for a key that no object has.
    ReportDesk(access::Session& session, std::string_view object);

    [[nodiscard]] const access::Object& object() const { return object_; }

    /// Indexes of the fields that this person can have a report by, in the catalogue's order.
    Result<std::vector<std::size_t>> fields();
    /// How many records have which value, and their amounts. By a field that holds nodes of a tree
    /// it sums up the tree, down to so many levels (from 1 on). Invalid for a field that is no
    /// reference, choice or short text, and for more values than a report can show.
    Result<ValueReport> by(const std::string& field, const std::string& where = {},
                           const std::vector<std::string>& totals = {}, int levels = allLevels);
    static constexpr int allLevels = 1000;

    Result<CompletenessReport> completeness(const std::string& where = {});

    /// `days` from 1 to 36500 each, by the business date. Where the day of creation is a field of
    /// the object, it has to be readable.
    Result<StaleReport> stale(std::vector<int> days, const std::string& where = {});
    /// The records behind it; needs the code field. `fields` as in access::Query.
    struct StalePage {
        std::vector<std::string> fields;
        int limit = 50; ///< 1 to 100
        std::int64_t offset = 0;
    };
    Result<StaleList> staleRecords(int days, const std::string& where, const StalePage& page);

    /// Records by the month in which they were entered, 240 months at most. For objects with the
    /// field created_on.
    Result<std::vector<GrowthMonth>> growth(Period from, Period to, const std::string& where = {});

    /// What a report shows, as a file: CSV, or a workbook where the name ends with .xlsx. Needs the
    /// object's export function.
    struct File {
        std::vector<TableFileColumn> columns;
        std::vector<std::vector<std::string>> rows;
        bool overwrite = false;
    };
    Result<> exportTo(const std::filesystem::path& file, const File& content);

private:
    [[nodiscard]] std::string action(const char* verb) const { return object_.key + "." + verb; }
    template <class Body> auto report(const Body& body) -> decltype(body());
    /// The person's rows that meet the filter. Refused where a list with that filter, sorted by the
    /// `needed` fields, would be.
    Result<access::SqlCondition> within(access::SeenReferences& seen, const std::string& where,
                                        const std::vector<std::string>& needed = {});
    [[nodiscard]] Result<access::QueryResult> grouped(const std::string& field,
                                                      const std::string& where,
                                                      const std::vector<std::string>& totals = {});
    [[nodiscard]] std::vector<access::TreeNode> nodes(const access::Dimension& dimension);
    [[nodiscard]] Text label(const access::Field& field, const std::string& value);
    [[nodiscard]] std::vector<std::string> historyFields() const;
    [[nodiscard]] Result<access::SqlCondition> staleWithin(access::SeenReferences& seen,
                                                           const std::string& where);
    [[nodiscard]] Result<access::SqlCondition> unchangedFor(int days) const;

    access::Session& session_;
    const access::Object& object_;
};

} // namespace xinheng::archive
