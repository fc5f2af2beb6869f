#pragma once

#include "base/text.h"
#include "base/text_hash.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace xinheng::access {

/// The functions of the program, from resources/data/function_tree.json: account set > subsystem >
/// group > function. A grant on a node covers all below it.
class FunctionTree {
public:
    struct Node {
        std::string key; ///< dotted: "ledger.voucher.audit"
        Text label;
        bool exists; ///< the program has it; nodes of later versions can be granted but not seen
        std::optional<std::size_t> parent;
        std::size_t end; ///< one past the last node below this one; nodes stand in display order
        int depth;
    };

    /// The tree of the program.
    static const FunctionTree& program();
    /// From JSON text; throws std::invalid_argument.
    explicit FunctionTree(std::string_view json);

    [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
    [[nodiscard]] std::optional<std::size_t> find(std::string_view key) const;

private:
    std::vector<Node> nodes_;
    std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>> byKey_;
};

} // namespace xinheng::access
