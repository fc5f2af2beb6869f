#pragma once

#include "base/result.h"

#include <stdexcept>

namespace xinheng::storage {

/// What is the matter with the file. Names are what logs show.
enum class Trouble {
    missing,     ///< no such file
    noFolder,    ///< no folder to make a file in
    empty,       ///< a file of no bytes
    foreign,     ///< not an account set
    newer,       ///< written by a newer version of the program
    damaged,     ///< SQLite found pages that can't be right
    readOnly,    ///< the file or its folder can't be written
    locked,      ///< another program held it longer than the busy timeout
    full,        ///< no space left
    exists,      ///< a file is there that must not be overwritten
    constraint,  ///< a CHECK, UNIQUE or foreign key said no: a rule was missed above
    interrupted, ///< cancelled by the person
    input,       ///< reading or writing failed
    misuse       ///< a bug: wrong SQL, wrong binding
};

const char* troubleName(Trouble trouble);

/// Thrown by everything in storage. what() holds SQLite's words for the log and no business value.
class StorageError : public std::runtime_error {
public:
    StorageError(Trouble trouble, const std::string& detail);
    [[nodiscard]] Trouble trouble() const { return trouble_; }
    /// The words for a person: what happened, why, what to do.
    [[nodiscard]] Text text() const;
    [[nodiscard]] Error toError() const { return {ErrorCode::storage, text(), {}, {}}; }

private:
    Trouble trouble_;
};

} // namespace xinheng::storage
