#include "access/model/world.h"

#include <ostream>

namespace xinheng::tests::model {

namespace {

std::string quoted(const std::string& text) {
    std::string quoted = "'";
    for (const char byte : text)
        quoted += byte == '\'' ? std::string("''") : std::string(1, byte);
    return quoted + "'";
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string all;
    for (const std::string& part : parts)
        all += (all.empty() ? "" : between) + part;
    return all;
}

std::string wordsOf(const Period& period) {
    if (!period.from && !period.to)
        return {};
    const auto day = [](const std::optional<int>& end) {
        return end ? std::to_string(*end) : std::string("..");
    };
    return " on days " + day(period.from) + " to " + day(period.to);
}

std::string wordsOf(const Grant& grant) {
    if (const auto* function = std::get_if<FunctionGrant>(&grant.content))
        return "function " + function->node;
    if (const auto* rows = std::get_if<RowGrant>(&grant.content))
        return "rows of " + rows->object + " " + rows->scope.words() +
               (rows->entry ? " entry" : "");
    if (const auto* level = std::get_if<LevelGrant>(&grant.content))
        return "level " + std::to_string(level->level) + " of " + level->object;
    const auto& field = std::get<FieldGrant>(grant.content);
    return "field " + field.object + "." + field.field + " " + fieldAccessName(field.access);
}

const char* endedWord(bool ended) {
    return ended ? ", and that has been ended" : "";
}

void print(std::ostream& out, const char* when, const Grant& grant) {
    out << when << grant.grantee << " is granted " << wordsOf(grant) << wordsOf(grant.period)
        << endedWord(grant.ended) << "\n";
}
void print(std::ostream& out, const char* when, const Membership& member) {
    out << when << member.person << " has " << member.role << wordsOf(member.period)
        << endedWord(member.ended) << "\n";
}
void print(std::ostream& out, const char* when, const Delegation& lent) {
    out << when << lent.giver << " lends " << lent.taker << " "
        << (lent.role.empty() ? "everything" : lent.role) << wordsOf(lent.period)
        << endedWord(lent.ended) << "\n";
}

std::size_t comparisons(const Condition& condition) {
    std::size_t count = condition.kind == Condition::Kind::compare ? 1 : 0;
    for (const Condition& part : condition.parts)
        count += comparisons(part);
    return count;
}

void print(std::ostream& out, const char* what, const Tree& tree) {
    for (const auto& [node, parent] : tree)
        if (!parent.empty())
            out << what << " " << node << " below " << parent << "\n";
}

} // namespace

std::string Condition::words() const {
    if (kind == Kind::none)
        return "not (" + parts.at(0).words() + ")";
    if (kind != Kind::compare) {
        std::vector<std::string> all;
        for (const Condition& part : parts)
            all.push_back("(" + part.words() + ")");
        return joined(all, kind == Kind::all ? " and " : " or ");
    }
    std::vector<std::string> list;
    for (const std::string& value : values)
        list.push_back(quoted(value));
    return field + " " + op + " " +
           (op == "in" ? "(" + joined(list, ", ") + ")" : joined(list, ""));
}

std::string RowScope::words() const {
    switch (form) {
    case Form::all:
        return "all";
    case Form::mine:
        return "mine";
    case Form::department:
        return "department";
    case Form::departmentBelow:
        return "department-below";
    case Form::ids:
        return "ids:" + joined(codes, ",");
    case Form::tree:
        return "tree:" + dimension + "=" + node;
    case Form::treeBelow:
        return "tree-below:" + dimension + "=" + node;
    case Form::where:
        return "where:" + condition.words();
    case Form::broken:
        break;
    }
    return "where:gone = 'a'";
}

std::size_t World::parts() const {
    std::size_t count = people.size() + memberships.size() + grants.size() + delegations.size() +
                        controls.size() + steps.size() + pairs.size() + mitigations.size() +
                        newGrants.size() + newMemberships.size() + newDelegations.size() +
                        customers.size() + comparisons(filter);
    for (const Tree* tree : {&departments, &districts, &accounts})
        for (const auto& [node, parent] : *tree)
            count += parent.empty() ? 0U : 1U;
    return count;
}

std::ostream& operator<<(std::ostream& out, const World& world) {
    out << "\ntoday is day " << world.today << "\n";
    for (const Person& person : world.people) {
        out << personKindName(person.kind) << " " << person.code;
        if (!person.department.empty())
            out << " of " << person.department;
        if (person.disabledOn)
            out << ", disabled on day " << *person.disabledOn;
        out << "\n";
    }
    for (const Membership& member : world.memberships)
        print(out, "", member);
    for (const auto& [object, control] : world.controls)
        out << object << " controlled:" << (control.rows ? " rows" : "")
            << (control.fields ? " fields" : "") << "\n";
    for (const Grant& grant : world.grants)
        print(out, "", grant);
    for (const Delegation& lent : world.delegations)
        print(out, "", lent);
    for (const Step& step : world.steps)
        out << "level " << step.level << " of " << step.object << " '" << step.key << "' allows "
            << step.fen << " fen\n";
    if (world.unlimitedWithoutLevel)
        out << "without a level unlimited\n";
    for (const Pair& pair : world.pairs)
        out << "pair " << pair.id << " of " << pair.first << " and " << pair.second
            << (pair.blocks ? " blocks" : " warns") << "\n";
    for (const Mitigation& one : world.mitigations)
        out << one.pair << " of " << one.person << " mitigated to day " << one.to
            << endedWord(one.ended) << "\n";
    for (const Grant& grant : world.newGrants)
        print(out, "new: ", grant);
    for (const Membership& member : world.newMemberships)
        print(out, "new: ", member);
    for (const Delegation& lent : world.newDelegations)
        print(out, "new: ", lent);
    print(out, "account", world.accounts);
    print(out, "department", world.departments);
    print(out, "district", world.districts);
    for (const Customer& customer : world.customers) {
        out << "customer";
        for (const auto& [field, value] : customer)
            if (!value.empty())
                out << " " << field << "=" << value;
        out << "\n";
    }
    return out << "filter " << world.filter.words() << "\n";
}

} // namespace xinheng::tests::model
