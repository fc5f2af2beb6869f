#pragma once

#include "account_set.h"
#include "ui/models/record_names.h"

#include <QDialog>
#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableWidget;
class QVBoxLayout;

namespace xinheng::ui {

class Banner;
class FieldForm;
class ProblemTable;
class RecordListPage;

/// The same new values for many records: which rows, which fields, a look at what becomes of each
/// row, and all of it at once or not at all.
class ChangeManyDialog final : public QDialog {
    Q_OBJECT
public:
    /// `selected`: numbers of the selected rows; `query`: what is listed.
    ChangeManyDialog(SignedIn& signedIn, const access::Object& object,
                     std::shared_ptr<RecordNames> names, std::vector<std::int64_t> selected,
                     access::Query query, QWidget* parent);

    [[nodiscard]] FieldForm& form() { return *form_; }

signals:
    void changed(qint64 rows);

private:
    void layOut();
    void addField();
    void removeFields();
    void makeForm();
    void forgetPreview();
    void preview();
    void apply();
    void run(bool dryRun);
    void take(const Result<archive::ManyReport>& report, bool dryRun);
    void showChanges(const archive::ManyReport& report);
    [[nodiscard]] archive::ManyRows rows() const;

    SignedIn& signedIn_;
    const access::Object& object_;
    std::shared_ptr<RecordNames> names_;
    std::vector<std::int64_t> selected_;
    access::Query query_;
    Banner* banner_;
    QComboBox* which_;
    QComboBox* field_;
    QPushButton* add_;
    QPushButton* clear_;
    QVBoxLayout* formPlace_;
    FieldForm* form_ = nullptr;
    QLineEdit* reason_;
    QStackedWidget* below_;
    QTableWidget* changes_;
    ProblemTable* problems_;
    QLabel* outcome_;
    QPushButton* preview_;
    QPushButton* apply_;
    std::vector<std::size_t> fields_; ///< chosen, in this order
    std::optional<std::int64_t> seenVersion_;
};

} // namespace xinheng::ui
