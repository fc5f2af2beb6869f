#pragma once

#include "exchange/xml_parser.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::exchange {

/// What the texts that a workbook's cells share may take in memory.
inline constexpr std::size_t maximumSharedTextBytes = std::size_t{192} << 20U;

/// Many texts one behind the other, each two bytes longer than it is.
class SharedStrings {
public:
    /// False when the memory allowed is used up. What no cell can hold is cut to a text that still
    /// is too long.
    bool add(std::string_view text);
    [[nodiscard]] std::size_t size() const { return count_; }
    [[nodiscard]] std::optional<std::string_view> at(std::size_t index) const;

private:
    struct Block {
        std::unique_ptr<char[]> bytes;
        std::size_t used = 0;
    };
    std::vector<Block> blocks_;
    std::deque<std::uint64_t> marks_; ///< where every eighth text begins: block, then byte
    std::size_t count_ = 0;
};

/// Reads a workbook's part of shared texts: rich text joined, phonetic guides left out.
class SharedStringsHandler final : public XmlHandler {
public:
    explicit SharedStringsHandler(SharedStrings& strings) : strings_(strings) {}
    /// The memory allowed is used up.
    [[nodiscard]] bool hasEnough() const override { return full_; }

private:
    void begin(XmlName name, const XmlAttributes& attributes) override;
    void end(XmlName name) override;
    void text(std::string_view text) override;

    SharedStrings& strings_;
    std::string raw_;
    std::string meant_;
    int phonetic_ = 0; ///< how many phonetic elements are open
    bool inItem_ = false;
    bool inText_ = false;
    bool full_ = false;
};

} // namespace xinheng::exchange
