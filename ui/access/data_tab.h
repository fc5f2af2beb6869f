#pragma once

#include "ui/access/rights_tab.h"
#include "ui/access/scope_dialog.h"

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QTableWidget;

namespace xinheng::ui {

class FieldGrid;

/// What of the data: whether an object is controlled at all, which rows, which fields.
class DataTab final : public RightsTab {
    Q_OBJECT
public:
    DataTab(SignedIn& signedIn, QWidget* parent);
    [[nodiscard]] QString title() const override;
    Result<> load(const GranteeRights& rights) override;
    [[nodiscard]] bool isDirty() const override;
    /// Fields alone: each row scope has days of its own.
    [[nodiscard]] QString termsLabel() const override { return tr("New ticks of fields hold"); }
    [[nodiscard]] bool needsTerms() const override;
    void showOffice() override;
    Result<> write(access::RightsDesk& desk, const access::Terms& terms) const override;
    void focusFirst() override;

private:
    void arrange();
    void retranslate();
    void showScopes();
    Result<> showObject();
    void showControl();
    void askBeforeOpening(QCheckBox& box, bool checked);
    void edit(std::optional<std::size_t> place);
    void put(std::optional<std::size_t> place, const RowScope& scope);
    void remove();
    [[nodiscard]] std::map<std::string, QString> fieldsThrough() const;
    Result<> writeControl(access::RightsDesk& desk) const;
    Result<> writeScopes(access::RightsDesk& desk) const;
    Result<> writeFields(access::RightsDesk& desk, const access::Terms& terms) const;
    [[nodiscard]] std::string words() const { return rights_.grantee.words(); }

    const access::Object* object_;
    GranteeRights rights_;
    access::Control control_;
    std::vector<RowScope> stored_;
    std::vector<RowScope> scopes_;
    QComboBox* objects_;
    QCheckBox* rows_;
    QCheckBox* fields_;
    QLabel* controlHint_;
    QLabel* rowsHeading_;
    QLabel* fieldsHeading_;
    QTableWidget* scopeTable_;
    QPushButton* add_;
    QPushButton* change_;
    QPushButton* remove_;
    FieldGrid* grid_;
    QTableView* gridView_;
};

} // namespace xinheng::ui
