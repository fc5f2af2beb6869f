#include "archive/record_import.h"

#include "access/use_case.h"
#include "archive/card_fields.h"
#include "archive/record_entry.h"
#include "archive/record_import_run.h"
#include "archive/record_source.h"
#include "archive/rejected_rows.h"
#include "base/hash.h"
#include "base/normalise.h"
#include "storage/backup.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace xinheng::archive {

namespace {

// In bytes: from about a thousand records on, the set as it was is kept as a backup.
constexpr std::int64_t largeFile = std::int64_t{256} * 1024;

// "客户编码 " and "Tax-Number" are meant as well as "code" and "tax_number".
bool means(const std::string& heading, const access::Field& field) {
    const std::string key = searchKey(heading);
    return key == searchKey(field.key) || key == searchKey(field.label.in(Language::en)) ||
           key == searchKey(field.label.in(Language::zh));
}

// A code that may be read is enough to find records by.
bool mayFill(const access::Session& session, const access::Object& object, std::size_t field) {
    return session.gate().field(object, field) >= (object.fields[field].key == object.codeField
                                                       ? access::FieldState::readable
                                                       : access::FieldState::writable);
}

std::map<std::string, std::string> suggestedColumns(const access::Session& session,
                                                    const access::Object& object,
                                                    const std::vector<std::string>& header) {
    std::map<std::string, std::string> columns;
    std::set<std::string> used;
    for (const std::string& heading : header)
        for (std::size_t index = 0; index < object.fields.size(); ++index)
            if (object.fields[index].importable() &&
                (means(heading, object.fields[index]) ||
                 (!heading.empty() && heading == cardHeading(object, index))) &&
                mayFill(session, object, index) && used.insert(object.fields[index].key).second)
                columns[heading] = object.fields[index].key;
    return columns;
}

/// The columns but those of fields that have a value for every row.
std::map<std::string, std::string> without(std::map<std::string, std::string> columns,
                                           const Values& constants) {
    std::erase_if(columns, [&](const auto& column) { return constants.contains(column.second); });
    return columns;
}

// What can't be kept and read again is refused: two columns for one field, an empty key.
Result<> checkMapping(const exchange::Mapping& mapping) {
    const auto read = exchange::mappingFromJson(exchange::mappingToJson(mapping));
    return read ? Result<>() : fail(read.error());
}

/// What a person's mapping for these headings is kept under, beside the shared ones: a name that
/// nobody can type.
std::string nameOfLast(const access::Session& session, const std::vector<std::string>& header) {
    std::string all;
    for (const std::string& heading : header)
        all += heading + "\x1F";
    return fmt::format("{}{} {:016x}", record_store::personalMapping, session.person().code,
                       hashOf(all));
}

exchange::TableOptions tableOptions(const ImportOptions& options) {
    return {options.mapping.encoding, options.mapping.delimiter, options.sheet};
}

} // namespace

RecordImport::RecordImport(access::Session& session, std::string_view object)
    : session_(session), desk_(session, object) {}

Result<> RecordImport::mayImport() const {
    if (auto may = session_.gate().require(object().importNode); !may)
        return may;
    return RecordEntry(session_, object()).mayEnter();
}

Result<exchange::TablePreview> RecordImport::preview(const std::filesystem::path& file,
                                                     const exchange::TableOptions& options) {
    return access::runUseCase(session_, {action("import-preview"), object().key},
                              [&]() -> Result<exchange::TablePreview> {
                                  if (auto may = mayImport(); !may)
                                      return fail(may.error());
                                  return previewSource(session_, object(), file, options);
                              });
}

Result<std::map<std::string, std::string>>
RecordImport::suggest(const std::vector<std::string>& header) {
    return access::runUseCase(session_, {action("import-suggest"), object().key},
                              [&]() -> Result<std::map<std::string, std::string>> {
                                  if (auto may = mayImport(); !may)
                                      return fail(may.error());
                                  return suggestedColumns(session_, object(), header);
                              });
}

std::optional<std::map<std::string, std::string>>
RecordImport::lastColumns(const std::vector<std::string>& header) const {
    const std::string content =
        record_store::mapping(session_.database(), object().key, nameOfLast(session_, header));
    const auto mapping = exchange::mappingFromJson(content);
    if (content.empty() || !mapping)
        return std::nullopt;
    std::map<std::string, std::string> columns;
    for (const auto& [heading, key] : mapping->columns) {
        const auto field = object().indexOf(key);
        if (field && object().fields[*field].importable() && mayFill(session_, object(), *field) &&
            std::find(header.begin(), header.end(), heading) != header.end())
            columns[heading] = key;
    }
    if (columns.empty())
        return std::nullopt;
    return columns;
}

Result<std::optional<std::map<std::string, std::string>>>
RecordImport::last(const std::vector<std::string>& header) {
    using Columns = std::optional<std::map<std::string, std::string>>;
    return access::runUseCase(session_, {action("import-last"), object().key},
                              [&]() -> Result<Columns> {
                                  if (auto may = mayImport(); !may)
                                      return fail(may.error());
                                  return lastColumns(header);
                              });
}

Result<ImportReport> RecordImport::run(const std::filesystem::path& file,
                                       const ImportOptions& options, const Progress& progress) {
    return access::runUseCase(
        session_, {action("import"), object().key}, [&]() -> Result<ImportReport> {
            if (auto may = mayImport(); !may)
                return fail(may.error());
            if (auto may = RecordEntry(session_, object()).mayChange(); options.update && !may)
                return fail(may.error());
            // Before the file is read and the set is kept as a backup.
            if (auto may = session_.mayChange(); !may)
                return fail(may.error());
            if (auto good = checkMapping(options.mapping); !good)
                return fail(good.error());
            auto reader = openSource(session_, object(), file, tableOptions(options));
            if (!reader)
                return fail(reader.error());
            const std::vector<std::string> header = (*reader)->header();
            std::map<std::string, std::string> columns = options.mapping.columns;
            const bool chosen = !columns.empty();
            const auto last = chosen ? std::nullopt : lastColumns(header);
            const auto suggested = suggestedColumns(session_, object(), header);
            if (!chosen)
                columns = last ? *last : suggested;
            // A card says more than a table does, so what is given for all goes before it.
            if (!chosen && (*reader)->format() == exchange::TableFormat::card)
                columns = without(std::move(columns), options.constants);
            const std::int64_t bytes = (*reader)->totalBytes();
            ImportRun run(session_, object(), options, std::move(*reader), std::move(columns));
            if (chosen) {
                const bool plain = options.mapping.columns == without(suggested, options.constants);
                run.remember(nameOfLast(session_, header),
                             plain ? ""
                                   : exchange::mappingToJson({options.mapping.columns, {}, {}}));
            }
            if (auto mapped = run.mapColumns(); !mapped)
                return fail(mapped.error());
            // A set that is just being made has nothing yet to keep.
            std::optional<storage::SafetyBackup> backup;
            if (!options.dryRun && bytes >= largeFile && !session_.database().inTransaction())
                backup.emplace(session_.database(), "import");
            auto report = run.run(progress);
            if (report && backup)
                backup->keep();
            if (report)
                report->asLastTime = last.has_value();
            return report;
        });
}

Result<std::int64_t> RecordImport::writeRejects(const std::filesystem::path& file,
                                                const ImportOptions& options, const Error& problems,
                                                const std::filesystem::path& rejects,
                                                Language language) {
    return access::runUseCase(
        session_, {action("import-rejects"), object().key}, [&]() -> Result<std::int64_t> {
            if (auto may = mayImport(); !may)
                return fail(may.error());
            // A file is left behind.
            if (auto may = session_.mayChange(); !may)
                return fail(may.error());
            Error named = problems;
            for (Problem& problem : named.problems)
                if (const auto* field = object().field(problem.column))
                    problem.column = field->label.in(language);
            if (isCardName(rejects))
                return fail(ErrorCode::invalid,
                            XH_TR("archive", "The rows to correct are a table: give the file a "
                                             "name that ends with .csv or .xlsx."));
            auto reader = openSource(session_, object(), file, tableOptions(options));
            if (!reader)
                return fail(reader.error());
            return writeRejectedRows(**reader, named, rejects, language);
        });
}

Result<std::vector<std::string>> RecordImport::mappings() {
    return access::runUseCase(session_, {action("mapping-list"), object().key},
                              [&]() -> Result<std::vector<std::string>> {
                                  if (auto may = mayImport(); !may)
                                      return fail(may.error());
                                  return record_store::mappingNames(session_.database(),
                                                                    object().key);
                              });
}

Result<exchange::Mapping> RecordImport::mapping(const std::string& name) {
    return access::runUseCase(
        session_, {action("mapping"), object().key}, [&]() -> Result<exchange::Mapping> {
            if (auto may = mayImport(); !may)
                return fail(may.error());
            const auto known = access::checkedName(name);
            const std::string content =
                known ? record_store::mapping(session_.database(), object().key, *known) : "";
            if (content.empty())
                return fail(ErrorCode::notFound, XH_TR("archive", "There is no mapping {}."), name);
            return exchange::mappingFromJson(content);
        });
}

Result<> RecordImport::saveMapping(const std::string& wanted, const exchange::Mapping& mapping) {
    return access::runUseCase(session_, {action("mapping-save"), object().key}, [&]() -> Result<> {
        if (auto may = mayImport(); !may)
            return may;
        const auto name = access::checkedName(wanted);
        if (!name)
            return fail(name.error());
        if (auto good = checkMapping(mapping); !good)
            return good;
        access::ChangeTransaction transaction(session_);
        record_store::saveMapping(session_.database(), object().key, *name,
                                  exchange::mappingToJson(mapping));
        session_.audit({action("mapping-save"), object().key});
        transaction.commit();
        return {};
    });
}

} // namespace xinheng::archive
