#include "access/function_tree.h"

#include "base/resource.h"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace xinheng::access {

namespace {

void addNode(const nlohmann::json& json, std::optional<std::size_t> parent, int depth,
             std::vector<FunctionTree::Node>& nodes) {
    const std::size_t index = nodes.size();
    nodes.push_back(
        {json.at("key").get<std::string>(),
         Text::bilingual(json.at("en").get<std::string>(), json.at("zh").get<std::string>()),
         json.value("exists", false), parent, index + 1, depth});
    if (parent && !nodes[index].key.starts_with(nodes[*parent].key + "."))
        throw std::invalid_argument("function node " + nodes[index].key + " stands under " +
                                    nodes[*parent].key);
    for (const nlohmann::json& child : json.value("children", nlohmann::json::array()))
        addNode(child, index, depth + 1, nodes);
    nodes[index].end = nodes.size();
}

} // namespace

FunctionTree::FunctionTree(std::string_view json) {
    try {
        for (const nlohmann::json& node : nlohmann::json::parse(json))
            addNode(node, std::nullopt, 0, nodes_);
    } catch (const nlohmann::json::exception& error) {
        throw std::invalid_argument(std::string("function tree: ") + error.what());
    }
    byKey_.max_load_factor(0.25F); // asked for each decision: hardly two in one place
    for (std::size_t index = 0; index < nodes_.size(); ++index)
        if (!byKey_.emplace(nodes_[index].key, index).second)
            throw std::invalid_argument("function node twice: " + nodes_[index].key);
}

const FunctionTree& FunctionTree::program() {
    static const FunctionTree tree(resource("data/function_tree.json"));
    return tree;
}

std::optional<std::size_t> FunctionTree::find(std::string_view key) const {
    const auto found = byKey_.find(key);
    return found == byKey_.end() ? std::nullopt : std::optional(found->second);
}

} // namespace xinheng::access
