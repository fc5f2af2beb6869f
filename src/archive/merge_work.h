#pragma once

#include "access/session.h"
#include "archive/merge_model.h"
#include "archive/merge_store.h"
#include "archive/record_entry.h"

#include <string>
#include <vector>

namespace xinheng::archive {

/// What merging and taking back share: two records inside a transaction, the rights on them and on
/// what refers to them.
class MergeWork {
public:
    using Stored = record_store::Stored;
    MergeWork(access::Session& session, const access::Object& object, record_store::Hand hand)
        : session_(session), object_(object), hand_(std::move(hand)), entry_(session, object) {}

    /// A record that the person may enter: notFound when they don't see it, refused when they may
    /// not change it.
    Result<Stored> find(const std::string& code);
    /// The same where the record may not be told of: refused without telling why.
    Result<Stored> findQuietly(std::int64_t id);
    [[nodiscard]] std::int64_t seenVersion(const Stored& stored) const;
    /// A reference to a record that the person doesn't see is none for them.
    [[nodiscard]] std::string seenValue(const Stored& stored, std::size_t index) const;
    [[nodiscard]] const std::string& codeOf(const Stored& stored) const;
    [[nodiscard]] RecordEntry& entry() { return entry_; }
    [[nodiscard]] const record_store::Hand& hand() const { return hand_; }

    /// Writes the fields that differ. Afterwards the record is still one that the person may enter.
    Result<> write(const Stored& before, const access::Record& after);
    /// Lets these rows refer to another record; refused when the person may not change one of them.
    Result<> move(const merge_store::References& references, const std::string& from,
                  const std::string& to);
    /// Whether what refers to either of the two is in order as it now is: a contact entered since
    /// may report to one that goes back to its customer.
    [[nodiscard]] bool stillStand(const std::vector<merge_store::References>& references,
                                  const std::vector<std::string>& codes) const;
    /// What can't stay as it now is.
    [[nodiscard]] Result<> inOrder(const Stored& one, const Stored& other) const;
    /// Keys of fields that hold codes of this object's records, by object.
    [[nodiscard]] std::vector<std::pair<const access::Object*, const access::Field*>>
    references() const;
    [[nodiscard]] bool mayWrite(const std::string& field) const;
    /// Of these fields those that the person sees.
    [[nodiscard]] std::vector<std::string> seen(const std::vector<std::string>& fields) const;
    [[nodiscard]] static Error somethingOutside();

private:
    access::Session& session_;
    const access::Object& object_;
    record_store::Hand hand_;
    RecordEntry entry_;
};

} // namespace xinheng::archive
