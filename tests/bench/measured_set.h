#pragma once

#include "account_set.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace xinheng::bench {

/// The demonstration's clock, a cheap password hash: its cost is no part of any measurement.
const Environment& environment();
inline constexpr const char* everyPassword = "measured by hand";

struct Opened {
    std::unique_ptr<AccountSet> set;
    std::unique_ptr<SignedIn> person;
};
/// Throws std::runtime_error with the program's words.
Opened openAs(const std::filesystem::path& file, const std::string& person);

/// A set without customers, with everything that customers refer to, and rows and fields of
/// customers controlled.
void makeEmptySet(const std::filesystem::path& file);

/// People for measuring: each may query the customers below one district and read all fields.
void addDistrictPerson(AccountSet& set, const std::string& code, const std::string& district);

/// What a process that was waited for took.
struct Spent {
    double seconds = 0; ///< wall clock, from its start to its end
    double processorSeconds = 0;
    double peakMegabytes = 0; ///< of memory
};
/// Runs in a process of its own; throws std::runtime_error when it fails.
Spent inAnotherProcess(const std::function<void()>& work);

/// Our import, all of it: open the set, sign in, CustomerImport::run.
void importCustomers(const std::filesystem::path& set, const std::filesystem::path& csv);

/// The same for contacts.
void importContacts(const std::filesystem::path& set, const std::filesystem::path& csv);

/// The files the shell imports: every stored column of the customers in `set`, and the texts of the
/// search index.
void writeShellFiles(const std::filesystem::path& set, const std::filesystem::path& customers,
                     const std::filesystem::path& search);
/// Makes name_sort a text column: .import knows text only, and a STRICT table takes none for a
/// BLOB.
void prepareForShell(const std::filesystem::path& set);
/// The shell's import of both files. Becomes the shell; call it inside inAnotherProcess().
void importByShell(const std::filesystem::path& set, const std::filesystem::path& customers,
                   const std::filesystem::path& search);

/// Numbers that have to be the same after both imports.
std::string fingerprint(const std::filesystem::path& set);

[[noreturn]] void stop(const Error& error);

template <class T> T must(Result<T> result) {
    if (!result)
        stop(result.error());
    return std::move(*result);
}
inline void must(const Result<>& result) {
    if (!result)
        stop(result.error());
}

} // namespace xinheng::bench
