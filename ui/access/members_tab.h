#pragma once

#include "ui/access/rights_tab.h"

#include <map>
#include <vector>

class QLabel;
class QPushButton;
class QTableWidget;

namespace xinheng::ui {

/// For a role the people who have it, for a person the roles; with days and reason.
class MembersTab final : public RightsTab {
    Q_OBJECT
public:
    MembersTab(SignedIn& signedIn, QWidget* parent);
    [[nodiscard]] QString title() const override;
    Result<> load(const GranteeRights& rights) override;
    [[nodiscard]] bool isDirty() const override;
    Result<> write(access::RightsDesk& desk, const access::Terms& terms) const override;
    void focusFirst() override;

private:
    struct Member {
        std::string code;
        access::Terms terms;
        std::string givenBy;
    };
    void retranslate();
    void showMembers();
    void add();
    void remove();

    GranteeView grantee_{};
    std::map<std::string, std::string> names_; ///< of everybody who could be on the other side
    std::vector<Member> stored_;
    std::vector<Member> members_;
    QLabel* heading_;
    QTableWidget* table_;
    QPushButton* add_;
    QPushButton* remove_;
};

} // namespace xinheng::ui
