#include "cli/command_words.h"
#include "cli/commands.h"
#include "cli/record_command.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

constexpr const char* newPasswordVariable = "XINHENG_NEW_PASSWORD";

struct OnePerson {
    std::string code;
};

struct NewPerson {
    std::string code;
    std::string name;
    std::optional<std::string> department;
};

struct Disabling {
    std::string code;
    std::optional<std::string> from;
};

struct Appointment {
    std::string code;
    std::string appointed;
};

struct NewPassword {
    std::optional<std::string> code;
};

Json json(const access::Person& person) {
    return {{"code", person.code},
            {"name", person.name},
            {"department", jsonOrNull(person.department)},
            {"kind", access::personKindName(person.kind)},
            {"disabled_on", person.disabledOn ? Json(person.disabledOn->iso()) : Json(nullptr)},
            {"sign_in", person.hasPassword ? "ready" : "not_yet"}};
}

std::vector<Column> columns() {
    return {{"code", Text(XH_TR("cli", "Code"))},
            {"name", Text(XH_TR("cli", "Name"))},
            {"department", Text(XH_TR("cli", "Department"))},
            {"kind", Text(XH_TR("cli", "Kind"))},
            {"disabled_on", Text(XH_TR("cli", "Disabled from"))},
            {"sign_in",
             Text(XH_TR("cli", "Sign-in")),
             Column::Side::left,
             {{"ready", Text(XH_TR("cli", "ready"))},
              {"not_yet", Text(XH_TR("cli", "no password yet"))}}}};
}

Result<Answer> answerOf(const Result<access::Person>& person) {
    if (!person) {
        return fail(person.error());
    }
    return cardAnswer(json(*person), columns());
}

Result<Answer> answerOf(const Result<access::PeopleDesk::Changed>& changed, Language language) {
    if (!changed) {
        return fail(changed.error());
    }
    Answer answer = cardAnswer(json(changed->person), columns());
    addWarnings(*answer.json, answer.remarks, changed->rights, language);
    return answer;
}

Result<Answer> add(Context& context, SignedIn& person, const NewPerson& wish) {
    const auto password = context.password(newPasswordVariable);
    if (!password) {
        return fail(password.error());
    }
    return answerOf(person.people().add({wish.code, wish.name, wish.department, *password}));
}

Result<Answer> list(Context& /*context*/, SignedIn& person, const NoOptions& /*wish*/) {
    const auto people = person.people().people();
    if (!people) {
        return fail(people.error());
    }
    Json rows = Json::array();
    for (const access::Person& one : *people) {
        rows.push_back(json(one));
    }
    return listAnswer(std::move(rows), columns());
}

Result<Answer> show(Context& /*context*/, SignedIn& person, const OnePerson& wish) {
    const auto shown = person.people().show(wish.code);
    if (!shown || !person.mayUse("system.people")) { // the version is for who may change
        return answerOf(shown);
    }
    const auto card = person.records("person").show(wish.code);
    if (!card) {
        return fail(card.error());
    }
    Json document = json(*shown);
    document["version"] = card->seenVersion;
    std::vector<Column> shownColumns = columns();
    shownColumns.push_back({"version", Text(XH_TR("cli", "Version"))});
    return cardAnswer(std::move(document), std::move(shownColumns));
}

Result<Answer> disable(Context& context, SignedIn& person, const Disabling& wish) {
    const auto from = dateOption("--from", wish.from);
    if (!from) {
        return fail(from.error());
    }
    return answerOf(
        person.people().disable(wish.code, from->value_or(context.environment().clock.today())),
        context.language());
}

Result<Answer> enable(Context& context, SignedIn& person, const OnePerson& wish) {
    return answerOf(person.people().enable(wish.code), context.language());
}

Result<Answer> manager(Context& context, SignedIn& person, const Appointment& wish) {
    const auto appointed = switchOption("on|off", wish.appointed);
    if (!appointed) {
        return fail(appointed.error());
    }
    return answerOf(person.people().setManager(wish.code, **appointed), context.language());
}

Result<Answer> password(Context& context, SignedIn& person, const NewPassword& wish) {
    const auto newPassword = context.password(newPasswordVariable);
    if (!newPassword) {
        return fail(newPassword.error());
    }
    const std::string own = person.person().code;
    const std::string code = wish.code.value_or(own);
    Result<> done;
    if (code == own) {
        const auto who = context.credentials();
        if (!who) {
            return fail(who.error());
        }
        done = person.people().changeOwnPassword(who->password, *newPassword);
    } else {
        done = person.people().resetPassword(code, *newPassword);
    }
    if (!done) {
        return fail(done.error());
    }
    return wordsAnswer({{"code", code}}, {Text(XH_TR("cli", "{} has a new password."), code)});
}

struct Leaving {
    std::string leaver;
    std::string successor;
    std::optional<std::string> from;
    std::optional<std::string> reason;
};

Result<Answer> handOver(Context& context, SignedIn& person, const Leaving& wish) {
    const auto from = dateOption("--from", wish.from);
    if (!from) {
        return fail(from.error());
    }
    const auto done = person.handover().handOver(
        wish.leaver, wish.successor, from->value_or(context.environment().clock.today()),
        wish.reason.value_or(""));
    if (!done) {
        return fail(done.error());
    }
    return wordsAnswer(
        {{"leaver", wish.leaver}, {"successor", wish.successor}, {"customers", done->customers}},
        {Text(XH_TR("cli", "{} has no rights any more; {} customers are {}'s now."), wish.leaver,
              done->customers, wish.successor)});
}

void addHandover(CommandWord& group) {
    auto [word, options] = group.command<Leaving>(
        "handover",
        XH_TR("cli", "Takes a leaver's rights away and gives their customers to another person."),
        &handOver);
    word.argument("LEAVER", options.leaver, XH_TR("cli", "Code of the person who leaves."))
        .argument("SUCCESSOR", options.successor,
                  XH_TR("cli", "Code of the person who takes over."))
        .option("--from", options.from,
                XH_TR("cli", "First day without access, YYYY-MM-DD; today if not given."))
        .option("--reason", options.reason, XH_TR("cli", "Why; kept in the customers' history."));
}

void addChanges(CommandWord& group) {
    auto [disable_, disabling] = group.command<Disabling>(
        "disable", XH_TR("cli", "The person can't sign in any more."), &disable);
    disable_.argument("CODE", disabling.code, XH_TR("cli", "The person's code."))
        .option("--from", disabling.from,
                XH_TR("cli", "First day, YYYY-MM-DD; today if not given."));
    auto [enable_, enabled] =
        group.command<OnePerson>("enable", XH_TR("cli", "The person may sign in again."), &enable);
    enable_.argument("CODE", enabled.code, XH_TR("cli", "The person's code."));
    auto [manager_, appointment] = group.command<Appointment>(
        "manager", XH_TR("cli", "Appoints or dismisses an account-set manager."), &manager);
    manager_.argument("CODE", appointment.code, XH_TR("cli", "The person's code."))
        .argument("ON|OFF", appointment.appointed, XH_TR("cli", "on or off"));
    auto [password_, whose] = group.command<NewPassword>(
        "password",
        XH_TR("cli",
              "Sets the password in XINHENG_NEW_PASSWORD: the own one, or another person's."),
        &password);
    password_.argumentIfAny("CODE", whose.code,
                            XH_TR("cli", "The person's code; oneself if not given."));
}

} // namespace

void addPersonCommands(CommandWord& top) {
    CommandWord group = top.group("person", XH_TR("cli", "People."));
    auto [add_, newPerson] = group.command<NewPerson>(
        "add", XH_TR("cli", "Adds a person; the first password comes from XINHENG_NEW_PASSWORD."),
        &add);
    add_.argument("CODE", newPerson.code, XH_TR("cli", "The person's code."))
        .required("--name", newPerson.name, XH_TR("cli", "The person's name."))
        .option("--department", newPerson.department, XH_TR("cli", "Code of the department."));
    group.command<NoOptions>("list", XH_TR("cli", "Lists the people."), &list);
    auto [show_, shown] = group.command<OnePerson>("show", XH_TR("cli", "Shows a person."), &show);
    show_.argument("CODE", shown.code, XH_TR("cli", "The person's code."));
    addChanges(group);
    addHandover(group);
    const access::Object& object = *businessObjects().find("person");
    addRecordSetCommand(group, object);
    addRecordManyCommand(group, object);
    addRecordHistoryCommand(group, object);
    addRecordImportCommand(group, object);
    addRecordExportCommand(group, object);
}

} // namespace xinheng::cli
