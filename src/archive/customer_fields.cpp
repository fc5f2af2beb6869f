#include "archive/customer_fields.h"

#include "archive/customer_store.h"

namespace xinheng::archive {

namespace {

using access::Field;
using access::FieldType;
using access::MaskStyle;
using access::Write;

Text label(const char* english, const char* chinese) {
    return Text::bilingual(english, chinese);
}

Field text(const char* key, Text label, const char* group, int maximumLength,
           MaskStyle mask = MaskStyle::none) {
    Field field;
    field.key = key;
    field.label = std::move(label);
    field.group = group;
    field.maximumLength = maximumLength;
    field.mask = mask;
    return field;
}

Field searchable(Field field) {
    field.searchable = true;
    return field;
}

Field typed(Field field, FieldType type) {
    field.type = type;
    return field;
}

Field reference(const char* key, Text label, const char* group, const char* target) {
    Field field = typed(text(key, std::move(label), group, 40), FieldType::reference);
    field.references = target;
    return field;
}

std::vector<Field> fields() {
    std::vector<Field> list;
    const auto add = [&](Field field) { list.push_back(std::move(field)); };

    Field code = searchable(text("code", label("Code", "客户编码"), "basic", 40));
    code.required = true;
    code.write = Write::onCreation;
    add(code);
    Field name =
        searchable(text("name", label("Name", "客户名称"), "basic", 200, MaskStyle::initial));
    name.required = true;
    name.sortColumn = "name_sort";
    add(name);
    add(searchable(
        text("short_name", label("Short name", "客户简称"), "basic", 100, MaskStyle::initial)));
    add(searchable(text("mnemonic", label("Mnemonic", "助记码"), "basic", 60)));
    add(searchable(text("tax_number", label("Tax number", "税号"), "basic", 30, MaskStyle::tail)));
    add(text("bank", label("Bank", "开户银行"), "basic", 120, MaskStyle::initial));
    add(text("bank_account", label("Bank account", "银行账号"), "basic", 40, MaskStyle::tail));
    add(reference("district", label("District", "所属地区"), "basic", "district"));
    add(reference("class", label("Class", "客户分类"), "basic", "class"));

    add(text("address", label("Address", "地址"), "contact", 300, MaskStyle::initial));
    add(text("postcode", label("Postcode", "邮编"), "contact", 20, MaskStyle::all));
    add(text("contact", label("Contact person", "联系人"), "contact", 60, MaskStyle::initial));
    add(searchable(text("phone", label("Telephone", "电话"), "contact", 60, MaskStyle::phone)));
    add(text("ship_address", label("Ship-to address", "发货地址"), "contact", 300,
             MaskStyle::initial));
    add(text("ship_method", label("Shipping method", "发货方式"), "contact", 60));
    add(text("ship_warehouse", label("Shipping warehouse", "发货仓库"), "contact", 60));

    add(text("price_level", label("Price level", "价格级别"), "credit", 60, MaskStyle::all));
    Field grade =
        typed(text("credit_grade", label("Credit grade", "信用等级"), "credit", 1, MaskStyle::all),
              FieldType::choice);
    for (const char* letter : {"A", "B", "C", "D"})
        grade.choices.push_back({letter, label(letter, letter)});
    add(grade);
    add(typed(text("credit_limit", label("Credit limit", "信用额度"), "credit", 20, MaskStyle::all),
              FieldType::amount));
    add(text("payment_terms", label("Payment terms", "付款条件"), "credit", 100, MaskStyle::all));
    Field receivable = typed(
        text("receivable", label("Receivable balance", "应收余额"), "credit", 20, MaskStyle::all),
        FieldType::amount);
    receivable.write = Write::computed;
    add(receivable);

    add(reference("department", label("Department", "分管部门"), "other", "department"));
    add(reference("person", label("Responsible person", "分管业务员"), "other", "person"));
    add(typed(text("deactivated_on", label("Deactivated on", "停用日期"), "other", 10),
              FieldType::date));
    add(typed(text("remarks", label("Remarks", "备注"), "other", 2000, MaskStyle::all),
              FieldType::longText));
    return list;
}

} // namespace

access::Object customerObject() {
    access::Object object;
    object.key = "customer";
    object.label = label("Customer", "客户");
    object.table = customer_store::customerTable;
    object.searchTable = customer_store::searchTable;
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
    object.queryNode = "archive.customer.query";
    object.entryNode = "archive.customer.entry";
    return object;
}

} // namespace xinheng::archive
