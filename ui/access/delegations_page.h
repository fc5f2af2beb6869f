#pragma once

#include "account_set.h"
#include "ui/shell/page.h"

#include <map>
#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace xinheng::ui {

class Banner;
class EmptyState;

/// Rights lent to somebody for some days: the own ones, or everybody's for whoever holds
/// system.rights. Needs system.delegation.
class DelegationsPage final : public Page {
    Q_OBJECT
public:
    explicit DelegationsPage(SignedIn& signedIn, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void createNew() override;
    void refresh() override;
    void focusFirst() override;
    [[nodiscard]] Chapter helpChapter() const override { return Chapter::rights; }

private:
    void arrange();
    void retranslate();
    void readNames();
    void showDelegations();
    void showButtons();
    void end();
    void refuse(const Error& error);
    void takeWarnings(const std::vector<access::DutyConflict>& warnings);
    [[nodiscard]] const access::Delegation* chosen() const;
    [[nodiscard]] QString personText(const std::string& code) const;

    SignedIn& signedIn_;
    std::vector<access::Delegation> delegations_;
    std::map<std::string, std::string> people_;
    std::map<std::string, std::string> roles_;
    QLabel* heading_;
    QPushButton* end_;
    QPushButton* lend_;
    Banner* banner_;
    bool refused_ = false; ///< what the banner says
    QStackedWidget* places_;
    QTableWidget* table_;
    EmptyState* empty_;
};

} // namespace xinheng::ui
