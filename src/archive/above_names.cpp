#include "archive/above_names.h"

#include "access/guarded_query.h"

namespace xinheng::archive {

namespace {

/// Kept at once; a file of a million cards may name as many.
constexpr std::size_t mostKept = 10'000;

std::string quoted(const std::string& text) {
    std::string all = "'";
    for (const char byte : text)
        all += byte == '\'' ? std::string("''") : std::string(1, byte);
    return all + "'";
}

} // namespace

AboveNames::AboveNames(access::Session& session, const access::Object& object)
    : session_(session), above_(*session.objects().find(object.above->object)) {}

// At most two, which is enough to know that there are several; none where a right is missing.
std::vector<std::string> AboveNames::values(const std::string& key, const std::string& value,
                                            const char* wanted) {
    access::Query query;
    query.object = above_.key;
    query.fields = {wanted};
    query.where = key + " = " + quoted(value);
    query.limit = 2;
    const auto result = access::runQuery(session_.database(), session_.gate(), query);
    std::vector<std::string> found;
    if (result && result->states.front() >= access::FieldState::readable)
        for (const access::QueryRow& row : result->rows)
            found.push_back(row.cells.front());
    return found;
}

AboveNames::Found AboveNames::look(const std::string& said) {
    for (const std::string& key :
         {above_.codeField, std::string("name"), std::string("short_name")}) {
        if (above_.field(key) == nullptr)
            continue;
        const auto found = values(key, said, above_.codeField.c_str());
        if (!found.empty())
            return {found.size() == 1 ? found.front() : "", found.size() > 1};
    }
    return {};
}

const AboveNames::Found& AboveNames::codeOf(const std::string& said) {
    const auto known = codes_.find(said);
    if (known != codes_.end())
        return known->second;
    if (codes_.size() == mostKept)
        codes_.clear();
    return codes_.emplace(said, said.empty() ? Found() : look(said)).first->second;
}

const std::string& AboveNames::nameOf(const std::string& code) {
    const auto known = names_.find(code);
    if (known != names_.end())
        return known->second;
    if (names_.size() == mostKept)
        names_.clear();
    const auto found = values(above_.codeField, code, "name");
    return names_.emplace(code, found.empty() ? "" : found.front()).first->second;
}

} // namespace xinheng::archive
