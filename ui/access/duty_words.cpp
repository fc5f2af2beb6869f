#include "ui/access/duty_words.h"

#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/widgets/manners.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTableWidgetItem>

namespace xinheng::ui {

using access::DutyPair;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::DutyWords)
};

} // namespace

QString functionText(const std::string& node) {
    const auto& tree = access::FunctionTree::program();
    const auto index = tree.find(node);
    return index ? shown(tree.nodes()[*index].label) : fromUtf8(node);
}

QString dutyLevelText(DutyPair::Level level) {
    return level == DutyPair::Level::block ? Words::tr("forbidden") : Words::tr("warned of");
}

QTableWidgetItem* dutyLevelCell(DutyPair::Level level) {
    return new QTableWidgetItem(
        icon(level == DutyPair::Level::block ? "data-error" : "data-warning"),
        dutyLevelText(level));
}

QString dutyWarnings(const std::vector<access::DutyConflict>& warnings) {
    QStringList lines;
    for (const access::DutyConflict& conflict : warnings)
        lines << shown(access::dutyConflictText(conflict));
    return lines.join(QLatin1Char('\n'));
}

QTableWidgetItem* textCell(const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setToolTip(toolTipText(text));
    return item;
}

std::string dutyMatrixJson(const std::vector<DutyPair>& pairs) {
    QJsonArray list;
    for (const DutyPair& pair : pairs)
        list.append(QJsonObject{{"id", fromUtf8(pair.id)},
                                {"first", fromUtf8(pair.first)},
                                {"second", fromUtf8(pair.second)},
                                {"level", QLatin1String(access::dutyLevelName(pair.level))},
                                {"en", fromUtf8(pair.why.in(Language::en))},
                                {"zh", fromUtf8(pair.why.in(Language::zh))}});
    return QJsonDocument(QJsonObject{{"pairs", list}}).toJson().toStdString();
}

} // namespace xinheng::ui
