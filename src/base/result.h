#pragma once

#include "base/text.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xinheng {

/// Why something a person asked for was not done. The order is that of the command line's exit
/// codes (docs/command-line.md).
enum class ErrorCode { usage, refused, invalid, notFound, conflict, storage };

/// The name scripts see: "usage", "refused", "invalid", "not_found", "conflict", "storage".
const char* errorCodeName(ErrorCode code);

/// One thing wrong with the input; row counts from 1 and the header line is row 1 of a file.
struct Problem {
    std::optional<std::int64_t> row;
    std::string column; ///< the field's key, or the column's heading when it is mapped to no field
    Text message;
};

/// What a front end shows. Every problem at once, and for a refusal the chain of reasons.
struct Error {
    ErrorCode code = ErrorCode::invalid;
    Text message;
    std::vector<Text> because;
    std::vector<Problem> problems;
};

template <class T = void> using Result = tl::expected<T, Error>;

/// return fail(ErrorCode::conflict, XH_TR("archive", "..."), code);
template <class... Arguments>
tl::unexpected<Error> fail(ErrorCode code, Marked message, Arguments&&... arguments) {
    return tl::unexpected<Error>(
        Error{code, Text(message, std::forward<Arguments>(arguments)...), {}, {}});
}
inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

} // namespace xinheng
