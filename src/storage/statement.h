#pragma once

#include "storage/database.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

struct sqlite3_stmt;

namespace xinheng::storage {

/// Bytes that are no text, such as sort keys.
struct Blob {
    std::string bytes;
};
/// A value for a parameter, or out of a column.
using Value = std::variant<std::monostate, std::int64_t, std::string, Blob>;

/// A prepared statement. Parameters count from 1, columns from 0. Text is copied when bound unless
/// bindView is used. Throws StorageError.
class Statement {
public:
    Statement(Database& database, std::string_view sql);
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    ~Statement();

    Statement& bind(int parameter, std::int64_t value);
    Statement& bind(int parameter, std::string_view value);
    Statement& bind(int parameter, const char* value) {
        return bind(parameter, std::string_view(value));
    }
    Statement& bindValue(int parameter, const Value& value);
    Statement& bindNull(int parameter);
    Statement& bindBlob(int parameter, std::string_view bytes);
    Statement& bindIfAny(int parameter, const std::optional<std::string>& value);
    /// The text must outlive the statement's next reset.
    Statement& bindView(int parameter, std::string_view value);
    Statement& bindBlobView(int parameter, std::string_view bytes);
    /// Binds from the first parameter on.
    template <class... Values> Statement& bindAll(const Values&... values) {
        int parameter = 0;
        (bind(++parameter, values), ...);
        return *this;
    }

    /// True while there is a row.
    bool step();
    /// Runs to the end and makes the statement ready for new parameters.
    void run();
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    /// Valid until the next step.
    [[nodiscard]] std::string_view view(int column) const;
    [[nodiscard]] std::string text(int column) const { return std::string(view(column)); }
    [[nodiscard]] std::string blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] Value value(int column) const;
    [[nodiscard]] std::optional<std::string> textIfAny(int column) const;
    [[nodiscard]] int columnCount() const;

private:
    void check(int code, const char* doing);
    sqlite3* handle_;
    std::shared_ptr<StatementCache> unused_; ///< of the connection
    sqlite3_stmt* statement_ = nullptr;
};

} // namespace xinheng::storage
