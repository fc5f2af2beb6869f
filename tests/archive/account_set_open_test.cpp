#include "access/people_store.h"
#include "archive/archive_support.h"
#include "base/normalise.h"
#include "storage/statement.h"

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

/// Opening fails with these words and leaves the file as it was.
void opensNot(Office& office, const std::filesystem::path& file, const std::string& part) {
    INFO(file.string());
    const bool there = std::filesystem::is_regular_file(file);
    const std::string before = there ? readFile(file) : "";
    const auto error = bad(AccountSet::open(file, office.environment), ErrorCode::storage);
    INFO(error.message.in(Language::en));
    CHECK(error.message.in(Language::en).find(part) != std::string::npos);
    CHECK(error.message.in(Language::zh) != error.message.in(Language::en));
    if (there)
        CHECK(readFile(file) == before);
}

} // namespace

TEST_CASE("Opening what is no account set says what is the matter and writes nothing") {
    Office office;
    office.close();
    opensNot(office, office.folder / "nowhere.xset", "no file");
    opensNot(office, office.folder.path(), "not a Xinheng account set");
    opensNot(office, office.write("empty.xset", ""), "is empty");
    opensNot(office, office.write("text.xset", std::string(5000, 'x')), "");
    {
        storage::Database other(office.folder / "other.xset", storage::Database::Mode::create);
        other.execute("CREATE TABLE t (a)");
    }
    opensNot(office, office.folder / "other.xset", "not a Xinheng account set");
}

TEST_CASE("A set of a newer program is not opened and not changed") {
    Office office;
    office.close();
    storage::Database(office.file(), storage::Database::Mode::open)
        .execute("PRAGMA user_version=999");
    opensNot(office, office.file(), "newer version");
}

TEST_CASE("A damaged set is not opened and not changed") {
    Office office;
    office.close();
    std::string bytes = readFile(office.file());
    std::fill(bytes.begin() + 8192, bytes.begin() + 16384, '\xA5');
    writeFile(office.file(), bytes);
    opensNot(office, office.file(), "damaged");
}

TEST_CASE("Sort keys of another ICU are made anew on opening") {
    Office office;
    good(office.manager().customers().add(customer("C1", "中国")));
    good(office.manager().customers().add(customer("C2", "阿里")));
    good(office.manager().customers().add(customer("C3", "北京")));
    const auto byName = [](SignedIn& person) {
        access::Query query;
        query.fields = {"name"};
        query.sort = {{"name", false}};
        std::vector<std::string> names;
        for (const auto& row : good(person.customers().list(query)).rows)
            names.push_back(row.cells[0]);
        return names;
    };
    const std::vector<std::string> pinyin{"阿里", "北京", "中国"};
    CHECK(byName(office.manager()) == pinyin);
    office.close();
    {
        storage::Database database(office.file(), storage::Database::Mode::open);
        database.execute("UPDATE archive_customer SET name_sort = x'00'");
        access::people_store::setSetting(database, "sort-key-version", "0.0");
    }
    auto set = good(AccountSet::open(office.file(), office.environment));
    auto manager = good(set->signIn("manager", Office::everyPassword));
    CHECK(byName(*manager) == pinyin);
    CHECK(access::people_store::setting(manager->session().database(), "sort-key-version") ==
          sortKeyVersion());
    CHECK(good(manager->customers().history("C1")).size() == 1);
}

TEST_CASE("Business date is the clock's day unless another is asked for") {
    Office office;
    CHECK(office.manager().session().businessDate() == *Date::of(2024, 5, 8));
    auto other =
        good(office.set().signIn("manager", Office::everyPassword, *Date::of(2024, 1, 31)));
    CHECK(other->session().businessDate() == *Date::of(2024, 1, 31));
}

TEST_CASE("The same person on another connection sees the same") {
    Office office(Template::demo);
    auto [set, person] = good(office.person("duzhuangzhuang").onAnotherThread());
    CHECK(person->person().code == "duzhuangzhuang");
    CHECK(person->session().businessDate() == *Date::of(2024, 5, 8));
    CHECK(count(*person) == 36);
    good(person->customers().change("C0001", {{"contact", "周工"}}));
    CHECK(value(office.person("duzhuangzhuang"), "C0001", "contact") == "周工");
}

TEST_CASE("A right that is taken away ends for open sessions at the next action") {
    Office office(Template::demo);
    SignedIn& seller = office.person("duzhuangzhuang");
    auto [set, elsewhere] = good(seller.onAnotherThread());
    CHECK(count(seller) == 36);
    good(office.manager().rights().revokeRows("person:duzhuangzhuang", "customer", {}));
    CHECK(count(seller) == 0);
    CHECK(count(*elsewhere) == 0);
    bad(seller.customers().show("C0001"), ErrorCode::notFound);
    good(office.manager().rights().removeMember("duzhuangzhuang", "salesperson"));
    bad(seller.customers().list({}), ErrorCode::refused);
    bad(elsewhere->customers().list({}), ErrorCode::refused);
    CHECK_FALSE(seller.mayUse("archive.customer.query"));
    CHECK_FALSE(elsewhere->mayUse("archive.customer.query"));
}

TEST_CASE("A person who is disabled is refused at the next action, and so are their threads") {
    Office office(Template::demo);
    SignedIn& seller = office.person("duzhuangzhuang");
    auto [set, elsewhere] = good(seller.onAnotherThread());
    good(office.administrator().people().disable("duzhuangzhuang", *Date::of(2024, 5, 9)));
    CHECK(count(seller) == 36); // from tomorrow on
    office.clock.advance(std::chrono::hours(24));
    bad(seller.customers().list({}), ErrorCode::refused);
    bad(elsewhere->customers().show("C0001"), ErrorCode::refused);
    CHECK_FALSE(seller.mayUse("archive.customer.query"));
    bad(office.set().signIn("duzhuangzhuang", Office::everyPassword), ErrorCode::refused);
    CHECK(office.auditRows("customer.list", access::AuditEntry::Outcome::refused) == 1);
    good(office.administrator().people().enable("duzhuangzhuang"));
    CHECK(count(seller) == 36);
}

TEST_CASE("An import on another thread is seen whole or not at all by this one") {
    Office office;
    std::string csv = "code,name\n";
    for (int row = 0; row < 4000; ++row)
        csv += "C" + std::to_string(row) + ",客户\n";
    const auto file = office.write("in.csv", csv);
    auto other = good(office.manager().onAnotherThread());
    std::atomic<bool> done = false;
    Result<archive::ImportReport> report;
    std::thread worker([&] {
        report = other.signedIn->customerImport().run(file, {});
        done = true;
    });
    std::set<std::int64_t> seen;
    while (!done)
        seen.insert(count(office.manager()));
    worker.join();
    CHECK(good(report).added == 4000);
    seen.insert(count(office.manager()));
    for (const std::int64_t rows : seen)
        CHECK((rows == 0 || rows == 4000));
}

TEST_CASE("A connection of one's own is put away in one step, the person before the set") {
    Office office;
    good(office.manager().customers().add(customer("C1", "甲")));
    // Rights with a scope of rows keep tables on the connection that have to go first.
    office.newPerson("seller", {"archive.customer.query"});
    office.grantRows("seller", "ids:C1,C2", false);
    office.grantFields("seller", access::FieldAccess::read, {"code"});
    OwnConnection own = good(office.person("seller").onAnotherThread());
    CHECK(count(*own.signedIn) == 1);
    own = {};
    CHECK(own.signedIn == nullptr);
    CHECK(own.set == nullptr);
}
