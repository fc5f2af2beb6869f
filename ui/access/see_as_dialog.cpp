#include "ui/access/see_as_dialog.h"

#include "ui/models/choices.h"
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLineEdit>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::SeeAsDialog)
};

std::shared_ptr<const ChoiceSource> everybodyElse(SignedIn& signedIn) {
    std::vector<access::Person> others;
    if (auto people = signedIn.people().people())
        for (access::Person& person : *people)
            if (person.id != signedIn.person().id)
                others.push_back(std::move(person));
    return peopleChoices(others);
}

} // namespace

EntryDialog* seeAsDialog(SignedIn& signedIn, const QString& person,
                         std::function<void(OwnConnection)> take, QWidget* parent) {
    FieldDescription whose{
        "person", Text(Words::tr("Person").toStdString()), FieldKind::reference, {}};
    whose.required = true;
    whose.source = everybodyElse(signedIn);
    FieldDescription password{
        "password", Text(Words::tr("Your own password").toStdString()), FieldKind::text, {}};
    password.required = true;
    auto* dialog = new EntryDialog(
        Words::tr("See the set as another person"), Words::tr("Look"), {whose, password},
        [&signedIn,
         take = std::move(take)](const FieldForm::Values& values) -> Result<std::string> {
            auto own = signedIn.seeAs(values.at("person"), values.at("password"));
            if (!own)
                return fail(own.error());
            take(std::move(*own));
            return values.at("person");
        },
        parent);
    if (auto* line = qobject_cast<QLineEdit*>(dialog->form().input("password")))
        line->setEchoMode(QLineEdit::Password);
    dialog->form().setValues({{"person", person.toStdString()}});
    return dialog;
}

} // namespace xinheng::ui
