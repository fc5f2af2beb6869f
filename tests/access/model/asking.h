#pragma once

#include "access/model/questions.h"

#include <map>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace xinheng::tests::model {

/// Counts questions and keeps the first one on which engine and model differ. Words are only made
/// then, so that asking costs little.
class Asking {
public:
    void by(std::string person) { person_ = std::move(person); }

    template <class Answer, class... Words>
    void same(const Answer& engine, const Answer& model, const Words&... words) {
        ++comparison_.questions;
        if (engine == model || !agree())
            return;
        comparison_.difference = person_ + ": ";
        ((comparison_.difference += words), ...);
        comparison_.difference += "? engine: " + wordsOf(engine) + ", model: " + wordsOf(model);
    }

    [[nodiscard]] bool agree() const { return comparison_.difference.empty(); }
    [[nodiscard]] const Comparison& comparison() const { return comparison_; }

private:
    template <class Answer> static std::string wordsOf(const Answer& answer) {
        if constexpr (std::is_same_v<Answer, bool>)
            return answer ? "yes" : "no";
        else if constexpr (std::is_enum_v<Answer> || std::is_integral_v<Answer>)
            return std::to_string(static_cast<long>(answer));
        else
            return answer;
    }
    static std::string wordsOf(const std::set<std::string>& answer) {
        std::string words = "{";
        for (const std::string& one : answer)
            words += (words.size() == 1 ? "" : "; ") + one;
        return words + "}";
    }
    static std::string wordsOf(const std::map<std::string, std::int64_t>& answer) {
        std::set<std::string> pairs;
        for (const auto& [key, value] : answer)
            pairs.insert(key + "=" + std::to_string(value));
        return wordsOf(pairs);
    }

    std::string person_;
    Comparison comparison_;
};

} // namespace xinheng::tests::model
