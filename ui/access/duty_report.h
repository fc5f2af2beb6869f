#pragma once

#include "account_set.h"

#include <QWidget>
#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace xinheng::ui {

class EmptyState;

/// Everybody who holds both sides of a pair today or later, and what is written against it.
class DutyReport final : public QWidget {
    Q_OBJECT
public:
    DutyReport(SignedIn& signedIn, QWidget* parent);
    [[nodiscard]] Result<> load();
    void retranslate();
    /// The dialog over the chosen line, where one can be written.
    void mitigate();

signals:
    void done(const QString& message);
    void refused(const QString& why);

private:
    void arrange();
    void showConflicts();
    void showChosen();
    void endMitigation();
    [[nodiscard]] const access::DutyConflict* chosen() const;
    [[nodiscard]] const access::Mitigation* writtenFor(const access::DutyConflict& conflict) const;

    SignedIn& signedIn_;
    std::vector<access::DutyConflict> conflicts_;
    std::vector<access::Mitigation> mitigations_;
    QLabel* count_;
    QPushButton* end_;
    QPushButton* mitigate_;
    QStackedWidget* places_;
    QTableWidget* table_;
    QLabel* detail_;
    EmptyState* empty_;
};

} // namespace xinheng::ui
