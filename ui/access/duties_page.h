#pragma once

#include "account_set.h"
#include "ui/shell/page.h"

class QLabel;
class QTabWidget;

namespace xinheng::ui {

class Banner;
class DutyMatrixTab;
class DutyReport;

/// Duties that one person should not hold together (不相容职责): who holds them, and the matrix
/// that says which they are. Needs system.duties.
class DutiesPage final : public Page {
    Q_OBJECT
public:
    explicit DutiesPage(SignedIn& signedIn, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void createNew() override; ///< a mitigation or a pair: whatever is in front
    void refresh() override;
    /// Reads the report again, and the matrix unless it is half changed.
    void takeNewRights() override;
    bool save() override;
    [[nodiscard]] bool isDirty() const override;
    void focusFirst() override;
    [[nodiscard]] Chapter helpChapter() const override { return Chapter::rights; }

private:
    void arrange();
    void retranslate();
    void readAll();
    void onChanged();
    void onDone(const QString& message);
    void onRefused(const QString& why);

    QLabel* heading_;
    QLabel* unsaved_;
    Banner* banner_;
    QTabWidget* tabs_;
    DutyReport* report_;
    DutyMatrixTab* matrix_;
};

} // namespace xinheng::ui
