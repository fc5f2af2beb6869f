#include "archive/view_rules.h"

#include "access/json_parts.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/money.h"

#include <algorithm>
#include <set>

namespace xinheng::archive {

using access::FieldState;
using access::FieldType;
using access::Filter;
using access::Object;
using Json = nlohmann::json;

namespace {

constexpr int widest = 2000;

const char* signOf(Filter::Operator op) {
    switch (op) {
    case Filter::Operator::equal:
        return "=";
    case Filter::Operator::notEqual:
        return "!=";
    case Filter::Operator::less:
        return "<";
    case Filter::Operator::lessOrEqual:
        return "<=";
    case Filter::Operator::greater:
        return ">";
    case Filter::Operator::greaterOrEqual:
        return ">=";
    case Filter::Operator::in:
        return "in";
    case Filter::Operator::like:
        break;
    }
    return "like";
}

std::string valueText(const access::Field& field, const Filter::Value& value) {
    std::string text;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        text = field.type == FieldType::amount ? Money::fromFen(*number).plain()
                                               : Decimal::fromUnits(*number).plain();
    else if (const auto* words = std::get_if<std::string>(&value))
        text = *words;
    std::string quoted = "'";
    for (const char byte : text)
        quoted += byte == '\'' ? "''" : std::string(1, byte);
    return quoted + "'";
}

std::string comparisonText(const Object& object, const Filter::Node& node) {
    const access::Field& field = object.fields[node.field];
    std::string text = field.key + " " + signOf(node.op) + " ";
    if (node.op != Filter::Operator::in)
        return text + valueText(field, node.values.front());
    std::string values;
    for (const Filter::Value& value : node.values)
        values += (values.empty() ? "" : ", ") + valueText(field, value);
    return text + "(" + values + ")";
}

// A chain inside of another one, or behind a not, stands in brackets.
std::string partText(const Object& object, const Filter::Node& node) {
    const bool chain = node.kind == Filter::Node::Kind::all || node.kind == Filter::Node::Kind::any;
    const std::string text = filterText(object, node);
    return chain ? "(" + text + ")" : text;
}

bool reads(const Filter::Node& node, const std::function<FieldState(std::size_t)>& state) {
    if (node.kind == Filter::Node::Kind::compare)
        return state(node.field) >= FieldState::readable;
    return std::ranges::all_of(node.children,
                               [&](const Filter::Node& child) { return reads(child, state); });
}

} // namespace

std::string viewJson(const ViewContent& content) {
    Json columns = Json::array();
    for (const ViewColumn& column : content.columns)
        columns.push_back({{"key", column.key}, {"width", column.width}});
    Json sort = Json::array();
    for (const access::SortKey& key : content.sort)
        sort.push_back({{"key", key.field}, {"descending", key.descending}});
    return Json{
        {"columns", columns}, {"sort", sort}, {"where", content.where}, {"search", content.search}}
        .dump();
}

ViewContent viewFromJson(std::string_view json) {
    const Json kept = Json::parse(json, nullptr, false);
    ViewContent content;
    if (!kept.is_object())
        return content;
    content.where = access::textOf(kept, "where");
    content.search = access::textOf(kept, "search");
    for (const Json& column : kept.value("columns", Json::array()))
        if (const std::string key = column.is_object() ? access::textOf(column, "key") : "";
            !key.empty()) {
            const Json width = column.value("width", Json(0));
            content.columns.push_back(
                {key, width.is_number_integer() ? std::clamp(width.get<int>(), 0, widest) : 0});
        }
    for (const Json& key : kept.value("sort", Json::array()))
        if (key.is_object() && !access::textOf(key, "key").empty())
            content.sort.push_back(
                {access::textOf(key, "key"), key.value("descending", Json(false)) == Json(true)});
    return content;
}

std::string filterText(const Object& object, const Filter::Node& node) {
    using Kind = Filter::Node::Kind;
    if (node.kind == Kind::compare)
        return comparisonText(object, node);
    if (node.kind == Kind::none)
        return "not " + partText(object, node.children.front());
    std::string text;
    for (const Filter::Node& child : node.children)
        text += (text.empty()             ? ""
                 : node.kind == Kind::any ? " or "
                                          : " and ") +
                partText(object, child);
    return text;
}

std::vector<const Filter::Node*> conjuncts(const Filter& filter) {
    if (filter.root().kind != Filter::Node::Kind::all)
        return {&filter.root()};
    std::vector<const Filter::Node*> parts;
    for (const Filter::Node& child : filter.root().children)
        parts.push_back(&child);
    return parts;
}

std::vector<std::size_t> searchedFields(const Object& object) {
    std::set<std::size_t> fields;
    for (std::size_t index = 0; index < object.fields.size(); ++index)
        if (object.fields[index].searchable)
            fields.insert(index);
    for (const auto& [column, source] : object.derivedSearch)
        if (const auto index = object.indexOf(source))
            fields.insert(*index);
    return {fields.begin(), fields.end()};
}

OpenedView seenPart(const Object& object, const ViewContent& content,
                    const std::function<FieldState(std::size_t)>& state, bool sharesSearch) {
    OpenedView seen;
    const auto may = [&](const std::string& key, FieldState needed) {
        const auto index = object.indexOf(key);
        const bool has = index && state(*index) >= needed;
        seen.fieldsLeftOut = seen.fieldsLeftOut || !has;
        return has;
    };
    for (const ViewColumn& column : content.columns)
        if (may(column.key, FieldState::masked))
            seen.content.columns.push_back(column);
    for (const access::SortKey& key : content.sort)
        if (may(key.field, FieldState::readable))
            seen.content.sort.push_back(key);
    if (sharesSearch)
        seen.content.search = content.search;
    else
        seen.conditionsLeftOut = !content.search.empty();
    if (content.where.empty())
        return seen;
    const auto filter = Filter::parse(content.where, object);
    if (!filter) { // it names a field that is not there any more
        seen.conditionsLeftOut = true;
        return seen;
    }
    const auto parts = conjuncts(*filter);
    for (const Filter::Node* part : parts) {
        if (!reads(*part, state)) {
            seen.conditionsLeftOut = true;
            continue;
        }
        seen.content.where +=
            (seen.content.where.empty() ? "" : " and ") +
            (parts.size() > 1 ? partText(object, *part) : filterText(object, *part));
    }
    return seen;
}

std::vector<Text> leftOutWords(const OpenedView& view) {
    std::vector<Text> words;
    if (view.conditionsLeftOut)
        words.emplace_back(XH_TR(
            "archive", "The view has a condition on something that is not visible to you or not "
                       "there any more. It is left out: the list shows more than the view means."));
    if (view.fieldsLeftOut)
        words.emplace_back(XH_TR("archive", "The view names a field that is not visible to you or "
                                            "not there any more. It is left out."));
    return words;
}

} // namespace xinheng::archive
