#include "storage/statement.h"

#include "storage/statement_cache.h"

#include <sqlite3.h>

#include <utility>

namespace xinheng::storage {

namespace {
// A null pointer would bind NULL, and an empty view may hold one.
const char* bytesOf(std::string_view text) {
    return text.data() == nullptr ? "" : text.data();
}
} // namespace

Statement::Statement(Database& database, std::string_view sql)
    : handle_(database.handle()), unused_(database.statements()), statement_(unused_->take(sql)) {
    if (statement_ != nullptr)
        return;
    const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
    if (code != SQLITE_OK)
        throwError(handle_, code, "prepare");
}

Statement::Statement(Statement&& other) noexcept
    : handle_(other.handle_), unused_(std::move(other.unused_)),
      statement_(std::exchange(other.statement_, nullptr)) {}

Statement& Statement::operator=(Statement&& other) noexcept {
    std::swap(handle_, other.handle_);
    std::swap(unused_, other.unused_);
    std::swap(statement_, other.statement_);
    return *this;
}

Statement::~Statement() {
    if (unused_)
        unused_->put(statement_);
}

void Statement::check(int code, const char* doing) {
    if (code != SQLITE_OK)
        throwError(handle_, code, doing);
}

Statement& Statement::bind(int parameter, std::int64_t value) {
    check(sqlite3_bind_int64(statement_, parameter, value), "bind");
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view value) {
    check(sqlite3_bind_text64(statement_, parameter, bytesOf(value), value.size(), SQLITE_TRANSIENT,
                              SQLITE_UTF8),
          "bind");
    return *this;
}

Statement& Statement::bindValue(int parameter, const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return bind(parameter, *number);
    if (const auto* text = std::get_if<std::string>(&value))
        return bind(parameter, std::string_view(*text));
    if (const auto* blob = std::get_if<Blob>(&value))
        return bindBlob(parameter, blob->bytes);
    return bindNull(parameter);
}

Statement& Statement::bindNull(int parameter) {
    check(sqlite3_bind_null(statement_, parameter), "bind");
    return *this;
}

Statement& Statement::bindBlob(int parameter, std::string_view bytes) {
    check(
        sqlite3_bind_blob64(statement_, parameter, bytesOf(bytes), bytes.size(), SQLITE_TRANSIENT),
        "bind");
    return *this;
}

Statement& Statement::bindIfAny(int parameter, const std::optional<std::string>& value) {
    return value ? bind(parameter, std::string_view(*value)) : bindNull(parameter);
}

Statement& Statement::bindView(int parameter, std::string_view value) {
    check(sqlite3_bind_text64(statement_, parameter, bytesOf(value), value.size(), SQLITE_STATIC,
                              SQLITE_UTF8),
          "bind");
    return *this;
}

Statement& Statement::bindBlobView(int parameter, std::string_view bytes) {
    check(sqlite3_bind_blob64(statement_, parameter, bytesOf(bytes), bytes.size(), SQLITE_STATIC),
          "bind");
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    try {
        throwError(handle_, code, "step");
    } catch (const StorageError&) {
        sqlite3_reset(statement_); // so that it takes new parameters
        throw;
    }
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

void Statement::reset() {
    // The code of reset repeats the last step's error, which was thrown already.
    sqlite3_reset(statement_);
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_, column);
}

std::string_view Statement::view(int column) const {
    // As bytes: for a text with a zero behind it SQLite would copy each value.
    const auto* text = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    if (text == nullptr)
        return {};
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string Statement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    if (bytes == nullptr)
        return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

Value Statement::value(int column) const {
    switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_TEXT:
        return text(column);
    case SQLITE_BLOB:
        return Blob{blob(column)};
    case SQLITE_NULL:
        return std::monostate{};
    default:
        throw StorageError(Trouble::misuse, "a column of floating numbers");
    }
}

std::optional<std::string> Statement::textIfAny(int column) const {
    if (isNull(column))
        return std::nullopt;
    return text(column);
}

int Statement::columnCount() const {
    return sqlite3_column_count(statement_);
}

} // namespace xinheng::storage
