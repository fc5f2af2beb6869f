#include "ui/access/function_ticks.h"

namespace xinheng::ui {

void FunctionTicks::load(const std::map<std::string, access::Terms>& granted) {
    granted_.clear();
    stored_.clear();
    for (const auto& [node, terms] : granted) {
        stored_.insert(node);
        granted_[node] = terms;
    }
    compute();
}

std::set<std::string> FunctionTicks::nodes() const {
    std::set<std::string> all;
    for (const auto& [node, terms] : granted_)
        all.insert(node);
    return all;
}

std::map<std::string, access::Terms> FunctionTicks::inherited() const {
    std::map<std::string, access::Terms> all;
    for (const auto& [node, terms] : granted_)
        if (terms && !stored_.contains(node))
            all[node] = *terms;
    return all;
}

std::set<std::string> FunctionTicks::given() const {
    std::set<std::string> fresh = nodes();
    std::erase_if(fresh, [this](const std::string& node) { return stored_.contains(node); });
    return fresh;
}

std::set<std::string> FunctionTicks::taken() const {
    std::set<std::string> gone = stored_;
    std::erase_if(gone, [this](const std::string& node) { return granted_.contains(node); });
    return gone;
}

const access::Terms* FunctionTicks::terms(std::size_t node) const {
    const auto found = granted_.find(tree_.nodes()[node].key);
    return found == granted_.end() || !found->second ? nullptr : &*found->second;
}

std::optional<std::size_t> FunctionTicks::grantedAbove(std::size_t node) const {
    for (auto above = tree_.nodes()[node].parent; above; above = tree_.nodes()[*above].parent)
        if (granted_.contains(tree_.nodes()[*above].key))
            return above;
    return std::nullopt;
}

void FunctionTicks::set(std::size_t node, bool on) {
    const auto& nodes = tree_.nodes();
    if (on && !grantedAbove(node)) {
        for (std::size_t below = node + 1; below < nodes[node].end; ++below)
            granted_.erase(nodes[below].key);
        granted_.try_emplace(nodes[node].key);
    } else if (!on) {
        takeOut(node);
    }
    compute();
}

void FunctionTicks::takeOut(std::size_t node) {
    const auto& nodes = tree_.nodes();
    // Each granted group above falls apart into its parts, down to the node itself.
    while (const auto above = grantedAbove(node)) {
        const auto terms = granted_[nodes[*above].key];
        granted_.erase(nodes[*above].key);
        for (std::size_t part = *above + 1; part < nodes[*above].end; part = nodes[part].end)
            granted_.try_emplace(nodes[part].key, terms);
    }
    for (std::size_t below = node; below < nodes[node].end; ++below)
        granted_.erase(nodes[below].key);
}

void FunctionTicks::compute() {
    const auto& nodes = tree_.nodes();
    ticks_.assign(nodes.size(), Tick::none);
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (granted_.contains(nodes[i].key) ||
            (nodes[i].parent && ticks_[*nodes[i].parent] == Tick::all))
            ticks_[i] = Tick::all;
    // Children stand behind their parents, so going backwards finishes them first.
    for (std::size_t i = nodes.size(); i-- > 0;) {
        if (ticks_[i] == Tick::all || nodes[i].end == i + 1)
            continue;
        bool all = true;
        bool any = false;
        for (std::size_t part = i + 1; part < nodes[i].end; part = nodes[part].end) {
            all = all && ticks_[part] == Tick::all;
            any = any || ticks_[part] != Tick::none;
        }
        ticks_[i] = all ? Tick::all : any ? Tick::some : Tick::none;
    }
}

} // namespace xinheng::ui
