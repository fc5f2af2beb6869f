#pragma once

#include "account_set.h"
#include "ui/shell/page.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace xinheng::ui {

class Banner;
class LadderTable;

/// What the levels 1 to 6 allow (金额级别), what holds for people without a level, and the second
/// person who lets an amount pass. Changes wait until Apply (F6). Needs system.amounts.
class AmountsPage final : public Page {
    Q_OBJECT
public:
    explicit AmountsPage(SignedIn& signedIn, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void createNew() override;
    void refresh() override;
    /// Reads again what has moved, unless an amount is half typed: then it says that it has.
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
    void showOffice();
    void authorise();
    [[nodiscard]] access::AmountDesk::WithoutLevel chosenRule() const;

    SignedIn& signedIn_;
    access::AmountDesk::WithoutLevel rule_ = access::AmountDesk::WithoutLevel::refused;
    std::int64_t read_ = -1; ///< version of the rights of what is shown
    QLabel* heading_;
    QLabel* unsaved_;
    QPushButton* authorise_;
    QPushButton* discard_;
    QPushButton* apply_;
    Banner* banner_;
    QLabel* hint_;
    QPushButton* clear_;
    QPushButton* add_;
    LadderTable* table_;
    QLabel* withoutLabel_;
    QComboBox* without_;
};

} // namespace xinheng::ui
