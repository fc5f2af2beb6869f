#include "access/model/oracle.h"

namespace xinheng::tests::model {

using access::PersonKind;
using access::RowRight;
using Form = RowScope::Form;

std::set<std::string> subtree(const Tree& tree, const std::string& node) {
    std::set<std::string> below;
    if (tree.contains(node))
        below.insert(node);
    for (std::size_t before = 0; before != below.size();) {
        before = below.size();
        for (const auto& [child, parent] : tree)
            if (below.contains(parent))
                below.insert(child);
    }
    return below;
}

std::vector<Oracle::OpenScope> Oracle::openScopes(const std::string& object, RowRight right) const {
    std::vector<OpenScope> open;
    if (person_.kind != PersonKind::person || !controlsRows(object))
        return open;
    for (const Part& part : parts_)
        for (const Grant& grant : part.grants) {
            const auto* rows = std::get_if<RowGrant>(&grant.content);
            if (rows == nullptr || rows->object != object)
                continue;
            // Entry includes query, and query does not include entry.
            if (right == RowRight::entry && !rows->entry)
                continue;
            if (rows->scope.form == Form::broken)
                continue;
            // Rows would tell of a field that may not be read, by the person or by who lends.
            bool tells = false;
            if (rows->scope.form == Form::where)
                for (const std::string& key : fieldsOf(rows->scope.condition))
                    tells = tells || !maySortBy(object, key) ||
                            fieldBy(part, object, key) < access::FieldState::readable;
            if (!tells)
                open.push_back({rows->scope, part.holder});
        }
    return open;
}

bool Oracle::allRows(const std::string& object, RowRight right) const {
    if (person_.kind == PersonKind::administrator)
        return false;
    if (person_.kind == PersonKind::manager || !controlsRows(object))
        return true;
    for (const OpenScope& open : openScopes(object, right))
        if (open.scope.form == Form::all)
            return true;
    return false;
}

std::set<std::string> Oracle::scopes(const std::string& object, RowRight right) const {
    std::set<std::string> words;
    for (const OpenScope& open : openScopes(object, right))
        words.insert(open.scope.words() + " by " + open.holder->code);
    return words;
}

bool Oracle::covers(const OpenScope& open, const Customer& customer) const {
    const RowScope& scope = open.scope;
    const Person& holder = *open.holder;
    const std::string& department = customer.at("department");
    switch (scope.form) {
    case Form::all:
        return true;
    case Form::mine:
        return customer.at("person") == holder.code;
    case Form::department:
        return !holder.department.empty() && department == holder.department;
    case Form::departmentBelow:
        return subtree(world_.departments, holder.department).contains(department);
    case Form::ids:
        for (const std::string& code : scope.codes)
            if (code == customer.at("code"))
                return true;
        return false;
    case Form::tree:
        return customer.at(scope.dimension) == scope.node;
    case Form::treeBelow:
        return subtree(scope.dimension == "district" ? world_.districts : world_.departments,
                       scope.node)
            .contains(customer.at(scope.dimension));
    case Form::where:
        return holds(scope.condition, customer);
    case Form::broken:
        break;
    }
    return false;
}

std::set<std::string> Oracle::customers(RowRight right) const {
    std::set<std::string> codes;
    for (const Customer& customer : world_.customers) {
        bool covered = allRows("customer", right);
        for (const OpenScope& open : openScopes("customer", right))
            covered = covered || covers(open, customer);
        if (covered)
            codes.insert(customer.at("code"));
    }
    return codes;
}

} // namespace xinheng::tests::model
