#include "ui/shell/main_window.h"

#include "ui/shell/command_palette.h"
#include "ui/shell/help_dialog.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/navigation.h"
#include "ui/shell/status_line.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QCloseEvent>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <algorithm>
#include <memory>
#include <utility>

namespace xinheng::ui {

namespace {

const char* const keyProperty = "pageKey";
const char* const functionProperty = "pageFunction";

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
        const QString key = page->property(functionProperty).toString();
        if (std::none_of(functions_.begin(), functions_.end(),
                         [&](const Function& f) { return f.key == key; }))
            removePage(page);
    }
}

Page* MainWindow::open(const QString& key) {
    const auto function = std::find_if(functions_.begin(), functions_.end(),
                                       [&](const Function& f) { return f.key == key && f.make; });
    return function == functions_.end() ? nullptr : openRecord(key, key, function->make);
}

Page* MainWindow::openRecord(const QString& key, const QString& function,
                             const std::function<Page*()>& make) {
    for (Page* page : pages())
        if (page->property(keyProperty).toString() == key) {
            tabs_->setCurrentWidget(page);
            return page;
        }
    Page* page = make();
    if (page != nullptr)
        addPage(page, key, function);
    return page;
}

void MainWindow::addPage(Page* page, const QString& key, const QString& function) {
    page->setProperty(keyProperty, key);
    page->setProperty(functionProperty, function);
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
    tabs_->setTabText(index, buttonText(title));
    tabs_->setTabToolTip(index, toolTipText(page->title()));
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
    page->askToClose([this, page](bool may) {
        if (may)
            removePage(page);
    });
    return tabs_->indexOf(page) < 0;
}

void MainWindow::removePage(Page* page) {
    tabs_->removeTab(tabs_->indexOf(page));
    page->hide();
    page->deleteLater();
    showTabs();
}

void MainWindow::askToClose(Page::Answer answer) {
    std::vector<QPointer<Page>> left;
    for (Page* page : pages())
        left.emplace(left.begin(), page);
    askPages(std::move(left), std::move(answer));
}

// Each answer leads to the next question, so that never two of them stand side by side.
void MainWindow::askPages(std::vector<QPointer<Page>> left, Page::Answer answer) {
    while (!left.empty() && left.back() == nullptr)
        left.pop_back();
    if (left.empty()) {
        answer(true);
        return;
    }
    Page* page = left.back();
    left.pop_back();
    if (page->isDirty())
        tabs_->setCurrentWidget(page);
    page->askToClose([this, left = std::move(left), answer = std::move(answer)](bool may) {
        if (may)
            askPages(left, answer);
        else
            answer(false);
    });
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayClose_) {
        // Where nothing is unsaved the answer is here before the event is through.
        const auto inside = std::make_shared<bool>(true);
        askToClose([this, inside](bool may) {
            mayClose_ = may;
            if (may && !*inside)
                close();
        });
        *inside = false;
    }
    if (std::exchange(mayClose_, false))
        QMainWindow::closeEvent(event);
    else
        event->ignore();
}

void MainWindow::takeNewRights() {
    for (CommandPalette* palette : findChildren<CommandPalette*>())
        palette->close();
    for (Page* page : pages())
        page->takeNewRights();
}

void MainWindow::openPalette() {
    auto* palette = new CommandPalette(functions_, finders_, this);
    connect(palette, &CommandPalette::functionChosen, this, &MainWindow::open);
    palette->show();
}

void MainWindow::openHelp() {
    const Page* page = currentPage();
    auto* help = new HelpDialog(page == nullptr ? Chapter::start : page->helpChapter(), this);
    help->setAttribute(Qt::WA_DeleteOnClose);
    help->open();
}

} // namespace xinheng::ui
