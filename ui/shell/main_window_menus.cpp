// The menus of the main window, and with them its keys.
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/shell/theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QTabWidget>

namespace xinheng::ui {

namespace {

QAction* addTo(QMenu* menu, const char* iconName, const QList<QKeySequence>& keys) {
    QAction* action = menu->addAction(QString());
    if (iconName != nullptr)
        action->setIcon(icon(iconName));
    action->setShortcuts(keys);
    return action;
}

} // namespace

void MainWindow::makeMenus() {
    QMenu* file = menuBar()->addMenu(QString());
    QAction* create = addTo(file, "document-new", {Qt::Key_F5});
    QAction* save = addTo(file, "document-save", {Qt::Key_F6, QKeySequence::Save});
    QAction* refresh = addTo(file, "view-refresh", {Qt::CTRL | Qt::Key_R});
    QAction* close = addTo(file, "tab-close", {Qt::CTRL | Qt::Key_W});
    file->addSeparator();
    QAction* lock = addTo(file, "object-locked", {Qt::CTRL | Qt::Key_L});
    QAction* password = addTo(file, "dialog-password", {});
    password->setObjectName(QStringLiteral("passwordAction"));
    lock->setObjectName(QStringLiteral("lockAction"));
    password_ = password;
    QAction* seeAs = addTo(file, "view-visible", {});
    seeAs->setObjectName(QStringLiteral("seeAsAction"));
    seeAs->setVisible(false);
    seeAs_ = seeAs;
    QAction* signOut = addTo(file, "system-log-out", {});
    QAction* quit = addTo(file, "application-exit", {Qt::CTRL | Qt::Key_Q});

    QMenu* go = menuBar()->addMenu(QString());
    QAction* palette = addTo(go, "edit-find", {Qt::CTRL | Qt::Key_K});
    QAction* next = addTo(go, "go-next", {Qt::CTRL | Qt::Key_PageDown});
    QAction* previous = addTo(go, "go-previous", {Qt::CTRL | Qt::Key_PageUp});
    QAction* other = addTo(go, "view-sidetree", {Qt::Key_F4});

    QMenu* view = menuBar()->addMenu(QString());
    QMenu* theme = view->addMenu(icon("color-management"), QString());
    QMenu* languages = view->addMenu(icon("languages"), QString());
    auto* themes = new QActionGroup(this);
    QAction* light = themes->addAction(theme->addAction(QString()));
    QAction* dark = themes->addAction(theme->addAction(QString()));
    auto* tongues = new QActionGroup(this);
    // Each language in its own words, so that one finds back from the other.
    QAction* chinese = tongues->addAction(languages->addAction(QStringLiteral("中文")));
    QAction* english = tongues->addAction(languages->addAction(QStringLiteral("English")));
    for (QAction* action : {light, dark, chinese, english})
        action->setCheckable(true);

    QMenu* help = menuBar()->addMenu(QString());
    QAction* keys = addTo(help, "help-contents", {QKeySequence::HelpContents});
    QAction* about = addTo(help, "help-about", {});

    const auto onPage = [this](void (Page::*what)()) {
        return [this, what] {
            if (Page* page = currentPage())
                (page->*what)();
        };
    };
    connect(create, &QAction::triggered, this, onPage(&Page::createNew));
    connect(refresh, &QAction::triggered, this, onPage(&Page::refresh));
    connect(save, &QAction::triggered, this, [this] {
        if (Page* page = currentPage())
            page->save();
    });
    connect(close, &QAction::triggered, this, [this] { closePage(currentPage()); });
    connect(lock, &QAction::triggered, this, &MainWindow::lockRequested);
    connect(password, &QAction::triggered, this, &MainWindow::passwordRequested);
    connect(seeAs, &QAction::triggered, this, [this] { emit seeAsRequested({}); });
    connect(signOut, &QAction::triggered, this, &MainWindow::signOutRequested);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    connect(palette, &QAction::triggered, this, &MainWindow::openPalette);
    const auto step = [this](int by) {
        if (const int count = tabs_->count(); count > 0)
            tabs_->setCurrentIndex((tabs_->currentIndex() + by + count) % count);
    };
    connect(next, &QAction::triggered, this, [step] { step(1); });
    connect(previous, &QAction::triggered, this, [step] { step(-1); });
    connect(other, &QAction::triggered, this, [this] {
        if (!navigation_->hasFocus())
            navigation_->setFocus(Qt::ShortcutFocusReason);
        else if (Page* page = currentPage())
            page->focusFirst();
    });
    connect(keys, &QAction::triggered, this, &MainWindow::openHelp);
    connect(about, &QAction::triggered, this, [this] {
        // Not about() of the class, which would wait in a loop of its own.
        auto* box = new QMessageBox(
            QMessageBox::NoIcon, tr("About Xinheng"),
            tr("<b>Xinheng</b><p>The customers of a company, and who may see and change which of "
               "them, and how much.</p><p>Free software under the GNU General Public License, "
               "version 3 or later.</p>"),
            QMessageBox::Ok, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setIconPixmap(programIcon().pixmap(48, 48));
        box->open();
    });
    connect(chinese, &QAction::triggered, this, [this] { emit languageChosen(Language::zh); });
    connect(english, &QAction::triggered, this, [this] { emit languageChosen(Language::en); });
    connect(light, &QAction::triggered, this, [this] { emit themeChosen(ThemeKind::light); });
    connect(dark, &QAction::triggered, this, [this] { emit themeChosen(ThemeKind::dark); });
    connect(this, &MainWindow::languageChosen, this, [](Language chosen) { setLanguage(chosen); });
    connect(this, &MainWindow::themeChosen, this,
            [](ThemeKind chosen) { Theme::apply(*qApp, chosen); });

    whenThemeChanges(this, [light, dark] {
        (Theme::kind() == ThemeKind::dark ? dark : light)->setChecked(true);
    });
    whenLanguageChanges(this, [=] {
        (language() == Language::zh ? chinese : english)->setChecked(true);
        file->setTitle(tr("&File"));
        create->setText(tr("&New"));
        save->setText(tr("&Save"));
        refresh->setText(tr("&Read again"));
        close->setText(tr("&Close page"));
        lock->setText(tr("&Lock"));
        password->setText(tr("Change &password …"));
        seeAs->setText(tr("See as &another person …"));
        signOut->setText(tr("Sign &out"));
        quit->setText(tr("&Quit"));
        go->setTitle(tr("&Go"));
        palette->setText(tr("Go to a &function or record …"));
        next->setText(tr("&Next page"));
        previous->setText(tr("&Previous page"));
        other->setText(tr("&Between page and navigation"));
        view->setTitle(tr("&View"));
        theme->setTitle(tr("&Colours"));
        light->setText(tr("&Light"));
        dark->setText(tr("&Dark"));
        languages->setTitle(tr("&Language"));
        help->setTitle(tr("&Help"));
        keys->setText(tr("&User guide, keys, and where the log lies"));
        about->setText(tr("&About Xinheng"));
    });
}

void MainWindow::offerOwnPassword(bool offered) {
    password_->setVisible(offered);
}

void MainWindow::offerSeeAs(bool offered) {
    seeAs_->setVisible(offered);
}

} // namespace xinheng::ui
