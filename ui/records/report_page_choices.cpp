// What a report can be about, and where that is chosen.
#include "ui/models/record_names.h"
#include "ui/records/fields_shown.h"
#include "ui/records/record_kind.h"
#include "ui/records/report_page.h"
#include "ui/records/stale_records.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableWidget>
#include <algorithm>
#include <tuple>

namespace xinheng::ui {

void ReportPage::arrange() {
    setRole(*path_, LabelRole::heading);
    setRole(*sum_, LabelRole::quiet);
    path_->setTextFormat(Qt::PlainText);
    makePrimary(*open_);
    chart_->setObjectName(QStringLiteral("reportChart"));
    lines_->setObjectName(QStringLiteral("reportLines"));
    banner_->setObjectName(QStringLiteral("reportBanner"));
    prepareTable(*lines_);
    lines_->setSelectionMode(QAbstractItemView::SingleSelection);
    scroll_->setWidget(chart_);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    auto* right = new QSplitter(Qt::Vertical, this);
    right->addWidget(lines_);
    right->addWidget(stale_);
    right->setStretchFactor(1, 2);
    auto* both = new QSplitter(Qt::Horizontal, places_);
    both->addWidget(scroll_);
    both->addWidget(right);
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 2);
    both->setSizes({600, 500});
    both->setChildrenCollapsible(false);
    places_->addWidget(both);
    places_->addWidget(empty_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::small);
    column->setSpacing(space::small);
    column->addLayout(choices());
    column->addLayout(filterPlace_);
    column->addWidget(banner_);
    column->addWidget(path_);
    column->addWidget(places_, 1);
    column->addWidget(sum_);
    print_->setIcon(icon("document-print")); // without words: the line is full
    new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_E), this, [this] { exportReport(); });
    new QShortcut(QKeySequence::Print, this, [this] { printReport(); });
    new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Down), this, [this] { goDown(); });
    new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Up), this, [this] { goUp(); });
}

QHBoxLayout* ReportPage::choices() {
    for (const int months : {12, 24, 36, 60})
        months_->addItem(QString(), months);
    days_->setRange(1, 36'500);
    days_->setValue(180);
    const std::array<std::pair<QWidget*, const char*>, 11> parts{{{object_, "reportObject"},
                                                                  {kind_, "reportKind"},
                                                                  {field_, "reportField"},
                                                                  {measure_, "reportMeasure"},
                                                                  {months_, "reportMonths"},
                                                                  {days_, "reportDays"},
                                                                  {up_, "reportUp"},
                                                                  {down_, "reportDown"},
                                                                  {print_, "reportPrint"},
                                                                  {export_, "reportExport"},
                                                                  {open_, "reportOpen"}}};
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    for (const auto& [part, name] : parts) {
        part->setObjectName(QLatin1String(name));
        if (auto* combo = qobject_cast<QComboBox*>(part)) {
            prepareCombo(*combo);
            combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            combo->setMinimumContentsLength(part == kind_                        ? 15
                                            : part == object_ || part == months_ ? 7
                                                                                 : 10);
        }
        if (part == up_)
            line->addStretch(1);
        line->addWidget(part);
    }
    return line;
}

void ReportPage::retranslate() {
    for (int i = 0; i < object_->count(); ++i)
        object_->setItemText(i, shown(objects_[std::size_t(i)]->label));
    for (int i = 0; i < months_->count(); ++i)
        months_->setItemText(i, tr("%1 months").arg(months_->itemData(i).toInt()));
    days_->setSuffix(tr(" days"));
    object_->setAccessibleName(tr("Object"));
    kind_->setAccessibleName(tr("Report"));
    field_->setAccessibleName(tr("Field"));
    measure_->setAccessibleName(tr("What is shown"));
    months_->setAccessibleName(tr("Months"));
    days_->setAccessibleName(tr("Days without a change"));
    down_->setText(tr("Parts"));
    down_->setToolTip(tr("Show the parts of this one (Ctrl+Down)"));
    up_->setText(tr("Up"));
    up_->setToolTip(tr("Back to the whole (Ctrl+Up)"));
    print_->setAccessibleName(tr("Print"));
    print_->setToolTip(tr("Print this table or save it as PDF (Ctrl+P)"));
    export_->setText(tr("Export …"));
    export_->setToolTip(tr("Write this table to a workbook or a CSV file (Ctrl+E)"));
    open_->setText(tr("Show list"));
    open_->setToolTip(tr("List the records behind this number (Enter)"));
    chart_->setAccessibleName(tr("Chart of the report; the table beside it has the same numbers"));
    lines_->setAccessibleName(tr("Numbers of the report"));
    empty_->setTexts(tr("Nothing to report"),
                     tr("No records that you may see meet the conditions."));
    takeFields();
    ask();
}

void ReportPage::takeObjects() {
    std::vector<const access::Object*> objects = objectsOf(signedIn_);
    if (objects == objects_)
        return;
    const access::Object* before = objects_.empty() ? nullptr : &object();
    objects_ = std::move(objects);
    const QSignalBlocker quiet(object_);
    object_->clear();
    int chosen = -1;
    for (std::size_t i = 0; i < objects_.size(); ++i) {
        object_->addItem(shown(objects_[i]->label));
        if (objects_[i] == before || (before == nullptr && objects_[i]->key == "customer"))
            chosen = int(i);
    }
    object_->setCurrentIndex(objects_.empty() ? -1 : std::max(chosen, 0));
    below_.clear();
    belowWords_.clear();
}

// Some objects keep no history, or no day of entry, or have nobody responsible.
void ReportPage::takeKinds() {
    const access::Object& of = object();
    const std::array<std::tuple<ReportKind, QString, bool>, 5> kinds{
        {{ReportKind::byValue, tr("By field"), true},
         {ReportKind::completeness, tr("Completeness by field"), true},
         {ReportKind::people, tr("Completeness by person"), !of.personField.empty()},
         {ReportKind::stale, tr("Not changed for long"), !of.changeTable.empty()},
         {ReportKind::growth, tr("Growth"), of.field("created_on") != nullptr}}};
    const QSignalBlocker quiet(kind_);
    const QVariant before = kind_->currentData();
    kind_->clear();
    for (const auto& [which, words, has] : kinds)
        if (has)
            kind_->addItem(words, int(which));
    kind_->setCurrentIndex(std::max(kind_->findData(before), 0));
}

void ReportPage::takeFields() {
    if (objects_.empty())
        return;
    takeKinds();
    const QSignalBlocker quiet(field_);
    const QVariant before = field_->currentData();
    field_->clear();
    if (auto fields = signedIn_.reports(object().key).fields()) {
        // Trees, what refers to something, choices, then words.
        const auto rank = [this](std::size_t index) {
            const access::Field& field = object().fields[index];
            const bool inTree = std::ranges::any_of(
                object().dimensions, [&](const auto& one) { return one.fieldKey() == field.key; });
            return inTree                                       ? 0
                   : field.type == access::FieldType::reference ? 1
                   : field.type == access::FieldType::choice    ? 2
                                                                : 3;
        };
        std::ranges::stable_sort(*fields, {}, rank);
        for (const std::size_t index : *fields) {
            const access::Field& field = object().fields[index];
            field_->addItem(shown(field.label), fromUtf8(field.key));
        }
    }
    field_->setCurrentIndex(std::max(field_->findData(before), 0));
    takeMeasures();
}

void ReportPage::takeMeasures() {
    const QSignalBlocker quiet(measure_);
    const QVariant before = measure_->currentData();
    measure_->clear();
    if (kind() == ReportKind::growth) {
        measure_->addItem(tr("New"), QString());
        measure_->addItem(tr("In all"), QStringLiteral("total"));
    } else if (!objects_.empty()) {
        measure_->addItem(tr("Records"), QString());
        const auto& gate = signedIn_.session().gate();
        for (std::size_t index = 0; index < object().fields.size(); ++index) {
            const access::Field& field = object().fields[index];
            if (field.type == access::FieldType::amount &&
                gate.field(object(), index) >= access::FieldState::readable)
                measure_->addItem(shown(field.label), fromUtf8(field.key));
        }
    }
    measure_->setCurrentIndex(std::max(measure_->findData(before), 0));
}

void ReportPage::makeFilterBar() {
    std::vector<FilterCondition> conditions;
    if (filter_ != nullptr) {
        conditions = filter_->conditions();
        filter_->hide();
        filter_->deleteLater();
        filter_ = nullptr;
    }
    if (objects_.empty())
        return;
    std::vector<FieldDescription> fields;
    const auto& gate = signedIn_.session().gate();
    for (std::size_t index = 0; index < object().fields.size(); ++index)
        if (gate.field(object(), index) >= access::FieldState::readable)
            fields.push_back(described(object(), index, access::FieldState::writable, *names_));
    filter_ = new FilterBar(std::move(fields), this);
    filter_->setConditions(conditions);
    filterPlace_->addWidget(filter_);
    connect(filter_, &FilterBar::filterChanged, this, &ReportPage::ask);
}

} // namespace xinheng::ui
