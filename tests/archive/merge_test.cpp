#include "archive/archive_support.h"
#include "storage/statement.h"

using namespace xinheng;
using namespace xinheng::tests;

namespace {

void add(Office& office, const std::string& code, const archive::Values& more = {}) {
    archive::Values values = customer(code, "恒瑞电力有限公司");
    for (const auto& [key, text] : more)
        values[key] = text;
    good(office.manager().customers().add(values));
}

void addContact(Office& office, const std::string& code, const std::string& of) {
    good(office.manager().records("contact").add(
        {{"code", code}, {"name", "张三"}, {"customer", of}}));
}

std::string customerOf(Office& office, const std::string& contact) {
    auto desk = office.manager().records("contact");
    return *good(desk.show(contact)).value(desk.object(), "customer");
}

void attach(Office& office, const std::string& code) {
    storage::Database database(office.file(), storage::Database::Mode::open);
    database.execute("INSERT INTO archive_file VALUES ('" + std::string(64, 'a') + "', 1, x'00')");
    database
        .prepare("INSERT INTO archive_attachment (object, record_id, name, type, hash, added_at, "
                 "added_by) SELECT 'customer', id, 'a.pdf', 'pdf', ?, '', '' FROM "
                 "archive_customer WHERE code = ?")
        .bindAll(std::string(64, 'a'), code)
        .run();
}

std::vector<std::string> cells(Office& office, const std::string& code) {
    return good(office.manager().customers().show(code)).cells;
}

archive::MergeDesk desk(Office& office) {
    return office.manager().merging("customer");
}

} // namespace

TEST_CASE("Of two customers one stays, with what was chosen and everything that referred to the "
          "other") {
    Office office;
    add(office, "C1", {{"phone", "025-1111111"}, {"address", "南京"}});
    add(office, "C2", {{"phone", "025-2222222"}, {"credit_limit", "5000"}});
    addContact(office, "K1", "C2");
    addContact(office, "K2", "C1");
    attach(office, "C2");
    const auto keepBefore = cells(office, "C1");
    const auto goneBefore = cells(office, "C2");

    const archive::MergeWish wish{"C1", "C2", {"credit_limit"}, "重复建档"};
    const auto foreseen = good(desk(office).preview(wish));
    CHECK(cells(office, "C1") == keepBefore);
    CHECK(customerOf(office, "K1") == "C2");
    const auto done = good(desk(office).merge(wish));
    CHECK(done.changed == std::vector<std::string>{"credit_limit"});
    CHECK(foreseen.changed == done.changed);
    REQUIRE(done.moved.size() == 1);
    CHECK(done.moved.front().object == "contact");
    CHECK(done.moved.front().count == 1);
    CHECK(foreseen.moved.size() == 1);
    CHECK(done.attachments == 1);
    CHECK(value(office.manager(), "C1", "credit_limit") == "5000.00");
    CHECK(value(office.manager(), "C1", "phone") == "025-1111111");
    CHECK(value(office.manager(), "C2", "deactivated_on") == "2024-05-08");
    CHECK(customerOf(office, "K1") == "C1");
    CHECK(office.auditRows("customer.merge", access::AuditEntry::Outcome::done) == 2);
    CHECK(good(office.manager().customers().history("C1")).front().reason == "重复建档");
    // The history of a contact doesn't name a customer that its readers may not see.
    CHECK(good(office.manager().records("contact").history("K1")).size() == 1);
    CHECK(good(office.manager().duplicates("customer").list({1})).all == 0);
    REQUIRE(good(desk(office).merges()).size() == 1);
    CHECK(good(desk(office).merges()).front().undoable);

    const auto back = good(desk(office).unmerge("C2", "看错了"));
    CHECK(back.leftAlone.empty());
    CHECK(back.attachments == 1);
    CHECK(cells(office, "C1") == keepBefore);
    CHECK(cells(office, "C2") == goneBefore);
    CHECK(customerOf(office, "K1") == "C2");
    CHECK(customerOf(office, "K2") == "C1");
    CHECK(good(desk(office).merges()).empty());
    CHECK(good(office.manager().duplicates("customer").list({1})).all == 1);
    bad(desk(office).unmerge("C2", ""), ErrorCode::invalid);
}

TEST_CASE("What was changed since a merge stays when it is taken back") {
    Office office;
    add(office, "C1", {{"phone", "025-1111111"}});
    add(office, "C2", {{"phone", "025-2222222"}, {"address", "南京"}});
    good(desk(office).merge({"C1", "C2", {"phone", "address"}}));
    good(office.manager().customers().change("C1", {{"phone", "025-3333333"}}));
    addContact(office, "K1", "C1");
    const auto back = good(desk(office).unmerge("C2", ""));
    CHECK(back.leftAlone == std::vector<std::string>{"phone"});
    CHECK(value(office.manager(), "C1", "phone") == "025-3333333");
    CHECK(value(office.manager(), "C1", "address").empty());
    CHECK(customerOf(office, "K1") == "C1");
}

TEST_CASE("A merge that contacts rely on by now is not taken back, and the tree has no circle") {
    Office office;
    add(office, "C1");
    add(office, "C2");
    add(office, "C3", {{"parent", "C2"}});
    addContact(office, "K1", "C2");
    good(desk(office).merge({"C3", "C2", {}}));
    CHECK(value(office.manager(), "C3", "parent").empty());
    good(desk(office).unmerge("C2", ""));
    CHECK(value(office.manager(), "C3", "parent") == "C2");
    good(desk(office).merge({"C1", "C2", {}}));
    CHECK(value(office.manager(), "C3", "parent") == "C1");
    addContact(office, "K2", "C1");
    good(office.manager().records("contact").change("K2", {{"parent", "K1"}}));
    bad(desk(office).unmerge("C2", ""), ErrorCode::conflict);
    CHECK(customerOf(office, "K1") == "C1");
    good(office.manager().records("contact").change("K2", {{"parent", ""}}));
    good(desk(office).unmerge("C2", ""));
    CHECK(value(office.manager(), "C3", "parent") == "C2");
}

TEST_CASE("A merge stands once a backup was taken, and merges are taken back in their order") {
    Office office;
    for (const char* code : {"C1", "C2", "C3"})
        add(office, code);
    addContact(office, "K1", "C3");
    good(desk(office).merge({"C2", "C3", {}}));
    bad(desk(office).merge({"C1", "C3", {}}), ErrorCode::conflict);
    good(desk(office).merge({"C1", "C2", {}}));
    CHECK(customerOf(office, "K1") == "C1");
    bad(desk(office).unmerge("C3", ""), ErrorCode::conflict);
    good(desk(office).unmerge("C2", ""));
    CHECK(customerOf(office, "K1") == "C2");
    good(office.manager().backup(office.folder / "backup.xset"));
    bad(desk(office).unmerge("C3", ""), ErrorCode::conflict);
    CHECK_FALSE(good(desk(office).merges()).front().undoable);
    good(desk(office).merge({"C1", "C2", {}}));
    good(desk(office).unmerge("C2", ""));
}

TEST_CASE(
    "The one that goes is out of use at once, also when it was to be used until a later day") {
    Office office;
    add(office, "C1");
    add(office, "C2", {{"deactivated_on", "2030-01-01"}});
    add(office, "C3", {{"deactivated_on", "2020-01-01"}});
    good(desk(office).merge({"C1", "C2", {}}));
    good(desk(office).merge({"C1", "C3", {}}));
    CHECK(value(office.manager(), "C2", "deactivated_on") == "2024-05-08");
    CHECK(value(office.manager(), "C3", "deactivated_on") == "2020-01-01");
    good(desk(office).unmerge("C2", ""));
    CHECK(value(office.manager(), "C2", "deactivated_on") == "2030-01-01");
}

TEST_CASE("Values of own fields go along, and one taken out of use since keeps no merge from going "
          "back") {
    Office office;
    archive::OwnField meter;
    meter.key = "meter";
    meter.chinese = "电表号";
    good(office.manager().ownFields().add("customer", meter));
    (void)office.manager().mayUse("archive.setup.fields"); // and the field is there now
    add(office, "C1");
    add(office, "C2", {{"own_meter", "M-1"}, {"address", "南京"}});
    good(desk(office).merge({"C1", "C2", {"own_meter", "address"}}));
    CHECK(value(office.manager(), "C1", "own_meter") == "M-1");
    good(office.manager().ownFields().retire("customer", "meter"));
    (void)office.manager().mayUse("archive.setup.fields");
    CHECK(good(desk(office).unmerge("C2", "")).leftAlone.empty());
    CHECK(value(office.manager(), "C1", "address").empty());
    CHECK(value(office.manager(), "C2", "address") == "南京");
}

TEST_CASE("Merges are listed of records that are both seen, and those before a backup stand") {
    Office office;
    for (const char* code : {"C1", "C2", "C3", "C4"})
        add(office, code);
    good(desk(office).merge({"C1", "C2", {}}));
    good(office.manager().backup(office.folder / "backup.xset"));
    good(desk(office).merge({"C1", "C3", {}}));
    good(desk(office).merge({"C1", "C4", {}}));
    const auto all = good(desk(office).merges());
    REQUIRE(all.size() == 3);
    CHECK(all[0].gone == "C4");
    CHECK(all[0].undoable);
    CHECK(all[1].undoable);
    CHECK_FALSE(all[2].undoable);
    SignedIn& clerk = office.newPerson("clerk", {"archive.customer", "archive.quality.merge"});
    office.grantRows("clerk", "ids:C1,C3", true);
    office.grantFields("clerk", access::FieldAccess::read, {"code"});
    const auto seen = good(clerk.merging("customer").merges());
    REQUIRE(seen.size() == 1);
    CHECK(seen.front().gone == "C3");
    CHECK(seen.front().undoable);
}

TEST_CASE("Two cards that were looked at are merged as they were then, or not at all") {
    Office office;
    add(office, "C1");
    add(office, "C2");
    auto customers = office.manager().customers();
    archive::MergeWish wish{"C1", "C2", {}};
    wish.keepSeen = good(customers.show("C1")).seenVersion;
    wish.goneSeen = good(customers.show("C2")).seenVersion;
    good(customers.change("C2", {{"address", "南京"}}));
    bad(desk(office).merge(wish), ErrorCode::conflict);
    wish.goneSeen = good(customers.show("C2")).seenVersion;
    good(desk(office).merge(wish));
}

TEST_CASE("What can't be merged is refused with all that is wrong") {
    Office office;
    add(office, "C1");
    add(office, "C2");
    bad(desk(office).merge({"C1", "C1", {}}), ErrorCode::invalid);
    bad(desk(office).merge({"C1", "C9", {}}), ErrorCode::notFound);
    for (const char* key : {"code", "receivable", "moon"})
        CHECK(
            hasProblem(bad(desk(office).merge({"C1", "C2", {key}}), ErrorCode::invalid), {}, key));
    bad(desk(office).unmerge("C1", ""), ErrorCode::invalid);
    bad(desk(office).merge({"C1", "C2", {}, std::string(2000, 'x')}), ErrorCode::invalid);
}

TEST_CASE("Who merges may enter both, write what changes, and change what refers to the one that "
          "goes") {
    Office office;
    for (const char* code : {"C1", "C2", "C3"})
        add(office, code, {{"address", std::string("路") + code}});
    addContact(office, "K1", "C2");
    const std::vector<std::string> functions{"archive.customer", "archive.contact",
                                             "archive.quality.merge"};
    const auto clerkWith = [&](const std::string& code, const std::vector<std::string>& nodes,
                               bool entry) -> SignedIn& {
        SignedIn& clerk = office.newPerson(code, nodes);
        office.grantRows(code, "ids:C1,C2", entry);
        std::vector<std::string> fields{"code", "name", "deactivated_on"};
        for (const access::Field& field : businessObjects().find("customer")->fields)
            if (field.references == "customer")
                fields.push_back(field.key);
        office.grantFields(code, access::FieldAccess::write, fields);
        return clerk;
    };
    SignedIn& reader = clerkWith("reader", functions, false);
    bad(reader.merging("customer").merge({"C1", "C2", {}}), ErrorCode::refused);
    SignedIn& without = clerkWith("without", {"archive.customer", "archive.contact"}, true);
    bad(without.merging("customer").merge({"C1", "C2", {}}), ErrorCode::refused);
    SignedIn& noContacts =
        clerkWith("nocontacts", {"archive.customer", "archive.quality.merge"}, true);
    const Error outside =
        bad(noContacts.merging("customer").merge({"C1", "C2", {}}), ErrorCode::refused);
    CHECK(words(outside).find("K1") == std::string::npos);
    CHECK(words(outside).find("ontact") == std::string::npos);
    SignedIn& clerk = clerkWith("clerk", functions, true);
    bad(clerk.merging("customer").merge({"C1", "C3", {}}), ErrorCode::notFound);
    bad(clerk.merging("customer").merge({"C1", "C2", {"address"}}), ErrorCode::refused);
    good(clerk.merging("customer").merge({"C1", "C2", {}}));
    CHECK(customerOf(office, "K1") == "C1");
    // Neither may the one who could not have merged them take it back.
    bad(noContacts.merging("customer").unmerge("C2", ""), ErrorCode::refused);
    bad(reader.merging("customer").unmerge("C2", ""), ErrorCode::refused);
    CHECK(good(clerk.merging("customer").merges()).size() == 1);
    good(clerk.merging("customer").unmerge("C2", ""));
    bad(office.administrator().merging("customer").merges(), ErrorCode::refused);
}
