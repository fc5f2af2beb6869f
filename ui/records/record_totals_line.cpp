#include "ui/records/record_totals_line.h"

#include "ui/records/record_kind.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStringList>

namespace xinheng::ui {

RecordTotalsLine::RecordTotalsLine(SignedIn& signedIn, const QueryModel& model, QWidget* parent)
    : QWidget(parent), signedIn_(signedIn), model_(model), count_(new QLabel(this)),
      totals_(new QLabel(this)), selected_(new QLabel(this)) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::large);
    for (QLabel* label : {count_, totals_, selected_}) {
        setRole(*label, LabelRole::quiet);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    // In a narrow window the totals are cut rather than making the window wider.
    totals_->setMinimumWidth(1);
    line->addWidget(count_);
    line->addWidget(totals_);
    line->addStretch();
    line->addWidget(selected_);
    whenLanguageChanges(this, [this] { retranslate(); });
}

void RecordTotalsLine::forget() {
    ++generation_;
    again_ = false;
    known_ = false;
    keys_.clear();
    sums_.clear();
    sumsOfSelected_ = {};
    retranslate();
}

void RecordTotalsLine::renew() {
    ++generation_;
    again_ = false;
    keys_.clear();
    sums_.clear();
    known_ = true;
    for (int column = 0; column < model_.columnCount(); ++column)
        if (model_.field(column).type == access::FieldType::amount && model_.canSort(column))
            keys_.push_back(model_.field(column).key);
    if (!keys_.empty()) {
        access::Query query = model_.query();
        query.limit = 0;
        query.sort.clear();
        query.fields = keys_;
        query.totals = keys_;
        makeTotals(query);
    }
    retranslate();
}

void RecordTotalsLine::makeTotals(const access::Query& query) {
    if (model_.count() <= atOnce) {
        take(signedIn_.records(query.object).list(query));
        return;
    }
    if (work_ != nullptr && work_->isRunning()) {
        again_ = true;
        return;
    }
    auto other = signedIn_.onAnotherThread();
    if (!other)
        return; // the count is there; totals come with the next look
    struct Job {
        OwnConnection desk;
        Result<access::QueryResult> result = access::QueryResult();
    };
    auto job = std::make_shared<Job>(Job{std::move(*other)});
    work_ = std::make_unique<LongWork>();
    connect(
        work_.get(), &LongWork::finished, this,
        [this, job, generation = generation_] {
            if (std::exchange(again_, false))
                renew();
            else if (generation == generation_)
                take(job->result);
            retranslate();
        },
        Qt::QueuedConnection); // renewing deletes the sender
    work_->start([job, query](const Progress&) {
        job->result = job->desk.signedIn->records(query.object).list(query);
        job->desk = {}; // the connection closes on the thread that used it
    });
}

void RecordTotalsLine::take(const Result<access::QueryResult>& result) {
    if (result && result->totals.size() == keys_.size())
        sums_ = result->totals;
    else
        keys_.clear(); // rights or rows have just changed; better none than wrong ones
}

void RecordTotalsLine::setSelected(std::int64_t rows) {
    selectedRows_ = rows;
    sumsOfSelected_ = {};
    retranslate();
}

void RecordTotalsLine::addUp(const std::vector<std::int64_t>& ids) {
    auto sums = signedIn_.many(model_.object().key).totals(ids);
    if (sums) {
        selectedRows_ = sums->rows;
        sumsOfSelected_ = std::move(*sums);
    }
    retranslate();
}

void RecordTotalsLine::retranslate() {
    count_->setText(known_ ? tr("%1: %2").arg(atStart(shown(recordKind(model_.object()).many)),
                                              numberText(model_.count()))
                           : QString());
    QStringList parts;
    for (std::size_t i = 0; known_ && i < keys_.size(); ++i) {
        const QString sum = i < sums_.size() ? amountText(sums_[i]) : tr("adding up …");
        parts << tr("%1 total: %2").arg(shown(model_.object().field(keys_[i])->label), sum);
    }
    totals_->setText(parts.join(QLatin1String("    ")));
    totals_->setVisible(!parts.isEmpty());
    QStringList chosen;
    if (known_ && selectedRows_ > 1)
        chosen << tr("Selected: %1").arg(numberText(selectedRows_));
    for (std::size_t i = 0; !chosen.isEmpty() && i < sumsOfSelected_.fields.size(); ++i)
        chosen << tr("%1 total: %2")
                      .arg(shown(model_.object().fields[sumsOfSelected_.fields[i]].label),
                           amountText(sumsOfSelected_.totals[i]));
    selected_->setText(chosen.join(QLatin1String("    ")));
}

QString RecordTotalsLine::selectedText() const {
    return selected_->text();
}

QString RecordTotalsLine::text() const {
    return count_->text() + QLatin1Char(' ') + totals_->text();
}

} // namespace xinheng::ui
