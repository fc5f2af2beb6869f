#include "archive/view_desk.h"

#include "access/people_seen.h"
#include "access/people_store.h"
#include "access/rights_desk.h"
#include "access/rights_store.h"
#include "access/use_case.h"
#include "archive/view_rules.h"
#include "archive/view_store.h"
#include "base/normalise.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace xinheng::archive {

using access::FieldState;
using access::RoleId;
using view_store::StoredView;

namespace {

const access::Object& objectOf(const access::Session& session, std::string_view key) {
    const access::Object* object = session.objects().find(key);
    if (object == nullptr)
        throw std::logic_error("no object " + std::string(key));
    return *object;
}

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
    std::ranges::stable_partition(views, [&](const StoredView& view) { return view.owner == me; });
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

// What can't be asked for can't be kept; the query itself says why.
Result<> ViewDesk::checkContent(const ViewContent& content) const {
    if (content.where.size() > longestViewFilter ||
        !access::fitsWritten(content.search, longestViewSearch))
        return fail(ErrorCode::invalid,
                    XH_TR("archive", "The conditions or the search are too long for a view."));
    access::Query query;
    query.object = object_.key;
    for (const ViewColumn& column : content.columns)
        query.fields.push_back(column.key);
    query.where = content.where;
    query.sort = content.sort;
    query.limit = 0;
    if (const auto asked = access::runQuery(session_.database(), session_.gate(), query); !asked)
        return fail(asked.error());
    return {};
}

// Only whoever may share asks, and they know every view that is shared.
Result<> ViewDesk::isFreeInRole(const StoredView& view) const {
    for (const StoredView& other : view_store::list(session_.database(), object_.key))
        if (other.id != view.id && other.role == view.role && other.name == view.name)
            return fail(ErrorCode::conflict,
                        XH_TR("archive", "The role has another view named {} already."), view.name);
    return {};
}

// The name of a view that nobody else sees is nobody else's business.
std::string ViewDesk::detail(const StoredView& view) const {
    if (!view.role)
        return "{}";
    const auto role = roleBy(session_.database(), *view.role);
    return nlohmann::json{{"view", view.name}, {"role", role ? role->code : ""}}.dump();
}

Result<OpenedView> ViewDesk::save(const std::string& name, const ViewContent& content) {
    return access::runUseCase(
        session_, {action("view-save"), object_.key}, [&]() -> Result<OpenedView> {
            if (auto may = session_.gate().require(object_.queryNode); !may)
                return fail(may.error());
            const auto checked = access::checkedName(name);
            if (!checked)
                return fail(checked.error());
            if (auto good = checkContent(content); !good)
                return fail(good.error());
            access::ChangeTransaction transaction(session_);
            StoredView view{0, object_.key, *checked, session_.person().id, {}, viewJson(content)};
            std::size_t own = 0;
            for (const StoredView& one : known()) {
                own += one.owner == view.owner ? 1U : 0U;
                if (one.owner == view.owner && one.name == view.name) {
                    view.id = one.id;
                    view.role = one.role;
                }
            }
            if (view.role)
                if (auto may = session_.gate().require(access::rightsNode); !may)
                    return fail(may.error());
            if (view.id == 0 && own >= mostOwnViews)
                return fail(ErrorCode::conflict,
                            XH_TR("archive", "You have {} views of this list, which is the most."),
                            mostOwnViews);
            if (view.id == 0)
                view.id = view_store::insert(session_.database(), view, hand());
            else
                view_store::update(session_.database(), view, hand());
            session_.audit({action("view-save"), object_.key, "", access::AuditEntry::Outcome::done,
                            detail(view)});
            transaction.commit();
            return opened(view);
        });
}

Result<> ViewDesk::rename(std::int64_t id, const std::string& name) {
    return access::runUseCase(session_, {action("view-rename"), object_.key}, [&]() -> Result<> {
        if (auto may = session_.gate().require(object_.queryNode); !may)
            return may;
        const auto checked = access::checkedName(name);
        if (!checked)
            return fail(checked.error());
        access::ChangeTransaction transaction(session_);
        auto view = findOwn(id);
        if (!view)
            return fail(view.error());
        view->name = *checked;
        for (const StoredView& one : known())
            if (one.id != id && one.owner == view->owner && one.name == view->name)
                return fail(ErrorCode::conflict,
                            XH_TR("archive", "You have another view named {} already."),
                            view->name);
        if (view->role) {
            if (auto may = session_.gate().require(access::rightsNode); !may)
                return may;
            if (auto free = isFreeInRole(*view); !free)
                return free;
        }
        view_store::update(session_.database(), *view, hand());
        session_.audit({action("view-rename"), object_.key, "", access::AuditEntry::Outcome::done,
                        detail(*view)});
        transaction.commit();
        return {};
    });
}

Result<> ViewDesk::share(std::int64_t id, const std::string& code) {
    return access::runUseCase(session_, {action("view-share"), object_.key}, [&]() -> Result<> {
        for (const std::string& node : {object_.queryNode, std::string(access::rightsNode)})
            if (auto may = session_.gate().require(node); !may)
                return may;
        access::ChangeTransaction transaction(session_);
        auto view = findOwn(id);
        if (!view)
            return fail(view.error());
        const StoredView before = *view;
        const auto role =
            code.empty() ? std::nullopt : access::rights_store::findRole(session_.database(), code);
        if (!code.empty() && !role)
            return fail(ErrorCode::notFound, XH_TR("archive", "There is no role {}."), code);
        view->role = role ? std::optional(role->id) : std::nullopt;
        if (view->role)
            if (auto free = isFreeInRole(*view); !free)
                return free;
        view_store::update(session_.database(), *view, hand());
        session_.audit({action("view-share"), object_.key, "", access::AuditEntry::Outcome::done,
                        detail(view->role ? *view : before)});
        transaction.commit();
        return {};
    });
}

Result<> ViewDesk::remove(std::int64_t id) {
    return access::runUseCase(session_, {action("view-delete"), object_.key}, [&]() -> Result<> {
        if (auto may = session_.gate().require(object_.queryNode); !may)
            return may;
        access::ChangeTransaction transaction(session_);
        const auto view = mayShare() ? find(id) : findOwn(id);
        if (!view)
            return fail(view.error());
        view_store::remove(session_.database(), id);
        access::people_store::forgetPersonal(session_.database(), openingKey(), std::to_string(id));
        session_.audit({action("view-delete"), object_.key, "", access::AuditEntry::Outcome::done,
                        detail(*view)});
        transaction.commit();
        return {};
    });
}

Result<> ViewDesk::setOpening(std::optional<std::int64_t> id) {
    return access::runUseCase(session_, {action("view-default"), object_.key}, [&]() -> Result<> {
        if (auto may = session_.gate().require(object_.queryNode); !may)
            return may;
        access::ChangeTransaction transaction(session_);
        if (id)
            if (const auto view = find(*id); !view)
                return fail(view.error());
        access::people_store::setPersonal(session_.database(), session_.person().id, openingKey(),
                                          id ? std::to_string(*id) : "");
        transaction.commit();
        return {};
    });
}

} // namespace xinheng::archive
