#pragma once

#include "access/scope.h"
#include "account_set.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;
class QVBoxLayout;

namespace xinheng::ui {

class FilterBar;
class TermsEdit;
class TreePicker;

/// One row scope as it stands in the list, pending or stored.
struct RowScope {
    std::string words;
    bool entry = false;
    access::Terms terms;
    std::string givenBy = {};
    bool operator==(const RowScope& other) const {
        return words == other.words && entry == other.entry && terms.from == other.terms.from &&
               terms.to == other.terms.to && terms.reason == other.terms.reason;
    }
};

/// Which rows: a kind, what it needs, query or entry too, the days and the reason.
class ScopeDialog final : public QDialog {
    Q_OBJECT
public:
    ScopeDialog(SignedIn& signedIn, const access::Object& object, QWidget* parent);
    void setScope(const RowScope& scope);
    [[nodiscard]] RowScope scope() const;
    void accept() override;

private:
    void makeInputs();
    QWidget* makeChosen();
    QWidget* makeTree();
    QWidget* makeCondition();
    void arrange();
    void chooseKind();
    void chooseDimension();
    [[nodiscard]] access::Scope::Kind kind() const;
    [[nodiscard]] std::string words() const;
    /// Why these rows can't be given as they are; empty when they can.
    [[nodiscard]] QString mistake() const;

    SignedIn& signedIn_;
    const access::Object& object_;
    QFormLayout* form_ = nullptr;
    QComboBox* kind_;
    QStackedWidget* inputs_;
    QLineEdit* ids_ = nullptr;
    QComboBox* dimension_ = nullptr;
    QVBoxLayout* nodePlace_ = nullptr;
    TreePicker* node_ = nullptr;
    FilterBar* filter_ = nullptr;
    QLineEdit* condition_ = nullptr;
    QRadioButton* query_;
    QRadioButton* entry_;
    QLabel* error_;
    TermsEdit* terms_;
    QPushButton* ok_;
};

} // namespace xinheng::ui
