#include "archive/rejected_rows.h"

#include "archive/table_file_writer.h"

#include <map>

namespace xinheng::archive {

namespace {

// What is wrong with each row, in the order in which it was found.
std::map<std::int64_t, std::string> wordsByRow(const Error& error, std::int64_t first,
                                               Language language) {
    std::map<std::int64_t, std::string> words;
    for (const Problem& problem : error.problems) {
        if (!problem.row || *problem.row < first)
            continue;
        std::string& all = words[*problem.row];
        all += (all.empty() ? "" : "; ") + (problem.column.empty() ? "" : problem.column + ": ") +
               problem.message.in(language);
    }
    return words;
}

} // namespace

Result<std::int64_t> writeRejectedRows(exchange::TableReader& source, const Error& problems,
                                       const std::filesystem::path& target, Language language) {
    const bool cards = source.format() == exchange::TableFormat::card;
    std::vector<TableFileColumn> columns;
    for (const std::string& heading : source.header())
        columns.push_back({std::string(source.meant(heading))});
    const std::size_t width = columns.size();
    const Text heading = cards ? Text(XH_TR("archive", "Card")) : Text(XH_TR("archive", "Row"));
    columns.push_back({heading.in(language), exchange::XlsxKind::integer});
    columns.push_back({Text(XH_TR("archive", "Problems")).in(language)});
    auto writer = TableFileWriter::create(target, columns, {});
    if (!writer)
        return fail(writer.error());
    auto words = wordsByRow(problems, cards ? 1 : 2, language);
    std::int64_t written = 0;
    const auto write = [&](std::vector<std::string> cells, std::int64_t row,
                           const std::string& what) -> Result<> {
        cells.resize(width);
        cells.push_back(std::to_string(row));
        cells.push_back(what);
        ++written;
        return (*writer)->write(cells);
    };
    exchange::TableRow row;
    while (true) {
        const auto more = source.next(row);
        if (!more)
            continue; // named below
        if (!*more)
            break;
        const auto wrong = words.find(row.row);
        if (wrong == words.end())
            continue;
        std::vector<std::string> cells;
        cells.reserve(width + 2);
        for (const std::string& cell : row.cells)
            cells.emplace_back(source.meant(cell));
        if (auto done = write(std::move(cells), row.row, wrong->second); !done)
            return fail(done.error());
        words.erase(wrong);
    }
    for (const auto& [number, what] : words) // those that can't be read
        if (auto done = write({}, number, what); !done)
            return fail(done.error());
    if (auto done = (*writer)->finish(); !done)
        return fail(done.error());
    return written;
}

} // namespace xinheng::archive
