// Searching for what stands anywhere in the data.
#include "base/normalise.h"
#include "base/pinyin.h"
#include "base/utf8.h"
#include "bench/archive_bars.h"
#include "bench/archive_set.h"
#include "bench/random.h"

#include <fmt/format.h>

#include <algorithm>

namespace xinheng::bench {

namespace {

constexpr int words = 1000;
constexpr double barMilliseconds = 50;
constexpr int rowsOfPage = 100; // as a page of the window's list

// From one character to the whole text, beginning anywhere.
std::string anyPart(Random& random, const std::string& text) {
    std::vector<std::size_t> bounds{0};
    for (std::size_t at = 0; at < text.size();) {
        utf8::next(text, at);
        bounds.push_back(at);
    }
    const std::size_t length = 1 + random.below(bounds.size() - 1);
    const std::size_t first = random.below(bounds.size() - length);
    return text.substr(bounds[first], bounds[first + length] - bounds[first]);
}

// Of names, short names and their initials as often as of everything else that is searched.
std::vector<std::string> drawWords(const std::filesystem::path& set, const char* table,
                                   const std::vector<std::string>& columns, std::int64_t rows) {
    storage::Database database(set, storage::Database::Mode::look);
    std::string list;
    for (const std::string& column : columns)
        list += (list.empty() ? "" : ", ") + column;
    storage::Statement find =
        database.prepare(fmt::format("SELECT {} FROM {} WHERE id = ?", list, table));
    Random random(11);
    std::vector<std::string> drawn;
    while (drawn.size() < words) {
        find.bind(1, static_cast<std::int64_t>(1 + random.below(static_cast<std::size_t>(rows))));
        if (find.step()) {
            const auto column = static_cast<int>(random.below(columns.size()));
            const std::string text = find.text(column);
            const bool named = columns[static_cast<std::size_t>(column)].ends_with("name");
            const std::string drawnFrom =
                named && random.below(2) == 0 ? pinyinInitials(text) : text;
            if (!drawnFrom.empty())
                drawn.push_back(anyPart(random, drawnFrom));
        }
        find.reset();
    }
    return drawn;
}

enum class Counting { none, asTheWindow };

void measureWords(Report& report, SignedIn& person, const std::string& object,
                  const std::vector<std::string>& drawn, Counting counting,
                  const std::string& name) {
    Series series;
    std::vector<std::pair<double, std::string>> slow;
    archive::RecordDesk desk = person.records(object);
    for (const std::string& word : drawn) {
        access::Query query;
        query.search = word;
        query.limit = rowsOfPage;
        query.count = counting == Counting::asTheWindow;
        series.times.push_back(millisecondsOf([&] { must(desk.list(query)); }));
        slow.emplace_back(-series.times.back(), word);
    }
    report.single(name, series, barMilliseconds);
    std::ranges::sort(slow);
    std::string slowest;
    for (std::size_t place = 0; place < 6; ++place)
        slowest += fmt::format("{} {:.0f} ms  ", slow[place].second, -slow[place].first);
    report.information("the slowest words of these", slowest);
}

} // namespace

void measureSearch(Report& report, const std::filesystem::path& set, std::int64_t rows) {
    report.heading(fmt::format("search: {} words drawn from the data, each once", words));
    const auto ofCustomers = drawWords(
        set, "archive_customer",
        {"name", "short_name", "name", "short_name", "address", "phone", "code", "tax_number"},
        rows);
    const auto ofContacts =
        drawWords(set, "archive_contact", {"name", "name", "phone", "mobile", "code"}, 2 * rows);
    for (const Reader& reader : archiveReaders()) {
        const Opened opened = openAs(set, reader.code);
        measureWords(report, *opened.person, "customer", ofCustomers, Counting::none,
                     "customers, the first page, " + reader.name);
        measureWords(report, *opened.person, "customer", ofCustomers, Counting::asTheWindow,
                     "customers, first page and count, " + reader.name);
        measureWords(report, *opened.person, "contact", ofContacts, Counting::none,
                     "contacts, the first page, " + reader.name);
    }
}

} // namespace xinheng::bench
