#include "ui/access/handover_dialog.h"

#include "ui/models/choices.h"
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <algorithm>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::HandoverDialog)
};

FieldDescription field(const char* key, const QString& label, FieldKind kind, bool required) {
    FieldDescription field{key, Text(label.toStdString()), kind, {}};
    field.required = required;
    return field;
}

/// How many customers are the leaver's, as far as the one who asks may see them; "?" where that
/// can't be counted.
QString customersOf(SignedIn& signedIn, const access::Person& leaver) {
    access::Query query;
    query.where = "person = '" + leaver.code + "'"; // a code has no quotes
    query.limit = 0;
    query.count = true;
    const auto found = signedIn.customers().list(query);
    return found && found->count ? numberText(*found->count) : QStringLiteral("?");
}

/// What the desk refuses as invalid is the day or the reason.
Error beside(Error error, Date today, Date from) {
    if (error.code == ErrorCode::invalid && error.problems.empty())
        error.problems.push_back({std::nullopt, from < today ? "from" : "reason", error.message});
    return error;
}

} // namespace

EntryDialog* handoverDialog(SignedIn& signedIn, const access::Person& leaver,
                            std::function<void(const QString& done)> handedOver, QWidget* parent) {
    std::vector<access::Person> others =
        signedIn.people().colleagues().value_or(std::vector<access::Person>());
    std::erase_if(others, [&](const access::Person& one) { return one.code == leaver.code; });
    FieldDescription customers =
        field("customers", Words::tr("Their customers"), FieldKind::text, false);
    customers.readOnly = true;
    FieldDescription successor =
        field("successor", Words::tr("Successor"), FieldKind::reference, true);
    successor.source = peopleChoices(others);
    FieldDescription reason = field("reason", Words::tr("Reason"), FieldKind::text, false);
    reason.maximumLength = 200;
    const Date today = signedIn.session().clock().today();
    auto* dialog = new EntryDialog(
        Words::tr("%1 leaves: hand over").arg(fromUtf8(leaver.name)), Words::tr("Hand over"),
        {customers, successor, field("from", Words::tr("Disabled from"), FieldKind::date, true),
         reason},
        [&signedIn, leaver, others, today, handedOver = std::move(handedOver)](
            const FieldForm::Values& values) -> Result<std::string> {
            const auto from = Date::parse(values.at("from"));
            if (!from)
                return fail(from.error());
            const std::string& to = values.at("successor");
            const auto done =
                signedIn.handover().handOver(leaver.code, to, *from, values.at("reason"));
            if (!done)
                return fail(beside(done.error(), today, *from));
            const auto name = std::ranges::find(others, to, &access::Person::code);
            handedOver(Words::tr("All rights of %1 have ended; %2 customers are with %3 now.")
                           .arg(fromUtf8(leaver.name), numberText(done->customers),
                                fromUtf8(name == others.end() ? to : name->name)));
            return leaver.code;
        },
        parent);
    dialog->form().setValues(
        {{"customers", customersOf(signedIn, leaver).toStdString()}, {"from", today.iso()}});
    dialog->form().input("successor")->setFocus();
    return dialog;
}

} // namespace xinheng::ui
