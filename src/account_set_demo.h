#pragma once

#include "account_set.h"

#include <nlohmann/json.hpp>

namespace xinheng {

/// Fills a new set with the people, rights and customers of resources/demo, by the same desks that
/// people use.
class DemonstrationSet {
public:
    DemonstrationSet();
    /// Name, codes and the shared password where the wish leaves them open; the demonstration's
    /// people always share one password, which the sign-in window shows.
    void fillIn(NewSet& set) const;
    [[nodiscard]] std::string managerName() const;
    [[nodiscard]] std::string administratorName() const;
    Result<> fill(storage::Database& database, const Environment& environment,
                  access::PersonId manager, const std::string& passwordHash) const;

private:
    nlohmann::json content_;
};

} // namespace xinheng
