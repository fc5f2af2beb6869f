#include "bench/queries.h"

#include "access/search_index.h"
#include "base/normalise.h"
#include "base/pinyin.h"
#include "base/utf8.h"
#include "bench/customer_data.h"
#include "bench/measured_set.h"
#include "bench/random.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <stdexcept>

namespace xinheng::bench {

namespace {

constexpr double secondsACase = 3;
constexpr int termsACase = 12;
constexpr double highestRatio = 1.10;
constexpr double searchMilliseconds = 50;
constexpr const char* listColumns =
    "it.id, it.code, it.name, it.short_name, it.district, it.person, "
    "it.phone, it.credit_grade, it.credit_limit";

constexpr const char* everyColumn = "(instr(it.name, ?) OR instr(it.short_name, ?) OR "
                                    "instr(it.code, ?) OR instr(it.mnemonic, ?) OR "
                                    "instr(it.phone, ?) OR instr(it.tax_number, ?))";

/// A statement as a person would type it, with `?` for the term of the turn.
struct ByHand {
    std::string sql;
    std::vector<std::string> terms; ///< one a turn, round and round; empty: no parameter
};

struct Case {
    std::string name;
    std::vector<access::Query> ours; ///< one a turn, round and round
    std::vector<ByHand> byHand;      ///< ways to write it; the fastest is compared
    Bars bars;
};

using Cells = std::vector<std::vector<std::string>>;

Cells runByHand(storage::Database& database, const ByHand& query, int turn) {
    storage::Statement statement = database.prepare(query.sql);
    if (!query.terms.empty()) {
        const std::string& term = query.terms[static_cast<std::size_t>(turn) % query.terms.size()];
        const int parameters =
            static_cast<int>(std::count(query.sql.begin(), query.sql.end(), '?'));
        for (int parameter = 1; parameter <= parameters; ++parameter)
            statement.bind(parameter, term);
    }
    Cells rows;
    while (statement.step()) {
        auto& cells = rows.emplace_back();
        const int count = statement.columnCount();
        cells.reserve(static_cast<std::size_t>(count));
        for (int column = 0; column < count; ++column)
            cells.push_back(statement.text(column));
    }
    return rows;
}

access::QueryResult runOurs(SignedIn& person, const Case& one, int turn) {
    return must(
        person.customers().list(one.ours[static_cast<std::size_t>(turn) % one.ours.size()]));
}

// Both sides have to have done the same work.
void compareAnswers(const Case& one, const access::QueryResult& ours, const Cells& other) {
    bool same = true;
    if (ours.count && ours.rows.empty()) {
        same = other.size() == 1 && other[0][0] == std::to_string(*ours.count);
    } else {
        same = other.size() == ours.rows.size() + (ours.more ? 1 : 0);
        for (std::size_t row = 0; same && row < ours.rows.size(); ++row)
            same = other[row][0] == std::to_string(ours.rows[row].id);
    }
    if (!same)
        throw std::runtime_error("the two sides differ: " + one.name);
}

void measureCase(Report& report, SignedIn& person, storage::Database& database, const Case& one) {
    const int turns = static_cast<int>(one.ours.size());
    for (int turn = 0; turn < turns; ++turn)
        for (const ByHand& way : one.byHand)
            compareAnswers(one, runOurs(person, one, turn), runByHand(database, way, turn));
    const ByHand* best = nullptr;
    double shortest = 0;
    for (const ByHand& way : one.byHand) {
        const double took =
            measure([&](int turn) { runByHand(database, way, turn); }, 0.3).percentile(0.5);
        if (best == nullptr || took < shortest) {
            best = &way;
            shortest = took;
        }
    }
    report.pair(one.name,
                measurePair([&](int turn) { runOurs(person, one, turn); },
                            [&](int turn) { runByHand(database, *best, turn); }, secondsACase),
                one.bars);
}

access::Query firstPage() {
    access::Query query;
    query.fields = {"code",   "name",  "short_name",   "district",
                    "person", "phone", "credit_grade", "credit_limit"};
    return query;
}

access::Query countOnly() {
    access::Query query;
    query.limit = 0;
    query.count = true;
    return query;
}

/// What a person may see, as it would be typed into a statement.
struct Person {
    std::string name;
    std::string code;
    std::vector<std::string> districts; ///< empty: everything
    [[nodiscard]] std::string condition(const char* column) const {
        std::string list;
        for (const std::string& district : districts)
            list += (list.empty() ? "'" : ", '") + district + "'";
        return list.empty() ? "" : std::string(column) + " IN (" + list + ")";
    }
};

std::string joined(const std::string& first, const std::string& second) {
    return first.empty() || second.empty() ? first + second : first + " AND " + second;
}

ByHand page(const std::string& where, const std::string& order,
            std::vector<std::string> terms = {}) {
    return {fmt::format("SELECT {} FROM archive_customer it {}{} ORDER BY {} LIMIT 51", listColumns,
                        where.empty() ? "" : "WHERE ", where, order),
            std::move(terms)};
}

std::vector<Case> listCases(const Person& person) {
    const std::string with = person.condition("it.district");
    const std::string without = person.condition("+it.district");
    const Bars bars{highestRatio, {}};
    std::vector<Case> cases;
    cases.push_back({"first 50, " + person.name,
                     {firstPage()},
                     {page(with, "it.code"), page(without, "it.code")},
                     bars});
    cases.push_back(
        {"count, " + person.name,
         {countOnly()},
         {{"SELECT count(*) FROM archive_customer it" + (with.empty() ? "" : " WHERE " + with),
           {}}},
         bars});
    access::Query filtered = firstPage();
    filtered.where = "credit_grade = 'A' and credit_limit >= 500000";
    const std::string filter = "it.credit_grade = 'A' AND it.credit_limit >= 50000000";
    filtered.sort = {{"credit_limit", true}};
    cases.push_back({"grade A, limit >= 500000, by limit, " + person.name,
                     {filtered},
                     {page(joined(filter, with), "it.credit_limit DESC, it.code DESC"),
                      page(joined(filter, without), "it.credit_limit DESC, it.code DESC")},
                     bars});
    filtered.sort = {{"name", false}};
    cases.push_back({"grade A, limit >= 500000, by name, " + person.name,
                     {filtered},
                     {page(joined(filter, with), "it.name_sort, it.code"),
                      page(joined(filter, without), "it.name_sort, it.code")},
                     bars});
    return cases;
}

/// Words to search for, drawn from the data.
struct Terms {
    std::vector<std::string> dense, sparse, three, six, threeInitials, fourInitials;
};

std::string part(const std::string& text, std::size_t first, std::size_t count) {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < text.size(); utf8::next(text, at))
        starts.push_back(at);
    starts.push_back(text.size());
    return text.substr(starts.at(first),
                       starts.at(std::min(first + count, starts.size() - 1)) - starts.at(first));
}

Terms drawTerms(storage::Database& database, std::int64_t rows) {
    Random random(5);
    Terms terms{{"有限", "公司", "科技", "贸易", "电力", "设备"}, {}, {}, {}, {}, {}};
    storage::Statement find =
        database.prepare("SELECT name, short_name FROM archive_customer WHERE id = ?");
    while (terms.six.size() < termsACase) {
        find.bind(1, static_cast<std::int64_t>(1 + random.below(static_cast<std::size_t>(rows))));
        if (find.step()) {
            const std::string name = find.text(0);
            const std::string trade = find.text(1);
            const std::string initials = pinyinInitials(trade);
            if (characterCount(name) >= 10 && initials.size() >= 4 && characterCount(trade) >= 5) {
                terms.sparse.push_back(part(trade, 0, 2));
                terms.three.push_back(part(name, random.below(characterCount(name) - 3), 3));
                terms.six.push_back(part(name, random.below(characterCount(name) - 6), 6));
                terms.threeInitials.push_back(initials.substr(0, 3));
                terms.fourInitials.push_back(initials.substr(0, 4));
            }
        }
        find.reset();
    }
    return terms;
}

Case searchCase(const std::string& name, const Person& person,
                const std::vector<std::string>& terms) {
    Case made{name + ", " + person.name, {}, {}, {highestRatio, searchMilliseconds}};
    std::vector<std::string> phrases;
    for (const std::string& term : terms) {
        made.ours.push_back(firstPage());
        made.ours.back().search = term;
        phrases.push_back(access::searchPhrase(searchKey(term)));
    }
    const std::string index = "it.id IN (SELECT rowid FROM archive_customer_search WHERE "
                              "archive_customer_search MATCH ?)";
    made.byHand.push_back(page(joined(index, person.condition("it.district")), "it.code", phrases));
    made.byHand.push_back(
        page(joined(index, person.condition("+it.district")), "it.code", phrases));
    // For what stands in most rows: walk the order and look into each row. Right for Chinese words
    // only.
    if (static_cast<unsigned char>(terms.front().front()) >= 0x80)
        for (const char* district : {"it.district", "+it.district"})
            made.byHand.push_back(
                page(joined(person.condition(district), everyColumn), "it.code", terms));
    return made;
}

std::vector<Case> searchCases(const Person& person, const Terms& terms) {
    return {searchCase("search 2 characters, dense", person, terms.dense),
            searchCase("search 2 characters, sparse", person, terms.sparse),
            searchCase("search 3 characters", person, terms.three),
            searchCase("search 6 characters", person, terms.six),
            searchCase("search 3 initials", person, terms.threeInitials),
            searchCase("search 4 initials", person, terms.fourInitials)};
}

/// The district with about this share of the customers.
std::string districtWithShare(storage::Database& database, int digits, double share,
                              std::int64_t rows) {
    storage::Statement find =
        database.prepare("SELECT substr(district, 1, ?) FROM archive_customer GROUP BY 1 ORDER BY "
                         "abs(count(*) - ?), 1 LIMIT 1");
    find.bind(1, digits).bind(2, static_cast<std::int64_t>(share * static_cast<double>(rows)));
    find.step();
    return find.text(0);
}

} // namespace

void measureQueries(Report& report, const std::filesystem::path& set, std::int64_t rows) {
    storage::Database database(set, storage::Database::Mode::open);
    const std::string province = districtWithShare(database, 2, 0.03, rows);
    const std::string county = districtWithShare(database, 6, 0.0002, rows);
    {
        const Opened manager = openAs(set, "manager");
        addDistrictPerson(*manager.set, "provincial", province);
        addDistrictPerson(*manager.set, "local", county);
    }
    const Terms terms = drawTerms(database, rows);
    const std::vector<Person> people{
        {"all rows", "manager", {}},
        {"province " + province, "provincial", districtAndBelow(province)},
        {"county " + county, "local", districtAndBelow(county)}};
    for (const Person& person : people) {
        const Opened opened = openAs(set, person.code);
        const auto count = must(opened.person->customers().list(countOnly())).count;
        report.heading(fmt::format("{}: {} of {} customers", person.name, *count, rows));
        for (const Case& one : listCases(person))
            measureCase(report, *opened.person, database, one);
        for (const Case& one : searchCases(person, terms))
            measureCase(report, *opened.person, database, one);
    }
}

void measureOpening(Report& report, const std::filesystem::path& set) {
    constexpr double openingMilliseconds = 300;
    for (const char* person : {"manager", "provincial", "local"}) {
        const Series series = measure(
            [&](int) {
                const Opened opened = openAs(set, person);
                access::Query query = firstPage();
                query.count = true;
                must(opened.person->customers().list(query));
            },
            2);
        report.single(fmt::format("open, sign in, first 50 and count, {}", person), series,
                      openingMilliseconds);
    }
}

void measureGate(Report& report, const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "demo.xset";
    std::filesystem::remove(file);
    NewSet wanted;
    wanted.content = Template::demo;
    const auto set = must(AccountSet::create(file, wanted, environment()));
    const auto manager = must(set->signIn("manager", set->info().signInHint));
    const auto person = must(set->signIn("duzhuangzhuang", set->info().signInHint));
    const access::Gate& gate = person->session().gate();
    const access::Object& customer = *businessObjects().find("customer");
    const std::size_t node = *access::FunctionTree::program().find("archive.customer.query");
    const std::size_t field = *customer.indexOf("credit_limit");
    const auto nanoseconds = [&](const std::string& name, const auto& decide) {
        constexpr int manyDecisions = 5'000'000;
        int allowed = 0;
        const double took = millisecondsOf([&] {
            for (int turn = 0; turn < manyDecisions; ++turn) {
                allowed += decide() ? 1 : 0;
                asm volatile("" : "+r"(allowed)); // or the compiler decides once for all turns
            }
        });
        report.information(name, fmt::format("{:.1f} ns", took * 1e6 / manyDecisions));
        if (allowed != manyDecisions)
            throw std::runtime_error("a decision went wrong: " + name);
    };
    nanoseconds("decision on a function, by its place in the tree",
                [&] { return gate.rights().mayUse(node); });
    nanoseconds("decision on a function, by its key",
                [&] { return gate.mayUse("archive.customer.query"); });
    nanoseconds("decision on a field",
                [&] { return gate.field(customer, field) == access::FieldState::readable; });
    const Series compile = measure(
        [&](int) {
            access::Gate fresh(person->session().database(), environment().clock, businessObjects(),
                               person->person().id);
            if (!fresh.refresh())
                throw std::runtime_error("the person is gone");
        },
        1);
    report.single("rights compiled from the demonstration set's grants", compile, {});
}

} // namespace xinheng::bench
