#include "archive/view_rules.h"
#include "cli/record_command.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

struct OneView : OfObject {
    std::string name;
};

struct NewView : OfObject {
    std::string name;
    QueryOptions query;
    std::optional<std::string> role;
};

struct Renaming : OfObject {
    std::string name;
    std::string newName;
};

struct Sharing : OfObject {
    std::string name;
    std::optional<std::string> role;
};

struct Opening : OfObject {
    std::optional<std::string> name;
};

Json json(const archive::OpenedView& view) {
    Json columns = Json::array();
    for (const archive::ViewColumn& column : view.content.columns) {
        columns.push_back(column.key);
    }
    Json sort = Json::array();
    for (const access::SortKey& key : view.content.sort) {
        sort.push_back((key.descending ? "-" : "") + key.field);
    }
    return {{"name", view.view.name},
            {"role", view.view.role},
            {"owner", view.view.owner},
            {"mine", view.view.mine},
            {"default", view.view.opensWithList},
            {"fields", std::move(columns)},
            {"where", view.content.where},
            {"search", view.content.search},
            {"sort", std::move(sort)},
            {"conditions_left_out", view.conditionsLeftOut},
            {"fields_left_out", view.fieldsLeftOut}};
}

Result<Answer> list(Context& /*context*/, SignedIn& person, const OfObject& wish) {
    const auto views = person.views(wish.object).list();
    if (!views) {
        return fail(views.error());
    }
    Json rows = Json::array();
    for (const archive::OpenedView& view : *views) {
        rows.push_back(json(view));
    }
    return listAnswer(std::move(rows), {{"name", Text(XH_TR("cli", "Name"))},
                                        {"role", Text(XH_TR("cli", "Shared with"))},
                                        {"owner", Text(XH_TR("cli", "Owner"))},
                                        {"default", Text(XH_TR("cli", "Default"))},
                                        {"where", Text(XH_TR("cli", "Condition"))},
                                        {"search", Text(XH_TR("cli", "Search"))}});
}

/// What was done, about the view of this name.
template <class Done>
Result<Answer> with(SignedIn& person, const OneView& wish, const Marked& words, const Done& done) {
    auto desk = person.views(wish.object);
    const auto view = desk.open(wish.name);
    if (!view) {
        return fail(view.error());
    }
    if (const Result<> result = done(desk, view->view.id); !result) {
        return fail(result.error());
    }
    return wordsAnswer({{"name", view->view.name}}, {Text(words, view->view.name)});
}

Result<Answer> save(Context& /*context*/, SignedIn& person, const NewView& wish) {
    const access::Query query = queryOf(wish.query);
    archive::ViewContent content;
    for (const std::string& key : query.fields) {
        content.columns.push_back({key, 0});
    }
    content.sort = query.sort;
    content.where = query.where;
    content.search = query.search;
    auto desk = person.views(wish.object);
    const auto saved =
        wish.role ? desk.saveShared(wish.name, content, *wish.role) : desk.save(wish.name, content);
    if (!saved) {
        return fail(saved.error());
    }
    return wordsAnswer(json(*saved),
                       {Text(XH_TR("cli", "The view {} is kept."), saved->view.name)});
}

Result<Answer> rename(Context& /*context*/, SignedIn& person, const Renaming& wish) {
    return with(
        person, {{wish.object}, wish.name}, XH_TR("cli", "The view {} has another name."),
        [&](archive::ViewDesk& desk, std::int64_t id) { return desk.rename(id, wish.newName); });
}

Result<Answer> share(Context& /*context*/, SignedIn& person, const Sharing& wish) {
    return with(person, {{wish.object}, wish.name},
                wish.role ? XH_TR("cli", "The view {} is shared.")
                          : XH_TR("cli", "The view {} is shared with nobody."),
                [&](archive::ViewDesk& desk, std::int64_t id) {
                    return desk.share(id, wish.role.value_or(""));
                });
}

Result<Answer> remove(Context& /*context*/, SignedIn& person, const OneView& wish) {
    return with(person, wish, XH_TR("cli", "The view {} is deleted."),
                [](archive::ViewDesk& desk, std::int64_t id) { return desk.remove(id); });
}

Result<Answer> setDefault(Context& /*context*/, SignedIn& person, const Opening& wish) {
    if (wish.name) {
        return with(person, {{wish.object}, *wish.name},
                    XH_TR("cli", "The list opens with the view {}."),
                    [](archive::ViewDesk& desk, std::int64_t id) { return desk.setOpening(id); });
    }
    if (const auto done = person.views(wish.object).setOpening({}); !done) {
        return fail(done.error());
    }
    return wordsAnswer({{"name", nullptr}}, {Text(XH_TR("cli", "The list opens as usual."))});
}

const Marked nameHelp =
    XH_TR("cli", "The view's name; ROLE/NAME where several roles have one of this name.");

} // namespace

Result<ViewedQuery> viewedQuery(SignedIn& person, const std::string& object,
                                const QueryOptions& options) {
    ViewedQuery viewed{queryOf(options), {}};
    if (!options.view) {
        return viewed;
    }
    const auto view = person.views(object).open(*options.view);
    if (!view) {
        return fail(view.error());
    }
    access::Query& query = viewed.query;
    if (query.fields.empty()) {
        for (const archive::ViewColumn& column : view->content.columns) {
            query.fields.push_back(column.key);
        }
    }
    if (query.sort.empty()) {
        query.sort = view->content.sort;
    }
    const std::string& where = view->content.where;
    if (!where.empty()) {
        query.where = query.where.empty() ? where : "(" + where + ") and (" + query.where + ")";
    }
    if (!view->content.search.empty()) {
        query.search += (query.search.empty() ? "" : " ") + view->content.search;
    }
    viewed.remarks = archive::leftOutWords(*view);
    return viewed;
}

void addRecordViewCommands(CommandWord& group, const access::Object& object) {
    auto [views, all] = group.command<OfObject>(
        "views", Text(XH_TR("cli", "{}: lists the views of the list."), object.label), &list);
    all.object = object.key;
    auto [save_, kept] = group.command<NewView>(
        "view-save", Text(XH_TR("cli", "{}: keeps how a list looks under a name."), object.label),
        &save);
    kept.object = object.key;
    save_.argument("NAME", kept.name, XH_TR("cli", "The name of a view of your own."));
    addQueryOptions(save_, kept.query);
    save_.option("--role", kept.role, XH_TR("cli", "Code of the role it is shared with."));
    auto [rename_, named] = group.command<Renaming>(
        "view-rename", Text(XH_TR("cli", "{}: gives a view another name."), object.label), &rename);
    named.object = object.key;
    rename_.argument("NAME", named.name, nameHelp)
        .argument("NEW", named.newName, XH_TR("cli", "Its new name."));
    auto [share_, shared] = group.command<Sharing>(
        "view-share", Text(XH_TR("cli", "{}: shares a view with a role."), object.label), &share);
    shared.object = object.key;
    share_.argument("NAME", shared.name, nameHelp)
        .option("--role", shared.role,
                XH_TR("cli", "Code of the role; shared with nobody if not given."));
    auto [delete_, gone] = group.command<OneView>(
        "view-delete", Text(XH_TR("cli", "{}: deletes a view."), object.label), &remove);
    gone.object = object.key;
    delete_.argument("NAME", gone.name, nameHelp);
    auto [default_, opening] = group.command<Opening>(
        "view-default",
        Text(XH_TR("cli", "{}: says with which view the list opens."), object.label), &setDefault);
    opening.object = object.key;
    default_.argumentIfAny("NAME", opening.name,
                           XH_TR("cli", "The view's name; as usual if not given."));
}

} // namespace xinheng::cli
