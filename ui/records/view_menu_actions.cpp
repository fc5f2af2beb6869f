// What is asked for before a view is kept, renamed, shared or deleted.
#include "ui/access/entry_dialog.h"
#include "ui/records/view_menu.h"
#include "ui/shell/language.h"

#include <QMessageBox>
#include <QPushButton>

namespace xinheng::ui {

namespace {

constexpr int longestName = 100;

FieldDescription nameField(const QString& label) {
    FieldDescription field{"name", Text(label.toStdString()), FieldKind::text, {}};
    field.required = true;
    field.maximumLength = longestName;
    return field;
}

} // namespace

void ViewMenu::saveAs() {
    auto* dialog = new EntryDialog(
        tr("Save the view"), tr("Save"), {nameField(tr("Name"))},
        [this](const FieldForm::Values& values) -> Result<std::string> {
            const std::string& name = values.at("name");
            const auto known = signedIn_.views(object_.key).list();
            if (!known)
                return fail(known.error());
            for (const archive::OpenedView& one : *known)
                if (one.view.mine && one.view.name == name) {
                    const Text taken(
                        tr("You have a view of this name. Open it to change it.").toStdString());
                    return fail(
                        Error{ErrorCode::conflict, taken, {}, {{std::nullopt, "name", taken}}});
                }
            auto saved = signedIn_.views(object_.key).save(name, capture_());
            if (!saved)
                return fail(saved.error());
            current_ = std::move(*saved);
            retranslate();
            return current_->view.name;
        },
        this);
    connect(dialog, &EntryDialog::entered, this, [this](const std::string& name) {
        emit said(tr("The view %1 is kept.").arg(fromUtf8(name)));
    });
    dialog->open();
}

void ViewMenu::rename() {
    auto* dialog = new EntryDialog(
        tr("Rename the view"), tr("Rename"), {nameField(tr("Name"))},
        [this, id = current_->view.id](const FieldForm::Values& values) -> Result<std::string> {
            auto desk = signedIn_.views(object_.key);
            if (const auto renamed = desk.rename(id, values.at("name")); !renamed)
                return fail(renamed.error());
            if (auto view = desk.open(id))
                current_ = std::move(*view);
            retranslate();
            return values.at("name");
        },
        this);
    dialog->form().setValues({{"name", current_->view.name}});
    dialog->open();
}

void ViewMenu::share() {
    FieldDescription role{"role", Text(tr("With").toStdString()), FieldKind::choice, {}};
    if (const auto roles = signedIn_.rights().roles())
        for (const access::Role& one : *roles)
            role.options.push_back({one.code, Text(one.name)});
    auto* dialog = new EntryDialog(
        tr("Share the view with a role"), tr("Share"), {role},
        [this, id = current_->view.id](const FieldForm::Values& values) -> Result<std::string> {
            auto desk = signedIn_.views(object_.key);
            if (const auto shared = desk.share(id, values.at("role")); !shared)
                return fail(shared.error());
            if (auto view = desk.open(id))
                current_ = std::move(*view);
            return values.at("role");
        },
        this);
    dialog->form().setValues({{"role", current_->view.role}});
    connect(dialog, &EntryDialog::entered, this, [this](const std::string& code) {
        emit said(code.empty() ? tr("The view is shared with nobody.")
                               : tr("The view is shared with everybody who has the role."));
    });
    dialog->open();
}

void ViewMenu::turnOpening() {
    const bool opens = current_->view.opensWithList;
    if (!done(signedIn_.views(object_.key)
                  .setOpening(opens ? std::nullopt : std::optional(current_->view.id))))
        return;
    current_->view.opensWithList = !opens;
    emit said(opens ? tr("The list opens as usual.") : tr("The list opens with this view."));
}

void ViewMenu::remove() {
    auto* question = new QMessageBox(
        QMessageBox::Question, tr("Delete the view"),
        (current_->view.role.empty()
             ? tr("Delete the view %1?")
             : tr("Delete the view %1? It is gone for everybody it is shared with."))
            .arg(fromUtf8(current_->view.name)),
        QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    QPushButton* go = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    go->setObjectName(QStringLiteral("viewDeleteOk"));
    question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    connect(go, &QPushButton::clicked, this, [this, id = current_->view.id] {
        if (!done(signedIn_.views(object_.key).remove(id)))
            return;
        emit said(tr("The view is deleted."));
        forget();
        emit closed();
    });
    question->open();
}

} // namespace xinheng::ui
