#pragma once

#include "ui/access/rights_tab.h"

#include <algorithm>
#include <map>
#include <vector>

class QLabel;
class QTableWidget;

namespace xinheng::ui {

/// The level of a grantee for each kind of amounts, what it allows, and the ladder it stands on.
class AmountsTab final : public RightsTab {
    Q_OBJECT
public:
    AmountsTab(SignedIn& signedIn, QWidget* parent);
    [[nodiscard]] QString title() const override;
    Result<> load(const GranteeView& grantee) override;
    [[nodiscard]] bool isDirty() const override;
    Result<> write(access::RightsDesk& desk, const access::Terms& terms) const override;
    void focusFirst() override;

private:
    enum Column { What, Own, Through, Allows, GivenFor, ColumnCount };
    struct Line {
        const access::AmountObject* object = nullptr;
        int stored = 0; ///< 0: no level of one's own
        int level = 0;  ///< as chosen, not yet applied
        access::Terms terms;
        QStringList through;
        int throughLevel = 0; ///< the highest by roles
        std::map<std::string, access::Ladder> ladders;
        [[nodiscard]] int holds() const { return std::max(level, throughLevel); }
    };
    void retranslate();
    void showLines();
    void makeChooser(std::size_t line);
    void choose(std::size_t line, int level);
    void showLadders();
    [[nodiscard]] QString allows(const Line& line) const;

    GranteeView grantee_;
    std::vector<Line> lines_;
    bool unlimitedWithout_ = false;
    QLabel* hint_;
    QTableWidget* table_;
    QLabel* ladderHeading_;
    QTableWidget* ladder_;
};

} // namespace xinheng::ui
