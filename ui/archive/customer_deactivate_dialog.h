#pragma once

#include "account_set.h"

#include <QDialog>

class QLineEdit;

namespace xinheng::ui {

class Banner;
class DateEdit;

/// Whether this person may deactivate this customer.
bool mayDeactivate(const access::Object& object, const archive::CustomerCard& card);

/// From which day a customer is not used any more, and why.
class CustomerDeactivateDialog final : public QDialog {
    Q_OBJECT
public:
    CustomerDeactivateDialog(SignedIn& signedIn, const archive::CustomerCard& card,
                             QWidget* parent = nullptr);
    /// What was done, in a sentence.
    [[nodiscard]] QString outcome() const { return outcome_; }
    void accept() override;

private:
    SignedIn& signedIn_;
    std::string code_;
    QString outcome_;
    Banner* banner_;
    DateEdit* from_;
    QLineEdit* reason_;
};

} // namespace xinheng::ui
