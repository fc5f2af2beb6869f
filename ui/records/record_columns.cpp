#include "ui/records/record_columns.h"

#include "ui/records/record_kind.h"
#include "ui/shell/language.h"
#include "ui/shell/tokens.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <map>

namespace xinheng::ui {

namespace {

int usualWidth(const QHeaderView& header, const access::Field& field) {
    static const std::map<std::string_view, int> widths{
        {"code", 84},          {"name", 248},     {"short_name", 132},  {"mnemonic", 96},
        {"tax_number", 176},   {"bank", 208},     {"address", 260},     {"bank_account", 184},
        {"ship_address", 260}, {"phone", 120},    {"credit_grade", 84}, {"postcode", 76},
        {"contact", 80},       {"district", 128}, {"remarks", 220},     {"person", 96}};
    const auto found = widths.find(field.key);
    const int values =
        found != widths.end() ? found->second
        : field.type == access::FieldType::amount || field.type == access::FieldType::number ? 120
                                                                                             : 112;
    // The heading and the arrow of the sorted column fit in as well.
    return std::max(values, header.fontMetrics().horizontalAdvance(shown(field.label)) +
                                space::section + space::small);
}

const ColumnWish* wishFor(const ColumnWishes& wishes, const std::string& key) {
    const auto found = std::find_if(wishes.begin(), wishes.end(),
                                    [&](const ColumnWish& wish) { return wish.key == key; });
    return found == wishes.end() ? nullptr : &*found;
}

} // namespace

ColumnWishes usualColumns(const access::Object& object) {
    ColumnWishes wishes;
    for (const RecordColumn& column : recordKind(object).columns)
        wishes.push_back({column.key, column.width});
    return wishes;
}

std::optional<ColumnWishes> columnsFromJson(const std::string& json) {
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(json));
    if (!document.isArray())
        return std::nullopt;
    ColumnWishes wishes;
    for (const QJsonValue value : document.array()) {
        const std::string key = value[QLatin1String("key")].toString().toStdString();
        if (!key.empty() && wishFor(wishes, key) == nullptr)
            wishes.push_back({key, std::clamp(value[QLatin1String("width")].toInt(), 0, 2000)});
    }
    return wishes.empty() ? std::nullopt : std::optional(wishes);
}

std::string columnsToJson(const ColumnWishes& wishes) {
    QJsonArray columns;
    for (const ColumnWish& wish : wishes)
        columns.append(QJsonObject{{QStringLiteral("key"), QString::fromStdString(wish.key)},
                                   {QStringLiteral("width"), wish.width}});
    return QJsonDocument(columns).toJson(QJsonDocument::Compact).toStdString();
}

void arrangeColumns(QHeaderView& header, const QueryModel& model, const ColumnWishes& wishes) {
    const bool any = std::any_of(wishes.begin(), wishes.end(), [&](const ColumnWish& wish) {
        return model.columnOf(wish.key) >= 0;
    });
    for (int column = 0; column < model.columnCount(); ++column) {
        const access::Field& field = model.field(column);
        const ColumnWish* wish = wishFor(wishes, field.key);
        header.setSectionHidden(column, any && wish == nullptr);
        header.resizeSection(
            column, wish != nullptr && wish->width > 0 ? wish->width : usualWidth(header, field));
    }
    int place = 0;
    for (const ColumnWish& wish : wishes)
        if (const int column = model.columnOf(wish.key); column >= 0)
            header.moveSection(header.visualIndex(column), place++);
}

std::vector<int> sectionsShown(const QHeaderView& header) {
    std::vector<int> sections;
    for (int place = 0; place < header.count(); ++place)
        if (const int section = header.logicalIndex(place); !header.isSectionHidden(section))
            sections.push_back(section);
    return sections;
}

ColumnWishes columnsShown(const QHeaderView& header, const QueryModel& model,
                          const ColumnWishes& before) {
    ColumnWishes wishes;
    const std::vector<int> sections = sectionsShown(header);
    for (const int section : sections) {
        const std::string& key = model.field(section).key;
        const ColumnWish* old = wishFor(before, key);
        wishes.push_back({key, section != sections.back() ? header.sectionSize(section)
                               : old != nullptr           ? old->width
                                                          : 0});
    }
    return wishes;
}

} // namespace xinheng::ui
