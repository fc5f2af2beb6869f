#pragma once

#include "account_set.h"
#include "ui/shell/page.h"

#include <vector>

class QLabel;
class QPushButton;
class QTableWidget;
class QTabWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace xinheng::ui {

class Banner;
class EntryDialog;
class RoleFiles;
class SearchBox;

/// People, departments and roles. Needs system.people; account-set managers are appointed by the
/// administrator only.
class PeoplePage final : public Page {
    Q_OBJECT
public:
    explicit PeoplePage(SignedIn& signedIn, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void createNew() override; ///< a person, department or role: whatever is in front
    void refresh() override;
    void focusFirst() override;
    [[nodiscard]] Chapter helpChapter() const override { return Chapter::people; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void arrange();
    void makePeople();
    void makeDepartments();
    void makeRoles();
    void retranslate();
    void showPeople();
    void showDepartments();
    void showRoles();
    void showButtons();
    void filter(const QString& typed);
    void run(EntryDialog* dialog, const QString& said);
    void say(const Result<access::PeopleDesk::Changed>& changed, const QString& done);
    void showWarnings();
    void changePerson();
    void changeDepartment();
    void toggleDisabled();
    void toggleManager();
    void handOver();
    void exportRoles();
    [[nodiscard]] const access::Person* selected() const;
    [[nodiscard]] QString departmentName(const access::Person& person) const;
    [[nodiscard]] QString stateText(const access::Person& person) const;

    SignedIn& signedIn_;
    std::vector<access::Person> people_;
    std::vector<access::DutyConflict> warnings_; ///< of the change that was made last
    std::vector<access::TreeNode> departments_;
    QLabel* heading_;
    Banner* banner_;
    QTabWidget* tabs_;
    SearchBox* search_;
    QTableWidget* table_;
    QTreeWidget* tree_;
    QTableWidget* roles_;
    QPushButton* add_;
    QPushButton* change_;
    QPushButton* disable_;
    QPushButton* password_;
    QPushButton* manager_;
    QPushButton* handOver_;
    QPushButton* addDepartment_;
    QPushButton* changeDepartment_;
    QPushButton* exportRoles_;
    QPushButton* importRoles_;
    QPushButton* addRole_;
    RoleFiles* roleFiles_;
    bool wasShown_ = false;
};

} // namespace xinheng::ui
