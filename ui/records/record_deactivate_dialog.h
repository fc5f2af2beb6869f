#pragma once

#include "account_set.h"

#include <QDialog>

class QLineEdit;

namespace xinheng::ui {

class Banner;
class DateEdit;

/// Whether this person may deactivate this record.
bool mayDeactivate(const access::Object& object, const archive::RecordCard& card);
/// Whether they may take a deactivation back.
bool mayReactivate(const access::Object& object, const archive::RecordCard& card);
/// Takes a deactivation back; a conflict when somebody has changed the record since.
Result<archive::Saved> reactivateRecord(SignedIn& signedIn, const access::Object& object,
                                        const archive::RecordCard& card);

/// From which day a record is not used any more, and why.
class RecordDeactivateDialog final : public QDialog {
    Q_OBJECT
public:
    RecordDeactivateDialog(SignedIn& signedIn, const access::Object& object,
                           const archive::RecordCard& card, QWidget* parent = nullptr);
    /// What was done, in a sentence.
    [[nodiscard]] QString outcome() const { return outcome_; }
    void accept() override;

private:
    SignedIn& signedIn_;
    const access::Object& object_;
    std::string code_;
    QString outcome_;
    Banner* banner_;
    DateEdit* from_;
    QLineEdit* reason_;
};

} // namespace xinheng::ui
