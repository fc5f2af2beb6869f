// A page of rights as text: for the panel beside the tabs, and for paper.
#include "ui/access/effective_panel.h"
#include "ui/access/rights_document.h"
#include "ui/access/scope_words.h"
#include "ui/shell/language.h"

#include <QCoreApplication>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::RightsHtml)
};

QString heading(const QString& title) {
    return QStringLiteral("<p style='margin:8px 0 4px 0'><b>%1</b></p>").arg(title.toHtmlEscaped());
}

QString paragraph(const QString& html) {
    return QStringLiteral("<p style='margin:0 0 4px 0'>%1</p>").arg(html);
}

QString row(std::initializer_list<QString> cells, const char* tag) {
    QString html = QStringLiteral("<tr>");
    for (const QString& cell : cells)
        html += QStringLiteral("<%1 align='left' valign='top'>%2</%1>")
                    .arg(QLatin1String(tag), cell.toHtmlEscaped());
    return html + QStringLiteral("</tr>");
}

} // namespace

access::RightsNames rightsNames(std::shared_ptr<RecordNames> records,
                                const std::vector<access::Role>& roles, HowMany chosen) {
    std::map<std::string, std::string> names;
    for (const access::Role& role : roles)
        names[role.code] = role.name;
    return {[records = std::move(records), chosen](const access::Object& object,
                                                   const std::string& words) {
                return Text(heldScopeText(*records, object, words, chosen).toStdString());
            },
            [names = std::move(names)](const std::string& code) {
                const auto found = names.find(code);
                return Text(found == names.end() ? code : found->second);
            }};
}

access::RightsNames rightsNames(SignedIn& signedIn, HowMany chosen) {
    return rightsNames(std::make_shared<RecordNames>(signedIn),
                       signedIn.rights().roles().value_or(std::vector<access::Role>()), chosen);
}

QString rightsHtml(const GranteeRights& rights) {
    const auto lines = access::rightsLines(rights.effective, rights.names->objects(),
                                           rightsNames(rights.names, rights.roles, HowMany::few));
    QString html;
    QString part;
    QStringList functions;
    const auto closeFunctions = [&] {
        if (!functions.isEmpty())
            html += paragraph(functions.join(Words::tr(", ")).toHtmlEscaped());
        functions.clear();
    };
    for (const access::RightsLine& line : lines) {
        if (const QString now = shown(line.part); now != part) {
            closeFunctions();
            html += heading(now);
            part = now;
        }
        if (line.function)
            functions << shown(line.what);
        else
            html += paragraph(Words::tr("%1: %2").arg(shown(line.what).toHtmlEscaped(),
                                                      shown(line.right).toHtmlEscaped()));
    }
    closeFunctions();
    return html;
}

QStringList rightsDocument(SignedIn& signedIn,
                           const std::vector<access::RightsDesk::Listed>& list) {
    const auto names = rightsNames(signedIn, HowMany::all);
    const QString place =
        Words::tr("Account set: %1  ·  Day: %2  ·  Printed by: %3")
            .arg(fromUtf8(signedIn.set().info().name), dateText(signedIn.session().clock().today()),
                 fromUtf8(signedIn.person().name))
            .toHtmlEscaped();
    const QString signatures =
        Words::tr("Made out by: ____________      Checked by: ____________      "
                  "Supervisor: ____________      Seal: ____________")
            .toHtmlEscaped()
            .replace(QLatin1Char(' '), QLatin1String("&nbsp;"));
    QStringList pages;
    for (const auto& [grantee, rights] : list) {
        const QString whose = (grantee.isRole() ? Words::tr("Rights list of the role %1 (%2)")
                                                : Words::tr("Rights list of %1 (%2)"))
                                  .arg(fromUtf8(grantee.name), fromUtf8(grantee.code));
        // The headings are a part of their own, which stands on every page.
        QString html =
            QStringLiteral("<html><body style='color:black'><h2>%1</h2>"
                           "<p style='margin-bottom:12px'>%2</p><table border='1' "
                           "cellspacing='0' cellpadding='4' width='100%'><thead>%3</thead>")
                .arg(whose.toHtmlEscaped(), place,
                     row({Words::tr("Part"), Words::tr("What"), Words::tr("Right")}, "th"));
        for (const access::RightsLine& line :
             access::rightsLines(rights, signedIn.objects(), names))
            html += row({shown(line.part), shown(line.what), shown(line.right)}, "td");
        pages << html + QStringLiteral("</table><p><br/>%1</p></body></html>").arg(signatures);
    }
    return pages;
}

} // namespace xinheng::ui
