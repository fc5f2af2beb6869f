#include "archive/archive_support.h"

#include <rapidcheck.h>

using namespace xinheng;
using namespace xinheng::tests;

TEST_CASE("History says field by field what was, what is, who, when and why, newest first") {
    Office office;
    auto desk = office.manager().customers();
    good(desk.add(customer("C001", "甲")));
    office.clock.advance(std::chrono::hours(1));
    good(desk.change("C001", {{"credit_limit", "1000"}, {"contact", "周建华"}}, {}, "年度评审"));
    office.clock.advance(std::chrono::hours(1));
    good(desk.change("C001", {{"credit_limit", "500"}}));
    const auto history = good(desk.history("C001"));
    REQUIRE(history.size() == 4);
    CHECK(history[0].field == "credit_limit");
    CHECK(history[0].oldValue == "1000.00");
    CHECK(history[0].newValue == "500.00");
    CHECK(history[0].reason.empty());
    CHECK(history[0].at == "2024-05-08T02:00:00.000Z");
    for (const auto& change : {history[1], history[2]}) {
        CHECK(change.reason == "年度评审");
        CHECK(change.person == "manager");
        CHECK(change.at == "2024-05-08T01:00:00.000Z");
        CHECK(change.oldValue.empty());
    }
    CHECK(history[3].field.empty());
    CHECK(history[3].at == "2024-05-08T00:00:00.000Z");
    CHECK(history[3].person == "manager");
}

TEST_CASE("History hides changes of hidden fields and masks those of masked ones") {
    Office office;
    office.newPerson("reader", {"archive.customer.query"});
    office.grantRows("reader", "all", false);
    office.grantFields("reader", access::FieldAccess::read, {"code", "name"});
    office.grantFields("reader", access::FieldAccess::mask, {"phone"});
    auto desk = office.manager().customers();
    good(desk.add(customer("C001", "甲")));
    good(desk.change("C001", {{"name", "乙"}, {"phone", "13851627318"}, {"credit_limit", "9"}}));
    std::map<std::string, std::string> seen;
    for (const auto& change : good(office.person("reader").customers().history("C001")))
        seen[change.field] = change.newValue;
    CHECK(seen ==
          std::map<std::string, std::string>{{"", ""}, {"name", "乙"}, {"phone", "138****7318"}});
}

TEST_CASE("Random changes, undone by the history from newest to oldest, give the first state") {
    Office office;
    auto desk = office.manager().customers();
    const access::Object& object = desk.object();
    const std::vector<std::string> keys{"name",    "mnemonic",     "phone",  "credit_limit",
                                        "remarks", "credit_grade", "person", "deactivated_on"};
    const std::map<std::string, std::vector<std::string>> choices{
        {"name", {"甲", "乙公司", "恒瑞电力"}},
        {"mnemonic", {"", "abc", "jia"}},
        {"phone", {"", "13851627318"}},
        {"credit_limit", {"", "0", "12.5"}},
        {"remarks", {"", "一\n二", "三"}},
        {"credit_grade", {"", "A", "D"}},
        {"person", {"", "manager"}},
        {"deactivated_on", {"", "2024-05-08"}}};
    const auto state = [&](const std::string& code) {
        const auto card = good(desk.show(code));
        std::map<std::string, std::string> values;
        for (std::size_t place = 0; place < card.fields.size(); ++place)
            values[object.fields[card.fields[place]].key] = card.cells[place];
        return values;
    };
    int number = 0;
    REQUIRE(rc::check([&] {
        const std::string code = "R" + std::to_string(++number);
        good(desk.add(customer(code, "甲")));
        const auto first = state(code);
        const int edits = *rc::gen::inRange(0, 12);
        for (int edit = 0; edit < edits; ++edit) {
            archive::Values values;
            for (const auto& key :
                 *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(keys)))
                values[key] = *rc::gen::elementOf(choices.at(key));
            good(desk.change(code, values));
        }
        auto present = state(code);
        const auto history = good(desk.history(code));
        for (const auto& change : history) {
            if (change.field.empty())
                continue;
            RC_ASSERT(present.at(change.field) == change.newValue);
            RC_ASSERT(change.oldValue != change.newValue);
            present[change.field] = change.oldValue;
        }
        RC_ASSERT(present == first);
        RC_ASSERT(history.back().field.empty());
    }));
}
