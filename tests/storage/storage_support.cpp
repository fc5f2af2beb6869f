#include "storage_support.h"

#include "storage/statement.h"
#include "storage/transaction.h"

#include <unistd.h>

#include <fstream>
#include <stdexcept>

namespace xinheng::tests {

using storage::Database;
using storage::Statement;
namespace fs = std::filesystem;

std::map<std::string, std::string> contentsOf(const fs::path& folder) {
    std::map<std::string, std::string> contents;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string name = fs::relative(entry.path(), folder).string();
        contents[name] = entry.is_regular_file() ? readFile(entry.path()) : "(no file)";
    }
    return contents;
}

std::vector<storage::SchemaStep> smallSteps() {
    return {{1, "CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
                "CREATE UNIQUE INDEX item_by_name ON item (name);"}};
}

void makeSmallSet(const fs::path& file, int count) {
    Database database(file, Database::Mode::create);
    database.execute("PRAGMA page_size=1024; PRAGMA application_id=" +
                     std::to_string(storage::applicationId));
    storage::applySchema(database, smallSteps());
    storage::Transaction transaction(database);
    for (int number = 1; number <= count; ++number)
        addItem(database, "item " + std::to_string(number));
    transaction.commit();
}

void addItem(Database& database, const std::string& name) {
    database.prepare("INSERT INTO item (name) VALUES (?)").bind(1, name).run();
}

std::vector<std::string> itemsOf(Database& database) {
    Statement list = database.prepare("SELECT name FROM item ORDER BY id");
    std::vector<std::string> names;
    while (list.step())
        names.push_back(list.text(0));
    return names;
}

std::int64_t numberOf(Database& database, const std::string& sql) {
    Statement ask = database.prepare(sql);
    if (!ask.step())
        throw std::runtime_error("no row: " + sql);
    return ask.integer(0);
}

std::string textOf(Database& database, const std::string& sql) {
    Statement ask = database.prepare(sql);
    if (!ask.step())
        throw std::runtime_error("no row: " + sql);
    return ask.text(0);
}

void makeForeign(const fs::path& file, const std::string& journalMode) {
    Database database(file, Database::Mode::create);
    textOf(database, "PRAGMA journal_mode=" + journalMode);
    database.execute("CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT)");
    for (int number = 1; number <= 300; ++number)
        addItem(database, std::string(100, 'x'));
}

void copyInMidTransaction(const fs::path& file, const fs::path& copy) {
    Database database(file, Database::Mode::open);
    database.execute("PRAGMA cache_size=5"); // so that changed pages reach the file before the end
    const storage::Transaction neverCommitted(database);
    for (int number = 1; number <= 3000; ++number)
        addItem(database, "half " + std::to_string(number));
    database.execute("UPDATE item SET name = 'changed ' || id");
    fs::copy_file(file, copy);
    fs::copy_file(file.string() + "-journal", copy.string() + "-journal");
}

AsNobody::AsNobody() : before_(::geteuid()) {
    constexpr uid_t nobody = 65534;
    if (before_ == 0 && ::seteuid(nobody) != 0)
        throw std::runtime_error("can't become nobody");
}

AsNobody::~AsNobody() {
    if (::seteuid(before_) != 0)
        std::abort();
}

} // namespace xinheng::tests
