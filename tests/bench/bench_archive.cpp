// The customer archive at one million customers: ./dev bench archive. What each line compares is
// explained in docs/performance.md.
#include "base/normalise.h"
#include "bench/archive_bars.h"
#include "bench/archive_set.h"
#include "bench/customer_data.h"
#include "bench/measure.h"
#include "bench/measured_set.h"
#include "bench/queries.h"
#include "support/temporary_folder.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

using namespace xinheng;
using namespace xinheng::bench;

namespace {

constexpr double importRatio = 2.0;
constexpr double importMegabytes = 300;

struct Options {
    std::int64_t rows = 1'000'000;
    int imports = 2;
    std::filesystem::path folder = std::filesystem::path(XINHENG_SOURCE_DIR) / "build" / "bench";
    bool keepSet = false;
    std::vector<std::string> only;
    [[nodiscard]] bool wants(const std::string& part) const {
        return only.empty() || std::ranges::find(only, part) != only.end();
    }
};

struct Files {
    std::filesystem::path customers, contacts, empty, imported, byShell, shellCustomers,
        shellSearch, complete, archive, workbook;
    Files(const std::filesystem::path& folder, std::int64_t rows) {
        const std::string number = std::to_string(rows);
        customers = folder / ("customers-" + number + ".csv");
        contacts = folder / ("contacts-" + number + ".csv");
        archive = folder / ("archive-" + number + ".xset");
        workbook = folder / ("archive-" + number + ".xlsx");
        complete = folder / ("customers-" + number + ".complete");
        empty = folder / "empty.xset";
        imported = folder / ("imported-" + number + ".xset");
        byShell = folder / ("shell-" + number + ".xset");
        shellCustomers = folder / ("shell-customers-" + number + ".csv");
        shellSearch = folder / ("shell-search-" + number + ".csv");
    }
};

void copySet(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
}

// Written last: an interrupted run leaves none, and what was made is made anew.
bool isComplete(const Files& files, const std::string& kind) {
    return std::filesystem::exists(files.complete) && tests::readFile(files.complete) == kind;
}

void measureImport(Report& report, const Files& files, const Options& options) {
    // Stored sort keys, and so the shell's file, depend on the ICU at hand.
    const std::string kind = "2 " + sortKeyVersion();
    const bool ready = isComplete(files, kind);
    if (!ready) {
        std::filesystem::remove(files.complete);
        writeCustomers(files.customers, options.rows);
    }
    std::vector<double> ours;
    std::vector<double> shell;
    double memory = 0;
    double processor = 0;
    for (int turn = 0; turn < options.imports; ++turn) {
        copySet(files.empty, files.imported);
        const Spent spent =
            inAnotherProcess([&] { importCustomers(files.imported, files.customers); });
        ours.push_back(spent.seconds);
        memory = std::max(memory, spent.peakMegabytes);
        processor =
            turn == 0 ? spent.processorSeconds : std::min(processor, spent.processorSeconds);
        if (turn == 0 && !ready) {
            inAnotherProcess(
                [&] { writeShellFiles(files.imported, files.shellCustomers, files.shellSearch); });
            tests::writeFile(files.complete, kind);
        }
        copySet(files.empty, files.byShell);
        prepareForShell(files.byShell);
        shell.push_back(inAnotherProcess([&] {
                            importByShell(files.byShell, files.shellCustomers, files.shellSearch);
                        }).seconds);
    }
    if (fingerprint(files.imported) != fingerprint(files.byShell))
        throw std::runtime_error("the two imports differ");
    report.seconds(fmt::format("import of {} rows, best of {}", options.rows, options.imports),
                   *std::min_element(ours.begin(), ours.end()),
                   *std::min_element(shell.begin(), shell.end()), importRatio);
    report.limit("our import: peak memory", memory, importMegabytes, "MB");
    report.information("our import: processor time", fmt::format("{:.1f} s", processor));
    std::filesystem::remove(files.byShell);
}

int run(const Options& options) {
    std::filesystem::create_directories(options.folder);
    const Files files(options.folder, options.rows);
    Report report;
    const bool anew = !options.keepSet || !std::filesystem::exists(files.imported);
    if (anew && (options.wants("import") || !std::filesystem::exists(files.imported))) {
        report.heading("import: CustomerImport against the sqlcipher shell's .import");
        inAnotherProcess([&] { makeEmptySet(files.empty); });
        measureImport(report, files, options);
        std::filesystem::remove(files.archive);
    }
    report.heading("the set with contacts");
    makeArchiveSet(report, files.imported, files.contacts, files.archive, options.rows);
    // Those in processes of their own first, while this one is small.
    if (options.wants("export"))
        measureExport(report, files.archive, files.workbook);
    if (options.wants("duplicates"))
        measureDuplicates(report, files.archive, options.rows);
    if (options.wants("search"))
        measureSearch(report, files.archive, options.rows);
    if (options.wants("card"))
        measureCards(report, files.archive, options.rows);
    if (options.wants("history"))
        measureHistory(report, files.archive, options.rows);
    if (options.wants("scroll"))
        measureScrolling(report, files.archive);
    if (options.wants("reading")) {
        measureQueries(report, files.imported, options.rows);
        report.heading("opening the set, password hash of the tests' cost");
        measureOpening(report, files.imported);
        report.heading("the Gate, demonstration set");
        measureGate(report, options.folder);
    }
    fmt::print("\n{} missed\n", report.misses());
    return report.misses() == 0 ? 0 : 1;
}

} // namespace

int main(int count, char** arguments) {
    Options options;
    CLI::App app("The customer archive at one million customers");
    app.add_option("--rows", options.rows, "customers to measure with");
    app.add_option("--imports", options.imports, "imports on each side");
    app.add_option("--folder", options.folder, "where the files are kept between runs");
    app.add_flag("--keep-set", options.keepSet,
                 "read from the set of the last run instead of importing again");
    app.add_option("--only", options.only, "parts of it")
        ->check(CLI::IsMember(
            {"import", "export", "duplicates", "search", "card", "history", "scroll", "reading"}));
    CLI11_PARSE(app, count, arguments);
    try {
        return run(options);
    } catch (const std::exception& trouble) {
        fmt::print(stderr, "{}\n", trouble.what());
        return 2;
    }
}
