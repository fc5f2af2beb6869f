#pragma once

#include "archive/customer_desk.h"
#include "ui/models/customer_names.h"

#include <QWidget>

class QStackedWidget;
class QTableWidget;

namespace xinheng::ui {

class EmptyState;

/// The changes of one customer, newest first: when, who, field, old and new value, reason. Only of
/// fields the reader may see.
class CustomerHistoryView final : public QWidget {
    Q_OBJECT
public:
    CustomerHistoryView(const access::Object& object, std::shared_ptr<CustomerNames> names,
                        QWidget* parent = nullptr);
    void setChanges(std::vector<archive::Change> changes);
    [[nodiscard]] QTableWidget& table() { return *table_; }

private:
    void fill();

    const access::Object& object_;
    std::shared_ptr<CustomerNames> names_;
    std::vector<archive::Change> changes_;
    QStackedWidget* centre_;
    QTableWidget* table_;
    EmptyState* empty_;
};

/// "2024-05-08 17:30" in the machine's time zone.
QString momentText(const std::string& utc);

} // namespace xinheng::ui
