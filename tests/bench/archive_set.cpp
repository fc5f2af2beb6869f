// The set of an archive that people have worked with.
#include "bench/archive_set.h"

#include "bench/customer_data.h"
#include "bench/random.h"
#include "bench/scoped_people.h"
#include "storage/transaction.h"
#include "support/temporary_folder.h"

#include <fmt/format.h>

#include <algorithm>

namespace xinheng::bench {

namespace {

constexpr int cards = 300;
constexpr const char* division = "D010"; // with nineteen below it
constexpr const char* chooser = "p10";
constexpr const char* conditional = "p20";

// Groups of five, of which four in a thousand stand below the first one: trees two deep.
void makeTrees(const std::filesystem::path& set) {
    storage::Database database(set, storage::Database::Mode::open);
    storage::Transaction transaction(database);
    database.execute(
        "UPDATE archive_customer SET relation = 'branch', parent = (SELECT code FROM "
        "archive_customer above WHERE above.id = archive_customer.id - archive_customer.id % 50) "
        "WHERE id % 50 BETWEEN 1 AND 4 AND id >= 50;"
        "UPDATE archive_customer SET relation = 'subsidiary', parent = (SELECT code FROM "
        "archive_customer above WHERE above.id = archive_customer.id - archive_customer.id % 1000) "
        "WHERE id % 1000 IN (50, 100, 150, 200) AND id >= 1000;"
        "PRAGMA analysis_limit=1000; ANALYZE");
    transaction.commit();
}

void makeReaders(const std::filesystem::path& set) {
    const auto opened = must(AccountSet::open(set, environment()));
    storage::Database database(set, storage::Database::Mode::open);
    addPerson(*opened, chooser, division,
              {"mine", "department-below", idsScope(chosenCodes(database))});
    addPerson(*opened, conditional, division,
              {"mine", "department-below", "where:credit_grade = 'A' and credit_limit >= 1000000"});
    const auto manager = must(opened->signIn("manager", everyPassword));
    access::RightsDesk rights = manager->rights();
    for (const char* person : {chooser, conditional})
        for (const char* node : {"archive.contact.query", "archive.contact.tree",
                                 "archive.quality.tree", "archive.quality.duplicates"})
            must(rights.grantFunction(std::string("person:") + person, node, {}));
}

void attachFiles(const std::filesystem::path& set, std::int64_t rows) {
    const tests::TemporaryFolder folder;
    const Opened opened = openAs(set, "manager");
    archive::AttachmentDesk desk = opened.person->attachments("customer");
    for (const std::string& code : cardCodes(rows))
        for (const char* name : {"合同.txt", "往来函.txt"}) {
            tests::writeFile(folder / name, fmt::format("{} {}\n", code, name));
            must(desk.add(code, folder / name));
        }
}

// Each at a moment of its own, by a clock that goes.
void changeOften(const std::filesystem::path& set, std::int64_t rows) {
    FixedClock clock(Date::parse("2024-05-08").value());
    const Environment going{clock, access::PasswordCost::forTests(), "bench"};
    const auto opened = must(AccountSet::open(set, going));
    const auto manager = must(opened->signIn("manager", everyPassword));
    archive::RecordDesk desk = manager->records("customer");
    const std::string code = changedCode(rows);
    must(desk.change(code, {{"person", chooser}, {"department", division}}));
    for (int change = 1; change < changesOfOne; ++change) {
        clock.advance(std::chrono::minutes(7));
        archive::Values values;
        switch (change % 4) {
        case 0:
            values["parent"] = change % 8 != 0 ? customerCode(rows / 2 + change % 3) : "";
            break;
        case 1:
            values["credit_limit"] = std::to_string(1000 * change);
            break;
        case 2:
            values["remarks"] = fmt::format("第{}次核对", change);
            break;
        default:
            values["class"] = classCode(1 + change / 4 % classCount);
        }
        must(desk.change(code, values, {}, "核对"));
    }
}

} // namespace

const std::vector<Reader>& archiveReaders() {
    static const std::vector<Reader> readers{{"all rows", "manager"},
                                             {"mine, a division, 5,000 ids", chooser},
                                             {"mine, a division, a condition", conditional}};
    return readers;
}

std::vector<std::string> cardCodes(std::int64_t rows) {
    Random random(8);
    std::vector<std::string> codes;
    for (int card = 0; card < cards; ++card)
        codes.push_back(customerCode(
            static_cast<std::int64_t>(1 + random.below(static_cast<std::size_t>(rows)))));
    std::ranges::sort(codes);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

std::string changedCode(std::int64_t rows) {
    return customerCode(rows / 3);
}

void makeArchiveSet(Report& report, const std::filesystem::path& imported,
                    const std::filesystem::path& contacts, const std::filesystem::path& set,
                    std::int64_t rows) {
    if (std::filesystem::exists(set))
        return;
    auto unfinished = set;
    unfinished += ".unfinished";
    std::filesystem::copy_file(imported, unfinished,
                               std::filesystem::copy_options::overwrite_existing);
    writeContacts(contacts, rows);
    const Spent spent = inAnotherProcess([&] { importContacts(unfinished, contacts); });
    report.information(fmt::format("import of {} contacts, peak memory", 2 * rows),
                       fmt::format("{:.1f} s, {:.0f} MB", spent.seconds, spent.peakMegabytes));
    inAnotherProcess([&] { makeTrees(unfinished); });
    inAnotherProcess([&] { makeReaders(unfinished); });
    inAnotherProcess([&] { attachFiles(unfinished, rows); });
    inAnotherProcess([&] { changeOften(unfinished, rows); });
    std::filesystem::remove(contacts);
    std::filesystem::rename(unfinished, set);
}

} // namespace xinheng::bench
