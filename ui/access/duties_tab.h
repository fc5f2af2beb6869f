#pragma once

#include "ui/access/rights_tab.h"

#include <vector>

class QLabel;
class QTableWidget;

namespace xinheng::ui {

/// Incompatible duties in one hand: of the person, or of the members of the role; what is held now,
/// and what the waiting changes would add. Nothing is changed here.
class DutiesTab final : public RightsTab {
    Q_OBJECT
public:
    DutiesTab(SignedIn& signedIn, QWidget* parent);
    [[nodiscard]] QString title() const override;
    Result<> load(const GranteeRights& rights) override;
    [[nodiscard]] bool isDirty() const override { return false; }
    Result<> write(access::RightsDesk&, const access::Terms&) const override { return {}; }
    void focusFirst() override;
    /// Conflicts that the waiting changes would bring.
    void showAhead(const access::RightsPreview* preview) override;

private:
    enum Column { Who, First, Second, Level, State, Why, ColumnCount };
    void retranslate();
    void showConflicts();
    void fill(int row, const access::DutyConflict& conflict, bool ahead);

    GranteeView grantee_;
    std::vector<access::DutyConflict> held_;
    std::vector<access::DutyConflict> ahead_;
    std::optional<Error> refused_; ///< why what is held can't be shown
    QLabel* hint_;
    QTableWidget* table_;
};

} // namespace xinheng::ui
