#include "ui/widgets/elided_label.h"

#include <QEvent>

namespace xinheng::ui {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
}

void ElidedLabel::setWhole(const QString& text) {
    if (whole_ == text)
        return;
    whole_ = text;
    updateGeometry();
    cut();
}

QSize ElidedLabel::sizeHint() const {
    ensurePolished(); // the style sheet gives the font
    return {fontMetrics().horizontalAdvance(whole_) + 1, QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {1, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::showEvent(QShowEvent* event) {
    QLabel::showEvent(event);
    cut();
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    cut();
}

void ElidedLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        cut();
    }
}

void ElidedLabel::cut() {
    const QString shown = fontMetrics().elidedText(whole_, Qt::ElideRight, width());
    // Before it has its place there is nothing to go by.
    setText(isVisible() ? shown : whole_);
}

} // namespace xinheng::ui
