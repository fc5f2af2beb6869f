#pragma once

#include "ui/records/paper.h"
#include "ui/records/report_table.h"

#include <functional>

class QWidget;

namespace xinheng::ui {

/// The table ready for paper.
ListOnPaper reportOnPaper(const PaperHead& head, const ReportTable& table);

/// Asks for a file over `parent` and writes the table into it; `done` gets the file or what was
/// wrong.
void saveReport(SignedIn& signedIn, const access::Object& object, ReportTable table,
                const QString& title, QWidget* parent,
                std::function<void(const Result<QString>&)> done);

} // namespace xinheng::ui
