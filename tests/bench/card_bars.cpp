// A card with everything that stands on it, and a long history.
#include "archive/history_rules.h"
#include "bench/archive_bars.h"
#include "bench/archive_set.h"
#include "bench/customer_data.h"

#include <fmt/format.h>

#include <stdexcept>

namespace xinheng::bench {

namespace {

constexpr double barMilliseconds = 20;

struct CardTimes {
    Series whole, card, history, tree, contacts, owners, attachments;
};

// What ui/records/record_card_page asks for when it opens, and what its tabs ask for when they are
// looked at, all of them.
void openCard(SignedIn& person, std::int64_t id, CardTimes& times) {
    double whole = 0;
    const auto timed = [&](Series& series, const auto& work) {
        series.times.push_back(millisecondsOf(work));
        whole += series.times.back();
    };
    archive::RecordDesk desk = person.records("customer");
    std::string code;
    timed(times.card, [&] {
        const auto card = must(desk.show(id));
        code = *card.value(desk.object(), "code");
    });
    timed(times.history, [&] { archive::versionsOf(must(desk.history(code))); });
    timed(times.tree, [&] { must(person.relations("customer").treeOf(code)); });
    timed(times.contacts, [&] { must(person.relations("contact").treesUnder(code)); });
    timed(times.owners, [&] { must(person.ownership("customer").owners(code)); });
    timed(times.attachments, [&] { must(person.attachments("customer").list(code)); });
    times.whole.times.push_back(whole);
}

std::vector<std::int64_t> visibleIds(SignedIn& person, const std::vector<std::string>& codes) {
    std::vector<std::int64_t> ids;
    archive::RecordDesk desk = person.records("customer");
    for (const std::string& code : codes)
        if (const auto card = desk.show(code))
            ids.push_back(card->id);
    return ids;
}

} // namespace

void measureCards(Report& report, const std::filesystem::path& set, std::int64_t rows) {
    report.heading("a card: values, changes, tree, contacts, owners, attachments");
    for (const Reader& reader : archiveReaders()) {
        const Opened opened = openAs(set, reader.code);
        CardTimes times;
        std::vector<std::string> codes = cardCodes(rows);
        for (std::int64_t group = 1; group <= 50; ++group) // with a tree of five to twenty-five
            codes.push_back(customerCode(rows / 60 * group / 50 * 50));
        for (const std::int64_t id : visibleIds(*opened.person, codes))
            openCard(*opened.person, id, times);
        report.single(fmt::format("{} cards, {}", times.whole.times.size(), reader.name),
                      times.whole, barMilliseconds);
        report.information(
            "p95 of its parts, ms",
            fmt::format("card {:.2f} changes {:.2f} tree {:.2f} contacts {:.2f} owners {:.2f} "
                        "attachments {:.2f}",
                        times.card.percentile(0.95), times.history.percentile(0.95),
                        times.tree.percentile(0.95), times.contacts.percentile(0.95),
                        times.owners.percentile(0.95), times.attachments.percentile(0.95)));
    }
}

void measureHistory(Report& report, const std::filesystem::path& set, std::int64_t rows) {
    report.heading(fmt::format("the history of a customer with {} changes", changesOfOne));
    for (const Reader& reader : archiveReaders()) {
        const Opened opened = openAs(set, reader.code);
        archive::HistoryDesk desk = opened.person->history("customer");
        const std::string code = changedCode(rows);
        if (must(desk.versions(code)).size() < changesOfOne)
            throw std::runtime_error("changes are missing");
        report.single("all versions, " + reader.name,
                      measure([&](int) { must(desk.versions(code)); }, 3), barMilliseconds);
    }
}

} // namespace xinheng::bench
