#pragma once

#include "account_set.h"
#include "ui/records/report_table.h"
#include "ui/shell/page.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QStackedWidget;
class QTableWidget;
class QVBoxLayout;

namespace xinheng::ui {

class Banner;
class EmptyState;
class FilterBar;
class RecordNames;
class StaleRecords;

/// Reports on the records that a person may see: a chart and a table beside it, and behind every
/// number the list of the records it counts.
class ReportPage final : public Page {
    Q_OBJECT
public:
    explicit ReportPage(SignedIn& signedIn, QWidget* parent = nullptr);

    /// The objects whose records this person can have reports on.
    static std::vector<const access::Object*> objectsOf(SignedIn& signedIn);

    [[nodiscard]] QString title() const override;
    void refresh() override;
    void takeNewRights() override;
    void focusFirst() override;
    [[nodiscard]] const access::Object& object() const;
    [[nodiscard]] const ReportTable& table() const { return report_; }
    /// Shows another report, as its choice in the list does.
    void choose(ReportKind kind);

signals:
    void listWanted(const QString& where, const QString& words);
    void recordWanted(qint64 id);

private:
    void arrange();
    [[nodiscard]] QHBoxLayout* choices();
    void retranslate();
    void takeObjects();
    void takeFields();
    void takeKinds();
    void takeMeasures();
    void makeFilterBar();
    void ask();
    void showReport();
    void showCurrent(int line);
    void open(int line);
    void goDown();
    void goUp();
    void exportReport();
    void printReport();
    [[nodiscard]] QString reportTitle() const;
    [[nodiscard]] ReportKind kind() const;
    [[nodiscard]] ReportWish wish() const;

    SignedIn& signedIn_;
    std::shared_ptr<RecordNames> names_;
    std::vector<const access::Object*> objects_;
    std::vector<std::string> below_; ///< of a tree: where one has gone down to
    QStringList belowWords_;
    ReportTable report_;
    bool asking_ = false;
    QComboBox* object_;
    QComboBox* kind_;
    QComboBox* field_;
    QComboBox* measure_;
    QComboBox* months_;
    QSpinBox* days_;
    QPushButton* down_;
    QPushButton* up_;
    QPushButton* print_;
    QPushButton* export_;
    QPushButton* open_;
    QVBoxLayout* filterPlace_;
    FilterBar* filter_ = nullptr;
    Banner* banner_;
    QLabel* path_;
    QStackedWidget* places_;
    QScrollArea* scroll_;
    BarChart* chart_;
    QTableWidget* lines_;
    StaleRecords* stale_;
    QLabel* sum_;
    EmptyState* empty_;
};

} // namespace xinheng::ui
