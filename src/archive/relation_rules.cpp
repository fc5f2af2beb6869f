#include "archive/relation_rules.h"

#include "archive/mnemonic_rules.h"
#include "archive/relation_store.h"

namespace xinheng::archive {

namespace {

using access::Draft;
using access::Finding;
using access::Object;

// That a record would stand below itself is said even when what lies between is not the person's
// to see: a tree with a circle in it could not be kept at all.
class RelationRules : public access::RecordRules {
public:
    explicit RelationRules(std::shared_ptr<const access::RecordRules> others)
        : others_(std::move(others)) {}

    void fill(const Object& object, const Draft& draft) const override {
        if (others_)
            others_->fill(object, draft);
    }

    void check(const Object& object, const Draft& draft, const access::ReferenceCheck& isThere,
               std::vector<Finding>& findings) const override {
        if (others_)
            others_->check(object, draft, isThere, findings);
        const std::size_t parent = *object.indexOf("parent");
        const std::string& code = draft.after[*object.indexOf(object.codeField)];
        if (!code.empty() && draft.given[parent] && draft.after[parent] == code)
            findings.push_back(belowItself(parent, code));
    }

    [[nodiscard]] std::map<std::string, Finding>
    misplaced(storage::Database& database, const Object& object,
              const std::vector<std::string>& codes) const override {
        const std::size_t parent = *object.indexOf("parent");
        std::map<std::string, Finding> found;
        relation_store::Above above(database, object);
        for (const std::string& code : codes) {
            if (above.standsBelowItself(code))
                found.emplace(code, belowItself(parent, code));
            else if (object.above && above.belongsElsewhere(code))
                found.emplace(code,
                              Finding{Finding::Weight::error, parent,
                                      Text(XH_TR("archive",
                                                 "Whom a contact reports to has to be a contact of "
                                                 "the same customer."))});
        }
        return found;
    }

private:
    static Finding belowItself(std::size_t parent, const std::string& code) {
        return {Finding::Weight::error, parent,
                Text(XH_TR("archive", "{} would stand below itself."), code)};
    }
    std::shared_ptr<const access::RecordRules> others_;
};

} // namespace

std::shared_ptr<const access::RecordRules> customerRules() {
    static const auto rules = std::make_shared<const RelationRules>(mnemonicRules());
    return rules;
}

std::shared_ptr<const access::RecordRules> contactRules() {
    static const auto rules = std::make_shared<const RelationRules>(nullptr);
    return rules;
}

} // namespace xinheng::archive
