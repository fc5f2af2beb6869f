#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace xinheng::bench {

/// SplitMix64: the same numbers on every machine and with every standard library, which the
/// distributions of <random> don't promise.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t mixed = (state_ += 0x9E3779B97F4A7C15U);
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }
    /// 0 to `count` - 1.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    std::string digits(std::size_t count) {
        std::string out;
        while (out.size() < count)
            out += static_cast<char>('0' + below(10));
        return out;
    }

private:
    std::uint64_t state_;
};

/// Picks ranks by Zipf's law, weight 1 / (rank + flatness): few are common, most are rare.
class Zipf {
public:
    Zipf(std::size_t count, double flatness) {
        double sum = 0;
        for (std::size_t rank = 0; rank < count; ++rank)
            sums_.push_back(sum += 1.0 / (static_cast<double>(rank) + flatness));
    }
    [[nodiscard]] std::size_t pick(Random& random) const {
        const double place = static_cast<double>(random.next() >> 11U) * 0x1.0p-53 * sums_.back();
        const auto found = std::upper_bound(sums_.begin(), sums_.end(), place) - sums_.begin();
        return std::min(static_cast<std::size_t>(found), sums_.size() - 1);
    }

private:
    std::vector<double> sums_;
};

} // namespace xinheng::bench
