#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace xinheng::access {

/// What an Argon2id hash costs: passes and bytes. Passed in, so that tests are fast.
struct PasswordCost {
    unsigned long long passes;
    std::size_t memory;
    static PasswordCost moderate(); ///< libsodium's MODERATE: 3 passes, 256 MiB, about 0.4 s
    static PasswordCost forTests(); ///< 1 pass, 8 KiB: never for a real set
};

/// At least 8 characters, not one of the common ones, not the code itself. The password is never
/// part of the message.
Result<> checkPassword(std::string_view password, std::string_view personCode);

std::string hashPassword(std::string_view password, PasswordCost cost);
bool passwordMatches(std::string_view password, const std::string& hash);

} // namespace xinheng::access
