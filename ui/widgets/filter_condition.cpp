#include "ui/widgets/filter_condition.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::FilterBar)
};

QString quoted(QString value) {
    return QLatin1Char('\'') + value.replace(QLatin1Char('\''), QLatin1String("''")) +
           QLatin1Char('\'');
}

QString listed(const QString& values) {
    static const QRegularExpression separators(QStringLiteral("[,，、]"));
    QStringList parts;
    for (const QString& part : values.split(separators, Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty())
            parts << quoted(part.trimmed());
    return parts.isEmpty() ? QString()
                           : QLatin1Char('(') + parts.join(QLatin1String(", ")) + QLatin1Char(')');
}

QString written(const FilterCondition& condition) {
    const QString value = QString::fromStdString(condition.value).trimmed();
    if (value.isEmpty() && needsValue(condition.op))
        return {};
    switch (condition.op) {
    case FilterOperator::contains:
        return QLatin1String("like ") + quoted(QLatin1Char('%') + value + QLatin1Char('%'));
    case FilterOperator::beginsWith:
        return QLatin1String("like ") + quoted(value + QLatin1Char('%'));
    case FilterOperator::equal:
        return QLatin1String("= ") + quoted(value);
    case FilterOperator::notEqual:
        return QLatin1String("!= ") + quoted(value);
    case FilterOperator::less:
        return QLatin1String("< ") + quoted(value);
    case FilterOperator::lessOrEqual:
        return QLatin1String("<= ") + quoted(value);
    case FilterOperator::greater:
        return QLatin1String("> ") + quoted(value);
    case FilterOperator::greaterOrEqual:
        return QLatin1String(">= ") + quoted(value);
    case FilterOperator::oneOf: {
        const QString values = listed(value);
        return values.isEmpty() ? QString() : QLatin1String("in ") + values;
    }
    case FilterOperator::isEmpty:
        return QStringLiteral("= ''");
    case FilterOperator::isNotEmpty:
        return QStringLiteral("!= ''");
    }
    return {};
}

} // namespace

const std::vector<FilterOperator>& operatorsFor(FieldKind kind) {
    using enum FilterOperator;
    static const std::vector<FilterOperator> text{contains, beginsWith, equal,     notEqual,
                                                  oneOf,    isEmpty,    isNotEmpty};
    static const std::vector<FilterOperator> ordered{
        greaterOrEqual, lessOrEqual, equal, notEqual, greater, less, isEmpty, isNotEmpty};
    static const std::vector<FilterOperator> picked{equal, notEqual, isEmpty, isNotEmpty};
    static const std::vector<FilterOperator> flag{equal};
    switch (kind) {
    case FieldKind::number:
    case FieldKind::amount:
    case FieldKind::date:
        return ordered;
    case FieldKind::reference:
    case FieldKind::choice:
        return picked;
    case FieldKind::flag:
        return flag;
    default:
        return text;
    }
}

QString operatorLabel(FilterOperator op, FieldKind kind) {
    const bool day = kind == FieldKind::date;
    switch (op) {
    case FilterOperator::contains:
        return Words::tr("contains");
    case FilterOperator::beginsWith:
        return Words::tr("begins with");
    case FilterOperator::equal:
        return Words::tr("is");
    case FilterOperator::notEqual:
        return Words::tr("is not");
    case FilterOperator::less:
        return day ? Words::tr("before") : Words::tr("less than");
    case FilterOperator::lessOrEqual:
        return day ? Words::tr("on or before") : Words::tr("at most");
    case FilterOperator::greater:
        return day ? Words::tr("after") : Words::tr("more than");
    case FilterOperator::greaterOrEqual:
        return day ? Words::tr("on or after") : Words::tr("at least");
    case FilterOperator::oneOf:
        return Words::tr("is one of");
    case FilterOperator::isEmpty:
        return Words::tr("is empty");
    case FilterOperator::isNotEmpty:
        return Words::tr("is filled in");
    }
    return {};
}

bool needsValue(FilterOperator op) {
    return op != FilterOperator::isEmpty && op != FilterOperator::isNotEmpty;
}

std::string filterText(const std::vector<FilterCondition>& conditions) {
    QStringList parts;
    for (const FilterCondition& condition : conditions)
        if (const QString rest = written(condition); !rest.isEmpty())
            parts << QString::fromStdString(condition.key) + QLatin1Char(' ') + rest;
    return parts.join(QLatin1String(" and ")).toStdString();
}

} // namespace xinheng::ui
