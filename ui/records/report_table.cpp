#include "ui/records/report_table.h"

#include "ui/records/record_kind.h"
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <algorithm>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::ReportPage)
};

QString pair(const QString& name, const QString& value) {
    return Words::tr("%1: %2").arg(name, value);
}

void sortByValue(std::vector<ReportLine>& lines) {
    std::stable_sort(lines.begin(), lines.end(),
                     [](const ReportLine& one, const ReportLine& other) {
                         return one.bar.value > other.bar.value;
                     });
}

/// The rows of one level: those at the top, or the parts of the last node of `below`.
std::vector<const archive::ValueRow*> levelOf(const archive::ValueReport& report,
                                              const std::vector<std::string>& below) {
    std::vector<const archive::ValueRow*> rows;
    const int depth = int(below.size());
    bool inside = below.empty();
    for (const archive::ValueRow& row : report.rows) {
        if (row.depth < depth)
            inside = row.depth == depth - 1 && row.hasBelow && row.value == below.back();
        else if (inside && row.depth == depth)
            rows.push_back(&row);
    }
    return rows;
}

Result<ReportTable> byValue(archive::ReportDesk& desk, const ReportWish& wish) {
    const auto totals =
        wish.measure.empty() ? std::vector<std::string>() : std::vector{wish.measure};
    const auto report = desk.by(wish.field, wish.where, totals);
    if (!report)
        return fail(report.error());
    const access::Object& object = desk.object();
    const QString heading = shown(object.fields[report->field].label);
    ReportTable table;
    table.headings << heading << Words::tr("Code") << Words::tr("Records") << Words::tr("Share");
    table.first = Words::tr("Records");
    if (!report->isTree && object.fields[report->field].references.empty())
        table.headings.removeAt(1);
    const bool hasCode = table.headings.size() == 4;
    table.firstNumber = hasCode ? 2 : 1;
    table.sum = Words::tr("%1 in all: %2")
                    .arg(atStart(shown(recordKind(object).many)), numberText(report->all.count));
    if (!wish.measure.empty()) {
        table.first = shown(object.fields[report->totals.front()].label);
        table.headings << table.first;
        table.unit = BarChart::Unit::hundredths;
        table.sum += QStringLiteral("    ") + pair(table.first, amountText(report->sums.front()));
    }
    for (const archive::ValueRow* row : levelOf(*report, wish.below)) {
        ReportLine line;
        line.label = shown(row->label);
        line.cells << line.label;
        if (hasCode)
            line.cells << fromUtf8(row->value);
        line.cells << numberText(row->rows.count) << shareText(row->rows.count, report->all.count);
        line.bar = {line.label, row->rows.count, numberText(row->rows.count)};
        if (!wish.measure.empty()) {
            line.bar.value = row->totals.front().fen();
            line.bar.words = amountText(row->totals.front());
            line.cells << line.bar.words;
        }
        line.where = row->rows.where;
        line.whereWords = pair(heading, line.label);
        line.node = row->hasBelow ? row->value : std::string();
        table.lines.push_back(std::move(line));
    }
    sortByValue(table.lines);
    return table;
}

Result<ReportTable> completeness(archive::ReportDesk& desk, const ReportWish& wish) {
    const auto report = desk.completeness(wish.where);
    if (!report)
        return fail(report.error());
    const access::Object& object = desk.object();
    ReportTable table;
    table.first = Words::tr("Filled in");
    table.sum = Words::tr("%1 in all: %2")
                    .arg(atStart(shown(recordKind(object).many)), numberText(report->all.count));
    if (wish.kind == ReportKind::people) {
        table.headings << Words::tr("Responsible") << Words::tr("Records")
                       << Words::tr("Filled in");
        for (const archive::FilledPerson& one : report->people) {
            ReportLine line;
            line.label = shown(one.label);
            const QString share = shareText(one.filled, one.cells);
            line.cells << line.label << numberText(one.rows.count) << share;
            // The share, so that people with few and with many records compare.
            line.bar = {line.label, one.cells == 0 ? 0 : one.filled * 10'000 / one.cells, share};
            line.where = one.rows.where;
            line.whereWords = pair(table.headings.front(), line.label);
            table.lines.push_back(std::move(line));
        }
        table.first = Words::tr("Filled in, %");
        table.unit = BarChart::Unit::hundredths;
        sortByValue(table.lines);
        return table;
    }
    table.headings << Words::tr("Field") << Words::tr("Filled in") << Words::tr("Missing")
                   << Words::tr("Share");
    for (const archive::FilledField& one : report->fields) {
        ReportLine line;
        line.label = shown(object.fields[one.field].label);
        const QString share = shareText(one.filled, report->all.count);
        line.cells << line.label << numberText(one.filled) << numberText(one.missing.count)
                   << share;
        line.bar = {line.label, one.filled, share};
        line.where = one.missing.where;
        line.whereWords = Words::tr("%1 is missing").arg(line.label);
        table.lines.push_back(std::move(line));
    }
    // What lacks most comes first.
    sortByValue(table.lines);
    std::reverse(table.lines.begin(), table.lines.end());
    return table;
}

Result<ReportTable> stale(archive::ReportDesk& desk, const ReportWish& wish) {
    const auto report = desk.stale({90, 180, 365, wish.days}, wish.where);
    if (!report)
        return fail(report.error());
    ReportTable table;
    table.first = Words::tr("Records");
    table.headings << Words::tr("Not changed for") << Words::tr("Records") << Words::tr("Share");
    table.sum = Words::tr("%1 in all: %2")
                    .arg(atStart(shown(recordKind(desk.object()).many)), numberText(report->all));
    for (const archive::StaleBand& band : report->bands) {
        ReportLine line;
        line.label = Words::tr("%1 days and more").arg(numberText(band.days));
        line.cells << line.label << numberText(band.count) << shareText(band.count, report->all);
        line.bar = {line.label, band.count, numberText(band.count)};
        line.days = band.days;
        table.lines.push_back(std::move(line));
    }
    return table;
}

Result<ReportTable> growth(archive::ReportDesk& desk, Date day, const ReportWish& wish) {
    const Period last(day);
    const auto months = desk.growth(last.plusMonths(1 - wish.months), last, wish.where);
    if (!months)
        return fail(months.error());
    const bool total = wish.measure == "total";
    const bool gone = !months->empty() && months->front().deactivated.has_value();
    ReportTable table;
    table.form = BarChart::Form::columns;
    table.headings << Words::tr("Month") << Words::tr("New") << Words::tr("In all");
    table.first = total ? Words::tr("In all") : Words::tr("New");
    if (gone)
        table.headings << Words::tr("Deactivated");
    if (gone && !total)
        table.second = Words::tr("Deactivated");
    std::int64_t created = 0;
    for (const archive::GrowthMonth& month : *months) {
        const archive::Counted& counted = total ? month.total : month.created;
        created += month.created.count;
        ReportLine line;
        line.label = periodText(month.month);
        line.cells << line.label << numberText(month.created.count)
                   << numberText(month.total.count);
        if (month.deactivated)
            line.cells << numberText(month.deactivated->count);
        line.bar = {fromUtf8(month.month.iso()), counted.count, numberText(counted.count),
                    month.deactivated ? month.deactivated->count : 0};
        line.where = counted.where;
        line.whereWords = total ? Words::tr("Entered by the end of %1").arg(line.label)
                                : Words::tr("Entered in %1").arg(line.label);
        table.lines.push_back(std::move(line));
    }
    table.sum = Words::tr("New in these months: %1").arg(numberText(created));
    return table;
}

} // namespace

QString shareText(std::int64_t part, std::int64_t whole) {
    const std::int64_t thousandths = whole == 0 ? 0 : part * 1000 / whole;
    return QStringLiteral("%1.%2%").arg(thousandths / 10).arg(thousandths % 10);
}

Result<ReportTable> reportTable(SignedIn& signedIn, const access::Object& object,
                                const ReportWish& wish) {
    archive::ReportDesk desk = signedIn.reports(object.key);
    switch (wish.kind) {
    case ReportKind::byValue:
        return byValue(desk, wish);
    case ReportKind::completeness:
    case ReportKind::people:
        return completeness(desk, wish);
    case ReportKind::stale:
        return stale(desk, wish);
    case ReportKind::growth:
        break;
    }
    return growth(desk, signedIn.session().businessDate(), wish);
}

} // namespace xinheng::ui
