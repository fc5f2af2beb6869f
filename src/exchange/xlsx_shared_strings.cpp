#include "exchange/xlsx_shared_strings.h"

#include "exchange/xlsx_format.h"

#include <algorithm>
#include <cstring>

namespace xinheng::exchange {

namespace {

constexpr std::size_t blockBytes = std::size_t{1} << 20U;
constexpr std::size_t blockShift = 20;
constexpr std::size_t marked = 8;
constexpr std::size_t longestLength = 3; ///< bytes of a text's length

std::size_t takeLength(const char*& at) {
    std::size_t length = 0;
    for (unsigned shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*at++);
        length |= static_cast<std::size_t>(byte & 0x7FU) << shift;
        if ((byte & 0x80U) == 0) {
            return length;
        }
    }
}

} // namespace

bool SharedStrings::add(std::string_view text) {
    text = text.substr(0, maximumCellTextBytes + 1);
    if (blocks_.empty() || blocks_.back().used + longestLength + text.size() > blockBytes) {
        if ((blocks_.size() + 1) * blockBytes > maximumSharedTextBytes) {
            return false;
        }
        blocks_.push_back({std::make_unique<char[]>(blockBytes), 0});
    }
    Block& block = blocks_.back();
    if (count_++ % marked == 0) {
        marks_.push_back((blocks_.size() - 1) << blockShift | block.used);
    }
    std::size_t rest = text.size();
    for (; rest >= 0x80; rest >>= 7U) {
        block.bytes[block.used++] = static_cast<char>((rest & 0x7FU) | 0x80U);
    }
    block.bytes[block.used++] = static_cast<char>(rest);
    if (!text.empty()) {
        std::memcpy(block.bytes.get() + block.used, text.data(), text.size());
        block.used += text.size();
    }
    return true;
}

std::optional<std::string_view> SharedStrings::at(std::size_t index) const {
    if (index >= count_) {
        return std::nullopt;
    }
    const std::uint64_t mark = marks_[index / marked];
    std::size_t block = mark >> blockShift;
    std::size_t offset = mark & (blockBytes - 1);
    for (std::size_t steps = index % marked;; --steps) {
        if (offset == blocks_[block].used) {
            ++block;
            offset = 0;
        }
        const char* const begin = blocks_[block].bytes.get() + offset;
        const char* text = begin;
        const std::size_t length = takeLength(text);
        if (steps == 0) {
            return std::string_view(text, length);
        }
        offset += static_cast<std::size_t>(text - begin) + length;
    }
}

void SharedStringsHandler::begin(XmlName name, const XmlAttributes&) {
    if (name.isSheet("si")) {
        inItem_ = true;
        phonetic_ = 0;
        raw_.clear();
    } else if (name.isSheet("rPh")) {
        ++phonetic_;
    }
    inText_ = inItem_ && phonetic_ == 0 && name.isSheet("t");
}

void SharedStringsHandler::end(XmlName name) {
    inText_ = false;
    if (name.isSheet("rPh")) {
        --phonetic_;
    } else if (name.isSheet("si")) {
        inItem_ = false;
        meant_.clear();
        appendUnescaped(meant_, raw_);
        full_ = full_ || !strings_.add(meant_);
    }
}

void SharedStringsHandler::text(std::string_view text) {
    // An escape is longer than what it means, by seven to one at most.
    if (inText_ && raw_.size() <= maximumCellTextBytes * 7) {
        raw_ += text;
    }
}

} // namespace xinheng::exchange
