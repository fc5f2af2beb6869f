#pragma once

#include "base/text.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::access {

class RecordRules; // access/record_rules.h

enum class FieldType { text, longText, number, amount, date, reference, choice };

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

enum class Write {
    byPeople,
    onCreation,
    byUseCase, ///< by use cases of its own (to disable, to appoint), which ask for the field's
               ///< right
    computed
};

/// What a text has to look like. Codes and numbers are compared and dialled, so their full-width
/// letters and digits are made narrow; plain text stays as it was written.
enum class Format {
    plain,
    narrow, ///< letters and digits of no particular form: mnemonics
    code,
    taxNumber,
    bankAccount,
    postcode,
    phone,
    email
};

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
    Format format = Format::plain;
    std::string group; ///< key of a FieldGroup
    MaskStyle mask = MaskStyle::none;
    Write write = Write::byPeople;
    bool required = false;
    int maximumLength = 200; ///< characters, for text
    bool searchable = false; ///< a column of the object's search index
    bool brief = false;      ///< shown where there is little room: a terminal, a new list
    std::string references;  ///< dimension or other object key, for FieldType::reference
    /// Key of a reference of the same object that this field says more of: it is empty without it,
    /// and to those who don't see the row named there.
    std::string goesWith;
    std::vector<FieldChoice> choices;
    std::string column;     ///< in the object's table; the key when empty
    std::string sortColumn; ///< where order is not that of the column (names by pinyin)
    bool own = false;       ///< added by the people of the set
    /// Added by the people of the set and taken out of use again: hidden to everybody, its values
    /// stay.
    bool retired = false;

    [[nodiscard]] const std::string& sqlColumn() const { return column.empty() ? key : column; }
    /// Whether it is entered as a value: in a form, by a command, from a file.
    [[nodiscard]] bool importable() const {
        return !retired && (write == Write::byPeople || write == Write::onCreation);
    }
    [[nodiscard]] bool maskable() const { return mask != MaskStyle::none; }
};

struct FieldGroup {
    std::string key;
    Text label;
};

/// A tree by which rows can be granted: district, class, department; the object's own tree, too.
struct Dimension {
    std::string key;
    std::string table;      ///< with columns code, name and parent
    std::string field = {}; ///< key of the field that holds the node's code; the key when empty

    [[nodiscard]] const std::string& fieldKey() const { return field.empty() ? key : field; }
};

/// What a row belongs to. One that belongs to a row the person may not see does not exist for them.
struct Above {
    std::string object; ///< declared before
    std::string field;  ///< key of the field that holds the other row's code
};

/// A business object that data rights can be given on. Features declare theirs; the engine knows
/// none by name.
struct Object {
    std::string key;
    Text label;
    std::string table; ///< with columns id, and one a field
    /// FTS5 table over pairs of characters, rowid = id; empty: each row is looked through, which is
    /// for tables of some thousand rows at most.
    std::string searchTable;
    std::string changeTable; ///< old and new values, with record_id = id; empty: no history
    /// Extra search column made from another field: {"initials", "name"} is searched by whoever may
    /// read the name.
    std::vector<std::pair<std::string, std::string>> derivedSearch;
    std::string codeField;   ///< key of the field people know a row by
    std::string personField; ///< for the scope "mine"; empty: no such scope
    std::vector<Dimension> dimensions;
    std::optional<Above> above;
    std::vector<FieldGroup> groups;
    std::deque<Field> fields; ///< a deque: fields that are added move none of the others
    std::string queryNode;    ///< function node needed to see rows at all
    std::string entryNode;
    std::string importNode;
    std::string exportNode;
    std::string treeNode; ///< to see rows as a tree that they make; empty: queryNode is enough
    /// To give rows to a responsible person, and to take them back; empty: as any field is changed.
    std::string assignNode;
    std::string takeBackNode;
    /// People and departments: no business data, so the administrator sees and keeps them.
    bool personnel = false;
    /// Added one by one by a desk of its own (people, who get a password there), not by the one for
    /// records, which changes and imports them.
    bool hasOwnDesk = false;
    std::shared_ptr<const RecordRules> rules; ///< none: the catalogue says it all

    [[nodiscard]] std::optional<std::size_t> indexOf(std::string_view fieldKey) const;
    [[nodiscard]] const Field* field(std::string_view fieldKey) const;
    [[nodiscard]] const Dimension* dimension(std::string_view dimensionKey) const;
    /// What a dimension is called for people. Throws std::out_of_range for one that is not there.
    [[nodiscard]] const Text& dimensionLabel(std::string_view dimensionKey) const;
    /// Whether the dimension's nodes are rows of the object itself.
    [[nodiscard]] bool isOwnTree(const Dimension& one) const { return one.table == table; }
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
    /// Adds a field that the people of a set have made, or takes in how it is now described.
    /// Indexes of fields that were there stay. Throws std::logic_error for an object that is not
    /// there and for the key of a declared field.
    void setOwnField(std::string_view object, const Field& field);

    /// Throws std::logic_error for a key that is there already.
    void addAmount(AmountObject object);
    [[nodiscard]] const AmountObject* findAmount(std::string_view key) const;
    [[nodiscard]] const std::deque<AmountObject>& amounts() const { return amounts_; }

private:
    std::deque<Object> objects_; ///< a deque, because pointers to its elements are handed out
    std::deque<AmountObject> amounts_;
};

} // namespace xinheng::access
