#include "access/model/questions.h"

#include "access/model/asking.h"
#include "access/model/oracle.h"
#include "access/model/vocabulary.h"

namespace xinheng::tests::model {

using access::RowRight;

namespace {

// At every step of any key, a fen above, and the same in red.
void askAmounts(Asking& asking, const access::Rights& rights, const Oracle& oracle,
                const World& world, const AmountFact& fact) {
    const access::AmountObject& object = *twoObjects().findAmount(fact.key);
    std::set<std::int64_t> amounts{0};
    for (const Step& step : world.steps)
        if (step.object == fact.key)
            for (const std::int64_t fen : {step.fen, step.fen + 1, -step.fen, -step.fen - 1})
                amounts.insert(fen);
    asking.same(rights.amounts(object).level, oracle.level(fact.key), "level of ", fact.key);
    for (const std::string& key : fact.keys)
        for (const std::int64_t fen : amounts)
            asking.same(rights.mayAmount(object, key, Money::fromFen(fen)),
                        oracle.mayAmount(fact.key, key, fen), "may handle ", std::to_string(fen),
                        " fen of ", fact.key, " ", key);
}

} // namespace

Comparison compareRights(const World& world, const World& installed) {
    Asking asking;
    const access::FunctionTree& tree = access::FunctionTree::program();
    for (std::size_t place = 0; place < world.people.size() && asking.agree(); ++place) {
        const Oracle oracle(world, world.people[place]);
        const access::Rights rights = compiledRights(installed, installed.people[place]);
        asking.by(world.people[place].code);
        for (const Node& node : functionNodes())
            asking.same(rights.mayUse(*tree.find(node.key)), oracle.mayUse(node.key), "may use ",
                        node.key);
        for (const access::Object& object : twoObjects().all()) {
            const access::ObjectRights& of = rights.object(object);
            for (const FieldFact& fact : fieldFacts())
                asking.same(of.fields[*object.indexOf(fact.key)],
                            oracle.field(object.key, fact.key), "state of field ", object.key, ".",
                            fact.key);
            for (const RowRight right : {RowRight::query, RowRight::entry}) {
                const auto index = static_cast<std::size_t>(right);
                std::set<std::string> scopes;
                for (const access::HeldScope& held : of.scopes[index])
                    scopes.insert(held.scope->words() + " by " + rights.holder(held.holder).code);
                const char* what = index == 0 ? " to query" : " to enter";
                asking.same(of.allRows[index], oracle.allRows(object.key, right), "all rows of ",
                            object.key, what);
                asking.same(scopes, oracle.scopes(object.key, right), "scopes on ", object.key,
                            what);
            }
        }
        for (const AmountFact& fact : amountFacts())
            askAmounts(asking, rights, oracle, world, fact);
    }
    return asking.comparison();
}

} // namespace xinheng::tests::model
