#include "lint/cycles.h"

#include "lint/includes.h"
#include "lint/source.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace xinheng::lint {

namespace {

class Tarjan {
public:
    explicit Tarjan(const Graph& graph) : graph_(graph) {}

    std::vector<std::vector<std::string>> run() {
        for (const auto& [node, targets] : graph_) {
            if (!marks_.contains(node))
                visit(node);
        }
        std::sort(found_.begin(), found_.end());
        return std::move(found_);
    }

private:
    struct Mark {
        int index = 0;
        int low = 0;
        bool onStack = true;
    };

    int visit(const std::string& node) {
        const int index = static_cast<int>(marks_.size());
        Mark& mark = marks_[node] = {index, index, true};
        stack_.push_back(node);
        bool pointsToItself = false;
        if (const auto targets = graph_.find(node); targets != graph_.end()) {
            for (const std::string& target : targets->second) {
                pointsToItself = pointsToItself || target == node;
                const auto known = marks_.find(target);
                if (known == marks_.end())
                    mark.low = std::min(mark.low, visit(target));
                else if (known->second.onStack)
                    mark.low = std::min(mark.low, known->second.index);
            }
        }
        if (mark.low == index)
            close(node, pointsToItself);
        return mark.low;
    }

    void close(const std::string& node, bool pointsToItself) {
        const auto begin = std::find(stack_.begin(), stack_.end(), node);
        std::vector<std::string> members(begin, stack_.end());
        stack_.erase(begin, stack_.end());
        for (const std::string& member : members)
            marks_[member].onStack = false;
        std::sort(members.begin(), members.end());
        if (members.size() > 1 || pointsToItself)
            found_.push_back(std::move(members));
    }

    const Graph& graph_;
    std::map<std::string, Mark> marks_;
    std::vector<std::string> stack_;
    std::vector<std::vector<std::string>> found_;
};

} // namespace

std::vector<std::vector<std::string>> cycles(const Graph& graph) {
    return Tarjan(graph).run();
}

std::string describe(const std::vector<std::string>& members) {
    return fmt::format("{}", fmt::join(members, ", "));
}

Graph includeGraph(const std::map<std::string, std::string>& files) {
    Graph graph;
    for (const auto& [path, content] : files) {
        std::set<std::string>& targets = graph[path];
        for (const Include& include : readSource(content).includes) {
            // <model.h> is the system's, whatever stands beside the file.
            if (include.angled && include.target.find('/') == std::string::npos)
                continue;
            for (const std::string& candidate :
                 {includedPath(path, include.target), "tests/" + include.target}) {
                if (files.contains(candidate)) {
                    targets.insert(candidate);
                    break;
                }
            }
        }
    }
    return graph;
}

Findings includeCycles(const std::map<std::string, std::string>& files) {
    Findings findings;
    for (const auto& cycle : cycles(includeGraph(files)))
        findings.push_back(
            {cycle.front(), 0, fmt::format("files include each other: {}", describe(cycle))});
    return findings;
}

} // namespace xinheng::lint
