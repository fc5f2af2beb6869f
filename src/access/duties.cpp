#include "access/duties.h"

#include "access/json_parts.h"
#include "base/resource.h"

#include <nlohmann/json.hpp>

#include <set>
#include <stdexcept>

namespace xinheng::access {

namespace {

// Reads one pair; what is wrong with it goes into `problems` under its row.
DutyPair pairOf(const nlohmann::json& json, const FunctionTree& tree, int row,
                std::vector<Problem>& problems) {
    const auto problem = [&](const char* column, Text message) {
        problems.push_back({row, column, std::move(message)});
    };
    DutyPair pair;
    pair.id = textOf(json, "id");
    if (pair.id.empty())
        problem("id", Text(XH_TR("access", "A pair needs an id.")));
    pair.first = textOf(json, "first");
    pair.second = textOf(json, "second");
    for (const auto& [column, node] :
         {std::pair("first", &pair.first), std::pair("second", &pair.second)})
        if (!tree.find(*node))
            problem(column, Text(XH_TR("access", "There is no function {}."), *node));
    const auto within = [](const std::string& a, const std::string& b) {
        return a == b || a.starts_with(b + ".");
    };
    if (within(pair.first, pair.second) || within(pair.second, pair.first))
        problem("second",
                Text(XH_TR("access", "A duty can't be incompatible with itself or a part of it.")));
    const std::string level = textOf(json, "level");
    if (level != "block" && level != "warn")
        problem("level", Text(XH_TR("access", "The level is block or warn, not \"{}\"."), level));
    pair.level = level == "block" ? DutyPair::Level::block : DutyPair::Level::warn;
    const std::string english = textOf(json, "en");
    const std::string chinese = textOf(json, "zh");
    if (english.empty() || chinese.empty())
        problem(english.empty() ? "en" : "zh",
                Text(XH_TR("access", "A pair says in both languages what could go wrong.")));
    pair.why = Text::bilingual(english, chinese);
    return pair;
}

} // namespace

const char* dutyLevelName(DutyPair::Level level) {
    return level == DutyPair::Level::block ? "block" : "warn";
}

Result<DutyMatrix> DutyMatrix::parse(std::string_view text, const FunctionTree& tree) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("pairs") || !json["pairs"].is_array())
        return fail(ErrorCode::invalid,
                    XH_TR("access", "A duty matrix is a JSON object with a list \"pairs\"."));
    DutyMatrix matrix;
    Error error{ErrorCode::invalid,
                Text(XH_TR("access", "The duty matrix has mistakes, so nothing was saved.")),
                {},
                {}};
    std::set<std::string> ids;
    int row = 0;
    for (const auto& item : json["pairs"]) {
        ++row;
        DutyPair pair =
            pairOf(item.is_object() ? item : nlohmann::json::object(), tree, row, error.problems);
        if (!pair.id.empty() && !ids.insert(pair.id).second)
            error.problems.push_back(
                {row, "id", Text(XH_TR("access", "The id {} is there twice."), pair.id)});
        matrix.pairs_.push_back(std::move(pair));
    }
    if (!error.problems.empty())
        return fail(std::move(error));
    return matrix;
}

const DutyMatrix& DutyMatrix::shipped() {
    static const DutyMatrix matrix = [] {
        auto parsed = parse(resource("data/duty_pairs.json"), FunctionTree::program());
        if (!parsed)
            throw std::logic_error("data/duty_pairs.json: " +
                                   parsed.error().message.in(Language::en));
        return std::move(*parsed);
    }();
    return matrix;
}

std::string DutyMatrix::json() const {
    nlohmann::json list = nlohmann::json::array();
    for (const DutyPair& pair : pairs_)
        list.push_back({{"id", pair.id},
                        {"first", pair.first},
                        {"second", pair.second},
                        {"level", dutyLevelName(pair.level)},
                        {"en", pair.why.in(Language::en)},
                        {"zh", pair.why.in(Language::zh)}});
    return nlohmann::json{{"pairs", std::move(list)}}.dump(2);
}

Text dutyConflictText(const DutyConflict& conflict) {
    const FunctionTree& tree = FunctionTree::program();
    const auto label = [&](const std::string& node) {
        const auto index = tree.find(node);
        return index ? tree.nodes()[*index].label : Text(node);
    };
    return Text(XH_TR("access", "{} ({}) holds both {} and {}: {}"), conflict.person.name,
                conflict.person.code, label(conflict.pair.first), label(conflict.pair.second),
                conflict.pair.why);
}

Result<> checkHands(const DocumentHands& hands, DocumentStep step, std::string_view person) {
    if (step == DocumentStep::audit && hands.preparer == person)
        return fail(ErrorCode::refused,
                    XH_TR("access", "Who made out a document can't audit or approve it: {} did."),
                    hands.preparer);
    if (step == DocumentStep::unaudit && hands.auditor != person)
        return fail(ErrorCode::refused,
                    XH_TR("access", "Only {}, who audited the document, can take that back."),
                    hands.auditor);
    return {};
}

} // namespace xinheng::access
