#include "ui/records/report_page.h"

#include "ui/access/duty_words.h"
#include "ui/models/record_names.h"
#include "ui/records/print_dialog.h"
#include "ui/records/record_kind.h"
#include "ui/records/report_files.h"
#include "ui/records/stale_records.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>
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
      down_(new QPushButton(this)), up_(new QPushButton(this)), print_(new QPushButton(this)),
      export_(new QPushButton(this)), open_(new QPushButton(this)), filterPlace_(new QVBoxLayout),
      banner_(new Banner(this)), path_(new QLabel(this)), places_(new QStackedWidget(this)),
      scroll_(new QScrollArea(this)), chart_(new BarChart(this)),
      lines_(new QTableWidget(0, 0, this)), stale_(new StaleRecords(signedIn, names_, this)),
      sum_(new QLabel(this)), empty_(new EmptyState("office-chart-bar", this)) {
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
    connect(print_, &QPushButton::clicked, this, &ReportPage::printReport);
    connect(open_, &QPushButton::clicked, this, [this] { open(chart_->current()); });
    connect(stale_, &StaleRecords::recordWanted, this, &ReportPage::recordWanted);
    connect(stale_, &StaleRecords::refused, this, [this](const Error& error) {
        banner_->showMessage(Banner::Kind::error, shown(error));
    });
    whenLanguageChanges(this, [this] { retranslate(); });
    refresh();
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

void ReportPage::takeNewRights() {
    for (auto* open : findChildren<PrintDialog*>())
        open->reject(); // it shows what was readable when it opened
    refresh();
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
    for (QPushButton* out : {print_, export_}) {
        out->setVisible(!objects_.empty() && signedIn_.mayUse(object().exportNode));
        out->setEnabled(!report_.lines.empty());
    }
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

// "Customers: by district", "Customers: growth".
QString ReportPage::reportTitle() const {
    const QString what = kind() == ReportKind::byValue ? tr("by %1").arg(field_->currentText())
                                                       : kind_->currentText();
    return tr("%1: %2").arg(atStart(shown(recordKind(object()).many)), what);
}

void ReportPage::printReport() {
    if (!print_->isVisible() || !print_->isEnabled())
        return;
    QStringList notes = belowWords_;
    if (!report_.sum.isEmpty())
        notes << report_.sum.simplified();
    if (filter_ != nullptr && !filter_->filter().empty())
        notes << tr("Condition: %1").arg(fromUtf8(filter_->filter()));
    PrintWish wish;
    wish.report = reportOnPaper(
        paperHead(signedIn_, reportTitle(), notes.join(QStringLiteral("    "))), report_);
    auto* dialog = new PrintDialog(signedIn_, object(), names_, std::move(wish), this);
    connect(dialog, &PrintDialog::said, this, &Page::said);
    dialog->open();
}

} // namespace xinheng::ui
