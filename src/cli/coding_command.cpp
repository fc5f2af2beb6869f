#include "cli/command_words.h"
#include "cli/commands.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

struct OfOneObject {
    std::string object;
};

struct Rule {
    std::string object;
    std::string pattern;
    std::optional<std::string> strict;
};

struct Wish {
    std::string object;
    std::vector<std::string> values;
};

Json json(const archive::CodingRule& rule) {
    return {{"object", rule.object}, {"pattern", rule.pattern}, {"strict", rule.strict}};
}

std::vector<Column> columns() {
    return {{"object", Text(XH_TR("cli", "Object"))},
            {"pattern", Text(XH_TR("cli", "Pattern"))},
            {"strict", Text(XH_TR("cli", "Strict"))}};
}

Result<Answer> list(Context& /*context*/, SignedIn& person, const NoOptions& /*wish*/) {
    const auto rules = person.codingRules().list();
    if (!rules) {
        return fail(rules.error());
    }
    Json rows = Json::array();
    for (const archive::CodingRule& rule : *rules) {
        rows.push_back(json(rule));
    }
    return listAnswer(std::move(rows), columns());
}

Result<Answer> set(Context& /*context*/, SignedIn& person, const Rule& wish) {
    const auto strict = switchOption("--strict", wish.strict);
    if (!strict) {
        return fail(strict.error());
    }
    const auto rule = person.codingRules().set({wish.object, wish.pattern, strict->value_or(true)});
    if (!rule) {
        return fail(rule.error());
    }
    return cardAnswer(json(*rule), columns());
}

Result<Answer> clear(Context& /*context*/, SignedIn& person, const OfOneObject& wish) {
    const auto done = person.codingRules().clear(wish.object);
    if (!done) {
        return fail(done.error());
    }
    return wordsAnswer({{"object", wish.object}},
                       {Text(XH_TR("cli", "Codes of {} are free again."), wish.object)});
}

Result<Answer> next(Context& /*context*/, SignedIn& person, const Wish& wish) {
    const auto values = keyValues(wish.values);
    if (!values) {
        return fail(values.error());
    }
    const auto code = person.codingRules().next(wish.object, *values);
    if (!code) {
        return fail(code.error());
    }
    return wordsAnswer({{"code", *code}}, {Text(*code)});
}

const Marked objectHelp = XH_TR("cli", "The object, such as customer.");

} // namespace

void addCodingRuleCommands(CommandWord& top) {
    CommandWord group =
        top.group("coding-rule", XH_TR("cli", "How the codes of new records are made."));
    group.command<NoOptions>("list", XH_TR("cli", "Lists the coding rules."), &list);
    auto [set_, rule] =
        group.command<Rule>("set", XH_TR("cli", "Sets the coding rule of an object."), &set);
    set_.argument("OBJECT", rule.object, objectHelp)
        .argument("PATTERN", rule.pattern,
                  Text(XH_TR("cli", "Such as {}: text, {}, the key of a reference or choice in "
                                    "brackets, and once a number of so many digits."),
                       "K{yyyy}-{0000}", "{yyyy} {yy} {mm} {dd}"))
        .option("--strict", rule.strict,
                XH_TR("cli", "off: other codes are warned of instead of refused."));
    auto [clear_, gone] = group.command<OfOneObject>(
        "clear", XH_TR("cli", "Takes the coding rule of an object away."), &clear);
    clear_.argument("OBJECT", gone.object, objectHelp);
    auto [next_, wish] = group.command<Wish>(
        "next", XH_TR("cli", "Shows the code that a new record would get now."), &next);
    next_.argument("OBJECT", wish.object, objectHelp)
        .argumentsIfAny("KEY=VALUE", wish.values,
                        XH_TR("cli", "Values of the record that the code is made of."));
}

} // namespace xinheng::cli
