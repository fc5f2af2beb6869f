#include "access/grant_checks.h"

namespace xinheng::access {

namespace {

// Empty: nothing is wrong with it.
Text fieldProblem(const Object& object, FieldAccess access, const std::string& key) {
    const Field* field = object.field(key);
    if (field == nullptr)
        return Text(XH_TR("access", "{} has no field {}."), object.label, key);
    if (access == FieldAccess::write && field->write == Write::computed)
        return Text(XH_TR("access", "{} is computed by the program and typed by nobody."),
                    field->label);
    if (access == FieldAccess::mask && !field->maskable())
        return Text(XH_TR("access", "{} can't be masked: grant it for reading or not at all."),
                    field->label);
    return {};
}

} // namespace

std::vector<Problem> fieldProblems(const Object& object, const FieldLists& fields) {
    std::vector<Problem> problems;
    for (const auto& [access, keys] : fields)
        for (const std::string& key : keys)
            if (Text problem = fieldProblem(object, access, key); !problem.empty())
                problems.push_back({std::nullopt, key, std::move(problem)});
    return problems;
}

Result<Scope> checkedScope(const std::string& words, const Object& object, const HasNode& hasNode) {
    auto scope = Scope::parse(words, object);
    if (!scope)
        return scope;
    const Dimension* tree = object.dimension(scope->dimension());
    if (tree != nullptr && !object.isOwnTree(*tree) && !hasNode(tree->table, scope->code()))
        return fail(ErrorCode::invalid, XH_TR("access", "There is no {} {}."),
                    object.dimensionLabel(scope->dimension()), scope->code());
    return scope;
}

Result<> checkDays(const Validity& validity) {
    if (validity.from && validity.to && *validity.to < *validity.from)
        return fail(ErrorCode::invalid,
                    XH_TR("access", "The last day {} lies before the first day {}."),
                    validity.to->iso(), validity.from->iso());
    return {};
}

} // namespace xinheng::access
