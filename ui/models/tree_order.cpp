#include "ui/models/tree_order.h"

#include <algorithm>
#include <optional>

namespace xinheng::ui {

using access::Query;
using access::QueryResult;
using access::QueryRow;

namespace {

/// As many codes as a filter takes.
constexpr int mostAtOnce = 190;

/// The field by which a row refers to another one of the same object; empty for what is no tree.
std::string parentOf(const access::Object& object) {
    for (const access::Dimension& dimension : object.dimensions)
        if (object.isOwnTree(dimension))
            for (const access::Field& field : object.fields)
                if (field.references == object.key)
                    return field.key;
    return {};
}

std::optional<std::size_t> readableCell(const access::Object& object, const QueryResult& result,
                                        const std::string& key) {
    for (std::size_t i = 0; i < result.fields.size(); ++i)
        if (object.fields[result.fields[i]].key == key &&
            result.states[i] >= access::FieldState::readable)
            return i;
    return std::nullopt;
}

} // namespace

TreeOrder::TreeOrder(RunQuery run, const access::Object& object)
    : run_(std::move(run)), object_(object), parentField_(parentOf(object)) {}

int TreeOrder::depth(std::int64_t id) const {
    const auto found = depths_.find(id);
    return found == depths_.end() ? 0 : found->second;
}

Result<QueryResult> TreeOrder::run(const Query& query) {
    const bool shownAsTree = isTree() && query.where.empty() && query.search.empty() &&
                             query.sort.empty() && query.limit != 0;
    if (shownAsTree && !query.count && !order_.empty() && query.limit <= mostAtOnce)
        return readPlaces(query);
    depths_.clear();
    order_.clear();
    return shownAsTree ? readAll(query) : run_(query);
}

Result<QueryResult> TreeOrder::readAll(const Query& query) {
    Query everything = query;
    everything.limit = atMost;
    everything.offset = 0;
    everything.afterId.reset();
    auto result = run_(everything);
    if (!result)
        return result;
    if (result->more)
        return run_(query);
    arrange(*result);
    if (!query.count)
        order_.clear();
    auto begin = result->rows.begin();
    if (query.afterId) {
        begin = std::find_if(result->rows.begin(), result->rows.end(),
                             [&](const QueryRow& row) { return row.id == *query.afterId; });
        if (begin == result->rows.end())
            return fail(access::noSuchRow(object_, {}));
        ++begin;
    }
    begin += std::min<std::ptrdiff_t>(query.offset, result->rows.end() - begin);
    const auto end = begin + std::min<std::ptrdiff_t>(query.limit, result->rows.end() - begin);
    result->more = end != result->rows.end();
    result->rows =
        std::vector<QueryRow>(std::make_move_iterator(begin), std::make_move_iterator(end));
    return result;
}

Result<QueryResult> TreeOrder::readPlaces(const Query& query) {
    auto begin = order_.begin();
    if (query.afterId) {
        begin = std::ranges::find(order_, *query.afterId, &Place::id);
        if (begin == order_.end())
            return fail(access::noSuchRow(object_, {}));
        ++begin;
    }
    begin += std::min<std::ptrdiff_t>(query.offset, order_.end() - begin);
    const auto end = begin + std::min<std::ptrdiff_t>(query.limit, order_.end() - begin);
    Query page = query;
    page.offset = 0;
    page.afterId.reset();
    std::unordered_map<std::int64_t, std::ptrdiff_t> places;
    for (auto one = begin; one != end; ++one) {
        page.where += (page.where.empty() ? "'" : ", '") + one->code + "'"; // codes hold no quotes
        places[one->id] = one - begin;
    }
    // A page behind the last row is still asked for: what it looks like is the desk's to say.
    page.where = object_.codeField + " in (" + (begin == end ? "''" : page.where) + ")";
    auto result = run_(page);
    if (!result)
        return result;
    // A row that took over a code meanwhile is another one.
    std::erase_if(result->rows, [&](const QueryRow& row) { return !places.contains(row.id); });
    std::ranges::sort(result->rows, {}, [&](const QueryRow& row) { return places.at(row.id); });
    result->more = end != order_.end();
    return result;
}

void TreeOrder::arrange(QueryResult& result) {
    const auto code = readableCell(object_, result, object_.codeField);
    const auto parent = readableCell(object_, result, parentField_);
    if (!code || !parent)
        return;
    std::unordered_map<std::string, std::size_t> byCode;
    for (std::size_t i = 0; i < result.rows.size(); ++i)
        byCode.emplace(result.rows[i].cells[*code], i);
    constexpr auto top = static_cast<std::size_t>(-1);
    std::unordered_map<std::size_t, std::vector<std::size_t>> below;
    for (std::size_t i = 0; i < result.rows.size(); ++i) {
        const auto found = byCode.find(result.rows[i].cells[*parent]);
        below[found == byCode.end() || found->second == i ? top : found->second].push_back(i);
    }
    std::vector<QueryRow> ordered;
    ordered.reserve(result.rows.size());
    const auto add = [&](const auto& self, std::size_t above, int depth) -> void {
        for (const std::size_t row : below[above]) {
            depths_[result.rows[row].id] = depth;
            ordered.push_back(result.rows[row]);
            self(self, row, depth + 1);
        }
    };
    add(add, top, 0);
    // The core lets no row stand below itself; were there such rows, they would still be listed.
    if (ordered.size() != result.rows.size()) {
        depths_.clear();
        return;
    }
    result.rows = std::move(ordered);
    for (const QueryRow& row : result.rows)
        order_.push_back({row.id, row.cells[*code]});
}

} // namespace xinheng::ui
