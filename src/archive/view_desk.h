#pragma once

#include "access/session.h"
#include "archive/record_store.h"
#include "archive/view_model.h"

#include <optional>
#include <string>
#include <vector>

namespace xinheng::archive {

namespace view_store {
struct StoredView;
}

/// The desk for the views of an object's list. Each use case needs the object's query function. A
/// person knows their own views and those shared with a role that they have; whoever may grant
/// rights knows all that are shared. Every view is shown without what the reader may not see
/// (docs/decisions, 15).
class ViewDesk {
public:
    /// Throws std::logic_error for a key that no object has.
    ViewDesk(access::Session& session, std::string_view object);

    [[nodiscard]] const access::Object& object() const { return object_; }

    /// By name, one's own first.
    Result<std::vector<OpenedView>> list();
    /// By name: one's own, else a shared one; "ROLE/NAME" where several roles have the name.
    /// notFound for others' views and for none.
    Result<OpenedView> open(const std::string& words);
    Result<OpenedView> open(std::int64_t id);
    /// The one the list opens with for this person, if it is still theirs to see.
    Result<std::optional<OpenedView>> opening();

    /// Keeps a view of one's own, in the place of one of this name. Refused and invalid as the
    /// query itself would be.
    Result<OpenedView> save(const std::string& name, const ViewContent& content);
    /// The same, shared with everybody who has the role; see share().
    Result<OpenedView> saveShared(const std::string& name, const ViewContent& content,
                                  const std::string& role);
    /// One's own. Conflict when the new name is taken.
    Result<> rename(std::int64_t id, const std::string& name);
    /// Shares one's own with everybody who has the role, "" with nobody; needs system.rights.
    /// Conflict when the role has another view of this name.
    Result<> share(std::int64_t id, const std::string& role);
    /// One's own, or a shared one for whoever may share.
    Result<> remove(std::int64_t id);
    /// Nothing: the list opens as usual.
    Result<> setOpening(std::optional<std::int64_t> id);
    /// Whether this person may share views.
    [[nodiscard]] bool mayShare() const;

private:
    [[nodiscard]] std::string action(const char* verb) const { return object_.key + "." + verb; }
    [[nodiscard]] std::string openingKey() const { return "view." + object_.key; }
    [[nodiscard]] record_store::Hand hand() const;
    Result<OpenedView> keep(const std::string& name, const ViewContent& content,
                            const std::optional<std::string>& role);
    [[nodiscard]] Result<> shareWith(view_store::StoredView& view, const std::string& code) const;
    [[nodiscard]] std::string codeOf(access::RoleId role) const;
    [[nodiscard]] Result<> checkContent(const ViewContent& content) const;
    [[nodiscard]] Result<> isFreeInRole(const view_store::StoredView& view) const;
    [[nodiscard]] std::vector<view_store::StoredView> known() const;
    [[nodiscard]] Result<view_store::StoredView> find(std::int64_t id) const;
    [[nodiscard]] Result<view_store::StoredView> findOwn(std::int64_t id) const;
    [[nodiscard]] OpenedView opened(const view_store::StoredView& stored) const;
    [[nodiscard]] std::string detail(const view_store::StoredView& view) const;
    access::Session& session_;
    const access::Object& object_;
};

} // namespace xinheng::archive
