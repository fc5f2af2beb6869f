#include "ui/records/view_menu.h"

#include "archive/view_rules.h"
#include "ui/access/entry_dialog.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/widgets/manners.h"

#include <QMenu>
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

ViewMenu::ViewMenu(SignedIn& signedIn, const access::Object& object,
                   std::function<archive::ViewContent()> capture, QWidget* parent)
    : QToolButton(parent), signedIn_(signedIn), object_(object), capture_(std::move(capture)) {
    setObjectName(QStringLiteral("viewsOfList"));
    setIcon(ui::icon("view-visible"));
    setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("viewMenu"));
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ViewMenu::fill);
    whenLanguageChanges(this, [this] { retranslate(); });
}

void ViewMenu::retranslate() {
    constexpr int longestShown = 16;
    QString name = current_ ? fromUtf8(current_->view.name) : QString();
    if (name.size() > longestShown)
        name = name.left(longestShown - 1) + QStringLiteral("…");
    setText(current_ ? tr("View: %1").arg(buttonText(name)) : tr("Views"));
    setToolTip(current_ ? toolTipText(fromUtf8(current_->view.name))
                        : tr("Keep how the list looks, and open it like that again"));
}

bool ViewMenu::done(const Result<>& result) {
    if (!result)
        emit troubled(shown(result.error()));
    return result.has_value();
}

void ViewMenu::fill() {
    menu()->clear();
    if (const auto views = signedIn_.views(object_.key).list())
        addViews(*views);
    else
        emit troubled(shown(views.error()));
    addActions();
}

void ViewMenu::addViews(const std::vector<archive::OpenedView>& views) {
    QAction* usual = menu()->addAction(tr("As usual"));
    usual->setObjectName(QStringLiteral("viewUsual"));
    usual->setCheckable(true);
    usual->setChecked(!current_);
    connect(usual, &QAction::triggered, this, [this] {
        forget();
        emit closed();
    });
    for (const archive::OpenedView& one : views) {
        QString words = buttonText(fromUtf8(one.view.name));
        if (!one.view.role.empty())
            words = tr("%1 (shared with %2)").arg(words, buttonText(fromUtf8(one.view.roleName)));
        if (one.view.opensWithList)
            words = tr("%1, opens with the list").arg(words);
        QAction* action = menu()->addAction(words);
        action->setCheckable(true);
        action->setChecked(current_ && current_->view.id == one.view.id);
        connect(action, &QAction::triggered, this, [this, id = one.view.id] { open(id); });
    }
    menu()->addSeparator();
}

void ViewMenu::addActions() {
    const auto add = [this](const char* name, const char* iconName, const QString& words,
                            void (ViewMenu::*what)()) {
        QAction* action = menu()->addAction(ui::icon(iconName), words, this, what);
        action->setObjectName(QLatin1String(name));
    };
    const bool mine = current_ && current_->view.mine;
    const bool mayShare = signedIn_.mayUse(access::rightsNode);
    if (mine)
        add("viewSave", "document-save", tr("Save"), &ViewMenu::save);
    add("viewSaveAs", "document-save-as", tr("Save as …"), &ViewMenu::saveAs);
    if (mine)
        add("viewRename", "edit-rename", tr("Rename …"), &ViewMenu::rename);
    if (mine && mayShare)
        add("viewShare", "system-users", tr("Share …"), &ViewMenu::share);
    if (current_)
        add("viewOpening", "go-home",
            current_->view.opensWithList ? tr("Open the list as usual")
                                         : tr("Open the list with this view"),
            &ViewMenu::turnOpening);
    if (mine || (current_ && mayShare))
        add("viewDelete", "edit-delete", tr("Delete …"), &ViewMenu::remove);
}

void ViewMenu::take(archive::OpenedView view) {
    current_ = std::move(view);
    retranslate();
    emit opened();
}

void ViewMenu::open(std::int64_t id) {
    auto view = signedIn_.views(object_.key).open(id);
    if (view)
        take(std::move(*view));
    else
        emit troubled(shown(view.error()));
}

void ViewMenu::openFirst() {
    if (auto view = signedIn_.views(object_.key).opening(); view && *view)
        take(std::move(**view));
}

bool ViewMenu::renew() {
    if (!current_)
        return false;
    auto view = signedIn_.views(object_.key).open(current_->view.id);
    if (!view) {
        forget();
        emit closed();
        return true;
    }
    if (archive::viewJson(view->content) == archive::viewJson(current_->content))
        return false;
    take(std::move(*view));
    return true;
}

void ViewMenu::forget() {
    current_.reset();
    retranslate();
}

QString ViewMenu::leftOut() const {
    QStringList lines;
    if (current_)
        for (const Text& words : archive::leftOutWords(*current_))
            lines << shown(words);
    return lines.join(QLatin1Char('\n'));
}

void ViewMenu::save() {
    auto saved = signedIn_.views(object_.key).save(current_->view.name, capture_());
    if (!saved) {
        emit troubled(shown(saved.error()));
        return;
    }
    current_ = std::move(*saved);
    emit said(tr("The view %1 is kept.").arg(fromUtf8(current_->view.name)));
}

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
