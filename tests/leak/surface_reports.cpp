#include "leak/surface.h"

namespace xinheng::tests {

namespace {

std::string words(const Result<archive::ValueReport>& report) {
    if (!report)
        return shown(report.error());
    std::string text = std::to_string(report->all.count);
    for (const Money sum : report->sums)
        text += " " + sum.plain();
    for (const archive::ValueRow& row : report->rows) {
        text += "\n" + std::to_string(row.depth) + " " + row.value + " " + shown(row.label) + " " +
                std::to_string(row.rows.count) + " " + row.rows.where;
        for (const Money total : row.totals)
            text += " " + total.plain();
    }
    return text;
}

std::string words(const Result<archive::CompletenessReport>& report) {
    if (!report)
        return shown(report.error());
    std::string text = std::to_string(report->all.count);
    for (const archive::FilledField& row : report->fields)
        text += "\n" + std::to_string(row.field) + " " + std::to_string(row.filled) + " " +
                row.missing.where;
    for (const archive::FilledPerson& row : report->people)
        text += "\n" + row.person + " " + shown(row.label) + " " + std::to_string(row.filled) +
                " of " + std::to_string(row.cells) + " " + row.rows.where;
    return text;
}

std::string words(const Result<archive::StaleReport>& report) {
    if (!report)
        return shown(report.error());
    std::string text = std::to_string(report->all);
    for (const archive::StaleBand& band : report->bands)
        text += " " + std::to_string(band.days) + ":" + std::to_string(band.count);
    return text;
}

std::string words(const Result<archive::StaleList>& list) {
    if (!list)
        return shown(list.error());
    std::string text;
    for (const archive::StaleRow& row : list->rows) {
        text += "\n" + row.changedOn.iso() + " " + std::to_string(row.days);
        for (const std::string& cell : row.cells)
            text += " " + cell;
    }
    return text;
}

std::string words(const Result<std::vector<archive::GrowthMonth>>& months) {
    if (!months)
        return shown(months.error());
    std::string text;
    for (const archive::GrowthMonth& month : *months)
        text += "\n" + month.month.iso() + " " + std::to_string(month.created.count) + " " +
                (month.deactivated ? std::to_string(month.deactivated->count) : "-") + " " +
                std::to_string(month.total.count);
    return text;
}

const Surface reports("reports", [](World& world, Transcript& seen) {
    archive::ReportDesk desk = world.person().reports(world.object().key);
    std::vector<std::string> conditions{"", world.companion() + " != ''"};
    for (const access::Field* field : world.probe.fields)
        conditions.push_back(field->key + " = ''");
    for (const access::Field& field : world.object().fields) {
        seen.write("by " + field.key, words(desk.by(field.key)));
        seen.write("by the companion with " + field.key,
                   words(desk.by(world.companion(), "", {field.key})));
    }
    for (const std::string& where : conditions) {
        seen.write("by where " + where, words(desk.by(world.companion(), where)));
        seen.write("completeness " + where, words(desk.completeness(where)));
        seen.write("stale " + where, words(desk.stale({1, 90, 5000}, where)));
        for (const int days : {1, 5000})
            seen.write("stale records " + where,
                       words(desk.staleRecords(days, where, {{}, 100, 0})));
        seen.write("growth " + where,
                   words(desk.growth(Period(day("2024-01-01")), Period(day("2024-06-01")), where)));
        seen.write("growth long ago " + where,
                   words(desk.growth(Period(day("1987-01-01")), Period(day("1987-12-01")), where)));
    }
});

} // namespace

} // namespace xinheng::tests
