#include "archive/coding_desk.h"

#include "access/use_case.h"
#include "archive/coding_store.h"
#include "archive/record_entry.h"
#include "base/normalise.h"

#include <nlohmann/json.hpp>

namespace xinheng::archive {

namespace {

constexpr const char* node = "archive.setup.coding";

Result<const access::Object*> objectOf(const access::Session& session, const std::string& key) {
    const access::Object* object = session.objects().find(key);
    if (object == nullptr || !takesCodingRule(*object))
        return fail(ErrorCode::invalid, XH_TR("archive", "{} takes no coding rule."), key);
    return object;
}

} // namespace

Result<std::vector<CodingRule>> CodingDesk::list() {
    return access::runUseCase(session_, {"coding.list", "coding"},
                              [&]() -> Result<std::vector<CodingRule>> {
                                  if (auto may = session_.gate().require(node); !may)
                                      return fail(may.error());
                                  return coding_store::list(session_.database());
                              });
}

Result<CodingRule> CodingDesk::set(const CodingRule& wish) {
    return access::runUseCase(session_, {"coding.set", wish.object}, [&]() -> Result<CodingRule> {
        if (auto may = session_.gate().require(node); !may)
            return fail(may.error());
        const auto object = objectOf(session_, wish.object);
        if (!object)
            return fail(object.error());
        const CodingRule rule{wish.object, narrowed(wish.pattern), wish.strict};
        if (const auto pattern = parsePattern(**object, rule.pattern); !pattern)
            return fail(pattern.error());
        access::ChangeTransaction transaction(session_);
        coding_store::set(session_.database(), rule,
                          {session_.person().code, utcText(session_.clock().now()), ""});
        session_.audit({"coding.set", rule.object, "", access::AuditEntry::Outcome::done,
                        nlohmann::json{{"pattern", rule.pattern}, {"strict", rule.strict}}.dump()});
        transaction.commit();
        return rule;
    });
}

Result<> CodingDesk::clear(const std::string& key) {
    return access::runUseCase(session_, {"coding.clear", key}, [&]() -> Result<> {
        if (auto may = session_.gate().require(node); !may)
            return may;
        const auto object = objectOf(session_, key);
        if (!object)
            return fail(object.error());
        access::ChangeTransaction transaction(session_);
        if (!coding_store::find(session_.database(), key))
            return fail(ErrorCode::notFound, XH_TR("archive", "There is no coding rule for {}."),
                        (*object)->label);
        coding_store::clear(session_.database(), key);
        session_.audit({"coding.clear", key});
        transaction.commit();
        return {};
    });
}

Result<std::string> CodingDesk::next(const std::string& key, const Values& values) {
    return access::runUseCase(session_, {"coding.next", key}, [&]() -> Result<std::string> {
        const auto known = objectOf(session_, key);
        if (!known)
            return fail(known.error());
        const access::Object* object = *known;
        const RecordEntry entry(session_, *object);
        if (auto may = entry.mayAdd(); !may)
            return fail(may.error());
        std::vector<std::string> keys;
        for (const auto& [field, value] : values)
            keys.push_back(field);
        if (auto may = entry.mayWrite(keys, true); !may)
            return fail(may.error());
        access::Record record(object->fields.size());
        std::vector<Finding> findings;
        for (const auto& [field, value] : values) {
            const std::size_t index = *object->indexOf(field);
            record[index] = checkedValue(*object, index, value, entry.references(), findings);
        }
        for (const Finding& finding : findings)
            if (finding.weight == Finding::Weight::error)
                return fail(Error{ErrorCode::invalid,
                                  Text(XH_TR("archive", "No code can be given yet.")),
                                  {},
                                  {toProblem(*object, finding, std::nullopt)}});
        return CodeGiver(session_, *object).next(record);
    });
}

} // namespace xinheng::archive
