#pragma once

#include "access/session.h"
#include "archive/customer_rules.h"
#include "archive/customer_store.h"

#include <map>
#include <set>

namespace xinheng::archive {

/// What adding, changing and importing share: rights on fields, reference codes, the mnemonic.
class CustomerEntry {
public:
    explicit CustomerEntry(access::Session& session);

    [[nodiscard]] const access::Object& object() const { return object_; }
    /// Refused, naming every field that the person may not write; invalid for keys that are no
    /// field.
    [[nodiscard]] Result<> mayWrite(const std::vector<std::string>& keys, bool creating) const;
    [[nodiscard]] const ReferenceCheck& references() const { return references_; }
    /// Fills in what the program makes itself: the mnemonic from the name where it is empty.
    void complete(customer_store::Record& record) const;
    /// A mnemonic that the program had made goes with a new name; one that somebody chose stays.
    void followName(const customer_store::Record& before, customer_store::Record& after) const;
    /// For a new row without person and department: the creator (or else the creator's department),
    /// when rows of one's own or one's department are all that may be entered.
    void fillOwner(customer_store::Record& record) const;
    [[nodiscard]] Error outsideScope() const;
    /// Of a code that is taken: whether the person sees the customer behind it, or could have
    /// entered this record under a free code. Who could not is told that it lies outside, whether
    /// the code is taken or not. Writes and takes back.
    [[nodiscard]] bool mayLearnThatTaken(customer_store::Writer& writer,
                                         customer_store::Record record) const;

private:
    [[nodiscard]] std::string madeMnemonic(const std::string& name) const;
    access::Session& session_;
    const access::Object& object_;
    std::map<std::string, std::unordered_set<std::string>> known_;
    ReferenceCheck references_;
    std::size_t name_, mnemonic_, person_, department_;
};

} // namespace xinheng::archive
