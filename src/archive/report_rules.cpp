#include "archive/report_rules.h"

#include <algorithm>
#include <map>
#include <set>

namespace xinheng::archive {

using access::FieldType;
using access::QueryGroup;
using access::TreeNode;

namespace {

// A filter has some two hundred comparisons at most: so many codes are named, beyond that stretches
// of codes.
constexpr std::size_t mostNamedCodes = 50;

constexpr std::chrono::hours aheadOfUtc{8};

Text noValue() {
    return Text(XH_TR("archive", "(not filled in)"));
}

Text named(const std::string& code, const std::string& name) {
    return Text(name.empty() ? code : name);
}

/// The nodes of a tree with the records at each, as they add up.
class Sums {
public:
    Sums(const access::Field& field, const std::vector<QueryGroup>& groups,
         const std::vector<TreeNode>& nodes, std::string where)
        : field_(field), where_(std::move(where)) {
        for (const TreeNode& node : nodes)
            names_[node.code] = node.name;
        for (const QueryGroup& group : groups) {
            at_[group.value] = &group;
            names_.try_emplace(group.value);
        }
        for (const TreeNode& node : nodes)
            if (node.parent && names_.contains(*node.parent))
                parents_[node.code] = *node.parent;
        for (const auto& [code, name] : names_) {
            const auto parent = parents_.find(code);
            (parent == parents_.end() ? top_ : below_[parent->second]).push_back(code);
        }
    }

    std::vector<ValueRow> rows(int levels) {
        for (const std::string& code : top_)
            add(code, 0, levels);
        return std::move(rows_);
    }

private:
    struct Whole {
        std::int64_t count = 0;
        std::vector<Money> totals;
        std::vector<std::string> codes;
    };

    // A tree from outside could go round in a circle: each node is met once.
    Whole whole(const std::string& code) {
        Whole sum;
        std::set<std::string> met;
        std::vector<std::string> open{code};
        while (!open.empty()) {
            std::string next = std::move(open.back());
            open.pop_back();
            if (!met.insert(next).second)
                continue;
            if (const auto group = at_.find(next); group != at_.end()) {
                sum.count += group->second->count;
                sum.totals.resize(group->second->totals.size());
                for (std::size_t place = 0; place < sum.totals.size(); ++place)
                    sum.totals[place] += group->second->totals[place];
            }
            if (const auto below = below_.find(next); below != below_.end())
                open.insert(open.end(), below->second.begin(), below->second.end());
        }
        sum.codes.assign(met.begin(), met.end());
        return sum;
    }

    void add(const std::string& code, int depth, int levels) {
        Whole sum = whole(code);
        if (sum.count == 0)
            return;
        const auto own = at_.find(code);
        const bool hasBelow = own == at_.end() || own->second->count < sum.count;
        rows_.push_back({code,
                         code.empty() ? noValue() : named(code, names_.at(code)),
                         depth,
                         hasBelow,
                         {sum.count, bothOf(where_, anyOf(sum.codes))},
                         std::move(sum.totals)});
        if (!hasBelow || depth + 1 >= levels)
            return;
        if (own != at_.end())
            rows_.push_back(
                {code,
                 Text(XH_TR("archive", "{} itself"), named(code, names_.at(code))),
                 depth + 1,
                 false,
                 {own->second->count, bothOf(where_, comparison(field_.key, "=", code))},
                 own->second->totals});
        for (const std::string& next : below_[code])
            add(next, depth + 1, levels);
    }

    /// The records with one of these codes, which are sorted. Named one by one, or as stretches in
    /// the order of all known codes.
    [[nodiscard]] std::string anyOf(const std::vector<std::string>& codes) const {
        if (codes.size() == 1)
            return comparison(field_.key, "=", codes.front());
        if (codes.size() <= mostNamedCodes)
            return in(codes);
        std::vector<std::string> single;
        std::string text;
        const std::set<std::string> wanted(codes.begin(), codes.end());
        for (auto at = names_.begin(); at != names_.end();) {
            if (!wanted.contains(at->first)) {
                ++at;
                continue;
            }
            const std::string& first = at->first;
            std::string last = first;
            for (; at != names_.end() && wanted.contains(at->first); ++at)
                last = at->first;
            if (first == last)
                single.push_back(first);
            else
                text += (text.empty() ? "" : " or ") + bothOf(comparison(field_.key, ">=", first),
                                                              comparison(field_.key, "<=", last));
        }
        if (!single.empty())
            text += (text.empty() ? "" : " or ") + in(single);
        return text;
    }

    [[nodiscard]] std::string in(const std::vector<std::string>& codes) const {
        std::string list;
        for (const std::string& code : codes)
            list += (list.empty() ? "" : ", ") + inQuotes(code);
        return field_.key + " in (" + list + ")";
    }

    const access::Field& field_;
    std::string where_;
    std::map<std::string, std::string> names_; ///< of all codes, also those that are no node
    std::map<std::string, const QueryGroup*> at_;
    std::map<std::string, std::string> parents_;
    std::map<std::string, std::vector<std::string>> below_;
    std::vector<std::string> top_;
    std::vector<ValueRow> rows_;
};

std::int64_t sumUpTo(const std::vector<QueryGroup>& byDay, const std::string& first,
                     const std::string& last) {
    std::int64_t sum = 0;
    for (const QueryGroup& day : byDay)
        if (!day.value.empty() && day.value >= first && day.value <= last)
            sum += day.count;
    return sum;
}

} // namespace

Date archiveDay(Clock::Time moment) {
    return Date::fromDays(std::chrono::floor<std::chrono::days>(moment + aheadOfUtc));
}

Clock::Time archiveDayBegin(Date day) {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(day.days()) - aheadOfUtc;
}

bool canReportBy(const access::Field& field) {
    constexpr int longestValue = 200;
    // What records are found by tells one from another: codes, names, telephones.
    return !field.retired &&
           (field.type == FieldType::reference || field.type == FieldType::choice ||
            (field.type == FieldType::text && field.format == access::Format::plain &&
             !field.searchable && field.maximumLength <= longestValue));
}

bool countsForCompleteness(const access::Object& object, const access::Field& field) {
    return field.importable() && field.key != object.codeField && field.key != "deactivated_on";
}

std::string inQuotes(std::string_view value) {
    std::string text = "'";
    for (const char byte : value)
        text += byte == '\'' ? std::string("''") : std::string(1, byte);
    return text + "'";
}

std::string comparison(std::string_view key, std::string_view op, std::string_view value) {
    return std::string(key) + " " + std::string(op) + " " + inQuotes(value);
}

std::string bothOf(const std::string& where, const std::string& condition) {
    if (where.empty() || condition.empty())
        return where + condition;
    // The condition is the program's own; what was typed may hold an "or".
    return "(" + where + ") and (" + condition + ")";
}

std::vector<ValueRow> flatRows(const access::Field& field, const std::vector<QueryGroup>& groups,
                               const std::string& where, const LabelOf& label) {
    std::vector<ValueRow> rows;
    for (const QueryGroup& group : groups)
        rows.push_back({group.value,
                        group.value.empty() ? noValue() : label(group.value),
                        0,
                        false,
                        {group.count, bothOf(where, comparison(field.key, "=", group.value))},
                        group.totals});
    std::stable_sort(rows.begin(), rows.end(), [](const ValueRow& one, const ValueRow& other) {
        return one.rows.count > other.rows.count;
    });
    return rows;
}

std::vector<ValueRow> treeRows(const access::Field& field, const std::vector<QueryGroup>& groups,
                               const std::vector<TreeNode>& nodes, int levels,
                               const std::string& where) {
    return Sums(field, groups, nodes, where).rows(levels);
}

std::vector<GrowthMonth> growthMonths(Period from, Period to, const std::string& where,
                                      const std::vector<QueryGroup>& createdByDay,
                                      const std::vector<QueryGroup>* deactivatedByDay) {
    const auto within = [&](const char* key, const std::string& first, const std::string& last) {
        return bothOf(where, comparison(key, ">=", first) + " and " + comparison(key, "<=", last));
    };
    std::vector<GrowthMonth> months;
    for (Period month = from; month <= to; month = month.plusMonths(1)) {
        const std::string first = month.first().iso();
        const std::string last = month.last().iso();
        GrowthMonth row{
            month,
            {sumUpTo(createdByDay, first, last), within("created_on", first, last)},
            {},
            {sumUpTo(createdByDay, "", last), bothOf(where, comparison("created_on", "<=", last))}};
        if (deactivatedByDay != nullptr)
            row.deactivated = Counted{sumUpTo(*deactivatedByDay, first, last),
                                      within("deactivated_on", first, last)};
        months.push_back(std::move(row));
    }
    return months;
}

} // namespace xinheng::archive
