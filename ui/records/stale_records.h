#pragma once

#include "account_set.h"
#include "ui/models/record_names.h"

#include <QWidget>
#include <memory>

class QLabel;
class QPushButton;
class QTableWidget;

namespace xinheng::ui {

/// The records that were not changed for so many days, the longest unchanged first, a hundred at a
/// time. What counts as a change is each reader's own, so this is no filter of the list.
class StaleRecords final : public QWidget {
    Q_OBJECT
public:
    StaleRecords(SignedIn& signedIn, std::shared_ptr<RecordNames> names, QWidget* parent = nullptr);

    /// Reads from the beginning.
    void showRecords(const access::Object& object, int days, const std::string& where);
    void clear();

signals:
    void recordWanted(qint64 id);
    void refused(const xinheng::Error& error);

private:
    void retranslate();
    void read();
    void fill();
    void turn(int pages);

    SignedIn& signedIn_;
    std::shared_ptr<RecordNames> names_;
    const access::Object* object_ = nullptr;
    int days_ = 0;
    std::string where_;
    std::int64_t offset_ = 0;
    archive::StaleList list_;
    QTableWidget* table_;
    QLabel* place_;
    QPushButton* before_;
    QPushButton* next_;
};

} // namespace xinheng::ui
