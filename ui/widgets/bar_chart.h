#pragma once

#include <QString>
#include <QWidget>
#include <cstdint>
#include <vector>

namespace xinheng::ui {

/// Numbers as bars beneath one another, or as columns from left to right. Arrow keys move along
/// them, Enter or a double click asks for what stands behind one. Whoever shows it puts the same
/// numbers into a table beside it, which is its form for those who don't see it.
class BarChart final : public QWidget {
    Q_OBJECT
public:
    struct Bar {
        QString label;
        std::int64_t value = 0;
        QString words;           ///< the value as it is read
        std::int64_t second = 0; ///< beside it in another colour, where the chart has one
    };
    enum class Unit { count, hundredths }; ///< whole, or fen of yuan and hundredths of percent
    enum class Form { bars, columns };
    explicit BarChart(QWidget* parent = nullptr);

    void setBars(std::vector<Bar> bars, Form form, Unit unit);
    /// What the two colours mean; without the second, only one is drawn.
    void setLegend(const QString& first, const QString& second = {});
    [[nodiscard]] int current() const { return current_; }
    void setCurrent(int bar);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void currentChanged(int bar);
    void activated(int bar);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Axis;
    [[nodiscard]] Axis axis() const;
    [[nodiscard]] std::vector<QRect> places() const; ///< of each bar with its label
    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] int barAt(const QPoint& point) const;
    [[nodiscard]] bool hasSecond() const { return !second_.isEmpty(); }
    void paintAxis(QPainter& painter) const;
    void paintBar(QPainter& painter, const QRect& place, const Bar& bar) const;
    void paintColumn(QPainter& painter, const QRect& place, const Bar& bar, bool labelled) const;
    void paintLegend(QPainter& painter) const;

    std::vector<Bar> bars_;
    Form form_ = Form::bars;
    Unit unit_ = Unit::count;
    QString first_;
    QString second_;
    int current_ = -1;
};

/// A number of an axis: 1.2万 and 3亿 in Chinese, digits in groups in English.
QString axisText(std::int64_t number);

} // namespace xinheng::ui
