#pragma once

#include "lint/finding.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace xinheng::lint {

using Graph = std::map<std::string, std::set<std::string>>;

/// The strongly connected parts with more than one member, and nodes that point to themselves;
/// members sorted (Tarjan's algorithm).
std::vector<std::vector<std::string>> cycles(const Graph& graph);

/// "a, b, c"
std::string describe(const std::vector<std::string>& members);

/// Which file of `files` (path to content) includes which other one.
Graph includeGraph(const std::map<std::string, std::string>& files);

/// One finding a cycle among files, at its first member.
Findings includeCycles(const std::map<std::string, std::string>& files);

} // namespace xinheng::lint
