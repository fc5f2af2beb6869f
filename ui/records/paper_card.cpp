// A record's card on paper.
#include "ui/records/fields_shown.h"
#include "ui/records/paper.h"
#include "ui/records/record_kind.h"
#include "ui/shell/language.h"

#include <QCoreApplication>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::Paper)
};

QString cellHtml(const char* tag, const QString& words, const char* width = nullptr) {
    return QStringLiteral("<%1 align='left' valign='top'%2>%3</%1>")
        .arg(QLatin1String(tag),
             width == nullptr ? QString() : QStringLiteral(" width='%1'").arg(QLatin1String(width)),
             words.toHtmlEscaped());
}

QString groupHtml(const QString& heading, const QList<QPair<QString, QString>>& values) {
    QString html = QStringLiteral("<h3>%1</h3><table width='100%' cellspacing='0' cellpadding='3'>")
                       .arg(heading.toHtmlEscaped());
    for (qsizetype i = 0; i < values.size(); i += 2) {
        html += QStringLiteral("<tr>");
        for (qsizetype at = i; at < i + 2; ++at)
            html += at < values.size() ? cellHtml("th", values[at].first, "14%") +
                                             cellHtml("td", values[at].second, "36%")
                                       : cellHtml("td", {}) + cellHtml("td", {});
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

QString belowHtml(const archive::PrintedBelow& below, RecordNames& names) {
    const access::Object& object = *below.object;
    QString html = QStringLiteral("<h3>%1</h3><table border='1' cellspacing='0' cellpadding='3' "
                                  "width='100%'><thead><tr>")
                       .arg(shown(recordKind(object).list).toHtmlEscaped());
    for (const std::size_t field : below.rows.fields)
        html += cellHtml("th", shown(object.fields[field].label));
    html += QStringLiteral("</tr></thead>");
    for (const access::QueryRow& row : below.rows.rows) {
        html += QStringLiteral("<tr>");
        for (std::size_t place = 0; place < row.cells.size(); ++place)
            html += cellHtml(
                "td", valueText(object.fields[below.rows.fields[place]], row.cells[place], names));
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

} // namespace

QString cardOnPaper(const PaperHead& head, const access::Object& object,
                    const archive::PrintedCard& printed, RecordNames& names) {
    QString html = QStringLiteral("<html><body style='color:black'><h2>%1</h2><p>%2</p>")
                       .arg(head.title.toHtmlEscaped(), Words::tr("%1: %2, printed by %3")
                                                            .arg(head.set, head.day, head.person)
                                                            .toHtmlEscaped());
    for (const access::FieldGroup& group : object.groups) {
        QList<QPair<QString, QString>> values;
        for (std::size_t place = 0; place < printed.card.fields.size(); ++place) {
            const access::Field& field = object.fields[printed.card.fields[place]];
            if (field.group == group.key)
                values.append(
                    {shown(field.label), valueText(field, printed.card.cells[place], names)});
        }
        if (!values.isEmpty())
            html += groupHtml(shown(group.label), values);
    }
    for (const archive::PrintedBelow& below : printed.below)
        if (!below.rows.rows.empty())
            html += belowHtml(below, names);
    return html + QStringLiteral("</body></html>");
}

} // namespace xinheng::ui
