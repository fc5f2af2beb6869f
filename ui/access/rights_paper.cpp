// The rights list on paper.
#include "ui/access/rights_document.h"
#include "ui/shell/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextDocument>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::RightsHtml)
};

/// Laid out for the paper, so that points are points and pages are its pages.
void layOut(QTextDocument& document, const QString& html, const QFont& font,
            QPagedPaintDevice& paper, const QSizeF& page) {
    document.documentLayout()->setPaintDevice(&paper);
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    document.setHtml(html);
    document.setPageSize(page);
}

} // namespace

QPageLayout rightsPaper() {
    constexpr qreal margin = 15;
    return {QPageSize(QPageSize::A4), QPageLayout::Portrait,
            QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter};
}

void paintDocument(const QStringList& documents, QPagedPaintDevice& paper) {
    QFont font = Theme::paperFont();
    font.setPointSize(9);
    QPainter painter(&paper);
    painter.setFont(font);
    const qreal foot = 2.0 * painter.fontMetrics().height();
    const QSizeF page(paper.width(), paper.height() - foot);
    for (qsizetype which = 0; which < documents.size(); ++which) {
        QTextDocument document;
        layOut(document, documents[which], font, paper, page);
        for (int number = 0; number < document.pageCount(); ++number) {
            if (which + number > 0)
                paper.newPage();
            QAbstractTextDocumentLayout::PaintContext context;
            context.clip = QRectF(QPointF(0, number * page.height()), page);
            painter.save();
            painter.translate(0, -number * page.height());
            painter.setClipRect(context.clip);
            document.documentLayout()->draw(&painter, context);
            painter.restore();
            painter.drawText(QRectF(0, page.height(), page.width(), foot),
                             Qt::AlignRight | Qt::AlignBottom,
                             Words::tr("Page %1 of %2").arg(number + 1).arg(document.pageCount()));
        }
    }
}

} // namespace xinheng::ui
