#include "access/password.h"

#include "base/normalise.h"
#include "base/resource.h"

#include <sodium.h>

#include <array>
#include <new>
#include <stdexcept>

namespace xinheng::access {

namespace {

void startSodium() {
    static const int started = sodium_init();
    if (started < 0)
        throw std::runtime_error("libsodium did not start");
}

bool isCommon(const std::string& lowerCase) {
    const std::string_view list = resource("data/common_passwords.txt");
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find('\n', at), list.size());
        if (list.substr(at, end - at) == lowerCase)
            return true;
        at = end + 1;
    }
    return false;
}

} // namespace

PasswordCost PasswordCost::moderate() {
    return {crypto_pwhash_argon2id_OPSLIMIT_MODERATE, crypto_pwhash_argon2id_MEMLIMIT_MODERATE};
}

PasswordCost PasswordCost::forTests() {
    return {crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN};
}

Result<> checkPassword(std::string_view password, std::string_view personCode) {
    if (!isCleanUtf8(password) || characterCount(password) < 8)
        return fail(ErrorCode::invalid, XH_TR("access", "A password needs at least 8 characters."));
    if (password.size() > 1024)
        return fail(ErrorCode::invalid,
                    XH_TR("access", "A password can't be longer than 1024 bytes."));
    const std::string lower = asciiLower(password);
    if (lower == asciiLower(personCode) || isCommon(lower))
        return fail(ErrorCode::invalid,
                    XH_TR("access", "This password is too common. Choose another one."));
    return {};
}

std::string hashPassword(std::string_view password, PasswordCost cost) {
    startSodium();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), cost.passes,
                              cost.memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    return hash.data();
}

bool passwordMatches(std::string_view password, const std::string& hash) {
    startSodium();
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

} // namespace xinheng::access
