#pragma once

#include "account_set.h"
#include "ui/shell/page.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace xinheng::ui {

class Banner;
class FieldForm;

/// How the codes of new records are made, object by object. Needs archive.setup.coding.
class CodingRulesPage final : public Page {
    Q_OBJECT
public:
    explicit CodingRulesPage(SignedIn& signedIn, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void refresh() override;
    void takeNewRights() override;
    bool save() override;
    [[nodiscard]] bool isDirty() const override;
    void focusFirst() override;

private:
    void arrange();
    void retranslate();
    void fill();
    /// What the selected object has, into the fields below.
    void showRule();
    void showExample();
    void clearRule();
    [[nodiscard]] const access::Object* object() const;
    [[nodiscard]] archive::CodingRule kept(const access::Object& object) const;

    SignedIn& signedIn_;
    std::vector<const access::Object*> objects_; ///< that take rules
    std::vector<archive::CodingRule> rules_;
    int shownRow_ = -1;
    QLabel* heading_;
    QLabel* words_;
    Banner* banner_;
    QTableWidget* table_;
    QLabel* patternLabel_;
    QLineEdit* pattern_;
    QCheckBox* strict_;
    QLabel* example_;
    QPushButton* clear_;
    QPushButton* save_;
};

/// Whether new records of the object get a code by a rule when none is given.
bool givesCodes(SignedIn& signedIn, const access::Object& object);
/// In the code field of a new record's form: what code it will get when none is typed.
void hintAtCode(SignedIn& signedIn, const access::Object& object, const FieldForm& form);

} // namespace xinheng::ui
