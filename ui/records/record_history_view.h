#pragma once

#include "archive/record_desk.h"
#include "ui/models/record_names.h"

#include <QWidget>

class QStackedWidget;
class QTableWidget;

namespace xinheng::ui {

class EmptyState;

/// The changes of one record, newest first: when, who, field, old and new value, reason. Only of
/// fields the reader may see.
class RecordHistoryView final : public QWidget {
    Q_OBJECT
public:
    RecordHistoryView(const access::Object& object, std::shared_ptr<RecordNames> names,
                      QWidget* parent = nullptr);
    void setChanges(std::vector<archive::Change> changes);
    [[nodiscard]] QTableWidget& table() { return *table_; }

private:
    void fill();

    const access::Object& object_;
    std::shared_ptr<RecordNames> names_;
    std::vector<archive::Change> changes_;
    QStackedWidget* centre_;
    QTableWidget* table_;
    EmptyState* empty_;
};

/// "2024-05-08 17:30" in the machine's time zone.
QString momentText(const std::string& utc);

} // namespace xinheng::ui
