#include "archive/view_rules.h"
#include "leak/program.h"
#include "leak/surface.h"

namespace xinheng::tests {

namespace {

using access::FieldState;

FieldState stateOf(World& world, const std::string& key) {
    const access::Object& object = world.person().records(world.object().key).object();
    const auto index = object.indexOf(key);
    return index ? world.person().session().gate().field(object, *index) : FieldState::hidden;
}

std::string words(const Result<archive::OpenedView>& opened) {
    if (!opened)
        return shown(opened.error());
    std::string text = opened->view.name + " " + opened->view.role + " " + opened->view.owner +
                       (opened->view.mine ? " mine " : " ") + opened->content.where + " | " +
                       opened->content.search + "\n";
    for (const archive::ViewColumn& column : opened->content.columns)
        text += column.key + " ";
    for (const access::SortKey& key : opened->content.sort)
        text += "by " + key.field + " ";
    for (const Text& left : archive::leftOutWords(*opened))
        text += shown(left) + "\n";
    return text;
}

std::string words(const Result<std::vector<archive::OpenedView>>& views) {
    if (!views)
        return shown(views.error());
    std::string text;
    for (const archive::OpenedView& one : *views)
        text += words(Result<archive::OpenedView>(one));
    return text;
}

std::string words(const Result<archive::ManyReport>& report, const access::Object& object) {
    if (!report)
        return shown(report.error());
    std::string text = std::to_string(report->rows) + " rows\n" + shown(report->warnings);
    for (const archive::RowChange& row : report->changes)
        for (const archive::FieldChange& field : row.fields)
            text += row.code + " " + object.fields[field.field].key + ": " + field.before + " -> " +
                    field.after + "\n";
    return text;
}

std::string words(const Result<archive::PrintedRows>& rows, const access::Object& object) {
    if (!rows)
        return shown(rows.error());
    std::string text;
    for (std::size_t place = 0; place < rows->fields.size(); ++place)
        text += object.fields[rows->fields[place]].key + "=" +
                (rows->totals[place] ? rows->totals[place]->plain() : "") + " ";
    for (const access::QueryRow& row : rows->rows)
        for (const std::string& cell : row.cells)
            text += cell + "|";
    return text;
}

/// A view of the manager that says all there is of a field: where the person may not read it, with
/// what is hidden there.
std::int64_t managersView(World& world, const std::string& key, const std::string& value) {
    archive::ViewContent content;
    content.columns = {{"code", 90}, {key, 120}};
    content.sort = {{key, true}};
    content.where = "code != 'x' and (code = 'x' or " + key + " != '" + value + "') and not " +
                    key + " = '" + value + "'";
    // A search looks into what is searchable, so words of other fields are no use in it.
    const bool searched = world.object().field(key)->searchable;
    content.search = stateOf(world, key) < FieldState::readable && searched ? value : "";
    auto desk = world.fixture.manager().views(world.object().key);
    const std::int64_t id = must(desk.save("about " + key, content)).view.id;
    must(desk.share(id, "viewers"));
    return id;
}

void tryView(World& world, Transcript& seen, const std::string& what, std::int64_t id) {
    auto desk = world.person().views(world.object().key);
    const auto opened = desk.open(id);
    seen.write("open " + what, words(opened));
    if (opened) {
        access::Query query;
        for (const archive::ViewColumn& column : opened->content.columns)
            query.fields.push_back(column.key);
        query.where = opened->content.where;
        query.search = opened->content.search;
        query.sort = opened->content.sort;
        seen.add("list by " + what, world.desk().list(query));
    }
    seen.add("rename " + what, desk.rename(id, "mine"));
    seen.add("share " + what, desk.share(id, ""));
    seen.add("open with " + what, desk.setOpening(id));
    seen.add("delete " + what, desk.remove(id));
}

const Surface views("views of lists", [](World& world, Transcript& seen) {
    SignedIn& manager = world.fixture.manager();
    must(manager.rights().addRole("viewers", "Viewers"));
    must(manager.rights().addMember(World::personCode, "viewers", {}));
    auto desk = world.person().views(world.object().key);
    archive::ViewContent secret;
    secret.where = "code != ''";
    std::vector<std::string> typed;
    const std::int64_t others =
        must(manager.views(world.object().key).save("hidden away", secret)).view.id;
    for (const std::string& key : fieldsToTry(world)) {
        const auto values = world.probe.values.find(key);
        const bool reads = stateOf(world, key) >= FieldState::readable;
        if (world.object().field(key) == nullptr)
            continue;
        const std::string value =
            reads || values == world.probe.values.end() || values->second.empty()
                ? ""
                : values->second.front();
        const std::int64_t id = managersView(world, key, value);
        tryView(world, seen, "a view about " + key, id);
        archive::ViewContent own;
        own.columns = {{key, 0}};
        seen.write("keep a column " + key, words(desk.save("own", own)));
        own = {};
        own.sort = {{key, false}};
        seen.write("keep an order by " + key, words(desk.save("own", own)));
        // What the person types into a condition that is theirs to ask comes back to them.
        if (reads && values != world.probe.values.end())
            typed.insert(typed.end(), values->second.begin(), values->second.end());
        for (const std::string& condition : filtersOn(world, *world.object().field(key))) {
            own = {};
            own.where = condition;
            seen.write("keep " + condition, words(desk.save("own", own)), typed);
        }
    }
    seen.write("views", words(desk.list()), typed);
    seen.write("own", words(desk.open("own")), typed);
    seen.never(desk.open(others).has_value(), "somebody else's own view is opened");
    tryView(world, seen, "somebody else's", others);
    tryView(world, seen, "none", 99999);
    seen.write("by words", runProgram(world, {"--json", world.object().key, "views"}, ""), typed);
});

const Surface many("many records changed", [](World& world, Transcript& seen) {
    auto desk = world.person().many(world.object().key);
    const access::Object& object = world.object();
    const auto attempt = [&](const std::string& what, const archive::ManyRows& rows,
                             const archive::Values& values, const std::vector<std::string>& typed) {
        for (const bool dryRun : {true, false})
            seen.write(what, words(desk.change(rows, {values, "by the way", dryRun, {}}), object),
                       typed);
    };
    for (const std::string& code : world.probe.codes)
        attempt("many: " + code, {{}, {code, world.probe.ownCode}, {}},
                {{world.freeText(), "plain words"}}, {code, world.probe.ownCode});
    for (const std::int64_t id : world.hiddenIds)
        attempt("many: a hidden row", {{id}, {}, {}}, {{world.freeText(), "plain words"}}, {});
    attempt("many: no row", {{999999}, {}, {}}, {{world.freeText(), "plain words"}}, {});
    for (const std::string& key : fieldsToTry(world)) {
        access::Query query;
        query.where = key + " != ''";
        attempt("many: those with " + key, {{}, {}, query}, {{world.freeText(), "other words"}},
                {});
        if (const auto values = world.probe.written.find(key); values != world.probe.written.end())
            for (const std::string& value : values->second)
                attempt("many: " + key, {{}, {world.probe.ownCode}, {}}, {{key, value}},
                        {value, world.probe.ownCode});
    }
    attempt("many: all", {}, {{world.freeText(), "last words"}}, {});
    // What the program fills in by itself must not come from what is hidden.
    for (const access::Field& field : object.fields)
        if (field.write == access::Write::byPeople && !field.required)
            attempt("many: empty " + field.key, {{}, {world.probe.ownCode}, {}}, {{field.key, ""}},
                    {world.probe.ownCode});
});

const Surface selection("totals of the selection", [](World& world, Transcript& seen) {
    std::vector<std::int64_t> ids = world.hiddenIds;
    if (const auto page = world.desk().list({}))
        for (const access::QueryRow& row : page->rows)
            ids.push_back(row.id);
    auto desk = world.person().many(world.object().key);
    for (const auto& selected : {ids, world.hiddenIds, std::vector<std::int64_t>()}) {
        const auto sums = desk.totals(selected);
        std::string text = sums ? std::to_string(sums->rows) : shown(sums.error());
        for (std::size_t i = 0; sums && i < sums->fields.size(); ++i)
            text +=
                " " + world.object().fields[sums->fields[i]].key + " " + sums->totals[i].plain();
        seen.write("selected", text);
    }
});

const Surface print("print", [](World& world, Transcript& seen) {
    auto desk = world.person().printing(world.object().key);
    const access::Object& object = world.object();
    using Form = archive::PrintDesk::Form;
    seen.write("list", words(desk.rows({}, Form::list), object));
    for (const std::string& key : fieldsToTry(world)) {
        access::Query query;
        query.fields = {"code", key};
        seen.write("list of " + key, words(desk.rows(query, Form::list), object));
        seen.write("labels of " + key, words(desk.rows(query, Form::labels), object));
    }
    const auto card = [&](const std::string& what, std::int64_t id) {
        const auto printed = desk.card(id);
        if (!printed) {
            seen.write(what, shown(printed.error()));
            return;
        }
        seen.write(what, shown(printed->card), {world.probe.ownCode});
        for (const archive::PrintedBelow& below : printed->below)
            seen.write(what + ", below",
                       words(Result<archive::PrintedRows>(below.rows), *below.object));
    };
    if (const auto page = world.desk().list({}))
        for (const access::QueryRow& row : page->rows)
            card("card", row.id);
    for (const std::int64_t id : world.hiddenIds) {
        seen.never(desk.card(id).has_value(), "the card of a hidden row is printed");
        card("card of a hidden row", id);
    }
});

} // namespace

} // namespace xinheng::tests
