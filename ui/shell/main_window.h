#pragma once

#include "ui/shell/page.h"
#include "ui/shell/tokens.h"

#include <QMainWindow>
#include <QPointer>

class QSplitter;
class QTabWidget;
class QStackedWidget;

namespace xinheng::ui {

class Navigation;
class StatusLine;

/// The frame: navigation on the left, pages as tabs, menu, status line, Ctrl+K. It knows pages only
/// by their base class; who has signed in decides which functions it is given.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);

    /// Also closes pages whose function is no longer there. Call it again when rights have changed.
    void setFunctions(std::vector<Function> functions);
    void addFinder(Finder finder) { finders_.push_back(std::move(finder)); }

    /// Opens the function, or brings it to the front when it is open already. Null when this person
    /// has no such function.
    Page* open(const QString& key);
    /// A page of a record: brings the open one to the front, or makes it. `key` is "customer:C001";
    /// the page goes with the function it belongs to.
    Page* openRecord(const QString& key, const QString& function,
                     const std::function<Page*()>& make);
    [[nodiscard]] Page* currentPage() const;
    [[nodiscard]] std::vector<Page*> pages() const;
    /// False when the page is still there: it asks first, and closes when it may.
    bool closePage(Page* page);
    /// Whether every page may go, one asked after the other.
    void askToClose(Page::Answer answer);
    /// The rights of the person have moved: every page looks again, and what hangs over them goes.
    void takeNewRights();

    [[nodiscard]] StatusLine& status() { return *status_; }
    [[nodiscard]] QTabWidget& tabs() { return *tabs_; }
    /// Whether the menu offers to see the set with another's eyes. Not at first.
    void offerSeeAs(bool offered);
    /// Whether the menu offers to change the own password. At first it does.
    void offerOwnPassword(bool offered);

signals:
    void lockRequested();
    void signOutRequested();
    void passwordRequested();                   ///< to change the own
    void seeAsRequested(const QString& person); ///< code; empty: to be asked
    void languageChosen(xinheng::Language language);
    void themeChosen(xinheng::ui::ThemeKind kind);

public slots:
    void openPalette();
    void openHelp();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void makeMenus();
    void addPage(Page* page, const QString& key, const QString& function);
    void removePage(Page* page);
    void askPages(std::vector<QPointer<Page>> left, Page::Answer answer);
    void retitle(Page* page);
    void showTabs();

    std::vector<Function> functions_;
    std::vector<Finder> finders_;
    QSplitter* splitter_;
    Navigation* navigation_;
    QStackedWidget* centre_;
    QTabWidget* tabs_;
    StatusLine* status_;
    QAction* seeAs_;
    QAction* password_;
    bool mayClose_ = false; ///< every page has said so
};

} // namespace xinheng::ui
