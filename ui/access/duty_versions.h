#pragma once

#include "access/duty_store.h"

#include <QDialog>
#include <vector>

class QTableWidget;

namespace xinheng::ui {

/// Every version the matrix ever had, newest first, and the way back to one of them. Deletes itself
/// when it closes.
class DutyVersions final : public QDialog {
    Q_OBJECT
public:
    DutyVersions(std::vector<access::duty_store::MatrixVersion> versions, bool mayTake,
                 QWidget* parent);

signals:
    /// The pairs of an older version, as JSON.
    void taken(const std::string& content);

private:
    void showVersions();

    std::vector<access::duty_store::MatrixVersion> versions_;
    QTableWidget* table_;
};

} // namespace xinheng::ui
