#include "archive/relation_desk.h"

#include "access/use_case.h"

#include <algorithm>
#include <set>

namespace xinheng::archive {

namespace {

/// As many codes as a filter takes, with room to spare.
constexpr std::size_t codesAtOnce = 150;

std::string filterText(const std::string& text) {
    std::string made = "'";
    for (const char byte : text)
        made += byte == '\'' ? std::string("''") : std::string(1, byte);
    return made + "'";
}

/// What says more of a record in its tree: its relation, or else its position.
std::string noteField(const access::Object& object) {
    for (const access::Field& field : object.fields)
        if (!field.goesWith.empty())
            return field.key;
    return object.field("title") != nullptr ? "title" : std::string();
}

// Depth first, brothers as they come.
void arrange(RelationTree& tree) {
    std::map<std::string, std::vector<const TreeRecord*>> below;
    std::set<std::string> codes;
    for (const TreeRecord& record : tree.records)
        codes.insert(record.code);
    for (const TreeRecord& record : tree.records)
        below[codes.contains(record.parent) ? record.parent : ""].push_back(&record);
    std::vector<TreeRecord> ordered;
    ordered.reserve(tree.records.size());
    std::vector<std::pair<const TreeRecord*, int>> waiting;
    const auto push = [&](const std::string& code, int depth) {
        const auto list = below.find(code);
        if (list != below.end())
            for (auto record = list->second.rbegin(); record != list->second.rend(); ++record)
                waiting.emplace_back(*record, depth);
    };
    push("", 0);
    while (!waiting.empty()) {
        const auto [record, depth] = waiting.back();
        waiting.pop_back();
        ordered.push_back(*record);
        ordered.back().depth = depth;
        if (depth == 0)
            ordered.back().parent.clear();
        push(record->code, depth + 1);
    }
    tree.records = std::move(ordered);
}

} // namespace

std::string RelationDesk::parentField(const access::Object& object) {
    for (const access::Field& field : object.fields)
        if (field.references == object.key)
            return field.key;
    return {};
}

bool RelationDesk::makesTrees(const access::Object& object) {
    return !parentField(object).empty();
}

Result<> RelationDesk::may() const {
    const access::Gate& gate = session_.gate();
    if (auto may = gate.require(object().queryNode); !may)
        return may;
    if (auto may = object().treeNode.empty() ? Result<>() : gate.require(object().treeNode); !may)
        return may;
    if (!makesTrees(object()))
        return fail(ErrorCode::invalid, XH_TR("archive", "{} makes no tree."), object().label);
    return {};
}

Result<RelationTree> RelationDesk::run(const std::string& code,
                                       const std::function<Result<RelationTree>()>& work) {
    return access::runUseCase(
        session_, {object().key + ".tree", object().key, code, access::UseCase::Kind::reads},
        [&]() -> Result<RelationTree> {
            if (auto may = this->may(); !may)
                return fail(may.error());
            return work();
        });
}

Result<std::vector<TreeRecord>> RelationDesk::find(const std::string& where) {
    const access::Gate& gate = session_.gate();
    const std::string note = noteField(object());
    access::Query query;
    query.object = object().key;
    query.where = where;
    query.limit = static_cast<int>(mostRecords) + 1;
    std::vector<std::string> wanted{object().codeField, "name", parentField(object())};
    if (!note.empty())
        wanted.push_back(note);
    for (const std::string& key : wanted) {
        const auto index = object().indexOf(key);
        const bool needed = key == object().codeField || key == wanted[2];
        // What is needed and not there is refused by the query.
        if (index && (needed || gate.field(object(), *index) != access::FieldState::hidden))
            query.fields.push_back(key);
    }
    const auto result = access::runQuery(session_.database(), gate, query);
    if (!result)
        return fail(result.error());
    std::vector<TreeRecord> records;
    for (const access::QueryRow& row : result->rows) {
        TreeRecord record;
        record.id = row.id;
        for (std::size_t place = 0; place < result->fields.size(); ++place) {
            const std::string& key = object().fields[result->fields[place]].key;
            std::string& into = key == object().codeField ? record.code
                                : key == "name"           ? record.name
                                : key == wanted[2]        ? record.parent
                                                          : record.note;
            into = row.cells[place];
            if (&into == &record.note && !into.empty())
                record.noteField = key;
        }
        records.push_back(std::move(record));
    }
    return records;
}

// Level by level, so that as many questions are asked as the tree is deep.
Result<> RelationDesk::addBelow(std::vector<TreeRecord> level, RelationTree& tree) {
    std::set<std::string> known;
    while (!level.empty() && !tree.more) {
        std::vector<TreeRecord> next;
        for (TreeRecord& record : level) {
            if (!known.insert(record.code).second)
                continue;
            if (tree.records.size() == mostRecords) {
                tree.more = true;
                break;
            }
            tree.records.push_back(record);
        }
        for (std::size_t from = 0; from < level.size() && !tree.more; from += codesAtOnce) {
            std::string codes;
            for (std::size_t i = from; i < std::min(level.size(), from + codesAtOnce); ++i)
                codes += (codes.empty() ? "" : ", ") + filterText(level[i].code);
            auto found = find(parentField(object()) + " in (" + codes + ")");
            if (!found)
                return fail(found.error());
            next.insert(next.end(), std::make_move_iterator(found->begin()),
                        std::make_move_iterator(found->end()));
        }
        level = std::move(next);
    }
    arrange(tree);
    return {};
}

Result<RelationTree> RelationDesk::treeOf(const std::string& code) {
    return run(code, [&]() -> Result<RelationTree> {
        if (const auto id = access::findRow(session_.database(), session_.gate(), object(), code,
                                            access::RowRight::query);
            !id)
            return fail(id.error());
        std::set<std::string> path;
        std::vector<TreeRecord> top;
        for (std::string next = code; !next.empty() && path.insert(next).second;) {
            auto found = find(object().codeField + " = " + filterText(next));
            if (!found)
                return fail(found.error());
            if (found->empty())
                break;
            top = std::move(*found);
            next = top.front().parent;
        }
        RelationTree tree;
        if (auto added = addBelow(std::move(top), tree); !added)
            return fail(added.error());
        return tree;
    });
}

Result<RelationTree> RelationDesk::treesUnder(const std::string& above) {
    return run(above, [&]() -> Result<RelationTree> {
        if (!object().above)
            return fail(ErrorCode::invalid, XH_TR("archive", "{} belongs to nothing else."),
                        object().label);
        const access::Object& other = *session_.objects().find(object().above->object);
        if (auto may = session_.gate().require(other.queryNode); !may)
            return fail(may.error());
        if (const auto id = access::findRow(session_.database(), session_.gate(), other, above,
                                            access::RowRight::query);
            !id)
            return fail(id.error());
        auto found = find(object().above->field + " = " + filterText(above));
        if (!found)
            return fail(found.error());
        RelationTree tree;
        tree.more = found->size() > mostRecords;
        found->resize(std::min(found->size(), mostRecords));
        tree.records = std::move(*found);
        arrange(tree);
        return tree;
    });
}

} // namespace xinheng::archive
