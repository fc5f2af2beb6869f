#pragma once

#include "ui/models/query_pages.h"

#include <unordered_map>

namespace xinheng::ui {

/// Runs queries on an object. Where its rows are a tree in themselves (accounts, departments) and
/// nothing is searched, filtered or sorted, each row comes below the one it stands under, brothers
/// in the order of the code. A row whose upper one may not be seen stands at the top; so do all
/// when the field that names the upper one is hidden.
class TreeOrder {
public:
    /// A larger tree stays in the order of the code.
    static constexpr int atMost = 20'000;

    TreeOrder(RunQuery run, const access::Object& object);

    /// Pages forwards: limit, offset and afterId count in the order of the tree. A query that
    /// counts begins anew.
    Result<access::QueryResult> run(const access::Query& query);
    [[nodiscard]] bool isTree() const { return !parentField_.empty(); }
    /// How many rows stand above this one in what was read last; 0 where no tree is shown.
    [[nodiscard]] int depth(std::int64_t id) const;

private:
    struct Place {
        std::int64_t id = 0;
        std::string code;
    };
    Result<access::QueryResult> readAll(const access::Query& query);
    Result<access::QueryResult> readPlaces(const access::Query& query);
    void arrange(access::QueryResult& result);

    RunQuery run_;
    const access::Object& object_;
    std::string parentField_; ///< key; empty: no tree
    std::unordered_map<std::int64_t, int> depths_;
    /// Every row in the order of the tree, kept from one counting query to the next: a page is then
    /// read alone, under the rights of that moment. Empty where no tree is shown.
    std::vector<Place> order_;
};

} // namespace xinheng::ui
