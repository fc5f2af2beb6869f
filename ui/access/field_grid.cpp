#include "ui/access/field_grid.h"

#include "ui/shell/language.h"

#include <QFont>

namespace xinheng::ui {

using access::Field;
using access::FieldAccess;

namespace {

FieldAccess accessOf(FieldGrid::Column column) {
    switch (column) {
    case FieldGrid::Write:
        return FieldAccess::write;
    case FieldGrid::Mask:
        return FieldAccess::mask;
    case FieldGrid::Forbid:
        return FieldAccess::forbid;
    default:
        return FieldAccess::read;
    }
}

bool isBox(int column) {
    return column >= FieldGrid::Read && column <= FieldGrid::Forbid;
}

} // namespace

void FieldGrid::setObject(const access::Object& object) {
    beginResetModel();
    object_ = &object;
    boxes_.assign(object.fields.size(), {});
    stored_ = boxes_;
    endResetModel();
}

void FieldGrid::load(const Lists& granted, std::map<std::string, QString> through) {
    beginResetModel();
    through_ = std::move(through);
    boxes_.assign(object_->fields.size(), {});
    for (const auto& [access, keys] : granted)
        for (const std::string& key : keys)
            if (const auto field = object_->indexOf(key))
                boxes_[*field].insert(access);
    stored_ = boxes_;
    endResetModel();
}

FieldGrid::Lists FieldGrid::difference(const Boxes& one, const Boxes& other) const {
    Lists lists;
    for (std::size_t field = 0; field < one.size(); ++field)
        for (const FieldAccess access : one[field])
            if (!other[field].contains(access))
                lists[access].push_back(object_->fields[field].key);
    return lists;
}

FieldGrid::Lists FieldGrid::granted() const {
    return difference(boxes_, Boxes(boxes_.size()));
}

bool FieldGrid::isPossible(const Field& field, Column column) const {
    if (field.retired)
        return false;
    if (column == Write)
        return field.write != access::Write::computed;
    return column != Mask || field.maskable();
}

QString FieldGrid::why(const Field& field, Column column) const {
    if (isPossible(field, column))
        return {};
    if (field.retired)
        return tr("%1 is out of use.").arg(shown(field.label));
    return column == Write
               ? tr("%1 is computed by the program and typed by nobody.").arg(shown(field.label))
               : tr("%1 can't be masked: show it or don't.").arg(shown(field.label));
}

bool FieldGrid::isTicked(std::size_t field, Column column) const {
    const auto& boxes = boxes_[field];
    return boxes.contains(accessOf(column)) ||
           (column == Read && boxes.contains(FieldAccess::write));
}

void FieldGrid::tick(std::size_t field, Column column, bool on) {
    if (!isPossible(object_->fields[field], column) || isTicked(field, column) == on)
        return;
    auto& boxes = boxes_[field];
    if (!on) {
        boxes.erase(accessOf(column));
        if (column == Read)
            boxes.erase(FieldAccess::write);
        if (column == Write)
            boxes.insert(FieldAccess::read);
        return;
    }
    if (column == Mask || column == Forbid)
        boxes.clear();
    else
        for (const FieldAccess beaten : {FieldAccess::mask, FieldAccess::forbid})
            boxes.erase(beaten);
    boxes.insert(accessOf(column));
}

Qt::CheckState FieldGrid::all(Column column) const {
    std::size_t ticked = 0;
    std::size_t possible = 0;
    for (std::size_t field = 0; field < boxes_.size(); ++field) {
        possible += isPossible(object_->fields[field], column) ? 1U : 0U;
        ticked += isTicked(field, column) ? 1U : 0U;
    }
    if (ticked == 0)
        return Qt::Unchecked;
    return ticked < possible ? Qt::PartiallyChecked : Qt::Checked;
}

int FieldGrid::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || object_ == nullptr ? 0 : int(boxes_.size()) + 1;
}

int FieldGrid::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant FieldGrid::data(const QModelIndex& index, int role) const {
    const auto column = static_cast<Column>(index.column());
    if (index.row() == 0) {
        if (role == Qt::CheckStateRole && isBox(column))
            return all(column);
        if (role == Qt::FontRole) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return role == Qt::DisplayRole && column == Name ? QVariant(tr("All fields")) : QVariant();
    }
    const auto place = std::size_t(index.row() - 1);
    const Field& field = object_->fields[place];
    if (role == Qt::CheckStateRole && isBox(column))
        return isTicked(place, column) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole)
        return why(field, column);
    if (role == Qt::AccessibleTextRole && isBox(column))
        return tr("%1: %2").arg(shown(field.label),
                                headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    if (column == Name)
        return shown(field.label);
    const auto through = through_.find(field.key);
    return column == Through && through != through_.end() ? through->second : QString();
}

bool FieldGrid::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !isBox(index.column()))
        return false;
    const auto column = static_cast<Column>(index.column());
    const bool on = value.toInt() == Qt::Checked;
    if (index.row() > 0)
        tick(std::size_t(index.row() - 1), column, on);
    else
        for (std::size_t field = 0; field < boxes_.size(); ++field)
            tick(field, column, on);
    emit dataChanged(this->index(0, Read), this->index(rowCount() - 1, Forbid));
    emit changed();
    return true;
}

Qt::ItemFlags FieldGrid::flags(const QModelIndex& index) const {
    const auto column = static_cast<Column>(index.column());
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!isBox(column))
        return plain;
    if (index.row() > 0 && !isPossible(object_->fields[std::size_t(index.row() - 1)], column))
        return Qt::ItemIsSelectable;
    return plain | Qt::ItemIsUserCheckable;
}

QVariant FieldGrid::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const std::array titles{tr("Field"), tr("Read"),   tr("Write"),
                            tr("Mask"),  tr("Forbid"), tr("Has it through")};
    return titles.at(std::size_t(section));
}

void FieldGrid::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace xinheng::ui
