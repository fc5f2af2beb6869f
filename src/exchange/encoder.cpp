#include "exchange/encoder.h"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <stdexcept>
#include <vector>

namespace xinheng::exchange {

struct Encoder::Converter {
    UConverter* icu = nullptr;
    std::vector<UChar> units;

    Converter() = default;
    ~Converter() { ucnv_close(icu); }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
};

Encoder::Encoder(Encoding encoding) {
    if (encoding == Encoding::utf8 || encoding == Encoding::utf8Bom) {
        return;
    }
    if (encoding != Encoding::gb18030) {
        throw std::logic_error("UTF-16 files are not written");
    }
    converter_ = std::make_unique<Converter>();
    UErrorCode status = U_ZERO_ERROR;
    converter_->icu = ucnv_open(encodingName(encoding), &status);
    ucnv_setFromUCallBack(converter_->icu, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                          &status);
    if (U_FAILURE(status)) {
        throw std::logic_error("ICU has no converter for GB18030");
    }
}

Encoder::~Encoder() = default;
Encoder::Encoder(Encoder&&) noexcept = default;
Encoder& Encoder::operator=(Encoder&&) noexcept = default;

bool Encoder::encode(std::string_view utf8, std::string& bytes) {
    const Utf8Scan scan = scanUtf8(utf8);
    if (scan.badBytes != 0) {
        return false;
    }
    if (!converter_ || scan.beyondAscii == 0) {
        bytes += utf8;
        return true;
    }
    auto& units = converter_->units;
    units.resize(utf8.size());
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(units.data(), static_cast<std::int32_t>(units.size()), &length, utf8.data(),
                  static_cast<std::int32_t>(utf8.size()), &status);
    const std::size_t before = bytes.size();
    bytes.resize(before + static_cast<std::size_t>(length) * 4);
    const std::int32_t written = ucnv_fromUChars(converter_->icu, bytes.data() + before,
                                                 static_cast<std::int32_t>(bytes.size() - before),
                                                 units.data(), length, &status);
    bytes.resize(before + (U_SUCCESS(status) ? static_cast<std::size_t>(written) : 0));
    return U_SUCCESS(status);
}

} // namespace xinheng::exchange
