#include "archive/archive_support.h"
#include "archive/view_rules.h"

using namespace xinheng;
using namespace xinheng::tests;
using archive::ViewContent;

namespace {

const access::Object& customers(Office& office) {
    return *office.set().objects().find("customer");
}

ViewContent content(const std::string& where) {
    ViewContent made;
    made.columns = {{"code", 90}, {"name", 200}, {"credit_limit", 120}};
    made.sort = {{"credit_limit", true}, {"name", false}};
    made.where = where;
    return made;
}

/// A clerk with the role sales, who reads code, name and district.
SignedIn& clerk(Office& office) {
    SignedIn& person = office.newPerson("clerk", {"archive.customer.query"});
    office.grantRows("clerk", "all", false);
    office.grantFields("clerk", access::FieldAccess::read, {"code", "name", "district"});
    office.grantFields("clerk", access::FieldAccess::mask, {"phone"});
    good(office.manager().rights().addRole("sales", "销售"));
    good(office.manager().rights().addMember("clerk", "sales", {}));
    return person;
}

std::string rewritten(Office& office, const std::string& where) {
    const auto filter = good(access::Filter::parse(where, customers(office)));
    return archive::filterText(customers(office), filter.root());
}

} // namespace

TEST_CASE("A condition that is written out again is the same condition") {
    Office office;
    const auto same = [&](const std::string& where, const std::string& text) {
        CHECK(rewritten(office, where) == text);
        CHECK(rewritten(office, text) == text);
    };
    same("credit_limit >= 5000 and name like '%电力%'",
         "credit_limit >= '5000.00' and name like '%电力%'");
    same("not (code = C1 or code in (C2, 'C3')) and (name != 'O''Brien' or district = '')",
         "not (code = 'C1' or code in ('C2', 'C3')) and (name != 'O''Brien' or district = '')");
    same("not not code = 'C1'", "not not code = 'C1'");
    same("credit_limit = ''", "credit_limit = ''");
    same("(code = 1 and (code = 2 or code = 3 and code = 4))",
         "code = '1' and (code = '2' or (code = '3' and code = '4'))");
    // The deepest that can be read is read again.
    std::string deep = "code = 'C1'";
    for (int i = 0; i < 40; ++i)
        deep = i % 2 == 0 ? "not " + deep : "(" + deep + ")";
    CHECK(rewritten(office, rewritten(office, deep)) == rewritten(office, deep));
}

TEST_CASE("A view is kept, found by its name, changed, renamed and deleted by its owner") {
    Office office;
    SignedIn& manager = office.manager();
    auto desk = manager.views("customer");
    const auto kept = good(desk.save(" 大客户 ", content("credit_limit > 5000")));
    CHECK(kept.view.name == "大客户");
    CHECK(kept.view.mine);
    CHECK(kept.view.owner == "manager");
    const auto opened = good(desk.open("大客户"));
    CHECK(opened.content.columns == content("").columns);
    CHECK(opened.content.where == "credit_limit > '5000.00'");
    CHECK(opened.content.sort.front().descending);
    CHECK_FALSE(opened.conditionsLeftOut);
    CHECK_FALSE(opened.fieldsLeftOut);
    good(desk.save("大客户", content("credit_limit > 9000")));
    CHECK(good(desk.list()).size() == 1);
    CHECK(good(desk.open("大客户")).content.where == "credit_limit > '9000.00'");
    good(desk.save("全部", {}));
    bad(desk.rename(kept.view.id, "全部"), ErrorCode::conflict);
    good(desk.rename(kept.view.id, "重点客户"));
    bad(desk.open("大客户"), ErrorCode::notFound);
    good(desk.remove(kept.view.id));
    bad(desk.remove(kept.view.id), ErrorCode::notFound);
    CHECK(good(desk.list()).size() == 1);
    // The list of another object has views of its own.
    CHECK(good(manager.views("supplier").list()).empty());
    CHECK(office.auditRows("customer.view-save", access::AuditEntry::Outcome::done) == 3);
}

TEST_CASE("What can't be asked for can't be kept") {
    Office office;
    auto desk = office.manager().views("customer");
    bad(desk.save("", {}), ErrorCode::invalid);
    bad(desk.save("x", content("nonsense = 1")), ErrorCode::invalid);
    bad(desk.save("x", content("credit_limit >")), ErrorCode::invalid);
    ViewContent wrong;
    wrong.columns = {{"nonsense", 0}};
    bad(desk.save("x", wrong), ErrorCode::invalid);
    wrong = {};
    wrong.search = std::string(300, 'x');
    bad(desk.save("x", wrong), ErrorCode::invalid);
    SignedIn& reader = clerk(office);
    bad(reader.views("customer").save("x", content("")), ErrorCode::refused);
    bad(reader.views("customer").save("x", {{}, {}, "phone = '1'", ""}), ErrorCode::refused);
    bad(reader.views("supplier").list(), ErrorCode::refused);
    CHECK(good(desk.list()).empty());
}

TEST_CASE("A view is shared by whoever may grant rights, and seen by those who have the role") {
    Office office;
    SignedIn& reader = clerk(office);
    SignedIn& stranger = office.newPerson("stranger", {"archive.customer.query"});
    auto desk = office.manager().views("customer");
    const auto id = good(desk.save("南京", content("district = ''"))).view.id;
    CHECK(good(reader.views("customer").list()).empty());
    bad(reader.views("customer").open(id), ErrorCode::notFound);
    bad(desk.share(id, "nobody"), ErrorCode::notFound);
    good(desk.share(id, "sales"));
    const auto seen = good(reader.views("customer").open("sales/南京"));
    CHECK_FALSE(seen.view.mine);
    CHECK(seen.view.roleName == "销售");
    bad(reader.views("customer").rename(id, "x"), ErrorCode::refused);
    bad(reader.views("customer").remove(id), ErrorCode::refused);
    bad(reader.views("customer").share(id, ""), ErrorCode::refused);
    bad(stranger.views("customer").open(id), ErrorCode::notFound);
    bad(stranger.views("customer").remove(id), ErrorCode::notFound);
    const auto own = good(reader.views("customer").save("南京", {})).view.id;
    bad(reader.views("customer").share(own, "sales"), ErrorCode::refused);
    // One's own of the same name comes first; the other one is still there by its role.
    CHECK(good(reader.views("customer").open("南京")).view.id == own);
    CHECK(good(reader.views("customer").open("sales/南京")).view.id == id);
    good(desk.share(id, ""));
    bad(reader.views("customer").open(id), ErrorCode::notFound);
    good(desk.share(id, "sales"));
    good(office.manager().rights().removeMember("clerk", "sales"));
    bad(reader.views("customer").open(id), ErrorCode::notFound);
}

TEST_CASE("A view is kept and shared at once, or neither") {
    Office office;
    SignedIn& reader = clerk(office);
    auto desk = office.manager().views("customer");
    bad(desk.saveShared("南京", {}, "nobody"), ErrorCode::notFound);
    bad(reader.views("customer").saveShared("南京", {}, "sales"), ErrorCode::refused);
    CHECK(good(desk.list()).empty());
    CHECK(good(desk.saveShared("南京", {}, "sales")).view.role == "sales");
    CHECK(good(reader.views("customer").list()).size() == 1);
    // Another one of that name is not shared with the same role.
    SignedIn& other = office.newPerson("other", {"archive.customer.query", "system.rights"});
    bad(other.views("customer").saveShared("南京", {}, "sales"), ErrorCode::conflict);
    CHECK(good(other.views("customer").save("南京", {})).view.role.empty());
}

TEST_CASE("Fields that are hidden are left out of a view, and that is told but not which") {
    Office office;
    SignedIn& reader = clerk(office);
    auto desk = office.manager().views("customer");
    ViewContent wide = content(
        "credit_limit > 5000 and district = '' and (name like '%电%' or phone = '025-1234567')");
    wide.columns.push_back({"phone", 0});
    wide.search = "025-1234567";
    const auto id = good(desk.save("全", wide)).view.id;
    good(desk.share(id, "sales"));
    const auto seen = good(reader.views("customer").open(id));
    CHECK(seen.content.where == "district = ''");
    CHECK(seen.content.search.empty());
    CHECK(seen.content.columns ==
          std::vector<archive::ViewColumn>{{"code", 90}, {"name", 200}, {"phone", 0}});
    REQUIRE(seen.content.sort.size() == 1);
    CHECK(seen.content.sort.front().field == "name");
    CHECK(seen.conditionsLeftOut);
    CHECK(seen.fieldsLeftOut);
    const auto told = archive::leftOutWords(seen);
    REQUIRE(told.size() == 2);
    for (const Text& text : told) {
        CHECK(text.in(Language::en).find("redit") == std::string::npos);
        CHECK(text.in(Language::zh).find("额度") == std::string::npos);
    }
    // The query that is left is one that the reader may ask.
    access::Query query;
    query.where = seen.content.where;
    query.sort = seen.content.sort;
    for (const archive::ViewColumn& column : seen.content.columns)
        query.fields.push_back(column.key);
    good(reader.customers().list(query));
    // The owner sees all of it.
    CHECK_FALSE(good(desk.open(id)).conditionsLeftOut);
}

TEST_CASE("A view outlives the fields it names") {
    Office office;
    SignedIn& manager = office.manager();
    archive::OwnField field;
    field.key = "capacity";
    field.chinese = "容量";
    field.type = access::FieldType::number;
    good(manager.ownFields().add("customer", field));
    ViewContent view = content("own_capacity > 400 and credit_limit > 1");
    view.columns.push_back({"own_capacity", 0});
    auto desk = manager.views("customer");
    const auto id = good(desk.save("容量", view)).view.id;
    CHECK_FALSE(good(desk.open(id)).conditionsLeftOut);
    good(manager.ownFields().retire("customer", "capacity"));
    const auto left = good(desk.open(id));
    CHECK(left.content.where == "credit_limit > '1.00'");
    CHECK(left.content.columns.size() == 3);
    CHECK(left.conditionsLeftOut);
    CHECK(left.fieldsLeftOut);
    good(manager.ownFields().restore("customer", "capacity"));
    CHECK_FALSE(good(desk.open(id)).conditionsLeftOut);
}

TEST_CASE("What is kept of a damaged view is what can be read") {
    using archive::viewFromJson;
    CHECK(viewFromJson("").columns.empty());
    CHECK(viewFromJson("[1]").where.empty());
    const auto half = viewFromJson(R"({"columns":[{"key":"code","width":-5},{"width":7},3,
        {"key":"name","width":"x"}],"sort":[{"key":"name","descending":1}],"where":4})");
    CHECK(half.columns == std::vector<archive::ViewColumn>{{"code", 0}, {"name", 0}});
    REQUIRE(half.sort.size() == 1);
    CHECK_FALSE(half.sort.front().descending);
    CHECK(half.where.empty());
    CHECK(viewFromJson(archive::viewJson(content("a"))).sort.front().descending);
    Office office;
    ViewContent gone = content("no_field_of_today = 1 and code = 'C1'");
    gone.columns.push_back({"no_field_of_today", 0});
    const auto left = archive::seenPart(
        customers(office), gone, [](std::size_t) { return access::FieldState::writable; }, true);
    CHECK(left.content.where.empty());
    CHECK(left.conditionsLeftOut);
    CHECK(left.fieldsLeftOut);
}

TEST_CASE("A list opens with the view a person has chosen, for as long as it is theirs to see") {
    Office office;
    SignedIn& reader = clerk(office);
    auto desk = office.manager().views("customer");
    auto theirs = reader.views("customer");
    const auto id = good(desk.save("南京", {})).view.id;
    bad(theirs.setOpening(id), ErrorCode::notFound);
    CHECK_FALSE(good(theirs.opening()).has_value());
    good(desk.share(id, "sales"));
    good(theirs.setOpening(id));
    CHECK(good(theirs.opening())->view.id == id);
    CHECK(good(theirs.list()).front().view.opensWithList);
    CHECK_FALSE(good(desk.opening()).has_value());
    good(desk.share(id, ""));
    CHECK_FALSE(good(theirs.opening()).has_value());
    good(desk.remove(id));
    // Another view that gets the number of the one that is gone doesn't open for anybody.
    const auto other = good(theirs.save("新", {})).view.id;
    CHECK(other == id);
    CHECK_FALSE(good(theirs.opening()).has_value());
    good(theirs.setOpening(other));
    good(theirs.setOpening({}));
    CHECK_FALSE(good(theirs.opening()).has_value());
}
