// Scrolling the list of customers, as the window does it.
#include "bench/archive_bars.h"
#include "bench/archive_set.h"
#include "bench/random.h"
#include "ui/models/query_pages.h"

#include <fmt/format.h>

#include <algorithm>

namespace xinheng::bench {

namespace {

constexpr double barMilliseconds = 8;
constexpr int steps = 400;

using ui::QueryPages;

class Scroller {
public:
    Scroller(SignedIn& person, const access::Object& object)
        : pages_([&person, &object](
                     const access::Query& query) { return person.records(object.key).list(query); },
                 object) {}

    double start(const std::vector<access::SortKey>& sort) {
        access::Query query;
        query.sort = sort;
        return millisecondsOf([&] { must(pages_.start(query)); });
    }
    // What is there already is not fetched and not counted.
    void goTo(std::int64_t place, Series& series) {
        place = std::clamp<std::int64_t>(place, 0, pages_.count() - 1);
        if (pages_.row(place) == nullptr)
            series.times.push_back(millisecondsOf([&] { must(pages_.fetch(place)); }));
    }
    [[nodiscard]] std::int64_t count() const { return pages_.count(); }

private:
    QueryPages pages_;
};

void line(Report& report, const std::string& name, const Series& series) {
    report.single(name, series, barMilliseconds);
    report.information(
        "fetches, the slowest",
        fmt::format("{}, {:.1f} ms", series.times.size(), *std::ranges::max_element(series.times)));
}

void measureOrder(Report& report, SignedIn& person, const std::string& order,
                  const std::vector<access::SortKey>& sort) {
    const access::Object& object = *person.objects().find("customer");
    Scroller jumping(person, object);
    const double first = jumping.start(sort);
    report.information(fmt::format("{} rows by {}: count and first page", jumping.count(), order),
                       fmt::format("{:.1f} ms", first));
    Random random(17);
    const auto anywhere = [&] {
        return static_cast<std::int64_t>(random.below(static_cast<std::size_t>(jumping.count())));
    };
    Series jumps;
    for (int step = 0; step < steps; ++step)
        jumping.goTo(anywhere(), jumps);
    line(report, "jumps anywhere, by " + order, jumps);
    Series onwards;
    Scroller walking(person, object);
    walking.start(sort);
    for (int step = 0; step < steps; ++step)
        walking.goTo(step * QueryPages::pageSize, onwards);
    for (int step = 0; step < steps; ++step)
        walking.goTo(walking.count() - 1 - step * QueryPages::pageSize, onwards);
    const std::int64_t middle = anywhere();
    for (int step = 0; step < steps; ++step)
        walking.goTo(middle + step * QueryPages::pageSize, onwards);
    line(report, "page by page, by " + order, onwards);
}

} // namespace

void measureScrolling(Report& report, const std::filesystem::path& set) {
    for (const Reader& reader : archiveReaders()) {
        report.heading("scrolling the list of customers: " + reader.name);
        const Opened opened = openAs(set, reader.code);
        measureOrder(report, *opened.person, "code", {});
        measureOrder(report, *opened.person, "name", {{"name", false}});
        measureOrder(report, *opened.person, "credit limit", {{"credit_limit", true}});
    }
}

} // namespace xinheng::bench
