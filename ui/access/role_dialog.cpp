// A new role: empty, from a template, or as a copy of another one.
#include "ui/access/entry_dialog.h"
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <algorithm>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::RoleDialog)
};

constexpr std::string_view templatePrefix = "template:";
constexpr std::string_view rolePrefix = "role:";

FieldDescription text(const char* key, const QString& label, int length) {
    FieldDescription field{key, Text(label.toStdString()), FieldKind::text, {}};
    field.required = true;
    field.maximumLength = length;
    return field;
}

/// Where the rights come from; only for those who grant rights, others would be refused.
FieldDescription sourceField(SignedIn& signedIn,
                             const std::vector<access::RoleTemplate>& templates) {
    FieldDescription field{
        "source", Text(Words::tr("With the rights of").toStdString()), FieldKind::choice, {}};
    field.options.push_back({"", Text(Words::tr("nothing yet").toStdString())});
    for (const access::RoleTemplate& one : templates)
        field.options.push_back(
            {std::string(templatePrefix) + one.code,
             Text(Words::tr("Template: %1").arg(shown(one.name)).toStdString())});
    if (const auto roles = signedIn.rights().roles())
        for (const access::Role& one : *roles)
            field.options.push_back(
                {std::string(rolePrefix) + one.code,
                 Text(Words::tr("Role: %1").arg(fromUtf8(one.name)).toStdString())});
    return field;
}

Result<access::Role> make(access::RightsDesk desk, const std::string& source,
                          const std::string& code, const std::string& name) {
    if (source.starts_with(templatePrefix))
        return desk.addFromTemplate(source.substr(templatePrefix.size()), code, name);
    if (source.starts_with(rolePrefix))
        return desk.copyRole(source.substr(rolePrefix.size()), code, name);
    return desk.addRole(code, name);
}

/// A code that is taken, and one that is none, is said beside it.
Error besideCode(Error error, const std::string& code) {
    if (!error.problems.empty())
        return error;
    if (error.code == ErrorCode::conflict)
        error.problems.push_back({std::nullopt, "code", error.message});
    else if (error.code == ErrorCode::invalid)
        error.problems.push_back(
            {std::nullopt, access::checkedCode(code) ? "name" : "code", error.message});
    return error;
}

/// A template brings a code and a name along, as long as none of one's own is typed.
void offerNames(FieldForm& form, const std::vector<access::RoleTemplate>& templates) {
    const FieldForm::Values values = form.values();
    const auto typed = [&](const char* key, const auto& ofTemplate) {
        const std::string& now = values.at(key);
        return !now.empty() && std::ranges::none_of(templates, [&](const auto& one) {
            return ofTemplate(one) == now;
        });
    };
    const auto code = [](const access::RoleTemplate& one) { return one.code; };
    const auto name = [](const access::RoleTemplate& one) { return shown(one.name).toStdString(); };
    if (typed("code", code) || typed("name", name))
        return;
    const auto found = std::ranges::find_if(templates, [&](const auto& one) {
        return values.at("source") == std::string(templatePrefix) + one.code;
    });
    FieldForm::Values offered = values;
    offered["code"] = found == templates.end() ? std::string() : found->code;
    offered["name"] = found == templates.end() ? std::string() : name(*found);
    form.setValues(offered);
}

} // namespace

EntryDialog* newRoleDialog(SignedIn& signedIn, QWidget* parent) {
    std::vector<FieldDescription> fields{text("code", Words::tr("Code"), 40),
                                         text("name", Words::tr("Name"), 100)};
    std::vector<access::RoleTemplate> templates;
    const bool grants = signedIn.mayUse("system.rights");
    if (grants) {
        templates = signedIn.rights().roleTemplates().value_or(std::vector<access::RoleTemplate>());
        fields.insert(fields.begin(), sourceField(signedIn, templates));
    }
    auto* dialog = new EntryDialog(
        Words::tr("New role"), Words::tr("Add"), fields,
        [&signedIn](const FieldForm::Values& values) -> Result<std::string> {
            const auto source = values.find("source");
            const auto role =
                make(signedIn.rights(), source == values.end() ? std::string() : source->second,
                     values.at("code"), values.at("name"));
            return role ? Result<std::string>(role->code)
                        : fail(besideCode(role.error(), values.at("code")));
        },
        parent);
    if (grants) {
        FieldForm& form = dialog->form();
        QObject::connect(&form, &FieldForm::valueChanged, dialog,
                         [&form, templates](const QString& key) {
                             if (key == QLatin1String("source"))
                                 offerNames(form, templates);
                         });
        form.input("code")->setFocus();
    }
    return dialog;
}

} // namespace xinheng::ui
