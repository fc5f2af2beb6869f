#pragma once

#include "account_set.h"
#include "ui/widgets/bar_chart.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <string>
#include <vector>

namespace xinheng::ui {

enum class ReportKind { byValue, completeness, people, stale, growth };

/// What a report is to show.
struct ReportWish {
    ReportKind kind = ReportKind::byValue;
    std::string field;              ///< of byValue
    std::vector<std::string> below; ///< of a tree: from the top to the node whose parts are shown
    std::string measure;            ///< key of an amount; empty: how many records. Of growth
                                    ///< "total": the total instead of what is new
    int days = 180;                 ///< of stale
    int months = 12;                ///< of growth
    std::string where;
};

/// One line of the table and bar of the chart, with what stands behind it.
struct ReportLine {
    QString label;
    QStringList cells; ///< label included
    BarChart::Bar bar;
    std::string where;
    QString whereWords; ///< what these records have in common
    std::string node;   ///< of a tree with more below it
    int days = 0;       ///< of stale: there the list is the report's own
};

/// A report as the window shows it.
struct ReportTable {
    QStringList headings;
    int firstNumber = 1; ///< column from which on numbers stand
    std::vector<ReportLine> lines;
    QString sum; ///< a sentence with the whole
    QString first;
    QString second;
    BarChart::Form form = BarChart::Form::bars;
    BarChart::Unit unit = BarChart::Unit::count;
};

Result<ReportTable> reportTable(SignedIn& signedIn, const access::Object& object,
                                const ReportWish& wish);

/// "61.7%", cut, so that only all of them are 100%.
QString shareText(std::int64_t part, std::int64_t whole);

} // namespace xinheng::ui
