#include "access/rights_store.h"
#include "storage/statement.h"

namespace xinheng::access::rights_store {

Tree::Tree(storage::Database& database, const std::string& treeTable) {
    storage::Statement list = database.prepare("SELECT code, parent FROM " + treeTable);
    while (list.step()) {
        const std::string code = list.text(0);
        const std::string parent = list.text(1);
        parents_.emplace(code, parent);
        if (!parent.empty())
            children_[parent].push_back(code);
    }
}

void Tree::addBelow(const std::string& code, std::set<std::string>& codes) const {
    if (!contains(code))
        return;
    // What is there already was walked, so that a damaged tree with a ring ends too.
    std::vector<std::string> open{code};
    std::set<std::string> walked;
    while (!open.empty()) {
        const std::string at = std::move(open.back());
        open.pop_back();
        if (!walked.insert(at).second)
            continue;
        codes.insert(at);
        if (const auto children = children_.find(at); children != children_.end())
            open.insert(open.end(), children->second.begin(), children->second.end());
    }
}

std::vector<std::string> Tree::path(const std::string& code) const {
    std::vector<std::string> path;
    for (auto at = parents_.find(code); at != parents_.end() && path.size() <= parents_.size();
         at = parents_.find(at->second))
        path.push_back(at->first);
    return path;
}

} // namespace xinheng::access::rights_store
