#include "ui/access/rights_tab.h"

#include "ui/shell/language.h"

#include <QCoreApplication>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::RightsTab)
};

} // namespace

Result<GranteeRights> readRights(SignedIn& signedIn, const GranteeView& grantee,
                                 std::shared_ptr<RecordNames> names) {
    auto desk = signedIn.rights();
    auto grants = desk.grants(grantee.words());
    if (!grants)
        return fail(grants.error());
    auto memberships = desk.memberships();
    if (!memberships)
        return fail(memberships.error());
    auto roles = desk.roles();
    if (!roles)
        return fail(roles.error());
    auto effective = desk.effectiveRights(grantee.words());
    if (!effective)
        return fail(effective.error());
    GranteeRights rights{grantee,           std::move(names),        std::move(*grants),   {},
                         std::move(*roles), std::move(*memberships), std::move(*effective)};
    const Date today = signedIn.session().clock().today();
    for (const access::Membership& member : rights.memberships) {
        if (grantee.role || member.person != grantee.code || !member.validity.covers(today))
            continue;
        for (const access::Role& role : rights.roles) {
            if (role.code != member.role)
                continue;
            auto given = desk.grants("role:" + role.code);
            if (!given)
                return fail(given.error());
            std::erase_if(
                *given, [&](const access::Grant& grant) { return !grant.validity.covers(today); });
            rights.through.push_back({role, std::move(*given)});
        }
    }
    return rights;
}

Result<> takenAway(const Result<access::RightsChanged>& taken) {
    return taken || taken.error().code == ErrorCode::notFound ? Result<>() : fail(taken.error());
}

QString validityText(const access::Validity& validity) {
    if (validity.from && validity.to)
        return Words::tr("%1 to %2").arg(dateText(*validity.from), dateText(*validity.to));
    if (validity.from)
        return Words::tr("from %1").arg(dateText(*validity.from));
    return validity.to ? Words::tr("until %1").arg(dateText(*validity.to)) : QString();
}

access::Terms termsOf(const access::Grant& grant) {
    return {grant.validity.from, grant.validity.to, grant.reason};
}

} // namespace xinheng::ui
