#include "archive/archive_support.h"

#include <set>

using namespace xinheng;
using namespace xinheng::tests;
using access::FieldState;

namespace {

/// One line of the table in resources/demo/README.md.
struct Line {
    std::vector<const char*> people;
    std::int64_t rows;
    std::int64_t writableRows;
    int writable;
    int readable;
    int masked;
};

const std::vector<Line> table{
    {{"manager"}, 300, 300, 27, 2, 0},
    {{"duzhuangzhuang"}, 36, 36, 22, 7, 0},
    {{"mengfanjie"}, 300, 0, 0, 2, 0},
    {{"chenguodong"}, 297, 297, 24, 5, 0},
    {{"shenjiayi"}, 99, 99, 22, 7, 0},
    {{"liuxiaomei"}, 72, 72, 22, 7, 0},
    {{"hejianping", "tangyuting"}, 41, 41, 22, 7, 0},
    {{"xuwenbo"}, 6, 6, 22, 7, 0},
    {{"maxiaodong"}, 135, 135, 22, 5, 0},
    {{"songjia"}, 203, 0, 0, 12, 1},
    {{"huangxiaoling"}, 29, 8, 3, 10, 0},
    {{"luoyifan"}, 6, 0, 0, 13, 0},
    {{"zhouminjun"}, 300, 300, 3, 22, 1},
    {{"yanjie"}, 300, 0, 0, 10, 0},
    {{"linyuexin"}, 300, 0, 0, 11, 0},
};

std::set<std::string> fieldsOf(SignedIn& person, FieldState state) {
    const access::Object& object = *person.session().objects().find("customer");
    std::set<std::string> keys;
    for (std::size_t index = 0; index < object.fields.size(); ++index)
        if (person.session().gate().field(object, index) == state)
            keys.insert(object.fields[index].key);
    return keys;
}

std::int64_t writableRows(SignedIn& person) {
    access::Query query;
    query.fields = {"code"};
    query.limit = 1000;
    const access::Object& object = *person.session().objects().find("customer");
    const access::Gate& gate = person.session().gate();
    std::int64_t writable = 0;
    for (const auto& row : good(person.customers().list(query)).rows)
        writable +=
            gate.mayUse(object.entryNode) && gate.mayRow(object, row.id, access::RowRight::entry)
                ? 1
                : 0;
    return writable;
}

} // namespace

TEST_CASE("Everybody of the demonstration set sees the customers of its table") {
    Office office(Template::demo);
    for (const Line& line : table)
        for (const char* code : line.people) {
            INFO(code);
            SignedIn& person = office.person(code);
            CHECK(count(person) == line.rows);
            CHECK(writableRows(person) == line.writableRows);
            CHECK(static_cast<int>(fieldsOf(person, FieldState::writable).size()) == line.writable);
            CHECK(static_cast<int>(fieldsOf(person, FieldState::readable).size()) == line.readable);
            CHECK(static_cast<int>(fieldsOf(person, FieldState::masked).size()) == line.masked);
        }
}

TEST_CASE("Whoever has no customer function in the demonstration set sees none") {
    Office office(Template::demo);
    for (const char* code :
         {"admin", "zhangzibin", "fangfang", "dingcong", "wuhaiyan", "guoqiang", "jiangwenhui"}) {
        INFO(code);
        bad(office.person(code).customers().list({}), ErrorCode::refused);
        CHECK_FALSE(office.person(code).mayUse("archive.customer.query"));
    }
}

TEST_CASE("The demonstration's people see the fields their work needs") {
    Office office(Template::demo);
    using Keys = std::set<std::string>;
    CHECK(fieldsOf(office.person("mengfanjie"), FieldState::readable) == Keys{"code", "name"});
    CHECK(fieldsOf(office.person("duzhuangzhuang"), FieldState::readable) ==
          Keys{"price_level", "credit_grade", "credit_limit", "payment_terms", "receivable",
               "created_on", "deactivated_on"});
    CHECK(fieldsOf(office.person("chenguodong"), FieldState::readable) ==
          Keys{"credit_grade", "credit_limit", "payment_terms", "receivable", "created_on"});
    CHECK(fieldsOf(office.person("maxiaodong"), FieldState::hidden) ==
          Keys{"credit_limit", "receivable"});
    CHECK(fieldsOf(office.person("songjia"), FieldState::masked) == Keys{"phone"});
    CHECK(fieldsOf(office.person("huangxiaoling"), FieldState::writable) ==
          Keys{"contact", "phone", "ship_address"});
    for (const char* key : {"bank_account", "credit_limit", "receivable"}) {
        CHECK(fieldsOf(office.person("huangxiaoling"), FieldState::hidden).contains(key));
        CHECK(fieldsOf(office.person("luoyifan"), FieldState::hidden).contains(key));
    }
    CHECK(fieldsOf(office.person("zhouminjun"), FieldState::writable) ==
          Keys{"credit_grade", "credit_limit", "payment_terms"});
    CHECK(fieldsOf(office.person("zhouminjun"), FieldState::masked) == Keys{"phone"});
    CHECK(fieldsOf(office.person("zhengkai"), FieldState::masked) == Keys{"bank_account", "phone"});
}

TEST_CASE("The internal auditor reads the trail and all customers, the importer imports") {
    Office office(Template::demo);
    SignedIn& auditor = office.person("zhengkai");
    CHECK(count(auditor) == 300);
    CHECK(writableRows(auditor) == 0);
    CHECK(auditor.mayUse("system.audit"));
    CHECK_FALSE(good(auditor.audit().list({})).empty());
    CHECK(office.person("maxiaodong").mayUse("archive.customer.import"));
    CHECK_FALSE(office.person("duzhuangzhuang").mayUse("archive.customer.import"));
}

TEST_CASE("The demonstration set has 24 people, 14 departments and 300 customers, all in order") {
    Office office(Template::demo);
    const SetInfo& info = office.set().info();
    CHECK(info.templateName == "demo");
    CHECK(info.signInHint == Office::everyPassword);
    CHECK(good(office.manager().people().people()).size() == 24);
    CHECK(good(office.manager().people().departments()).size() == 14);
    CHECK(good(office.manager().customers().classes()).size() == 27);
    CHECK(office.manager().person().name == "孙丽华");
    CHECK(count(office.manager(), "mnemonic = ''") == 0);
    CHECK(count(office.manager(), "district = ''") == 0);
    CHECK(found(office.manager(), "hrdl").front() == "C0001");
    const auto check = good(office.manager().check());
    CHECK(check.problems.empty());
    CHECK(check.trail.whole);
}

TEST_CASE("Everybody of the demonstration set sees the other records of its second table") {
    struct Seen {
        const char* person;
        const char* object;
        std::int64_t rows; // -1: no function for it
        bool writable;
    };
    Office office(Template::demo);
    for (const Seen& line :
         {Seen{"manager", "contact", 96, true}, Seen{"manager", "supplier", 14, true},
          Seen{"manager", "warehouse", 5, true}, Seen{"manager", "account", 66, true},
          Seen{"manager", "voucher-word", 4, true}, Seen{"duzhuangzhuang", "contact", 9, true},
          Seen{"duzhuangzhuang", "supplier", -1, false}, Seen{"chenguodong", "contact", 93, true},
          Seen{"fangfang", "warehouse", 1, true}, Seen{"dingcong", "warehouse", 1, true},
          Seen{"dingcong", "contact", -1, false}, Seen{"guoqiang", "supplier", 14, true},
          Seen{"jiangwenhui", "supplier", 14, true}, Seen{"linyuexin", "account", 66, true},
          Seen{"mengfanjie", "contact", -1, false}}) {
        INFO(line.person << " " << line.object);
        SignedIn& person = office.person(line.person);
        access::Query query;
        query.count = true;
        query.fields = {"name"};
        const auto list = person.records(line.object).list(query);
        CHECK((list ? *list->count : -1) == line.rows);
        CHECK(person.records(line.object).blank().has_value() == line.writable);
    }
    access::Query names;
    names.fields = {"name"};
    CHECK(good(office.person("fangfang").records("warehouse").list(names)).rows[0].cells[0] ==
          "产品库");
    CHECK(good(office.person("dingcong").records("warehouse").list(names)).rows[0].cells[0] ==
          "原料库");
}
