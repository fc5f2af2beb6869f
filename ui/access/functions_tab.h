#pragma once

#include "ui/access/function_ticks.h"
#include "ui/access/rights_tab.h"

#include <vector>

class QCheckBox;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace xinheng::ui {

class SearchBox;

/// The functions as a tree with ticks of three states; beside each through which role a person has
/// it already, and for how long it was given.
class FunctionsTab final : public RightsTab {
    Q_OBJECT
public:
    FunctionsTab(SignedIn& signedIn, QWidget* parent);
    [[nodiscard]] QString title() const override;
    Result<> load(const GranteeRights& rights) override;
    [[nodiscard]] bool isDirty() const override { return ticks_.isChanged(); }
    [[nodiscard]] QString termsLabel() const override { return tr("New ticks hold"); }
    [[nodiscard]] bool needsTerms() const override { return isDirty(); }
    Result<> write(access::RightsDesk& desk, const access::Terms& terms) const override;
    void focusFirst() override;

private:
    void makeTree();
    void retranslate();
    void showTicks();
    void filter();
    bool filterNode(std::size_t node, const QString& typed, bool aboveMatches);
    void showHidden();

    FunctionTicks ticks_;
    GranteeView grantee_;
    std::vector<ThroughRole> roles_;
    std::vector<QTreeWidgetItem*> items_; ///< beside the nodes of the function tree
    SearchBox* search_;
    QCheckBox* later_;
    QLabel* hidden_;
    QTreeWidget* tree_;
};

} // namespace xinheng::ui
