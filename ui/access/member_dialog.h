#pragma once

#include "account_set.h"
#include "ui/widgets/choice_source.h"

#include <QDialog>

class QLabel;

namespace xinheng::ui {

class TermsEdit;
class TreePicker;

/// Who (or which role) is added, from when to when, and why.
class MemberDialog final : public QDialog {
    Q_OBJECT
public:
    MemberDialog(const QString& title, const QString& label,
                 std::shared_ptr<const ChoiceSource> choices, Date today, QWidget* parent);
    [[nodiscard]] std::string code() const;
    [[nodiscard]] access::Terms terms() const;
    void accept() override;

private:
    TreePicker* picker_;
    QLabel* error_;
    TermsEdit* terms_;
};

} // namespace xinheng::ui
