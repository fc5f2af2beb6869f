#pragma once

#include "access/effective_rights.h"

#include <functional>
#include <vector>

namespace xinheng::access {

/// One line of the rights list that is printed and filed: "Customer | rows to see | District 3201".
struct RightsLine {
    Text part; ///< functions, an object, amounts, lent
    Text what;
    Text right;
    bool function = false; ///< one of many that are simply there
};

/// How codes are shown to people; without them the codes and words themselves.
struct RightsNames {
    std::function<Text(const Object&, const std::string& scopeWords)> scope = {};
    std::function<Text(const std::string& code)> role = {};
};

/// A page of rights as lines, in the order of the program.
std::vector<RightsLine> rightsLines(const EffectiveRights& rights, const ObjectRegistry& objects,
                                    const RightsNames& names = {});

} // namespace xinheng::access
