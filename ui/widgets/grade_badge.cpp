#include "ui/widgets/grade_badge.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QPainter>

namespace xinheng::ui {

namespace {

constexpr QSize plate{26, 24};

} // namespace

GradeBadge::GradeBadge(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    whenLanguageChanges(this, [this] { name(); });
}

void GradeBadge::setGrade(std::optional<char> grade) {
    grade_ = grade;
    name();
    update();
}

void GradeBadge::name() {
    setAccessibleName(grade_ ? tr("Credit grade %1").arg(QLatin1Char(*grade_))
                             : tr("Not graded yet"));
    setToolTip(accessibleName());
}

QSize GradeBadge::sizeHint() const {
    return plate;
}

QColor GradeBadge::color(char grade) {
    const Tokens& t = Theme::tokens();
    switch (grade) {
    case 'A':
        return t.gradeA;
    case 'B':
        return t.gradeB;
    case 'C':
        return t.gradeC;
    case 'D':
        return t.gradeD;
    default:
        return t.quietText;
    }
}

void GradeBadge::paint(QPainter& painter, const QRect& where, char grade) {
    const QColor ink = color(grade);
    const QRect box(where.left(), where.center().y() - plate.height() / 2 + 1, plate.width(),
                    plate.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(Theme::tokens().surface);
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 6, 6);
    // Large text in the sense of the contrast rule (14 pt bold), which is why 3:1 is enough here.
    QFont letter = Theme::font();
    letter.setPixelSize(18);
    letter.setBold(true);
    painter.setFont(letter);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, QString(QLatin1Char(grade)));
    painter.restore();
}

void GradeBadge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter, rect(), grade_.value_or('-'));
}

} // namespace xinheng::ui
