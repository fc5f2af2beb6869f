#include "trade/trade_fields.h"

#include "archive/catalogue.h"
#include "archive/customer_store.h"
#include "archive/mnemonic_rules.h"
#include "trade/trade_store.h"

namespace xinheng::trade {

namespace {

using access::Format;
using access::MaskStyle;
using access::Write;
using namespace archive::catalogue;
using archive::customer_store::departmentTable;
using archive::customer_store::districtTable;

std::vector<access::FieldGroup> groups() {
    return {{"basic", label("Basic information", "基本信息")},
            {"contact", label("Contact information", "联系信息")},
            {"other", label("Other information", "其他信息")}};
}

} // namespace

access::Object supplierObject() {
    access::Object object;
    object.key = "supplier";
    object.label = label("Supplier", "供应商");
    object.table = trade_store::supplierTable;
    object.searchTable = trade_store::supplierSearchTable;
    object.changeTable = trade_store::supplierChangeTable;
    object.derivedSearch = {{"initials", "name"}};
    object.codeField = "code";
    object.personField = "person";
    object.dimensions = {{"district", districtTable}, {"department", departmentTable}};
    object.groups = groups();
    object.fields = {
        code(label("Code", "供应商编码"), "basic"),
        name(label("Name", "供应商名称"), "basic", MaskStyle::initial),
        searchable(text("short_name", label("Short name", "供应商简称"), "basic", 100,
                        MaskStyle::initial)),
        formatted(searchable(text("mnemonic", label("Mnemonic", "助记码"), "basic", 60)),
                  Format::narrow),
        formatted(searchable(text("tax_number", label("Tax number", "税号"), "basic", 30,
                                  MaskStyle::tail)),
                  Format::taxNumber),
        text("bank", label("Bank", "开户银行"), "basic", 120, MaskStyle::initial),
        formatted(
            text("bank_account", label("Bank account", "银行账号"), "basic", 40, MaskStyle::tail),
            Format::bankAccount),
        brief(reference("district", label("District", "所属地区"), "basic", "district")),
        text("address", label("Address", "地址"), "contact", 300, MaskStyle::initial),
        formatted(text("postcode", label("Postcode", "邮编"), "contact", 20, MaskStyle::all),
                  Format::postcode),
        brief(
            text("contact", label("Contact person", "联系人"), "contact", 60, MaskStyle::initial)),
        formatted(
            searchable(text("phone", label("Telephone", "电话"), "contact", 60, MaskStyle::phone)),
            Format::phone),
        formatted(text("email", label("E-mail", "电子邮箱"), "contact", 120, MaskStyle::initial),
                  Format::email),
        text("payment_terms", label("Payment terms", "付款条件"), "other", 100, MaskStyle::all),
        reference("department", label("Department", "分管部门"), "other", "department"),
        brief(reference("person", label("Buyer", "专管采购员"), "other", "person")),
        createdOn("other"),
        deactivatedOn("other"),
        remarks("other")};
    giveFunctions(object, "trade.setup.supplier");
    object.rules = archive::mnemonicRules();
    return object;
}

access::Object warehouseObject() {
    access::Object object;
    object.key = "warehouse";
    object.label = label("Warehouse", "仓库");
    object.table = trade_store::warehouseTable;
    object.changeTable = trade_store::warehouseChangeTable;
    object.derivedSearch = {{"initials", "name"}};
    object.codeField = "code";
    object.personField = "person";
    object.dimensions = {{"department", departmentTable}};
    object.groups = groups();
    object.fields = {
        code(label("Code", "仓库编码"), "basic"),
        name(label("Name", "仓库名称"), "basic"),
        brief(choice(
            text("valuation", label("Valuation method", "计价方式"), "basic", 20, MaskStyle::all),
            {{"planned", label("Planned cost", "计划价法")},
             {"selling", label("Selling price", "售价法")},
             {"moving", label("Moving average", "移动平均法")},
             {"monthly", label("Monthly average", "全月平均法")},
             {"fifo", label("First in, first out", "先进先出法")},
             {"actual", label("Specific identification", "个别计价法")}})),
        brief(reference("department", label("Department", "所属部门"), "basic", "department")),
        brief(reference("person", label("Keeper", "负责人"), "basic", "person")),
        text("address", label("Address", "仓库地址"), "contact", 300, MaskStyle::initial),
        formatted(
            searchable(text("phone", label("Telephone", "电话"), "contact", 60, MaskStyle::phone)),
            Format::phone),
        deactivatedOn("other"),
        remarks("other")};
    giveFunctions(object, "stock.setup.warehouses");
    return object;
}

access::Object productClassObject() {
    access::Object object;
    object.key = "product-class";
    object.label = label("Product class", "存货分类");
    object.table = trade_store::productClassTable;
    object.changeTable = trade_store::productClassChangeTable;
    object.derivedSearch = {{"initials", "name"}};
    object.codeField = "code";
    object.dimensions = {{"product-class", trade_store::productClassTable, "code"}};
    object.groups = groups();
    object.fields = {code(label("Code", "分类编码"), "basic"),
                     name(label("Name", "分类名称"), "basic"),
                     // Given once, so that no class can come to stand below itself.
                     written(brief(reference("parent", label("Class above", "上级分类"), "basic",
                                             "product-class")),
                             Write::onCreation),
                     deactivatedOn("other"), remarks("other")};
    giveFunctions(object, "stock.setup.classes");
    return object;
}

access::AmountObject purchaseOrderAmounts() {
    return {"purchase-order", label("Purchase orders", "采购订单审核额度"), "trade.order.approve",
            ""};
}

} // namespace xinheng::trade
