#include "ui/access/entry_dialog.h"

#include "ui/models/choices.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/notices.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace xinheng::ui {

EntryDialog::EntryDialog(const QString& title, const QString& action,
                         const std::vector<FieldDescription>& fields, Enter enter, QWidget* parent)
    : QDialog(parent), enter_(std::move(enter)), banner_(new Banner(this)),
      form_(new FieldForm(fields, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setFixedWidth(480); // one column of fields
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* ok = new QPushButton(action, this);
    ok->setObjectName(QStringLiteral("entryOk"));
    makePrimary(*ok);
    ok->setDefault(true);
    cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(ok);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::section, space::section, space::large);
    column->setSpacing(space::medium);
    column->addWidget(banner_);
    column->addWidget(form_);
    column->addStretch();
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ok, &QPushButton::clicked, this, &EntryDialog::accept);
    connect(form_, &FieldForm::finished, this, &EntryDialog::accept); // Enter in the last field
    form_->setValues({});
    form_->focusFirst();
}

void EntryDialog::accept() {
    if (!form_->check())
        return;
    const auto done = enter_(form_->values());
    if (done) {
        emit entered(*done);
        QDialog::accept();
        return;
    }
    Error rest = done.error();
    const bool beside = !rest.problems.empty();
    rest.problems = form_->setErrors(rest.problems);
    if (beside && rest.problems.empty())
        banner_->hide();
    else
        banner_->showMessage(Banner::Kind::error, shown(rest));
}

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::EntryDialog)
};

FieldDescription text(const char* key, const QString& label, int length) {
    FieldDescription field{key, Text(label.toStdString()), FieldKind::text, {}};
    field.required = true;
    field.maximumLength = length;
    return field;
}

std::optional<std::string> optional(const std::string& value) {
    return value.empty() ? std::nullopt : std::optional(value);
}

/// A code that is taken is said beside the code.
Error besideCode(Error error) {
    if (error.code == ErrorCode::conflict && error.problems.empty())
        error.problems.push_back({std::nullopt, "code", error.message});
    return error;
}

void hideTyping(EntryDialog& dialog) {
    for (const char* key : {"old", "password", "again"})
        if (auto* password = qobject_cast<QLineEdit*>(dialog.form().input(key)))
            password->setEchoMode(QLineEdit::Password);
}

/// What is typed unseen is typed twice.
Result<> typedAlike(const FieldForm::Values& values) {
    if (values.at("password") == values.at("again"))
        return {};
    const Text words(Words::tr("The two passwords are not the same.").toStdString());
    return fail(Error{ErrorCode::invalid, words, {}, {{std::nullopt, "again", words}}});
}

/// What is wrong with a password is said beside the password.
Error besidePassword(Error error, const char* key = "password") {
    if (error.problems.empty())
        error.problems.push_back({std::nullopt, key, error.message});
    return error;
}

FieldDescription departmentField(SignedIn& signedIn, const char* key, const QString& label) {
    FieldDescription field{key, Text(label.toStdString()), FieldKind::reference, {}};
    field.source = dimensionChoices(signedIn, "department");
    return field;
}

} // namespace

EntryDialog* newPersonDialog(SignedIn& signedIn, QWidget* parent) {
    auto* dialog = new EntryDialog(
        Words::tr("New person"), Words::tr("Add"),
        {text("code", Words::tr("Code"), 40), text("name", Words::tr("Full name"), 100),
         departmentField(signedIn, "department", Words::tr("Department")),
         text("password", Words::tr("First password"), 200),
         text("again", Words::tr("Password again"), 200)},
        [&signedIn](const FieldForm::Values& values) -> Result<std::string> {
            if (auto alike = typedAlike(values); !alike)
                return fail(alike.error());
            const auto person =
                signedIn.people().add({values.at("code"), values.at("name"),
                                       optional(values.at("department")), values.at("password")});
            return person ? Result<std::string>(person->code) : fail(besideCode(person.error()));
        },
        parent);
    hideTyping(*dialog);
    return dialog;
}

EntryDialog* newDepartmentDialog(SignedIn& signedIn, const std::string& parentCode,
                                 QWidget* parent) {
    auto* dialog = new EntryDialog(
        Words::tr("New department"), Words::tr("Add"),
        {text("code", Words::tr("Code"), 40), text("name", Words::tr("Name"), 100),
         departmentField(signedIn, "parent", Words::tr("Below"))},
        [&signedIn](const FieldForm::Values& values) -> Result<std::string> {
            const auto added = signedIn.people().addDepartment(
                {values.at("code"), values.at("name"), optional(values.at("parent"))});
            return added ? Result<std::string>(added->code) : fail(besideCode(added.error()));
        },
        parent);
    dialog->form().setValues({{"parent", parentCode}});
    return dialog;
}

EntryDialog* newPasswordDialog(SignedIn& signedIn, const access::Person& person, QWidget* parent) {
    auto* dialog = new EntryDialog(
        Words::tr("New password for %1").arg(fromUtf8(person.name)), Words::tr("Set"),
        {text("password", Words::tr("New password"), 200),
         text("again", Words::tr("Password again"), 200)},
        [&signedIn, code = person.code](const FieldForm::Values& values) -> Result<std::string> {
            if (auto alike = typedAlike(values); !alike)
                return fail(alike.error());
            const auto set = signedIn.people().resetPassword(code, values.at("password"));
            if (set)
                return code;
            return fail(set.error().code == ErrorCode::invalid ? besidePassword(set.error())
                                                               : set.error());
        },
        parent);
    hideTyping(*dialog);
    return dialog;
}

EntryDialog* ownPasswordDialog(SignedIn& signedIn, QWidget* parent) {
    auto* dialog = new EntryDialog(
        Words::tr("Change the own password"), Words::tr("Change"),
        {text("old", Words::tr("Old password"), 200),
         text("password", Words::tr("New password"), 200),
         text("again", Words::tr("Password again"), 200)},
        [&signedIn](const FieldForm::Values& values) -> Result<std::string> {
            if (auto alike = typedAlike(values); !alike)
                return fail(alike.error());
            const auto changed =
                signedIn.people().changeOwnPassword(values.at("old"), values.at("password"));
            if (changed)
                return signedIn.person().code;
            // The one refusal there is: of the old password.
            const bool old = changed.error().code == ErrorCode::refused;
            return fail(besidePassword(changed.error(), old ? "old" : "password"));
        },
        parent);
    hideTyping(*dialog);
    return dialog;
}

EntryDialog* disableDialog(SignedIn& signedIn, const access::Person& person,
                           std::function<void(const access::PeopleDesk::Changed&)> done,
                           QWidget* parent) {
    FieldDescription from{
        "from", Text(Words::tr("From this day on").toStdString()), FieldKind::date, {}};
    from.required = true;
    auto* dialog = new EntryDialog(
        Words::tr("Disable %1").arg(fromUtf8(person.name)), Words::tr("Disable"), {from},
        [&signedIn, code = person.code,
         done = std::move(done)](const FieldForm::Values& values) -> Result<std::string> {
            const auto day = Date::parse(values.at("from"));
            if (!day)
                return fail(day.error());
            const auto disabled = signedIn.people().disable(code, *day);
            if (!disabled)
                return fail(disabled.error());
            done(*disabled);
            return code;
        },
        parent);
    dialog->form().setValues({{"from", signedIn.session().clock().today().iso()}});
    return dialog;
}

} // namespace xinheng::ui
