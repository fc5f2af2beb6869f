#include "lint/sql_rules.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng::lint;

namespace {

const std::set<std::string> tables = {"access_person", "archive_customer",
                                      "archive_customer_search", "settings"};

} // namespace

TEST_CASE("Created tables are read from a schema step, plain and virtual") {
    CHECK(
        createdTables("-- CREATE TABLE archive_no (id);\n"
                      "CREATE TABLE archive_customer (\n  id INTEGER) STRICT;\n"
                      "create virtual table IF NOT EXISTS archive_customer_search USING fts5(x);\n"
                      "/* CREATE TABLE archive_nor */ INSERT INTO a VALUES ('CREATE TABLE b');\n"
                      "CREATE INDEX archive_by_name ON archive_customer(name);\n"
                      "CREATE TABLE \"access_person\" (id INTEGER);") ==
        std::set<std::string>{"archive_customer", "archive_customer_search", "access_person"});
    CHECK(createdTables("").empty());
    CHECK(createdTables("CREATE TABLE").empty());
}

TEST_CASE("SQL at the beginning of a literal is found in the core and in the window") {
    for (const auto* text :
         {"SELECT 1", "  \\n INSERT  INTO t", "UPDATE t SET a = 1", "UPDATE ", "DELETE FROM t",
          "CREATE TABLE t (a)", "PRAGMA user_version", "DROP TABLE t", "ALTER TABLE t"}) {
        INFO(text);
        const std::string code = std::string("\nauto a = \"") + text + "\";\n";
        const auto findings = strayStatements("src/archive/customer_desk.cpp", code);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].line == 2);
        CHECK(strayStatements("ui/archive/page.cpp", code).size() == 1);
        CHECK(strayStatements("src/account_set.cpp", code).size() == 1);
    }
}

TEST_CASE("SQL in pieces or in a raw string is found too") {
    CHECK(strayStatements("src/cli/a.cpp", "f(\"INSERT \"\n  \"INTO t\");").size() == 1);
    CHECK(strayStatements("src/cli/a.cpp", "f(R\"sql(\n  SELECT a\n)sql\");").size() == 1);
}

TEST_CASE("SQL has its places") {
    const std::string code = "f(\"SELECT 1\");";
    for (const auto* path : {"src/storage/database.cpp", "src/archive/customer_store.cpp",
                             "src/archive/customer_store.h", "src/access/guarded_query.cpp",
                             "src/access/guarded_filter.cpp", "tests/archive/test_customer.cpp"}) {
        INFO(path);
        CHECK(strayStatements(path, code).empty());
    }
    CHECK(strayStatements("src/archive/guarded_query.cpp", code).size() == 1);
    CHECK(strayStatements("ui/models/row_store.cpp", code).size() == 1);
}

TEST_CASE("Words for people and comments are no SQL") {
    CHECK(strayStatements("src/cli/a.cpp", "// \"SELECT 1\"\nf(\"Select a customer\", \"SELECTED\","
                                           " \"CREATE\", \"say SELECT\", \"UPDATED 3 rows\");")
              .empty());
}

TEST_CASE("A table named outside its folder's stores is found at its line") {
    const std::string code = "f(\"a \"\n  \"JOIN archive_customer c\");";
    const auto findings = strayTables("src/access/guarded_query.cpp", code, tables);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].line == 2);
    CHECK(findings[0].message ==
          "the table archive_customer is named outside the stores of archive");
    CHECK(strayTables("src/archive/customer_desk.cpp", code, tables).size() == 1);
    CHECK(strayTables("src/access/person_store.cpp", code, tables).size() == 1);
    CHECK(strayTables("src/storage/database.cpp", code, tables).size() == 1);
    CHECK(strayTables("ui/archive/page.cpp", code, tables).size() == 1);
}

TEST_CASE("A table has its own store, and tests may look at it") {
    const std::string code = "f(\"archive_customer\");";
    CHECK(strayTables("src/archive/customer_store.cpp", code, tables).empty());
    CHECK(strayTables("tests/archive/test_customer.cpp", code, tables).empty());
}

TEST_CASE("A name counts as a table only as a whole word of a literal") {
    CHECK(strayTables("src/cli/a.cpp",
                      "int archive_customer; // archive_customer\nf(\"archive_customers\", "
                      "\"archive_\", \"schema/0002_archive_customer.sql\", "
                      "\"data/archive_customer.tsv\", \"settings\");",
                      tables)
              .empty());
    CHECK(strayTables("src/cli/a.cpp", "f(\"archive_customer_search\");", tables).size() == 1);
    CHECK(strayTables("src/cli/a.cpp", "f(\"a/archive_customer, archive_customer.id\");", tables)
              .size() == 1);
}
