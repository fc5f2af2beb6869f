#include "bench/scopes.h"

#include "access/search_index.h"
#include "base/normalise.h"
#include "base/utf8.h"
#include "bench/customer_data.h"
#include "bench/measured_set.h"
#include "bench/scoped_people.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace xinheng::bench {

namespace {

constexpr double secondsACase = 3;
constexpr double highestRatio = 1.05;
constexpr double firstPageMilliseconds = 20;
constexpr int searchTerms = 6;

using Cells = std::vector<std::vector<std::string>>;

/// A statement as somebody would type it, with `?` for the search phrase of the turn.
struct Way {
    std::string sql;
    std::vector<std::string> phrases; ///< one a turn, round and round; empty: no parameter
};

struct Case {
    std::string name;
    std::vector<access::Query> ours; ///< one a turn, round and round
    std::vector<Way> ways;           ///< the fastest is compared
    std::optional<double> milliseconds;
};

Cells run(storage::Database& database, const Way& way, int turn) {
    storage::Statement statement = database.prepare(way.sql);
    if (!way.phrases.empty())
        statement.bind(1, way.phrases[static_cast<std::size_t>(turn) % way.phrases.size()]);
    Cells rows;
    while (statement.step()) {
        auto& cells = rows.emplace_back();
        cells.reserve(static_cast<std::size_t>(statement.columnCount()));
        for (int column = 0; column < statement.columnCount(); ++column)
            cells.push_back(statement.text(column));
    }
    return rows;
}

access::QueryResult run(SignedIn& person, const Case& one, int turn) {
    return must(
        person.customers().list(one.ours[static_cast<std::size_t>(turn) % one.ours.size()]));
}

// Both sides have to have done the same work.
bool isSame(const access::QueryResult& ours, const Cells& other) {
    if (!ours.groups.empty()) {
        if (other.size() != ours.groups.size())
            return false;
        for (std::size_t row = 0; row < other.size(); ++row) {
            const access::QueryGroup& group = ours.groups[row];
            if (other[row][0] != std::to_string(group.count) ||
                other[row][1] != std::to_string(group.totals.at(0).fen()) ||
                other[row][2] != group.value)
                return false;
        }
        return true;
    }
    if (ours.count)
        return other.size() == 1 && other[0][0] == std::to_string(*ours.count) &&
               (ours.totals.empty() || other[0][1] == std::to_string(ours.totals[0].fen()));
    if (other.size() != ours.rows.size() + (ours.more ? 1 : 0))
        return false;
    for (std::size_t row = 0; row < ours.rows.size(); ++row)
        if (other[row][0] != std::to_string(ours.rows[row].id))
            return false;
    return true;
}

// A way that has fallen far behind is not followed to the end.
const Way& fastest(SignedIn& person, storage::Database& database, const Case& one) {
    constexpr int turns = 5;
    constexpr double farBehind = 2;
    const Way* best = nullptr;
    double shortest = 0;
    for (const Way& way : one.ways) {
        if (!isSame(run(person, one, 0), run(database, way, 0)))
            throw std::runtime_error("the two sides differ: " + one.name + "\n" +
                                     way.sql.substr(0, 2000));
        double took = 0;
        for (int turn = 0; turn < turns; ++turn) {
            took += millisecondsOf([&] { run(database, way, turn); });
            if (best != nullptr && took > farBehind * shortest)
                break;
        }
        if (best == nullptr || took < shortest) {
            best = &way;
            shortest = took;
        }
    }
    return *best;
}

void measureCase(Report& report, SignedIn& person, storage::Database& database, const Case& one) {
    const Way& best = fastest(person, database, one);
    for (int turn = 0; turn < static_cast<int>(one.ours.size()); ++turn)
        if (!isSame(run(person, one, turn), run(database, best, turn)))
            throw std::runtime_error("the two sides differ: " + one.name);
    report.pair(one.name,
                measurePair([&](int turn) { run(person, one, turn); },
                            [&](int turn) { run(database, best, turn); }, secondsACase),
                {highestRatio, one.milliseconds});
}

std::string typedList(const std::vector<std::string>& values) {
    std::string list;
    for (const std::string& value : values)
        list += (list.empty() ? "'" : ", '") + value + "'";
    return list;
}

/// The ways to write what somebody sees: values typed in or in a table made beforehand, with the
/// columns' indexes and without, and a union as OR or as one list of rows.
std::vector<std::string> conditions(storage::Database& database, const ScopedPerson& person) {
    std::string typed;
    std::string typedTested;
    std::string tabled;
    std::string tabledTested;
    std::string rows;
    const auto add = [](std::string& all, const std::string& one, const char* between) {
        all += (all.empty() ? "" : between) + one;
    };
    int number = 0;
    for (const ScopedPerson::Column& column : person.sees) {
        std::string in = " = '" + column.values.front() + "'";
        std::string inTable = in;
        if (column.values.size() > 1) {
            const std::string table = fmt::format("temp.hand_{}_{}", person.code, ++number);
            database.execute("CREATE TABLE " + table +
                             " (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID");
            storage::Statement insert = database.prepare("INSERT INTO " + table + " VALUES (?)");
            for (const std::string& value : column.values)
                insert.bind(1, value).run();
            in = " IN (" + typedList(column.values) + ")";
            inTable = " IN (SELECT code FROM " + table + ")";
        }
        add(typed, "it." + column.column + in, " OR ");
        add(typedTested, "+it." + column.column + in, " OR ");
        add(tabled, "it." + column.column + inTable, " OR ");
        add(tabledTested, "+it." + column.column + inTable, " OR ");
        add(rows, "SELECT id FROM archive_customer WHERE " + column.column + inTable, " UNION ");
    }
    std::vector<std::string> all;
    for (const std::string& condition : {typed, typedTested, tabled, tabledTested})
        if (std::ranges::find(all, "(" + condition + ")") == all.end())
            all.push_back("(" + condition + ")");
    if (person.sees.size() > 1)
        all.push_back("it.id IN (" + rows + ")");
    return all;
}

std::vector<std::string> eachWay(const std::vector<std::string>& conditions,
                                 const std::string& before, const std::string& after) {
    std::vector<std::string> statements;
    for (const std::string& condition : conditions)
        statements.push_back(before + " FROM archive_customer it WHERE " + condition + after);
    return statements;
}

std::vector<Way> ways(const std::vector<std::string>& statements,
                      const std::vector<std::string>& phrases = {}) {
    std::vector<Way> ways;
    for (const std::string& sql : statements)
        ways.push_back({sql, phrases});
    return ways;
}

constexpr const char* pageColumns =
    "SELECT it.id, it.code, it.name, it.short_name, it.district, it.person, "
    "it.phone, it.credit_grade, it.credit_limit";

access::Query page() {
    access::Query query;
    query.fields = {"code",   "name",  "short_name",   "district",
                    "person", "phone", "credit_grade", "credit_limit"};
    return query;
}

access::Query sums(const std::vector<std::string>& totals, const std::string& groupBy) {
    access::Query query;
    query.limit = 0;
    query.count = totals.empty();
    query.totals = totals;
    query.groupBy = groupBy;
    return query;
}

Case searchCase(const std::vector<std::string>& conditions, const std::string& name,
                const std::vector<std::string>& terms) {
    Case made{name, {}, {}, {}};
    std::vector<std::string> phrases;
    for (const std::string& term : terms) {
        made.ours.push_back(page());
        made.ours.back().search = term;
        phrases.push_back(access::searchPhrase(searchKey(term)));
    }
    // Found first and then tested, or looked into while the order is walked.
    made.ways = ways(eachWay(conditions, pageColumns,
                             " AND it.id IN (SELECT rowid FROM archive_customer_search WHERE "
                             "archive_customer_search MATCH ?) ORDER BY it.code LIMIT 51"),
                     phrases);
    for (const Way& way :
         ways(eachWay(conditions, pageColumns,
                      " AND (instr(it.name, ?1) OR instr(it.short_name, ?1) OR instr(it.code, ?1) "
                      "OR instr(it.mnemonic, ?1) OR instr(it.phone, ?1) OR instr(it.tax_number, "
                      "?1)) ORDER BY it.code LIMIT 51"),
              terms))
        made.ways.push_back(way);
    return made;
}

std::vector<Case> casesOf(const std::vector<std::string>& conditions,
                          const std::map<std::string, std::vector<std::string>>& searches) {
    std::vector<Case> cases;
    cases.push_back({"first 50",
                     {page()},
                     ways(eachWay(conditions, pageColumns, " ORDER BY it.code LIMIT 51")),
                     firstPageMilliseconds});
    cases.push_back(
        {"count", {sums({}, "")}, ways(eachWay(conditions, "SELECT count(*)", "")), {}});
    for (const auto& [kind, terms] : searches)
        cases.push_back(searchCase(conditions, "search, " + kind, terms));
    cases.push_back(
        {"total",
         {sums({"credit_limit"}, "")},
         ways(eachWay(conditions, "SELECT count(*), coalesce(sum(it.credit_limit), 0)", "")),
         {}});
    Case grouped{"total by department", {sums({"credit_limit"}, "department")}, {}, {}};
    for (const char* column : {"it.department", "+it.department"})
        for (const Way& way : ways(eachWay(
                 conditions, "SELECT count(*), coalesce(sum(it.credit_limit), 0), it.department",
                 fmt::format(" GROUP BY {} ORDER BY 1 DESC, 3", column))))
            grouped.ways.push_back(way);
    cases.push_back(std::move(grouped));
    return cases;
}

std::map<std::string, std::vector<std::string>> searchedFor(storage::Database& database,
                                                            std::int64_t rows) {
    storage::Statement find =
        database.prepare("SELECT short_name FROM archive_customer WHERE id >= ? AND "
                         "length(short_name) >= 4 ORDER BY id LIMIT 1");
    std::vector<std::string> sparse;
    for (int number = 0; number < searchTerms; ++number) {
        find.bind(1, 1 + number * rows / searchTerms);
        if (find.step()) {
            const std::string name = find.text(0);
            std::size_t end = 0;
            utf8::next(name, end);
            utf8::next(name, end);
            sparse.push_back(name.substr(0, end));
        }
        find.reset();
    }
    return {{"2 characters, dense", {"科技", "贸易", "有限", "工程", "商贸", "电力"}},
            {"2 characters, sparse", sparse}};
}

void makeSet(const std::filesystem::path& folder, const std::filesystem::path& set,
             std::int64_t rows) {
    std::filesystem::create_directories(folder);
    const auto imported = folder / fmt::format("imported-{}.xset", rows);
    const auto unfinished = folder / "scopes-unfinished.xset";
    if (std::filesystem::exists(imported)) { // of the measurement of the archive
        std::filesystem::copy_file(imported, unfinished,
                                   std::filesystem::copy_options::overwrite_existing);
    } else {
        const auto customers = folder / "scopes-customers.csv";
        writeCustomers(customers, rows);
        makeEmptySet(unfinished);
        importCustomers(unfinished, customers);
        std::filesystem::remove(customers);
    }
    std::filesystem::rename(unfinished, set);
}

} // namespace

void measureScopes(Report& report, const std::filesystem::path& folder, std::int64_t rows) {
    const auto set = folder / fmt::format("scopes-{}.xset", rows);
    if (!std::filesystem::exists(set))
        makeSet(folder, set, rows);
    const std::vector<ScopedPerson> people = scopedPeople(set);
    storage::Database database(set, storage::Database::Mode::open);
    const auto searches = searchedFor(database, rows);
    for (const ScopedPerson& person : people) {
        const Opened opened = openAs(set, person.code);
        const auto count = must(opened.person->customers().list(sums({}, ""))).count;
        report.heading(fmt::format("{}: {} of {} customers", person.name, *count, rows));
        for (const Case& one : casesOf(conditions(database, person), searches))
            measureCase(report, *opened.person, database, one);
    }
}

} // namespace xinheng::bench
