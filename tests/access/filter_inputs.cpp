#include "access/filter_inputs.h"

#include "access/filter.h"
#include "access/guarded_query.h"
#include "base/decimal.h"
#include "base/normalise.h"
#include "support/set_fixture.h"

#include <array>
#include <exception>

namespace xinheng::tests {

namespace {

using access::Filter;
using Node = Filter::Node;

/// One set for all inputs: a fuzzer asks thousands a second.
SetFixture& fixture() {
    static SetFixture made;
    static const bool filled = [] {
        const std::array<archive::Values, 6> rows{{
            {{"code", "C1"},
             {"name", "恒瑞电力"},
             {"credit_limit", "1200.50"},
             {"district", "320115"}},
            {{"code", "C2"},
             {"name", "安达 'A' 100%"},
             {"credit_grade", "A"},
             {"remarks", "一\n二"}},
            {{"code", "C3"}, {"name", "_a%"}, {"deactivated_on", "2024-02-29"}, {"phone", "025-1"}},
            {{"code", "c4"}, {"name", "é"}, {"credit_limit", "0"}, {"person", "manager"}},
            {{"code", "C5"}, {"name", "𠮷"}, {"kind", "resident"}, {"address", "南京市"}},
            {{"code", "6"}, {"name", "6"}, {"short_name", "6"}, {"mnemonic", "6"}},
        }};
        for (const archive::Values& values : rows)
            made.customer(values);
        return true;
    }();
    static_cast<void>(filled);
    return made;
}

std::string written(const access::Field& field, const Filter::Value& value) {
    std::string plain;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        plain = field.type == access::FieldType::amount ? Money::fromFen(*number).plain()
                                                        : Decimal::fromUnits(*number).plain();
    else if (const auto* text = std::get_if<std::string>(&value))
        plain = *text;
    std::string quoted = "'";
    for (const char byte : plain)
        quoted += byte == '\'' ? std::string("''") : std::string(1, byte);
    return quoted + "'";
}

std::string written(const access::Object& object, const Node& node);

/// In brackets where it would be read as something else without them.
std::string part(const access::Object& object, const Node& node, Node::Kind inside) {
    const std::string text = written(object, node);
    const bool group =
        node.kind == Node::Kind::any || (node.kind == Node::Kind::all && inside != Node::Kind::any);
    return group ? "(" + text + ")" : text;
}

std::string written(const access::Object& object, const Node& node) {
    if (node.kind == Node::Kind::none)
        return "not " + part(object, node.children.front(), Node::Kind::none);
    std::string text;
    if (node.kind != Node::Kind::compare) {
        for (const Node& child : node.children)
            text += (text.empty()                   ? ""
                     : node.kind == Node::Kind::all ? " and "
                                                    : " or ") +
                    part(object, child, node.kind);
        return text;
    }
    constexpr std::array<const char*, 8> operators{"=", "!=", "<", "<=", ">", ">=", "in", "like"};
    const access::Field& field = object.fields[node.field];
    for (const Filter::Value& value : node.values)
        text += (text.empty() ? "" : ", ") + written(field, value);
    if (node.op == Filter::Operator::in)
        text = "(" + text + ")";
    return field.key + " " + operators[static_cast<std::size_t>(node.op)] + " " + text;
}

/// Node for node and value for value.
bool isSame(const Node& one, const Node& other) {
    if (one.kind != other.kind || one.field != other.field || one.op != other.op ||
        one.values != other.values || one.children.size() != other.children.size())
        return false;
    for (std::size_t child = 0; child < one.children.size(); ++child)
        if (!isSame(one.children[child], other.children[child]))
            return false;
    return true;
}

Result<std::int64_t> countOf(const std::string& where) {
    access::Query query;
    query.object = "customer";
    query.where = where;
    query.limit = 3;
    query.count = true;
    access::Session& session = fixture().manager().session();
    const auto result = access::runQuery(session.database(), session.gate(), query);
    return result ? Result<std::int64_t>(*result->count) : fail(result.error());
}

std::string answers(const std::string& text, const std::string& again) {
    const auto found = countOf(text);
    if (!found)
        return "a filter that can be read is refused: " + wordsOf(found.error());
    const auto same = countOf(again);
    if (!same || *same != *found)
        return "written down again it finds other rows: " + again;
    // One more level and it may be nested too deeply, which is an answer.
    const auto others = countOf("not (" + text + ")");
    if (others && *others + *found != 6)
        return "a row is in neither half, or in both: " + text;
    return {};
}

} // namespace

std::string readsFilter(std::string_view bytes) {
    const std::string text(bytes);
    const access::Object& object = fixture().customer();
    try {
        const auto filter = Filter::parse(text, object);
        if (!filter) {
            for (const Language language : {Language::zh, Language::en})
                if (filter.error().message.in(language).empty())
                    return "an error without words";
            return filter.error().code == ErrorCode::invalid ? "" : "an error of another kind";
        }
        const std::string again = written(object, filter->root());
        const auto reread = Filter::parse(again, object);
        if (!reread)
            return "can't be read when written down again: " + again + ": " +
                   wordsOf(reread.error());
        if (!isSame(filter->root(), reread->root()))
            return "is another filter when written down again: " + again;
        return answers(text, again);
    } catch (const std::exception& trouble) {
        return std::string("throws: ") + trouble.what();
    }
}

} // namespace xinheng::tests
