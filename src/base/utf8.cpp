#include "base/utf8.h"

#include <unicode/utf8.h>

namespace xinheng::utf8 {

// ICU's macros narrow ints to bytes, which is what they mean to do.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"

std::int32_t next(std::string_view text, std::size_t& at) {
    UChar32 c = 0;
    U8_NEXT(text.data(), at, text.size(), c);
    return c;
}

std::int32_t previous(std::string_view text, std::size_t& at) {
    UChar32 c = 0;
    auto i = static_cast<std::int32_t>(at);
    U8_PREV(text.data(), 0, i, c);
    at = static_cast<std::size_t>(i);
    return c;
}

void append(std::string& out, char32_t codePoint) {
    char bytes[U8_MAX_LENGTH];
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, codePoint);
    out.append(bytes, length);
}

#pragma GCC diagnostic pop

} // namespace xinheng::utf8
