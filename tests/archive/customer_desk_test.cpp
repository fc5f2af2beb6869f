#include "archive/archive_support.h"

using namespace xinheng;
using namespace xinheng::tests;
using Outcome = access::AuditEntry::Outcome;

TEST_CASE("A customer that was added shows what was typed, in plain form") {
    Office office;
    auto values = customer("C001", " 南京恒瑞电力工程有限公司 ");
    values["tax_number"] = "91350100m000100y43";
    values["credit_limit"] = "800,000";
    values["credit_grade"] = "a";
    values["district"] = "320115";
    values["deactivated_on"] = "2025/1/2";
    values["remarks"] = "第一行\n第二行";
    const auto saved = good(office.manager().customers().add(values));
    CHECK(saved.code == "C001");
    CHECK(saved.warnings.empty());
    CHECK(value(office.manager(), "C001", "name") == "南京恒瑞电力工程有限公司");
    CHECK(value(office.manager(), "C001", "tax_number") == "91350100M000100Y43");
    CHECK(value(office.manager(), "C001", "credit_limit") == "800000.00");
    CHECK(value(office.manager(), "C001", "credit_grade") == "A");
    CHECK(value(office.manager(), "C001", "deactivated_on") == "2025-01-02");
    CHECK(value(office.manager(), "C001", "remarks") == "第一行\n第二行");
    CHECK(value(office.manager(), "C001", "receivable") == "0.00");
    CHECK(value(office.manager(), "C001", "phone").empty());
    CHECK(good(office.manager().customers().show(saved.id)).id == saved.id);
    CHECK(office.auditRows("customer.add", Outcome::done) == 1);
}

TEST_CASE("What looks odd is saved and said") {
    Office office;
    auto values = customer("C001", "IT");
    values["postcode"] = "05432-043";
    values["phone"] = "门卫";
    const auto saved = good(office.manager().customers().add(values));
    REQUIRE(saved.warnings.size() == 2);
    CHECK(value(office.manager(), "C001", "postcode") == "05432-043");
    const auto changed = good(office.manager().customers().change("C001", {{"postcode", "1"}}));
    CHECK(changed.warnings.size() == 1);
}

TEST_CASE("All mistakes of an entry are said at once and nothing is saved") {
    Office office;
    const std::string before = office.content();
    const auto error = bad(office.manager().customers().add({{"code", "A,B"},
                                                             {"tax_number", "91350100M000100Y44"},
                                                             {"credit_limit", "-1"},
                                                             {"district", "nowhere"},
                                                             {"phone", "?"}}),
                           ErrorCode::invalid);
    CHECK(error.problems.size() == 5);
    for (const char* key : {"code", "name", "tax_number", "credit_limit", "district"})
        CHECK(hasProblem(error, {}, key));
    CHECK(office.content() == before);
    CHECK(office.auditRows("customer.add", Outcome::done) == 0);
    CHECK(office.auditRows("customer.add", Outcome::refused) == 0);
}

TEST_CASE("A code that is taken is a conflict, for full-width digits too") {
    Office office;
    good(office.manager().customers().add(customer("C001", "甲")));
    bad(office.manager().customers().add(customer("C001", "乙")), ErrorCode::conflict);
    bad(office.manager().customers().add(customer("Ｃ００１", "乙")), ErrorCode::conflict);
    CHECK(count(office.manager()) == 1);
    CHECK(found(office.manager(), "乙").empty());
}

TEST_CASE("The code can't be changed, the receivable typed, nor a field that is none") {
    Office office;
    good(office.manager().customers().add(customer("C001", "甲")));
    const std::string before = office.content();
    auto desk = office.manager().customers();
    CHECK(hasProblem(bad(desk.change("C001", {{"code", "C002"}}), ErrorCode::invalid), {}, "code"));
    CHECK(hasProblem(bad(desk.change("C001", {{"receivable", "1"}}), ErrorCode::invalid), {},
                     "receivable"));
    auto values = customer("C002", "乙");
    values["receivable"] = "1";
    values["shoe_size"] = "43";
    const auto error = bad(desk.add(values), ErrorCode::invalid);
    CHECK(hasProblem(error, {}, "receivable"));
    CHECK(hasProblem(error, {}, "shoe_size"));
    CHECK(office.content() == before);
}

TEST_CASE("A mnemonic is made from the name and kept once somebody chose one") {
    Office office;
    auto desk = office.manager().customers();
    good(desk.add(customer("C001", "恒瑞电力")));
    CHECK(value(office.manager(), "C001", "mnemonic") == "hrdl");

    good(desk.change("C001", {{"name", "恒通电力"}}));
    CHECK(value(office.manager(), "C001", "mnemonic") == "htdl");

    good(desk.change("C001", {{"mnemonic", "zhb"}}));
    good(desk.change("C001", {{"name", "恒瑞电力"}}));
    CHECK(value(office.manager(), "C001", "mnemonic") == "zhb");

    good(desk.change("C001", {{"mnemonic", ""}}));
    CHECK(value(office.manager(), "C001", "mnemonic") == "hrdl");

    auto chosen = customer("C002", "恒瑞电力");
    chosen["mnemonic"] = "OURS";
    good(desk.add(chosen));
    CHECK(value(office.manager(), "C002", "mnemonic") == "OURS");
}

TEST_CASE("A mnemonic of letters of other scripts is cut between characters") {
    Office office;
    std::string name;
    for (int left = 150; left > 0; --left)
        name += "я";
    good(office.manager().customers().add(customer("C001", "a" + name)));
    CHECK(value(office.manager(), "C001", "mnemonic") == "a" + name.substr(0, std::size_t{59} * 2));
}

TEST_CASE("A change on a version that is no more is a conflict and changes nothing") {
    Office office;
    auto desk = office.manager().customers();
    const auto saved = good(desk.add(customer("C001", "甲")));
    const auto seen = good(desk.show("C001")).seenVersion;
    good(desk.change("C001", {{"contact", "周建华"}}, seen));
    const std::string before = office.content();
    bad(desk.change("C001", {{"contact", "陈女士"}}, seen), ErrorCode::conflict);
    CHECK(office.content() == before);
    const auto now = good(desk.show(saved.id)).seenVersion;
    CHECK(now != seen);
    good(desk.change("C001", {{"contact", "陈女士"}}, now));
    CHECK(value(office.manager(), "C001", "contact") == "陈女士");
}

TEST_CASE("Two windows never lose an update of each other") {
    Office office;
    good(office.manager().customers().add(customer("C001", "甲")));
    auto [otherSet, other] = good(office.manager().onAnotherThread());
    for (int round = 0; round < 20; ++round) {
        const auto mine = good(office.manager().customers().show("C001")).seenVersion;
        const auto theirs = good(other->customers().show("C001")).seenVersion;
        const std::string text = std::to_string(round);
        good(other->customers().change("C001", {{"contact", "他" + text}}, theirs));
        bad(office.manager().customers().change("C001", {{"contact", "我" + text}}, mine),
            ErrorCode::conflict);
    }
    CHECK(value(office.manager(), "C001", "contact") == "他19");
}

TEST_CASE("A change that changes nothing leaves version and history alone") {
    Office office;
    auto desk = office.manager().customers();
    good(desk.add(customer("C001", "甲")));
    const auto seen = good(desk.show("C001")).seenVersion;
    good(desk.change("C001", {{"name", " 甲 "}, {"phone", ""}}));
    CHECK(good(desk.show("C001")).seenVersion == seen);
    CHECK(good(desk.history("C001")).size() == 1);
}

TEST_CASE("A deactivated customer stays, with its day and its history") {
    Office office;
    auto desk = office.manager().customers();
    good(desk.add(customer("C001", "甲")));
    good(desk.deactivate("C001", *Date::of(2024, 6, 30), "合同到期"));
    CHECK(value(office.manager(), "C001", "deactivated_on") == "2024-06-30");
    CHECK(count(office.manager(), "deactivated_on != ''") == 1);
    CHECK(good(desk.history("C001"))[0].reason == "合同到期");
    good(desk.change("C001", {{"deactivated_on", ""}}));
    CHECK(count(office.manager(), "deactivated_on != ''") == 0);
}

TEST_CASE("What is not there is said to be not there by every use case") {
    Office office;
    auto desk = office.manager().customers();
    bad(desk.show("C404"), ErrorCode::notFound);
    bad(desk.show(std::int64_t{404}), ErrorCode::notFound);
    bad(desk.change("C404", {{"name", "x"}}), ErrorCode::notFound);
    bad(desk.deactivate("C404", *Date::of(2024, 1, 1)), ErrorCode::notFound);
    bad(desk.history("C404"), ErrorCode::notFound);
}

TEST_CASE("The district tree is there and goes from province to area") {
    Office office;
    std::map<std::string, std::string> parents;
    for (const auto& node : good(office.manager().customers().districts()))
        parents[node.code] = node.parent.value_or("");
    CHECK(parents.size() > 2978);
    CHECK(parents.at("320115") == "3201");
    CHECK(parents.at("3201") == "32");
    CHECK(parents.at("32").empty());
    CHECK(good(office.manager().customers().classes()).empty());
}
