#include "ui/access/audit_model.h"
#include "ui/access/scope_words.h"
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::AuditWords)
};

QString functionName(const QString& key) {
    const access::FunctionTree& tree = access::FunctionTree::program();
    const auto node = tree.find(key.toStdString());
    return node ? shown(tree.nodes()[*node].label) : key;
}

QString fieldName(const QString& key) {
    for (const access::Object& object : businessObjects().all())
        if (const access::Field* field = object.field(key.toStdString()))
            return shown(field->label);
    return key;
}

QString joined(const QJsonValue& keys, QString (*name)(const QString&)) {
    QStringList names;
    for (const auto& key : keys.toArray())
        names << name(key.toString());
    return names.isEmpty() ? Words::tr("none") : names.join(Words::tr(", "));
}

QString number(const QJsonValue& count) {
    return numberText(count.toInteger());
}

/// The parts of what is told of duties, amount levels, delegation and hand-over.
QString dutyPart(const QString& key, const QJsonValue& value) {
    const QString text = value.toString();
    if (key == QLatin1String("taker"))
        return Words::tr("taker %1").arg(text);
    if (key == QLatin1String("successor"))
        return Words::tr("successor %1").arg(text);
    if (key == QLatin1String("pair"))
        return Words::tr("pair %1").arg(text);
    if (key == QLatin1String("measure"))
        return Words::tr("measure: %1").arg(text);
    if (key == QLatin1String("level"))
        return Words::tr("level %1").arg(number(value));
    if (key == QLatin1String("key"))
        return Words::tr("account %1").arg(text);
    if (key == QLatin1String("amount"))
        return text.isEmpty() ? Words::tr("no step") : Words::tr("amount %1").arg(text);
    if (key == QLatin1String("authoriser"))
        return Words::tr("authorised by %1").arg(text);
    if (key == QLatin1String("template"))
        return Words::tr("template %1").arg(text);
    if (key == QLatin1String("rule"))
        return text == QLatin1String("unlimited") ? Words::tr("unlimited without a level")
                                                  : Words::tr("refused without a level");
    return {};
}

/// One part of a detail; empty when there are no words for it.
QString part(SignedIn& signedIn, const QString& key, const QJsonObject& all) {
    const QJsonValue value = all[key];
    const QString text = value.toString();
    const bool on = text == QLatin1String("on");
    if (key == QLatin1String("node"))
        return functionName(text);
    if (key == QLatin1String("nodes"))
        return joined(value, functionName);
    if (key == QLatin1String("role"))
        return Words::tr("role %1").arg(text);
    if (key == QLatin1String("object"))
        return auditObjectText(text.toStdString());
    if (key == QLatin1String("scope")) {
        if (text.isEmpty())
            return Words::tr("all that was granted");
        const access::Object* object =
            businessObjects().find(all["object"].toString().toStdString());
        return object == nullptr ? text : scopeText(signedIn, *object, text.toStdString());
    }
    if (key == QLatin1String("rights"))
        return text == QLatin1String("query,entry") ? Words::tr("query and entry")
                                                    : Words::tr("query only");
    if (key == QLatin1String("fields"))
        return value.isArray() ? Words::tr("fields: %1").arg(joined(value, fieldName))
               : on            ? Words::tr("fields are controlled")
                               : Words::tr("fields are not controlled");
    if (key == QLatin1String("rows"))
        return value.isDouble() ? Words::tr("rows: %1").arg(number(value))
               : on             ? Words::tr("rows are controlled")
                                : Words::tr("rows are not controlled");
    if (key == QLatin1String("read"))
        return Words::tr("read: %1").arg(joined(value, fieldName));
    if (key == QLatin1String("write"))
        return Words::tr("write: %1").arg(joined(value, fieldName));
    if (key == QLatin1String("mask"))
        return Words::tr("mask: %1").arg(joined(value, fieldName));
    if (key == QLatin1String("forbid"))
        return Words::tr("forbid: %1").arg(joined(value, fieldName));
    if (key == QLatin1String("from")) // a day, or the role that was copied
        return Date::parse(text.toStdString()) ? Words::tr("from %1").arg(text)
                                               : Words::tr("taken from %1").arg(text);
    if (key == QLatin1String("to"))
        return Words::tr("to %1").arg(text);
    if (key == QLatin1String("reason"))
        return Words::tr("reason: %1").arg(text);
    if (key == QLatin1String("added"))
        return Words::tr("added: %1").arg(number(value));
    if (key == QLatin1String("updated"))
        return Words::tr("updated: %1").arg(number(value));
    if (key == QLatin1String("unchanged"))
        return Words::tr("unchanged: %1").arg(number(value));
    return dutyPart(key, value);
}

} // namespace

QString auditDetailText(SignedIn& signedIn, const access::AuditEntry& entry) {
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(entry.detail));
    if (!document.isObject())
        return fromUtf8(entry.detail);
    const QJsonObject all = document.object();
    QStringList parts;
    // What it is about comes first, and the terms last.
    QStringList keys = all.keys();
    for (const char* last : {"from", "to", "reason"})
        if (keys.removeOne(QLatin1String(last)))
            keys << QLatin1String(last);
    if (keys.removeOne(QLatin1String("object")))
        keys.prepend(QLatin1String("object"));
    for (const QString& key : keys) {
        if (all[key].isString() && all[key].toString().isEmpty() && key != QLatin1String("scope") &&
            key != QLatin1String("amount"))
            continue; // no account, no role
        const QString words = part(signedIn, key, all);
        parts << (words.isEmpty() ? key + QLatin1String(": ") + all[key].toVariant().toString()
                                  : words);
    }
    return parts.join(Words::tr("; "));
}

} // namespace xinheng::ui
