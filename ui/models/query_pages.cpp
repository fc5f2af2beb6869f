#include "ui/models/query_pages.h"

#include <algorithm>

namespace xinheng::ui {

using access::Query;
using access::QueryRow;

QueryPages::QueryPages(RunQuery run, const access::Object& object)
    : run_(std::move(run)), object_(object) {}

void QueryPages::forget() {
    count_ = 0;
    fields_.clear();
    states_.clear();
    pages_.clear();
    recent_.clear();
    anchors_.clear();
    numbers_ = {};
    dearPages_ = false;
    stale_ = false;
    queries_ = 0;
}

Result<> QueryPages::start(Query query) {
    forget();
    query_ = std::move(query);
    query_.limit = static_cast<int>(pageSize);
    query_.offset = 0;
    query_.afterId.reset();
    query_.afterCode.reset();
    query_.count = true;
    ++queries_;
    auto result = run_(query_);
    query_.count = false;
    query_.totals.clear();
    if (!result)
        return fail(result.error());
    count_ = result->count.value_or(0);
    dearPages_ = result->dearPages;
    fields_ = std::move(result->fields);
    states_ = std::move(result->states);
    if (!result->rows.empty())
        keep(0, std::move(result->rows));
    return {};
}

std::int64_t QueryPages::rowsOn(std::int64_t page) const {
    return std::min(pageSize, count_ - page * pageSize);
}

const QueryRow* QueryPages::row(std::int64_t place) {
    const std::int64_t page = place / pageSize;
    const auto found = pages_.find(page);
    if (found == pages_.end())
        return nullptr;
    if (recent_.front() != page) {
        recent_.remove(page);
        recent_.push_front(page);
    }
    const auto within = static_cast<std::size_t>(place % pageSize);
    return within < found->second.size() ? &found->second[within] : nullptr;
}

// Without a sort of its own a query is in the order of the code; whoever may not see the code gets
// rows in the order of entry, and that has no name to be turned round by.
bool QueryPages::reversible() const {
    if (forwards_)
        return false;
    if (!query_.sort.empty())
        return true;
    for (std::size_t i = 0; i < fields_.size(); ++i)
        if (object_.fields[fields_[i]].key == object_.codeField)
            return states_[i] >= access::FieldState::readable;
    return false;
}

QueryPages::Way QueryPages::nearest(std::int64_t page) const {
    Way way{false, std::nullopt, page * pageSize};
    const auto above = anchors_.lower_bound(page);
    if (above != anchors_.begin()) {
        const std::int64_t from = std::prev(above)->first;
        way = {false, from, (page - from - 1) * pageSize};
    }
    if (!reversible())
        return way;
    if (above != anchors_.end() && (above->first - page - 1) * pageSize < way.offset)
        way = {true, above->first, (above->first - page - 1) * pageSize};
    if (const std::int64_t behind = count_ - page * pageSize - rowsOn(page); behind < way.offset)
        way = {true, std::nullopt, behind};
    return way;
}

Query QueryPages::queryFor(std::int64_t page, const Way& way) const {
    Query query = query_;
    query.offset = way.offset;
    query.limit = static_cast<int>(rowsOn(page));
    if (way.fromPage) {
        const Ends& ends = anchors_.at(*way.fromPage);
        query.afterId = way.backwards ? ends.first : ends.last;
    }
    if (way.backwards) {
        if (query.sort.empty())
            query.sort.push_back({object_.codeField, false});
        for (access::SortKey& key : query.sort)
            key.descending = !key.descending;
    }
    return query;
}

bool QueryPages::isFar(const Way& way) const {
    return !forwards_ && (dearPages_ || way.offset > farAway);
}

Result<> QueryPages::readNumbers() {
    Query query = query_;
    query.allNumbers = true;
    ++queries_;
    auto result = run_(query);
    if (!result)
        return fail(result.error());
    numbers_ = std::move(result->numbers);
    if (static_cast<std::int64_t>(numbers_.size()) != count_)
        stale_ = true;
    return {};
}

// By numbers, or else by `way`.
Result<access::QueryResult> QueryPages::readPage(std::int64_t page, std::optional<Way>& way) {
    if (numbers_.empty()) {
        way = nearest(page);
        if (!isFar(*way)) {
            ++queries_;
            return run_(queryFor(page, *way));
        }
        way.reset();
        if (const auto read = readNumbers(); !read)
            return fail(read.error());
    }
    const auto size = static_cast<std::int64_t>(numbers_.size());
    Query query;
    query.object = query_.object;
    query.fields = query_.fields;
    query.only.assign(numbers_.begin() + std::min(size, page * pageSize),
                      numbers_.begin() + std::min(size, page * pageSize + rowsOn(page)));
    if (query.only.empty()) { // nothing is there any more
        access::QueryResult none;
        none.fields = fields_;
        none.states = states_;
        return none;
    }
    ++queries_;
    return run_(query);
}

Result<> QueryPages::fetch(std::int64_t place) {
    const std::int64_t page = place / pageSize;
    if (place < 0 || place >= count_ || pages_.contains(page))
        return {};
    for (;;) {
        std::optional<Way> way;
        auto result = readPage(page, way);
        if (!result && result.error().code == ErrorCode::notFound && way && way->fromPage) {
            anchors_.erase(*way->fromPage); // that row is gone; another one leads there as well
            stale_ = true;
            continue;
        }
        if (!result)
            return fail(result.error());
        if (result->fields != fields_ || result->states != states_) {
            stale_ = true; // other rights: the cells no longer fit the columns
            return {};
        }
        if (static_cast<std::int64_t>(result->rows.size()) != rowsOn(page))
            stale_ = true;
        if (way && way->backwards)
            std::reverse(result->rows.begin(), result->rows.end());
        keep(page, std::move(result->rows));
        return {};
    }
}

void QueryPages::keep(std::int64_t page, std::vector<QueryRow> rows) {
    // A short page leads nowhere: what follows it would not be the next page.
    if (!rows.empty() && static_cast<std::int64_t>(rows.size()) == rowsOn(page))
        anchors_[page] = {rows.front().id, rows.back().id};
    pages_[page] = std::move(rows);
    recent_.push_front(page);
    if (recent_.size() > cap) {
        pages_.erase(recent_.back());
        recent_.pop_back();
    }
}

} // namespace xinheng::ui
