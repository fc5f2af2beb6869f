#include "exchange/text_lines.h"

#include <algorithm>

namespace xinheng::exchange {

namespace {

constexpr std::size_t pieceBytes = std::size_t{64} << 10U;

} // namespace

TextLines::TextLines(const std::filesystem::path& file, Encoding encoding, std::size_t mostKept)
    : file_(file), stream_(file, std::ios::binary), mostKept_(mostKept), piece_(pieceBytes, '\0') {
    if (encoding == Encoding::utf16le || encoding == Encoding::utf16be) {
        decoder_.emplace(encoding);
    }
}

Result<bool> TextLines::next(std::string& line) {
    line.clear();
    bool any = false;
    for (;;) {
        if (at_ == buffer_.size()) {
            if (atEnd_) {
                number_ += any ? 1 : 0;
                return any;
            }
            if (auto filled = refill(); !filled) {
                return fail(std::move(filled.error()));
            }
            continue;
        }
        if (afterCr_ && buffer_[at_] == '\n') {
            afterCr_ = false;
            ++at_;
            continue;
        }
        afterCr_ = false;
        any = true;
        const auto end = std::min(buffer_.find_first_of("\r\n", at_), buffer_.size());
        line.append(buffer_, at_, std::min(end - at_, mostKept_ + 1 - line.size()));
        at_ = end;
        if (end < buffer_.size()) {
            afterCr_ = buffer_[end] == '\r';
            ++at_;
            ++number_;
            return true;
        }
    }
}

Result<> TextLines::refill() {
    stream_.read(piece_.data(), static_cast<std::streamsize>(piece_.size()));
    if (stream_.bad() || !stream_.is_open()) {
        return fail(ErrorCode::invalid, XH_TR("exchange", "The file \"{}\" can't be read."),
                    file_.string());
    }
    atEnd_ = stream_.eof();
    std::string_view bytes(piece_.data(), static_cast<std::size_t>(stream_.gcount()));
    read_ += static_cast<std::int64_t>(bytes.size());
    at_ = 0;
    if (!decoder_) {
        buffer_ = bytes;
        if (!begun_ && bytes.starts_with("\xEF\xBB\xBF")) {
            at_ = 3;
        }
        begun_ = true;
        return {};
    }
    buffer_.clear();
    return decoder_->decode(bytes, atEnd_ ? Decoder::Piece::last : Decoder::Piece::more, buffer_);
}

} // namespace xinheng::exchange
