#include "archive/mnemonic_rules.h"

#include "base/pinyin.h"
#include "base/utf8.h"

namespace xinheng::archive {

namespace {

class MnemonicRules : public access::RecordRules {
public:
    void fill(const access::Object& object, const access::Draft& draft) const override {
        const std::size_t name = *object.indexOf("name");
        const std::size_t mnemonic = *object.indexOf("mnemonic");
        const auto made = [&](const std::string& text) {
            return initials(text, object.fields[mnemonic].maximumLength);
        };
        const bool asked = draft.given[name] || draft.given[mnemonic];
        const bool followsName = draft.before != nullptr && !draft.given[mnemonic] &&
                                 draft.after[name] != (*draft.before)[name] &&
                                 (*draft.before)[mnemonic] == made((*draft.before)[name]);
        // Made from a name that may not be read, the mnemonic would tell of it.
        const bool isMissing = draft.after[mnemonic].empty() &&
                               (draft.before == nullptr || (asked && draft.readable[name]));
        if (followsName || isMissing)
            draft.after[mnemonic] = made(draft.after[name]);
    }

private:
    // Letters of other scripts stay in a mnemonic, so it is cut between characters.
    static std::string initials(const std::string& name, int most) {
        std::string made = pinyinInitials(name);
        std::size_t end = 0;
        for (int left = most; left > 0 && end < made.size(); --left)
            utf8::next(made, end);
        made.resize(end);
        return made;
    }
};

} // namespace

std::shared_ptr<const access::RecordRules> mnemonicRules() {
    static const auto rules = std::make_shared<const MnemonicRules>();
    return rules;
}

} // namespace xinheng::archive
