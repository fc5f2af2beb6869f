#pragma once

#include "archive/history_rules.h"
#include "ui/models/record_names.h"

#include <QWidget>

class QPushButton;
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
    /// Whether the last change may be taken back, as far as the page can tell.
    void setMayUndo(bool may);

signals:
    void showWanted(int version);
    void compareWanted(int before, int after);
    void dayWanted();
    void undoWanted();

private:
    void fill();
    void showButtons();
    void compare();
    /// Numbers of the versions whose rows are selected, lowest first.
    [[nodiscard]] std::vector<int> chosen() const;

    const access::Object& object_;
    std::shared_ptr<RecordNames> names_;
    std::vector<archive::Change> changes_;
    std::vector<archive::Version> versions_;
    std::vector<int> versionOfRow_;
    bool mayUndo_ = false;
    QPushButton* show_;
    QPushButton* compare_;
    QPushButton* day_;
    QPushButton* undo_;
    QStackedWidget* centre_;
    QTableWidget* table_;
    EmptyState* empty_;
};

/// "2024-05-08 17:30" in the machine's time zone.
QString momentText(const std::string& utc);

} // namespace xinheng::ui
