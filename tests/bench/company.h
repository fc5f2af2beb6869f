#pragma once

#include "bench/measured_set.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace xinheng::bench {

inline constexpr int peopleCount = 8000;
inline constexpr int roleCount = 500;
inline constexpr int rolesEach = 3;
inline constexpr int clerksRoles = 200;
inline constexpr int grantsARole = 50; // 10,000 grants reach the clerk
inline constexpr int districtCount = 3000;

std::string roleCode(int number); ///< 0 to roleCount - 1

/// A connection and a session of its own for one person, without a password.
struct OwnSession {
    std::unique_ptr<AccountSet> set;
    std::unique_ptr<SignedIn> person;
    OwnSession(const std::filesystem::path& file, std::int64_t personId);
    [[nodiscard]] access::Session& session() { return person->session(); }
};

/// A set with the people, roles and grants of a large company.
class Company {
public:
    /// Makes the set.
    explicit Company(const std::filesystem::path& file);

    [[nodiscard]] SignedIn& manager() { return *manager_.person; }
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    /// Who has clerksRoles roles.
    [[nodiscard]] std::int64_t clerk() const { return clerk_; }
    /// Who has rolesEach roles, roleCode(roleCount - 1) among them.
    [[nodiscard]] std::int64_t member() const { return member_; }

private:
    void takeDistricts(storage::Database& database);
    void addRole(storage::Database& database, int number);
    void addPerson(storage::Database& database, int number);

    std::filesystem::path file_;
    Opened manager_;
    std::int64_t clerk_ = 0;
    std::int64_t member_ = 0;
    std::vector<std::string> districts_;
    std::vector<access::RoleId> roles_;
};

} // namespace xinheng::bench
