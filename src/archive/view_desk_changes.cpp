// What a person does with views.
#include "access/people_store.h"
#include "access/rights_desk.h"
#include "access/rights_store.h"
#include "access/use_case.h"
#include "archive/view_desk.h"
#include "archive/view_rules.h"
#include "archive/view_store.h"

#include <nlohmann/json.hpp>

namespace xinheng::archive {

using view_store::StoredView;

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
    return nlohmann::json{{"view", view.name}, {"role", codeOf(*view.role)}}.dump();
}

std::string ViewDesk::codeOf(access::RoleId role) const {
    for (const access::Role& one : access::rights_store::listRoles(session_.database()))
        if (one.id == role)
            return one.code;
    return {};
}

Result<> ViewDesk::shareWith(StoredView& view, const std::string& code) const {
    const auto role =
        code.empty() ? std::nullopt : access::rights_store::findRole(session_.database(), code);
    if (!code.empty() && !role)
        return fail(ErrorCode::notFound, XH_TR("archive", "There is no role {}."), code);
    view.role = role ? std::optional(role->id) : std::nullopt;
    return view.role ? isFreeInRole(view) : Result<>();
}

Result<OpenedView> ViewDesk::save(const std::string& name, const ViewContent& content) {
    return keep(name, content, std::nullopt);
}

Result<OpenedView> ViewDesk::saveShared(const std::string& name, const ViewContent& content,
                                        const std::string& role) {
    return keep(name, content, role);
}

Result<OpenedView> ViewDesk::keep(const std::string& name, const ViewContent& content,
                                  const std::optional<std::string>& role) {
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
            if (view.role || role)
                if (auto may = session_.gate().require(access::rightsNode); !may)
                    return fail(may.error());
            if (role)
                if (auto shared = shareWith(view, *role); !shared)
                    return fail(shared.error());
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
        if (auto shared = shareWith(*view, code); !shared)
            return shared;
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
