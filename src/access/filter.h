#pragma once

#include "access/object.h"
#include "base/result.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace xinheng::access {

/// A condition over an object's fields: `key op value` joined by and, or, not and brackets; ops
/// = != < <= > >= in like; text in single quotes, a quote in it doubled; amounts in yuan; days ISO.
/// An empty text asks for what is not there. At most 200 comparisons, nested at most 40 deep.
class Filter {
public:
    enum class Operator { equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, in, like };
    /// std::monostate: "not there". Amounts are fen.
    using Value = std::variant<std::monostate, std::int64_t, std::string>;

    struct Node {
        enum class Kind { all, any, none, compare };
        Kind kind = Kind::compare;
        std::vector<Node> children; ///< all: and; any: or; none: not, one child
        std::size_t field = 0;      ///< index into Object::fields
        Operator op = Operator::equal;
        std::vector<Value> values; ///< one, or several for in
    };

    /// Refuses with the place and what was expected there.
    static Result<Filter> parse(std::string_view text, const Object& object);

    [[nodiscard]] const Node& root() const { return root_; }
    /// Indexes of the fields the condition looks at.
    [[nodiscard]] std::set<std::size_t> fields() const;

private:
    Node root_;
};

} // namespace xinheng::access
