#pragma once

#include <QColor>
#include <QWidget>
#include <optional>

namespace xinheng::ui {

/// A credit grade as people know it again: its letter on a rounded plate, both in the grade's
/// colour.
class GradeBadge : public QWidget {
    Q_OBJECT
public:
    explicit GradeBadge(QWidget* parent = nullptr);
    /// 'A' to 'D'; nothing for "not graded".
    void setGrade(std::optional<char> grade);
    [[nodiscard]] std::optional<char> grade() const { return grade_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// The colour of a grade in the present theme; quiet text for any other letter.
    static QColor color(char grade);
    /// For table cells: the same drawing, at the left of `where`.
    static void paint(QPainter& painter, const QRect& where, char grade);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void name();
    std::optional<char> grade_;
};

} // namespace xinheng::ui
