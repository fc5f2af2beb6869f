#pragma once

#include <QAbstractScrollArea>
#include <vector>

namespace xinheng::ui {

/// A box of a drawn tree.
struct TreeBox {
    QString title;       ///< the name, or the code where there is none to be seen
    QString line;        ///< below it, smaller: code and relation
    int parent = -1;     ///< place in the list, before this one; -1: at the top
    bool marked = false; ///< the one the tree is about
};

/// A tree drawn from left to right: brothers below one another, joined with the box they stand
/// under by lines. The arrow keys go up and down among brothers, left to the one above and right to
/// the first below; Enter opens. It says what the cursor is on, to screen readers as well.
class TreeDrawing final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TreeDrawing(QWidget* parent = nullptr);

    /// Each box after the one it stands under. The cursor goes to the marked one.
    void setBoxes(std::vector<TreeBox> boxes);
    [[nodiscard]] const std::vector<TreeBox>& boxes() const { return boxes_; }
    [[nodiscard]] int current() const { return current_; } ///< -1: nothing is drawn
    void setCurrent(int box);
    /// In the coordinates of the viewport.
    [[nodiscard]] QRect rectOf(int box) const;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void opened(int box);
    void currentChanged(int box);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void setRanges();
    [[nodiscard]] int boxAt(const QPoint& where) const;
    [[nodiscard]] int firstBelow(int box) const;
    [[nodiscard]] int brother(int box, int step) const;
    std::vector<TreeBox> boxes_;
    std::vector<QRect> places_;
    QSize whole_;
    int current_ = -1;
};

} // namespace xinheng::ui
