#pragma once

#include "account_set.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace xinheng::ui {

class Banner;

/// Where the listed or selected records go: format, file, encoding, columns, headings. The writing
/// is done on another thread and can be cancelled; then there is no file.
class RecordExportDialog final : public QDialog {
    Q_OBJECT
public:
    RecordExportDialog(SignedIn& signedIn, const access::Object& object, access::Query query,
                       std::vector<std::string> shownColumns,
                       std::vector<std::string> selectedCodes, QWidget* parent = nullptr);
    void accept() override;

signals:
    void exported(const QString& file, qint64 rows);

private:
    void browse();
    void takeFormat();
    void showWhatGoes();
    void take(const Result<std::int64_t>& rows, bool cancelled);

    SignedIn& signedIn_;
    const access::Object& object_;
    access::Query query_;
    std::vector<std::string> shownColumns_;
    std::vector<std::string> selectedCodes_;
    Banner* banner_;
    QLineEdit* file_;
    QComboBox* format_;
    QComboBox* rows_;
    QComboBox* encoding_;
    QComboBox* columns_;
    QComboBox* headings_;
    QPushButton* go_;
    QString replace_; ///< the existing file that may be replaced
};

} // namespace xinheng::ui
