#include "archive/view_desk.h"

#include "access/people_seen.h"
#include "access/people_store.h"
#include "access/rights_desk.h"
#include "access/rights_store.h"
#include "access/use_case.h"
#include "archive/object_of.h"
#include "archive/view_rules.h"
#include "archive/view_store.h"

#include <algorithm>
#include <set>

namespace xinheng::archive {

using access::FieldState;
using access::RoleId;
using view_store::StoredView;

namespace {

Error noSuchView() {
    return {ErrorCode::notFound,
            Text(XH_TR("archive", "There is no such view, or it is not yours to see.")),
            {},
            {}};
}

std::optional<access::Role> roleBy(storage::Database& database, RoleId id) {
    for (access::Role& role : access::rights_store::listRoles(database))
        if (role.id == id)
            return std::move(role);
    return std::nullopt;
}

} // namespace

ViewDesk::ViewDesk(access::Session& session, std::string_view object)
    : session_(session), object_(objectOf(session, object)) {}

bool ViewDesk::mayShare() const {
    return session_.gate().mayUse(access::rightsNode);
}

record_store::Hand ViewDesk::hand() const {
    return {session_.person().code, utcText(session_.clock().now()), ""};
}

// One's own first, each part by name.
std::vector<StoredView> ViewDesk::known() const {
    std::set<RoleId> roles;
    for (const auto& held :
         access::rights_store::rolesOf(session_.database(), session_.person().id))
        if (held.membership.validity.covers(session_.clock().today()))
            roles.insert(held.role.id);
    const access::PersonId me = session_.person().id;
    std::vector<StoredView> views = view_store::list(session_.database(), object_.key);
    std::erase_if(views, [&](const StoredView& view) {
        return view.owner != me && (!view.role || (!roles.contains(*view.role) && !mayShare()));
    });
    std::stable_partition(views.begin(), views.end(),
                          [&](const StoredView& view) { return view.owner == me; });
    return views;
}

Result<StoredView> ViewDesk::find(std::int64_t id) const {
    for (StoredView& view : known())
        if (view.id == id)
            return std::move(view);
    return fail(noSuchView());
}

Result<StoredView> ViewDesk::findOwn(std::int64_t id) const {
    auto view = find(id);
    if (view && view->owner != session_.person().id)
        return fail(ErrorCode::refused,
                    XH_TR("archive", "The view {} belongs to somebody else. Save it under a name "
                                     "of your own to change it."),
                    view->name);
    return view;
}

OpenedView ViewDesk::opened(const StoredView& stored) const {
    const access::Gate& gate = session_.gate();
    const auto state = [&](std::size_t field) { return gate.field(object_, field); };
    const bool mine = stored.owner == session_.person().id;
    const bool readsWhatIsSearched =
        std::ranges::all_of(searchedFields(object_), [&](std::size_t field) {
            return state(field) >= FieldState::readable;
        });
    OpenedView view =
        seenPart(object_, viewFromJson(stored.content), state, mine || readsWhatIsSearched);
    view.view.id = stored.id;
    view.view.name = stored.name;
    view.view.mine = mine;
    view.view.opensWithList =
        access::people_store::personal(session_.database(), session_.person().id, openingKey()) ==
        std::to_string(stored.id);
    if (const auto role = stored.role ? roleBy(session_.database(), *stored.role) : std::nullopt) {
        view.view.role = role->code;
        view.view.roleName = role->name;
    }
    if (const auto owner = access::people_store::findPerson(session_.database(), stored.owner))
        if (mine || access::seenPerson(session_.database(), gate, owner->code))
            view.view.owner = owner->code;
    return view;
}

Result<std::vector<OpenedView>> ViewDesk::list() {
    return access::runUseCase(session_,
                              {action("view-list"), object_.key, "", access::UseCase::Kind::reads},
                              [&]() -> Result<std::vector<OpenedView>> {
                                  if (auto may = session_.gate().require(object_.queryNode); !may)
                                      return fail(may.error());
                                  std::vector<OpenedView> views;
                                  for (const StoredView& view : known())
                                      views.push_back(opened(view));
                                  return views;
                              });
}

Result<OpenedView> ViewDesk::open(std::int64_t id) {
    return access::runUseCase(
        session_, {action("view-open"), object_.key, "", access::UseCase::Kind::reads},
        [&]() -> Result<OpenedView> {
            if (auto may = session_.gate().require(object_.queryNode); !may)
                return fail(may.error());
            const auto view = find(id);
            return view ? opened(*view) : Result<OpenedView>(fail(view.error()));
        });
}

Result<OpenedView> ViewDesk::open(const std::string& words) {
    const auto views = list();
    if (!views)
        return fail(views.error());
    std::vector<const OpenedView*> met;
    for (const OpenedView& one : *views) {
        if (one.view.name == words && one.view.mine)
            return one;
        if (one.view.name == words ||
            (!one.view.role.empty() && one.view.role + "/" + one.view.name == words))
            met.push_back(&one);
    }
    if (met.size() > 1)
        return fail(ErrorCode::conflict,
                    XH_TR("archive", "Several roles have a view {}: write ROLE/NAME."), words);
    return met.empty() ? Result<OpenedView>(fail(noSuchView())) : *met.front();
}

Result<std::optional<OpenedView>> ViewDesk::opening() {
    auto views = list();
    if (!views)
        return fail(views.error());
    for (OpenedView& one : *views)
        if (one.view.opensWithList)
            return std::optional(std::move(one));
    return std::nullopt;
}

} // namespace xinheng::archive
