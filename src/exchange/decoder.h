#pragma once

#include "base/result.h"
#include "exchange/encoding.h"

#include <memory>
#include <string>
#include <string_view>

namespace xinheng::exchange {

/// Turns a file's bytes, given in pieces of any size, into UTF-8. A byte-order mark at the
/// beginning is dropped. Nothing is ever replaced in silence: a bad sequence is an error.
class Decoder {
public:
    explicit Decoder(Encoding encoding);
    ~Decoder();
    Decoder(Decoder&&) noexcept;
    Decoder& operator=(Decoder&&) noexcept;

    enum class Piece { more, last };
    /// Appends to `utf8` and takes what it has read off the front of `bytes`. After a bad sequence,
    /// which it skips, it stops with an Error (invalid) of one problem: the line (row) and, in the
    /// message, the byte's position in the file, counted from 0. Call again with what is left to go
    /// on behind it, until `bytes` is empty.
    Result<> decode(std::string_view& bytes, Piece piece, std::string& utf8);

private:
    class Machine;
    class Utf8Machine;
    class IcuMachine;
    std::unique_ptr<Machine> machine_;
};

} // namespace xinheng::exchange
