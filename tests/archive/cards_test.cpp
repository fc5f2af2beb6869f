#include "archive/archive_support.h"
#include "archive/card_values.h"
#include "exchange/vcard_reader.h"

#include <rapidcheck.h>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

std::string card(const std::string& lines) {
    return "BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "END:VCARD\r\n";
}

archive::Values contact(const std::string& code, const std::string& name) {
    return {{"code", code}, {"name", name}, {"customer", "C1"}};
}

Office& withCustomers(Office& office) {
    good(office.manager().customers().add(customer("C1", "恒瑞电力")));
    auto other = customer("C2", "安达电气股份有限公司");
    other["short_name"] = "安达电气";
    good(office.manager().customers().add(other));
    return office;
}

std::string shownAs(SignedIn& person, const std::string& code, const char* key) {
    auto desk = person.records("contact");
    return good(desk.show(code)).value(desk.object(), key).value_or("?");
}

/// Code and name and all else that the person sees of contacts.
std::vector<std::vector<std::string>> contacts(SignedIn& person) {
    access::Query query;
    query.limit = 1000;
    std::vector<std::vector<std::string>> rows;
    for (auto& row : good(person.records("contact").list(query)).rows)
        rows.push_back(std::move(row.cells));
    return rows;
}

std::vector<exchange::VCard> cardsIn(const std::filesystem::path& file) {
    auto reader = good(exchange::VCardReader::open(file));
    std::vector<exchange::VCard> cards;
    exchange::VCard one;
    while (good(reader.next(one)))
        cards.push_back(one);
    return cards;
}

void grantContactFields(Office& office, const std::string& person, access::FieldAccess right,
                        const std::vector<std::string>& keys) {
    good(office.manager().rights().grantFields("person:" + person, "contact", {{right, keys}}, {}));
}

archive::ImportOptions forCustomer(const char* code) {
    archive::ImportOptions options;
    options.constants = {{"customer", code}};
    return options;
}

} // namespace

TEST_CASE("A telephone's cards come in for one customer, each property into its field") {
    Office office;
    withCustomers(office);
    const auto file = office.write(
        "phone.vcf",
        card("N:张;伟;;;\r\nFN:张伟\r\nORG:别的公司;市场部\r\nTITLE:采购经理\r\nTEL;TYPE=WORK:025-"
             "84561234\r\n"
             "TEL;TYPE=CELL,PREF:13912345678\r\nTEL;TYPE=HOME:025-1234567\r\n"
             "EMAIL:zw@example.com\r\nX-QQ:12345\r\nX-WECHAT:hengrui-zw\r\nBDAY:1988-05-08\r\n"
             "NOTE:第一行\\n第二行\r\nPHOTO;ENCODING=b:AAAA\r\nUID:abc\r\n") +
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9D=8E=E6="
            "95=8F;"
            ";;;\r\nTEL:13800000000\r\nTEL;CELL:13811111111\r\nBDAY:--0508\r\nEND:VCARD\r\n");
    auto desk = office.manager().recordImport("contact");
    const auto report = good(desk.run(file, forCustomer("C1")));
    CHECK(report.added == 2);
    CHECK(report.columns.at("TEL CELL") == "mobile");
    CHECK(report.ignored == std::vector<std::string>{"ORG", "PHOTO (1)"});
    std::vector<std::string> remarks;
    for (const Problem& one : report.warnings)
        remarks.push_back(std::to_string(*one.row) + " " + one.column + " " +
                          one.message.in(Language::en));
    CHECK(remarks ==
          std::vector<std::string>{"1 TEL \"025-1234567\" is left out: no field is free for it.",
                                   "1 ORG \"市场部\" is left out: no field is free for it.",
                                   "2 TEL \"13811111111\" is left out: no field is free for it.",
                                   "2 BDAY \"--05-08\" is left out: a birthday needs its year."});
    const auto rows = contacts(office.manager());
    REQUIRE(rows.size() == 2);
    const std::string code = rows[0][1] == "张伟" ? rows[0][0] : rows[1][0];
    const auto said = [&](const char* key) { return shownAs(office.manager(), code, key); };
    CHECK(said("customer") == "C1");
    CHECK(said("title") == "采购经理");
    CHECK(said("phone") == "025-84561234");
    CHECK(said("mobile") == "13912345678");
    CHECK(said("messenger") == "QQ 12345; 微信 hengrui-zw");
    CHECK(said("birthday") == "1988-05-08");
    CHECK(said("remarks") == "第一行\n第二行");

    // That the customer was given for all is no choice of columns to be remembered.
    archive::ImportOptions chosen = forCustomer("C1");
    chosen.update = true;
    chosen.mapping.columns = report.columns;
    CHECK(good(desk.run(file, chosen)).unchanged == 2);
    CHECK_FALSE(good(desk.last(good(desk.preview(file)).header)));

    // The same cards are the same people again.
    archive::ImportOptions again = forCustomer("C1");
    bad(desk.run(file, again), ErrorCode::invalid);
    again.update = true;
    CHECK(good(desk.run(file, again)).unchanged == 2);
}

TEST_CASE("A strict coding rule lets codes pass that follow from cards, and no others") {
    Office office;
    withCustomers(office);
    good(office.manager().codingRules().set({"contact", "L{0000}", true}));
    const std::string lines = "UID:7a\r\nFN:张伟\r\nTEL;TYPE=CELL:13912345678\r\n";
    const auto file = office.write("phone.vcf", card(lines));
    auto desk = office.manager().recordImport("contact");
    archive::ImportOptions options = forCustomer("C1");
    CHECK(good(desk.run(file, options)).added == 1);
    const std::string code = contacts(office.manager()).at(0).at(0);
    CHECK(archive::followsFromCard(code));
    options.update = true;
    CHECK(good(desk.run(file, options)).unchanged == 1);
    // On the card itself, typed and in other files a code has to follow the rule.
    auto written = contact(code, "李敏");
    written["code"].back() = written["code"].back() == '0' ? '1' : '0';
    bad(office.manager().records("contact").add(written), ErrorCode::invalid);
    const auto table =
        office.write("contacts.csv", "code,name,customer\n" + written["code"] + ",李敏,C1\n");
    bad(desk.run(table, {}), ErrorCode::invalid);
    CHECK(good(office.manager().records("contact").add({{"name", "李敏"}, {"customer", "C1"}}))
              .code == "L0001");
    for (const char* other : {"", "V", "W0123456789ABCDEF", "V0123456789abcdef", "V0123456789ABCDE",
                              "V0123456789ABCDEF0"})
        CHECK_FALSE(archive::followsFromCard(other));
}

TEST_CASE("The organisation names the customer by code, name or short name, if it is one alone") {
    Office office;
    withCustomers(office);
    auto desk = office.manager().recordImport("contact");
    const auto file = office.write("org.vcf", card("FN:甲\r\nORG:恒瑞电力\r\n") +
                                                  card("FN:乙\r\nORG:安达电气;销售部\r\n") +
                                                  card("FN:丙\r\nORG:C2\r\n"));
    CHECK(good(desk.run(file, {})).added == 3);
    std::vector<std::string> at;
    for (const auto& row : contacts(office.manager()))
        at.push_back(row[1] + " " + row[2]);
    std::sort(at.begin(), at.end());
    CHECK(at == std::vector<std::string>{"丙 C2", "乙 C2", "甲 C1"});

    good(office.manager().customers().add(customer("C3", "恒瑞电力")));
    const auto error = bad(
        desk.run(office.write("two.vcf", card("FN:丁\r\nTEL;CELL:1\r\nORG:恒瑞电力\r\n") +
                                             card("FN:戊\r\n") + card("FN:己\r\nORG:没有公司\r\n")),
                 {}),
        ErrorCode::invalid);
    REQUIRE(error.problems.size() == 3);
    CHECK(error.problems[0].row == 1);
    CHECK(error.problems[0].column == "ORG");
    CHECK(words(error).find("Several records are called \"恒瑞电力\"") != std::string::npos);
    CHECK(hasProblem(error, 2, "ORG"));
    CHECK(hasProblem(error, 3, "ORG"));
}

TEST_CASE("A customer that may not be seen is none that a card can name") {
    Office office;
    withCustomers(office);
    SignedIn& clerk = office.newPerson("clerk", {"archive.customer", "archive.contact"});
    office.grantRows("clerk", "ids:C2", true);
    office.grantFields("clerk", access::FieldAccess::read, {"code", "name", "short_name"});
    auto desk = clerk.recordImport("contact");
    const auto named = bad(desk.run(office.write("a.vcf", card("FN:甲\r\nORG:恒瑞电力\r\n")), {}),
                           ErrorCode::invalid);
    const auto nowhere = bad(desk.run(office.write("b.vcf", card("FN:甲\r\nORG:没有这家\r\n")), {}),
                             ErrorCode::invalid);
    CHECK(named.problems.size() == nowhere.problems.size());
    CHECK(hasProblem(named, 1, "ORG"));
    CHECK(good(desk.run(office.write("c.vcf", card("FN:甲\r\nORG:安达电气\r\n")), {})).added == 1);
}

TEST_CASE("Everything wrong with cards is said by card and property, and nothing is kept") {
    Office office;
    withCustomers(office);
    const auto before = office.content();
    const std::string longName(300, 'x');
    const auto file =
        office.write("bad.vcf", card("FN:甲\r\nBDAY:yesterday\r\n") +
                                    card("FN:乙\r\nTITLE:" + longName + "\r\n") + "stray\r\n" +
                                    card("FN:丙\r\nX-XINHENG-INFLUENCE:much\r\n"));
    auto desk = office.manager().recordImport("contact");
    for (const bool dry : {true, false}) {
        archive::ImportOptions options = forCustomer("C1");
        options.dryRun = dry;
        const auto error = bad(desk.run(file, options), ErrorCode::invalid);
        CHECK(error.problems.size() == 4);
        CHECK(hasProblem(error, 1, "BDAY"));
        CHECK(hasProblem(error, 2, "TITLE"));
        CHECK(hasProblem(error, 3, "X-XINHENG-INFLUENCE"));
        CHECK(words(error).find("belongs to none") != std::string::npos);
        CHECK(office.content() == before);
    }
}

TEST_CASE("Cards to correct become a table that comes in when put right") {
    Office office;
    withCustomers(office);
    const auto file =
        office.write("bad.vcf", card("FN:甲\r\nORG:恒瑞\r\nTEL;CELL:13912345678\r\n") +
                                    card("FN:乙\r\nORG:恒瑞电力\r\n"));
    auto desk = office.manager().recordImport("contact");
    const auto error = bad(desk.run(file, {}), ErrorCode::invalid);
    bad(desk.writeRejects(file, {}, error, office.folder / "again.vcf", Language::en),
        ErrorCode::invalid);
    const auto rejects = office.folder / "again.csv";
    CHECK(good(desk.writeRejects(file, {}, error, rejects, Language::en)) == 1);
    std::string content = readFile(rejects);
    CHECK(content.find("TEL CELL") != std::string::npos);
    const auto at = content.find("恒瑞");
    REQUIRE(at != std::string::npos);
    content.replace(at, std::string("恒瑞").size(), "C2");
    const auto report = good(desk.run(office.write("again2.csv", content), {}));
    CHECK(report.added == 1);
    CHECK(report.ignored == std::vector<std::string>{"Card", "Problems"});
    const auto rows = contacts(office.manager());
    REQUIRE(rows.size() == 1);
    CHECK(rows[0][2] == "C2");
}

TEST_CASE("Contacts written as vCards and read into another set are equal") {
    Office office;
    withCustomers(office);
    auto desk = office.manager().records("contact");
    auto full = contact("L1", "周建华");
    full.insert({{"title", "采购员"},
                 {"influence", "decides"},
                 {"birthday", "1980-02-29"},
                 {"phone", "13912345678"}, // a mobile one, kept as the office's
                 {"mobile", "025-84561234"},
                 {"email", "a@example.com"},
                 {"messenger", "微信：zjh；QQ 7"},
                 {"deactivated_on", "2024-03-31"},
                 {"remarks", "一; 二, 三\\n\n四"}});
    good(desk.add(full));
    auto plain = contact("L2", "李敏");
    plain["messenger"] = "just a name";
    good(desk.add(plain));
    const auto file = office.folder / "out.vcf";
    CHECK(good(desk.exportTo(file, {}, {})) == 2);
    const auto cards = cardsIn(file);
    REQUIRE(cards.size() == 2);
    CHECK(cards[0].organisation == "恒瑞电力");
    CHECK(cards[0].own.at("X-XINHENG-CODE") == "L1");
    CHECK(cards[0].messengers ==
          std::vector<exchange::VCardMessenger>{{"wechat", "zjh"}, {"qq", "7"}});
    CHECK(
        readFile(file).starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\nN:周建华;;;;\r\nFN:周建华\r\n"));

    Office other;
    withCustomers(other);
    const auto report = good(other.manager().recordImport("contact").run(file, {}));
    CHECK(report.added == 2);
    CHECK(report.ignored.empty());
    CHECK(report.warnings.empty());
    CHECK(contacts(other.manager()) == contacts(office.manager()));
    archive::ImportOptions update;
    update.update = true;
    CHECK(good(office.manager().recordImport("contact").run(file, update)).unchanged == 2);
    good(desk.change("L1", {{"title", "经理"}}));
    CHECK(good(office.manager().recordImport("contact").run(file, update)).updated == 1);
    CHECK(shownAs(office.manager(), "L1", "title") == "采购员");
}

TEST_CASE("The demonstration's contacts survive vCards, all or those that are asked for") {
    Office office(Template::demo);
    auto desk = office.manager().records("contact");
    const auto file = office.folder / "all.vcf";
    CHECK(good(desk.exportTo(file, {}, {})) == 96);
    archive::ImportOptions update;
    update.update = true;
    CHECK(good(office.manager().recordImport("contact").run(file, update)).unchanged == 96);
    access::Query two;
    two.where = "code in ('L0001', 'L0003')";
    two.fields = {"mobile"}; // who it is and which goes with it
    const auto chosen = office.folder / "two.vcf";
    CHECK(good(desk.exportTo(chosen, two, {})) == 2);
    const auto cards = cardsIn(chosen);
    REQUIRE(cards.size() == 2);
    CHECK(cards[0].own == std::map<std::string, std::string>{{"X-XINHENG-CODE", "L0001"}});
    CHECK(cards[0].phones.size() == 1);
    CHECK(cards[0].title.empty());
}

TEST_CASE("What is masked is left out of vCards, and without a name there is none") {
    Office office;
    withCustomers(office);
    auto values = contact("L1", "周建华");
    values["mobile"] = "13912345678";
    values["email"] = "a@example.com";
    good(office.manager().records("contact").add(values));
    SignedIn& clerk = office.newPerson("clerk", {"archive.contact", "archive.customer.query"});
    good(office.manager().rights().setControl("contact", {}, true));
    office.grantRows("clerk", "ids:C1", false);
    grantContactFields(office, "clerk", access::FieldAccess::read, {"code", "name", "customer"});
    grantContactFields(office, "clerk", access::FieldAccess::mask, {"mobile"});
    const auto file = office.folder / "clerk.vcf";
    CHECK(good(clerk.records("contact").exportTo(file, {}, {})) == 1);
    const std::string content = readFile(file);
    CHECK(content.find("TEL") == std::string::npos);
    CHECK(content.find("139") == std::string::npos);
    CHECK(content.find("example") == std::string::npos);
    CHECK(content.find("FN:周建华") != std::string::npos);
    CHECK(content.find("ORG") == std::string::npos); // the customer's name is hidden
    office.grantFields("clerk", access::FieldAccess::read, {"code", "name"});
    archive::RecordDesk::ExportOptions again;
    again.overwrite = true;
    good(clerk.records("contact").exportTo(file, {}, again));
    CHECK(readFile(file).find("ORG:恒瑞电力") != std::string::npos);

    SignedIn& other = office.newPerson("other", {"archive.contact", "archive.customer.query"});
    office.grantRows("other", "ids:C1", false);
    grantContactFields(office, "other", access::FieldAccess::read, {"code", "mobile"});
    grantContactFields(office, "other", access::FieldAccess::mask, {"name"});
    const auto none = office.folder / "other.vcf";
    bad(other.records("contact").exportTo(none, {}, {}), ErrorCode::refused);
    CHECK_FALSE(std::filesystem::exists(none));
}

TEST_CASE("Only contacts are vCards") {
    Office office;
    withCustomers(office);
    bad(office.manager().customers().exportTo(office.folder / "x.vcf", {}, {}), ErrorCode::invalid);
    CHECK_FALSE(std::filesystem::exists(office.folder / "x.vcf"));
    const auto error =
        bad(office.manager().customerImport().run(office.write("x.vcf", card("FN:甲\r\n")), {}),
            ErrorCode::invalid);
    CHECK(words(error).find("is a vCard file") != std::string::npos);
}

TEST_CASE("Any contact's values come back from its card") {
    const access::Object& object = *businessObjects().find("contact");
    CHECK(rc::check([&] {
        const auto text = rc::gen::container<std::string>(
            rc::gen::element('a', 'Q', ';', ':', ' ', ',', '\\', '1', '3', '+', '\n'));
        std::map<std::string, std::string> values{{"code", "K1"}, {"customer", "C1"}};
        for (const char* key : {"title", "phone", "mobile", "email", "messenger", "remarks"})
            values[key] = *text;
        values["name"] = "n" + *text;
        values["birthday"] = *rc::gen::element<std::string>("", "1990-05-08");
        values["influence"] = *rc::gen::element<std::string>("", "decides");
        const auto made = archive::cardOfValues(object, values, *text);
        RC_ASSERT(made.has_value());
        auto back = archive::valuesOfCard(object, *made).values;
        for (const auto& [key, value] : values)
            RC_ASSERT(back[key] == value);
    }));
}
