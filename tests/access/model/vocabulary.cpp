#include "access/model/vocabulary.h"

namespace xinheng::tests::model {

const std::vector<Node>& functionNodes() {
    static const std::vector<Node> nodes{{"archive", ""},
                                         {"archive.customer", "archive"},
                                         {"archive.customer.query", "archive.customer"},
                                         {"archive.customer.entry", "archive.customer"},
                                         {"ledger", ""},
                                         {"ledger.voucher", "ledger"},
                                         {"ledger.voucher.prepare", "ledger.voucher"},
                                         {"ledger.voucher.audit", "ledger.voucher"},
                                         {"ledger.cashier", "ledger"},
                                         {"ledger.cashier.sign", "ledger.cashier"},
                                         {"trade", ""},
                                         {"trade.order", "trade"},
                                         {"trade.order.enter", "trade.order"},
                                         {"trade.order.approve", "trade.order"},
                                         {"system", ""},
                                         {"system.people", "system"},
                                         {"system.rights", "system"},
                                         {"system.audit", "system"},
                                         {"system.settings", "system"}};
    return nodes;
}

const std::vector<std::string>& noNodes() {
    static const std::vector<std::string> keys{
        "nowhere", "", "archive.", "ledger.vouch", "archive.customer.query.more", "ARCHIVE"};
    return keys;
}

const std::vector<FieldFact>& fieldFacts() {
    static const std::vector<FieldFact> facts{
        {"code", Kind::text, false, false, {}},
        {"name", Kind::text, true, false, {"n", "Alpha", "beta", "恒瑞"}},
        {"phone", Kind::text, true, false, {"", "13812341234", "010-88886666"}},
        {"credit_limit", Kind::amount, true, false, {"", "0.00", "20.00", "20.01"}},
        {"mnemonic", Kind::text, false, false, {"", "a", "B", "ab"}},
        {"remarks", Kind::text, true, false, {"", "a", "A", "a%b", "a'b"}},
        {"receivable", Kind::amount, true, true, {"0.00", "20.00", "-5.00"}},
        {"deactivated_on", Kind::day, false, false, {"", "2024-01-31", "2024-02-01"}},
        {"district", Kind::reference, false, false, {"", "d0", "d1", "d2", "d3", "d4"}},
        {"department", Kind::reference, false, false, {"", "a0", "a1", "a2", "a3"}},
        {"person", Kind::reference, false, false, {"", "p0", "p1", "p2"}}};
    return facts;
}

const FieldFact* fieldFact(const std::string& key) {
    for (const FieldFact& fact : fieldFacts())
        if (fact.key == key)
            return &fact;
    return nullptr;
}

const std::vector<std::string>& objectKeys() {
    static const std::vector<std::string> keys{"customer", "other"};
    return keys;
}

const std::vector<std::string>& personCodes() {
    static const std::vector<std::string> codes{"p0", "p1", "p2"};
    return codes;
}
const std::vector<std::string>& roleCodes() {
    static const std::vector<std::string> codes{"r0", "r1", "r2"};
    return codes;
}
const std::vector<std::string>& departmentCodes() {
    static const std::vector<std::string> codes{"a0", "a1", "a2", "a3"};
    return codes;
}
const std::vector<std::string>& districtCodes() {
    static const std::vector<std::string> codes{"d0", "d1", "d2", "d3", "d4"};
    return codes;
}

const std::vector<std::string>& accountCodes() {
    static const std::vector<std::string> codes{"b0", "b1", "b2"};
    return codes;
}
const std::vector<AmountFact>& amountFacts() {
    static const std::vector<AmountFact> facts{
        {"account", "ledger.voucher.prepare", accountCodes()},
        {"purchase-order", "trade.order.approve", {""}}};
    return facts;
}

std::string customerCode(int number) {
    return "C" + std::to_string(number);
}

} // namespace xinheng::tests::model
