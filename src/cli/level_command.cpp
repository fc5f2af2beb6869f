#include "cli/command_words.h"
#include "cli/commands.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

using access::AmountDesk;

struct Step {
    std::vector<std::string> words; ///< OBJECT [KEY] LEVEL AMOUNT
};

struct OneObject {
    std::string object;
};

struct Rule {
    std::optional<std::string> rule;
};

struct Passing {
    std::vector<std::string> words; ///< OBJECT [KEY] AMOUNT
    std::string authoriser;
};

Json json(const std::string& key, const access::Ladder& ladder) {
    Json steps = Json::object();
    for (int level = 1; level <= access::highestLevel; ++level) {
        if (const auto amount = ladder.step(level)) {
            steps[std::to_string(level)] = amount->plain();
        }
    }
    return {{"key", key}, {"levels", std::move(steps)}};
}

std::vector<Column> columns() {
    return {{"key", Text(XH_TR("cli", "Key"))}, {"levels", Text(XH_TR("cli", "Levels"))}};
}

/// The key stands between the object and what follows, where the object has several ladders.
std::string keyOf(const std::vector<std::string>& words, std::size_t withKey) {
    return words.size() == withKey ? words[1] : std::string();
}

Result<Answer> set(Context& /*context*/, SignedIn& person, const Step& wish) {
    constexpr std::size_t withKey = 4;
    if (wish.words.size() != withKey && wish.words.size() != withKey - 1) {
        return fail(ErrorCode::usage,
                    XH_TR("cli", "Write level set account CODE N AMOUNT, or level set "
                                 "purchase-order N AMOUNT; AMOUNT \"none\" takes a level away."));
    }
    const auto level = levelArgument(wish.words[wish.words.size() - 2]);
    if (!level) {
        return fail(level.error());
    }
    std::optional<Money> amount;
    if (wish.words.back() != "none") {
        const auto read = amountOption("AMOUNT", wish.words.back());
        if (!read) {
            return fail(read.error());
        }
        amount = *read;
    }
    const std::string key = keyOf(wish.words, withKey);
    const auto ladder = person.amounts().setStep(wish.words.front(), key, *level, amount);
    if (!ladder) {
        return fail(ladder.error());
    }
    return cardAnswer(json(key, *ladder), columns());
}

Result<Answer> list(Context& /*context*/, SignedIn& person, const OneObject& wish) {
    const auto ladders = person.amounts().ladders(wish.object);
    if (!ladders) {
        return fail(ladders.error());
    }
    Json rows = Json::array();
    for (const auto& [key, ladder] : *ladders) {
        rows.push_back(json(key, ladder));
    }
    return listAnswer(std::move(rows), columns());
}

Result<Answer> without(Context& /*context*/, SignedIn& person, const Rule& wish) {
    AmountDesk desk = person.amounts();
    if (wish.rule) {
        if (*wish.rule != "refused" && *wish.rule != "unlimited") {
            return fail(ErrorCode::usage,
                        XH_TR("cli", "Without a level one is refused or unlimited, not \"{}\"."),
                        *wish.rule);
        }
        const auto done =
            desk.setWithoutLevel(*wish.rule == "unlimited" ? AmountDesk::WithoutLevel::unlimited
                                                           : AmountDesk::WithoutLevel::refused);
        if (!done) {
            return fail(done.error());
        }
    }
    const auto rule = desk.withoutLevel();
    if (!rule) {
        return fail(rule.error());
    }
    const char* word = *rule == AmountDesk::WithoutLevel::unlimited ? "unlimited" : "refused";
    return wordsAnswer({{"without_level", word}},
                       {Text(XH_TR("cli", "Without a level: {}."), word)});
}

Result<Answer> authorise(Context& context, SignedIn& person, const Passing& wish) {
    constexpr std::size_t withKey = 3;
    if (wish.words.size() != withKey && wish.words.size() != withKey - 1) {
        return fail(ErrorCode::usage,
                    XH_TR("cli", "Write level authorise account CODE AMOUNT, or level authorise "
                                 "purchase-order AMOUNT."));
    }
    const auto amount = amountOption("AMOUNT", wish.words.back());
    if (!amount) {
        return fail(amount.error());
    }
    const auto password = context.password("XINHENG_AUTHORISER_PASSWORD");
    if (!password) {
        return fail(password.error());
    }
    const auto passed = person.amounts().authorise(wish.words.front(), keyOf(wish.words, withKey),
                                                   *amount, wish.authoriser, *password);
    if (!passed) {
        return fail(passed.error());
    }
    return wordsAnswer({{"object", passed->object},
                        {"key", passed->key},
                        {"amount", passed->amount.plain()},
                        {"person", passed->person},
                        {"authoriser", passed->authoriser}},
                       {Text(XH_TR("cli", "{} lets {} pass for {}."), passed->authoriser,
                             passed->amount.grouped(), passed->person)});
}

} // namespace

void addLevelCommands(CommandWord& top) {
    CommandWord group =
        top.group("level", XH_TR("cli", "What the levels 1 to 6 allow of amounts."));
    auto [set_, step] = group.command<Step>(
        "set", XH_TR("cli", "Sets a step: account CODE N AMOUNT, or purchase-order N AMOUNT."),
        &set);
    set_.arguments("WORDS", step.words,
                   XH_TR("cli",
                         "OBJECT [CODE] N AMOUNT; the amount is in yuan and included, \"none\" "
                         "takes the step away."));
    auto [list_, listed] =
        group.command<OneObject>("list", XH_TR("cli", "Lists the ladders of an object."), &list);
    list_.argument("OBJECT", listed.object, XH_TR("cli", "account or purchase-order"));
    auto [without_, rule] = group.command<Rule>(
        "without", XH_TR("cli", "What holds for people without a level; shows it if not given."),
        &without);
    without_.argumentIfAny("RULE", rule.rule, XH_TR("cli", "refused or unlimited"));
    auto [authorise_, passing] = group.command<Passing>(
        "authorise",
        XH_TR("cli", "A second person lets an amount pass; their password comes from "
                     "XINHENG_AUTHORISER_PASSWORD."),
        &authorise);
    authorise_.arguments("WORDS", passing.words, XH_TR("cli", "OBJECT [CODE] AMOUNT"))
        .required("--by", passing.authoriser, XH_TR("cli", "Code of the second person."));
}

} // namespace xinheng::cli
