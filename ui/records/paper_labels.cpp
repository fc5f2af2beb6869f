// Address labels on sheets.
#include "ui/records/paper.h"
#include "ui/shell/theme.h"

#include <QPagedPaintDevice>
#include <QPainter>

namespace xinheng::ui {

namespace {

constexpr double sheetWidth = 210; // A4
constexpr double inner = 4;        ///< millimetres between a label's edge and its words

void paintLabel(QPainter& painter, const QRectF& place, const Label& label) {
    const QRectF clip = painter.viewport();
    painter.setClipRect(place.intersected(clip));
    // Characters that another font lends are higher than the font's own.
    const double line = painter.fontMetrics()
                            .boundingRect(QRect(0, 0, 10'000, 10'000), 0, QStringLiteral("国\n国"))
                            .height() /
                        2.0;
    QFont plain = painter.font();
    QFont bold = plain;
    bold.setBold(true);
    QRectF rest = place;
    const auto write = [&](const QString& words, const QFont& font, double lines) {
        if (words.isEmpty())
            return;
        painter.setFont(font);
        const QRectF room(rest.left(), rest.top(), rest.width(), lines * line);
        QRectF used;
        painter.drawText(room, int(Qt::TextWrapAnywhere | Qt::AlignLeft | Qt::AlignTop), words,
                         &used);
        rest.setTop(rest.top() + std::min(room.height(), used.height()) + line / 6);
    };
    write(label.postcode, plain, 1);
    write(label.address, plain, 2);
    write(label.name, bold, 2);
    write(label.contact, plain, 1);
    painter.setFont(plain);
    painter.setClipping(false);
}

} // namespace

const std::vector<LabelSheet>& labelSheets() {
    static const std::vector<LabelSheet> sheets{
        {"3x8", 3, 8, 70, 37, 0, 0.5, 70, 37},
        {"2x7", 2, 7, 99.1, 38.1, 4.65, 15.15, 101.6, 38.1},
        {"2x8", 2, 8, 105, 37, 0, 0.5, 105, 37},
        {"3x7", 3, 7, 63.5, 38.1, 7.25, 15.15, 66, 38.1},
    };
    return sheets;
}

QPageLayout labelPaper() {
    QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0),
                       QPageLayout::Millimeter);
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

int paintLabels(const std::vector<Label>& labels, const LabelSheet& sheet, int skipped,
                QPagedPaintDevice& paper) {
    QPainter painter(&paper);
    QFont font = Theme::paperFont();
    font.setPointSizeF(9);
    painter.setFont(font);
    const double scale = paper.width() / sheetWidth;
    const int perSheet = sheet.columns * sheet.rows;
    int place = skipped % perSheet;
    int sheets = 1;
    for (const Label& label : labels) {
        if (place == perSheet) {
            paper.newPage();
            ++sheets;
            place = 0;
        }
        const double x = sheet.left + (place % sheet.columns) * sheet.stepAcross;
        const double y = sheet.top + (place / sheet.columns) * sheet.stepDown;
        paintLabel(painter,
                   QRectF((x + inner) * scale, (y + inner) * scale,
                          (sheet.width - 2 * inner) * scale, (sheet.height - 2 * inner) * scale),
                   label);
        ++place;
    }
    return sheets;
}

} // namespace xinheng::ui
