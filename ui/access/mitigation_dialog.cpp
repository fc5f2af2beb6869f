#include "ui/access/mitigation_dialog.h"

#include "ui/access/duty_words.h"
#include "ui/shell/language.h"

#include <QCoreApplication>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::MitigationDialog)
};

constexpr int usualMonths = 3; // what is offered; the desk allows a year

FieldDescription field(const char* key, const QString& label, FieldKind kind) {
    return {key, Text(label.toStdString()), kind, {}};
}

/// The desk refuses a text or a day; which of them, its one message says.
Error beside(Error error, Date today, Date to) {
    if (error.code != ErrorCode::invalid || !error.problems.empty())
        return error;
    const bool day = to < today || to > today.plusMonths(12);
    error.problems.push_back({std::nullopt, day ? "to" : "measure", error.message});
    return error;
}

} // namespace

EntryDialog* mitigationDialog(SignedIn& signedIn, const access::DutyConflict& conflict,
                              QWidget* parent) {
    FieldDescription duties = field("duties", Words::tr("Duties"), FieldKind::text);
    duties.readOnly = true;
    FieldDescription measure = field("measure", Words::tr("Measure"), FieldKind::longText);
    measure.required = true;
    FieldDescription to = field("to", Words::tr("Until"), FieldKind::date);
    to.required = true;
    const Date today = signedIn.session().clock().today();
    auto* dialog = new EntryDialog(
        Words::tr("Mitigation for %1").arg(fromUtf8(conflict.person.name)), Words::tr("Write down"),
        {duties, measure, to},
        [&signedIn, conflict, today](const FieldForm::Values& values) -> Result<std::string> {
            const auto day = Date::parse(values.at("to"));
            if (!day)
                return fail(day.error());
            const auto done = signedIn.duties().mitigate(conflict.person.code, conflict.pair.id,
                                                         values.at("measure"), *day);
            return done ? Result<std::string>(done->person)
                        : fail(beside(done.error(), today, *day));
        },
        parent);
    dialog->form().setValues(
        {{"duties", Words::tr("%1 and %2")
                        .arg(functionText(conflict.pair.first), functionText(conflict.pair.second))
                        .toStdString()},
         {"to", today.plusMonths(usualMonths).iso()}});
    dialog->form().input("measure")->setFocus();
    return dialog;
}

} // namespace xinheng::ui
