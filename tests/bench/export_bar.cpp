// All customers into a workbook.
#include "bench/archive_bars.h"
#include "bench/archive_set.h"

#include <fmt/format.h>

namespace xinheng::bench {

void measureExport(Report& report, const std::filesystem::path& set,
                   const std::filesystem::path& workbook) {
    constexpr double barSeconds = 60;
    constexpr double barMegabytes = 300;
    report.heading("export of all customers with all fields to XLSX");
    const Spent spent = inAnotherProcess([&] {
        const Opened opened = openAs(set, "manager");
        archive::RecordDesk::ExportOptions options;
        options.overwrite = true;
        const auto rows = must(opened.person->records("customer").exportTo(workbook, {}, options));
        report.information("rows", std::to_string(rows));
    });
    report.limit("seconds", spent.seconds, barSeconds, "s");
    report.limit("peak memory", spent.peakMegabytes, barMegabytes, "MB");
    report.information(
        "processor time, size of the file",
        fmt::format("{:.1f} s, {:.0f} MB", spent.processorSeconds,
                    static_cast<double>(std::filesystem::file_size(workbook)) / (1 << 20)));
    std::filesystem::remove(workbook);
}

} // namespace xinheng::bench
