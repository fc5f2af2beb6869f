// Likely same customers: for one that is being entered, and in the whole archive.
#include "base/utf8.h"
#include "bench/archive_bars.h"
#include "bench/archive_set.h"
#include "bench/customer_data.h"
#include "bench/random.h"

#include <fmt/format.h>

#include <stdexcept>

namespace xinheng::bench {

namespace {

constexpr double oneMilliseconds = 50;
constexpr double allSeconds = 60;
constexpr std::size_t entered = 400;

using archive::Values;

Values valuesOf(const std::vector<std::string>& cells) {
    Values values;
    for (std::size_t place = 0; place < cells.size(); ++place)
        values[customerHeadings()[place]] = cells[place];
    values.erase("code");
    return values;
}

// Somebody who is there already, with a slip in the name, another legal form or number.
Values mistyped(storage::Statement& find, Random& random, std::int64_t rows) {
    Values values;
    find.bind(1, static_cast<std::int64_t>(1 + random.below(static_cast<std::size_t>(rows))));
    if (!find.step())
        throw std::runtime_error("a customer is missing");
    int column = 0;
    for (const char* key : {"name", "short_name", "tax_number", "bank_account", "address", "phone"})
        values[key] = find.text(column++);
    find.reset();
    std::string& name = values["name"];
    switch (random.below(3)) {
    case 0: {
        std::vector<std::size_t> bounds;
        for (std::size_t at = 0; at < name.size(); utf8::next(name, at))
            bounds.push_back(at);
        bounds.push_back(name.size());
        const std::size_t place = random.below(bounds.size() - 1);
        name.erase(bounds[place], bounds[place + 1] - bounds[place]);
        values.erase("tax_number");
        break;
    }
    case 1:
        if (const auto form = name.find("有限公司"); form != std::string::npos)
            name.erase(form);
        values.erase("phone");
        values.erase("bank_account");
        break;
    default:
        values["tax_number"] = random.digits(18);
        values.erase("address");
    }
    return values;
}

std::vector<Values> drawEntered(const std::filesystem::path& set, std::int64_t rows) {
    storage::Database database(set, storage::Database::Mode::look);
    storage::Statement find =
        database.prepare("SELECT name, short_name, tax_number, bank_account, address, phone FROM "
                         "archive_customer WHERE id = ?");
    Random random(3);
    std::vector<Values> drawn;
    for (const auto& cells : otherCustomers(entered / 2)) {
        drawn.push_back(valuesOf(cells));
        drawn.push_back(mistyped(find, random, rows));
    }
    return drawn;
}

} // namespace

void measureDuplicates(Report& report, const std::filesystem::path& set, std::int64_t rows) {
    report.heading("likely same customers");
    for (const Reader& reader : archiveReaders()) {
        // In a process of its own, for its memory.
        const Spent spent = inAnotherProcess([&] {
            const Opened opened = openAs(set, reader.code);
            const auto pairs = must(opened.person->duplicates("customer").list({}));
            report.information("pairs, " + reader.name, std::to_string(pairs.all));
        });
        report.limit("the whole archive, " + reader.name, spent.seconds, allSeconds, "s");
        report.information("its peak memory", fmt::format("{:.0f} MB", spent.peakMegabytes));
    }
    const std::vector<Values> drawn = drawEntered(set, rows);
    for (const Reader& reader : archiveReaders()) {
        const Opened opened = openAs(set, reader.code);
        archive::DuplicateDesk desk = opened.person->duplicates("customer");
        Series series;
        std::size_t found = 0;
        for (const Values& values : drawn)
            series.times.push_back(
                millisecondsOf([&] { found += must(desk.ofValues(values)).empty() ? 0 : 1; }));
        report.single(
            fmt::format("{} new ones, {} with likely same, {}", drawn.size(), found, reader.name),
            series, oneMilliseconds);
    }
}

} // namespace xinheng::bench
