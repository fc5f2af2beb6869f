#include "access/model/questions.h"

#include "access/model/asking.h"
#include "access/model/oracle.h"
#include "access/model/vocabulary.h"

namespace xinheng::tests::model {

using access::RowRight;

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
                    scopes.insert(held.scope.words());
                const char* what = index == 0 ? " to query" : " to enter";
                asking.same(of.allRows[index], oracle.allRows(object.key, right), "all rows of ",
                            object.key, what);
                asking.same(scopes, oracle.scopes(object.key, right), "scopes on ", object.key,
                            what);
            }
        }
    }
    return asking.comparison();
}

} // namespace xinheng::tests::model
