#include "base/normalise.h"

#include <fmt/format.h>
#include <unicode/coll.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>
#include <unicode/uvernum.h>

#include <memory>
#include <stdexcept>

namespace xinheng {
namespace {

/// One a thread: a collator is not for several at once, and dear to make.
const icu::Collator& collator() {
    static thread_local const std::unique_ptr<icu::Collator> it = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> made(
            icu::Collator::createInstance(icu::Locale("zh@collation=pinyin"), status));
        if (U_FAILURE(status) || !made) {
            throw std::runtime_error(std::string("ICU's pinyin collation: ") + u_errorName(status));
        }
        made->setStrength(icu::Collator::TERTIARY);
        return made;
    }();
    return *it;
}

} // namespace

std::string sortKey(std::string_view text) {
    const auto wide = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    std::string key(text.size() * 2 + 16, '\0');
    const auto fill = [&] {
        return static_cast<std::size_t>(
            collator().getSortKey(wide, reinterpret_cast<std::uint8_t*>(key.data()),
                                  static_cast<std::int32_t>(key.size())));
    };
    const auto length = fill();
    if (length > key.size()) {
        key.resize(length);
        fill();
    }
    key.resize(length - 1); // ICU ends the key with a NUL
    return key;
}

std::string sortKeyVersion() {
    UVersionInfo version{};
    collator().getVersion(version);
    return fmt::format("icu {} collation {}.{}.{}.{}", U_ICU_VERSION, version[0], version[1],
                       version[2], version[3]);
}

} // namespace xinheng
