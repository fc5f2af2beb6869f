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

/// "Prepare vouchers (from 2026-03-01)"
QString withDays(const QString& words, const QJsonObject& item) {
    QStringList days;
    if (item.contains(QLatin1String("from")))
        days << Words::tr("from %1").arg(item[QLatin1String("from")].toString());
    if (item.contains(QLatin1String("to")))
        days << Words::tr("to %1").arg(item[QLatin1String("to")].toString());
    return days.isEmpty() ? words : Words::tr("%1 (%2)").arg(words, days.join(QLatin1Char(' ')));
}

QString scopeOf(SignedIn& signedIn, const QJsonObject& rows) {
    const std::string key = rows[QLatin1String("object")].toString().toStdString();
    QString words = rows[QLatin1String("scope")].toString();
    const access::Object* object = businessObjects().find(key);
    if (object == nullptr)
        return words;
    RecordNames names(signedIn);
    return scopeText(names, *object, words.toStdString(), HowMany::all);
}

/// Many grants, as they stand in a file of roles.
QString grantsText(SignedIn& signedIn, const QJsonObject& grants) {
    const auto objectOf = [](const QJsonObject& item) {
        return auditObjectText(item[QLatin1String("object")].toString().toStdString());
    };
    QStringList functions;
    for (const auto& one : grants[QLatin1String("functions")].toArray())
        functions << (one.isString()
                          ? functionName(one.toString())
                          : withDays(functionName(one.toObject()[QLatin1String("node")].toString()),
                                     one.toObject()));
    QStringList parts;
    if (!functions.isEmpty())
        parts << functions.join(Words::tr(", "));
    for (const auto& one : grants[QLatin1String("rows")].toArray()) {
        const QJsonObject rows = one.toObject();
        const QString rights = rows[QLatin1String("entry")].toBool() ? Words::tr("query and entry")
                                                                     : Words::tr("query only");
        parts << withDays(
            Words::tr("%1: %2, %3").arg(objectOf(rows), scopeOf(signedIn, rows), rights), rows);
    }
    for (const auto& one : grants[QLatin1String("fields")].toArray()) {
        const QJsonObject fields = one.toObject();
        QStringList lists;
        const std::pair<const char*, QString> kinds[] = {{"read", Words::tr("read: %1")},
                                                         {"write", Words::tr("write: %1")},
                                                         {"mask", Words::tr("mask: %1")},
                                                         {"forbid", Words::tr("forbid: %1")}};
        for (const auto& [kind, words] : kinds)
            if (fields.contains(QLatin1String(kind)))
                lists << words.arg(joined(fields[QLatin1String(kind)], fieldName));
        parts << withDays(Words::tr("%1: %2").arg(objectOf(fields), lists.join(Words::tr("; "))),
                          fields);
    }
    for (const auto& one : grants[QLatin1String("levels")].toArray()) {
        const QJsonObject level = one.toObject();
        parts << withDays(
            Words::tr("%1: %2").arg(
                objectOf(level), Words::tr("level %1").arg(number(level[QLatin1String("level")]))),
            level);
    }
    return parts.join(Words::tr("; "));
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
    if (key == QLatin1String("given"))
        return Words::tr("given: %1").arg(grantsText(signedIn, value.toObject()));
    if (key == QLatin1String("taken"))
        return Words::tr("taken back: %1").arg(grantsText(signedIn, value.toObject()));
    if (key == QLatin1String("roles"))
        return Words::tr("roles: %1").arg(joined(value, [](const QString& code) { return code; }));
    if (key == QLatin1String("scope"))
        return text.isEmpty() ? Words::tr("all that was granted") : scopeOf(signedIn, all);
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
