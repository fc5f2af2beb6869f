#pragma once

#include "account_set.h"
#include "ui/shell/page.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace xinheng::ui {

class Banner;

/// The account set itself: what it is, whether it is sound, and a backup to a file. Needs
/// system.settings.
class SetPage final : public Page {
    Q_OBJECT
public:
    explicit SetPage(SignedIn& signedIn, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void refresh() override;
    void focusFirst() override;
    [[nodiscard]] Chapter helpChapter() const override { return Chapter::auditAndBackup; }

private:
    void arrange();
    void retranslate();
    void check();
    void browse();
    void backup();
    void showCheck(const Result<SetCheck>& check);
    void showBackup(const Result<BackupReport>& report);

    SignedIn& signedIn_;
    QLabel* heading_;
    Banner* banner_;
    std::vector<QLabel*> labels_;
    std::vector<QLabel*> values_;
    QLabel* checkHeading_;
    QLabel* checkHint_;
    QPushButton* check_;
    QLabel* backupHeading_;
    QLabel* backupHint_;
    QLineEdit* target_;
    QPushButton* browse_;
    QPushButton* backup_;
};

} // namespace xinheng::ui
