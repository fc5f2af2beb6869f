#include "ui/access/lend_dialog.h"

#include "ui/models/choices.h"
#include "ui/shell/language.h"

#include <QComboBox>
#include <QCoreApplication>
#include <algorithm>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::LendDialog)
};

FieldDescription required(const char* key, const QString& label, FieldKind kind) {
    FieldDescription field{key, Text(label.toStdString()), kind, {}};
    field.required = true;
    return field;
}

FieldDescription personField(const char* key, const QString& label,
                             const std::vector<access::Person>& people) {
    FieldDescription field = required(key, label, FieldKind::reference);
    field.source = peopleChoices(people);
    return field;
}

/// Code and name of the roles somebody has. Of oneself anybody may ask, by code alone.
std::vector<std::pair<QString, QString>> rolesOf(SignedIn& signedIn, const std::string& person) {
    std::vector<std::pair<QString, QString>> found;
    if (!signedIn.mayUse("system.rights")) {
        if (const auto own = signedIn.rights().effectiveRights(person))
            for (const std::string& code : own->roles)
                found.emplace_back(fromUtf8(code), fromUtf8(code));
        return found;
    }
    const auto roles = signedIn.rights().roles();
    const auto members = signedIn.rights().memberships();
    if (!roles || !members)
        return found;
    for (const access::Role& role : *roles)
        if (std::ranges::any_of(*members, [&](const access::Membership& one) {
                return one.person == person && one.role == role.code;
            }))
            found.emplace_back(fromUtf8(role.code), fromUtf8(role.name));
    return found;
}

void offerRoles(SignedIn& signedIn, FieldForm& form, const std::string& giver) {
    auto* combo = qobject_cast<QComboBox*>(form.input("role"));
    const QSignalBlocker quiet(combo);
    combo->clear();
    combo->addItem(Words::tr("Everything"), QString());
    for (const auto& [code, name] : rolesOf(signedIn, giver))
        combo->addItem(name, code);
}

Result<access::DelegationDesk::Wish> wishOf(const FieldForm::Values& values,
                                            const std::string& self) {
    const auto from = Date::parse(values.at("from"));
    const auto to = Date::parse(values.at("to"));
    if (!from || !to)
        return fail(from ? to.error() : from.error());
    const auto giver = values.find("giver");
    const std::string& role = values.at("role");
    return access::DelegationDesk::Wish{giver == values.end() ? self : giver->second,
                                        values.at("taker"),
                                        role.empty() ? std::nullopt : std::optional(role),
                                        *from,
                                        *to,
                                        values.at("reason")};
}

} // namespace

EntryDialog* lendDialog(SignedIn& signedIn,
                        std::function<void(const access::RightsChanged&)> warned, QWidget* parent) {
    const std::vector<access::Person> people =
        signedIn.people().colleagues().value_or(std::vector<access::Person>());
    const std::string self = signedIn.person().code;
    FieldDescription giver = personField("giver", Words::tr("Giver"), people);
    giver.readOnly = !signedIn.mayUse("system.rights");
    FieldDescription role{"role", Text(Words::tr("What").toStdString()), FieldKind::choice, {}};
    FieldDescription reason = required("reason", Words::tr("Reason"), FieldKind::text);
    reason.maximumLength = 200;
    auto* dialog = new EntryDialog(
        Words::tr("Lend rights"), Words::tr("Lend"),
        {giver, personField("taker", Words::tr("Taker"), people), role,
         required("from", Words::tr("First day"), FieldKind::date),
         required("to", Words::tr("Last day"), FieldKind::date), reason},
        [&signedIn, self,
         warned = std::move(warned)](const FieldForm::Values& values) -> Result<std::string> {
            const auto wish = wishOf(values, self);
            if (!wish)
                return fail(wish.error());
            const auto changed = signedIn.delegations().add(*wish);
            if (!changed)
                return fail(changed.error());
            warned(*changed);
            return wish->taker;
        },
        parent);
    FieldForm& form = dialog->form();
    QObject::connect(&form, &FieldForm::valueChanged, dialog,
                     [&signedIn, &form](const QString& key) {
                         if (key == QLatin1String("giver"))
                             offerRoles(signedIn, form, form.values().at("giver"));
                     });
    // The office of managers and administrators can't be lent: they lend for others.
    const bool own = signedIn.person().kind == access::PersonKind::person;
    offerRoles(signedIn, form, own ? self : std::string());
    form.setValues({{"giver", own ? self : std::string()},
                    {"from", signedIn.session().clock().today().iso()}});
    form.input(own ? "taker" : "giver")->setFocus();
    return dialog;
}

} // namespace xinheng::ui
