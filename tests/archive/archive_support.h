#pragma once

#include "account_set.h"
#include "support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace xinheng::tests {

/// Everything wrong in one text, for the message of a failed test.
std::string words(const Error& error);

/// The value of a result that has to be one.
template <class T> T good(Result<T> result) {
    INFO((result ? std::string() : words(result.error())));
    REQUIRE(result.has_value());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The error of a result that has to be one, of this kind.
template <class T> Error bad(const Result<T>& result, ErrorCode code) {
    REQUIRE_FALSE(result.has_value());
    INFO(words(result.error()));
    REQUIRE(std::string(errorCodeName(result.error().code)) == errorCodeName(code));
    return result.error();
}

bool hasProblem(const Error& error, std::optional<std::int64_t> row, const std::string& column);

/// A set in a folder of its own with a clock that stands still (2024-05-08) and cheap passwords.
/// Everybody's password is `Password`.
class Office {
public:
    static constexpr const char* everyPassword = "xinheng2026"; ///< the demonstration's
    explicit Office(Template content = Template::empty);

    FixedClock clock;
    Environment environment;
    TemporaryFolder folder;

    [[nodiscard]] AccountSet& set() { return *set_; }
    [[nodiscard]] std::filesystem::path file() const { return folder / "set.xset"; }
    /// Signs in once and keeps the session.
    SignedIn& person(const std::string& code);
    SignedIn& manager() { return person("manager"); }
    SignedIn& administrator() { return person("admin"); }
    /// A new person with the function nodes given; rows and fields of customers are controlled from
    /// then on.
    SignedIn& newPerson(const std::string& code, const std::vector<std::string>& functions,
                        const std::optional<std::string>& department = {});
    void grantRows(const std::string& person, const std::string& scope, bool entry);
    void grantFields(const std::string& person, access::FieldAccess right,
                     const std::vector<std::string>& keys);
    void closeSessions() { sessions_.clear(); }
    void close();

    std::filesystem::path write(const std::string& name, const std::string& content) const;
    /// Rows of the trail with this action and outcome.
    int auditRows(const std::string& action, access::AuditEntry::Outcome outcome);
    /// Every row of every table but the trail's, so that two states can be compared.
    std::string content();

private:
    std::unique_ptr<AccountSet> set_;
    std::map<std::string, std::unique_ptr<SignedIn>> sessions_;
};

/// Code and name, and nothing wrong with them.
archive::Values customer(const std::string& code, const std::string& name);
/// One field of a customer as this person sees it.
std::string value(SignedIn& person, const std::string& code, const std::string& key);
/// Codes that a search finds, by code.
std::vector<std::string> found(SignedIn& person, const std::string& search);
std::int64_t count(SignedIn& person, const std::string& where = {});

/// A file of the shared data, or nothing when there is none on this machine.
std::optional<std::filesystem::path> sharedFile(const std::string& name);

} // namespace xinheng::tests
