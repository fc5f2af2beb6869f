#pragma once

#include "base/text.h"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::access {

enum class FieldType { text, longText, amount, date, reference, choice };

/// How a value looks to somebody who may see it only masked.
enum class MaskStyle {
    none,    ///< can't be masked: it is shown or hidden
    phone,   ///< 138****1234
    tail,    ///< ****5678: bank accounts, tax numbers
    initial, ///< 张**: people's names, addresses
    all      ///< ****: amounts and the rest
};
/// The masked showing of a value; an empty value stays empty only for MaskStyle::none.
std::string masked(std::string_view value, MaskStyle style);

enum class Write { byPeople, onCreation, computed };

struct FieldChoice {
    std::string value;
    Text label;
};

/// One line of a field catalogue. Forms, tables, filters, import, export, rights, history and the
/// leak test are made from it.
struct Field {
    std::string key;
    Text label; ///< bilingual
    FieldType type = FieldType::text;
    std::string group; ///< key of a FieldGroup
    MaskStyle mask = MaskStyle::none;
    Write write = Write::byPeople;
    bool required = false;
    int maximumLength = 200; ///< characters, for text
    bool searchable = false; ///< a column of the object's search index
    std::string references;  ///< dimension or other object key, for FieldType::reference
    std::vector<FieldChoice> choices;
    std::string column;     ///< in the object's table; the key when empty
    std::string sortColumn; ///< where order is not that of the column (names by pinyin)

    [[nodiscard]] const std::string& sqlColumn() const { return column.empty() ? key : column; }
    [[nodiscard]] bool importable() const { return write != Write::computed; }
    [[nodiscard]] bool maskable() const { return mask != MaskStyle::none; }
};

struct FieldGroup {
    std::string key;
    Text label;
};

/// A tree by which rows can be granted: district, class, department.
struct Dimension {
    std::string key;   ///< also the key of the field that holds the node's code
    std::string table; ///< with columns code, name and parent
};

/// A business object that data rights can be given on. Features declare theirs; the engine knows
/// none by name.
struct Object {
    std::string key;
    Text label;
    std::string table;       ///< with columns id, and one a field
    std::string searchTable; ///< FTS5 table over pairs of characters, rowid = id; empty: no search
    /// Extra search column made from another field: {"initials", "name"} is searched by whoever may
    /// read the name.
    std::vector<std::pair<std::string, std::string>> derivedSearch;
    std::string codeField;   ///< key of the field people know a row by
    std::string personField; ///< for the scope "mine"; empty: no such scope
    std::vector<Dimension> dimensions;
    std::vector<FieldGroup> groups;
    std::vector<Field> fields;
    std::string queryNode; ///< function node needed to see rows at all
    std::string entryNode;

    [[nodiscard]] std::optional<std::size_t> indexOf(std::string_view fieldKey) const;
    [[nodiscard]] const Field* field(std::string_view fieldKey) const;
    [[nodiscard]] const Dimension* dimension(std::string_view dimensionKey) const;
};

/// What has amounts to be limited: the lines on an account, purchase orders. Features declare
/// theirs.
struct AmountObject {
    std::string key;
    Text label;
    std::string node; ///< the function node whose amounts these are
    /// Table with columns code and parent, whose nodes have ladders of their own that hold for all
    /// below; empty: one ladder, with the key "".
    std::string treeTable;
};

/// The objects of the program, filled once at the start by account_set.
class ObjectRegistry {
public:
    /// Throws std::logic_error for a key that is there already or a catalogue that contradicts
    /// itself.
    void add(Object object);
    [[nodiscard]] const Object* find(std::string_view key) const;
    [[nodiscard]] const std::deque<Object>& all() const { return objects_; }

    /// Throws std::logic_error for a key that is there already.
    void addAmount(AmountObject object);
    [[nodiscard]] const AmountObject* findAmount(std::string_view key) const;
    [[nodiscard]] const std::deque<AmountObject>& amounts() const { return amounts_; }

private:
    std::deque<Object> objects_; ///< a deque, because pointers to its elements are handed out
    std::deque<AmountObject> amounts_;
};

} // namespace xinheng::access
