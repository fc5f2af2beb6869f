#include "cli/command_words.h"
#include "cli/commands.h"

namespace xinheng::cli {

namespace {

struct Question {
    std::string person;
    std::string action;
    std::optional<std::string> object;
    std::optional<std::string> record;
    std::optional<std::string> field;
};

/// Rows and fields belong to an object, so that asking about them without one says nothing.
bool needsObject(const Question& question) {
    return question.record || question.field || question.action == "query" ||
           question.action == "entry" || question.action == "field-read" ||
           question.action == "field-write";
}

Result<Answer> why(Context& context, SignedIn& person, const Question& wish) {
    if (needsObject(wish) && !wish.object) {
        return fail(ErrorCode::usage, XH_TR("cli", "{} is missing."), "--object");
    }
    if (wish.action.starts_with("field-") && !wish.field) {
        return fail(ErrorCode::usage, XH_TR("cli", "{} is missing."), "--field");
    }
    const auto decision = person.rights().why({wish.person, wish.action, wish.object.value_or(""),
                                               wish.record.value_or(""), wish.field.value_or("")});
    if (!decision) {
        return fail(decision.error());
    }
    Json because = Json::array();
    std::vector<Text> remarks{decision->allowed ? Text(XH_TR("cli", "Allowed."))
                                                : Text(XH_TR("cli", "Not allowed."))};
    for (const Text& reason : decision->because) {
        because.push_back(reason.in(context.language()));
        remarks.push_back(reason);
    }
    return wordsAnswer({{"allowed", decision->allowed}, {"because", std::move(because)}},
                       std::move(remarks));
}

} // namespace

void addWhyCommand(CommandWord& top) {
    auto [word, options] = top.command<Question>(
        "why", XH_TR("cli", "Why a person may do something, or what is missing."), &why);
    word.argument("PERSON", options.person, XH_TR("cli", "The person's code."))
        .argument("ACTION", options.action,
                  XH_TR("cli", "query, entry, field-read, field-write, or the key of a function"))
        .option("--object", options.object, XH_TR("cli", "The object, such as customer."))
        .option("--record", options.record,
                XH_TR("cli", "Code of one record; any record if not given."))
        .option("--field", options.field, XH_TR("cli", "Key of the field."));
}

} // namespace xinheng::cli
