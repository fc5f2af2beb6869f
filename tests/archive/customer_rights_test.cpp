#include "access/use_case.h"
#include "archive/archive_support.h"

using namespace xinheng;
using namespace xinheng::tests;
using access::FieldAccess;
using Outcome = access::AuditEntry::Outcome;

namespace {

const std::vector<std::string> functionsOfAClerk{"archive.customer.query",
                                                 "archive.customer.entry"};

archive::Values inDistrict(const std::string& code, const std::string& district) {
    auto values = customer(code, "客户" + code);
    values["district"] = district;
    return values;
}

/// A salesperson of 南京市 who may write code, name, district and person, and two customers: one in
/// 江宁区 of Nanjing, one in Suzhou.
struct Nanjing {
    Nanjing() {
        office.newPerson("seller", functionsOfAClerk);
        office.grantRows("seller", "tree-below:district=3201", true);
        office.grantFields("seller", FieldAccess::write, {"code", "name", "district", "phone"});
        office.grantFields("seller", FieldAccess::read, {"credit_limit"});
        good(office.manager().customers().add(inDistrict("N1", "320115")));
        good(office.manager().customers().add(inDistrict("S1", "3205")));
    }
    /// Refused, with nothing changed but one refused row in the trail.
    template <class Action> Error refused(const std::string& audited, const Action& action) {
        office.person("seller");
        const std::string before = office.content();
        const auto rows = good(office.manager().audit().verify()).rows;
        const Error error = bad(action(office.person("seller").customers()), ErrorCode::refused);
        CHECK(office.content() == before);
        const auto after = good(office.manager().audit().verify());
        CHECK(after.whole);
        CHECK(after.rows == rows + 1);
        CHECK(office.auditRows(audited, Outcome::refused) == 1);
        return error;
    }
    Office office;
};

} // namespace

TEST_CASE("A person adds inside the entry scope only") {
    Nanjing nanjing;
    good(nanjing.office.person("seller").customers().add(inDistrict("N2", "320102")));
    const auto error = nanjing.refused(
        "customer.add", [](auto desk) { return desk.add(inDistrict("S2", "3205")); });
    CHECK_FALSE(error.because.empty());
    CHECK(count(nanjing.office.manager()) == 3);
}

TEST_CASE("A new customer without a district lies outside of a district scope") {
    Nanjing nanjing;
    nanjing.refused("customer.add", [](auto desk) { return desk.add(customer("N2", "甲")); });
}

TEST_CASE("A person changes rows of the scope, and can't move one out of it") {
    Nanjing nanjing;
    good(nanjing.office.person("seller").customers().change("N1", {{"district", "320102"}}));
    nanjing.refused("customer.change", [](auto desk) {
        return desk.change("N1", {{"district", "3205"}});
    });
    CHECK(value(nanjing.office.manager(), "N1", "district") == "320102");
}

TEST_CASE("A hidden customer answers every use case like one that is not there") {
    Nanjing nanjing;
    auto desk = nanjing.office.person("seller").customers();
    const auto id = good(nanjing.office.manager().customers().show("S1")).id;
    const auto same = [](const Error& hidden, const Error& missing) {
        CHECK(words(hidden).size() == words(missing).size());
        CHECK(hidden.message.source() == missing.message.source());
    };
    same(bad(desk.show("S1"), ErrorCode::notFound), bad(desk.show("X1"), ErrorCode::notFound));
    same(bad(desk.show(id), ErrorCode::notFound),
         bad(desk.show(std::int64_t{99}), ErrorCode::notFound));
    same(bad(desk.history("S1"), ErrorCode::notFound),
         bad(desk.history("X1"), ErrorCode::notFound));
    // Even with a field that may not be written, or a value that is wrong.
    for (const archive::Values& values :
         {archive::Values{{"name", "x"}}, archive::Values{{"credit_limit", "1"}},
          archive::Values{{"district", "?"}}, archive::Values{{"receivable", "1"}}})
        same(bad(desk.change("S1", values), ErrorCode::notFound),
             bad(desk.change("X1", values), ErrorCode::notFound));
}

TEST_CASE("A field that may not be written refuses the whole entry and names every such field") {
    Nanjing nanjing;
    auto error = nanjing.refused("customer.change", [](auto desk) {
        return desk.change("N1", {{"name", "新"}, {"credit_limit", "1"}, {"remarks", "x"}});
    });
    CHECK(error.problems.size() == 2);
    CHECK(hasProblem(error, {}, "credit_limit"));
    CHECK(hasProblem(error, {}, "remarks"));
    CHECK_FALSE(error.because.empty());
    auto values = inDistrict("N2", "320115");
    values["remarks"] = "";
    error = nanjing.refused("customer.add", [&](auto desk) { return desk.add(values); });
    CHECK(hasProblem(error, {}, "remarks"));
}

TEST_CASE("A person who may query but not enter changes nothing") {
    Nanjing nanjing;
    good(nanjing.office.manager().rights().revokeFunction("person:seller",
                                                          "archive.customer.entry"));
    auto desk = nanjing.office.person("seller").customers();
    bad(desk.add(inDistrict("N2", "320115")), ErrorCode::refused);
    bad(desk.change("N1", {{"name", "x"}}), ErrorCode::refused);
    bad(desk.deactivate("N1", *Date::of(2024, 1, 1)), ErrorCode::refused);
    bad(desk.blank(), ErrorCode::refused);
    const auto card = good(desk.show("N1"));
    for (const access::FieldState state : card.states)
        CHECK(state == access::FieldState::readable);
}

TEST_CASE("A row that may be seen but not changed shows read-only and refuses a change") {
    Nanjing nanjing;
    nanjing.office.grantRows("seller", "ids:S1", false);
    auto desk = nanjing.office.person("seller").customers();
    for (const access::FieldState state : good(desk.show("S1")).states)
        CHECK(state == access::FieldState::readable);
    nanjing.refused("customer.change", [](auto other) {
        return other.change("S1", {{"name", "x"}});
    });
}

TEST_CASE("A card has what the person may see, writable where it may be written") {
    Nanjing nanjing;
    nanjing.office.grantFields("seller", FieldAccess::mask, {"bank_account"});
    good(nanjing.office.manager().customers().change("N1",
                                                     {{"bank_account", "4301021109100273846"}}));
    auto desk = nanjing.office.person("seller").customers();
    const auto card = good(desk.show("N1"));
    std::map<std::string, access::FieldState> states;
    for (std::size_t place = 0; place < card.fields.size(); ++place)
        states[desk.object().fields[card.fields[place]].key] = card.states[place];
    using enum access::FieldState;
    CHECK(states == std::map<std::string, access::FieldState>{{"bank_account", masked},
                                                              {"code", readable},
                                                              {"credit_limit", readable},
                                                              {"district", writable},
                                                              {"name", writable},
                                                              {"phone", writable}});
    CHECK(card.value(desk.object(), "bank_account") == "****3846");
    CHECK_FALSE(card.value(desk.object(), "receivable").has_value());
    std::vector<std::string> blank;
    for (const std::size_t field : good(desk.blank()).fields)
        blank.push_back(desk.object().fields[field].key);
    CHECK(blank == std::vector<std::string>{"code", "name", "district", "phone"});
}

TEST_CASE("Whoever may enter own customers only is put in as responsible person") {
    Office office;
    good(office.administrator().people().addDepartment({"03", "销售部", {}}));
    office.newPerson("seller", functionsOfAClerk, "03");
    office.grantFields("seller", FieldAccess::write, {"code", "name", "person"});
    office.grantRows("seller", "mine", true);
    auto desk = office.person("seller").customers();
    good(desk.add(customer("C1", "甲")));
    CHECK(value(office.manager(), "C1", "person") == "seller");
    CHECK(value(office.manager(), "C1", "department").empty());
    auto others = customer("C2", "乙");
    others["person"] = "manager";
    bad(desk.add(others), ErrorCode::refused);
    bad(desk.change("C1", {{"person", "manager"}}), ErrorCode::refused);

    good(office.manager().rights().revokeRows("person:seller", "customer", {}));
    office.grantRows("seller", "department-below", true);
    good(desk.add(customer("C3", "丙")));
    CHECK(value(office.manager(), "C3", "department") == "03");
}

TEST_CASE("The administrator sees no customer and the manager sees all") {
    Nanjing nanjing;
    auto desk = nanjing.office.administrator().customers();
    bad(desk.list({}), ErrorCode::refused);
    bad(desk.show("N1"), ErrorCode::refused);
    bad(desk.add(inDistrict("N3", "320115")), ErrorCode::refused);
    bad(desk.history("N1"), ErrorCode::refused);
    bad(desk.exportTo(nanjing.office.folder / "a.csv", {}, {}), ErrorCode::refused);
    CHECK_FALSE(std::filesystem::exists(nanjing.office.folder / "a.csv"));
    CHECK(count(nanjing.office.manager()) == 2);
}

TEST_CASE("A refused try with a monstrous code leaves a short row in the trail") {
    Nanjing nanjing;
    bad(nanjing.office.administrator().customers().show(std::string(100'000, 'x') + "\xFF"),
        ErrorCode::refused);
    const auto rows = good(nanjing.office.manager().audit().list({}));
    CHECK(rows.front().entry.action == "customer.show");
    CHECK(rows.front().entry.record == "?");
}

TEST_CASE("A change in a hidden field moves no version, and stands in no one's way") {
    Nanjing nanjing;
    auto desk = nanjing.office.person("seller").customers();
    const auto seen = good(desk.show("N1")).seenVersion;
    good(nanjing.office.manager().customers().change("N1", {{"contact", "周建华"}}));
    CHECK(good(desk.show("N1")).seenVersion == seen);
    good(desk.change("N1", {{"phone", "13812345678"}}, seen));
    CHECK(value(nanjing.office.manager(), "N1", "contact") == "周建华");
}

TEST_CASE("A masked change moves no version as long as the mask shows the same") {
    Nanjing nanjing;
    nanjing.office.newPerson("reader", functionsOfAClerk);
    nanjing.office.grantRows("reader", "all", false);
    nanjing.office.grantFields("reader", FieldAccess::read, {"code"});
    nanjing.office.grantFields("reader", FieldAccess::mask, {"phone"});
    auto desk = nanjing.office.person("reader").customers();
    auto managers = nanjing.office.manager().customers();
    good(managers.change("N1", {{"phone", "13812345678"}}));
    const auto seen = good(desk.show("N1")).seenVersion;
    good(managers.change("N1", {{"phone", "13800005678"}}));
    CHECK(good(desk.show("N1")).seenVersion == seen);
    good(managers.change("N1", {{"phone", "13900005679"}}));
    CHECK(good(desk.show("N1")).seenVersion != seen);
}

TEST_CASE("Whether a code is taken is told only to who could have entered the customer") {
    Nanjing nanjing;
    const auto add = [&](const std::string& code, const std::string& district) {
        return nanjing.office.person("seller").customers().add(inDistrict(code, district));
    };
    // Outside of the scope: the same words whether there is such a code or not.
    const Error taken = bad(add("S1", "3205"), ErrorCode::refused);
    const Error free = bad(add("S9", "3205"), ErrorCode::refused);
    CHECK(words(taken) == words(free));
    CHECK(nanjing.office.auditRows("customer.add", Outcome::refused) == 2);
    // Inside of it a code that can't be used has to be said so.
    bad(add("S1", "320102"), ErrorCode::conflict);
    bad(add("N1", "3205"), ErrorCode::conflict); // seen anyway
    CHECK(count(nanjing.office.manager()) == 2);
}

TEST_CASE("The owner is filled in only where no other scope may have been meant") {
    Nanjing nanjing;
    good(
        nanjing.office.manager().rights().grantRows("person:seller", "customer", "mine", true, {}));
    nanjing.office.grantFields("seller", FieldAccess::write, {"person"});
    auto desk = nanjing.office.person("seller").customers();
    good(desk.add(inDistrict("N2", "320102")));
    CHECK(value(nanjing.office.manager(), "N2", "person").empty());
    good(nanjing.office.manager().rights().revokeRows("person:seller", "customer",
                                                      "tree-below:district=3201"));
    good(desk.add(inDistrict("N3", "320102")));
    CHECK(value(nanjing.office.manager(), "N3", "person") == "seller");
}

TEST_CASE("A change judged by rights that were taken away meanwhile is judged anew") {
    Nanjing nanjing;
    auto& seller = nanjing.office.person("seller");
    REQUIRE(seller.mayUse("archive.customer.entry"));
    const OwnConnection other = good(nanjing.office.manager().onAnotherThread());
    int beginnings = 0;
    const auto outcome =
        access::runUseCase(seller.session(), {"test.change", "customer", "N1"}, [&]() -> Result<> {
            if (auto may = seller.session().gate().require("archive.customer.entry"); !may)
                return may;
            // Between the judgement and the lock:
            if (++beginnings == 1)
                good(other.signedIn->rights().revokeFunction("person:seller",
                                                             "archive.customer.entry"));
            const access::ChangeTransaction transaction(seller.session());
            FAIL("written by rights that are no more");
            return {};
        });
    bad(outcome, ErrorCode::refused);
    CHECK(beginnings == 1);
    CHECK(nanjing.office.auditRows("test.change", Outcome::refused) == 1);
}

TEST_CASE("Rights that never stand still end a change as a conflict") {
    Nanjing nanjing;
    auto& seller = nanjing.office.person("seller");
    const OwnConnection other = good(nanjing.office.manager().onAnotherThread());
    const auto outcome = access::runUseCase(seller.session(), {"test.change"}, [&]() -> Result<> {
        good(other.signedIn->rights().setControl("customer", true, true));
        const access::ChangeTransaction transaction(seller.session());
        return {};
    });
    bad(outcome, ErrorCode::conflict);
}
