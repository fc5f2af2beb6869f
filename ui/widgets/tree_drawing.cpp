#include "ui/widgets/tree_drawing.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <algorithm>

namespace xinheng::ui {

namespace {

constexpr int boxWidth = 216;
constexpr int boxHeight = 48;
constexpr int between = 40; ///< levels
constexpr int apart = 12;   ///< brothers
constexpr int margin = space::large;
constexpr int radius = 4;

QFont small(const QFont& font) {
    QFont smaller = font;
    if (font.pointSizeF() > 0)
        smaller.setPointSizeF(font.pointSizeF() - 1);
    else
        smaller.setPixelSize(font.pixelSize() - 1);
    return smaller;
}

} // namespace

TreeDrawing::TreeDrawing(QWidget* parent) : QAbstractScrollArea(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
}

QSize TreeDrawing::sizeHint() const {
    return whole_.expandedTo({320, 200}).boundedTo({900, 600});
}

void TreeDrawing::setBoxes(std::vector<TreeBox> boxes) {
    boxes_ = std::move(boxes);
    arrange();
    const auto marked =
        std::find_if(boxes_.begin(), boxes_.end(), [](const TreeBox& box) { return box.marked; });
    current_ = -1;
    horizontalScrollBar()->setValue(0);
    verticalScrollBar()->setValue(0);
    if (!boxes_.empty())
        setCurrent(marked == boxes_.end() ? 0 : int(marked - boxes_.begin()));
    viewport()->update();
}

// Boxes come depth first, so a box without any below it takes the next line, and one with some
// stands in the middle of them.
void TreeDrawing::arrange() {
    const int count = int(boxes_.size());
    std::vector<int> depth(boxes_.size());
    std::vector<int> first(boxes_.size(), -1);
    std::vector<int> last(boxes_.size(), -1);
    std::vector<int> middle(boxes_.size());
    int deepest = 0;
    for (int i = 0; i < count; ++i) {
        const int above = boxes_[std::size_t(i)].parent;
        depth[std::size_t(i)] = above < 0 ? 0 : depth[std::size_t(above)] + 1;
        deepest = std::max(deepest, depth[std::size_t(i)]);
        if (above >= 0) {
            if (first[std::size_t(above)] < 0)
                first[std::size_t(above)] = i;
            last[std::size_t(above)] = i;
        }
    }
    int line = margin + boxHeight / 2;
    for (int i = 0; i < count; ++i)
        if (first[std::size_t(i)] < 0) {
            middle[std::size_t(i)] = line;
            line += boxHeight + apart;
        }
    for (int i = count - 1; i >= 0; --i)
        if (first[std::size_t(i)] >= 0)
            middle[std::size_t(i)] = (middle[std::size_t(first[std::size_t(i)])] +
                                      middle[std::size_t(last[std::size_t(i)])]) /
                                     2;
    places_.clear();
    for (int i = 0; i < count; ++i)
        places_.emplace_back(margin + depth[std::size_t(i)] * (boxWidth + between),
                             middle[std::size_t(i)] - boxHeight / 2, boxWidth, boxHeight);
    whole_ = count == 0 ? QSize()
                        : QSize(2 * margin + deepest * (boxWidth + between) + boxWidth,
                                line - boxHeight / 2 - apart + margin);
    setRanges();
}

void TreeDrawing::setRanges() {
    const QSize seen = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, whole_.width() - seen.width()));
    verticalScrollBar()->setRange(0, std::max(0, whole_.height() - seen.height()));
    horizontalScrollBar()->setPageStep(seen.width());
    verticalScrollBar()->setPageStep(seen.height());
    horizontalScrollBar()->setSingleStep(space::section);
    verticalScrollBar()->setSingleStep(space::section);
}

QRect TreeDrawing::rectOf(int box) const {
    return places_[std::size_t(box)].translated(-horizontalScrollBar()->value(),
                                                -verticalScrollBar()->value());
}

void TreeDrawing::setCurrent(int box) {
    if (box < 0 || box >= int(boxes_.size()) || box == current_)
        return;
    current_ = box;
    const QRect where = places_[std::size_t(box)].adjusted(-margin, -margin, margin, margin);
    const auto bring = [](QScrollBar* bar, int from, int to, int seen) {
        if (from < bar->value())
            bar->setValue(from);
        else if (to > bar->value() + seen)
            bar->setValue(to - seen);
    };
    bring(horizontalScrollBar(), where.left(), where.right(), viewport()->width());
    bring(verticalScrollBar(), where.top(), where.bottom(), viewport()->height());
    const TreeBox& one = boxes_[std::size_t(box)];
    setAccessibleDescription(one.title + QLatin1Char(' ') + one.line);
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    viewport()->update();
    emit currentChanged(box);
}

void TreeDrawing::paintEvent(QPaintEvent* /*event*/) {
    const Tokens& t = Theme::tokens();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.fieldLine, 1));
    for (int i = 0; i < int(boxes_.size()); ++i) {
        const int above = boxes_[std::size_t(i)].parent;
        if (above < 0)
            continue;
        const QRect from = rectOf(above);
        const QRect to = rectOf(i);
        const int bend = to.left() - between / 2;
        QPainterPath line(QPointF(from.right() + 1, from.center().y() + 0.5));
        line.lineTo(bend + 0.5, from.center().y() + 0.5);
        line.lineTo(bend + 0.5, to.center().y() + 0.5);
        line.lineTo(to.left(), to.center().y() + 0.5);
        painter.drawPath(line);
    }
    const QFont plain = font();
    const QFont smaller = small(plain);
    for (int i = 0; i < int(boxes_.size()); ++i) {
        const QRect where = rectOf(i);
        if (!where.intersects(viewport()->rect()))
            continue;
        const TreeBox& box = boxes_[std::size_t(i)];
        const bool isCurrent = i == current_;
        painter.setPen(QPen(isCurrent && hasFocus() ? t.accent
                            : box.marked            ? t.link
                                                    : t.fieldLine,
                            isCurrent && hasFocus() ? 2 : 1));
        painter.setBrush(isCurrent ? t.selection : t.surface);
        painter.drawRoundedRect(QRectF(where).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        const QRect inner =
            where.adjusted(space::small, space::tight, -space::small, -space::tight);
        QFont title = plain;
        title.setBold(box.marked);
        painter.setFont(title);
        painter.setPen(t.text);
        const QRect upper(inner.left(), inner.top(), inner.width(), inner.height() / 2);
        painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(title).elidedText(box.title, Qt::ElideRight, inner.width()));
        painter.setFont(smaller);
        painter.setPen(t.quietText);
        const QRect lower(inner.left(), upper.bottom() + 1, inner.width(),
                          inner.bottom() - upper.bottom());
        painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(smaller).elidedText(box.line, Qt::ElideRight, inner.width()));
    }
}

int TreeDrawing::boxAt(const QPoint& where) const {
    for (int i = 0; i < int(boxes_.size()); ++i)
        if (rectOf(i).contains(where))
            return i;
    return -1;
}

int TreeDrawing::firstBelow(int box) const {
    for (int i = box + 1; i < int(boxes_.size()); ++i)
        if (boxes_[std::size_t(i)].parent == box)
            return i;
    return -1;
}

// The next one in the same column, whoever it stands under; below the last one there is none.
int TreeDrawing::brother(int box, int step) const {
    int best = -1;
    for (int i = 0; i < int(boxes_.size()); ++i) {
        const QRect& one = places_[std::size_t(i)];
        const QRect& from = places_[std::size_t(box)];
        const int distance = (one.top() - from.top()) * step;
        if (one.left() == from.left() && distance > 0 &&
            (best < 0 || distance < (places_[std::size_t(best)].top() - from.top()) * step))
            best = i;
    }
    return best;
}

void TreeDrawing::keyPressEvent(QKeyEvent* event) {
    if (current_ < 0)
        return QAbstractScrollArea::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(boxes_[std::size_t(current_)].parent);
        break;
    case Qt::Key_Right:
        setCurrent(firstBelow(current_));
        break;
    case Qt::Key_Up:
        setCurrent(brother(current_, -1));
        break;
    case Qt::Key_Down:
        setCurrent(brother(current_, 1));
        break;
    case Qt::Key_Home:
        setCurrent(0);
        break;
    case Qt::Key_End:
        setCurrent(int(boxes_.size()) - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit opened(current_);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TreeDrawing::mousePressEvent(QMouseEvent* event) {
    setCurrent(boxAt(event->pos()));
}

void TreeDrawing::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const int box = boxAt(event->pos()); box >= 0)
        emit opened(box);
}

void TreeDrawing::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    setRanges();
}

void TreeDrawing::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TreeDrawing::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void TreeDrawing::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace xinheng::ui
