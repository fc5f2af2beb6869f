// The other side of the import: the sqlcipher shell's .import.
#include "access/search_index.h"
#include "archive/customer_store.h"
#include "base/pinyin.h"
#include "bench/measured_set.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <stdexcept>

namespace xinheng::bench {

namespace {

double secondsOf(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

void addCell(std::string& line, std::string_view cell, char end) {
    line += '"';
    for (const char byte : cell)
        line.append(byte == '"' ? 2 : 1, byte);
    line += '"';
    line += end;
}

void becomeShell(const std::filesystem::path& set, const std::filesystem::path& script) {
    if (std::freopen(script.c_str(), "r", stdin) == nullptr ||
        std::freopen("/dev/null", "w", stdout) == nullptr)
        throw std::runtime_error("can't read " + script.string());
    ::execlp("sqlcipher", "sqlcipher", "-batch", "-bail", "-init", "/dev/null", set.c_str(),
             static_cast<char*>(nullptr));
    throw std::runtime_error("the sqlcipher shell is missing");
}

std::filesystem::path scriptBeside(const std::filesystem::path& set, const std::string& content) {
    const std::filesystem::path file = set.string() + ".sql";
    std::ofstream(file) << content;
    return file;
}

} // namespace

Spent inAnotherProcess(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child < 0)
        throw std::runtime_error("fork");
    if (child == 0) {
        int status = 0;
        try {
            work();
        } catch (const std::exception& trouble) {
            fmt::print(stderr, "{}\n", trouble.what());
            status = 1;
        }
        ::_exit(status);
    }
    int status = 0;
    rusage used{};
    if (::wait4(child, &status, 0, &used) != child || status != 0)
        throw std::runtime_error("a process of the measurement failed");
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
            secondsOf(used.ru_utime) + secondsOf(used.ru_stime),
            static_cast<double>(used.ru_maxrss) / 1024};
}

namespace {

// What .import fills, in the table's order: everything but what SQLite works out itself.
std::vector<std::string> storedColumns(storage::Database& database, const std::string& table) {
    storage::Statement list =
        database.prepare("SELECT name FROM pragma_table_info(?) WHERE name <> 'initials' "
                         "ORDER BY cid");
    list.bind(1, table);
    std::vector<std::string> columns;
    while (list.step())
        columns.push_back("c." + list.text(0));
    return columns;
}

} // namespace

void writeShellFiles(const std::filesystem::path& set, const std::filesystem::path& customers,
                     const std::filesystem::path& search) {
    storage::Database database(set, storage::Database::Mode::look);
    std::ofstream rows(customers, std::ios::binary | std::ios::trunc);
    std::ofstream texts(search, std::ios::binary | std::ios::trunc);
    const auto searched = storedColumns(database, "archive_customer_search");
    const int name = static_cast<int>(std::ranges::find(searched, "c.name") - searched.begin());
    const int count = static_cast<int>(searched.size());
    storage::Statement all = database.prepare(
        fmt::format("SELECT {}, {} FROM archive_customer c ORDER BY id", fmt::join(searched, ", "),
                    fmt::join(storedColumns(database, "archive_customer"), ", ")));
    std::string line;
    while (all.step()) {
        line.clear();
        for (int column = 0; column < count; ++column)
            addCell(line, access::searchPairs(all.view(column)), ',');
        addCell(line, access::searchPairs(allPinyinInitials(all.view(name))), '\n');
        texts << line;
        line.clear();
        for (int column = count; column < all.columnCount(); ++column)
            addCell(line, all.view(column), column + 1 == all.columnCount() ? '\n' : ',');
        rows << line;
    }
    if (!rows.flush() || !texts.flush())
        throw std::runtime_error("can't write the shell's files");
}

// .import knows no NULL, so '' stands where nobody is above, and the index leaves that out.
void prepareForShell(const std::filesystem::path& set) {
    const auto script = scriptBeside(
        set,
        ".dbconfig defensive off\nPRAGMA writable_schema=ON;\n"
        "UPDATE sqlite_schema SET sql = replace(replace(sql, 'name_sort      BLOB', "
        "'name_sort      TEXT'), 'REFERENCES archive_customer (code) CHECK', 'CHECK') "
        "WHERE name = 'archive_customer';\n"
        "UPDATE sqlite_schema SET sql = replace(sql, 'parent IS NOT NULL', 'length(parent) > 0') "
        "WHERE name = 'archive_customer_by_parent';\n");
    inAnotherProcess([&] { becomeShell(set, script); });
}

void importByShell(const std::filesystem::path& set, const std::filesystem::path& customers,
                   const std::filesystem::path& search) {
    becomeShell(
        set,
        scriptBeside(
            set,
            fmt::format(
                "PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA foreign_keys=ON;\n"
                "PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0;\n"
                "PRAGMA cell_size_check=ON;\nBEGIN IMMEDIATE;\n"
                ".import --csv \"{}\" archive_customer\n"
                ".import --csv \"{}\" archive_customer_search\n"
                "PRAGMA analysis_limit=1000; ANALYZE;\nCOMMIT;\n",
                customers.string(), search.string())));
}

} // namespace xinheng::bench
