#include "ui/access/amount_dialogs.h"

#include "ui/models/choices.h"
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <algorithm>

namespace xinheng::ui {

using access::AmountDesk;
using access::AmountObject;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::AmountDialogs)
};

FieldDescription required(const char* key, const QString& label, FieldKind kind) {
    FieldDescription field{key, Text(label.toStdString()), kind, {}};
    field.required = true;
    return field;
}

/// The objects whose ladders go by a tree, or all of them.
FieldDescription objectField(bool trees) {
    FieldDescription field = required("object", Words::tr("Amounts of"), FieldKind::choice);
    for (const AmountObject& one : businessObjects().amounts())
        if (!trees || !one.treeTable.empty())
            field.options.push_back({one.key, one.label});
    return field;
}

/// Where there is one object alone, it is not asked for.
const AmountObject& chosen(const FieldForm::Values& values, const FieldDescription& field) {
    const auto typed = values.find("object");
    return *businessObjects().findAmount(typed == values.end() ? field.options.front().value
                                                               : typed->second);
}

/// Picked from the one tree there is; who may not see its nodes types the code.
FieldDescription keyField(SignedIn& signedIn, bool needed) {
    FieldDescription field{"key", Text(Words::tr("Account").toStdString()), FieldKind::text, {}};
    field.required = needed;
    for (const AmountObject& one : businessObjects().amounts())
        if (!one.treeTable.empty() && !field.source)
            field.source = amountKeyChoices(signedIn, one);
    if (field.source && !field.source->search({}, 1).empty())
        field.kind = FieldKind::reference;
    return field;
}

tl::unexpected<Error> besideKey(const QString& words) {
    const Text message(words.toStdString());
    return fail(Error{ErrorCode::invalid, message, {}, {{std::nullopt, "key", message}}});
}

/// Who is nobody else, and whose password is another one, is told beside that.
Error besidePerson(Error error, bool oneself) {
    if (error.code == ErrorCode::refused && error.because.empty() && error.problems.empty())
        error.problems.push_back(
            {std::nullopt, oneself ? "authoriser" : "password", error.message});
    return error;
}

} // namespace

EntryDialog*
ladderDialog(SignedIn& signedIn,
             std::function<void(const AmountObject& object, const std::string& key)> add,
             QWidget* parent) {
    const FieldDescription object = objectField(true);
    std::vector<FieldDescription> fields{keyField(signedIn, true)};
    if (object.options.size() > 1)
        fields.insert(fields.begin(), object);
    auto* dialog = new EntryDialog(
        Words::tr("Add an account"), Words::tr("Add"), fields,
        [object, add = std::move(add)](const FieldForm::Values& values) -> Result<std::string> {
            add(chosen(values, object), values.at("key"));
            return values.at("key");
        },
        parent);
    dialog->form().setValues({{"object", object.options.front().value}});
    dialog->form().input("key")->setFocus();
    return dialog;
}

EntryDialog* authoriseDialog(SignedIn& signedIn,
                             std::function<void(const AmountDesk::Override&)> passed,
                             QWidget* parent) {
    FieldDescription authoriser =
        required("authoriser", Words::tr("Authoriser"), FieldKind::reference);
    authoriser.source =
        peopleChoices(signedIn.people().colleagues().value_or(std::vector<access::Person>()));
    auto* dialog = new EntryDialog(
        Words::tr("Authorise an amount"), Words::tr("Let it pass"),
        {objectField(false), keyField(signedIn, false),
         required("amount", Words::tr("Amount"), FieldKind::amount), authoriser,
         required("password", Words::tr("Their password"), FieldKind::text)},
        [&signedIn,
         passed = std::move(passed)](const FieldForm::Values& values) -> Result<std::string> {
            const AmountObject& object = chosen(values, objectField(false));
            const std::string key = object.treeTable.empty() ? std::string() : values.at("key");
            if (!object.treeTable.empty() && key.empty())
                return besideKey(Words::tr("Choose the account whose amount it is."));
            const auto amount = Money::parse(values.at("amount"));
            if (!amount)
                return fail(amount.error());
            const auto done = signedIn.amounts().authorise(
                object.key, key, *amount, values.at("authoriser"), values.at("password"));
            if (!done)
                return fail(
                    besidePerson(done.error(), values.at("authoriser") == signedIn.person().code));
            passed(*done);
            return done->authoriser;
        },
        parent);
    FieldForm& form = dialog->form();
    if (auto* password = qobject_cast<QLineEdit*>(form.input("password")))
        password->setEchoMode(QLineEdit::Password);
    const auto showKey = [&form] {
        const auto values = form.values();
        const AmountObject* object = businessObjects().findAmount(values.at("object"));
        form.input("key")->setEnabled(object != nullptr && !object->treeTable.empty());
    };
    QObject::connect(&form, &FieldForm::valueChanged, dialog, showKey);
    form.setValues({{"object", businessObjects().amounts().front().key}});
    showKey();
    form.focusFirst();
    return dialog;
}

QString overrideText(SignedIn& signedIn, const AmountDesk::Override& passed) {
    const auto people = signedIn.people().colleagues();
    const auto name = [&](const std::string& code) {
        if (people)
            if (const auto one = std::ranges::find(*people, code, &access::Person::code);
                one != people->end())
                return fromUtf8(one->name);
        return fromUtf8(code);
    };
    const AmountObject* object = businessObjects().findAmount(passed.object);
    return Words::tr("%1 lets %2 pass for %3 (%4). Both names stand in the trail.")
        .arg(name(passed.authoriser), amountText(passed.amount), name(passed.person),
             shown(object->label) +
                 (passed.key.empty() ? QString() : QLatin1Char(' ') + fromUtf8(passed.key)));
}

} // namespace xinheng::ui
