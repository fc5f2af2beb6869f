#pragma once

#include "access/session.h"
#include "archive/coding_rules.h"
#include "archive/record_store.h"

namespace xinheng::archive {

/// Gives new records their codes by the object's coding rule, and looks at codes that were typed.
class CodeGiver {
public:
    CodeGiver(access::Session& session, const access::Object& object)
        : session_(session), object_(object) {}

    /// Whether there is a rule, and the person may read the codes it gives.
    [[nodiscard]] bool gives() const;
    /// Of a new record: takes "is missing" of an empty code out of the findings and fills the code
    /// in, in the transaction of the record; of a code that does not follow the rule adds an error
    /// or a warning. Codes that a card import makes itself pass, see takeCodesOfCards().
    void giveOrCheck(const access::Draft& draft, std::vector<access::Finding>& findings) const;
    /// From now on a code that follows from a card needs not follow the rule: a number from the
    /// rule would make the same card another record each time it comes.
    void takeCodesOfCards() { fromCards_ = true; }
    /// What would be given next, without giving it. Not found when there is no rule; invalid, by
    /// the field, when the rule needs a value that the record lacks, or all numbers are used up.
    [[nodiscard]] Result<std::string> next(const access::Record& record) const;

private:
    struct Ruled {
        CodingRule rule;
        CodingPattern pattern;
    };
    [[nodiscard]] const std::optional<Ruled>& ruled() const;
    struct Free {
        std::string prefix;
        std::int64_t number;
        std::string code;
    };
    /// The problem instead, when there is no free number.
    [[nodiscard]] tl::expected<Free, access::Finding> nextFree(const access::Record& record) const;
    access::Session& session_;
    const access::Object& object_;
    bool fromCards_ = false;
    mutable bool read_ = false;
    mutable std::optional<Ruled> ruled_;
};

} // namespace xinheng::archive
