#pragma once

#include "access/function_tree.h"
#include "access/rights_desk.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace xinheng::ui {

/// Which functions are granted, as ticks over the tree: a granted group ticks all below it. Kept
/// apart from the widget because taking one function out of a granted group means granting the
/// others one by one, with the days the group was granted for.
class FunctionTicks {
public:
    enum class Tick { none, some, all };

    explicit FunctionTicks(const access::FunctionTree& tree) : tree_(tree) { compute(); }

    void load(const std::map<std::string, access::Terms>& granted);
    [[nodiscard]] Tick tick(std::size_t node) const { return ticks_[node]; }
    void set(std::size_t node, bool on);

    [[nodiscard]] bool isChanged() const { return nodes() != stored_; }
    /// The nodes to be granted, groups standing for all below them.
    [[nodiscard]] std::set<std::string> nodes() const;
    /// Those of them that came from splitting a granted group, with that group's terms.
    [[nodiscard]] std::map<std::string, access::Terms> inherited() const;
    /// Those that were not granted before.
    [[nodiscard]] std::set<std::string> given() const;
    /// Those that were granted before and are no more.
    [[nodiscard]] std::set<std::string> taken() const;
    /// The terms of a node granted itself; null otherwise or when it was ticked just now.
    [[nodiscard]] const access::Terms* terms(std::size_t node) const;

private:
    void compute();
    void takeOut(std::size_t node);
    [[nodiscard]] std::optional<std::size_t> grantedAbove(std::size_t node) const;

    const access::FunctionTree& tree_;
    std::map<std::string, std::optional<access::Terms>> granted_; ///< nothing: ticked just now
    std::set<std::string> stored_;
    std::vector<Tick> ticks_;
};

} // namespace xinheng::ui
