#include "bench/measured_set.h"

#include "archive/customer_store.h"
#include "bench/customer_data.h"
#include "storage/transaction.h"

#include <fmt/format.h>

#include <stdexcept>

namespace xinheng::bench {

using archive::customer_store::addTreeNode;

void stop(const Error& error) {
    std::string words = error.message.in(Language::en);
    for (const Problem& problem : error.problems)
        words += "\n  row " + std::to_string(problem.row.value_or(0)) + ", " + problem.column +
                 ": " + problem.message.in(Language::en);
    throw std::runtime_error(words);
}

const Environment& environment() {
    static const FixedClock clock(Date::parse("2024-05-08").value());
    static const Environment fixed{clock, access::PasswordCost::forTests(), "bench"};
    return fixed;
}

Opened openAs(const std::filesystem::path& file, const std::string& person) {
    Opened opened;
    opened.set = must(AccountSet::open(file, environment()));
    opened.person = must(opened.set->signIn(person, everyPassword));
    return opened;
}

void makeEmptySet(const std::filesystem::path& file) {
    std::filesystem::remove(file);
    NewSet wanted;
    wanted.name = "测量账套";
    wanted.administratorPassword = everyPassword;
    wanted.managerPassword = everyPassword;
    const auto set = must(AccountSet::create(file, wanted, environment()));
    const auto administrator = must(set->signIn("admin", everyPassword));
    for (int number = 1; number <= departmentCount; ++number) // ten divisions with their sections
        must(administrator->people().addDepartment(
            {departmentCode(number), fmt::format("销售{}科", number),
             number <= 10 ? std::nullopt : std::optional(departmentCode(1 + number % 10))}));
    const auto manager = must(set->signIn("manager", everyPassword));
    storage::Database& database = manager->session().database();
    storage::Transaction transaction(database);
    for (int number = 1; number <= classCount; ++number)
        addTreeNode(database, archive::customer_store::classTable,
                    {classCode(number), fmt::format("行业{}", number), {}});
    transaction.commit();
    must(manager->rights().setControl("customer", true, true));
    for (int number = 1; number <= personCount; ++number)
        must(administrator->people().add({personCode(number), fmt::format("业务员{}", number),
                                          departmentCode(number), everyPassword}));
}

void addDistrictPerson(AccountSet& set, const std::string& code, const std::string& district) {
    const auto administrator = must(set.signIn("admin", everyPassword));
    if (administrator->people().show(code)) // there since an earlier run on this set
        return;
    must(administrator->people().add({code, code, std::nullopt, everyPassword}));
    const auto manager = must(set.signIn("manager", everyPassword));
    access::RightsDesk rights = manager->rights();
    const std::string grantee = "person:" + code;
    must(rights.grantFunction(grantee, "archive.customer.query", {}));
    must(rights.grantRows(grantee, "customer", "tree-below:district=" + district, false, {}));
    access::RightsDesk::FieldLists fields;
    for (const access::Field& field : businessObjects().find("customer")->fields)
        fields[access::FieldAccess::read].push_back(field.key);
    must(rights.grantFields(grantee, "customer", fields, {}));
}

void importCustomers(const std::filesystem::path& set, const std::filesystem::path& csv) {
    const Opened opened = openAs(set, "manager");
    must(opened.person->customerImport().run(csv, {}));
}

void importContacts(const std::filesystem::path& set, const std::filesystem::path& csv) {
    const Opened opened = openAs(set, "manager");
    must(opened.person->recordImport("contact").run(csv, {}));
}

std::string fingerprint(const std::filesystem::path& set) {
    storage::Database database(set, storage::Database::Mode::look);
    std::string numbers;
    for (const char* sql :
         {"SELECT count(*), sum(credit_limit), sum(length(CAST(name_sort AS BLOB))), "
          "sum(length(mnemonic)) "
          "FROM archive_customer",
          "SELECT count(*), sum(rowid), max(rowid), 0 FROM archive_customer_search WHERE "
          "archive_customer_search MATCH '\"电力 力工\"'",
          "SELECT count(*), sum(rowid), max(rowid), 0 FROM archive_customer_search WHERE "
          "archive_customer_search MATCH 'initials : \"dl lg\"'"}) {
        storage::Statement row = database.prepare(sql);
        row.step();
        for (int column = 0; column < 4; ++column)
            numbers += row.text(column) + " ";
    }
    return numbers;
}

} // namespace xinheng::bench
