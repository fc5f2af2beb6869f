#pragma once

#include "access/session.h"
#include "archive/duplicate_model.h"
#include "archive/duplicate_rules.h"
#include "archive/record_desk.h"
#include "base/progress.h"

#include <set>
#include <string>
#include <vector>

namespace xinheng::archive {

/// Customers that are likely the same. Only rows that the person sees are compared, and only by
/// fields that they may read: what is hidden or masked gives no score. Records that went into
/// another one by a merge take no part.
class DuplicateDesk {
public:
    static constexpr const char* node = "archive.quality.duplicates";

    /// Throws std::logic_error for a key that no object has. The object has a name, and indexes as
    /// in resources/schema/0007_duplicates.sql if it has many rows.
    DuplicateDesk(access::Session& session, std::string_view object);

    [[nodiscard]] const access::Object& object() const { return object_; }

    struct Wish {
        int atLeast = usualScore;
        bool alsoDifferent = false; ///< with pairs that somebody said are not the same
        std::size_t most = 1000;
    };
    struct Pairs {
        std::vector<DuplicatePair> pairs; ///< the highest score first
        std::size_t all = 0;              ///< how many there are
    };
    /// All pairs. Needs the function and that to query; a score of 1 to 100, else invalid.
    Result<Pairs> list(const Wish& wish, const Progress& progress = {});
    /// The pairs of one record.
    Result<Pairs> ofRecord(const std::string& code, const Wish& wish);
    /// Records like one that is about to be entered. Needs the function to query alone: it tells no
    /// more than searching does.
    Result<std::vector<Duplicate>> ofValues(const Values& values, int atLeast = usualScore);

    /// Says that two are not the same. Needs the function and both records; nothing is changed in
    /// them.
    Result<> setDifferent(const std::string& one, const std::string& other,
                          const std::string& reason);
    /// Takes that back; notFound when nobody had said so.
    Result<> takeBackDifferent(const std::string& one, const std::string& other);

private:
    [[nodiscard]] Result<> mayLook() const;
    [[nodiscard]] std::set<std::int64_t> candidates(const access::Record& record) const;
    [[nodiscard]] std::set<std::int64_t> candidatesByName(const std::string& name) const;
    [[nodiscard]] std::vector<Duplicate> like(const access::Record& record, std::int64_t self,
                                              int atLeast);
    [[nodiscard]] DuplicateParty party(const record_store::Stored& stored) const;
    Result<std::pair<std::int64_t, std::int64_t>> pairOf(const std::string& one,
                                                         const std::string& other);
    [[nodiscard]] std::string action(const char* verb) const { return object_.key + "." + verb; }
    access::Session& session_;
    const access::Object& object_;
    std::vector<bool> readable() const;
};

} // namespace xinheng::archive
