#include "bench/scoped_people.h"

#include "access/people_store.h"
#include "bench/customer_data.h"
#include "bench/random.h"
#include "storage/statement.h"
#include "storage/transaction.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace xinheng::bench {

namespace {

constexpr std::size_t districtsWanted = 500;
constexpr std::size_t idsWanted = 5000;
constexpr std::size_t sectionsOfDivision = 20; // the division itself among them
constexpr int seller = 25;           // neither the one with most customers nor with fewest
constexpr const char* head = "HEAD"; // the department above all others

// One department above all: the departments of the import are ten divisions with sections.
void addHead(AccountSet& set) {
    const auto administrator = must(set.signIn("admin", everyPassword));
    storage::Database& database = administrator->session().database();
    if (database.prepare("SELECT 1 FROM access_department WHERE code = ?").bind(1, head).step())
        return;
    must(administrator->people().addDepartment({head, "公司", std::nullopt}));
    storage::Transaction transaction(database);
    database.prepare("UPDATE access_department SET parent = ?1 WHERE parent IS NULL AND code <> ?1")
        .bind(1, head)
        .run();
    transaction.commit();
}

// Provinces until there are districts enough; they and everything below them.
struct Provinces {
    std::vector<std::string> scopes;
    std::vector<std::string> districts;
};
Provinces provinces(storage::Database& database) {
    storage::Statement list = database.prepare(
        "SELECT code FROM archive_district WHERE parent IS NULL ORDER BY code DESC");
    Provinces found;
    while (list.step() && found.districts.size() < districtsWanted) {
        found.scopes.push_back("tree-below:district=" + list.text(0));
        const auto below = districtAndBelow(list.text(0));
        found.districts.insert(found.districts.end(), below.begin(), below.end());
    }
    return found;
}

} // namespace

std::vector<std::string> chosenCodes(storage::Database& database) {
    storage::Statement last = database.prepare("SELECT max(id) FROM archive_customer");
    last.step();
    storage::Statement find = database.prepare("SELECT code FROM archive_customer WHERE id = ?");
    Random random(5);
    std::set<std::string> codes;
    while (codes.size() < idsWanted) {
        const auto id = 1 + random.below(static_cast<std::size_t>(last.integer(0)));
        if (find.bind(1, static_cast<std::int64_t>(id)).step())
            codes.insert(find.text(0));
        find.reset();
    }
    return {codes.begin(), codes.end()};
}

std::string idsScope(const std::vector<std::string>& codes) {
    std::string words = "ids:";
    for (const std::string& code : codes)
        words += (words.back() == ':' ? "" : ",") + code;
    return words;
}

void addPerson(AccountSet& set, const std::string& code, const std::string& department,
               const std::vector<std::string>& scopes) {
    const auto manager = must(set.signIn("manager", everyPassword));
    const auto administrator = must(set.signIn("admin", everyPassword));
    const bool isThere = administrator->people().show(code).has_value();
    if (!isThere)
        must(administrator->people().add({code, code, department, everyPassword}));
    else if (!department.empty())
        administrator->session()
            .database()
            .prepare("UPDATE access_person SET department = ? WHERE code = ?")
            .bind(1, department)
            .bind(2, code)
            .run();
    const std::string grantee = "person:" + code;
    access::RightsDesk rights = manager->rights();
    if (!must(rights.grants(grantee)).empty())
        return;
    must(rights.grantFunction(grantee, "archive.customer.query", {}));
    for (const std::string& scope : scopes)
        must(rights.grantRows(grantee, "customer", scope, false, {}));
    access::RightsDesk::FieldLists fields;
    for (const access::Field& field : businessObjects().find("customer")->fields)
        fields[access::FieldAccess::read].push_back(field.key);
    must(rights.grantFields(grantee, "customer", fields, {}));
}

std::vector<ScopedPerson> scopedPeople(const std::filesystem::path& file) {
    const auto set = must(AccountSet::open(file, environment()));
    addHead(*set);
    storage::Database database(file, storage::Database::Mode::open);
    const Provinces districts = provinces(database);
    const std::vector<std::string> ids = chosenCodes(database);
    std::vector<std::string> all;
    std::vector<std::string> division;
    for (int number = 1; number <= departmentCount; ++number) {
        all.push_back(departmentCode(number));
        if (number == 1 || (number > 10 && number % 10 == 0))
            division.push_back(departmentCode(number));
    }
    if (division.size() != sectionsOfDivision)
        throw std::runtime_error("the departments are others");
    const ScopedPerson::Column mine{"person", {personCode(seller)}};
    const ScopedPerson::Column byDistrict{"district", districts.districts};
    const ScopedPerson::Column byCode{"code", ids};
    std::vector<ScopedPerson> people{
        {"mine", personCode(seller), {mine}},
        {"department-below, 200", "chief", {{"department", all}}},
        {"department-below, 20", "divisional", {{"department", division}}},
        {fmt::format("tree-below, {} districts", districts.districts.size()),
         "regional",
         {byDistrict}},
        {"5,000 ids", "chosen", {byCode}},
        {"all of these",
         personCode(2),
         {{"person", {personCode(2)}}, {"department", all}, byDistrict, byCode}},
        {"all of these, department-below 20",
         personCode(1),
         {{"person", {personCode(1)}}, {"department", division}, byDistrict, byCode}}};
    addPerson(*set, people[0].code, "", {"mine"});
    addPerson(*set, people[1].code, head, {"department-below"});
    addPerson(*set, people[2].code, departmentCode(1), {"department-below"});
    addPerson(*set, people[3].code, departmentCode(1), districts.scopes);
    addPerson(*set, people[4].code, departmentCode(1), {idsScope(ids)});
    std::vector<std::string> every{"mine", "department-below", idsScope(ids)};
    every.insert(every.end(), districts.scopes.begin(), districts.scopes.end());
    addPerson(*set, people[5].code, head, every);
    addPerson(*set, people[6].code, departmentCode(1), every);
    return people;
}

} // namespace xinheng::bench
