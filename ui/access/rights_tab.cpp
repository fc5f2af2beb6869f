#include "ui/access/rights_tab.h"

#include "ui/shell/language.h"

#include <QCoreApplication>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::RightsTab)
};

} // namespace

Result<std::vector<ThroughRole>> throughRoles(SignedIn& signedIn, const GranteeView& grantee) {
    std::vector<ThroughRole> found;
    if (grantee.role)
        return found;
    auto desk = signedIn.rights();
    const auto members = desk.memberships();
    if (!members)
        return fail(members.error());
    const auto roles = desk.roles();
    if (!roles)
        return fail(roles.error());
    const Date today = signedIn.session().clock().today();
    for (const access::Membership& member : *members) {
        if (member.person != grantee.code || !member.validity.covers(today))
            continue;
        for (const access::Role& role : *roles) {
            if (role.code != member.role)
                continue;
            auto grants = desk.grants("role:" + role.code);
            if (!grants)
                return fail(grants.error());
            std::erase_if(
                *grants, [&](const access::Grant& grant) { return !grant.validity.covers(today); });
            found.push_back({role, std::move(*grants)});
        }
    }
    return found;
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
