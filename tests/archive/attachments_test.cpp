#include "archive/archive_support.h"
#include "storage/statement.h"

using namespace xinheng;
using namespace xinheng::tests;
using archive::AttachmentDesk;
using Removed = AttachmentDesk::Removed;

namespace {

const std::string pdf = "%PDF-1.7 contract";

/// An office with the customer C1 and some files to attach.
struct Filing : Office {
    Filing() {
        good(manager().customers().add(customer("C1", "恒瑞电力")));
        good(manager().customers().add(customer("C2", "光明电力")));
        contract = write("合同.pdf", pdf);
        copy = write("副本.pdf", pdf);
        note = write("note.txt", "first\n");
    }
    AttachmentDesk files() { return manager().attachments("customer"); }
    std::int64_t number(const std::string& sql) {
        auto statement = manager().session().database().prepare(sql);
        REQUIRE(statement.step());
        return statement.integer(0);
    }
    std::int64_t keptBytes() {
        return number("SELECT coalesce(sum(length(content)), 0) FROM archive_file");
    }
    std::filesystem::path contract;
    std::filesystem::path copy;
    std::filesystem::path note;
};

std::vector<std::string> names(const archive::Attachments& list) {
    std::vector<std::string> all;
    for (const archive::Attachment& one : list.all)
        all.push_back(
            std::to_string(one.number) + " " + one.name +
            (one.removedAt ? " removed by " + *one.removedBy + " for " + one.removedFor : ""));
    return all;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("A file is attached, listed, read and written out again") {
    Filing office;
    const auto made = good(office.files().add("C1", office.contract, " 框架合同 "));
    CHECK(made.number == 1);
    CHECK(made.type == "pdf");
    CHECK(made.remarks == "框架合同");
    CHECK(made.addedBy == "manager");
    CHECK(made.bytes == static_cast<std::int64_t>(pdf.size()));
    good(office.files().add("C1", office.note));
    const auto list = good(office.files().list("C1"));
    CHECK(names(list) == Names{"1 合同.pdf", "2 note.txt"});
    CHECK(list.mayChange);
    CHECK(good(office.files().list("C2")).all.empty());
    const auto file = good(office.files().read("C1", 1));
    CHECK(file.name == "合同.pdf");
    CHECK(file.content == pdf);
    const auto out = office.folder / "out.pdf";
    good(office.files().saveAs("C1", 1, out, false));
    CHECK(readFile(out) == pdf);
    bad(office.files().saveAs("C1", 1, out, false), ErrorCode::conflict);
    good(office.files().saveAs("C1", 1, out, true));
    bad(office.files().read("C1", 3), ErrorCode::notFound);
    bad(office.files().read("C2", 1), ErrorCode::notFound);
    bad(office.files().list("C9"), ErrorCode::notFound);
    CHECK(office.auditRows("customer.attach", access::AuditEntry::Outcome::done) == 2);
    CHECK(office.auditRows("customer.attachment-save", access::AuditEntry::Outcome::done) == 2);
}

TEST_CASE("The bytes of a file are kept once, and go with the last attachment of them") {
    Filing office;
    good(office.files().add("C1", office.contract));
    good(office.files().add("C1", office.copy));
    good(office.files().add("C2", office.contract));
    CHECK(office.keptBytes() == static_cast<std::int64_t>(pdf.size()));
    good(office.files().remove("C1", 1, "过期"));
    good(office.files().remove("C1", 2));
    CHECK(good(office.files().read("C2", 1)).content == pdf);
    good(office.files().remove("C2", 1));
    CHECK(office.keptBytes() == 0);
    bad(office.files().read("C2", 1), ErrorCode::notFound);
    good(office.files().add("C2", office.copy));
    CHECK(good(office.files().read("C2", 2)).content == pdf);
}

TEST_CASE("What is removed leaves its name, and numbers stay") {
    Filing office;
    good(office.files().add("C1", office.contract));
    good(office.files().add("C1", office.note));
    good(office.files().remove("C1", 1, "传错客户"));
    CHECK(names(good(office.files().list("C1"))) == Names{"2 note.txt"});
    CHECK(names(good(office.files().list("C1", Removed::with))) ==
          Names{"1 合同.pdf removed by manager for 传错客户", "2 note.txt"});
    bad(office.files().remove("C1", 1), ErrorCode::notFound);
    const auto trail = good(office.manager().audit().list({}));
    CHECK(trail.front().entry.action == "customer.detach");
    CHECK(trail.front().entry.detail.find("传错客户") != std::string::npos);
    good(office.files().add("C1", office.contract));
    CHECK(names(good(office.files().list("C1"))) == Names{"2 note.txt", "3 合同.pdf"});
}

TEST_CASE("What can't be attached changes nothing") {
    Filing office;
    good(office.files().add("C1", office.contract));
    const std::string before = office.content();
    bad(office.files().add("C1", office.contract), ErrorCode::conflict);
    bad(office.files().add("C1", office.folder / "nothing.pdf"), ErrorCode::invalid);
    bad(office.files().add("C1", office.folder.path()), ErrorCode::invalid);
    bad(office.files().add("C1", office.write("a.exe", "MZ")), ErrorCode::invalid);
    bad(office.files().add("C1", office.write("a.pdf", "<html>")), ErrorCode::invalid);
    bad(office.files().add("C1", office.note, std::string(300, 'x')), ErrorCode::invalid);
    bad(office.files().add("C9", office.note), ErrorCode::notFound);
    bad(office.manager().attachments("person").add("manager", office.note), ErrorCode::invalid);
    CHECK(office.content() == before);
    CHECK(good(office.manager().records("warehouse").list({})).rows.empty());
}

TEST_CASE(
    "A file over the limit of the set is refused, and the limit is for whoever keeps the set") {
    Filing office;
    auto limit = office.manager().attachmentLimit();
    CHECK(limit.megabytes() == 20);
    good(limit.set(1));
    const std::string most(std::size_t{1} << 20U, 'x');
    good(office.files().add("C1", office.write("most.txt", most)));
    bad(office.files().add("C1", office.write("more.txt", most + "x")), ErrorCode::invalid);
    bad(limit.set(0), ErrorCode::invalid);
    bad(limit.set(201), ErrorCode::invalid);
    SignedIn& clerk = office.newPerson("clerk", {"archive.customer"});
    bad(clerk.attachmentLimit().set(5), ErrorCode::refused);
    CHECK(limit.megabytes() == 1);
}

TEST_CASE("Bytes that were damaged in the set are told, and mended by attaching the file again") {
    Filing office;
    good(office.files().add("C1", office.contract));
    office.manager().session().database().execute(
        "UPDATE archive_file SET content = CAST(x'00' || content AS BLOB)");
    bad(office.files().read("C1", 1), ErrorCode::storage);
    bad(office.files().saveAs("C1", 1, office.folder / "out.pdf", false), ErrorCode::storage);
    CHECK_FALSE(std::filesystem::exists(office.folder / "out.pdf"));
    good(office.files().add("C2", office.contract));
    CHECK(good(office.files().read("C1", 1)).content == pdf);
}

TEST_CASE("Whoever sees a record sees its files, and whoever may change it changes them") {
    Filing office;
    good(office.files().add("C1", office.contract));
    good(office.files().add("C2", office.note));
    SignedIn& reader = office.newPerson("reader", {"archive.customer.query"});
    SignedIn& writer = office.newPerson("writer", {"archive.customer"});
    SignedIn& blind = office.newPerson("blind", {"archive.customer.entry"});
    for (const char* person : {"reader", "writer", "blind"}) {
        office.grantRows(person, "ids:C1", std::string(person) != "reader");
        office.grantFields(person, access::FieldAccess::write, {"code", "name"});
    }
    const auto list = good(reader.attachments("customer").list("C1"));
    CHECK(names(list) == Names{"1 合同.pdf"});
    CHECK_FALSE(list.mayChange);
    CHECK(good(reader.attachments("customer").read("C1", 1)).content == pdf);
    bad(reader.attachments("customer").add("C1", office.note), ErrorCode::refused);
    bad(reader.attachments("customer").remove("C1", 1), ErrorCode::refused);
    CHECK(good(writer.attachments("customer").list("C1")).mayChange);
    good(writer.attachments("customer").add("C1", office.note));
    good(writer.attachments("customer").remove("C1", 1));
    for (SignedIn* person : {&reader, &writer}) {
        bad(person->attachments("customer").list("C2"), ErrorCode::notFound);
        bad(person->attachments("customer").read("C2", 1), ErrorCode::notFound);
    }
    bad(writer.attachments("customer").add("C2", office.note), ErrorCode::notFound);
    bad(blind.attachments("customer").list("C1"), ErrorCode::refused);
    bad(blind.attachments("customer").add("C1", office.note), ErrorCode::refused);
    office.grantRows("reader", "ids:C2", false);
    SignedIn& half = office.newPerson("half", {"archive.customer"});
    office.grantRows("half", "ids:C1", true);
    office.grantRows("half", "ids:C2", false);
    office.grantFields("half", access::FieldAccess::read, {"code"});
    bad(half.attachments("customer").add("C2", office.note), ErrorCode::refused);
}

TEST_CASE("Who looks with another's eyes opens files and takes none out") {
    Filing office;
    good(office.files().add("C1", office.contract));
    SignedIn& reader = office.newPerson("reader", {"archive.customer"});
    office.grantRows("reader", "all", true);
    office.grantFields("reader", access::FieldAccess::write, {"code", "name"});
    auto eyes = good(office.manager().seeAs(reader.person().code, Office::everyPassword));
    auto desk = eyes.signedIn->attachments("customer");
    CHECK(good(desk.read("C1", 1)).content == pdf);
    bad(desk.add("C1", office.note), ErrorCode::refused);
    bad(desk.remove("C1", 1), ErrorCode::refused);
    bad(desk.saveAs("C1", 1, office.folder / "out.pdf", false), ErrorCode::refused);
    CHECK_FALSE(std::filesystem::exists(office.folder / "out.pdf"));
}

TEST_CASE("Suppliers and accounts have files as well") {
    Filing office;
    good(office.manager().records("supplier").add({{"code", "S1"}, {"name", "宏远"}}));
    good(office.manager().attachments("supplier").add("S1", office.contract));
    good(office.manager().attachments("account").add("1001", office.contract));
    CHECK(good(office.manager().attachments("supplier").list("S1")).all.size() == 1);
    CHECK(good(office.manager().attachments("customer").list("C1")).all.empty());
}
