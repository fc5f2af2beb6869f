#include "archive/code_giver.h"

#include "archive/card_values.h"
#include "archive/coding_store.h"
#include "archive/value_rules.h"

#include <algorithm>

namespace xinheng::archive {

using access::Finding;
using access::Record;

namespace {

const Marked missingWords = XH_TR("archive", "{} is missing.");

} // namespace

const std::optional<CodeGiver::Ruled>& CodeGiver::ruled() const {
    if (read_)
        return ruled_;
    read_ = true;
    if (!takesCodingRule(object_))
        return ruled_;
    const auto rule = coding_store::find(session_.database(), object_.key);
    if (!rule)
        return ruled_;
    // A field that the pattern names may have gone with another version of the program.
    if (auto pattern = parsePattern(object_, rule->pattern))
        ruled_ = Ruled{*rule, std::move(*pattern)};
    return ruled_;
}

bool CodeGiver::gives() const {
    return ruled() && session_.gate().field(object_, *object_.indexOf(object_.codeField)) >=
                          access::FieldState::readable;
}

tl::expected<CodeGiver::Free, Finding> CodeGiver::nextFree(const Record& record) const {
    const std::size_t code = *object_.indexOf(object_.codeField);
    std::size_t missing = code;
    const auto frame = frameOf(ruled()->pattern, record, session_.businessDate(), missing);
    if (!frame)
        return tl::unexpected(
            Finding{Finding::Weight::error, missing,
                    Text(XH_TR("archive", "The code is made of {}, so it has to be given."),
                         object_.fields[missing].label)});
    const std::string prefix = frame->key();
    record_store::Reader reader(session_.database(), object_);
    std::int64_t number = coding_store::lastNumber(session_.database(), object_.key, prefix) + 1;
    while (number <= frame->largest() && reader.byCode(frame->code(number)))
        ++number;
    if (number > frame->largest())
        return tl::unexpected(
            Finding{Finding::Weight::error, code,
                    Text(XH_TR("archive", "All numbers of {} are used up. The coding rule needs "
                                          "more digits."),
                         frame->code(frame->largest()))});
    return Free{prefix, number, frame->code(number)};
}

void CodeGiver::giveOrCheck(const access::Draft& draft, std::vector<Finding>& findings) const {
    const std::size_t code = *object_.indexOf(object_.codeField);
    if (draft.before != nullptr || !ruled())
        return;
    std::string& value = draft.after[code];
    if (!value.empty()) {
        if (fromCards_ && followsFromCard(value))
            return;
        if (!follows(ruled()->pattern, draft.after, value))
            findings.push_back(
                {ruled()->rule.strict ? Finding::Weight::error : Finding::Weight::warning, code,
                 Text(XH_TR("archive", "This code does not follow the coding rule "
                                       "{}."),
                      ruled()->rule.pattern)});
        return;
    }
    // An empty code may be wrong for another reason than that it is missing.
    const bool wasMissing =
        std::erase_if(findings, [&](const Finding& one) {
            return gives() && one.field == code && one.message.source() == missingWords.source;
        }) > 0;
    if (!wasMissing)
        return;
    const auto free = nextFree(draft.after);
    if (!free) {
        findings.push_back(free.error());
        return;
    }
    value = checkedValue(object_, code, free->code, {}, findings);
    coding_store::setLastNumber(session_.database(), object_.key, free->prefix, free->number);
}

Result<std::string> CodeGiver::next(const Record& record) const {
    if (!gives())
        return fail(ErrorCode::notFound, XH_TR("archive", "There is no coding rule for {}."),
                    object_.label);
    const auto free = nextFree(record);
    if (free)
        return free->code;
    return fail(Error{ErrorCode::invalid,
                      Text(XH_TR("archive", "No code can be given yet.")),
                      {},
                      {toProblem(object_, free.error(), std::nullopt)}});
}

} // namespace xinheng::archive
