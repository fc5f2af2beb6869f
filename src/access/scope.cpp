#include "access/scope.h"

#include "access/filter.h"
#include "base/normalise.h"

namespace xinheng::access {

namespace {

std::vector<std::string> splitList(std::string_view words) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t comma = words.find(',');
        std::string part = tidied(words.substr(0, comma));
        if (!part.empty())
            parts.push_back(std::move(part));
        if (comma == std::string_view::npos)
            return parts;
        words.remove_prefix(comma + 1);
    }
}

bool takePrefix(std::string_view& words, std::string_view prefix) {
    if (!words.starts_with(prefix))
        return false;
    words.remove_prefix(prefix.size());
    return true;
}

} // namespace

Result<Scope> Scope::parse(std::string_view words, const Object& object) {
    Scope scope;
    const std::string_view all = words;
    if (!isCleanUtf8(words))
        return fail(ErrorCode::invalid,
                    XH_TR("access", "A scope is plain text without control characters."));
    if (words == "all") {
        scope.kind_ = Kind::all;
    } else if (words == "mine") {
        scope.kind_ = Kind::mine;
        if (object.personField.empty())
            return fail(ErrorCode::invalid,
                        XH_TR("access",
                              "{} has no responsible person, so the scope \"mine\" says nothing."),
                        object.label);
    } else if (words == "department" || words == "department-below") {
        scope.kind_ = words == "department" ? Kind::department : Kind::departmentBelow;
        if (object.dimension("department") == nullptr)
            return fail(ErrorCode::invalid, XH_TR("access", "{} has no dimension {}."),
                        object.label, "department");
    } else if (takePrefix(words, "ids:")) {
        scope.kind_ = Kind::ids;
        scope.ids_ = splitList(words);
        if (scope.ids_.empty())
            return fail(ErrorCode::invalid,
                        XH_TR("access", "The scope \"ids:\" needs at least one code."));
    } else if (words.starts_with("tree:") || words.starts_with("tree-below:")) {
        scope.kind_ = words.starts_with("tree:") ? Kind::tree : Kind::treeBelow;
        words.remove_prefix(words.find(':') + 1);
        const std::size_t equals = words.find('=');
        if (equals != std::string_view::npos)
            scope.code_ = tidied(words.substr(equals + 1));
        if (scope.code_.empty())
            return fail(
                ErrorCode::invalid,
                XH_TR("access", "A tree scope is written tree-below:DIMENSION=CODE, not \"{}\"."),
                std::string(all));
        scope.dimension_ = words.substr(0, equals);
        if (object.dimension(scope.dimension_) == nullptr)
            return fail(ErrorCode::invalid, XH_TR("access", "{} has no dimension {}."),
                        object.label, scope.dimension_);
    } else if (takePrefix(words, "where:")) {
        scope.kind_ = Kind::where;
        scope.filter_ = words;
        const auto filter = Filter::parse(words, object);
        if (!filter)
            return fail(filter.error());
    } else {
        return fail(ErrorCode::invalid,
                    XH_TR("access", "There is no scope \"{}\". Known are all, mine, department, "
                                    "department-below, ids:, tree:, tree-below: and where:."),
                    std::string(all));
    }
    return scope;
}

std::set<std::size_t> Scope::fields(const Object& object) const {
    switch (kind_) {
    case Kind::all:
    case Kind::ids:
        return {};
    case Kind::mine:
        return {*object.indexOf(object.personField)};
    case Kind::department:
    case Kind::departmentBelow:
        return {*object.indexOf(object.dimension("department")->fieldKey())};
    case Kind::tree:
    case Kind::treeBelow:
        return {*object.indexOf(object.dimension(dimension_)->fieldKey())};
    case Kind::where:
        break;
    }
    const auto filter = Filter::parse(filter_, object);
    return filter ? filter->fields() : std::set<std::size_t>();
}

std::string Scope::words() const {
    switch (kind_) {
    case Kind::all:
        return "all";
    case Kind::mine:
        return "mine";
    case Kind::department:
        return "department";
    case Kind::departmentBelow:
        return "department-below";
    case Kind::tree:
        return "tree:" + dimension_ + "=" + code_;
    case Kind::treeBelow:
        return "tree-below:" + dimension_ + "=" + code_;
    case Kind::where:
        return "where:" + filter_;
    case Kind::ids:
        break;
    }
    std::string words = "ids:";
    for (const std::string& id : ids_)
        words += (words.back() == ':' ? "" : ",") + id;
    return words;
}

Text Scope::text(const Object& object) const {
    switch (kind_) {
    case Kind::all:
        return Text(XH_TR("access", "all rows"));
    case Kind::mine:
        return Text(XH_TR("access", "rows the person is responsible for"));
    case Kind::department:
        return Text(XH_TR("access", "rows of the person's department"));
    case Kind::departmentBelow:
        return Text(XH_TR("access", "rows of the person's department and below"));
    case Kind::ids:
        return Text(XH_TR("access", "{} chosen rows"), ids_.size());
    case Kind::tree:
        return Text(XH_TR("access", "{} {} only"), object.dimensionLabel(dimension_), code_);
    case Kind::treeBelow:
        return Text(XH_TR("access", "{} {} and below"), object.dimensionLabel(dimension_), code_);
    case Kind::where:
        break;
    }
    return Text(XH_TR("access", "rows where {}"), filter_);
}

} // namespace xinheng::access
