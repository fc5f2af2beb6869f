#pragma once

#include "access/function_tree.h"
#include "access/model.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace xinheng::access {

/// Two duties that one person should not hold: who holds a function at or below the one node and a
/// function at or below the other (不相容职务相互分离).
struct DutyPair {
    enum class Level { block, warn };
    std::string id; ///< "voucher-prepare-audit"
    std::string first;
    std::string second;
    Level level = Level::warn;
    Text why; ///< bilingual: what could go wrong
};
const char* dutyLevelName(DutyPair::Level level);

/// The matrix of pairs. One is shipped as version 1; a set keeps every version of its own.
class DutyMatrix {
public:
    /// Invalid for what is no matrix, with all problems at once: unknown nodes, an id twice, a node
    /// against itself, an unknown level, a missing text.
    static Result<DutyMatrix> parse(std::string_view json, const FunctionTree& tree);
    static const DutyMatrix& shipped();
    [[nodiscard]] std::string json() const;
    [[nodiscard]] const std::vector<DutyPair>& pairs() const { return pairs_; }

private:
    std::vector<DutyPair> pairs_;
};

/// Somebody who holds both sides of a pair.
struct DutyConflict {
    DutyPair pair;
    Person person;
    std::optional<Date> mitigatedUntil; ///< a written mitigation is in force until then
    bool operator==(const DutyConflict& other) const {
        return pair.id == other.pair.id && person.id == other.person.id;
    }
};

/// "张三 holds both 填制凭证 and 审核凭证: ..."
Text dutyConflictText(const DutyConflict& conflict);

/// A written answer to a pair that is warned of.
struct Mitigation {
    std::string person; ///< code
    std::string pair;   ///< DutyPair::id
    std::string measure;
    Date to; ///< included
    std::string givenBy;
    std::string givenAt;
};

/// Whose hand did what on one document; codes of people, empty: nobody yet.
struct DocumentHands {
    std::string preparer; ///< who made it out: the author of an order
    std::string auditor;  ///< who audited or approved it
};
/// Rules on one document that hold whatever somebody's rights: the auditor (approver) is not the
/// preparer (author), and what was audited is un-audited by the one who did.
enum class DocumentStep { audit, unaudit };
Result<> checkHands(const DocumentHands& hands, DocumentStep step, std::string_view person);

} // namespace xinheng::access
