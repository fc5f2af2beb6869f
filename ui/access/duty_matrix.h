#pragma once

#include "account_set.h"

#include <QWidget>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace xinheng::ui {

/// The pairs of duties that one person should not hold, edited as a whole: nothing holds before it
/// is saved as the next version, with a reason. An account-set manager's; others only read it.
class DutyMatrixTab final : public QWidget {
    Q_OBJECT
public:
    DutyMatrixTab(SignedIn& signedIn, QWidget* parent);
    [[nodiscard]] Result<> load();
    void retranslate();
    [[nodiscard]] bool isDirty() const;
    bool save();
    void addPair();
    /// The office of the person at the desk may have changed.
    void showOffice();
    /// Whether another version holds than the one that was read.
    [[nodiscard]] Result<bool> hasNewer();

signals:
    void changed();
    void discarded();
    void done(const QString& message);
    void refused(const QString& why);

protected:
    /// Insert, Delete and Space on the table: a pair more, one less, the level.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();
    void makeLines();
    void showPairs();
    void showVersion();
    void takePairs(const std::string& json);
    void switchLevel();
    void remove();
    void import();
    void exportPairs();
    void showVersions();

    SignedIn& signedIn_;
    bool mayChange_ = false;
    int version_ = 1;
    std::vector<access::DutyPair> stored_;
    std::vector<access::DutyPair> pairs_;
    QLabel* hint_;
    QPushButton* versions_;
    QPushButton* export_;
    QPushButton* import_;
    QPushButton* switch_;
    QPushButton* remove_;
    QPushButton* add_;
    QTableWidget* table_;
    QLabel* reasonLabel_;
    QLineEdit* reason_;
    QPushButton* discard_;
    QPushButton* save_;
};

} // namespace xinheng::ui
