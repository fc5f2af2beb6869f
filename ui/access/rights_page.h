#pragma once

#include "ui/access/rights_tab.h"
#include "ui/shell/page.h"

#include <QTimer>
#include <vector>

class QAction;
class QLabel;
class QPushButton;
class QTabWidget;

namespace xinheng::ui {

class Banner;
class ChangesPanel;
class EffectivePanel;
class GranteeList;
class TermsEdit;

/// Who may do what: grantees on the left, functions, data, amounts, duties and members in tabs, and
/// always what it means: what will change, and what may be done now. Changes wait until Apply (F6).
/// Needs system.rights.
class RightsPage final : public Page {
    Q_OBJECT
public:
    explicit RightsPage(SignedIn& signedIn, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void refresh() override;
    /// Reads again what has moved, unless something waits here: then it says that it has.
    void takeNewRights() override;
    bool save() override;
    [[nodiscard]] bool isDirty() const override;
    void focusFirst() override;
    [[nodiscard]] Chapter helpChapter() const override { return Chapter::rights; }
    /// "person:CODE" or "role:CODE".
    void choose(const std::string& words);

signals:
    void seeAsWanted(const QString& person); ///< code

private:
    void arrange();
    void retranslate();
    void orderTabs();
    void choose();
    void readAll();
    void showRights(const GranteeView& grantee);
    void readRightsOf(const GranteeView& grantee);
    void showOffice();
    void showTerms();
    /// Whether the rights, or the day, have moved since they were read here.
    bool hasMoved();
    [[nodiscard]] access::RightsDesk::Changes changes(RightsTab** refused) const;
    void showWarnings(const std::vector<access::DutyConflict>& warnings);
    void discard();
    void onChanged();
    void lookAhead();
    void showAhead(const access::RightsPreview* preview);
    void showTitles();
    void addRole();
    void compare();
    void printList();

    SignedIn& signedIn_;
    std::shared_ptr<RecordNames> names_; ///< for everything on the page, read once a refresh
    std::optional<GranteeView> grantee_;
    QLabel* heading_;
    QLabel* unsaved_;
    Banner* banner_;
    GranteeList* list_;
    QTabWidget* tabs_;
    std::vector<RightsTab*> parts_;
    ChangesPanel* ahead_;
    EffectivePanel* effective_;
    QTimer aheadTimer_;
    QTimer chooseTimer_;
    std::pair<std::int64_t, Date> read_; ///< version and day of what is shown
    QWidget* termsRow_;
    QLabel* termsLabel_;
    TermsEdit* terms_;
    QPushButton* more_;
    QAction* compareAction_;
    QAction* seeAction_;
    QAction* listAction_;
    QPushButton* discard_;
    QPushButton* apply_;
};

} // namespace xinheng::ui
