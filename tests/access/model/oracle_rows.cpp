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

std::vector<RowScope> Oracle::openScopes(const std::string& object, RowRight right) const {
    std::vector<RowScope> open;
    if (person_.kind != PersonKind::person || !controlsRows(object))
        return open;
    for (const Grant& grant : grants_) {
        const auto* rows = std::get_if<RowGrant>(&grant.content);
        if (rows == nullptr || rows->object != object)
            continue;
        // Entry includes query, and query does not include entry.
        if (right == RowRight::entry && !rows->entry)
            continue;
        if (rows->scope.form == Form::broken)
            continue;
        // Rows would tell of a field that may not be read.
        if (rows->scope.form == Form::where && !mayFilterBy(object, rows->scope.condition))
            continue;
        open.push_back(rows->scope);
    }
    return open;
}

bool Oracle::allRows(const std::string& object, RowRight right) const {
    if (person_.kind == PersonKind::administrator)
        return false;
    if (person_.kind == PersonKind::manager || !controlsRows(object))
        return true;
    for (const RowScope& scope : openScopes(object, right))
        if (scope.form == Form::all)
            return true;
    return false;
}

std::set<std::string> Oracle::scopes(const std::string& object, RowRight right) const {
    std::set<std::string> words;
    for (const RowScope& scope : openScopes(object, right))
        words.insert(scope.words());
    return words;
}

bool Oracle::covers(const RowScope& scope, const Customer& customer) const {
    const std::string& department = customer.at("department");
    switch (scope.form) {
    case Form::all:
        return true;
    case Form::mine:
        return customer.at("person") == person_.code;
    case Form::department:
        return !person_.department.empty() && department == person_.department;
    case Form::departmentBelow:
        return subtree(world_.departments, person_.department).contains(department);
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
        for (const RowScope& scope : openScopes("customer", right))
            covered = covered || covers(scope, customer);
        if (covered)
            codes.insert(customer.at("code"));
    }
    return codes;
}

} // namespace xinheng::tests::model
