#pragma once

#include "account_set.h"

#include <nlohmann/json.hpp>

namespace xinheng {

/// Fills a new set with the people, rights and customers of resources/demo, by the same desks that
/// people use.
class DemonstrationSet {
public:
    DemonstrationSet();
    /// Name and passwords where the wish leaves them open.
    void fillIn(NewSet& set) const;
    /// Everybody's in the demonstration, shown by the sign-in window.
    [[nodiscard]] std::string password() const;
    [[nodiscard]] std::string managerName() const;
    [[nodiscard]] std::string administratorName() const;
    Result<> fill(storage::Database& database, const Environment& environment,
                  access::PersonId manager, const std::string& passwordHash) const;

private:
    nlohmann::json content_;
};

} // namespace xinheng
