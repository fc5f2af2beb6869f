#include "leak/transcript.h"

#include <algorithm>
#include <cctype>

namespace xinheng::tests {

namespace {

const access::Object* rowsOf = nullptr;

void eraseAll(std::string& text, const std::string& part) {
    const std::string lower = lowerCase(part);
    for (std::size_t at = text.find(lower); !lower.empty() && at != std::string::npos;
         at = text.find(lower, at))
        text.erase(at, lower.size());
}

std::string cellsOf(const std::vector<std::size_t>& fields,
                    const std::vector<access::FieldState>& states,
                    const std::vector<std::string>& cells) {
    const access::Object& object = *rowsOf;
    std::string line;
    for (std::size_t place = 0; place < fields.size(); ++place)
        line += " " + object.fields[fields[place]].key + "/" +
                std::to_string(static_cast<int>(states[place])) + "=" +
                (cells.empty() ? "" : cells[place]);
    return line;
}

std::string totalsOf(const std::vector<Money>& totals) {
    std::string line;
    for (const Money total : totals)
        line += " " + total.plain();
    return line;
}

} // namespace

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char byte) { return static_cast<char>(std::tolower(byte)); });
    return lower;
}

void showRowsOf(const access::Object& object) {
    rowsOf = &object;
}

std::string shown(const Text& text) {
    return text.in(Language::en) + " / " + text.in(Language::zh);
}

std::string shown(const std::vector<Problem>& problems) {
    std::string lines;
    for (const Problem& problem : problems)
        lines += "\n  " + (problem.row ? std::to_string(*problem.row) : "-") + " " +
                 problem.column + ": " + shown(problem.message);
    return lines;
}

std::string shown(const Error& error) {
    std::string lines = std::string(errorCodeName(error.code)) + ": " + shown(error.message);
    for (const Text& because : error.because)
        lines += "\n  because " + shown(because);
    return lines + shown(error.problems);
}

std::string shown(const access::QueryResult& list) {
    std::string lines = "fields" + cellsOf(list.fields, list.states, {});
    for (const access::QueryRow& row : list.rows)
        lines += "\n  row" + cellsOf(list.fields, list.states, row.cells);
    lines += list.more ? "\n  more" : "\n  end";
    lines += " count " + (list.count ? std::to_string(*list.count) : "-") + totalsOf(list.totals);
    for (const access::QueryGroup& group : list.groups)
        lines +=
            "\n  group " + group.value + " " + std::to_string(group.count) + totalsOf(group.totals);
    return lines;
}

std::string shown(const archive::CustomerCard& card) {
    return "card version " + std::to_string(card.seenVersion) +
           cellsOf(card.fields, card.states, card.cells);
}

std::string shown(const archive::Saved& saved) {
    return "saved " + saved.code + shown(saved.warnings);
}

std::string shown(const std::vector<archive::Change>& changes) {
    std::string lines = "changes";
    for (const archive::Change& change : changes)
        lines += "\n  " + change.at + " " + change.person + " " + change.field + ": " +
                 change.oldValue + " -> " + change.newValue + " " + change.reason;
    return lines;
}

std::string shown(const archive::ImportReport& report) {
    std::string lines =
        "read " + std::to_string(report.read) + " added " + std::to_string(report.added) +
        " updated " + std::to_string(report.updated) + " unchanged " +
        std::to_string(report.unchanged) + " warnings " + std::to_string(report.warningCount) +
        shown(report.warnings) + shown(report.columns);
    for (const std::string& heading : report.ignored)
        lines += "\n  ignored " + heading;
    return lines;
}

std::string shown(const access::Decision& decision) {
    std::string lines = decision.allowed ? "yes" : "no";
    for (const Text& because : decision.because)
        lines += "\n  because " + shown(because);
    return lines;
}

std::string shown(const access::EffectiveRights& rights) {
    std::string lines = "rights of " + rights.person.code;
    for (const auto& function : rights.functions)
        lines += "\n  " + function.node + " " + shown(function.label);
    for (const auto& object : rights.objects) {
        lines += "\n  " + object.object + (object.rows.controlled ? " rows" : "") +
                 (object.fieldsControlled ? " fields" : "");
        for (const std::string& scope : object.rows.query)
            lines += " query " + scope;
        for (const std::string& scope : object.rows.entry)
            lines += " entry " + scope;
        for (const auto& [field, state] : object.fields)
            lines += " " + field + "/" + std::to_string(static_cast<int>(state));
    }
    return lines;
}

std::string shown(const std::vector<access::RightsDifference>& differences) {
    std::string lines = "differences";
    for (const access::RightsDifference& one : differences)
        lines += "\n  " + one.key + " " + shown(one.label) + " " + shown(one.before) + " > " +
                 shown(one.after);
    return lines;
}

std::string shown(const access::RightsChanged& changed) {
    std::string lines = "changed";
    for (const access::DutyConflict& conflict : changed.warnings)
        lines += "\n  " + shown(access::dutyConflictText(conflict));
    return lines;
}

std::string shown(const access::RightsPreview& preview) {
    std::string lines = "preview" + (preview.refusal ? shown(*preview.refusal) : std::string());
    for (const access::RightsPreview::Difference& one : preview.differences)
        lines += "\n " + one.grantee.words() + shown(one.differences);
    for (const access::RightsPreview::ControlChange& one : preview.controls)
        lines += "\n " + one.object + " " + std::to_string(one.narrowed.byRows) + " " +
                 std::to_string(one.narrowed.byFields);
    return lines + shown(access::RightsChanged{preview.conflicts});
}

std::string shown(const std::vector<access::Able>& able) {
    std::string lines = "able";
    for (const access::Able& one : able) {
        lines += "\n  " + one.person.code;
        for (const std::string& role : one.through)
            lines += " " + role;
    }
    return lines;
}

std::string shown(const std::vector<access::Delegation>& delegations) {
    std::string lines = "delegations";
    for (const access::Delegation& one : delegations)
        lines += "\n  " + one.giver + " " + one.taker + " " + one.reason;
    return lines;
}

std::string shown(const std::vector<access::Grant>& grants) {
    std::string lines = "grants";
    for (const access::Grant& grant : grants) {
        lines += "\n  " + grant.givenBy + " " + grant.givenAt + " ";
        if (const auto* function = std::get_if<access::Grant::Function>(&grant.content))
            lines += function->node;
        else if (const auto* rows = std::get_if<access::Grant::Rows>(&grant.content))
            lines += rows->scope;
        else if (const auto* level = std::get_if<access::Grant::Level>(&grant.content))
            lines += level->object;
        else
            lines += std::get<access::Grant::FieldRight>(grant.content).field;
    }
    return lines;
}

std::string shown(const std::vector<access::AuditRow>& rows) {
    std::string lines = "trail";
    for (const access::AuditRow& row : rows)
        lines += "\n  " + row.at + " " + row.person + " " + row.entry.action + " " +
                 row.entry.object + " " + row.entry.record +
                 (row.entry.outcome == access::AuditEntry::Outcome::done ? " done " : " refused ") +
                 row.entry.detail;
    return lines;
}

std::string shown(const std::vector<access::TreeNode>& nodes) {
    std::string lines = "tree";
    for (const access::TreeNode& node : nodes)
        lines += "\n  " + node.code + " " + node.name + " " + node.parent.value_or("-");
    return lines;
}

std::string shown(const std::vector<access::Person>& people) {
    std::string lines = "people";
    for (const access::Person& person : people)
        lines += "\n  " + person.code + " " + person.name + " " + person.department.value_or("-") +
                 " " + access::personKindName(person.kind) +
                 (person.disabledOn ? " disabled " + person.disabledOn->iso() : "");
    return lines;
}

std::string shown(const std::map<std::string, std::string>& map) {
    std::string lines;
    for (const auto& [key, value] : map)
        lines += "\n  " + key + " -> " + value;
    return lines;
}

std::string shown(std::int64_t number) {
    return std::to_string(number);
}
std::string shown(const std::string& text) {
    return text;
}

void Transcript::write(std::string_view what, const std::string& answer,
                       const std::vector<std::string>& typed) {
    answers_.push_back(std::string(what) + ": " + answer);
    std::string told = lowerCase(answer);
    std::vector<std::string> longestFirst = typed;
    std::sort(longestFirst.begin(), longestFirst.end(),
              [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    for (const std::string& part : longestFirst)
        eraseAll(told, part);
    told_ += told + "\n";
}

void Transcript::checkOnly(const std::string& text) {
    told_ += lowerCase(text) + "\n";
}

void Transcript::never(bool happened, const std::string& what) {
    if (happened)
        broken_.push_back(what);
}

} // namespace xinheng::tests
