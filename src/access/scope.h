#pragma once

#include "access/object.h"
#include "base/result.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::access {

/// Which rows of an object a grant covers, in the words of the command line:
/// all, mine, department, department-below, ids:A,B, tree:DIMENSION=CODE,
/// tree-below:DIMENSION=CODE, where:FILTER.
class Scope {
public:
    enum class Kind { all, mine, department, departmentBelow, ids, tree, treeBelow, where };

    /// Refuses unknown words, dimensions the object does not have, empty lists and filters that
    /// don't parse over the object's fields. Whether a tree has the code is asked by the desk;
    /// chosen records may be ones that are not there, so that a grant tells of none.
    static Result<Scope> parse(std::string_view words, const Object& object);

    [[nodiscard]] Kind kind() const { return kind_; }
    [[nodiscard]] const std::vector<std::string>& ids() const { return ids_; }
    [[nodiscard]] const std::string& dimension() const { return dimension_; }
    [[nodiscard]] const std::string& code() const { return code_; }
    [[nodiscard]] const std::string& filter() const { return filter_; }
    /// Indexes of the fields by which it chooses rows: who learns whether a row is covered learns
    /// of these. None for all rows and chosen ones.
    [[nodiscard]] std::set<std::size_t> fields(const Object& object) const;
    [[nodiscard]] std::string words() const;
    /// For people: "district 3201 and below".
    [[nodiscard]] Text text(const Object& object) const;

private:
    Kind kind_ = Kind::all;
    std::vector<std::string> ids_;
    std::string dimension_;
    std::string code_;
    std::string filter_;
};

} // namespace xinheng::access
