#pragma once

#include "account_set.h"
#include "ui/shell/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace xinheng::ui {

class AuditModel;
class Banner;
class TreePicker;

/// Who did what and when, newest first, and whether the trail is whole. Needs system.audit.
class AuditPage final : public Page {
    Q_OBJECT
public:
    explicit AuditPage(SignedIn& signedIn, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void refresh() override;
    /// The rows read stay readable as long as the page is there.
    void takeNewRights() override {}
    void focusFirst() override;
    [[nodiscard]] Chapter helpChapter() const override { return Chapter::auditAndBackup; }

private:
    void arrange();
    void retranslate();
    void verify();
    void showVerdict(const Result<access::AuditTrail::Verdict>& verdict);

    SignedIn& signedIn_;
    AuditModel* model_;
    QLabel* heading_;
    Banner* banner_;
    QComboBox* object_;
    QLineEdit* record_;
    TreePicker* person_;
    QLabel* headLabel_;
    QLineEdit* head_;
    QPushButton* verify_;
    QTableView* table_;
    bool refused_ = false; ///< the banner says why nothing is listed
};

} // namespace xinheng::ui
