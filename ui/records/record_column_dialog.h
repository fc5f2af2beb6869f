#pragma once

#include "ui/records/record_columns.h"

#include <QDialog>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace xinheng::ui {

/// Which columns to show and in which order: ticks, and dragging or Alt+Up and Alt+Down. Only
/// fields the person may see are there.
class RecordColumnDialog final : public QDialog {
    Q_OBJECT
public:
    RecordColumnDialog(const QueryModel& model, const ColumnWishes& shownNow,
                       QWidget* parent = nullptr);
    [[nodiscard]] ColumnWishes wishes() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addItem(const access::Field& field, bool ticked, int width);
    void fill(const ColumnWishes& wishes);
    void move(int by);
    void allowAccept();

    const QueryModel& model_;
    QListWidget* list_;
    QPushButton* up_;
    QPushButton* down_;
    QPushButton* accept_;
};

} // namespace xinheng::ui
