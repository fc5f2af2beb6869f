#include "access/duties.h"
#include "access/duty_watch.h"
#include "support/set_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;
using access::DutyConflict;
using access::DutyMatrix;
using access::FunctionTree;

namespace {

constexpr const char* prepare = "ledger.voucher.prepare";
constexpr const char* audit = "ledger.voucher.audit";
constexpr const char* sign = "ledger.cashier.sign";

/// wang makes out vouchers; the shipped matrix warns of prepare and audit and blocks cashier and
/// audit.
class Office : public SetFixture {
public:
    Office() { person("wang").person("li").role("auditors").function("person:wang", prepare); }
    access::RightsDesk desk() { return manager().rights(); }
    std::vector<DutyConflict> report() { return must(manager().duties().report()); }
};

std::string idsOf(const std::vector<DutyConflict>& conflicts) {
    std::string ids;
    for (const DutyConflict& conflict : conflicts)
        ids += (ids.empty() ? "" : " ") + conflict.person.code + ":" + conflict.pair.id;
    return ids;
}

} // namespace

TEST_CASE("The shipped matrix is sound, speaks both languages and goes round as JSON") {
    const DutyMatrix& shipped = DutyMatrix::shipped();
    CHECK(shipped.pairs().size() >= 20);
    const auto again = must(DutyMatrix::parse(shipped.json(), FunctionTree::program()));
    REQUIRE(again.pairs().size() == shipped.pairs().size());
    for (std::size_t index = 0; index < again.pairs().size(); ++index) {
        CHECK(again.pairs()[index].id == shipped.pairs()[index].id);
        CHECK(again.pairs()[index].level == shipped.pairs()[index].level);
        CHECK(again.pairs()[index].why.in(Language::zh) ==
              shipped.pairs()[index].why.in(Language::zh));
    }
}

TEST_CASE("Every mistake of a matrix is named with its row") {
    const auto wrong = DutyMatrix::parse(
        R"({"pairs": [{"id": "a", "first": "ledger.voucher.audit", "second": "nowhere",
            "level": "stop", "en": "x", "zh": "y"},
           {"id": "a", "first": "ledger.voucher", "second": "ledger.voucher.audit",
            "level": "warn", "en": "x"}]})",
        FunctionTree::program());
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().problems.size() == 5);
    CHECK(wrong.error().problems.front().row == 1);
    CHECK_FALSE(DutyMatrix::parse("[]", FunctionTree::program()));
    CHECK_FALSE(DutyMatrix::parse("{", FunctionTree::program()));
    CHECK_FALSE(DutyMatrix::parse(R"({"pairs": [1]})", FunctionTree::program()));
}

TEST_CASE("A pair that is warned of is granted with a warning and reported") {
    Office office;
    CHECK(office.report().empty());
    const auto given = office.desk().grantFunction("person:wang", audit, {});
    REQUIRE(given);
    CHECK(idsOf(given->warnings) == "wang:voucher-prepare-audit");
    CHECK(idsOf(office.report()) == "wang:voucher-prepare-audit");
    access::DutyDesk duties = office.manager().duties();
    CHECK(idsOf(must(duties.report({"wang", "nobody"}))) == "wang:voucher-prepare-audit");
    CHECK(must(duties.report({"li"})).empty());
    CHECK(codeOf(office.signIn("li")->duties().report({"wang"})) == "refused");
    // Given again it is no news.
    CHECK(must(office.desk().grantFunction("person:wang", audit, {})).warnings.empty());
}

TEST_CASE("A pair that blocks is refused with its reason, and nothing is changed") {
    Office office;
    office.function("person:li", audit);
    const auto given = office.desk().grantFunction("person:li", sign, {});
    REQUIRE_FALSE(given);
    CHECK(given.error().code == ErrorCode::conflict);
    REQUIRE(given.error().because.size() == 1);
    CHECK(given.error().because.front().in(Language::zh).find("会计法") != std::string::npos);
    CHECK_FALSE(office.signIn("li")->mayUse(sign));
    CHECK(must(office.desk().grants("person:li")).size() == 1);
}

TEST_CASE("A membership and a grant to a role bring duties together as a direct grant does") {
    Office office;
    office.function("role:auditors", audit).function("person:li", sign);
    CHECK(codeOf(office.desk().addMember("li", "auditors", {})) == "conflict");
    CHECK(idsOf(must(office.desk().addMember("wang", "auditors", {})).warnings) ==
          "wang:voucher-prepare-audit");
    CHECK(codeOf(office.desk().grantFunction("role:auditors", sign, {})) == "conflict");
    CHECK(codeOf(office.desk().grantFunction("role:auditors", "ledger.cashier", {})) == "conflict");
}

TEST_CASE("What is lent counts, also when the giver gets more later") {
    Office office;
    office.function("person:li", "ledger.voucher.query");
    must(office.manager().delegations().add(
        {"li", "wang", {}, day("2024-05-08"), day("2024-05-10"), "holidays"}));
    CHECK(idsOf(must(office.desk().grantFunction("person:li", audit, {})).warnings) ==
          "wang:voucher-prepare-audit");
}

TEST_CASE("Days that don't meet are no conflict, days to come that do are one") {
    Office office;
    office.function("person:li", audit, {{}, day("2024-05-31"), ""});
    CHECK(codeOf(office.desk().grantFunction("person:li", sign, {day("2024-06-01"), {}, ""})) ==
          "done");
    CHECK(office.report().empty());
    CHECK(codeOf(office.desk().grantFunction("person:li", sign, {day("2024-05-31"), {}, ""})) ==
          "conflict");
}

TEST_CASE("Managers and people who are disabled are in no report") {
    Office office;
    office.function("person:wang", audit);
    must(office.administrator().people().disable("wang", testDay()));
    CHECK(office.report().empty());
}

TEST_CASE("What was granted to somebody who was away is judged when they come back") {
    Office office;
    access::PeopleDesk people = office.administrator().people();
    must(people.disable("li", testDay()));
    office.function("person:li", sign).function("person:li", audit);
    CHECK(codeOf(people.enable("li")) == "conflict");
    must(office.desk().revokeFunction("person:li", audit));
    CHECK(codeOf(people.enable("li")) == "done");
    must(people.setManager("li", true));
    office.function("person:li", audit);
    CHECK(codeOf(people.setManager("li", false)) == "conflict");
    must(office.desk().revokeFunction("person:li", sign));
    CHECK(codeOf(people.setManager("li", false)) == "done");
}

TEST_CASE("Duties that end before others begin to be lent are no conflict") {
    Office office;
    office.function("person:li", audit);
    must(office.administrator().people().disable("wang", day("2024-06-01")));
    CHECK(codeOf(office.manager().delegations().add({"wang", "li", std::nullopt, day("2024-06-01"),
                                                     day("2024-06-30"), "away"})) == "done");
    CHECK(office.report().empty());
}

TEST_CASE("A preview says what would change and what would conflict, and changes nothing") {
    Office office;
    office.function("person:li", sign);
    const auto before = must(office.desk().effectiveRights("li"));
    const auto preview = must(office.desk().preview([](access::RightsDesk& desk) -> Result<> {
        if (auto done = desk.grantRows("person:li", "customer", "mine", true, {}); !done)
            return fail(done.error());
        if (auto done = desk.grantFunction("person:li", "archive.customer", {}); !done)
            return fail(done.error());
        if (auto done = desk.grantFunction("person:li", audit, {}); !done)
            return fail(done.error());
        return {};
    }));
    CHECK(idsOf(preview.conflicts) == "li:cashier-audit");
    REQUIRE(preview.refusal);
    CHECK(preview.refusal->code == ErrorCode::conflict);
    REQUIRE(preview.differences.size() == 1);
    CHECK(preview.differences.front().grantee.words() == "person:li");
    bool query = false;
    for (const auto& difference : preview.differences.front().differences)
        query = query || difference.key == "archive.customer.query";
    CHECK(query);
    CHECK(
        access::compareRights(before, must(office.desk().effectiveRights("li")), businessObjects())
            .empty());
    const auto typo = must(office.desk().preview([](access::RightsDesk& desk) -> Result<> {
        const auto done = desk.grantFunction("person:li", "nowhere", {});
        return done ? Result<>() : fail(done.error());
    }));
    REQUIRE(typo.refusal);
    CHECK(typo.refusal->code == ErrorCode::invalid);
}

TEST_CASE("A preview says what a control does to everybody, and to whoever is on show") {
    Office office;
    const char* query = "archive.customer.query";
    office.function("person:li", query).function("person:wang", query);
    must(office.desk().grantRows("person:wang", "customer", "all", false, {}));
    must(office.desk().grantFields("person:wang", "customer",
                                   {{access::FieldAccess::write, {"code"}}}, {}));
    const auto before = must(office.desk().controls()).at("customer");
    const auto switched = [&](bool rows, bool fields) {
        return must(office.desk().preview(
            [&](access::RightsDesk& desk) -> Result<> {
                const auto set = desk.setControl("customer", rows, fields);
                return set ? Result<>() : fail(set.error());
            },
            "person:li"));
    };
    const auto same = switched(before.rows, before.fields);
    CHECK(same.controls.empty());
    CHECK(same.differences.empty());
    const auto other = switched(!before.rows, !before.fields);
    REQUIRE(other.controls.size() == 1);
    CHECK(other.controls.front().object == "customer");
    CHECK(other.controls.front().before.rows == before.rows);
    CHECK(other.controls.front().after.rows == !before.rows);
    CHECK(other.controls.front().narrowed.byRows == 1);   // li; wang sees all rows either way
    CHECK(other.controls.front().narrowed.byFields == 2); // wang may write the code alone
    REQUIRE(other.differences.size() == 1);
    CHECK(other.differences.front().grantee.words() == "person:li");
    CHECK_FALSE(other.differences.front().differences.empty());
    CHECK(must(office.desk().controls()).at("customer").rows == before.rows);
}

TEST_CASE("Several changes are all made or none, and judged at the end") {
    Office office;
    office.function("person:li", sign);
    // The duty moves from one to the other: in between they would meet.
    CHECK(codeOf(office.desk().together([](access::RightsDesk& desk) -> Result<> {
              if (auto done = desk.grantFunction("person:li", audit, {}); !done)
                  return fail(done.error());
              if (auto done = desk.revokeFunction("person:li", sign); !done)
                  return fail(done.error());
              return {};
          })) == "done");
    CHECK(codeOf(office.desk().together([](access::RightsDesk& desk) -> Result<> {
              if (auto done = desk.grantFunction("person:li", prepare, {}); !done)
                  return fail(done.error());
              if (auto done = desk.grantFunction("person:li", "nowhere", {}); !done)
                  return fail(done.error());
              return {};
          })) == "invalid");
    CHECK_FALSE(office.signIn("li")->mayUse(prepare));
}

TEST_CASE("A warning is answered in writing, with an end, by somebody else") {
    Office office;
    office.function("person:wang", audit).function("person:wang", "system.duties");
    auto duties = office.manager().duties();
    CHECK(codeOf(duties.mitigate("wang", "voucher-prepare-audit", " ", day("2024-06-30"))) ==
          "invalid");
    CHECK(codeOf(duties.mitigate("wang", "voucher-prepare-audit", "x", day("2024-05-07"))) ==
          "invalid");
    CHECK(codeOf(duties.mitigate("wang", "voucher-prepare-audit", "x", day("2025-05-09"))) ==
          "invalid");
    CHECK(codeOf(duties.mitigate("wang", "cashier-audit", "x", day("2024-06-30"))) == "not_found");
    const auto wang = office.signIn("wang");
    CHECK(codeOf(wang->duties().mitigate("wang", "voucher-prepare-audit", "I am careful",
                                         day("2024-06-30"))) == "refused");
    REQUIRE(duties.mitigate("wang", "voucher-prepare-audit", "monthly look by the manager",
                            day("2024-05-09")));
    CHECK(office.report().front().mitigatedUntil == day("2024-05-09"));
    office.clock().advance(std::chrono::hours(48));
    CHECK_FALSE(office.report().front().mitigatedUntil);
    CHECK(duties.endMitigation("wang", "voucher-prepare-audit"));
    CHECK_FALSE(duties.endMitigation("wang", "voucher-prepare-audit"));
}

TEST_CASE("A matrix of one's own is a new version that holds at once; the old ones stay") {
    Office office;
    office.function("person:li", "system.duties");
    const std::string strict = R"({"pairs": [{"id": "own", "first": "ledger.voucher.prepare",
        "second": "ledger.voucher.post", "level": "block", "en": "e", "zh": "z"}]})";
    CHECK(codeOf(office.signIn("li")->duties().setMatrix(strict, "ours")) == "refused");
    CHECK(codeOf(office.manager().duties().setMatrix(strict, "")) == "invalid");
    CHECK(must(office.manager().duties().setMatrix(strict, "ours")).version == 2);
    CHECK(codeOf(office.desk().grantFunction("person:wang", "ledger.voucher.post", {})) ==
          "conflict");
    CHECK(codeOf(office.desk().grantFunction("person:wang", audit, {})) == "done");
    // Made from the shipped one, which does not hold any more.
    CHECK(codeOf(office.manager().duties().setMatrix(strict, "late", 1)) == "conflict");
    const auto versions = must(office.manager().duties().versions());
    REQUIRE(versions.size() == 2);
    CHECK(versions.front().reason == "ours");
    CHECK(versions.back().version == 1);
    CHECK(codeOf(office.signIn("wang")->duties().report()) == "refused");
}

TEST_CASE("On one document the auditor is not the preparer, and the un-auditor is the auditor") {
    using access::DocumentStep;
    CHECK_FALSE(access::checkHands({"wang", ""}, DocumentStep::audit, "wang"));
    CHECK(access::checkHands({"wang", ""}, DocumentStep::audit, "li"));
    CHECK(access::checkHands({"wang", "li"}, DocumentStep::unaudit, "li"));
    CHECK_FALSE(access::checkHands({"wang", "li"}, DocumentStep::unaudit, "wang"));
    CHECK_FALSE(access::checkHands({"wang", "li"}, DocumentStep::unaudit, "zhao"));
}

TEST_CASE("Access that goes on longer is judged as being let in again is") {
    Office office;
    access::PeopleDesk people = office.administrator().people();
    must(people.disable("li", day("2024-05-07")));
    office.function("person:li", sign).function("person:li", audit);
    CHECK(codeOf(people.disable("li", day("2099-01-01"))) == "conflict");
    CHECK(must(people.show("li")).disabledOn == day("2024-05-07"));
    CHECK(codeOf(people.disable("li", day("2024-05-06"))) == "done");
    must(office.desk().revokeFunction("person:li", audit));
    CHECK(codeOf(people.disable("li", day("2099-01-01"))) == "done");
}

TEST_CASE("Whoever lets somebody in or dismisses a manager is warned") {
    Office office;
    access::PeopleDesk people = office.administrator().people();
    must(people.disable("wang", testDay()));
    office.function("person:wang", audit);
    CHECK(idsOf(must(people.enable("wang")).rights.warnings) == "wang:voucher-prepare-audit");
    CHECK(must(people.enable("wang")).rights.warnings.empty());
    must(people.disable("wang", testDay()));
    CHECK(idsOf(must(people.disable("wang", day("2024-06-01"))).rights.warnings) ==
          "wang:voucher-prepare-audit");
    CHECK(must(people.setManager("wang", true)).rights.warnings.empty());
    CHECK(idsOf(must(people.setManager("wang", false)).rights.warnings) ==
          "wang:voucher-prepare-audit");
}

TEST_CASE("Of people who are hidden nobody is warned by keeping others") {
    Office office;
    office.person("keeper").control(true, true, "person");
    office.function("person:keeper", "system.people");
    office.fields("person:keeper",
                  {{access::FieldAccess::write, {"code", "name", "kind", "disabled_on"}}}, {},
                  "person");
    office.rows("person:keeper", "ids:li", SetFixture::Entry::yes, {}, "person");
    office.function("person:li", audit);
    const auto keeper = office.signIn("keeper");
    must(keeper->people().disable("li", testDay()));
    must(office.manager().delegations().add(
        {"li", "wang", {}, day("2024-05-08"), day("2024-05-10"), "holidays"}));
    CHECK(must(keeper->people().enable("li")).rights.warnings.empty());
    must(keeper->people().disable("li", testDay()));
    CHECK(idsOf(must(office.administrator().people().enable("li")).rights.warnings) ==
          "wang:voucher-prepare-audit");
}

TEST_CASE("A duty that is taken and given again in one change is no news") {
    Office office;
    office.function("person:wang", audit);
    const auto changed = must(office.desk().together([](access::RightsDesk& desk) -> Result<> {
        if (auto done = desk.revokeFunction("person:wang", audit); !done)
            return fail(done.error());
        return desk.grantFunction("person:wang", audit, {}).map([](const auto&) {});
    }));
    CHECK(changed.warnings.empty());
    office.function("person:li", prepare).function("role:auditors", audit).member("li", "auditors");
    const auto moved = must(office.desk().together([](access::RightsDesk& desk) -> Result<> {
        if (auto done = desk.removeMember("li", "auditors"); !done)
            return fail(done.error());
        return desk.addMember("li", "auditors", {}).map([](const auto&) {});
    }));
    CHECK(moved.warnings.empty());
}

TEST_CASE("A preview for somebody who is disabled says what they will have") {
    Office office;
    office.control(true, true);
    must(office.administrator().people().disable("li", testDay()));
    const auto preview = must(office.desk().preview([](access::RightsDesk& desk) -> Result<> {
        if (auto done = desk.grantFunction("person:li", "archive.customer.query", {}); !done)
            return fail(done.error());
        return desk.grantRows("person:li", "customer", "mine", false, {}).map([](const auto&) {});
    }));
    REQUIRE(preview.differences.size() == 1);
    std::string keys;
    for (const auto& one : preview.differences.front().differences)
        keys += one.key + " ";
    CHECK(keys.find("archive.customer.query ") != std::string::npos);
    CHECK(keys.find("customer ") != std::string::npos);
}
