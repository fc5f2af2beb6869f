#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace xinheng::tests::model {

/// SplitMix64: RapidCheck's own numbers are too slow for hundreds of thousands of worlds, and only
/// their first is needed to make a world again.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    /// 0 to count - 1.
    std::size_t below(std::size_t count) {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
        return static_cast<std::size_t>((mixed ^ (mixed >> 31U)) % count);
    }
    int day(int first, int last) {
        return first + static_cast<int>(below(static_cast<std::size_t>(last - first) + 1));
    }
    bool chance(std::size_t percent) { return below(100) < percent; }
    template <class T> const T& pick(const std::vector<T>& list) {
        return list[below(list.size())];
    }

private:
    std::uint64_t state_;
};

} // namespace xinheng::tests::model
