#pragma once

#include "archive/attachment_model.h"
#include "archive/record_store.h"

namespace xinheng::archive::attachment_store {

/// All of a record, removed ones included, by number.
std::vector<Attachment> list(storage::Database& database, std::string_view object,
                             std::int64_t record);

/// Keeps the bytes, once however often they are attached, and hangs them on the record. The
/// attachment brings name, type, bytes, hash and remarks.
void add(storage::Database& database, std::string_view object, std::int64_t record,
         const Attachment& attachment, std::string_view content, const record_store::Hand& hand);
/// Leaves the trace; the bytes go when nothing that is not removed has them any more.
void remove(storage::Database& database, const Attachment& attachment,
            const record_store::Hand& hand);

/// As they lie there, whole or damaged.
std::string content(storage::Database& database, std::string_view hash);

} // namespace xinheng::archive::attachment_store
