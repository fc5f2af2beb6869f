#include "archive/customer_fields.h"

#include "archive/catalogue.h"
#include "archive/customer_store.h"
#include "archive/relation_rules.h"

namespace xinheng::archive {

namespace {

using access::Field;
using access::FieldType;
using access::Format;
using access::MaskStyle;
using access::Write;
using namespace catalogue;

std::deque<Field> fields() {
    std::deque<Field> list;
    const auto add = [&](Field field) { list.push_back(std::move(field)); };

    add(code(label("Code", "客户编码"), "basic"));
    add(name(label("Name", "客户名称"), "basic", MaskStyle::initial));
    add(searchable(
        text("short_name", label("Short name", "客户简称"), "basic", 100, MaskStyle::initial)));
    add(formatted(searchable(text("mnemonic", label("Mnemonic", "助记码"), "basic", 60)),
                  Format::narrow));
    add(formatted(
        searchable(text("tax_number", label("Tax number", "税号"), "basic", 30, MaskStyle::tail)),
        Format::taxNumber));
    add(text("bank", label("Bank", "开户银行"), "basic", 120, MaskStyle::initial));
    add(formatted(
        text("bank_account", label("Bank account", "银行账号"), "basic", 40, MaskStyle::tail),
        Format::bankAccount));
    add(reference("district", label("District", "所属地区"), "basic", "district"));
    add(reference("class", label("Class", "客户分类"), "basic", "class"));
    add(reference("parent", label("Parent customer", "上级客户"), "basic", "customer"));
    Field relation =
        choice(text("relation", label("Relation to parent", "上级关系"), "basic", 20),
               {{"subsidiary", label("Subsidiary", "子公司")},
                {"branch", label("Branch", "分公司")},
                {"member", label("Member of the group", "集团成员")},
                {"site", label("Site", "分支网点")},
                {"dealer", label("Dealer", "经销商")},
                {"affiliate", label("Affiliate", "关联单位")}});
    relation.goesWith = "parent";
    add(relation);
    add(choice(text("kind", label("Kind", "客户性质"), "basic", 20),
               {{"organisation", label("Organisation", "单位")},
                {"resident", label("Resident", "居民")}}));

    add(searchable(text("address", label("Address", "地址"), "contact", 300, MaskStyle::initial)));
    add(formatted(text("postcode", label("Postcode", "邮编"), "contact", 20, MaskStyle::all),
                  Format::postcode));
    add(text("contact", label("Contact person", "联系人"), "contact", 60, MaskStyle::initial));
    add(formatted(
        searchable(text("phone", label("Telephone", "电话"), "contact", 60, MaskStyle::phone)),
        Format::phone));
    add(text("ship_address", label("Ship-to address", "发货地址"), "contact", 300,
             MaskStyle::initial));
    add(text("ship_method", label("Shipping method", "发货方式"), "contact", 60));
    add(text("ship_warehouse", label("Shipping warehouse", "发货仓库"), "contact", 60));

    add(text("price_level", label("Price level", "价格级别"), "credit", 60, MaskStyle::all));
    std::vector<access::FieldChoice> grades;
    for (const char* letter : {"A", "B", "C", "D"})
        grades.push_back({letter, label(letter, letter)});
    add(choice(text("credit_grade", label("Credit grade", "信用等级"), "credit", 1, MaskStyle::all),
               grades));
    add(typed(text("credit_limit", label("Credit limit", "信用额度"), "credit", 20, MaskStyle::all),
              FieldType::amount));
    add(text("payment_terms", label("Payment terms", "付款条件"), "credit", 100, MaskStyle::all));
    add(written(typed(text("receivable", label("Receivable balance", "应收余额"), "credit", 20,
                           MaskStyle::all),
                      FieldType::amount),
                Write::computed));

    add(reference("department", label("Department", "分管部门"), "other", "department"));
    add(reference("person", label("Responsible person", "分管业务员"), "other", "person"));
    add(createdOn("other"));
    add(deactivatedOn("other"));
    add(searchable(remarks("other")));
    for (Field& field : list)
        for (const char* key : {"contact", "phone", "district", "class", "credit_limit", "person"})
            field.brief = field.brief || field.key == key;
    return list;
}

} // namespace

access::Object customerObject() {
    access::Object object;
    object.key = "customer";
    object.label = label("Customer", "客户");
    object.table = customer_store::customerTable;
    object.searchTable = customer_store::searchTable;
    object.changeTable = customer_store::changeTable;
    object.derivedSearch = {{"initials", "name"}};
    object.codeField = "code";
    object.personField = "person";
    object.dimensions = {{"district", customer_store::districtTable},
                         {"class", customer_store::classTable},
                         {"department", customer_store::departmentTable}};
    object.groups = {{"basic", label("Basic information", "基本信息")},
                     {"contact", label("Contact information", "联系信息")},
                     {"credit", label("Credit information", "信用信息")},
                     {"other", label("Other information", "其他信息")}};
    object.fields = fields();
    giveFunctions(object, "archive.customer");
    object.treeNode = "archive.quality.tree";
    object.assignNode = "archive.ownership.assign";
    object.takeBackNode = "archive.ownership.takeback";
    object.rules = customerRules();
    return object;
}

access::Object contactObject() {
    access::Object object;
    object.key = "contact";
    object.label = label("Contact", "联系人");
    object.table = customer_store::contactTable;
    object.searchTable = customer_store::contactSearchTable;
    object.changeTable = customer_store::contactChangeTable;
    object.derivedSearch = {{"initials", "name"}};
    object.codeField = "code";
    object.above = access::Above{"customer", "customer"};
    object.groups = {{"basic", label("Basic information", "基本信息")},
                     {"contact", label("Contact information", "联系信息")},
                     {"other", label("Other information", "其他信息")}};
    object.fields = {
        code(label("Code", "联系人编码"), "basic"),
        name(label("Name", "姓名"), "basic", MaskStyle::initial),
        // A contact who goes to another customer is another contact: the old one's history would
        // tell of a customer that the reader of the new one may not see.
        written(brief(required(
                    reference("customer", label("Customer", "所属客户"), "basic", "customer"))),
                Write::onCreation),
        brief(text("title", label("Position", "职务"), "basic", 60)),
        reference("parent", label("Reports to", "上级联系人"), "basic", "contact"),
        choice(text("influence", label("Influence", "决策影响"), "basic", 20, MaskStyle::all),
               {{"decides", label("Decides", "决策者")},
                {"advises", label("Advises", "建议者")},
                {"uses", label("Uses", "使用者")},
                {"opposes", label("Opposes", "反对者")},
                {"none", label("None", "无影响")}}),
        typed(text("birthday", label("Birthday", "生日"), "basic", 10), FieldType::date),
        formatted(searchable(text("phone", label("Telephone", "办公电话"), "contact", 60,
                                  MaskStyle::phone)),
                  Format::phone),
        formatted(brief(searchable(
                      text("mobile", label("Mobile", "手机"), "contact", 60, MaskStyle::phone))),
                  Format::phone),
        formatted(text("email", label("E-mail", "电子邮箱"), "contact", 120, MaskStyle::initial),
                  Format::email),
        text("messenger", label("Messenger", "即时通讯"), "contact", 120, MaskStyle::initial),
        createdOn("other"), deactivatedOn("other"), remarks("other")};
    giveFunctions(object, "archive.contact");
    object.treeNode = "archive.contact.tree";
    object.rules = contactRules();
    return object;
}

} // namespace xinheng::archive
