#include "access/people_store.h"
#include "archive/archive_support.h"
#include "storage/set_file.h"

#include <algorithm>

using namespace xinheng;
using namespace xinheng::tests;
using Codes = std::vector<std::string>;

namespace {

struct Names {
    Names() {
        auto first = customer("C001", "南京恒瑞电力工程有限公司");
        first["short_name"] = "恒瑞电力";
        first["phone"] = "025-8350 1234";
        first["tax_number"] = "91350100M000100Y43";
        first["address"] = "天元路";
        first["bank"] = "秦淮支行";
        auto second = customer("C002", "ＡＢＣ Électrique（北京）");
        second["phone"] = "13851627318";
        second["mnemonic"] = "OURS";
        for (const auto& values : {first, second, customer("D003", "中国银行南京分行")})
            good(office.manager().customers().add(values));
    }
    Codes operator()(const std::string& search) { return found(office.manager(), search); }
    Office office;
};

} // namespace

TEST_CASE("Every part of a Chinese name of any length finds its customer") {
    Names names;
    const std::string name = "南京恒瑞电力工程有限公司";
    std::vector<std::string> characters;
    for (std::size_t at = 0; at < name.size(); at += 3)
        characters.push_back(name.substr(at, 3));
    for (std::size_t from = 0; from < characters.size(); ++from) {
        std::string part;
        for (std::size_t to = from; to < characters.size(); ++to) {
            part += characters[to];
            INFO(part);
            const Codes codes = names(part);
            CHECK(std::find(codes.begin(), codes.end(), "C001") != codes.end());
        }
    }
    CHECK(names("京恒") == Codes{"C001"});
    CHECK(names("南京") == Codes{"C001", "D003"});
    CHECK(names("力恒").empty());
    CHECK(names("恒瑞电力工程有限公司南").empty());
}

TEST_CASE("Initials find, whichever reading of a character was meant") {
    Names names;
    CHECK(names("hrdl") == Codes{"C001"});
    CHECK(names("HRDL") == Codes{"C001"});
    CHECK(names("njhrdl") == Codes{"C001"});
    CHECK(names("rd") == Codes{"C001"});
    CHECK(names("zgyh") == Codes{"D003"});
    CHECK(names("zgyx") == Codes{"D003"});
    CHECK(names("ours") == Codes{"C002"});
    CHECK(names("hrdlx").empty());
}

TEST_CASE("Initials follow a change of the name") {
    Names names;
    good(names.office.manager().customers().change("D003", {{"name", "交通银行"}}));
    CHECK(names("zgyh").empty());
    CHECK(names("jtyh") == Codes{"D003"});
    CHECK(names("中国").empty());
}

TEST_CASE("A part of the telephone, code or tax number finds, with or without its signs") {
    Names names;
    CHECK(names("83501234") == Codes{"C001"});
    CHECK(names("0258350") == Codes{"C001"});
    CHECK(names("025-8350") == Codes{"C001"});
    CHECK(names("627318") == Codes{"C002"});
    CHECK(names("１３８５") == Codes{"C002"});
    CHECK(names("m000100y") == Codes{"C001"});
    CHECK(names("C00") == Codes{"C001", "C002"});
    CHECK(names("003") == Codes{"D003"});
}

TEST_CASE("Width, case and accents don't matter") {
    Names names;
    for (const char* typed :
         {"abc", "ABC", "ａｂｃ", "electrique", "ÉLECTRIQUE", "Électrique（北京", "electrique北"}) {
        INFO(typed);
        CHECK(names(typed) == Codes{"C002"});
    }
}

TEST_CASE("Several words all have to be found, each in any field") {
    Names names;
    CHECK(names("南京 电力") == Codes{"C001"});
    CHECK(names("电力　c001") == Codes{"C001"});
    CHECK(names("南京 银行 zgyh") == Codes{"D003"});
    CHECK(names("南京 北京").empty());
}

TEST_CASE("Nothing typed asks for everything, punctuation alone for nothing") {
    Names names;
    CHECK(names("").size() == 3);
    CHECK(names("  　").size() == 3);
    for (const char* typed : {"（", "-", "\"", "*", "'", "!!", "。", "%"}) {
        INFO(typed);
        CHECK(names(typed).empty());
    }
}

TEST_CASE("Signs of the index's own language are no more than signs") {
    Names names;
    for (const char* typed : {"南京 OR 北京", "NOT 南京", "name:南京", "南京*", "\"南京\" AND",
                              "南京)", "{name}:南京", "^南京", "NEAR(南京 电力)"}) {
        INFO(typed);
        CHECK_NOTHROW(names(typed));
    }
    CHECK(names("\"南京\"") == Codes{"C001", "D003"});
    CHECK(names("'; DROP TABLE archive_customer; --").empty());
    CHECK(count(names.office.manager()) == 3);
}

TEST_CASE("What stands in a field outside the search is not found") {
    Names names;
    CHECK(names("秦淮").empty());
}

TEST_CASE("A person finds by the fields they may read and in the rows they may see") {
    Names names;
    names.office.newPerson("reader", {"archive.customer.query"});
    names.office.grantFields("reader", access::FieldAccess::read, {"code", "short_name"});
    names.office.grantFields("reader", access::FieldAccess::mask, {"phone"});
    names.office.grantRows("reader", "ids:C001,C002", false);
    SignedIn& reader = names.office.person("reader");
    CHECK(found(reader, "恒瑞") == Codes{"C001"});
    CHECK(found(reader, "南京").empty());
    CHECK(found(reader, "njhr").empty());
    CHECK(found(reader, "hrdl").empty()); // initials are the name's
    CHECK(found(reader, "1385").empty());
    CHECK(found(reader, "C00") == Codes{"C001", "C002"});
    CHECK(found(reader, "003").empty());
}

TEST_CASE("Address and remarks find, and follow a change") {
    Names names;
    CHECK(names("天元路") == Codes{"C001"});
    good(names.office.manager().customers().change("D003", {{"remarks", "老客户，现款"}}));
    CHECK(names("现款") == Codes{"D003"});
    good(names.office.manager().customers().change("D003", {{"remarks", ""}}));
    CHECK(names("现款").empty());
}

TEST_CASE("An index filled with other columns is filled anew when the set is opened") {
    Names names;
    names.office.close();
    {
        storage::Database set = storage::openSetFile(names.office.file());
        access::people_store::setSetting(set, "search-columns:customer", "code name ");
        set.execute("INSERT INTO archive_customer_search (archive_customer_search) "
                    "VALUES ('delete-all')");
    }
    const auto again = good(AccountSet::open(names.office.file(), names.office.environment));
    const auto manager = good(again->signIn("manager", Office::everyPassword));
    CHECK(found(*manager, "天元路") == Codes{"C001"});
    CHECK(found(*manager, "hrdl") == Codes{"C001"});
    CHECK(found(*manager, "南京") == Codes{"C001", "D003"});
    good(manager->customers().change("C001", {{"address", "中山路"}}));
    CHECK(found(*manager, "天元路").empty());
    CHECK(found(*manager, "中山路") == Codes{"C001"});
}
