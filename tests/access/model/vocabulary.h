#pragma once

#include "access/model/world.h"

#include <string>
#include <vector>

/// What the worlds are made of: a part of the program's functions and fields, as facts of their
/// own. A test holds them against the program's catalogue.
namespace xinheng::tests::model {

struct Node {
    std::string key;
    std::string parent; ///< empty: at the top
};
const std::vector<Node>& functionNodes();
/// Keys that are no function, though some look like one.
const std::vector<std::string>& noNodes();

enum class Kind { text, amount, day, reference };
struct FieldFact {
    std::string key;
    Kind kind;
    bool maskable;
    bool computed;
    std::vector<std::string> values; ///< of customers; the first is the plainest
};
const std::vector<FieldFact>& fieldFacts();
const FieldFact* fieldFact(const std::string& key);

/// The object whose rows are asked for, and one more with the same fields.
const std::vector<std::string>& objectKeys();

const std::vector<std::string>& personCodes();
const std::vector<std::string>& roleCodes();
const std::vector<std::string>& departmentCodes();
const std::vector<std::string>& districtCodes();
const std::vector<std::string>& accountCodes();

struct AmountFact {
    std::string key;
    std::string node;              ///< the function whose amounts these are
    std::vector<std::string> keys; ///< of ladders; "" alone: one ladder serves all
};
const std::vector<AmountFact>& amountFacts();
inline constexpr int highestStep = 6;
inline constexpr int mostCustomers = 8;
/// "C0" to "C7".
std::string customerCode(int number);

} // namespace xinheng::tests::model
