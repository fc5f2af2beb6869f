#include "access/audit.h"
#include "access/keyed_print.h"
#include "access/people_store.h"
#include "storage/statement.h"

namespace xinheng::access {

namespace {

constexpr const char* keyName = "audit-key";

std::string chainOf(std::string_view key, std::string_view before, const AuditRow& row) {
    return Print(key)
        .add(before)
        .add(std::to_string(row.number))
        .add(row.at)
        .add(row.person)
        .add(row.machine)
        .add(row.entry.action)
        .add(row.entry.object)
        .add(row.entry.record)
        .add(row.entry.outcome == AuditEntry::Outcome::done ? "done" : "refused")
        .add(row.entry.detail)
        .finish();
}

std::string sealOf(std::string_view key, std::int64_t rows, std::string_view chain) {
    return Print(key).add("head").add(std::to_string(rows)).add(chain).finish();
}

struct RawHead {
    std::int64_t rows = 0;
    std::string chain;
    std::string seal;
};

RawHead readHead(storage::Database& database) {
    storage::Statement find = database.prepare("SELECT rows, chain, seal FROM access_audit_head");
    if (!find.step())
        return {};
    return {find.integer(0), find.blob(1), find.blob(2)};
}

constexpr const char* rowColumns = "SELECT id, at, person, machine, action, object, record, "
                                   "outcome, detail, chain FROM access_audit ";

AuditRow rowOf(const storage::Statement& row) {
    return {row.integer(0),
            row.text(1),
            row.text(2),
            row.text(3),
            {row.text(4), row.text(5), row.text(6),
             row.view(7) == "done" ? AuditEntry::Outcome::done : AuditEntry::Outcome::refused,
             row.text(8)}};
}

} // namespace

void AuditTrail::begin() {
    const std::string key = newPrintKey();
    people_store::setSecret(database_, keyName, key);
    const std::string start(Print::longest, '\0');
    database_.prepare("INSERT INTO access_audit_head (only, rows, chain, seal) VALUES (1, 0, ?, ?)")
        .bindBlob(1, start)
        .bindBlob(2, sealOf(key, 0, start))
        .run();
}

void AuditTrail::append(const AuditEntry& entry, std::string_view person, std::string_view machine,
                        const Clock& clock) {
    const std::string key = people_store::secret(database_, keyName);
    const RawHead before = readHead(database_);
    const AuditRow row{before.rows + 1, utcText(clock.now()), std::string(person),
                       std::string(machine), entry};
    const std::string chain = chainOf(key, before.chain, row);
    storage::Statement insert =
        database_.prepare("INSERT INTO access_audit (id, at, person, machine, action, object, "
                          "record, outcome, detail, chain) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, row.number)
        .bind(2, row.at)
        .bind(3, person)
        .bind(4, machine)
        .bind(5, entry.action);
    insert.bind(6, entry.object).bind(7, entry.record);
    insert.bind(8, entry.outcome == AuditEntry::Outcome::done ? "done" : "refused")
        .bind(9, entry.detail);
    insert.bindBlob(10, chain).run();
    database_.prepare("UPDATE access_audit_head SET rows = ?, chain = ?, seal = ?")
        .bind(1, row.number)
        .bindBlob(2, chain)
        .bindBlob(3, sealOf(key, row.number, chain))
        .run();
}

std::vector<AuditRow> AuditTrail::list(const Wish& wish) {
    std::string sql = std::string(rowColumns) + "WHERE (?1 = 0 OR id < ?1)";
    if (wish.object)
        sql += " AND object = ?2";
    if (wish.record)
        sql += " AND record = ?3";
    if (wish.person)
        sql += " AND person = ?4";
    storage::Statement list = database_.prepare(sql + " ORDER BY id DESC LIMIT ?5");
    list.bind(1, wish.before).bind(5, std::int64_t{wish.limit});
    if (wish.object)
        list.bind(2, *wish.object);
    if (wish.record)
        list.bind(3, *wish.record);
    if (wish.person)
        list.bind(4, *wish.person);
    std::vector<AuditRow> rows;
    while (list.step())
        rows.push_back(rowOf(list));
    return rows;
}

AuditHead AuditTrail::head() {
    const RawHead raw = readHead(database_);
    return {raw.rows, hexadecimal(raw.chain)};
}

AuditTrail::Verdict AuditTrail::verify(const std::optional<std::string>& knownHead) {
    const std::string key = people_store::secret(database_, keyName);
    const RawHead stored = readHead(database_);
    Verdict verdict;
    verdict.head = {stored.rows, hexadecimal(stored.chain)};
    const auto wrong = [&](Text problem) {
        verdict.whole = false;
        verdict.problems.push_back(std::move(problem));
    };
    std::string before(Print::longest, '\0');
    bool knownHeadSeen = !knownHead || *knownHead == hexadecimal(before);
    storage::Statement list = database_.prepare(std::string(rowColumns) + "ORDER BY id");
    while (list.step()) {
        const AuditRow row = rowOf(list);
        if (row.number != verdict.rows + 1) {
            wrong(Text(XH_TR("access", "Row {} follows row {}: rows are missing or were added."),
                       row.number, verdict.rows));
            break;
        }
        if (chainOf(key, before, row) != list.blob(9)) {
            wrong(Text(XH_TR("access", "Row {} was changed, or a row before it."), row.number));
            break;
        }
        before = list.blob(9);
        verdict.rows = row.number;
        knownHeadSeen = knownHeadSeen || (knownHead && *knownHead == hexadecimal(before));
    }
    if (verdict.whole && (stored.rows != verdict.rows || stored.chain != before))
        wrong(Text(XH_TR("access", "The trail ends at row {}, but its head says {}."), verdict.rows,
                   stored.rows));
    if (sealOf(key, stored.rows, stored.chain) != stored.seal)
        wrong(Text(XH_TR("access", "The head of the trail was changed.")));
    if (!knownHeadSeen)
        wrong(Text(XH_TR("access", "The head given is not part of this trail: its end was cut or "
                                   "an older file restored.")));
    return verdict;
}

} // namespace xinheng::access
