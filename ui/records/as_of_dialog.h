#pragma once

#include "account_set.h"
#include "ui/models/record_names.h"

#include <QDialog>
#include <memory>

class QScrollArea;
class QStackedWidget;

namespace xinheng::ui {

class Banner;
class DateEdit;
class EmptyState;
class FieldForm;

/// A record as it was at the end of a past day, to look at; the day is picked here. Deletes itself
/// when it closes.
class AsOfDialog final : public QDialog {
    Q_OBJECT
public:
    AsOfDialog(SignedIn& signedIn, const access::Object& object, std::string code,
               const QString& name, std::shared_ptr<RecordNames> names, QWidget* parent);

    void setDay(Date day);

private:
    void layOut();
    void showDay();
    void showCard(const archive::RecordCard& card, Date day);
    void showNone(const QString& title, const QString& words);
    /// Which version it is, and that nothing is changed here.
    [[nodiscard]] QString marking(Date day);

    SignedIn& signedIn_;
    archive::HistoryDesk desk_;
    std::string code_;
    std::shared_ptr<RecordNames> names_;
    DateEdit* day_;
    Banner* banner_;
    QStackedWidget* centre_;
    QScrollArea* scroll_;
    FieldForm* form_ = nullptr; ///< when a day with a card was picked
    EmptyState* none_;
};

} // namespace xinheng::ui
