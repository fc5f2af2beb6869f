#include "access/model/generator.h"

#include "access/model/dice.h"
#include "access/model/vocabulary.h"

#include <algorithm>
#include <utility>

namespace xinheng::tests::model {

namespace {

using access::FieldAccess;
using access::PersonKind;
using Form = RowScope::Form;

constexpr int firstDay = 0;
constexpr int lastDay = 6;

Period randomPeriod(Dice& dice) {
    Period period;
    if (dice.chance(30))
        period.from = dice.day(firstDay, lastDay);
    if (dice.chance(30))
        period.to = dice.day(period.from.value_or(firstDay), lastDay);
    return period;
}

// Some fields more often than others, so that grants on fields and conditions over them meet.
const FieldFact& randomField(Dice& dice) {
    return dice.chance(60) ? fieldFacts()[1 + dice.below(3)] : dice.pick(fieldFacts());
}

Condition comparison(Dice& dice) {
    Condition made;
    const FieldFact& fact = randomField(dice);
    made.field = fact.key;
    const auto value = [&]() -> std::string {
        return fact.key == "code" ? customerCode(static_cast<int>(dice.below(mostCustomers)))
                                  : dice.pick(fact.values);
    };
    // Names are ordered by pinyin, which is no matter of rights.
    std::vector<std::string> operators{"=", "!=", "in"};
    if (fact.key != "name")
        operators.insert(operators.end(), {"<", "<=", ">", ">="});
    if (fact.kind == Kind::text || fact.kind == Kind::reference)
        operators.emplace_back("like");
    made.op = dice.pick(operators);
    if (made.op == "like")
        made.values = {dice.pick<std::string>({"%a%", "A", "a%", "%1", "C%", "", "%"})};
    else
        made.values = {value()};
    if (made.op == "in")
        for (std::size_t more = dice.below(3); more > 0; --more)
            made.values.push_back(value());
    return made;
}

Condition randomCondition(Dice& dice, int depth) {
    const std::size_t form = depth >= 3 ? 0 : dice.below(6);
    if (form < 3)
        return comparison(dice);
    Condition made;
    made.kind = form == 3   ? Condition::Kind::none
                : form == 4 ? Condition::Kind::all
                            : Condition::Kind::any;
    const std::size_t parts = made.kind == Condition::Kind::none ? 1 : 2 + dice.below(2);
    while (made.parts.size() < parts)
        made.parts.push_back(randomCondition(dice, depth + 1));
    return made;
}

RowScope randomScope(Dice& dice) {
    RowScope scope;
    scope.form = static_cast<Form>(dice.below(9));
    if (scope.form == Form::ids)
        for (std::size_t more = 1 + dice.below(3); more > 0; --more)
            scope.codes.push_back(customerCode(static_cast<int>(dice.below(mostCustomers + 2))));
    if (scope.form == Form::tree || scope.form == Form::treeBelow) {
        scope.dimension = dice.chance(60) ? "district" : "department";
        scope.node = dice.pick(scope.dimension == "district" ? districtCodes() : departmentCodes());
        if (dice.chance(5))
            scope.node = "nowhere";
    }
    if (scope.form == Form::where)
        scope.condition = dice.chance(50) ? comparison(dice) : randomCondition(dice, 1);
    return scope;
}

Grant randomGrant(Dice& dice) {
    Grant grant;
    grant.toRole = dice.chance(55);
    grant.grantee = dice.pick(grant.toRole ? roleCodes() : personCodes());
    grant.period = randomPeriod(dice);
    const std::string object = dice.chance(85) ? "customer" : "other";
    grant.ended = dice.chance(6);
    const std::size_t kind = dice.below(12);
    if (kind >= 10) {
        grant.content = LevelGrant{dice.pick(amountFacts()).key, dice.day(1, highestStep)};
    } else if (kind < 2) {
        const bool exists = dice.chance(92);
        grant.content =
            FunctionGrant{exists ? dice.pick(functionNodes()).key : dice.pick(noNodes())};
    } else if (kind < 6) {
        grant.content = RowGrant{object, randomScope(dice), dice.chance(40)};
    } else {
        FieldGrant field{object, dice.chance(97) ? randomField(dice).key : "gone"};
        const std::size_t access = dice.below(10);
        field.access = access < 5   ? FieldAccess::read
                       : access < 7 ? FieldAccess::write
                       : access < 9 ? FieldAccess::mask
                                    : FieldAccess::forbid;
        grant.content = std::move(field);
    }
    return grant;
}

Person randomPerson(Dice& dice, const std::string& code) {
    Person person;
    person.code = code;
    const std::size_t kind = dice.below(100);
    person.kind = kind < 84   ? PersonKind::person
                  : kind < 92 ? PersonKind::manager
                              : PersonKind::administrator;
    if (dice.chance(75))
        person.department = dice.pick(departmentCodes());
    if (dice.chance(12))
        person.disabledOn = dice.day(firstDay, lastDay);
    return person;
}

// A node hangs below one that stands before it, so that there is no ring.
Tree randomTree(Dice& dice, const std::vector<std::string>& codes) {
    Tree tree;
    for (std::size_t index = 0; index < codes.size(); ++index)
        tree[codes[index]] = index > 0 && dice.chance(60) ? codes[dice.below(index)] : "";
    return tree;
}

Customer randomCustomer(Dice& dice, int number) {
    Customer customer;
    for (const FieldFact& fact : fieldFacts())
        customer[fact.key] = fact.key == "code" ? customerCode(number) : dice.pick(fact.values);
    return customer;
}

Delegation randomDelegation(Dice& dice) {
    Delegation lent;
    lent.giver = dice.pick(personCodes());
    do
        lent.taker = dice.pick(personCodes());
    while (lent.taker == lent.giver);
    if (dice.chance(40))
        lent.role = dice.pick(roleCodes());
    lent.period.from = dice.day(firstDay, lastDay);
    lent.period.to = dice.day(*lent.period.from, lastDay);
    lent.ended = dice.chance(8);
    return lent;
}

// Steps that rise, with gaps; most ladders are short.
void addSteps(Dice& dice, World& world) {
    for (const AmountFact& fact : amountFacts())
        for (const std::string& key : fact.keys) {
            std::int64_t fen = static_cast<std::int64_t>(dice.below(2)) * 200000;
            for (int level = 1; level <= highestStep && dice.chance(60); ++level)
                if (dice.chance(60)) {
                    world.steps.push_back({fact.key, key, level, fen});
                    fen += 1 + static_cast<std::int64_t>(dice.below(3)) * 99;
                }
        }
}

// A person has a role once, but for memberships that have been ended.
void addMembership(Dice& dice, const World& world, std::vector<Membership>& to) {
    Membership member{dice.pick(personCodes()), dice.pick(roleCodes()), randomPeriod(dice)};
    member.ended = dice.chance(8);
    for (const auto* list : {&world.memberships, &std::as_const(to)})
        for (const Membership& other : *list)
            if (other.person == member.person && other.role == member.role)
                return;
    to.push_back(std::move(member));
}

Grant functionGrant(Dice& dice) {
    Grant grant;
    grant.toRole = dice.chance(50);
    grant.grantee = dice.pick(grant.toRole ? roleCodes() : personCodes());
    grant.content = FunctionGrant{dice.pick(functionNodes()).key};
    grant.period = randomPeriod(dice);
    return grant;
}

// Pairs of what doesn't lie below one another.
void addDuties(Dice& dice, World& world) {
    for (std::size_t more = dice.below(4); more > 0; --more) {
        const std::string first = dice.pick(functionNodes()).key;
        const std::string second = dice.pick(functionNodes()).key;
        if ((first + ".").starts_with(second + ".") || (second + ".").starts_with(first + "."))
            continue;
        world.pairs.push_back(
            {"pair-" + std::to_string(world.pairs.size()), first, second, dice.chance(40)});
    }
    for (const Pair& pair : world.pairs)
        for (const Person& person : world.people)
            if (dice.chance(20))
                world.mitigations.push_back(
                    {person.code, pair.id, dice.day(firstDay, lastDay), dice.chance(15)});
    for (std::size_t more = dice.below(3); more > 0; --more)
        world.newGrants.push_back(functionGrant(dice));
    if (dice.chance(40))
        addMembership(dice, world, world.newMemberships);
    if (dice.chance(25)) {
        world.newDelegations.push_back(randomDelegation(dice));
        world.newDelegations.back().ended = false;
    }
    for (Membership& member : world.newMemberships)
        member.ended = false;
}

World randomWorld(std::uint64_t seed, std::size_t size) {
    Dice dice(seed);
    World world;
    world.today = dice.day(2, 4);
    for (const std::string& code : personCodes())
        if (code == "p0" || dice.chance(40))
            world.people.push_back(randomPerson(dice, code));
    for (std::size_t more = dice.below(3 + size / 25); more > 0; --more)
        addMembership(dice, world, world.memberships);
    for (std::size_t more = dice.below(4 + size / 5); more > 0; --more)
        world.grants.push_back(randomGrant(dice));
    // Without this function few would come to see a row at all.
    for (const Person& person : world.people)
        if (dice.chance(70))
            world.grants.push_back(
                {false, person.code, FunctionGrant{"archive.customer"}, randomPeriod(dice)});
    if (world.people.size() > 1)
        for (std::size_t more = dice.below(4); more > 0; --more)
            world.delegations.push_back(randomDelegation(dice));
    addSteps(dice, world);
    world.unlimitedWithoutLevel = dice.chance(25);
    world.accounts = randomTree(dice, accountCodes());
    addDuties(dice, world);
    for (const std::string& object : objectKeys())
        if (dice.chance(80))
            world.controls[object] = {dice.chance(80), dice.chance(60)};
    world.departments = randomTree(dice, departmentCodes());
    world.districts = randomTree(dice, districtCodes());
    const std::size_t count = dice.below(std::min<std::size_t>(mostCustomers, 3 + size / 10) + 1);
    for (std::size_t number = 0; number < count; ++number)
        world.customers.push_back(randomCustomer(dice, static_cast<int>(number)));
    world.filter = randomCondition(dice, 0);
    return world;
}

rc::Seq<World> shrinks(const World& world) {
    return rc::seq::fromContainer(smaller(world));
}

} // namespace

rc::Gen<World> worlds() {
    return rc::Gen<World>([](const rc::Random& random, int size) {
               const std::uint64_t seed = rc::Random(random).next();
               return rc::shrinkable::shrinkRecur(
                   randomWorld(seed, static_cast<std::size_t>(std::max(size, 0))), &shrinks);
           })
        .as("a world");
}

bool checkWorlds(int count, const std::function<void(const World&)>& property, std::ostream& out) {
    rc::detail::TestParams parameters;
    parameters.seed = rc::detail::configuration().testParams.seed;
    parameters.maxSuccess = count;
    const auto result = rc::detail::checkTestable(
        [&] {
            const World world = *worlds();
            property(world);
        },
        rc::detail::TestMetadata{}, parameters);
    rc::detail::printResultMessage(result, out);
    out << std::endl;
    return result.template is<rc::detail::SuccessResult>();
}

} // namespace xinheng::tests::model
