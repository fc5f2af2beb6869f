#include "archive/record_source.h"

#include "archive/card_fields.h"
#include "archive/card_table.h"
#include "exchange/csv_format.h"
#include "exchange/table_file.h"

namespace xinheng::archive {

namespace {

bool holdsCards(const access::Object& object, const std::filesystem::path& file) {
    const auto kind = exchange::fileKindOf(file);
    return takesCards(object) && kind && *kind == exchange::FileKind::card;
}

} // namespace

Result<std::unique_ptr<exchange::TableReader>> openSource(access::Session& session,
                                                          const access::Object& object,
                                                          const std::filesystem::path& file,
                                                          const exchange::TableOptions& options) {
    return holdsCards(object, file) ? CardTable::open(session, object, file, options.encoding)
                                    : exchange::openTable(file, options);
}

Result<exchange::TablePreview> previewSource(access::Session& session, const access::Object& object,
                                             const std::filesystem::path& file,
                                             const exchange::TableOptions& options) {
    if (holdsCards(object, file)) {
        auto reader = exchange::VCardReader::open(file, options.encoding);
        if (!reader)
            return fail(reader.error());
        exchange::TablePreview known;
        known.encoding = reader->encoding();
        CardTable table(session, object, std::move(*reader));
        return exchange::previewOf(table, std::move(known));
    }
    auto preview = exchange::previewTable(file, options);
    if (preview && preview->format == exchange::TableFormat::csv)
        for (std::vector<std::string>& row : preview->rows)
            for (std::string& cell : row)
                cell = std::string(exchange::withoutFormulaGuard(cell));
    return preview;
}

} // namespace xinheng::archive
