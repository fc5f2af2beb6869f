#pragma once

#include "archive/record_desk.h"

namespace xinheng::archive {

/// One record in a tree that records of an object make by naming one above them.
struct TreeRecord {
    std::int64_t id = 0;
    std::string code;
    std::string name;      ///< masked where it is; empty where it is hidden
    std::string parent;    ///< code; empty at the top
    std::string note;      ///< what it is to the one above, or its position: a value in plain form
    std::string noteField; ///< key of the field that the note is of; empty: none
    int depth = 0;         ///< 0 at the top
};

struct RelationTree {
    std::vector<TreeRecord> records; ///< each after the one above it, brothers by code
    bool more = false;               ///< there are more than mostRecords
};

/// Trees of customers, of contacts, and of every object whose records name another of their kind.
/// A record whose upper one is not seen stands at the top.
class RelationDesk {
public:
    static constexpr std::size_t mostRecords = 2000;
    /// Throws std::logic_error for a key that no object has.
    RelationDesk(access::Session& session, std::string_view object)
        : session_(session), desk_(session, object) {}

    [[nodiscard]] const access::Object& object() const { return desk_.object(); }
    /// Whether its records name others of their kind at all.
    [[nodiscard]] static bool makesTrees(const access::Object& object);
    /// Key of the field that names the record above; empty: there is none.
    [[nodiscard]] static std::string parentField(const access::Object& object);

    /// The whole tree in which the record stands. Needs the object's function for trees besides
    /// that to query, and the field that names the record above; refused and notFound as
    /// RecordDesk.
    Result<RelationTree> treeOf(const std::string& code);
    /// All trees of the records that belong to one of the object above: a customer's contacts.
    Result<RelationTree> treesUnder(const std::string& above);

private:
    Result<> may() const;
    Result<RelationTree> run(const std::string& code,
                             const std::function<Result<RelationTree>()>& work);
    Result<std::vector<TreeRecord>> find(const std::string& where);
    Result<> addBelow(std::vector<TreeRecord> level, RelationTree& tree);
    access::Session& session_;
    RecordDesk desk_;
};

} // namespace xinheng::archive
