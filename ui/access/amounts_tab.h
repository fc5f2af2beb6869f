#pragma once

#include "ui/access/rights_tab.h"
#include "ui/widgets/choice_source.h"

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
    Result<> load(const GranteeRights& rights) override;
    [[nodiscard]] bool isDirty() const override;
    [[nodiscard]] QString termsLabel() const override { return tr("New levels hold"); }
    [[nodiscard]] bool needsTerms() const override { return isDirty(); }
    void showAhead(const access::RightsPreview* preview) override;
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
        std::map<std::string, access::Ladder> ladders;
        /// What is in force, all ways by which it comes together; nothing for somebody disabled.
        std::optional<access::EffectiveRights::AmountLine> now;
        std::optional<access::EffectiveRights::AmountLine> ahead; ///< the same, changes made
        /// What the line says may be handled; null while that is not worked out.
        [[nodiscard]] const access::EffectiveRights::AmountLine* says() const;
        [[nodiscard]] int holds() const { return says() == nullptr ? 0 : says()->level; }
    };
    void retranslate();
    void showLines();
    void makeChooser(std::size_t line);
    void choose(std::size_t line, int level);
    void showLadders();
    [[nodiscard]] QString allows(const Line& line) const;

    GranteeView grantee_;
    std::vector<Line> lines_;
    /// What the keys of an object are called, read once a refresh.
    std::map<const access::AmountObject*, std::shared_ptr<const ChoiceSource>> names_;
    QLabel* hint_;
    QTableWidget* table_;
    QLabel* ladderHeading_;
    QTableWidget* ladder_;
};

} // namespace xinheng::ui
