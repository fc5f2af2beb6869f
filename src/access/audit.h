#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/database.h"

#include <optional>
#include <string>
#include <vector>

namespace xinheng::access {

/// One row of the trail. `detail` is JSON without values a reader might not be allowed to see:
/// names of fields and counts; old and new values stand in the object's own change history, guarded
/// by its field rights.
struct AuditEntry {
    std::string action; ///< "customer.add", "grant.rows", "sign-in"
    std::string object;
    std::string record = {}; ///< the code, or empty
    enum class Outcome { done, refused } outcome = Outcome::done;
    std::string detail = "{}";
};

struct AuditRow {
    std::int64_t number = 0;
    std::string at; ///< UTC text
    std::string person;
    std::string machine;
    AuditEntry entry;
};

/// Where the trail stands: printed on reports and written into backup manifests, so that a cut tail
/// or a restored old file shows.
struct AuditHead {
    std::int64_t rows = 0;
    std::string chain; ///< hexadecimal
};

/// The append-only trail. Every row carries a keyed BLAKE2b over itself and the row before.
class AuditTrail {
public:
    explicit AuditTrail(storage::Database& database) : database_(database) {}

    /// Makes the key and the empty head of a new set.
    void begin();
    /// Inside the transaction of the change it speaks of.
    void append(const AuditEntry& entry, std::string_view person, std::string_view machine,
                const Clock& clock);

    struct Wish {
        std::optional<std::string> object, record, person;
        std::int64_t before = 0; ///< rows with a smaller number; 0: the newest
        int limit = 100;
    };
    [[nodiscard]] std::vector<AuditRow> list(const Wish& wish); ///< newest first
    [[nodiscard]] AuditHead head();

    struct Verdict {
        bool whole = true;
        std::int64_t rows = 0;
        std::vector<Text> problems; ///< with the number of the first wrong row
        AuditHead head;
    };
    /// Checks every row, the order, the gaps and the head; with `knownHead` also that this earlier
    /// head is part of the trail.
    [[nodiscard]] Verdict verify(const std::optional<std::string>& knownHead = {});

private:
    storage::Database& database_;
};

} // namespace xinheng::access
