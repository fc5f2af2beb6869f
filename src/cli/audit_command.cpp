#include "cli/command_words.h"
#include "cli/commands.h"
#include "cli/values.h"

#include <limits>

namespace xinheng::cli {

namespace {

struct Wish {
    std::optional<std::string> object;
    std::optional<std::string> record;
    std::optional<std::string> person;
    std::optional<std::string> limit;
};

struct KnownHead {
    std::optional<std::string> head;
};

Json json(const access::AuditRow& row) {
    const bool refused = row.entry.outcome == access::AuditEntry::Outcome::refused;
    return {{"number", row.number},
            {"at", row.at},
            {"person", row.person},
            {"machine", row.machine},
            {"action", row.entry.action},
            {"object", row.entry.object},
            {"record", row.entry.record},
            {"outcome", refused ? "refused" : "done"},
            {"detail", Json::parse(row.entry.detail, nullptr, false)}};
}

std::vector<Column> columns() {
    return {{"number", Text(XH_TR("cli", "No.")), Column::Side::right},
            {"at", Text(XH_TR("cli", "When (UTC)"))},
            {"person", Text(XH_TR("cli", "Person"))},
            {"machine", Text(XH_TR("cli", "Machine"))},
            {"action", Text(XH_TR("cli", "Action"))},
            {"object", Text(XH_TR("cli", "Object"))},
            {"record", Text(XH_TR("cli", "Record"))},
            {"outcome", Text(XH_TR("cli", "Outcome"))},
            {"detail", Text(XH_TR("cli", "Detail"))}};
}

Result<Answer> list(Context& /*context*/, SignedIn& person, const Wish& wish) {
    const auto limit = numberOption("--limit", wish.limit);
    if (!limit) {
        return fail(limit.error());
    }
    access::AuditTrail::Wish query;
    query.object = wish.object;
    query.record = wish.record;
    query.person = wish.person;
    query.limit = static_cast<int>(
        std::min<std::int64_t>(limit->value_or(query.limit), std::numeric_limits<int>::max()));
    const auto trail = person.audit().list(query);
    if (!trail) {
        return fail(trail.error());
    }
    Json rows = Json::array();
    for (const access::AuditRow& row : *trail) {
        rows.push_back(json(row));
    }
    return listAnswer(std::move(rows), columns());
}

Result<Answer> verify(Context& context, SignedIn& person, const KnownHead& wish) {
    const auto verdict = person.audit().verify(wish.head);
    if (!verdict) {
        return fail(verdict.error());
    }
    Json problems = Json::array();
    for (const Text& problem : verdict->problems) {
        problems.push_back(problem.in(context.language()));
    }
    std::vector<Text> remarks = verdict->problems;
    remarks.push_back(verdict->whole
                          ? Text(XH_TR("cli", "The audit trail is whole: {} rows."), verdict->rows)
                          : Text(XH_TR("cli", "The audit trail is not whole.")));
    remarks.emplace_back(XH_TR("cli", "Head: {}"), verdict->head.chain);
    Answer answer = wordsAnswer({{"whole", verdict->whole},
                                 {"rows", verdict->rows},
                                 {"head", verdict->head.chain},
                                 {"problems", std::move(problems)}},
                                std::move(remarks));
    answer.exit = verdict->whole ? 0 : exitCode(ErrorCode::storage);
    return answer;
}

} // namespace

void addAuditCommands(CommandWord& top) {
    CommandWord group = top.group("audit", XH_TR("cli", "The audit trail."));
    auto [list_, wish] = group.command<Wish>(
        "list", XH_TR("cli", "Lists rows of the trail, the newest first."), &list);
    list_.option("--object", wish.object, XH_TR("cli", "Only this object, such as customer."))
        .option("--record", wish.record, XH_TR("cli", "Only the record with this code."))
        .option("--person", wish.person, XH_TR("cli", "Only what this person did."))
        .option("--limit", wish.limit, XH_TR("cli", "Rows at most; 100 if not given."));
    auto [verify_, known] = group.command<KnownHead>(
        "verify", XH_TR("cli", "Checks the whole trail; exit 7 when it is not whole."), &verify);
    verify_.option("--head", known.head,
                   XH_TR("cli", "A head noted earlier, which has to be part of the trail."));
}

} // namespace xinheng::cli
