#include "ui/shell/main_window.h"

#include "ui/shell/command_palette.h"
#include "ui/shell/help_dialog.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/navigation.h"
#include "ui/shell/status_line.h"
#include "ui/shell/theme.h"
#include "ui/widgets/notices.h"

#include <QCloseEvent>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <algorithm>

namespace xinheng::ui {

namespace {

const char* const keyProperty = "functionKey";

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), splitter_(new QSplitter(this)), navigation_(new Navigation(splitter_)),
      centre_(new QStackedWidget(splitter_)), tabs_(new QTabWidget(centre_)),
      status_(new StatusLine(this)) {
    setWindowIcon(programIcon());
    resize(1280, 720); // fits 1366x768 with a panel
    auto* welcome = new EmptyState("view-sidetree", centre_);
    tabs_->setDocumentMode(true);
    tabs_->setTabsClosable(true);
    tabs_->setMovable(true);
    tabs_->setElideMode(Qt::ElideRight);
    tabs_->tabBar()->setExpanding(false);
    tabs_->tabBar()->setDrawBase(false);
    centre_->addWidget(welcome);
    centre_->addWidget(tabs_);
    splitter_->setHandleWidth(1);
    splitter_->setChildrenCollapsible(false);
    splitter_->setStretchFactor(1, 1);
    splitter_->setSizes({232, 1048});
    navigation_->setMinimumWidth(176);
    setCentralWidget(splitter_);
    setStatusBar(status_);
    makeMenus();
    connect(navigation_, &Navigation::chosen, this, &MainWindow::open);
    connect(welcome, &EmptyState::actionClicked, this, &MainWindow::openPalette);
    connect(status_, &StatusLine::lockRequested, this, &MainWindow::lockRequested);
    connect(tabs_, &QTabWidget::tabCloseRequested, this,
            [this](int index) { closePage(qobject_cast<Page*>(tabs_->widget(index))); });
    connect(tabs_, &QTabWidget::currentChanged, this, [this] {
        if (Page* page = currentPage())
            navigation_->showCurrent(page->property(keyProperty).toString());
    });
    whenLanguageChanges(this, [this, welcome] {
        setWindowTitle(tr("Xinheng"));
        tabs_->tabBar()->setAccessibleName(tr("Open pages"));
        welcome->setTexts(
            tr("Nothing is open"),
            tr("Choose a function on the left, or press Ctrl+K and type a part of its "
               "name or its initials."),
            tr("Go to a function"));
        for (Page* page : pages())
            retitle(page);
    });
}

void MainWindow::setFunctions(std::vector<Function> functions) {
    functions_ = std::move(functions);
    navigation_->setFunctions(functions_);
    for (Page* page : pages()) {
        const QString key = page->property(keyProperty).toString();
        const bool record = key.contains(QLatin1Char(':'));
        const bool there = std::any_of(functions_.begin(), functions_.end(),
                                       [&](const Function& f) { return f.key == key; });
        if (!record && !there) {
            tabs_->removeTab(tabs_->indexOf(page));
            page->deleteLater();
        }
    }
    showTabs();
}

Page* MainWindow::open(const QString& key) {
    const auto function = std::find_if(functions_.begin(), functions_.end(),
                                       [&](const Function& f) { return f.key == key && f.make; });
    return function == functions_.end() ? nullptr : openRecord(key, function->make);
}

Page* MainWindow::openRecord(const QString& key, const std::function<Page*()>& make) {
    for (Page* page : pages())
        if (page->property(keyProperty).toString() == key) {
            tabs_->setCurrentWidget(page);
            return page;
        }
    Page* page = make();
    if (page != nullptr)
        addPage(page, key);
    return page;
}

void MainWindow::addPage(Page* page, const QString& key) {
    page->setProperty(keyProperty, key);
    connect(page, &Page::titleChanged, this, [this, page] { retitle(page); });
    connect(page, &Page::said, status_, &StatusLine::say);
    tabs_->addTab(page, QString());
    retitle(page);
    showTabs();
    tabs_->setCurrentWidget(page);
    navigation_->showCurrent(key);
    page->focusFirst();
}

void MainWindow::retitle(Page* page) {
    const int index = tabs_->indexOf(page);
    const QString title = page->isDirty() ? tr("%1 •").arg(page->title()) : page->title();
    tabs_->setTabText(index, QString(title).replace(QLatin1Char('&'), QLatin1String("&&")));
    tabs_->setTabToolTip(index, page->title());
    page->setAccessibleName(page->title());
}

void MainWindow::showTabs() {
    centre_->setCurrentIndex(tabs_->count() > 0 ? 1 : 0);
}

Page* MainWindow::currentPage() const {
    return qobject_cast<Page*>(tabs_->currentWidget());
}

std::vector<Page*> MainWindow::pages() const {
    std::vector<Page*> all;
    for (int i = 0; i < tabs_->count(); ++i)
        if (auto* page = qobject_cast<Page*>(tabs_->widget(i)))
            all.push_back(page);
    return all;
}

bool MainWindow::closePage(Page* page) {
    if (page == nullptr)
        return true;
    tabs_->setCurrentWidget(page);
    if (!page->canClose())
        return false;
    tabs_->removeTab(tabs_->indexOf(page));
    page->deleteLater();
    showTabs();
    return true;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    for (Page* page : pages())
        if (!page->canClose()) {
            tabs_->setCurrentWidget(page);
            event->ignore();
            return;
        }
    QMainWindow::closeEvent(event);
}

void MainWindow::openPalette() {
    auto* palette = new CommandPalette(functions_, finders_, this);
    connect(palette, &CommandPalette::functionChosen, this, &MainWindow::open);
    palette->show();
}

void MainWindow::openHelp() {
    auto* help = new HelpDialog(this);
    help->setAttribute(Qt::WA_DeleteOnClose);
    help->open();
}

} // namespace xinheng::ui
