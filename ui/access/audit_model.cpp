#include "ui/access/audit_model.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QFont>

namespace xinheng::ui {

Result<> AuditModel::load(const access::AuditTrail::Wish& wish) {
    wish_ = wish;
    wish_.before = 0;
    const auto rows = signedIn_.audit().list(wish_);
    beginResetModel();
    details_.clear();
    rows_ = rows.value_or(std::vector<access::AuditRow>());
    more_ = int(rows_.size()) == wish_.limit;
    endResetModel();
    return rows ? Result<>() : fail(rows.error());
}

bool AuditModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && more_;
}

void AuditModel::fetchMore(const QModelIndex&) {
    wish_.before = rows_.back().number;
    const auto page = signedIn_.audit().list(wish_);
    more_ = page && int(page->size()) == wish_.limit;
    if (!page || page->empty())
        return;
    beginInsertRows({}, int(rows_.size()), int(rows_.size() + page->size()) - 1);
    rows_.insert(rows_.end(), page->begin(), page->end());
    endInsertRows();
}

int AuditModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

int AuditModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AuditModel::data(const QModelIndex& index, int role) const {
    const access::AuditRow& row = rows_[std::size_t(index.row())];
    const bool refused = row.entry.outcome == access::AuditEntry::Outcome::refused;
    if (role == Qt::TextAlignmentRole && index.column() == Number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && refused && index.column() == Outcome)
        return Theme::tokens().error;
    if (role == Qt::ToolTipRole)
        return toolTipText(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return QString::number(row.number);
    case At:
        return fromUtf8(localText(utcTime(row.at)));
    case Person:
        return fromUtf8(row.person);
    case Action:
        return auditActionText(row.entry.action);
    case About:
        return QString(auditObjectText(row.entry.object) + QLatin1Char(' ') +
                       fromUtf8(row.entry.record))
            .trimmed();
    case Outcome:
        return refused ? tr("refused") : tr("done");
    case Detail:
        return detail(row);
    default:
        return fromUtf8(row.machine);
    }
}

// Asked for at every painting, while the names behind a scope are looked up in the set.
const QString& AuditModel::detail(const access::AuditRow& row) const {
    const auto known = details_.find(row.number);
    if (known != details_.end())
        return known->second;
    return details_[row.number] = auditDetailText(signedIn_, row.entry);
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::TextAlignmentRole && section == Number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const std::array titles{tr("No."),   tr("Time"),    tr("Person"),  tr("Action"),
                            tr("About"), tr("Outcome"), tr("Machine"), tr("Detail")};
    return titles.at(std::size_t(section));
}

void AuditModel::retranslate() {
    details_.clear();
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!rows_.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace xinheng::ui
