#include "ui/widgets/bar_chart.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace xinheng::ui {

namespace {

constexpr int barHeight = 28;
constexpr int barThickness = 16;
constexpr int legendHeight = 22;
constexpr int axisHeight = 20;
constexpr int ticksWanted = 4;
constexpr std::int64_t tenThousand = 10'000;
constexpr std::int64_t hundredMillion = tenThousand * tenThousand;

QString inUnits(std::int64_t number, std::int64_t unit) {
    const std::int64_t tenths = number / (unit / 10) % 10;
    const QString whole = numberText(number / unit);
    return tenths == 0 ? whole : whole + QLatin1Char('.') + QString::number(tenths);
}

} // namespace

QString axisText(std::int64_t number) {
    if (language() == Language::en || number < tenThousand)
        return numberText(number);
    return number < hundredMillion ? inUnits(number, tenThousand) + QStringLiteral("万")
                                   : inUnits(number, hundredMillion) + QStringLiteral("亿");
}

/// From 0 on, in steps of 1, 2 or 5 times a power of ten.
struct BarChart::Axis {
    std::int64_t step = 1;
    std::int64_t end = 1;
    [[nodiscard]] int along(std::int64_t value, int length) const {
        return static_cast<int>(static_cast<double>(value) / static_cast<double>(end) * length);
    }
};

BarChart::BarChart(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    whenLanguageChanges(this, [this] { update(); });
}

void BarChart::setBars(std::vector<Bar> bars, Form form, Unit unit) {
    bars_ = std::move(bars);
    form_ = form;
    unit_ = unit;
    current_ = bars_.empty() ? -1 : std::clamp(current_, 0, int(bars_.size()) - 1);
    updateGeometry();
    update();
}

void BarChart::setLegend(const QString& first, const QString& second) {
    first_ = first;
    second_ = second;
    update();
}

void BarChart::setCurrent(int bar) {
    const int wanted = bars_.empty() ? -1 : std::clamp(bar, 0, int(bars_.size()) - 1);
    if (wanted == current_)
        return;
    current_ = wanted;
    if (current_ >= 0)
        setAccessibleDescription(bars_[std::size_t(current_)].label + QLatin1Char(' ') +
                                 bars_[std::size_t(current_)].words);
    update();
    emit currentChanged(current_);
}

QSize BarChart::minimumSizeHint() const {
    const int fixed = legendHeight + axisHeight + space::small;
    return form_ == Form::columns ? QSize(260, 180)
                                  : QSize(260, fixed + int(bars_.size()) * barHeight);
}

QSize BarChart::sizeHint() const {
    return minimumSizeHint().expandedTo(QSize(420, 260));
}

BarChart::Axis BarChart::axis() const {
    std::int64_t most = 1;
    for (const Bar& bar : bars_)
        most = std::max({most, bar.value, hasSecond() ? bar.second : 0});
    // Yuan and percent in whole ones at least.
    Axis axis{unit_ == Unit::hundredths ? 100 : 1, 0};
    for (int turn = 0; axis.step * ticksWanted < most; ++turn)
        axis.step = turn % 3 == 1 ? axis.step / 2 * 5 : axis.step * 2;
    axis.end = (most + axis.step - 1) / axis.step * axis.step;
    return axis;
}

int BarChart::labelWidth() const {
    int widest = 0;
    for (const Bar& bar : bars_)
        widest = std::max(widest, fontMetrics().horizontalAdvance(bar.label));
    return std::min(widest, width() * 2 / 5) + space::small;
}

QRect BarChart::plot() const {
    const QRect all = rect().adjusted(space::tight, 0, -space::tight, 0);
    if (form_ == Form::columns) {
        const int left = fontMetrics().horizontalAdvance(
                             axisText(axis().end / (unit_ == Unit::hundredths ? 100 : 1))) +
                         space::small;
        return all.adjusted(left, legendHeight + space::medium, 0, -axisHeight);
    }
    int words = 0;
    for (const Bar& bar : bars_)
        words = std::max(words, fontMetrics().horizontalAdvance(bar.words));
    return {all.left() + labelWidth(), legendHeight + axisHeight,
            std::max(40, all.width() - labelWidth() - words - space::small),
            int(bars_.size()) * barHeight};
}

std::vector<QRect> BarChart::places() const {
    std::vector<QRect> all;
    const QRect area = plot();
    const int count = int(bars_.size());
    for (int i = 0; i < count; ++i) {
        if (form_ == Form::bars) {
            all.emplace_back(space::tight, area.top() + i * barHeight, width() - 2 * space::tight,
                             barHeight);
            continue;
        }
        const int left = area.left() + area.width() * i / count;
        all.emplace_back(left, area.top(), area.left() + area.width() * (i + 1) / count - left,
                         area.height() + axisHeight);
    }
    return all;
}

int BarChart::barAt(const QPoint& point) const {
    const std::vector<QRect> all = places();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const QRect& place) { return place.contains(point); });
    return found == all.end() ? -1 : int(found - all.begin());
}

void BarChart::paintLegend(QPainter& painter) const {
    const Tokens& t = Theme::tokens();
    int left = plot().left();
    const auto entry = [&](const QColor& color, const QString& words) {
        painter.fillRect(QRect(left, 6, 10, 10), color);
        left += 10 + space::tight;
        painter.setPen(t.quietText);
        const int wide = fontMetrics().horizontalAdvance(words);
        painter.drawText(QRect(left, 0, wide, legendHeight), Qt::AlignVCenter, words);
        left += wide + space::large;
    };
    entry(t.accent, first_);
    if (hasSecond())
        entry(t.gradeC, second_);
}

void BarChart::paintAxis(QPainter& painter) const {
    const Tokens& t = Theme::tokens();
    const QRect area = plot();
    const Axis scale = axis();
    const std::int64_t divisor = unit_ == Unit::hundredths ? 100 : 1;
    for (std::int64_t tick = 0; tick <= scale.end; tick += scale.step) {
        const QString words = axisText(tick / divisor);
        painter.setPen(t.line);
        if (form_ == Form::columns) {
            const int y = area.bottom() + 1 - scale.along(tick, area.height());
            painter.drawLine(area.left(), y, area.right(), y);
            painter.setPen(t.quietText);
            painter.drawText(QRect(0, y - 10, area.left() - space::tight, 20),
                             Qt::AlignRight | Qt::AlignVCenter, words);
            continue;
        }
        const int x = area.left() + scale.along(tick, area.width());
        painter.drawLine(x, area.top(), x, area.bottom());
        painter.setPen(t.quietText);
        const int wide = fontMetrics().horizontalAdvance(words);
        painter.drawText(QRect(x - wide / 2, legendHeight, wide, axisHeight), Qt::AlignCenter,
                         words);
    }
}

void BarChart::paintBar(QPainter& painter, const QRect& place, const Bar& bar) const {
    const Tokens& t = Theme::tokens();
    const QRect area = plot();
    const int length = axis().along(bar.value, area.width());
    painter.setPen(t.text);
    const int wide = labelWidth() - space::small;
    painter.drawText(QRect(place.left(), place.top(), wide, place.height()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     fontMetrics().elidedText(bar.label, Qt::ElideMiddle, wide));
    // What is not nothing is seen.
    const int drawn = bar.value > 0 ? std::max(length, 2) : 0;
    const QRect body(area.left(), place.center().y() - barThickness / 2 + 1, drawn, barThickness);
    painter.fillRect(body, t.accent);
    painter.drawText(
        QRect(body.left() + drawn + space::tight, place.top(), place.width(), place.height()),
        Qt::AlignLeft | Qt::AlignVCenter, bar.words);
}

void BarChart::paintColumn(QPainter& painter, const QRect& place, const Bar& bar,
                           bool labelled) const {
    const Tokens& t = Theme::tokens();
    const QRect area = plot();
    const int count = hasSecond() ? 2 : 1;
    const int wide = std::clamp(place.width() * 3 / 5 / count, 2, 28);
    const auto column = [&](int left, std::int64_t value, const QColor& color) {
        const int high = value > 0 ? std::max(axis().along(value, area.height()), 2) : 0;
        painter.fillRect(QRect(left, area.bottom() + 1 - high, wide, high), color);
        return area.bottom() + 1 - high;
    };
    const int left = place.center().x() - wide * count / 2;
    const int top = column(left, bar.value, t.accent);
    if (hasSecond())
        column(left + wide, bar.second, t.gradeC);
    painter.setPen(t.text);
    if (bar.value > 0 && fontMetrics().horizontalAdvance(bar.words) <= place.width())
        painter.drawText(QRect(place.left(), top - 18, place.width(), 18), Qt::AlignCenter,
                         bar.words);
    painter.setPen(t.quietText);
    if (labelled)
        painter.drawText(QRect(place.center().x() - 50, area.bottom() + 2, 100, axisHeight),
                         Qt::AlignCenter, bar.label);
}

void BarChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (bars_.empty())
        return;
    const Tokens& t = Theme::tokens();
    const std::vector<QRect> all = places();
    if (current_ >= 0) {
        const QRect here = all[std::size_t(current_)];
        painter.fillRect(here, t.selection);
        if (hasFocus()) {
            painter.setPen(QPen(t.accent, 2));
            painter.drawRect(here.adjusted(1, 1, -1, -1));
        }
    }
    paintLegend(painter);
    paintAxis(painter);
    int widest = 1;
    for (const Bar& bar : bars_)
        widest = std::max(widest, fontMetrics().horizontalAdvance(bar.label) + space::small);
    const int everyOther =
        form_ == Form::columns ? widest / std::max(1, all.front().width()) + 1 : 1;
    for (std::size_t i = 0; i < bars_.size(); ++i) {
        if (form_ == Form::bars)
            paintBar(painter, all[i], bars_[i]);
        else
            paintColumn(painter, all[i], bars_[i], int(i) % everyOther == 0);
    }
}

void BarChart::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        setCurrent(current_ - 1);
        return;
    case Qt::Key_Down:
    case Qt::Key_Right:
        setCurrent(current_ + 1);
        return;
    case Qt::Key_Home:
        setCurrent(0);
        return;
    case Qt::Key_End:
        setCurrent(int(bars_.size()) - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current_ >= 0)
            emit activated(current_);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void BarChart::mousePressEvent(QMouseEvent* event) {
    if (const int bar = barAt(event->position().toPoint()); bar >= 0)
        setCurrent(bar);
}

void BarChart::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const int bar = barAt(event->position().toPoint()); bar >= 0)
        emit activated(bar);
}

void BarChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
    QWidget::changeEvent(event);
}

bool BarChart::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int bar = barAt(help->pos());
        if (bar >= 0)
            QToolTip::showText(help->globalPos(),
                               (bars_[std::size_t(bar)].label + QStringLiteral(": ") +
                                bars_[std::size_t(bar)].words)
                                   .toHtmlEscaped(),
                               this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace xinheng::ui
