#include "archive/archive_support.h"

using namespace xinheng;
using namespace xinheng::tests;

namespace {

/// C1 with four versions: created, limit and phone at once, phone, address.
void fourVersions(Office& office) {
    SignedIn& manager = office.manager();
    archive::Values first = customer("C1", "恒瑞电力");
    first["phone"] = "025-1111111";
    good(manager.customers().add(first));
    office.clock.advance(std::chrono::hours(24));
    good(manager.customers().change("C1", {{"credit_limit", "5000"}, {"phone", "025-2222222"}}, {},
                                    "评级"));
    office.clock.advance(std::chrono::hours(24));
    good(manager.customers().change("C1", {{"phone", "025-3333333"}}));
    office.clock.advance(std::chrono::hours(24));
    good(manager.customers().change("C1", {{"address", "南京市"}}));
    office.clock.advance(std::chrono::hours(1));
}

std::string cell(const archive::RecordCard& card, SignedIn& person, const char* key) {
    return card.value(*person.objects().find("customer"), key).value_or("(hidden)");
}

} // namespace

TEST_CASE("Changes made at once are one version, and every version can be looked at again") {
    Office office;
    fourVersions(office);
    auto desk = office.manager().history("customer");
    const auto versions = good(desk.versions("C1"));
    REQUIRE(versions.size() == 4);
    CHECK(versions.back().created);
    CHECK(versions[2].changes.size() == 2);
    CHECK(versions[2].reason == "评级");
    CHECK(versions.front().number == 4);
    SignedIn& manager = office.manager();
    CHECK(cell(good(desk.after("C1", 1)), manager, "phone") == "025-1111111");
    CHECK(cell(good(desk.after("C1", 1)), manager, "credit_limit").empty());
    CHECK(cell(good(desk.after("C1", 2)), manager, "phone") == "025-2222222");
    CHECK(cell(good(desk.after("C1", 3)), manager, "address").empty());
    CHECK(cell(good(desk.after("C1", 4)), manager, "address") == "南京市");
    bad(desk.after("C1", 5), ErrorCode::notFound);
    bad(desk.after("C1", 0), ErrorCode::notFound);
    bad(desk.versions("C9"), ErrorCode::notFound);
}

TEST_CASE("Who saves twice in one moment makes two versions") {
    Office office;
    SignedIn& manager = office.manager();
    good(manager.customers().add(customer("C1", "恒瑞电力")));
    good(manager.customers().change("C1", {{"phone", "025-1111111"}, {"address", "南京市"}}));
    good(manager.customers().change("C1", {{"phone", "025-2222222"}}));
    const auto versions = good(manager.history("customer").versions("C1"));
    REQUIRE(versions.size() == 3);
    good(manager.history("customer").undoLast("C1", ""));
    CHECK(value(manager, "C1", "phone") == "025-1111111");
    CHECK(value(manager, "C1", "address") == "南京市");
}

TEST_CASE("A record is shown as it was at the end of a day") {
    Office office;
    fourVersions(office);
    auto desk = office.manager().history("customer");
    SignedIn& manager = office.manager();
    const Date first = good(Date::parse("2024-05-08"));
    CHECK(cell(good(desk.asOf("C1", first)), manager, "phone") == "025-1111111");
    CHECK(cell(good(desk.asOf("C1", first.plusDays(1))), manager, "phone") == "025-2222222");
    CHECK(cell(good(desk.asOf("C1", first.plusDays(400))), manager, "address") == "南京市");
    bad(desk.asOf("C1", first.plusDays(-1)), ErrorCode::notFound);
}

TEST_CASE("Two versions are compared field by field, in either direction") {
    Office office;
    fourVersions(office);
    auto desk = office.manager().history("customer");
    const auto there = good(desk.compare("C1", 1, 4));
    CHECK(there.size() == 3);
    const auto back = good(desk.compare("C1", 4, 1));
    REQUIRE(back.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(there[i].before == back[i].after);
        CHECK(there[i].after == back[i].before);
    }
    CHECK(good(desk.compare("C1", 2, 2)).empty());
}

TEST_CASE("The last change is taken back, and brought back by doing so again") {
    Office office;
    fourVersions(office);
    SignedIn& manager = office.manager();
    good(manager.customers().change("C1", {{"phone", "1234567"}, {"credit_limit", "9"}}));
    good(manager.history("customer").undoLast("C1", "写错了"));
    CHECK(value(manager, "C1", "phone") == "025-3333333");
    CHECK(value(manager, "C1", "credit_limit") == "5000.00");
    const auto versions = good(manager.history("customer").versions("C1"));
    CHECK(versions.front().reason == "写错了");
    CHECK(versions.size() == 6);
    good(manager.history("customer").undoLast("C1", ""));
    CHECK(value(manager, "C1", "phone") == "1234567");
    Office fresh;
    good(fresh.manager().customers().add(customer("C1", "恒瑞电力")));
    bad(fresh.manager().history("customer").undoLast("C1", ""), ErrorCode::invalid);
}

TEST_CASE("Versions of hidden fields don't exist, and nobody undoes what they may not write") {
    Office office;
    fourVersions(office);
    SignedIn& clerk = office.newPerson("clerk", {"archive.customer"});
    office.grantRows("clerk", "all", true);
    office.grantFields("clerk", access::FieldAccess::write, {"code", "name", "credit_limit"});
    auto desk = clerk.history("customer");
    const auto versions = good(desk.versions("C1"));
    REQUIRE(versions.size() == 2);
    CHECK(versions.front().number == 2);
    CHECK(versions.front().changes.size() == 1);
    // The newest the clerk sees is undone, of it what they see, and the rest stays.
    good(desk.undoLast("C1", ""));
    CHECK(value(office.manager(), "C1", "credit_limit").empty());
    CHECK(value(office.manager(), "C1", "phone") == "025-3333333");
    SignedIn& reader = office.newPerson("reader", {"archive.customer"});
    office.grantRows("reader", "all", true);
    office.grantFields("reader", access::FieldAccess::read, {"code", "address"});
    bad(reader.history("customer").undoLast("C1", ""), ErrorCode::refused);
    SignedIn& masked = office.newPerson("masked", {"archive.customer"});
    office.grantRows("masked", "all", true);
    office.grantFields("masked", access::FieldAccess::read, {"code"});
    office.grantFields("masked", access::FieldAccess::mask, {"phone"});
    CHECK(cell(good(masked.history("customer").after("C1", 1)), masked, "phone") == "025****1111");
    bad(masked.history("customer").undoLast("C1", ""), ErrorCode::refused);
    bad(office.administrator().history("customer").versions("C1"), ErrorCode::refused);
}
