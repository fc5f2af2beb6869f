#pragma once

#include "access/object.h"
#include "storage/statement.h"

#include <optional>
#include <string>

/// Trees that records of one object make by naming one above them, in the column `parent`.
namespace xinheng::archive::relation_store {

/// Looks up from a record; keeps its statements.
class Above {
public:
    Above(storage::Database& database, const access::Object& object);
    [[nodiscard]] bool standsBelowItself(const std::string& code);
    /// Whether the record above belongs to another row than this one: Object::above.
    [[nodiscard]] bool belongsElsewhere(const std::string& code);

private:
    storage::Statement circle_;
    std::optional<storage::Statement> elsewhere_;
};

} // namespace xinheng::archive::relation_store
