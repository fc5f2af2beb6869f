#include "ledger/ledger_fields.h"

#include "archive/catalogue.h"
#include "ledger/ledger_rules.h"
#include "ledger/ledger_store.h"

namespace xinheng::ledger {

namespace {

using access::Format;
using access::Write;
using namespace archive::catalogue;

std::deque<access::Field> accountFields() {
    return {code(label("Code", "科目编码"), "basic"), name(label("Name", "科目名称"), "basic"),
            formatted(searchable(text("mnemonic", label("Mnemonic", "助记码"), "basic", 60)),
                      Format::narrow),
            // Follows from the code; given once, as the code is.
            written(reference("parent", label("Account above", "上级科目"), "basic", "account"),
                    Write::onCreation),
            required(brief(choice(text("category", label("Category", "科目类型"), "basic", 20),
                                  {{"asset", label("Assets", "资产")},
                                   {"liability", label("Liabilities", "负债")},
                                   {"equity", label("Equity", "所有者权益")},
                                   {"cost", label("Costs", "成本")},
                                   {"income", label("Income", "损益（收入）")},
                                   {"expense", label("Expenses", "损益（费用）")}}))),
            required(brief(
                choice(text("direction", label("Balance direction", "余额方向"), "basic", 20),
                       {{"debit", label("Debit", "借")}, {"credit", label("Credit", "贷")}}))),
            // That an account has others below it is a fact about itself: vouchers take detail
            // accounts alone.
            written(brief(yesNo("detail", label("Detail account", "末级科目"), "basic")),
                    Write::computed),
            yesNo("by_customer", label("By customer", "客户往来"), "auxiliary"),
            yesNo("by_supplier", label("By supplier", "供应商往来"), "auxiliary"),
            yesNo("by_department", label("By department", "部门核算"), "auxiliary"),
            yesNo("by_person", label("By person", "个人往来"), "auxiliary"),
            yesNo("by_project", label("By project", "项目核算"), "auxiliary"),
            brief(choice(text("journal", label("Journal", "日记账"), "auxiliary", 20),
                         {{"cash", label("Cash", "现金日记账")},
                          {"bank", label("Bank", "银行日记账")},
                          {"other", label("Other journal", "其他日记账")}})),
            text("unit", label("Unit of quantity", "计量单位"), "auxiliary", 20),
            formatted(text("currency", label("Foreign currency", "外币币种"), "auxiliary", 10),
                      Format::narrow),
            choice(text("controlled_by", label("Controlled by", "受控系统"), "auxiliary", 20),
                   {{"receivables", label("Receivables", "应收系统")},
                    {"payables", label("Payables", "应付系统")},
                    {"stock", label("Inventory", "存货核算")}}),
            deactivatedOn("other"), remarks("other")};
}

} // namespace

access::Object accountObject() {
    access::Object object;
    object.key = "account";
    object.label = label("Account", "会计科目");
    object.table = ledger_store::accountTable;
    object.changeTable = ledger_store::accountChangeTable;
    object.derivedSearch = {{"initials", "name"}};
    object.codeField = "code";
    object.dimensions = {{"account", ledger_store::accountTable, "code"}};
    object.groups = {{"basic", label("Basic information", "基本信息")},
                     {"auxiliary", label("Auxiliary accounting", "辅助核算")},
                     {"other", label("Other information", "其他信息")}};
    object.fields = accountFields();
    giveFunctions(object, "ledger.setup.accounts");
    object.rules = accountRules();
    return object;
}

access::Object voucherWordObject() {
    access::Object object;
    object.key = "voucher-word";
    object.label = label("Voucher word", "凭证类别");
    object.table = ledger_store::voucherWordTable;
    object.changeTable = ledger_store::voucherWordChangeTable;
    object.derivedSearch = {{"initials", "name"}};
    object.codeField = "code";
    object.groups = {{"basic", label("Basic information", "基本信息")},
                     {"other", label("Other information", "其他信息")}};
    object.fields = {
        code(label("Word", "凭证字"), "basic"),
        name(label("Name", "类别名称"), "basic"),
        brief(choice(text("restriction", label("Restriction", "限制类型"), "basic", 20),
                     {{"none", label("None", "无限制")},
                      {"debit", label("Debit side must have", "借方必有")},
                      {"credit", label("Credit side must have", "贷方必有")},
                      {"both", label("Voucher must have", "凭证必有")},
                      {"neither", label("Voucher must not have", "凭证必无")}})),
        brief(text("accounts", label("Restricted accounts", "限制科目"), "basic", 200)),
        deactivatedOn("other"),
        remarks("other")};
    giveFunctions(object, "ledger.setup.words");
    object.rules = voucherWordRules();
    return object;
}

access::AmountObject accountAmounts() {
    return {"account", label("Voucher lines", "科目制单金额"), "ledger.voucher.prepare",
            ledger_store::accountTable};
}

} // namespace xinheng::ledger
