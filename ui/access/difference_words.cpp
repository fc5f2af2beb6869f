#include "ui/access/difference_words.h"

#include "ui/access/scope_words.h"
#include "ui/shell/language.h"

#include <QCoreApplication>

namespace xinheng::ui {

namespace {

using Kind = access::RightsDifference::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::DifferenceWords)
};

QString objectLabel(const std::string& key) {
    const access::Object* object = businessObjects().find(key.substr(0, key.find('.')));
    return object == nullptr ? fromUtf8(key) : shown(object->label);
}

} // namespace

QString differenceLabel(const access::RightsDifference& difference) {
    const QString label = shown(difference.label);
    switch (difference.kind) {
    case Kind::function:
        return Words::tr("Function: %1").arg(label);
    case Kind::queryRows:
        return Words::tr("%1: rows to see").arg(label);
    case Kind::entryRows:
        return Words::tr("%1: rows to change").arg(label);
    case Kind::field:
        return Words::tr("%1: %2").arg(objectLabel(difference.key), label);
    case Kind::level:
        break;
    }
    return Words::tr("Amounts: %1").arg(label);
}

QString differenceText(RecordNames& names, const access::RightsDifference& difference,
                       const Text& side) {
    const access::Object* object = businessObjects().find(difference.key);
    const bool rows = difference.kind == Kind::queryRows || difference.kind == Kind::entryRows;
    if (!rows || object == nullptr)
        return shown(side);
    QStringList scopes;
    for (const QString& words : shown(side).split(QStringLiteral("; ")))
        scopes << heldScopeText(names, *object, words.toStdString());
    return scopes.join(Words::tr("; "));
}

QString conflictText(const access::DutyConflict& conflict) {
    const QString text = shown(access::dutyConflictText(conflict));
    return conflict.pair.level == access::DutyPair::Level::block
               ? Words::tr("⛔ Can't be granted: %1").arg(text)
               : Words::tr("⚠ Warning: %1").arg(text);
}

} // namespace xinheng::ui
