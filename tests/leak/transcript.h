#pragma once

#include "account_set.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::tests {

// Everything a person could read in an answer, in both languages. Numbers of rows are left out:
// they are for the program and not for people, and they move with rows that others enter.
/// Whose fields the rows have that are shown from now on.
void showRowsOf(const access::Object& object);
std::string shown(const Text& text);
std::string shown(const Error& error);
std::string shown(const std::vector<Problem>& problems);
std::string shown(const access::QueryResult& list);
std::string shown(const archive::CustomerCard& card);
std::string shown(const archive::Saved& saved);
std::string shown(const std::vector<archive::Change>& changes);
std::string shown(const archive::ImportReport& report);
std::string shown(const access::Decision& decision);
std::string shown(const access::EffectiveRights& rights);
std::string shown(const std::vector<access::RightsDifference>& differences);
std::string shown(const access::RightsChanged& changed);
std::string shown(const access::RightsPreview& preview);
std::string shown(const std::vector<access::Able>& able);
std::string shown(const std::vector<access::Delegation>& delegations);
std::string shown(const std::vector<access::Grant>& grants);
std::string shown(const std::vector<access::AuditRow>& rows);
std::string shown(const std::vector<access::TreeNode>& nodes);
std::string shown(const std::vector<access::Person>& people);
std::string shown(const std::map<std::string, std::string>& map);
std::string shown(std::int64_t number);
std::string shown(const std::string& text);

/// What a person saw on one surface.
class Transcript {
public:
    /// `typed` is what the person wrote: an answer that repeats it tells nothing.
    template <class T>
    void add(std::string_view what, const Result<T>& result,
             const std::vector<std::string>& typed = {}) {
        if constexpr (std::is_void_v<T>)
            write(what, result ? "done" : shown(result.error()), typed);
        else
            write(what, result ? shown(*result) : shown(result.error()), typed);
    }
    void write(std::string_view what, const std::string& answer,
               const std::vector<std::string>& typed = {});
    /// Looked through for secrets, but not compared.
    void checkOnly(const std::string& text);

    /// What must not be, even if it is alike in both worlds.
    void never(bool happened, const std::string& what);

    [[nodiscard]] const std::vector<std::string>& broken() const { return broken_; }
    [[nodiscard]] const std::vector<std::string>& answers() const { return answers_; }
    /// The answers without what was typed, in small letters.
    [[nodiscard]] const std::string& told() const { return told_; }

private:
    std::vector<std::string> answers_;
    std::string told_;
    std::vector<std::string> broken_;
};

/// ASCII letters alone.
std::string lowerCase(std::string_view text);

} // namespace xinheng::tests
