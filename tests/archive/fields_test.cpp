#include "archive/archive_support.h"
#include "archive/customer_fields.h"

#include <set>

using namespace xinheng;
using access::FieldType;
using access::Write;

namespace {

struct Line {
    const char* group;
    const char* key;
    const char* chinese;
};

// The words of the source text's first article, in its four groups.
constexpr Line articleOne[] = {
    {"基本信息", "code", "客户编码"},
    {"基本信息", "name", "客户名称"},
    {"基本信息", "short_name", "客户简称"},
    {"基本信息", "tax_number", "税号"},
    {"基本信息", "bank", "开户银行"},
    {"基本信息", "bank_account", "银行账号"},
    {"联系信息", "address", "地址"},
    {"联系信息", "postcode", "邮编"},
    {"联系信息", "contact", "联系人"},
    {"联系信息", "phone", "电话"},
    {"联系信息", "ship_address", "发货地址"},
    {"联系信息", "ship_method", "发货方式"},
    {"联系信息", "ship_warehouse", "发货仓库"},
    {"信用信息", "price_level", "价格级别"},
    {"信用信息", "credit_grade", "信用等级"},
    {"信用信息", "credit_limit", "信用额度"},
    {"信用信息", "payment_terms", "付款条件"},
    {"信用信息", "receivable", "应收余额"},
    {"其他信息", "department", "分管部门"},
    {"其他信息", "person", "分管业务员"},
    {"其他信息", "deactivated_on", "停用日期"},
};

bool isChinese(const std::string& text) {
    return static_cast<unsigned char>(text[0]) >= 0xE4;
}

} // namespace

TEST_CASE("The catalogue holds the 21 fields of article 1 in their four groups") {
    const access::Object object = archive::customerObject();
    CHECK(std::size(articleOne) == 21);
    std::map<std::string, std::string> groups;
    for (const access::FieldGroup& group : object.groups)
        groups[group.key] = group.label.in(Language::zh);
    CHECK(groups.size() == 4);
    for (const Line& line : articleOne) {
        INFO(line.key);
        const access::Field* field = object.field(line.key);
        REQUIRE(field != nullptr);
        CHECK(field->label.in(Language::zh) == line.chinese);
        CHECK(groups.at(field->group) == line.group);
    }
}

TEST_CASE("Besides those there are parent, relation, kind, district, class, mnemonic, remarks and "
          "the day "
          "of entry") {
    const access::Object object = archive::customerObject();
    std::set<std::string> keys;
    for (const access::Field& field : object.fields)
        keys.insert(field.key);
    for (const Line& line : articleOne)
        CHECK(keys.erase(line.key) == 1);
    CHECK(keys == std::set<std::string>{"kind", "parent", "relation", "district", "class",
                                        "mnemonic", "remarks", "created_on"});
}

TEST_CASE("Every field has a label in both languages, a group that exists and a column") {
    const access::Object object = archive::customerObject();
    std::set<std::string> english;
    std::set<std::string> chinese;
    std::set<std::string> groups;
    for (const access::FieldGroup& group : object.groups) {
        groups.insert(group.key);
        CHECK(isChinese(group.label.in(Language::zh)));
        CHECK_FALSE(isChinese(group.label.in(Language::en)));
    }
    tests::Office office;
    const std::string content = office.content();
    for (const access::Field& field : object.fields) {
        INFO(field.key);
        CHECK(isChinese(field.label.in(Language::zh)));
        CHECK_FALSE(isChinese(field.label.in(Language::en)));
        CHECK(english.insert(field.label.in(Language::en)).second);
        CHECK(chinese.insert(field.label.in(Language::zh)).second);
        CHECK(groups.contains(field.group));
        CHECK(field.maximumLength > 0);
        access::Query query;
        query.fields = {field.key};
        CHECK(office.manager().customers().list(query).has_value());
    }
}

TEST_CASE(
    "Only code and name are required, the code is fixed, the receivable and the day computed") {
    for (const access::Field& field : archive::customerObject().fields) {
        INFO(field.key);
        CHECK(field.required == (field.key == "code" || field.key == "name"));
        CHECK((field.write == Write::onCreation) == (field.key == "code"));
        const bool computed = field.key == "receivable" || field.key == "created_on";
        CHECK((field.write == Write::computed) == computed);
        CHECK(field.importable() != computed);
    }
}

TEST_CASE("Fields have the type of what they hold, and amounts, days and references are few") {
    std::map<FieldType, std::set<std::string>> byType;
    for (const access::Field& field : archive::customerObject().fields)
        byType[field.type].insert(field.key);
    CHECK(byType[FieldType::amount] == std::set<std::string>{"credit_limit", "receivable"});
    CHECK(byType[FieldType::choice] == std::set<std::string>{"credit_grade", "kind", "relation"});
    CHECK(byType[FieldType::date] == std::set<std::string>{"created_on", "deactivated_on"});
    CHECK(byType[FieldType::longText] == std::set<std::string>{"remarks"});
    CHECK(byType[FieldType::reference] ==
          std::set<std::string>{"district", "class", "department", "person", "parent"});
}

TEST_CASE("The search box looks into code, names, numbers, address and remarks") {
    std::set<std::string> searchable;
    for (const access::Field& field : archive::customerObject().fields)
        if (field.searchable)
            searchable.insert(field.key);
    CHECK(searchable == std::set<std::string>{"code", "name", "short_name", "mnemonic", "phone",
                                              "tax_number", "address", "remarks"});
}

TEST_CASE("A masked showing of what can be masked gives the value away in no field") {
    const std::string value = "13851627318";
    for (const access::Field& field : archive::customerObject().fields)
        if (field.maskable()) {
            INFO(field.key);
            CHECK(access::masked(value, field.mask) != value);
            CHECK(access::masked(value, field.mask).find("5162") == std::string::npos);
        }
}
