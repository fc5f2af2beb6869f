#include "ui/records/import_mapping.h"

#include "ui/records/record_kind.h"
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::ImportMapping)
};

QString quoted(const QStringList& headings) {
    QStringList all;
    for (const QString& heading : headings)
        all << Words::tr("“%1”").arg(heading);
    return all.join(Words::tr(", "));
}

} // namespace

std::vector<MappingFinding> mappingFindings(const access::Object& object,
                                            const std::vector<std::string>& header,
                                            const std::map<std::string, std::string>& columns,
                                            const std::map<std::string, std::string>& constants,
                                            bool givesCodes) {
    using Weight = MappingFinding::Weight;
    std::vector<MappingFinding> findings;
    const QString many = shown(recordKind(object).many);
    for (const access::Field& field : object.fields) {
        QStringList headings;
        for (const auto& [heading, key] : columns)
            if (key == field.key)
                headings << fromUtf8(heading);
        if (headings.size() > 1)
            findings.push_back({Weight::blocks, Words::tr("%1 is filled from several columns: %2. "
                                                          "Keep one of them.")
                                                    .arg(shown(field.label), quoted(headings))});
        if (!headings.isEmpty() && constants.contains(field.key))
            findings.push_back(
                {Weight::blocks, Words::tr("%1 is filled by the column %2 and by a value for every "
                                           "row. Keep one of them.")
                                     .arg(shown(field.label), quoted(headings))});
        if (!headings.isEmpty() || constants.contains(field.key) || !field.required)
            continue;
        if (field.key == object.codeField && givesCodes)
            findings.push_back(
                {Weight::note,
                 Words::tr("No column gives the %1: new %2 get it by the coding rule.")
                     .arg(shown(field.label), many)});
        else if (field.key == object.codeField)
            findings.push_back(
                {Weight::blocks, Words::tr("No column gives the %1, by which %2 are told apart.")
                                     .arg(shown(field.label), many)});
        else
            findings.push_back(
                {Weight::newOnes, Words::tr("No column gives the %1, so new %2 can't be added; "
                                            "those that are there can be updated.")
                                      .arg(shown(field.label), many)});
    }
    QStringList unused;
    for (const std::string& heading : header)
        if (!heading.empty() && !columns.contains(heading))
            unused << fromUtf8(heading);
    if (!unused.isEmpty())
        findings.push_back({Weight::note, Words::tr("Not imported: %1.").arg(quoted(unused))});
    return findings;
}

bool hasFinding(const std::vector<MappingFinding>& findings, MappingFinding::Weight weight) {
    return std::any_of(findings.begin(), findings.end(),
                       [weight](const MappingFinding& one) { return one.weight == weight; });
}

} // namespace xinheng::ui
