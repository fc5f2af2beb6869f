#include "ui/access/effective_panel.h"
#include "ui/access/scope_words.h"
#include "ui/shell/language.h"

#include <QCoreApplication>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::RightsHtml)
};

QString line(const QString& title, const QString& text) {
    return QStringLiteral("<p style='margin:0 0 4px 0'>%1 %2</p>")
        .arg(Words::tr("%1:").arg(title.toHtmlEscaped()), text.toHtmlEscaped());
}

QString heading(const QString& title) {
    return QStringLiteral("<p style='margin:8px 0 4px 0'><b>%1</b></p>").arg(title.toHtmlEscaped());
}

QString joined(const QStringList& texts) {
    return texts.isEmpty() ? Words::tr("none") : texts.join(Words::tr(", "));
}

QString functions(const access::EffectiveRights& rights) {
    QString html = heading(Words::tr("Functions"));
    QStringList names;
    // Groups say nothing that their functions don't.
    for (std::size_t i = 0; i < rights.functions.size(); ++i) {
        const bool group = i + 1 < rights.functions.size() &&
                           rights.functions[i + 1].depth > rights.functions[i].depth;
        if (!group)
            names << shown(rights.functions[i].label);
    }
    return html +
           QStringLiteral("<p style='margin:0 0 4px 0'>%1</p>").arg(joined(names).toHtmlEscaped());
}

QString rows(SignedIn& signedIn, const access::Object& object,
             const access::EffectiveRights::RowRights& rights) {
    const auto texts = [&](const std::vector<std::string>& scopes) {
        QStringList all;
        for (const std::string& scope : scopes)
            all << scopeText(signedIn, object, scope);
        return joined(all);
    };
    return line(Words::tr("Query"), texts(rights.query)) +
           line(Words::tr("Entry"), texts(rights.entry));
}

QString fields(const access::Object& object, const access::EffectiveRights::ObjectLine& rights) {
    const std::pair<access::FieldState, QString> states[] = {
        {access::FieldState::writable, Words::tr("Fields to change")},
        {access::FieldState::readable, Words::tr("Fields to read")},
        {access::FieldState::masked, Words::tr("Masked fields")},
        {access::FieldState::hidden, Words::tr("Hidden fields")}};
    QString html;
    for (const auto& [state, title] : states) {
        QStringList names;
        for (const access::Field& field : object.fields)
            if (const auto found = rights.fields.find(field.key);
                found != rights.fields.end() && found->second == state)
                names << shown(field.label);
        if (names.size() == qsizetype(object.fields.size()))
            names = {Words::tr("all")};
        if (!names.isEmpty())
            html += line(title, joined(names));
    }
    return html;
}

} // namespace

QString rightsHtml(SignedIn& signedIn, const access::EffectiveRights& rights) {
    QString html;
    if (rights.person.disabledOn)
        html += line(Words::tr("Disabled from"), dateText(*rights.person.disabledOn));
    if (rights.person.kind == access::PersonKind::manager)
        html +=
            QStringLiteral("<p>%1</p>")
                .arg(
                    Words::tr("Account-set manager: every function and all data.").toHtmlEscaped());
    if (rights.person.kind == access::PersonKind::administrator)
        html +=
            QStringLiteral("<p>%1</p>")
                .arg(Words::tr("Administrator: keeps people and the set, sees no business data.")
                         .toHtmlEscaped());
    QStringList roles;
    const auto known = signedIn.rights().roles();
    for (const std::string& code : rights.roles) {
        QString name = fromUtf8(code);
        if (known)
            for (const access::Role& role : *known)
                if (role.code == code)
                    name = fromUtf8(role.name);
        roles << name;
    }
    html += line(Words::tr("Roles"), joined(roles)) + functions(rights);
    for (const auto& one : rights.objects) {
        const access::Object* object = businessObjects().find(one.object);
        if (object != nullptr)
            html += heading(shown(one.label)) + rows(signedIn, *object, one.rows) +
                    fields(*object, one);
    }
    return html;
}

} // namespace xinheng::ui
