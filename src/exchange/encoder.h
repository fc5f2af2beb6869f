#pragma once

#include "exchange/encoding.h"

#include <memory>
#include <string>
#include <string_view>

namespace xinheng::exchange {

/// Turns UTF-8 into the bytes of a file: UTF-8 itself or GB18030.
class Encoder {
public:
    /// Throws std::logic_error for UTF-16, which is never written.
    explicit Encoder(Encoding encoding);
    ~Encoder();
    Encoder(Encoder&&) noexcept;
    Encoder& operator=(Encoder&&) noexcept;

    /// Appends to `bytes`; false, with nothing appended, for text that is no UTF-8 or has a
    /// character the encoding can't give back.
    bool encode(std::string_view utf8, std::string& bytes);

private:
    struct Converter;
    std::unique_ptr<Converter> converter_; ///< none for UTF-8
};

} // namespace xinheng::exchange
