#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace xinheng::bench {

/// Durations of one side, in milliseconds.
struct Series {
    std::vector<double> times;
    [[nodiscard]] double percentile(double share) const; ///< 0.5: the median
};

struct Bars {
    std::optional<double> ratio;        ///< of the medians, ours to the other side
    std::optional<double> milliseconds; ///< of our slowest in twenty
};

/// Measures the two sides turn by turn, first one then the other leading, after warming both up.
/// Each side is told which turn it is; a turn means the same work on both sides.
struct Pair {
    Series ours;
    Series other;
};
Pair measurePair(const std::function<void(int)>& ours, const std::function<void(int)>& other,
                 double seconds);
Series measure(const std::function<void(int)>& work, double seconds);
double millisecondsOf(const std::function<void()>& work);

/// Prints lines "PASS name ... ratio ... bar ..." and counts what missed its bar.
class Report {
public:
    void heading(const std::string& text);
    void pair(const std::string& name, const Pair& measured, const Bars& bars);
    void single(const std::string& name, const Series& measured,
                std::optional<double> barMilliseconds);
    /// Two durations in seconds against a ratio.
    void seconds(const std::string& name, double ours, double other, double barRatio);
    /// One figure against what it may be at most.
    void limit(const std::string& name, double value, double bar, const std::string& unit);
    void information(const std::string& name, const std::string& value);
    [[nodiscard]] int misses() const { return misses_; }

private:
    void line(std::optional<bool> good, const std::string& name, const std::string& text);
    int misses_ = 0;
};

} // namespace xinheng::bench
