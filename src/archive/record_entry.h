#pragma once

#include "access/session.h"
#include "archive/code_giver.h"
#include "archive/record_store.h"
#include "archive/value_rules.h"

#include <map>
#include <unordered_set>

namespace xinheng::archive {

/// What adding, changing and importing share: rights on fields, reference codes, the object's own
/// rules.
class RecordEntry {
public:
    RecordEntry(access::Session& session, const access::Object& object);

    /// Needs the function to enter.
    [[nodiscard]] Result<> mayEnter() const;
    /// Refused for objects whose records are added by a desk of their own.
    [[nodiscard]] Result<> mayAdd() const;
    /// Needs the function to query as well, so that nobody finds out by writing what is there.
    [[nodiscard]] Result<> mayChange() const;
    /// Refused, naming every field that the person may not write; invalid for keys that are no
    /// field.
    [[nodiscard]] Result<> mayWrite(const std::vector<std::string>& keys, bool creating) const;
    [[nodiscard]] const ReferenceCheck& references() const { return references_; }
    /// Whether a new record without a code gets one.
    [[nodiscard]] bool givesCodes() const { return codes_.gives(); }
    /// Fills in what the program makes itself and looks at the record as a whole. `given`: by
    /// field.
    void finish(const access::Record* before, access::Record& after, const std::vector<bool>& given,
                std::vector<Finding>& findings) const;
    /// For a new row without person and department: the creator (or else the creator's department),
    /// when rows of one's own or one's department are all that may be entered.
    void fillOwner(access::Record& record) const;
    /// What goes with a record that has just been added.
    void added(const access::Record& record) const;
    /// Whether the object's own rules let this person change the record; `after`: to what, if that
    /// is known.
    [[nodiscard]] Result<> mayChange(const access::Record& before,
                                     const access::Record* after) const;
    /// What goes with a record that has just been changed.
    void changed(const access::Record& before, const access::Record& after) const;
    /// Records that can't stay as they now are, by code.
    [[nodiscard]] std::map<std::string, Finding> misplaced() const;
    /// To be said once a transaction that added records: other objects may be granted by this tree.
    void treeHasGrown() const;
    [[nodiscard]] Error outsideScope() const;
    [[nodiscard]] static Text notChangeable();
    /// Of a code that is taken: whether the person sees the record behind it, or could have
    /// entered this record under a free code. Who could not is told that it lies outside, whether
    /// the code is taken or not. Writes and takes back.
    [[nodiscard]] bool mayLearnThatTaken(record_store::Writer& writer, access::Record record) const;

private:
    [[nodiscard]] bool isThere(const std::string& references, const std::string& code);
    [[nodiscard]] std::unordered_set<std::string> codesOf(const std::string& references) const;
    access::Session& session_;
    const access::Object& object_;
    std::map<std::string, std::unordered_set<std::string>> known_;
    std::vector<bool> readable_;
    ReferenceCheck references_;
    CodeGiver codes_;
};

} // namespace xinheng::archive
