#include "ui/records/record_delegate.h"

#include "ui/models/query_model.h"
#include "ui/shell/theme.h"
#include "ui/widgets/grade_badge.h"

#include <QApplication>
#include <QPainter>
#include <algorithm>

namespace xinheng::ui {

void RecordDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const int level = index.data(QueryModel::LevelRole).toInt();
    option->text.prepend(QString(qsizetype(2) * level, QChar::Nbsp) +
                         QString(level, QChar(0x2003)));
}

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const QString grade = index.data(QueryModel::GradeRole).toString();
    const QString tag = index.data(QueryModel::TagRole).toString();
    if (grade.isEmpty() && tag.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle* style = item.widget == nullptr ? QApplication::style() : item.widget->style();
    const QString text = std::exchange(item.text, QString());
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const QRect inside = item.rect.adjusted(space::small, 0, -space::small, 0);
    painter->save();
    painter->setClipRect(item.rect, Qt::IntersectClip);
    if (!grade.isEmpty()) {
        GradeBadge::paint(*painter, inside, grade.front().toLatin1());
    } else {
        const int tagWidth = item.fontMetrics.horizontalAdvance(tag) + space::small;
        const int room = std::max(0, inside.width() - tagWidth - space::small);
        painter->setPen(Theme::tokens().quietText);
        painter->drawText(inside, Qt::AlignVCenter | Qt::AlignLeft,
                          item.fontMetrics.elidedText(text, Qt::ElideRight, room));
        QRect plate(0, 0, tagWidth, item.fontMetrics.height() + 2);
        plate.moveCenter(QPoint(inside.right() - tagWidth / 2, inside.center().y()));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Theme::tokens().fieldLine);
        painter->drawRoundedRect(QRectF(plate).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter->setPen(Theme::tokens().quietText);
        painter->drawText(plate, Qt::AlignCenter, tag);
    }
    painter->restore();
}

} // namespace xinheng::ui
