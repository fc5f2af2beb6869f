#pragma once

#include "access/rights.h"

#include <map>
#include <string>
#include <vector>

namespace xinheng::access {

/// Everything that a person may do now, or that a role gives, on one page.
struct EffectiveRights {
    Person person; ///< for a role: its code and name
    struct FunctionRight {
        std::string node;
        Text label;
        int depth = 0;
    };
    /// Nodes of the program that exist and may be used, in display order.
    std::vector<FunctionRight> functions;
    struct RowRights {
        bool controlled = false;
        /// Scopes in words, {"all"} when not controlled; one that was lent with whose it is:
        /// "mine (wang)".
        std::vector<std::string> query;
        std::vector<std::string> entry;
    };
    struct ObjectLine {
        std::string object;
        Text label;
        RowRights rows;
        bool fieldsControlled = false;
        std::map<std::string, FieldState> fields;
    };
    std::vector<ObjectLine> objects;
    struct AmountLine {
        std::string object;
        Text label;
        int level = 0; ///< 0: none
        bool limited = true;
    };
    std::vector<AmountLine> amounts;
    std::vector<std::string> roles;
    std::vector<Delegation> lent; ///< what was lent to the person and is in force
};

/// Which records may be named in scopes; others are shown as "ids:****".
using MayName = std::function<bool(const Object&)>;

EffectiveRights effectiveRights(const Rights::Source& source, const Rights& rights,
                                const ObjectRegistry& objects, const MayName& mayName);

/// One thing that two pages of rights say differently.
struct RightsDifference {
    enum class Kind { function, queryRows, entryRows, field, level };
    /// Whether the second may do more or less; of rows only that they are others.
    enum class Way { more, less, other };
    Kind kind = Kind::function;
    Way way = Way::other;
    std::string key; ///< function node, object, object.field, or amount object
    Text label;
    Text before;
    Text after;
};
/// Of what stands on one page only, the other has nothing. Objects that are open to all stand on
/// the pages of those who may use them, which their functions tell already.
std::vector<RightsDifference> compareRights(const EffectiveRights& before,
                                            const EffectiveRights& after,
                                            const ObjectRegistry& objects);

/// "level 3", "no level", "not limited", for people.
Text levelText(const EffectiveRights::AmountLine& line);
/// "hidden", "masked", "readable", "writable", for people.
Text fieldStateText(FieldState state);

} // namespace xinheng::access
