#include "bench/measure.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace xinheng::bench {

namespace {

constexpr int warmUps = 3;
constexpr int fewestTurns = 15;
constexpr int mostTurns = 4000;

} // namespace

double Series::percentile(double share) const {
    std::vector<double> sorted = times;
    std::sort(sorted.begin(), sorted.end());
    return sorted.at(
        static_cast<std::size_t>(std::lround(share * static_cast<double>(sorted.size() - 1))));
}

double millisecondsOf(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

Pair measurePair(const std::function<void(int)>& ours, const std::function<void(int)>& other,
                 double seconds) {
    for (int turn = 0; turn < warmUps; ++turn) {
        ours(turn);
        other(turn);
    }
    Pair pair;
    double spent = 0;
    for (int turn = 0; turn < fewestTurns || (turn < mostTurns && spent < seconds * 1000); ++turn) {
        for (const bool isOurs : {turn % 2 == 0, turn % 2 != 0}) {
            const double took = millisecondsOf([&] { isOurs ? ours(turn) : other(turn); });
            (isOurs ? pair.ours : pair.other).times.push_back(took);
            spent += took;
        }
    }
    return pair;
}

Series measure(const std::function<void(int)>& work, double seconds) {
    Series series;
    double spent = 0;
    for (int turn = 0; turn < fewestTurns || (turn < mostTurns && spent < seconds * 1000); ++turn) {
        series.times.push_back(millisecondsOf([&] { work(turn); }));
        spent += series.times.back();
    }
    return series;
}

void Report::line(std::optional<bool> good, const std::string& name, const std::string& text) {
    misses_ += good && !*good ? 1 : 0;
    fmt::print("{} {:<52} {}\n", good ? (*good ? "PASS" : "MISS") : "info", name, text);
    std::fflush(stdout);
}

void Report::heading(const std::string& text) {
    fmt::print("\n{}\n", text);
    std::fflush(stdout);
}

void Report::pair(const std::string& name, const Pair& measured, const Bars& bars) {
    const double ours = measured.ours.percentile(0.5);
    const double slow = measured.ours.percentile(0.95);
    const double other = measured.other.percentile(0.5);
    std::string text = fmt::format(
        "ours p50 {:8.3f} p95 {:8.3f} ms   by hand p50 {:8.3f} p95 {:8.3f} ms   ratio {:5.2f}",
        ours, slow, other, measured.other.percentile(0.95), ours / other);
    bool good = true;
    if (bars.ratio) {
        good = ours <= *bars.ratio * other;
        text += fmt::format(" (at most {:.2f})", *bars.ratio);
    }
    if (bars.milliseconds) {
        good = good && slow <= *bars.milliseconds;
        text += fmt::format(", p95 at most {:.0f} ms", *bars.milliseconds);
    }
    line(good, name, text + fmt::format("   {} turns", measured.ours.times.size()));
}

void Report::single(const std::string& name, const Series& measured,
                    std::optional<double> barMilliseconds) {
    const double slow = measured.percentile(0.95);
    std::string text = fmt::format("p50 {:8.3f} p95 {:8.3f} ms", measured.percentile(0.5), slow);
    std::optional<bool> good;
    if (barMilliseconds) {
        good = slow <= *barMilliseconds;
        text += fmt::format(" (p95 at most {:.0f} ms)", *barMilliseconds);
    }
    line(good, name, text);
}

void Report::seconds(const std::string& name, double ours, double other, double barRatio) {
    line(ours <= barRatio * other, name,
         fmt::format("ours {:.1f} s   shell {:.1f} s   ratio {:.2f} (at most {:.2f})", ours, other,
                     ours / other, barRatio));
}

void Report::limit(const std::string& name, double value, double bar, const std::string& unit) {
    line(value <= bar, name, fmt::format("{:.1f} {} (at most {:.0f})", value, unit, bar));
}

void Report::information(const std::string& name, const std::string& value) {
    line(std::nullopt, name, value);
}

} // namespace xinheng::bench
