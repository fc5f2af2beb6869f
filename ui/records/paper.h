#pragma once

#include "account_set.h"
#include "ui/models/record_names.h"

#include <QPageLayout>
#include <QString>
#include <QStringList>
#include <vector>

class QPagedPaintDevice;

namespace xinheng::ui {

/// What stands at the head of every page that leaves the program.
struct PaperHead {
    QString title; ///< what is printed
    QString note;  ///< view, conditions, search
    QString set;
    QString person;
    QString day;
};
PaperHead paperHead(SignedIn& signedIn, const QString& title, const QString& note = {});

/// A list ready for paper, as words.
struct ListOnPaper {
    struct Column {
        QString heading;
        int width = 100; ///< pixels on the screen; only how they compare matters
        bool onTheRight = false;
    };
    PaperHead head;
    std::vector<Column> columns;
    std::vector<QStringList> rows;
    QStringList totals; ///< one a column; empty: no such line
};
ListOnPaper listOnPaper(const PaperHead& head, const access::Object& object,
                        const archive::PrintedRows& printed, const std::vector<int>& widths,
                        RecordNames& names);
/// Within the margins of the paper. Cells are broken into at most three lines; the headings stand
/// on every page. Returns the number of pages.
int paintList(const ListOnPaper& list, QPagedPaintDevice& paper);

/// The document of one card, for paintDocument (ui/access/rights_document.h).
QString cardOnPaper(const PaperHead& head, const access::Object& object,
                    const archive::PrintedCard& printed, RecordNames& names);

/// A sheet of labels on A4; millimetres.
struct LabelSheet {
    const char* name; ///< "3x8"
    int columns, rows;
    double width, height;
    double left, top;            ///< of the first label
    double stepAcross, stepDown; ///< from one label to the next
};
const std::vector<LabelSheet>& labelSheets();

struct Label {
    QString postcode;
    QString address;
    QString name;
    QString contact;
};
/// On a paper without margins (labelPaper). The first `skipped` labels of the first sheet are used
/// up already. Returns the number of sheets.
int paintLabels(const std::vector<Label>& labels, const LabelSheet& sheet, int skipped,
                QPagedPaintDevice& paper);

QPageLayout listPaper(QPageLayout::Orientation orientation);
QPageLayout labelPaper();

} // namespace xinheng::ui
