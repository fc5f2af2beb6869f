#include "ledger/ledger_rules.h"

#include "archive/mnemonic_rules.h"
#include "ledger/ledger_store.h"

#include <algorithm>

namespace xinheng::ledger {

namespace {

using access::Draft;
using access::Finding;
using access::Object;

constexpr std::size_t firstLevel = 4;
constexpr std::size_t furtherLevel = 2;
constexpr std::size_t longestCode = 14; // six levels

bool isAccountCode(std::string_view code) {
    return code.size() >= firstLevel && code.size() <= longestCode &&
           (code.size() - firstLevel) % furtherLevel == 0 &&
           std::all_of(code.begin(), code.end(),
                       [](char byte) { return byte >= '0' && byte <= '9'; });
}

class AccountRules : public access::RecordRules {
public:
    void fill(const Object& object, const Draft& draft) const override {
        archive::mnemonicRules()->fill(object, draft);
        const std::string& code = draft.after[*object.indexOf("code")];
        std::string& parent = draft.after[*object.indexOf("parent")];
        if (draft.before == nullptr && parent.empty() && isAccountCode(code))
            parent = codeAbove(code);
    }

    void check(const Object& object, const Draft& draft, const access::ReferenceCheck& isThere,
               std::vector<Finding>& findings) const override {
        if (draft.before != nullptr)
            return;
        const std::size_t codeField = *object.indexOf("code");
        const std::size_t parentField = *object.indexOf("parent");
        const std::string& code = draft.after[codeField];
        const std::string& parent = draft.after[parentField];
        if (code.empty())
            return;
        if (!isAccountCode(code))
            findings.push_back(
                {Finding::Weight::error, codeField,
                 Text(XH_TR("ledger", "An account code has 4 digits on the first level and 2 more "
                                      "on each level below, {} at most."),
                      longestCode)});
        else if (parent != codeAbove(code))
            findings.push_back(
                {Finding::Weight::error, parentField,
                 Text(XH_TR("ledger", "By its code {} does not stand below {}."), code, parent)});
        else if (!parent.empty() && !isThere(object.key, parent))
            findings.push_back(
                {Finding::Weight::error, codeField,
                 Text(XH_TR("ledger", "There is no account {} for it to stand below."), parent)});
    }

    void added(storage::Database& database, const Object& object,
               const access::Record& record) const override {
        if (const std::string& parent = record[*object.indexOf("parent")]; !parent.empty())
            ledger_store::endDetail(database, parent);
    }
};

class VoucherWordRules : public access::RecordRules {
public:
    void check(const Object& object, const Draft& draft, const access::ReferenceCheck& isThere,
               std::vector<Finding>& findings) const override {
        const std::size_t restrictionField = *object.indexOf("restriction");
        const std::size_t accountsField = *object.indexOf("accounts");
        // Between two fields of which one is hidden, nothing is said: it would tell of the other.
        if (!draft.readable[restrictionField] || !draft.readable[accountsField])
            return;
        const std::string& restriction = draft.after[restrictionField];
        const std::string& accounts = draft.after[accountsField];
        const bool restricted = !restriction.empty() && restriction != "none";
        const bool same = draft.before != nullptr && (*draft.before)[accountsField] == accounts;
        if (restricted && accounts.empty())
            findings.push_back(
                {Finding::Weight::error, accountsField,
                 Text(XH_TR("ledger", "The restriction says nothing without its accounts."))});
        if (same) // they may be ones that this person does not see
            return;
        for (const std::string& account : accountList(accounts))
            if (!isThere("account", account))
                findings.push_back({Finding::Weight::error, accountsField,
                                    Text(XH_TR("ledger", "There is no account {}."), account)});
    }
};

} // namespace

std::string codeAbove(std::string_view account) {
    return account.size() > firstLevel
               ? std::string(account.substr(0, account.size() - furtherLevel))
               : std::string();
}

std::vector<std::string> accountList(std::string_view text) {
    std::vector<std::string> accounts;
    constexpr std::string_view between = " ,;\t";
    for (std::size_t at = text.find_first_not_of(between); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(between, at), text.size());
        accounts.emplace_back(text.substr(at, end - at));
        at = text.find_first_not_of(between, end);
    }
    return accounts;
}

std::shared_ptr<const access::RecordRules> accountRules() {
    static const auto rules = std::make_shared<const AccountRules>();
    return rules;
}

std::shared_ptr<const access::RecordRules> voucherWordRules() {
    static const auto rules = std::make_shared<const VoucherWordRules>();
    return rules;
}

} // namespace xinheng::ledger
