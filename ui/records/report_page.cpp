#include "ui/records/report_page.h"

#include "ui/access/duty_words.h"
#include "ui/models/record_names.h"
#include "ui/records/fields_shown.h"
#include "ui/records/record_kind.h"
#include "ui/records/report_files.h"
#include "ui/records/stale_records.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
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

namespace xinheng::ui {

std::vector<const access::Object*> ReportPage::objectsOf(SignedIn& signedIn) {
    std::vector<const access::Object*> objects;
    for (const access::Object& object : signedIn.objects().all())
        if (!object.personnel && signedIn.mayUse(object.queryNode))
            objects.push_back(&object);
    return objects;
}

ReportPage::ReportPage(SignedIn& signedIn, QWidget* parent)
    : Page(parent), signedIn_(signedIn), names_(std::make_shared<RecordNames>(signedIn)),
      object_(new QComboBox(this)), kind_(new QComboBox(this)), field_(new QComboBox(this)),
      measure_(new QComboBox(this)), months_(new QComboBox(this)), days_(new QSpinBox(this)),
      down_(new QPushButton(this)), up_(new QPushButton(this)), export_(new QPushButton(this)),
      open_(new QPushButton(this)), filterPlace_(new QVBoxLayout), banner_(new Banner(this)),
      path_(new QLabel(this)), places_(new QStackedWidget(this)), scroll_(new QScrollArea(this)),
      chart_(new BarChart(this)), lines_(new QTableWidget(0, 0, this)),
      stale_(new StaleRecords(signedIn, this)), sum_(new QLabel(this)),
      empty_(new EmptyState("office-chart-bar", this)) {
    arrange();
    const auto again = [this] {
        below_.clear();
        belowWords_.clear();
        ask();
    };
    connect(object_, &QComboBox::currentIndexChanged, this, [this, again] {
        takeFields();
        makeFilterBar();
        again();
    });
    connect(kind_, &QComboBox::currentIndexChanged, this, [this, again] {
        takeMeasures();
        again();
    });
    connect(field_, &QComboBox::currentIndexChanged, this, again);
    connect(measure_, &QComboBox::currentIndexChanged, this, &ReportPage::ask);
    connect(months_, &QComboBox::currentIndexChanged, this, &ReportPage::ask);
    connect(days_, &QSpinBox::valueChanged, this, &ReportPage::ask);
    connect(chart_, &BarChart::currentChanged, this, &ReportPage::showCurrent);
    connect(chart_, &BarChart::activated, this, &ReportPage::open);
    connect(lines_, &QTableWidget::currentCellChanged, this, [this](int row) { showCurrent(row); });
    connect(lines_, &QTableWidget::cellActivated, this, &ReportPage::open);
    connect(down_, &QPushButton::clicked, this, &ReportPage::goDown);
    connect(up_, &QPushButton::clicked, this, &ReportPage::goUp);
    connect(export_, &QPushButton::clicked, this, &ReportPage::exportReport);
    connect(open_, &QPushButton::clicked, this, [this] { open(chart_->current()); });
    connect(stale_, &StaleRecords::recordWanted, this, &ReportPage::recordWanted);
    connect(stale_, &StaleRecords::refused, this, [this](const Error& error) {
        banner_->showMessage(Banner::Kind::error, shown(error));
    });
    whenLanguageChanges(this, [this] { retranslate(); });
    refresh();
}

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
    new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_E), this, [this] { exportReport(); });
    new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Down), this, [this] { goDown(); });
    new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Up), this, [this] { goUp(); });
}

QHBoxLayout* ReportPage::choices() {
    constexpr std::array kinds{ReportKind::byValue, ReportKind::completeness, ReportKind::people,
                               ReportKind::stale, ReportKind::growth};
    for (const ReportKind one : kinds)
        kind_->addItem(QString(), int(one));
    for (const int months : {12, 24, 36, 60})
        months_->addItem(QString(), months);
    days_->setRange(1, 36'500);
    days_->setValue(180);
    const std::array<std::pair<QWidget*, const char*>, 10> parts{{{object_, "reportObject"},
                                                                  {kind_, "reportKind"},
                                                                  {field_, "reportField"},
                                                                  {measure_, "reportMeasure"},
                                                                  {months_, "reportMonths"},
                                                                  {days_, "reportDays"},
                                                                  {up_, "reportUp"},
                                                                  {down_, "reportDown"},
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

QString ReportPage::title() const {
    return tr("Archive reports");
}

const access::Object& ReportPage::object() const {
    return *objects_[std::size_t(std::max(object_->currentIndex(), 0))];
}

ReportKind ReportPage::kind() const {
    return ReportKind(kind_->currentData().toInt());
}

void ReportPage::choose(ReportKind kind) {
    kind_->setCurrentIndex(kind_->findData(int(kind)));
}

ReportWish ReportPage::wish() const {
    ReportWish wish;
    wish.kind = kind();
    wish.field = field_->currentData().toString().toStdString();
    wish.below = below_;
    wish.measure = measure_->currentData().toString().toStdString();
    wish.days = days_->value();
    wish.months = months_->currentData().toInt();
    if (filter_ != nullptr)
        wish.where = filter_->filter();
    return wish;
}

void ReportPage::retranslate() {
    for (int i = 0; i < object_->count(); ++i)
        object_->setItemText(i, shown(objects_[std::size_t(i)]->label));
    kind_->setItemText(int(ReportKind::byValue), tr("By field"));
    kind_->setItemText(int(ReportKind::completeness), tr("Completeness by field"));
    kind_->setItemText(int(ReportKind::people), tr("Completeness by person"));
    kind_->setItemText(int(ReportKind::stale), tr("Not changed for long"));
    kind_->setItemText(int(ReportKind::growth), tr("Growth"));
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

void ReportPage::focusFirst() {
    chart_->setFocus();
}

void ReportPage::refresh() {
    names_->reread();
    takeObjects();
    takeFields();
    makeFilterBar();
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

void ReportPage::takeFields() {
    if (objects_.empty())
        return;
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

void ReportPage::ask() {
    if (asking_)
        return;
    const ReportKind which = kind();
    field_->setVisible(which == ReportKind::byValue);
    measure_->setVisible(which == ReportKind::byValue || which == ReportKind::growth);
    months_->setVisible(which == ReportKind::growth);
    days_->setVisible(which == ReportKind::stale);
    stale_->setVisible(which == ReportKind::stale);
    stale_->clear();
    auto report = objects_.empty() ? Result<ReportTable>(ReportTable())
                                   : reportTable(signedIn_, object(), wish());
    report_ = report ? std::move(*report) : ReportTable();
    if (report)
        banner_->hide();
    else
        banner_->showMessage(Banner::Kind::error, shown(report.error()));
    showReport();
}

void ReportPage::showReport() {
    asking_ = true;
    std::vector<BarChart::Bar> bars;
    lines_->setColumnCount(int(report_.headings.size()));
    lines_->setHorizontalHeaderLabels(report_.headings);
    for (int column = report_.firstNumber; column < lines_->columnCount(); ++column)
        lines_->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    lines_->setRowCount(int(report_.lines.size()));
    for (std::size_t row = 0; row < report_.lines.size(); ++row) {
        bars.push_back(report_.lines[row].bar);
        for (int column = 0; column < report_.lines[row].cells.size(); ++column) {
            QTableWidgetItem* cell = textCell(report_.lines[row].cells[column]);
            if (column >= report_.firstNumber)
                cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            lines_->setItem(int(row), column, cell);
        }
    }
    constexpr int labelColumn = 160;
    constexpr int numberColumn = 84;
    for (int column = 0; column < lines_->columnCount(); ++column)
        lines_->setColumnWidth(column, column == 0 ? labelColumn : numberColumn);
    chart_->setBars(std::move(bars), report_.form, report_.unit);
    chart_->setLegend(report_.first, report_.second);
    sum_->setText(report_.sum);
    path_->setText(belowWords_.join(QStringLiteral(" / ")));
    path_->setVisible(!belowWords_.isEmpty());
    places_->setCurrentIndex(report_.lines.empty() ? 1 : 0);
    asking_ = false;
    // Of months the last is where one looks first.
    const bool byMonth = report_.form == BarChart::Form::columns;
    showCurrent(byMonth ? int(report_.lines.size()) - 1 : report_.lines.empty() ? -1 : 0);
}

void ReportPage::showCurrent(int line) {
    if (asking_)
        return;
    asking_ = true;
    chart_->setCurrent(line);
    if (line >= 0)
        lines_->setCurrentCell(line, 0);
    asking_ = false;
    const ReportLine* one =
        line < 0 || line >= int(report_.lines.size()) ? nullptr : &report_.lines[std::size_t(line)];
    open_->setEnabled(one != nullptr);
    open_->setVisible(kind() != ReportKind::stale);
    export_->setVisible(!objects_.empty() && signedIn_.mayUse(object().exportNode));
    export_->setEnabled(!report_.lines.empty());
    const bool isTree =
        !below_.empty() || std::ranges::any_of(report_.lines, [](const ReportLine& each) {
            return !each.node.empty();
        });
    down_->setVisible(isTree);
    down_->setEnabled(one != nullptr && !one->node.empty());
    up_->setVisible(isTree);
    up_->setEnabled(!below_.empty());
    if (one != nullptr && one->days > 0)
        stale_->showRecords(object(), one->days, wish().where);
    if (line >= 0 && report_.form == BarChart::Form::bars)
        scroll_->ensureVisible(0, 42 + line * 28, 0, 60);
}

void ReportPage::open(int line) {
    if (line < 0 || line >= int(report_.lines.size()))
        return;
    const ReportLine& one = report_.lines[std::size_t(line)];
    if (one.days > 0) {
        stale_->setFocus();
        return;
    }
    emit listWanted(fromUtf8(one.where), one.whereWords);
}

void ReportPage::goDown() {
    const int line = chart_->current();
    if (line < 0 || report_.lines[std::size_t(line)].node.empty())
        return;
    below_.push_back(report_.lines[std::size_t(line)].node);
    belowWords_ << report_.lines[std::size_t(line)].label;
    ask();
}

void ReportPage::goUp() {
    if (below_.empty())
        return;
    const std::string from = below_.back();
    below_.pop_back();
    belowWords_.removeLast();
    ask();
    const auto line = std::ranges::find(report_.lines, from, &ReportLine::node);
    if (line != report_.lines.end())
        showCurrent(int(line - report_.lines.begin()));
}

void ReportPage::exportReport() {
    if (!export_->isVisible() || !export_->isEnabled())
        return;
    saveReport(signedIn_, object(), report_, title(), this, [this](const Result<QString>& file) {
        if (file)
            emit said(tr("The report is written to %1.").arg(*file));
        else
            banner_->showMessage(Banner::Kind::error, shown(file.error()));
    });
}

} // namespace xinheng::ui
