#pragma once

#include <QStyledItemDelegate>

namespace xinheng::ui {

/// Cells of a table of records: grades as badges, the quiet word beside a name, and names moved in
/// by their place in a tree.
class RecordDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace xinheng::ui
