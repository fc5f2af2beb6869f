#include "access/rights_store.h"
#include "storage/statement.h"

#include <algorithm>

namespace xinheng::access::rights_store {

Tree::Tree(storage::Database& database, const std::string& treeTable) {
    // By code, so that a node is found by halving.
    storage::Statement list =
        database.prepare("SELECT code, parent FROM " + treeTable + " ORDER BY code");
    while (list.step())
        nodes_.push_back({list.text(0), list.text(1)});
    for (std::size_t index = 0; index < nodes_.size(); ++index) {
        Node& node = nodes_[index];
        node.parent = node.parentCode.empty() ? none : find(node.parentCode);
        if (node.parent == none)
            continue;
        node.nextSibling = nodes_[node.parent].firstChild;
        nodes_[node.parent].firstChild = index;
    }
}

std::size_t Tree::find(std::string_view code) const {
    const auto found = std::ranges::lower_bound(
        nodes_, code, {}, [](const Node& node) { return std::string_view(node.code); });
    return found != nodes_.end() && found->code == code
               ? static_cast<std::size_t>(found - nodes_.begin())
               : none;
}

std::vector<std::string> Tree::below(const std::vector<std::string>& codes) const {
    // What is there already was walked, so that a damaged tree with a ring ends too.
    std::vector<bool> walked(nodes_.size(), false);
    std::vector<std::size_t> open;
    for (const std::string& code : codes)
        if (const std::size_t node = find(code); node != none)
            open.push_back(node);
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        if (walked[at])
            continue;
        walked[at] = true;
        for (std::size_t child = nodes_[at].firstChild; child != none;
             child = nodes_[child].nextSibling)
            open.push_back(child);
    }
    std::vector<std::string> below;
    for (std::size_t index = 0; index < nodes_.size(); ++index)
        if (walked[index])
            below.push_back(nodes_[index].code);
    return below;
}

std::vector<std::string> Tree::path(std::string_view code) const {
    std::vector<std::string> path;
    for (std::size_t at = find(code); at != none && path.size() <= nodes_.size();
         at = nodes_[at].parent)
        path.push_back(nodes_[at].code);
    return path;
}

std::vector<std::string> Tree::codes() const {
    std::vector<std::string> codes;
    std::ranges::transform(nodes_, std::back_inserter(codes), &Node::code);
    return codes;
}

} // namespace xinheng::access::rights_store
