#include "cli/command_words.h"
#include "cli/commands.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

struct Question {
    std::string person;
    std::string action;
    std::optional<std::string> object;
    std::optional<std::string> record;
    std::optional<std::string> field;
    std::optional<std::string> amount;
};

/// Rows, fields and amounts belong to an object, so that asking about them without one says
/// nothing.
bool needsObject(const Question& question) {
    return question.record || question.field || question.amount || question.action == "query" ||
           question.action == "entry" || question.action == "field-read" ||
           question.action == "field-write" || question.action == "amount";
}

Result<access::RightsDesk::Question> asked(const std::string& person, const Question& wish) {
    if (needsObject(wish) && !wish.object) {
        return fail(ErrorCode::usage, XH_TR("cli", "{} is missing."), "--object");
    }
    if (wish.action.starts_with("field-") && !wish.field) {
        return fail(ErrorCode::usage, XH_TR("cli", "{} is missing."), "--field");
    }
    if (wish.action == "amount" && !wish.amount) {
        return fail(ErrorCode::usage, XH_TR("cli", "{} is missing."), "--amount");
    }
    access::RightsDesk::Question question{person, wish.action, wish.object.value_or(""),
                                          wish.record.value_or(""), wish.field.value_or("")};
    if (wish.amount) {
        const auto amount = amountOption("--amount", *wish.amount);
        if (!amount) {
            return fail(amount.error());
        }
        question.amount = *amount;
    }
    return question;
}

Result<Answer> why(Context& context, SignedIn& person, const Question& wish) {
    const auto question = asked(wish.person, wish);
    if (!question) {
        return fail(question.error());
    }
    const auto decision = person.rights().why(*question);
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

Result<Answer> whoCan(Context& /*context*/, SignedIn& person, const Question& wish) {
    const auto question = asked("", wish);
    if (!question) {
        return fail(question.error());
    }
    const auto able = person.rights().whoCan(*question);
    if (!able) {
        return fail(able.error());
    }
    Json rows = Json::array();
    for (const access::Able& one : *able) {
        rows.push_back({{"person", one.person.code},
                        {"name", one.person.name},
                        {"department", jsonOrNull(one.person.department)},
                        {"through", one.through}});
    }
    return listAnswer(std::move(rows), {{"person", Text(XH_TR("cli", "Person"))},
                                        {"name", Text(XH_TR("cli", "Name"))},
                                        {"department", Text(XH_TR("cli", "Department"))},
                                        {"through", Text(XH_TR("cli", "Through"))}});
}

void addQuestion(CommandWord& word, Question& options) {
    word.argument("ACTION", options.action,
                  XH_TR("cli", "query, entry, field-read, field-write, amount, or the key of a "
                               "function"))
        .option("--object", options.object,
                XH_TR("cli", "The object, such as customer; of amounts account or purchase-order."))
        .option(
            "--record", options.record,
            XH_TR("cli", "Code of one record; any record if not given. Of amounts the account."))
        .option("--field", options.field, XH_TR("cli", "Key of the field."))
        .option("--amount", options.amount, XH_TR("cli", "The amount in yuan."));
}

} // namespace

void addWhyCommand(CommandWord& top) {
    auto [word, options] = top.command<Question>(
        "why", XH_TR("cli", "Why a person may do something, or what is missing."), &why);
    word.argument("PERSON", options.person, XH_TR("cli", "The person's code."));
    addQuestion(word, options);
}

void addWhoCanCommand(CommandWord& top) {
    auto [word, options] =
        top.command<Question>("who-can", XH_TR("cli", "Everybody who may do something."), &whoCan);
    addQuestion(word, options);
}

} // namespace xinheng::cli
