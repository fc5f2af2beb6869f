// Lists on paper.
#include "ui/records/fields_shown.h"
#include "ui/records/paper.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <algorithm>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::Paper)
};

constexpr int mostLines = 3;   ///< of a cell
constexpr double widest = 1.6; ///< few columns are not drawn out beyond this

// References as the list on the screen has them.
QString listText(const access::Field& field, const std::string& value, RecordNames& names) {
    if (field.type == access::FieldType::reference && !value.empty())
        return names.shortName(field.references, fromUtf8(value));
    return valueText(field, value, names);
}

class ListPainter {
public:
    ListPainter(const ListOnPaper& list, QPagedPaintDevice& paper)
        : list_(list), paper_(paper), painter_(&paper) {
        plain_ = Theme::paperFont();
        plain_.setPointSizeF(8.5);
        bold_ = plain_;
        bold_.setBold(true);
        title_ = bold_;
        title_.setPointSizeF(13);
        painter_.setFont(plain_);
        // Characters that another font lends are higher than the font's own.
        line_ = painter_.fontMetrics()
                    .boundingRect(QRect(0, 0, 10'000, 10'000), 0, QStringLiteral("国\n国"))
                    .height() /
                2;
        pad_ = line_ / 3;
        placeColumns();
    }

    int run() {
        const std::vector<std::size_t> pages = breaks();
        const int count = int(pages.size()) - 1;
        for (int page = 0; page < count; ++page) {
            if (page > 0)
                paper_.newPage();
            int y = head();
            y = row(headings(), y, bold_);
            for (std::size_t index = pages[page]; index < pages[page + 1]; ++index)
                y = row(index < list_.rows.size() ? list_.rows[index] : list_.totals, y,
                        index < list_.rows.size() ? plain_ : bold_);
            foot(page + 1, count);
        }
        return count;
    }

private:
    void placeColumns() {
        double sum = 0;
        for (const auto& column : list_.columns)
            sum += column.width;
        const double pixels = paper_.logicalDpiX() / 96.0;
        const double scale = std::min(paper_.width() / sum, widest * pixels);
        for (const auto& column : list_.columns)
            widths_.push_back(int(column.width * scale));
    }

    [[nodiscard]] QStringList headings() const {
        QStringList words;
        for (const auto& column : list_.columns)
            words << column.heading;
        return words;
    }

    [[nodiscard]] QRect cellRect(std::size_t column, int x, int y, int height) const {
        return {x + pad_, y + pad_ / 2, std::max(1, widths_[column] - 2 * pad_), height - pad_};
    }

    int flags(std::size_t column) const {
        return int(Qt::TextWrapAnywhere | Qt::AlignTop) |
               int(list_.columns[column].onTheRight ? Qt::AlignRight : Qt::AlignLeft);
    }

    int heightOf(const QStringList& cells, const QFont& font) {
        const QFontMetrics metrics(font, &paper_);
        int lines = 1;
        for (std::size_t column = 0; column < widths_.size(); ++column) {
            const QRect room = cellRect(column, 0, 0, 100 * line_);
            // Most fit, and need not be laid out to know that.
            if (metrics.horizontalAdvance(cells[qsizetype(column)]) <= room.width())
                continue;
            const int high =
                metrics.boundingRect(room, flags(column), cells[qsizetype(column)]).height();
            lines = std::max(lines, (high + line_ - 1) / line_);
        }
        return std::min(lines, mostLines) * line_ + pad_;
    }

    // Where pages begin: indexes of rows, the line of totals being the last one.
    std::vector<std::size_t> breaks() {
        const int room = paper_.height() - headHeight() - heightOf(headings(), bold_) - 2 * line_;
        const std::size_t count = list_.rows.size() + (list_.totals.isEmpty() ? 0 : 1);
        std::vector<std::size_t> pages{0};
        int used = 0;
        for (std::size_t index = 0; index < count; ++index) {
            const int high = index < list_.rows.size() ? heightOf(list_.rows[index], plain_)
                                                       : heightOf(list_.totals, bold_);
            if (used + high > room && index > pages.back()) {
                pages.push_back(index);
                used = 0;
            }
            used += high;
        }
        pages.push_back(count);
        return pages;
    }

    [[nodiscard]] int headHeight() const { return 4 * line_; }

    int head() {
        const int width = paper_.width();
        painter_.setFont(title_);
        painter_.drawText(QRect(0, 0, width * 2 / 3, 2 * line_), Qt::AlignLeft | Qt::AlignVCenter,
                          list_.head.title);
        painter_.setFont(plain_);
        painter_.drawText(QRect(width / 2, 0, width - width / 2, 2 * line_),
                          Qt::AlignRight | Qt::AlignVCenter, list_.head.set);
        const QString day = Words::tr("%1, printed by %2").arg(list_.head.day, list_.head.person);
        const int dayWidth = painter_.fontMetrics().horizontalAdvance(day);
        painter_.drawText(QRect(0, 2 * line_, width, line_), Qt::AlignRight | Qt::AlignTop, day);
        painter_.drawText(QRect(0, 2 * line_, width, line_), Qt::AlignLeft | Qt::AlignTop,
                          painter_.fontMetrics().elidedText(list_.head.note, Qt::ElideRight,
                                                            width - dayWidth - 2 * line_));
        return headHeight();
    }

    int row(const QStringList& cells, int y, const QFont& font) {
        const int height = heightOf(cells, font);
        painter_.setFont(font);
        int x = 0;
        for (std::size_t column = 0; column < widths_.size(); ++column) {
            const QRect cell = cellRect(column, x, y, height);
            painter_.setClipRect(cell.adjusted(0, 0, 0, pad_ / 2));
            painter_.drawText(cell, flags(column), cells[qsizetype(column)]);
            painter_.setClipping(false);
            x += widths_[column];
        }
        painter_.save();
        QPen fine = painter_.pen();
        fine.setWidthF(line_ / 40.0);
        painter_.setPen(fine);
        painter_.drawLine(0, y + height, x, y + height);
        painter_.restore();
        return y + height;
    }

    void foot(int page, int pages) {
        painter_.setFont(plain_);
        const QRect room(0, paper_.height() - line_, paper_.width(), line_);
        painter_.drawText(room, Qt::AlignLeft | Qt::AlignBottom,
                          Words::tr("Rows: %1").arg(numberText(qint64(list_.rows.size()))));
        painter_.drawText(room, Qt::AlignRight | Qt::AlignBottom,
                          Words::tr("Page %1 of %2").arg(page).arg(pages));
    }

    const ListOnPaper& list_;
    QPagedPaintDevice& paper_;
    QPainter painter_;
    QFont plain_, bold_, title_;
    int line_ = 1;
    int pad_ = 1;
    std::vector<int> widths_;
};

} // namespace

PaperHead paperHead(SignedIn& signedIn, const QString& title, const QString& note) {
    return {title, note, fromUtf8(signedIn.set().info().name), fromUtf8(signedIn.person().name),
            dateText(signedIn.session().clock().today())};
}

ListOnPaper listOnPaper(const PaperHead& head, const access::Object& object,
                        const archive::PrintedRows& printed, const std::vector<int>& widths,
                        RecordNames& names) {
    ListOnPaper list{head, {}, {}, {}};
    bool adds = false;
    for (std::size_t place = 0; place < printed.fields.size(); ++place) {
        const access::Field& field = object.fields[printed.fields[place]];
        const bool number =
            field.type == access::FieldType::amount || field.type == access::FieldType::number;
        list.columns.push_back(
            {shown(field.label), place < widths.size() ? widths[place] : 100, number});
        adds = adds || printed.totals[place].has_value();
    }
    for (const access::QueryRow& row : printed.rows) {
        QStringList& cells = list.rows.emplace_back();
        for (std::size_t place = 0; place < printed.fields.size(); ++place)
            cells << listText(object.fields[printed.fields[place]], row.cells[place], names);
    }
    for (std::size_t place = 0; adds && place < printed.fields.size(); ++place)
        list.totals << (printed.totals[place] ? amountText(*printed.totals[place])
                        : place == 0          ? Words::tr("Total")
                                              : QString());
    return list;
}

int paintList(const ListOnPaper& list, QPagedPaintDevice& paper) {
    return ListPainter(list, paper).run();
}

QPageLayout listPaper(QPageLayout::Orientation orientation) {
    constexpr qreal margin = 12;
    return {QPageSize(QPageSize::A4), orientation, QMarginsF(margin, margin, margin, margin),
            QPageLayout::Millimeter};
}

} // namespace xinheng::ui
