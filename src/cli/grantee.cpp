#include "cli/grantee.h"

#include "cli/values.h"

namespace xinheng::cli {

void addFieldListOptions(CommandWord& word, FieldListOptions& options) {
    word.option("--read", options.read, XH_TR("cli", "Fields to read: key,key."))
        .option("--write", options.write, XH_TR("cli", "Fields to read and write: key,key."))
        .option("--mask", options.mask, XH_TR("cli", "Fields to see masked: key,key."))
        .option("--forbid", options.forbid,
                XH_TR("cli", "Fields never to see, whatever else is granted: key,key."));
}

access::RightsDesk::FieldLists fieldLists(const FieldListOptions& options) {
    access::RightsDesk::FieldLists lists;
    const auto take = [&lists](access::FieldAccess access,
                               const std::optional<std::string>& words) {
        if (auto keys = listOf(words); !keys.empty()) {
            lists[access] = std::move(keys);
        }
    };
    take(access::FieldAccess::read, options.read);
    take(access::FieldAccess::write, options.write);
    take(access::FieldAccess::mask, options.mask);
    take(access::FieldAccess::forbid, options.forbid);
    return lists;
}

void addFieldLists(Json& document, const access::RightsDesk::FieldLists& lists) {
    for (const auto& [access, keys] : lists) {
        document[access::fieldAccessName(access)] = keys;
    }
}

} // namespace xinheng::cli
