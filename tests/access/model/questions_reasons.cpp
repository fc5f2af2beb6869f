#include "access/delegation_desk.h"
#include "access/model/asking.h"
#include "access/model/oracle.h"
#include "access/model/questions.h"
#include "access/model/vocabulary.h"
#include "access/people_store.h"
#include "access/rights_desk.h"
#include "account_set.h"
#include "archive/record_desk.h"
#include "base/clock.h"
#include "storage/statement.h"

#include <algorithm>

namespace xinheng::tests::model {

namespace {

using access::FieldState;
using access::RightsDesk;
using access::RowRight;
using Codes = std::set<std::string>;

/// One question about everybody, and what the rules say of one of them.
struct Question {
    RightsDesk::Question engine;
    std::function<bool(const Oracle&)> model;
};

Question aboutFunction(const std::string& node) {
    return {{"", node, "", "", ""}, [node](const Oracle& oracle) { return oracle.mayUse(node); }};
}

const char* nodeFor(RowRight right) {
    return right == RowRight::query ? "archive.customer.query" : "archive.customer.entry";
}

// `code` empty: any row.
bool mayRow(const Oracle& oracle, RowRight right, const std::string& code) {
    if (code.empty())
        return oracle.allRows("customer", right) || !oracle.scopes("customer", right).empty();
    return oracle.customers(right).contains(code);
}

Question aboutRows(RowRight right, const std::string& code) {
    return {{"", right == RowRight::query ? "query" : "entry", "customer", code, ""},
            [=](const Oracle& oracle) {
                return oracle.mayUse(nodeFor(right)) && mayRow(oracle, right, code);
            }};
}

Question aboutField(RowRight right, const std::string& code, const std::string& key) {
    const bool writes = right == RowRight::entry;
    return {{"", writes ? "field-write" : "field-read", "customer", code, key},
            [=](const Oracle& oracle) {
                return oracle.mayUse(nodeFor(right)) &&
                       (code.empty() || mayRow(oracle, right, code)) &&
                       oracle.field("customer", key) >=
                           (writes ? FieldState::writable : FieldState::readable);
            }};
}

Question aboutAmount(const AmountFact& fact, const std::string& key, std::int64_t fen) {
    return {{"", "amount", fact.key, key, "", Money::fromFen(fen)}, [=](const Oracle& oracle) {
                return oracle.mayUse(fact.node) && oracle.mayAmount(fact.key, key, fen);
            }};
}

std::vector<Question> questionsOf(const World& world) {
    std::vector<Question> questions;
    for (const char* node : {"archive.customer.query", "ledger.voucher.audit", "system.rights"})
        questions.push_back(aboutFunction(node));
    Codes codes{""};
    if (!world.customers.empty())
        codes.insert(world.customers.front().at("code"));
    for (const RowRight right : {RowRight::query, RowRight::entry}) {
        for (const std::string& code : codes) {
            questions.push_back(aboutRows(right, code));
            questions.push_back(aboutField(right, code, "phone"));
        }
        questions.push_back(aboutField(right, "", "receivable"));
    }
    for (const AmountFact& fact : amountFacts())
        for (const std::string& key : {fact.keys.front(), fact.keys.back()}) {
            std::int64_t fen = 0; // just above what the first step allows
            for (const Step& step : world.steps)
                if (step.object == fact.key && step.key == key && fen == 0)
                    fen = step.fen + 1;
            questions.push_back(aboutAmount(fact, key, fen));
        }
    return questions;
}

class ReasonQuestions {
public:
    ReasonQuestions(Asking& asking, ModelSet& set, const World& world)
        : asking_(asking), set_(set), world_(world), clock_(calendarDay(world.today)),
          manager_(set.database(), clock_, businessObjects(), set.person(ModelSet::managerCode),
                   clock_.today(), "desk"),
          rights_(manager_) {
        for (const Person& person : world.people)
            oracles_.emplace_back(world, person);
    }

    void ask() {
        asking_.by("everybody");
        for (const Question& question : questionsOf(world_))
            able(question);
        for (std::size_t first = 0; first < world_.people.size(); ++first)
            for (std::size_t second = 0; second < world_.people.size(); ++second)
                compared(first, second);
        for (std::size_t place = 0; place < world_.people.size(); ++place)
            if (oracles_[place].mayWork())
                seenAs(place);
    }

private:
    void able(const Question& question) {
        const std::string words = question.engine.action + " " + question.engine.object + " " +
                                  question.engine.record + " " + question.engine.field + " " +
                                  (question.engine.amount ? question.engine.amount->plain() : "");
        Codes expected;
        Codes reasoned;
        for (std::size_t place = 0; place < world_.people.size(); ++place) {
            const std::string& code = world_.people[place].code;
            if (oracles_[place].mayWork() && question.model(oracles_[place]))
                expected.insert(code);
            RightsDesk::Question asked = question.engine;
            asked.person = code;
            const auto why = rights_.why(asked);
            asking_.same(why && !why->because.empty(), true, "a reason for ", words, " of ", code);
            if (why && why->allowed)
                reasoned.insert(code);
        }
        asking_.same(reasoned, expected, "why says that these may ", words);
        Codes found;
        const auto able = rights_.whoCan(question.engine);
        asking_.same(able.has_value(), true, "who can ", words);
        if (able)
            for (const access::Able& one : *able)
                if (one.person.code != ModelSet::managerCode && isAsked(one.person.code))
                    found.insert(one.person.code);
        asking_.same(found, expected, "who can ", words);
    }

    [[nodiscard]] bool isAsked(const std::string& code) const {
        return std::ranges::any_of(world_.people,
                                   [&](const Person& person) { return person.code == code; });
    }

    // What a page of rights says; of somebody disabled it says nothing.
    [[nodiscard]] Codes rowsOn(std::size_t page, RowRight right) const {
        const Oracle& oracle = oracles_[page];
        if (!oracle.mayWork())
            return {};
        if (oracle.allRows("customer", right))
            return {"all"};
        Codes words;
        for (const std::string& scope : oracle.scopes("customer", right)) {
            const std::size_t by = scope.rfind(" by ");
            const std::string holder = scope.substr(by + 4);
            words.insert(scope.substr(0, by) +
                         (holder == world_.people[page].code ? "" : " (" + holder + ")"));
        }
        return words;
    }
    [[nodiscard]] FieldState fieldOn(std::size_t page, const std::string& key) const {
        return oracles_[page].mayWork() ? oracles_[page].field("customer", key)
                                        : FieldState::hidden;
    }
    [[nodiscard]] bool functionOn(std::size_t page, const std::string& node) const {
        return oracles_[page].mayWork() && oracles_[page].mayUse(node);
    }
    // A page without a word of an object that is open to all says nothing else than the other.
    [[nodiscard]] bool hasLine(std::size_t page) const {
        const auto control = world_.controls.find("customer");
        const bool controlled =
            control != world_.controls.end() && (control->second.rows || control->second.fields);
        return oracles_[page].mayWork() &&
               (controlled || oracles_[page].mayUse("archive.customer.query"));
    }

    void compared(std::size_t first, std::size_t second) {
        const Oracle& one = oracles_[first];
        const Oracle& other = oracles_[second];
        Codes expected;
        for (const Node& node : functionNodes()) {
            const auto& tree = access::FunctionTree::program();
            if (tree.nodes()[*tree.find(node.key)].exists &&
                functionOn(first, node.key) != functionOn(second, node.key))
                expected.insert(node.key);
        }
        const auto found = world_.controls.find("customer");
        const Control control = found == world_.controls.end() ? Control{} : found->second;
        const bool both = hasLine(first) && hasLine(second);
        for (const RowRight right : {RowRight::query, RowRight::entry})
            if ((both || control.rows) && rowsOn(first, right) != rowsOn(second, right))
                expected.insert(right == RowRight::query ? "query" : "entry");
        for (const FieldFact& fact : fieldFacts())
            if ((both || control.fields) && fieldOn(first, fact.key) != fieldOn(second, fact.key))
                expected.insert("customer." + fact.key);
        for (const AmountFact& fact : amountFacts()) {
            const auto level = [&](const Oracle& oracle) {
                return oracle.mayWork() ? oracle.level(fact.key) : 0;
            };
            const auto limited = [&](const Oracle& oracle) {
                return !oracle.mayWork() || oracle.isLimited(fact.key);
            };
            if (level(one) != level(other) || limited(one) != limited(other))
                expected.insert("level of " + fact.key);
        }
        Codes differing;
        const auto differences =
            rights_.compare(world_.people[first].code, world_.people[second].code);
        asking_.same(differences.has_value(), true, "may compare");
        if (!differences)
            return;
        for (const access::RightsDifference& difference : *differences)
            if (const std::string words = wordsOf(difference); !words.empty())
                differing.insert(words);
        asking_.same(differing, expected, "what ", world_.people[second].code,
                     " may otherwise than ", world_.people[first].code);
    }

    // Of what the model speaks of; empty for the rest.
    static std::string wordsOf(const access::RightsDifference& difference) {
        using Kind = access::RightsDifference::Kind;
        switch (difference.kind) {
        case Kind::queryRows:
            return difference.key == "customer" ? "query" : "";
        case Kind::entryRows:
            return difference.key == "customer" ? "entry" : "";
        case Kind::level:
            return "level of " + difference.key;
        case Kind::function:
            for (const Node& node : functionNodes())
                if (node.key == difference.key)
                    return node.key;
            return "";
        case Kind::field:
            break;
        }
        const bool known = difference.key.starts_with("customer.") &&
                           fieldFact(difference.key.substr(9)) != nullptr;
        return known ? difference.key : "";
    }

    std::int64_t rowsThatCount() {
        std::int64_t rows = 0;
        for (const char* table : {"archive_customer", "access_grant", "access_delegation"}) {
            auto count = set_.database().prepare(std::string("SELECT count(*) FROM ") + table);
            rows += count.step() ? count.integer(0) : 0;
        }
        return rows;
    }

    /// With another's eyes: the same is seen, and nothing can be done.
    void seenAs(std::size_t place) {
        const Person& person = world_.people[place];
        const Oracle& oracle = oracles_[place];
        asking_.by(person.code + " seen by the manager");
        access::Session seen(set_.database(), clock_, businessObjects(), set_.person(person.code),
                             clock_.today(), "desk", manager_.person());
        archive::RecordDesk desk(seen, "customer");
        const auto list = desk.list({});
        const bool may = oracle.mayUse("archive.customer.query");
        asking_.same(list.has_value(), may, "may list");
        if (list && may)
            asking_.same(static_cast<std::int64_t>(list->rows.size()),
                         static_cast<std::int64_t>(oracle.customers(RowRight::query).size()),
                         "rows");
        const std::int64_t before = rowsThatCount();
        const auto refused = [&](const char* what, const auto& result) {
            asking_.same(!result && result.error().code == ErrorCode::refused, true,
                         "is refused to ", what);
        };
        refused("add", desk.add({{"code", "NEW"}, {"name", "New"}}));
        refused("grant", RightsDesk(seen).grantFunction("person:p2", "archive", {}));
        refused("lend",
                access::DelegationDesk(seen).add({person.code, ModelSet::managerCode, std::nullopt,
                                                  clock_.today(), clock_.today(), "reason"}));
        asking_.same(rowsThatCount(), before, "rows of the set afterwards");
    }

    Asking& asking_;
    ModelSet& set_;
    const World& world_;
    FixedClock clock_;
    access::Session manager_;
    RightsDesk rights_;
    std::vector<Oracle> oracles_;
};

} // namespace

Comparison compareReasons(ModelSet& set, const World& world, const World& installed) {
    set.install(installed);
    Asking asking;
    ReasonQuestions(asking, set, world).ask();
    return asking.comparison();
}

} // namespace xinheng::tests::model
