#pragma once

#include <QStyledItemDelegate>

namespace xinheng::ui {

/// Cells of a customer table: grades as badges, and the quiet word beside a name.
class CustomerDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace xinheng::ui
