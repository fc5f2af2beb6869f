#pragma once

#include "account_set.h"
#include "support/temporary_folder.h"

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace xinheng::tests {

/// A fixed day on which all sets of tests are made: 2024-05-08, a Wednesday.
Date testDay();
/// "2024-05-08" as a Date; throws for anything else.
Date day(std::string_view iso);
/// The value, or a std::runtime_error with the error's words.
template <class T> T must(Result<T> result);
[[noreturn]] void failWith(const Error& error);
/// The error in English with its reasons and problems.
std::string wordsOf(const Error& error);

/// An account set of its own in a temporary folder, with a clock that stands still and people,
/// rights and customers in few words. Everything goes through the desks.
class SetFixture {
public:
    SetFixture();

    static constexpr const char* everyPassword = "correct horse 8";

    [[nodiscard]] AccountSet& set() { return *set_; }
    [[nodiscard]] FixedClock& clock() { return clock_; }
    [[nodiscard]] const Environment& environment() const { return environment_; }
    [[nodiscard]] const std::filesystem::path& file() const { return set_->file(); }
    [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }
    [[nodiscard]] SignedIn& manager() { return *manager_; }
    [[nodiscard]] SignedIn& administrator() { return *administrator_; }
    [[nodiscard]] const access::Object& customer() const {
        return *businessObjects().find("customer");
    }

    // By the administrator or the manager; the set-up of a test never fails, so these throw.
    SetFixture& department(const std::string& code, const std::optional<std::string>& parent = {});
    SetFixture& person(const std::string& code, const std::optional<std::string>& department = {});
    SetFixture& role(const std::string& code);
    SetFixture& member(const std::string& person, const std::string& role,
                       const access::Terms& terms = {});
    SetFixture& control(bool rows, bool fields, const std::string& object = "customer");
    SetFixture& function(const std::string& grantee, const std::string& node,
                         const access::Terms& terms = {});
    enum class Entry { no, yes };
    SetFixture& rows(const std::string& grantee, const std::string& scope, Entry entry = Entry::no,
                     const access::Terms& terms = {}, const std::string& object = "customer");
    SetFixture& fields(const std::string& grantee, const access::RightsDesk::FieldLists& fields,
                       const access::Terms& terms = {}, const std::string& object = "customer");
    /// A class of customers; there is no desk for them yet.
    SetFixture& customerClass(const std::string& code,
                              const std::optional<std::string>& parent = {});
    SetFixture& customer(const archive::Values& values);
    SetFixture& record(const std::string& object, const archive::Values& values);

    /// A session on the fixture's connection.
    std::unique_ptr<SignedIn> signIn(const std::string& person);
    /// The file opened once more, as another program would.
    std::unique_ptr<AccountSet> openAgain();

private:
    TemporaryFolder folder_;
    FixedClock clock_;
    Environment environment_;
    std::unique_ptr<AccountSet> set_;
    std::unique_ptr<SignedIn> manager_;
    std::unique_ptr<SignedIn> administrator_;
};

template <class T> T must(Result<T> result) {
    if (!result)
        failWith(result.error());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Codes of a list's rows, in its order.
std::vector<std::string> codesOf(const access::QueryResult& list, const access::Object& object);
/// Codes of all customers the person sees, sorted by code, divided by blanks; the refusal's message
/// otherwise.
std::string visibleCodes(SignedIn& person);

/// "done", or the error's code.
template <class T> std::string codeOf(const Result<T>& result) {
    return result ? "done" : errorCodeName(result.error().code);
}

} // namespace xinheng::tests
