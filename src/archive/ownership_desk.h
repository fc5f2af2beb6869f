#pragma once

#include "archive/record_desk.h"

namespace xinheng::archive {

/// A time in which one person, or nobody, was responsible for a record.
struct OwnerPeriod {
    std::string person; ///< code; empty: nobody
    std::string from;   ///< UTC text; empty: not known
    std::string to;     ///< UTC text; empty: until now
    std::string by;     ///< who gave the record to this person
    std::string reason;
};

/// What assigning and taking back did.
struct Assigned {
    int changed = 0;
    int unchanged = 0; ///< that were so already
};

struct OwnedRecord {
    std::int64_t id = 0;
    std::string code;
    std::string name;   ///< masked where it is; empty where it is hidden
    std::string person; ///< responsible today
};

/// Responsible persons over time. Needs the field of the responsible person to be readable.
class OwnershipDesk {
public:
    static constexpr std::size_t mostAtOnce = 10'000;
    /// Throws std::logic_error for a key that no object has.
    OwnershipDesk(access::Session& session, std::string_view object)
        : session_(session), desk_(session, object) {}

    [[nodiscard]] const access::Object& object() const { return desk_.object(); }
    /// Whether its records have a responsible person whose changes are kept.
    [[nodiscard]] static bool hasOwners(const access::Object& object);

    /// Makes the person responsible, with their department. Needs the function to assign and the
    /// records among those that one may query; the rights to enter are not asked for. All or
    /// nothing: what is wrong with any is said of all.
    Result<Assigned> assign(const std::vector<std::string>& codes, const std::string& person,
                            const std::string& reason);
    /// Nobody is responsible any more; the department stays. Needs the function to take back.
    Result<Assigned> takeBack(const std::vector<std::string>& codes, const std::string& reason);

    /// Newest first.
    Result<std::vector<OwnerPeriod>> owners(const std::string& code);
    /// The records, of those one sees, that the person was responsible for at the end of the day by
    /// this machine's calendar.
    Result<std::vector<OwnedRecord>> ownedOn(const std::string& person, Date day);

private:
    struct Move {
        std::string verb;
        std::string node;
        std::optional<std::string> person; ///< nothing: taken back
    };
    Result<Assigned> move(const Move& move, const std::vector<std::string>& codes,
                          const std::string& reason);
    [[nodiscard]] Result<> mayLook() const;
    access::Session& session_;
    RecordDesk desk_;
};

} // namespace xinheng::archive
