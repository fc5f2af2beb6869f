#include "access/guarded_query.h"
#include "access/model/asking.h"
#include "access/model/oracle.h"
#include "access/model/questions.h"
#include "access/model/vocabulary.h"
#include "account_set.h"
#include "base/clock.h"

#include <algorithm>

namespace xinheng::tests::model {

namespace {

using access::FieldState;
using access::RowRight;
using Codes = std::set<std::string>;

/// The customers of one person, asked for in every way the engine has.
class RowQuestions {
public:
    RowQuestions(Asking& asking, ModelSet& set, const access::Gate& gate, const World& world,
                 const Oracle& oracle)
        : asking_(asking), set_(set), gate_(gate), world_(world), oracle_(oracle),
          object_(*businessObjects().find("customer")) {}

    void ask() {
        for (const RowRight right : {RowRight::query, RowRight::entry})
            decisions(right);
        list();
        filtered();
        exported();
        for (const FieldFact& fact : fieldFacts())
            ordered(fact);
        sums();
        grouped();
    }

private:
    [[nodiscard]] bool mayQuery() const { return oracle_.mayUse("archive.customer.query"); }
    [[nodiscard]] Codes seen() const { return oracle_.customers(RowRight::query); }
    [[nodiscard]] std::string codeOf(std::int64_t id) const {
        for (const auto& [code, number] : set_.customerIds())
            if (number == id)
                return code;
        return "number " + std::to_string(id);
    }
    [[nodiscard]] Result<access::QueryResult> run(const access::Query& query) const {
        return runQuery(set_.database(), gate_, query);
    }
    static access::Query query() {
        access::Query made;
        made.object = "customer";
        made.limit = 1000;
        return made;
    }

    /// Row by row, by number and by code, and what is left over.
    void decisions(RowRight right) {
        const Codes expected = oracle_.customers(right);
        const char* what = right == RowRight::query ? " to query" : " to enter";
        Codes rows;
        Codes reasoned;
        Codes found;
        Codes inside;
        const auto outside = gate_.rowsOutside(object_, 0, right);
        for (const auto& [code, id] : set_.customerIds()) {
            if (gate_.mayRow(object_, id, right))
                rows.insert(code);
            if (gate_.row(object_, id, right).allowed)
                reasoned.insert(code);
            if (findRow(set_.database(), gate_, object_, code, right))
                found.insert(code);
            if (std::ranges::find(outside, id) == outside.end())
                inside.insert(code);
        }
        asking_.same(rows, expected, "rows", what);
        asking_.same(reasoned, expected, "rows with reasons", what);
        asking_.same(inside, expected, "rows that are not outside", what);
        asking_.same(found, oracle_.maySortBy("customer", "code") ? expected : Codes{},
                     "rows found by code", what);
        asking_.same(gate_.mayRow(object_, 1000000000, right), false, "a row that is not there",
                     what);
    }

    void rowsOf(const Result<access::QueryResult>& result, const Codes& expected,
                const std::string& what) {
        Codes rows;
        for (const access::QueryRow& row : result->rows)
            rows.insert(codeOf(row.id));
        asking_.same(rows, expected, "rows of ", what);
        asking_.same(*result->count, static_cast<std::int64_t>(expected.size()), "count of ", what);
    }

    void list() {
        access::Query wanted = query();
        wanted.count = true;
        const auto result = run(wanted);
        asking_.same(result.has_value(), mayQuery(), "may list");
        if (!result || !mayQuery())
            return;
        rowsOf(result, seen(), "the list");
        for (const FieldFact& fact : fieldFacts()) {
            const auto place = std::ranges::find(result->fields, *object_.indexOf(fact.key));
            const FieldState state = oracle_.field("customer", fact.key);
            const bool shown = place != result->fields.end();
            asking_.same(shown, state != FieldState::hidden, "shows the field ", fact.key);
            for (const access::QueryRow& row : result->rows)
                if (shown)
                    cell(row.cells[static_cast<std::size_t>(place - result->fields.begin())], fact,
                         state, codeOf(row.id));
        }
    }

    void cell(const std::string& cell, const FieldFact& fact, FieldState state,
              const std::string& code) {
        for (const Customer& customer : world_.customers) {
            const std::string& value = customer.at(fact.key);
            if (customer.at("code") != code || (state == FieldState::masked && value.empty()))
                continue;
            asking_.same(cell == value, state != FieldState::masked, "plain cell ", fact.key,
                         " of ", code);
        }
    }

    void filtered() {
        access::Query wanted = query();
        wanted.where = world_.filter.words();
        wanted.count = true;
        const auto result = run(wanted);
        const bool may = mayQuery() && oracle_.mayFilterBy("customer", world_.filter);
        asking_.same(result.has_value(), may, "may filter by ", wanted.where);
        if (!result || !may)
            return;
        Codes expected;
        const Codes all = seen();
        for (const Customer& customer : world_.customers)
            if (all.contains(customer.at("code")) && holds(world_.filter, customer))
                expected.insert(customer.at("code"));
        rowsOf(result, expected, "the filter " + wanted.where);
    }

    void exported() {
        Codes rows;
        const auto handed = forEachRow(
            set_.database(), gate_, query(), [](const auto&, const auto&) {},
            [&](const access::QueryRow& row) {
                rows.insert(codeOf(row.id));
                return true;
            });
        asking_.same(handed.has_value(), mayQuery(), "may export");
        asking_.same(rows, mayQuery() ? seen() : Codes{}, "rows exported");
    }

    void ordered(const FieldFact& fact) {
        access::Query wanted = query();
        wanted.limit = 0;
        wanted.sort = {{fact.key, false}};
        asking_.same(run(wanted).has_value(), mayQuery() && oracle_.maySortBy("customer", fact.key),
                     "may sort by ", fact.key);
    }

    void sums() {
        for (const char* key : {"credit_limit", "receivable"}) {
            access::Query wanted = query();
            wanted.limit = 0;
            wanted.totals = {key};
            const auto result = run(wanted);
            const bool may = mayQuery() && oracle_.maySortBy("customer", key);
            asking_.same(result.has_value(), may, "may total ", key);
            if (!result || !may)
                continue;
            Money total;
            const Codes all = seen();
            for (const Customer& customer : world_.customers)
                if (all.contains(customer.at("code")) && !customer.at(key).empty())
                    total += Money::parse(customer.at(key)).value();
            asking_.same(result->totals.at(0).fen(), total.fen(), "total of ", key);
        }
    }

    void grouped() {
        for (const char* key : {"district", "person", "remarks"}) {
            access::Query wanted = query();
            wanted.groupBy = key;
            const auto result = run(wanted);
            const bool may = mayQuery() && oracle_.maySortBy("customer", key);
            asking_.same(result.has_value(), may, "may group by ", key);
            if (!result || !may)
                continue;
            std::map<std::string, std::int64_t> groups;
            std::map<std::string, std::int64_t> expected;
            for (const access::QueryGroup& group : result->groups)
                groups[group.value] += group.count;
            const Codes all = seen();
            for (const Customer& customer : world_.customers)
                if (all.contains(customer.at("code")))
                    ++expected[customer.at(key)];
            asking_.same(groups, expected, "groups by ", key);
        }
    }

    Asking& asking_;
    ModelSet& set_;
    const access::Gate& gate_;
    const World& world_;
    const Oracle& oracle_;
    const access::Object& object_;
};

} // namespace

Comparison compareRows(ModelSet& set, const World& world, const World& installed) {
    set.install(installed);
    Asking asking;
    for (std::size_t place = 0; place < world.people.size() && asking.agree(); ++place) {
        const Person& person = world.people[place];
        const Oracle oracle(world, person);
        asking.by(person.code);
        // Signed in the day before: the rights of a session move with the day.
        FixedClock clock(calendarDay(installed.today - 1));
        access::Gate gate(set.database(), clock, businessObjects(), set.person(person.code));
        (void)gate.refresh();
        clock.advance(std::chrono::hours(24));
        asking.same(gate.refresh(), oracle.mayWork(), "may work");
        if (!oracle.mayWork())
            continue;
        for (const Node& node : functionNodes())
            asking.same(gate.mayUse(node.key), oracle.mayUse(node.key), "may use ", node.key);
        for (const std::string& key : noNodes())
            asking.same(gate.mayUse(key), false, "may use ", key, ", which is none");
        const access::Object& object = *businessObjects().find("customer");
        for (const FieldFact& fact : fieldFacts())
            asking.same(gate.field(object, *object.indexOf(fact.key)),
                        oracle.field("customer", fact.key), "state of field ", fact.key);
        RowQuestions(asking, set, gate, world, oracle).ask();
    }
    return asking.comparison();
}

} // namespace xinheng::tests::model
