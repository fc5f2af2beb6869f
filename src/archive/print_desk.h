#pragma once

#include "access/guarded_query.h"
#include "access/session.h"
#include "archive/record_desk.h"

#include <string>
#include <vector>

namespace xinheng::archive {

inline constexpr std::int64_t mostPrinted = 20'000;

/// Rows to be put on paper, as the person sees them.
struct PrintedRows {
    std::vector<std::size_t> fields; ///< indexes into the catalogue, one a cell
    std::vector<access::QueryRow> rows;
    std::vector<std::optional<Money>> totals; ///< one a field; of amounts that may be read
};

/// Records that belong to the one on a printed card.
struct PrintedBelow {
    const access::Object* object = nullptr;
    PrintedRows rows;
};

struct PrintedCard {
    RecordCard card;
    std::vector<PrintedBelow> below;
};

/// What leaves the program on paper. Printing is exporting: each use case needs the object's export
/// function, shows what the Gate lets the person see, and leaves a row in the trail.
class PrintDesk {
public:
    /// Throws std::logic_error for a key that no object has.
    PrintDesk(access::Session& session, std::string_view object);

    [[nodiscard]] const access::Object& object() const { return object_; }

    enum class Form { list, labels };
    /// All rows of the query; invalid for more than mostPrinted.
    Result<PrintedRows> rows(access::Query query, Form form);
    /// That a report with so many rows goes on paper; what it shows was read by ReportDesk. Needs
    /// the query function as well.
    Result<> report(std::size_t rows);
    /// With what belongs to the record, of objects that the person may export as well.
    Result<PrintedCard> card(std::int64_t id);

private:
    [[nodiscard]] std::string action(const char* verb) const { return object_.key + "." + verb; }
    [[nodiscard]] Result<> mayPrint();
    [[nodiscard]] Result<PrintedRows> read(const access::Object& object,
                                           const access::Query& query);
    access::Session& session_;
    const access::Object& object_;
};

} // namespace xinheng::archive
