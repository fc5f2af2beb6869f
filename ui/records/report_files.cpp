#include "ui/records/report_files.h"

#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::ReportPage)
};

archive::ReportDesk::File fileOf(const ReportTable& table) {
    archive::ReportDesk::File content;
    content.overwrite = true; // the dialog has asked
    for (int column = 0; column < table.headings.size(); ++column)
        content.columns.push_back(
            {table.headings[column].toStdString(),
             column < table.firstNumber ? exchange::XlsxKind::text : exchange::XlsxKind::amount});
    for (const ReportLine& line : table.lines) {
        auto& cells = content.rows.emplace_back();
        for (int column = 0; column < line.cells.size(); ++column) {
            QString cell = line.cells[column];
            if (column >= table.firstNumber)
                cell.remove(QLatin1Char(','));
            cells.push_back(cell.toStdString());
        }
    }
    return content;
}

} // namespace

ListOnPaper reportOnPaper(const PaperHead& head, const ReportTable& table) {
    constexpr int labelWidth = 240;
    constexpr int otherWidth = 120;
    ListOnPaper list{head, {}, {}, {}};
    for (int column = 0; column < table.headings.size(); ++column)
        list.columns.push_back({table.headings[column], column == 0 ? labelWidth : otherWidth,
                                column >= table.firstNumber});
    for (const ReportLine& line : table.lines)
        list.rows.push_back(line.cells);
    return list;
}

void saveReport(SignedIn& signedIn, const access::Object& object, ReportTable table,
                const QString& title, QWidget* parent,
                std::function<void(const Result<QString>&)> done) {
    auto* dialog =
        new QFileDialog(parent, title, QString(), Words::tr("Spreadsheets (*.xlsx *.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    dialog->selectFile(title + QStringLiteral(".xlsx"));
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent,
        [&signedIn, &object, table = std::move(table),
         done = std::move(done)](const QString& file) {
            const auto written =
                signedIn.reports(object.key).exportTo(file.toStdString(), fileOf(table));
            done(written ? Result<QString>(file) : Result<QString>(fail(written.error())));
        });
    dialog->open();
}

} // namespace xinheng::ui
