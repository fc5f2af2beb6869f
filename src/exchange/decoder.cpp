#include "exchange/decoder.h"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <vector>

namespace xinheng::exchange {

/// Keeps count of where in the file we are, and drops the byte-order mark.
class Decoder::Machine {
public:
    virtual ~Machine() = default;
    Machine() = default;
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    Result<> decode(std::string_view& bytes, Piece piece, std::string& utf8) {
        const std::size_t before = utf8.size();
        const std::size_t given = bytes.size();
        const std::size_t bad = step(bytes, piece, utf8);
        offset_ += static_cast<std::int64_t>(given - bytes.size());
        if (atStart_ && utf8.size() > before) {
            atStart_ = false;
            if (std::string_view(utf8).substr(before).starts_with("\xEF\xBB\xBF")) {
                utf8.erase(before, 3);
            }
        }
        line_ += std::count(utf8.begin() + static_cast<std::ptrdiff_t>(before), utf8.end(), '\n');
        if (bad == 0) {
            return {};
        }
        Error error{
            ErrorCode::invalid,
            Text(XH_TR("exchange", "The file isn't {} throughout."), encodingName(encoding())),
            {},
            {}};
        error.problems.push_back(
            {line_, "",
             Text(XH_TR("exchange",
                        "The byte at position {} begins no character of {}; was another "
                        "encoding meant, or is the file damaged?"),
                  offset_ - static_cast<std::int64_t>(bad), encodingName(encoding()))});
        return fail(std::move(error));
    }

protected:
    /// Returns the length of the bad sequence behind which it stopped, 0 for none.
    virtual std::size_t step(std::string_view& bytes, Piece piece, std::string& utf8) = 0;
    [[nodiscard]] virtual Encoding encoding() const = 0;

private:
    std::int64_t offset_ = 0;
    std::int64_t line_ = 1;
    bool atStart_ = true;
};

class Decoder::Utf8Machine final : public Machine {
    std::size_t step(std::string_view& bytes, Piece piece, std::string& utf8) override {
        while (!cut_.empty()) {
            if (bytes.empty()) {
                return piece == Piece::last ? dropped() : 0;
            }
            cut_ += bytes.front();
            const Utf8Scan scan = scanUtf8(cut_);
            if (scan.badBytes == 0) {
                bytes.remove_prefix(1);
                utf8 += cut_;
                cut_.clear();
            } else if (scan.cut) {
                bytes.remove_prefix(1);
            } else {
                cut_.pop_back(); // this byte may well begin the next character
                return dropped();
            }
        }
        const Utf8Scan scan = scanUtf8(bytes);
        utf8 += bytes.substr(0, scan.validBytes);
        bytes.remove_prefix(scan.validBytes);
        if (scan.cut && piece == Piece::more) {
            cut_ = bytes;
            bytes = {};
            return 0;
        }
        bytes.remove_prefix(scan.badBytes);
        return scan.badBytes;
    }
    [[nodiscard]] Encoding encoding() const override { return Encoding::utf8; }

    std::size_t dropped() {
        const std::size_t length = cut_.size();
        cut_.clear();
        return length;
    }
    std::string cut_; ///< the beginning of a character whose rest comes with the next piece
};

class Decoder::IcuMachine final : public Machine {
public:
    explicit IcuMachine(Encoding encoding) : encoding_(encoding) {
        UErrorCode status = U_ZERO_ERROR;
        converter_ = ucnv_open(encodingName(encoding), &status);
        ucnv_setToUCallBack(converter_, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                            &status);
        if (U_FAILURE(status)) {
            ucnv_close(converter_);
            throw std::logic_error("ICU has no converter for " +
                                   std::string(encodingName(encoding)));
        }
    }
    ~IcuMachine() override { ucnv_close(converter_); }
    IcuMachine(const IcuMachine&) = delete;
    IcuMachine& operator=(const IcuMachine&) = delete;

private:
    std::size_t step(std::string_view& bytes, Piece piece, std::string& utf8) override {
        do {
            const std::string_view slice = bytes.substr(0, sliceBytes);
            const char* source = slice.data();
            const char* const end = source + slice.size();
            const bool flush = piece == Piece::last && slice.size() == bytes.size();
            // A byte gives at most one unit, so that the buffer never fills up, and characters
            // beyond the first plane never come in halves.
            units_.resize(slice.size() + 16);
            UChar* target = units_.data();
            UErrorCode status = U_ZERO_ERROR;
            ucnv_toUnicode(converter_, &target, units_.data() + units_.size(), &source, end,
                           nullptr, static_cast<UBool>(flush), &status);
            bytes.remove_prefix(static_cast<std::size_t>(source - slice.data()));
            append(utf8, static_cast<std::int32_t>(target - units_.data()));
            if (U_FAILURE(status)) {
                return badLength();
            }
        } while (!bytes.empty());
        return 0;
    }
    [[nodiscard]] Encoding encoding() const override { return encoding_; }

    void append(std::string& utf8, std::int32_t count) {
        const std::size_t before = utf8.size();
        utf8.resize(before + static_cast<std::size_t>(count) * 3);
        std::int32_t length = 0;
        UErrorCode status = U_ZERO_ERROR;
        u_strToUTF8(utf8.data() + before, static_cast<std::int32_t>(utf8.size() - before), &length,
                    units_.data(), count, &status);
        utf8.resize(before + static_cast<std::size_t>(length));
    }

    std::size_t badLength() {
        char bad[32];
        std::int8_t length = sizeof bad;
        UErrorCode status = U_ZERO_ERROR;
        ucnv_getInvalidChars(converter_, bad, &length, &status);
        return U_SUCCESS(status) && length > 0 ? static_cast<std::size_t>(length) : 1;
    }

    static constexpr std::size_t sliceBytes = std::size_t{64} << 10U;
    Encoding encoding_;
    UConverter* converter_ = nullptr;
    std::vector<UChar> units_;
};

Decoder::Decoder(Encoding encoding) {
    if (encoding == Encoding::utf8 || encoding == Encoding::utf8Bom) {
        machine_ = std::make_unique<Utf8Machine>();
    } else {
        machine_ = std::make_unique<IcuMachine>(encoding);
    }
}

Decoder::~Decoder() = default;
Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;

Result<> Decoder::decode(std::string_view& bytes, Piece piece, std::string& utf8) {
    return machine_->decode(bytes, piece, utf8);
}

} // namespace xinheng::exchange
