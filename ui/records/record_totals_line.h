#pragma once

#include "account_set.h"
#include "ui/models/query_model.h"
#include "ui/widgets/long_work.h"

#include <QWidget>

class QLabel;

namespace xinheng::ui {

/// Below the list: how many rows, the totals of the amounts the person may read, and how many
/// rows are selected. Totals over many rows are made on a thread of their own.
class RecordTotalsLine final : public QWidget {
    Q_OBJECT
public:
    /// Up to so many rows the totals are made at once.
    static constexpr std::int64_t atOnce = 20'000;

    RecordTotalsLine(SignedIn& signedIn, const QueryModel& model, QWidget* parent = nullptr);
    /// After the model has read another query.
    void renew();
    void forget();
    void setSelected(std::int64_t rows);
    /// Up to so many selected rows are added up; of more, only the number is shown.
    static constexpr std::size_t mostAddedUp = 2'000;
    /// Adds up the rows with these numbers, which the desk does for those that the person sees.
    void addUp(const std::vector<std::int64_t>& ids);
    /// What the right end says.
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] QString text() const;

private:
    void makeTotals(const access::Query& query);
    void take(const Result<access::QueryResult>& result);
    void retranslate();

    SignedIn& signedIn_;
    const QueryModel& model_;
    QLabel* count_;
    QLabel* totals_;
    QLabel* selected_;
    std::int64_t selectedRows_ = 0;
    access::SelectionTotals sumsOfSelected_; ///< empty until they are made
    std::vector<std::string> keys_;          ///< amount fields that may be read
    std::vector<Money> sums_;                ///< empty while they are being made
    bool known_ = false;
    bool again_ = false; ///< the query became another one while totals were made
    int generation_ = 0; ///< of the query; what was added up for an older one is worth nothing
    std::unique_ptr<LongWork> work_;
};

} // namespace xinheng::ui
