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
    /// From now on a record may name one that comes later: the codes that are not there yet are
    /// gathered, to be asked for with isThereNow() when all records are in.
    void expectLater();
    /// Those gathered since the last call.
    [[nodiscard]] std::vector<std::string> takeAwaited();
    [[nodiscard]] bool isThereNow(const std::string& code) const;
    /// The field by which a record names another of its own kind; nothing: there is none.
    [[nodiscard]] std::optional<std::size_t> ownReference() const;
    /// Whether a new record without a code gets one.
    [[nodiscard]] bool givesCodes() const { return codes_.gives(); }
    /// See CodeGiver.
    void takeCodesOfCards() { codes_.takeCodesOfCards(); }
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
    /// Which of these can't stand where they now do, by code.
    [[nodiscard]] std::map<std::string, Finding>
    misplaced(const std::vector<std::string>& codes) const;
    /// To be said once a transaction that added records: other objects may be granted by this tree.
    void treeHasGrown() const;
    [[nodiscard]] Error outsideScope() const;
    [[nodiscard]] static Text notChangeable();
    /// Of a code that is taken: whether the person sees the record behind it, or could have
    /// entered this record under a free code. Who could not is told that it lies outside, whether
    /// the code is taken or not. Writes and takes back.
    [[nodiscard]] bool mayLearnThatTaken(record_store::Writer& writer, access::Record record) const;

private:
    void keepUnseen(const access::Record& before, access::Record& after,
                    std::vector<bool>& given) const;
    void finishCompanions(const access::Record* before, access::Record& after,
                          const std::vector<bool>& given, std::vector<Finding>& findings) const;
    [[nodiscard]] bool isThere(const std::string& references, const std::string& code);
    [[nodiscard]] std::unordered_set<std::string> codesOf(const std::string& references) const;
    access::Session& session_;
    const access::Object& object_;
    std::map<std::string, std::unordered_set<std::string>> known_;
    std::vector<bool> readable_;
    bool expectsLater_ = false;
    std::vector<std::string> awaited_;
    ReferenceCheck references_;
    CodeGiver codes_;
};

} // namespace xinheng::archive
