#include "storage/database.h"

#include "storage/statement.h"
#include "storage/statement_cache.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <utility>

namespace xinheng::storage {

namespace {

Trouble troubleOf(int code) {
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Trouble::locked;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Trouble::readOnly;
    case SQLITE_FULL:
        return Trouble::full;
    case SQLITE_CORRUPT:
        return Trouble::damaged;
    case SQLITE_NOTADB:
        return Trouble::foreign;
    case SQLITE_CONSTRAINT:
        return Trouble::constraint;
    case SQLITE_INTERRUPT:
        return Trouble::interrupted;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return Trouble::input;
    default:
        return Trouble::misuse;
    }
}

Trouble troubleOfOpening(sqlite3* handle, int code, Database::Mode mode) {
    const int reason = (code & 0xff) == SQLITE_CANTOPEN ? sqlite3_system_errno(handle) : 0;
    const bool forbidden = reason == EACCES;
    if (mode == Database::Mode::create && (reason == ENOENT || reason == ENOTDIR))
        return Trouble::noFolder;
    return mode == Database::Mode::create || forbidden ? Trouble::readOnly : troubleOf(code);
}

bool isThere(const std::filesystem::path& file) {
    std::error_code trouble;
    const bool there = std::filesystem::exists(file, trouble);
    if (trouble)
        throw StorageError(Trouble::input, "open: " + trouble.message());
    return there;
}

// What SQLite calls the bytes of a file that nobody changes.
std::string immutableUri(const std::filesystem::path& file) {
    static constexpr std::string_view hexadecimal = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char byte : file.string()) {
        const auto code = static_cast<unsigned char>(byte);
        if (std::isalnum(code) != 0 || byte == '/' || byte == '.' || byte == '-' || byte == '_')
            uri += byte;
        else
            (uri += '%').append({hexadecimal[code >> 4U], hexadecimal[code & 15U]});
    }
    return uri + "?immutable=1";
}

int askWhetherToStop(void* check) {
    try {
        return (*static_cast<std::function<bool()>*>(check))() ? 1 : 0;
    } catch (...) { // no exception may cross SQLite's C code
        return 1;
    }
}

void callPredicate(sqlite3_context* context, int count, sqlite3_value** arguments) {
    std::array<std::string_view, 127> texts; // SQLite's limit
    const auto used = std::min<std::size_t>(static_cast<std::size_t>(count), texts.size());
    for (std::size_t index = 0; index < used; ++index) {
        const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(arguments[index]));
        if (text != nullptr)
            texts[index] = {text, static_cast<std::size_t>(sqlite3_value_bytes(arguments[index]))};
    }
    const auto& predicate = *static_cast<Database::Predicate*>(sqlite3_user_data(context));
    try {
        sqlite3_result_int(context, predicate(std::span(texts.data(), used)) ? 1 : 0);
    } catch (const std::exception&) { // no exception may cross SQLite's C code
        sqlite3_result_error_nomem(context);
    }
}

} // namespace

void throwError(sqlite3* handle, int code, std::string_view doing) {
    // SQLite's message may quote a value only for misuse of SQL, which holds no values of ours.
    const int extended = handle != nullptr ? sqlite3_extended_errcode(handle) : code;
    const char* words = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    throw StorageError(troubleOf(code),
                       std::string(doing) + ": " + words + " (" + std::to_string(extended) + ")");
}

Database::Database() : statements_(std::make_shared<StatementCache>()) {}

Database::Database(const std::filesystem::path& file, Mode mode) : Database() {
    const bool there = isThere(file);
    if (mode == Mode::create && there)
        throw StorageError(Trouble::exists, "create");
    if (mode != Mode::create && !there)
        throw StorageError(Trouble::missing, "open");
    const bool reads = mode == Mode::look || mode == Mode::peek;
    const int flags = (reads ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) |
                      (mode == Mode::create ? SQLITE_OPEN_CREATE : 0) |
                      (mode == Mode::peek ? SQLITE_OPEN_URI : 0) | SQLITE_OPEN_NOMUTEX |
                      SQLITE_OPEN_EXRESCODE;
    const std::string name = mode == Mode::peek ? immutableUri(file) : file.string();
    const int code = sqlite3_open_v2(name.c_str(), &handle_, flags, nullptr);
    if (code != SQLITE_OK) {
        sqlite3* broken = std::exchange(handle_, nullptr);
        const Trouble trouble = troubleOfOpening(broken, code, mode);
        sqlite3_close_v2(broken);
        throw StorageError(trouble, "open (" + std::to_string(code) + ")");
    }
    try {
        configure();
    } catch (const StorageError& error) {
        sqlite3_close_v2(std::exchange(handle_, nullptr));
        if (error.trouble() == Trouble::misuse) // our settings are right: the header isn't
            throw StorageError(Trouble::damaged, error.what());
        throw;
    }
}

Database Database::inMemory() {
    Database database;
    const int code = sqlite3_open_v2(":memory:", &database.handle_,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
                                         SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                                     nullptr);
    if (code != SQLITE_OK)
        throwError(database.handle_, code, "open in memory");
    database.configure();
    return database;
}

Database::Database(Database&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)), statements_(std::move(other.statements_)),
      interruptCheck_(std::move(other.interruptCheck_)), rollbacks_(std::move(other.rollbacks_)) {}

Database& Database::operator=(Database&& other) noexcept {
    std::swap(handle_, other.handle_);
    std::swap(statements_, other.statements_);
    std::swap(interruptCheck_, other.interruptCheck_);
    std::swap(rollbacks_, other.rollbacks_);
    return *this;
}

Database::~Database() {
    if (statements_)
        statements_->close();
    sqlite3_close_v2(handle_);
}

void Database::configure() {
    sqlite3_rollback_hook(
        handle_, [](void* count) { ++*static_cast<std::int64_t*>(count); }, rollbacks_.get());
    sqlite3_busy_timeout(handle_, 5000);
    // Nobody but this program's own statements may reach the schema or attached files.
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    execute("PRAGMA synchronous=EXTRA; PRAGMA foreign_keys=ON;"
            "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; PRAGMA mmap_size=0;"
            "PRAGMA cell_size_check=ON;");
}

void Database::execute(const std::string& sql) {
    const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        throwError(handle_, code, "execute");
}

void Database::rollBackTo(const std::string& name) {
    ++*rollbacks_; // SQLite tells of whole transactions alone
    execute("ROLLBACK TO " + name + "; RELEASE " + name);
}

Statement Database::prepare(std::string_view sql) {
    return Statement(*this, sql);
}

void Database::registerPredicate(const char* name, Predicate predicate) {
    const int code = sqlite3_create_function_v2(
        handle_, name, -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
        new Predicate(std::move(predicate)), &callPredicate, nullptr, nullptr,
        [](void* function) { delete static_cast<Predicate*>(function); });
    if (code != SQLITE_OK)
        throwError(handle_, code, "register");
}

std::int64_t Database::lastInsertId() const {
    return sqlite3_last_insert_rowid(handle_);
}
std::int64_t Database::changes() const {
    return sqlite3_changes64(handle_);
}
bool Database::inTransaction() const {
    return sqlite3_get_autocommit(handle_) == 0;
}
bool Database::readOnly() const {
    return sqlite3_db_readonly(handle_, "main") == 1;
}

std::filesystem::path Database::file() const {
    const char* name = sqlite3_db_filename(handle_, "main");
    return name == nullptr ? std::filesystem::path() : std::filesystem::path(name);
}

void Database::setInterruptCheck(std::function<bool()> shallStop) {
    if (!shallStop) {
        sqlite3_progress_handler(handle_, 0, nullptr, nullptr);
        interruptCheck_.reset();
        return;
    }
    interruptCheck_ = std::make_unique<std::function<bool()>>(std::move(shallStop));
    sqlite3_progress_handler(handle_, 20000, &askWhetherToStop, interruptCheck_.get());
}

} // namespace xinheng::storage
