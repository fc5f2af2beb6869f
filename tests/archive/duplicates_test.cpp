#include "archive/archive_support.h"
#include "archive/duplicate_name.h"

#include <algorithm>

using namespace xinheng;
using namespace xinheng::tests;
using archive::Likeness;

namespace {

archive::Identity named(const std::string& name) {
    const access::Object& object = *businessObjects().find("customer");
    access::Record record(object.fields.size());
    record[*object.indexOf("name")] = name;
    return archive::identityOf(object, record, std::vector<bool>(record.size(), true));
}

std::string reasons(const archive::Match& match) {
    std::string all;
    for (const Likeness reason : match.reasons)
        all += (all.empty() ? "" : " ") + std::string(archive::likenessName(reason));
    return all;
}

std::string likenessOf(const std::string& one, const std::string& other) {
    return reasons(compare(named(one), named(other)));
}

// "C1-C2 90" by score.
std::string pairs(const archive::DuplicateDesk::Pairs& found) {
    std::string all;
    for (const archive::DuplicatePair& pair : found.pairs)
        all += (all.empty() ? "" : " ") + pair.first.code + "-" + pair.second.code;
    return all;
}

void add(Office& office, const std::string& code, const std::string& name,
         const archive::Values& more = {}) {
    archive::Values values = customer(code, name);
    values.insert(more.begin(), more.end());
    good(office.manager().customers().add(values));
}

} // namespace

TEST_CASE("Names are compared without legal form, place, brackets, width and case") {
    CHECK(archive::namePartsOf("浙江省杭州市恒瑞电力有限责任公司").core == "恒瑞电力");
    CHECK(archive::namePartsOf("恒瑞电力（杭州）有限公司").core == "恒瑞电力");
    CHECK(archive::namePartsOf("恒瑞电力（杭州）有限公司").place == "杭州");
    CHECK(archive::namePartsOf("ACME Trading Co., Ltd.").core == "acmetrading");
    CHECK(archive::namePartsOf("Müller G.m.b.H.").core == "muller");
    CHECK(archive::namePartsOf("公司").core == "公司");
    CHECK(archive::namePartsOf("张三").core == "张三");
    CHECK(likenessOf("恒瑞电力有限公司", "恒瑞电力 有限公司") == "name");
    CHECK(likenessOf("ＡＢＣ电力有限公司", "abc电力有限公司") == "name");
    CHECK(likenessOf("恒瑞电力有限公司", "恒瑞电力股份有限公司") == "name-and-form");
    CHECK(likenessOf("恒瑞电力（杭州）有限公司", "杭州恒瑞电力有限公司") == "name-and-form");
    CHECK(likenessOf("杭州恒瑞电力有限公司", "恒瑞电力") == "name-and-form");
    CHECK(likenessOf("杭州恒瑞电力有限公司", "宁波恒瑞电力有限公司") == "name-elsewhere");
    CHECK(likenessOf("Acme Inc.", "ACME GmbH") == "name-and-form");
    CHECK(likenessOf("恒瑞电力设备公司", "恒端电力设备公司") == "near-name");
    CHECK(likenessOf("恒瑞电力设备", "恒瑞电力设备厂") == "near-name");
    CHECK(likenessOf("恒瑞电力", "恒瑞电力工程安装") == "contained-name");
    CHECK(likenessOf("恒瑞电力", "恒锐店里") == "initials");
    CHECK(likenessOf("恒瑞电力", "金陵纺织").empty());
    CHECK(likenessOf("张三", "张四").empty());
}

TEST_CASE("Telephones are compared without codes, signs and extensions") {
    using Numbers = std::vector<std::string>;
    CHECK(archive::phoneNumbers("(0571) 8888-1234") == Numbers{"88881234"});
    CHECK(archive::phoneNumbers("010-88881234-801") == Numbers{"88881234"});
    CHECK(archive::phoneNumbers("+86 138 0000 1111") == Numbers{"13800001111"});
    CHECK(archive::phoneNumbers("8888123，013800001111") == Numbers{"8888123", "13800001111"});
    CHECK(archive::phoneNumbers("０５７１－８８８８１２３４ 转 8") == Numbers{"88881234"});
    CHECK(archive::phoneNumbers("12345").empty());
}

TEST_CASE("Witnesses add up, and two tax numbers speak against it") {
    archive::Identity one = named("恒瑞电力有限公司");
    archive::Identity other = named("恒瑞电力有限公司");
    const int byName = compare(one, other).score;
    CHECK(byName == 80);
    one.phones[0] = other.phones[1] = 7;
    CHECK(compare(one, other).score == 90);
    one.taxNumber = 1;
    CHECK(compare(one, other).score == 90);
    other.taxNumber = 2;
    CHECK(compare(one, other).score == 63);
    other.taxNumber = 1;
    CHECK(compare(one, other).score == 99);
    CHECK(compare(named("张三"), named("张三")).score == 40);
    CHECK(compare(named("恒瑞"), named("")).score == 0);
}

TEST_CASE("Pairs are found among many without comparing all of them") {
    archive::PairFinder finder;
    for (int id = 1; id <= 3000; ++id) {
        archive::Identity identity;
        identity.phones[0] = 42; // what all have in common
        identity.bankAccount = static_cast<std::uint64_t>(1000 + id / 2);
        finder.add(id, identity);
    }
    const auto found = finder.pairs(80);
    CHECK(found.size() == 1499);
    CHECK(found.front().match.score == 88);
    CHECK(finder.pairs(50).size() < 12000);
}

TEST_CASE(
    "Likely same customers are listed with score and reasons, and found for one and a new one") {
    Office office;
    add(office, "C1", "杭州恒瑞电力有限公司", {{"phone", "0571-88881234"}});
    add(office, "C2", "恒瑞电力（杭州）股份有限公司", {{"phone", "88881234"}});
    add(office, "C3", "金陵纺织有限公司", {{"bank_account", "6222 0000 1111"}});
    add(office, "C4", "另一家", {{"bank_account", "6222-00001111"}});
    add(office, "C5", "华泰水泵设备安装", {{"address", "文三路1号"}});
    add(office, "C6", "华秦水泵设备安装", {{"address", "文三路 1 号"}});
    auto desk = office.manager().duplicates("customer");
    const auto all = good(desk.list({}));
    CHECK(pairs(all) == "C1-C2 C3-C4 C5-C6");
    CHECK(all.pairs[0].match.score == 83);
    CHECK(reasons(all.pairs[0].match) == "name-and-form phone");
    CHECK(reasons(all.pairs[2].match) == "near-name address");
    CHECK(pairs(good(desk.list({83}))) == "C1-C2");
    for (const char* code : {"C1", "C2"})
        CHECK(pairs(good(desk.ofRecord(code, {}))) == "C1-C2");
    CHECK(pairs(good(desk.ofRecord("C4", {}))) == "C3-C4");
    CHECK(pairs(good(desk.ofRecord("C6", {}))) == "C5-C6");
    bad(desk.ofRecord("C9", {}), ErrorCode::notFound);
    bad(desk.list({0}), ErrorCode::invalid);
    bad(desk.list({101}), ErrorCode::invalid);
    const auto likeNew = good(desk.ofValues({{"name", "恒瑞电力"}, {"phone", "88881234"}}));
    REQUIRE(likeNew.size() == 2);
    CHECK(likeNew.front().party.code == "C1");
    CHECK(good(desk.ofValues({{"name", "全新的公司"}})).empty());
    CHECK(good(desk.ofValues({})).empty());
}

TEST_CASE("Tax numbers typed in other ways find each other") {
    Office office;
    add(office, "C1", "甲", {{"tax_number", "91330106MA27XYZ0"}});
    auto desk = office.manager().duplicates("customer");
    const auto found = good(desk.ofValues({{"name", "乙"}, {"tax_number", "91330106 ma27xyz0"}}));
    REQUIRE(found.size() == 1);
    CHECK(reasons(found.front().match) == "tax-number");
}

TEST_CASE("Only rows that are seen and fields that may be read count") {
    Office office;
    add(office, "C1", "恒瑞电力有限公司", {{"bank_account", "6222000011"}});
    add(office, "C2", "恒瑞电力有限公司", {{"bank_account", "6222000011"}});
    add(office, "C3", "恒瑞电力有限公司");
    SignedIn& clerk = office.newPerson("clerk", {"archive.customer", "archive.quality.duplicates"});
    office.grantRows("clerk", "ids:C1,C2", false);
    office.grantFields("clerk", access::FieldAccess::read, {"code", "name"});
    auto desk = clerk.duplicates("customer");
    const auto seen = good(desk.list({}));
    REQUIRE(pairs(seen) == "C1-C2");
    CHECK(reasons(seen.pairs.front().match) == "name");
    CHECK(pairs(good(desk.ofRecord("C1", {}))) == "C1-C2");
    bad(desk.ofRecord("C3", {}), ErrorCode::notFound);
    CHECK(good(desk.ofValues({{"name", "恒瑞电力有限公司"}})).size() == 2);
    CHECK(good(desk.ofValues({{"bank_account", "6222000011"}})).empty());
    bad(desk.setDifferent("C1", "C3", ""), ErrorCode::notFound);
    SignedIn& masked =
        office.newPerson("masked", {"archive.customer", "archive.quality.duplicates"});
    office.grantRows("masked", "all", false);
    office.grantFields("masked", access::FieldAccess::read, {"code"});
    office.grantFields("masked", access::FieldAccess::mask, {"name"});
    CHECK(good(masked.duplicates("customer").list({1})).all == 0);
    SignedIn& without = office.newPerson("without", {"archive.customer"});
    office.grantRows("without", "all", true);
    bad(without.duplicates("customer").list({}), ErrorCode::refused);
    bad(without.duplicates("customer").setDifferent("C1", "C2", ""), ErrorCode::refused);
    bad(office.administrator().duplicates("customer").ofValues({}), ErrorCode::refused);
}

TEST_CASE("A pair that somebody found different is not listed until that is taken back") {
    Office office;
    add(office, "C1", "恒瑞电力有限公司");
    add(office, "C2", "恒瑞电力有限公司");
    auto desk = office.manager().duplicates("customer");
    good(desk.setDifferent("C2", "C1", "两家公司"));
    CHECK(good(desk.list({})).all == 0);
    CHECK(good(desk.ofRecord("C1", {})).all == 0);
    archive::DuplicateDesk::Wish with;
    with.alsoDifferent = true;
    REQUIRE(pairs(good(desk.list(with))) == "C1-C2");
    CHECK(good(desk.list(with)).pairs.front().different);
    CHECK(office.auditRows("customer.different", access::AuditEntry::Outcome::done) == 2);
    good(desk.takeBackDifferent("C1", "C2"));
    CHECK(pairs(good(desk.list({}))) == "C1-C2");
    bad(desk.takeBackDifferent("C1", "C2"), ErrorCode::notFound);
    bad(desk.setDifferent("C1", "C1", ""), ErrorCode::invalid);
}
