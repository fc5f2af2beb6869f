#include "ui/records/view_menu.h"

#include "archive/view_rules.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/widgets/manners.h"

#include <QMenu>

namespace xinheng::ui {

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

} // namespace xinheng::ui
