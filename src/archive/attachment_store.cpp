#include "archive/attachment_store.h"

namespace xinheng::archive::attachment_store {

using storage::Database;
using storage::Statement;

std::vector<Attachment> list(Database& database, std::string_view object, std::int64_t record) {
    Statement list = database.prepare(
        "SELECT a.id, a.name, a.type, f.bytes, a.hash, a.remarks, a.added_at, a.added_by, "
        "a.removed_at, a.removed_by, a.removed_for FROM archive_attachment a "
        "JOIN archive_file f ON f.hash = a.hash WHERE a.object = ? AND a.record_id = ? "
        "ORDER BY a.id");
    list.bind(1, object).bind(2, record);
    std::vector<Attachment> all;
    while (list.step())
        all.push_back({static_cast<int>(all.size()) + 1, list.integer(0), list.text(1),
                       list.text(2), list.integer(3), list.text(4), list.text(5), list.text(6),
                       list.text(7), list.textIfAny(8), list.textIfAny(9), list.text(10)});
    return all;
}

void add(Database& database, std::string_view object, std::int64_t record,
         const Attachment& attachment, std::string_view content, const record_store::Hand& hand) {
    // Bytes that went with the last attachment, or were damaged, are there again.
    Statement keep = database.prepare(
        "INSERT INTO archive_file (hash, bytes, content) VALUES (?, ?, ?) "
        "ON CONFLICT (hash) DO UPDATE SET content = excluded.content, bytes = excluded.bytes "
        "WHERE content <> excluded.content");
    keep.bind(1, attachment.hash).bind(2, attachment.bytes).bindBlobView(3, content).run();
    database
        .prepare("INSERT INTO archive_attachment (object, record_id, name, type, hash, remarks, "
                 "added_at, added_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .bindAll(object, record, attachment.name, attachment.type, attachment.hash,
                 attachment.remarks, hand.at, hand.person)
        .run();
}

void remove(Database& database, const Attachment& attachment, const record_store::Hand& hand) {
    database
        .prepare("UPDATE archive_attachment SET removed_at = ?, removed_by = ?, removed_for = ? "
                 "WHERE id = ?")
        .bindAll(hand.at, hand.person, hand.reason, attachment.id)
        .run();
    // The row stays, because the trace names the hash.
    database
        .prepare("UPDATE archive_file SET content = x'' WHERE hash = ?1 AND NOT EXISTS "
                 "(SELECT 1 FROM archive_attachment WHERE hash = ?1 AND removed_at IS NULL)")
        .bind(1, attachment.hash)
        .run();
}

std::string content(Database& database, std::string_view hash) {
    Statement read = database.prepare("SELECT content FROM archive_file WHERE hash = ?");
    read.bind(1, hash);
    return read.step() ? read.blob(0) : std::string();
}

} // namespace xinheng::archive::attachment_store
