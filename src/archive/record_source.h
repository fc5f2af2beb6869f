#pragma once

#include "access/session.h"
#include "exchange/table_reader.h"

/// Files that records are read from: CSV and XLSX, and vCards for an object that takes them.
namespace xinheng::archive {

/// By what is in the file, not by its name. Refuses what openTable and VCardReader refuse.
Result<std::unique_ptr<exchange::TableReader>> openSource(access::Session& session,
                                                          const access::Object& object,
                                                          const std::filesystem::path& file,
                                                          const exchange::TableOptions& options);
/// The first good rows as people read them.
Result<exchange::TablePreview> previewSource(access::Session& session, const access::Object& object,
                                             const std::filesystem::path& file,
                                             const exchange::TableOptions& options);

} // namespace xinheng::archive
