#include "ui/access/personnel_dialogs.h"

#include "ui/records/fields_shown.h"
#include "ui/shell/language.h"

#include <QCoreApplication>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::EntryDialog)
};

// Asks for a change of nothing, which is refused for the same reason as any other.
Error whyNot(archive::RecordDesk desk, const std::string& code) {
    const auto nothing = desk.change(code, {});
    if (!nothing)
        return nothing.error();
    const Text words(Words::tr("There is nothing here that you may change.").toStdString());
    return {ErrorCode::refused, words, {}, {}};
}

// As far as the person sees the fields; what was changed by somebody else meanwhile is a conflict.
Result<EntryDialog*> changeDialog(SignedIn& signedIn, const char* key, const std::string& code,
                                  QWidget* parent) {
    archive::RecordDesk desk = signedIn.records(key);
    const access::Object& object = desk.object();
    const auto card = desk.show(code);
    if (!card)
        return fail(card.error());
    RecordNames names(signedIn);
    std::vector<FieldDescription> fields;
    FieldForm::Values values;
    bool writable = false;
    for (std::size_t i = 0; i < card->fields.size(); ++i) {
        const access::Field& field = object.fields[card->fields[i]];
        if (field.write != access::Write::byPeople)
            continue;
        FieldDescription description = described(object, card->fields[i], card->states[i], names);
        description.group = Text();
        writable = writable || !description.readOnly;
        fields.push_back(std::move(description));
        values[field.key] = card->cells[i];
    }
    if (!writable)
        return fail(whyNot(desk, code));
    const std::string name = card->value(object, "name").value_or(code);
    auto* dialog = new EntryDialog(
        Words::tr("Change %1").arg(fromUtf8(name)), Words::tr("Save"), fields,
        [&signedIn, key, code, version = card->seenVersion](const FieldForm::Values& typed) {
            return signedIn.records(key).change(code, typed, version).map([](const auto& saved) {
                return saved.code;
            });
        },
        parent);
    dialog->form().setValues(values);
    dialog->form().focusFirst();
    return dialog;
}

} // namespace

Result<EntryDialog*> changePersonDialog(SignedIn& signedIn, const std::string& code,
                                        QWidget* parent) {
    return changeDialog(signedIn, "person", code, parent);
}

Result<EntryDialog*> changeDepartmentDialog(SignedIn& signedIn, const std::string& code,
                                            QWidget* parent) {
    return changeDialog(signedIn, "department", code, parent);
}

} // namespace xinheng::ui
