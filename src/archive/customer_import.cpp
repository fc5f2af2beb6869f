#include "archive/customer_import.h"

#include "access/use_case.h"
#include "archive/customer_entry.h"
#include "archive/customer_import_run.h"
#include "base/normalise.h"
#include "exchange/csv_format.h"
#include "storage/backup.h"

#include <set>

namespace xinheng::archive {

namespace {

// In bytes: from about a thousand customers on, the set as it was is kept as a backup.
constexpr std::int64_t largeFile = std::int64_t{256} * 1024;

Result<> mayImport(const access::Session& session, const access::Object& object) {
    if (auto may = session.gate().require("archive.customer.import"); !may)
        return may;
    return session.gate().require(object.entryNode);
}

// "客户编码 " and "Tax-Number" are meant as well as "code" and "tax_number".
bool means(const std::string& heading, const access::Field& field) {
    const std::string key = searchKey(heading);
    return key == searchKey(field.key) || key == searchKey(field.label.in(Language::en)) ||
           key == searchKey(field.label.in(Language::zh));
}

const access::Object& customerObjectOf(const access::Session& session) {
    return *session.objects().find("customer");
}

std::map<std::string, std::string> suggestedColumns(const access::Session& session,
                                                    const std::vector<std::string>& header) {
    const access::Object& object = customerObjectOf(session);
    std::map<std::string, std::string> columns;
    std::set<std::string> used;
    for (const std::string& heading : header)
        for (std::size_t index = 0; index < object.fields.size(); ++index)
            if (object.fields[index].importable() && means(heading, object.fields[index]) &&
                session.gate().field(object, index) >=
                    (object.fields[index].key == object.codeField
                         ? access::FieldState::readable // enough to find customers by
                         : access::FieldState::writable) &&
                used.insert(object.fields[index].key).second)
                columns[heading] = object.fields[index].key;
    return columns;
}

// What can't be kept and read again is refused: two columns for one field, an empty key.
Result<> checkMapping(const exchange::Mapping& mapping) {
    const auto read = exchange::mappingFromJson(exchange::mappingToJson(mapping));
    return read ? Result<>() : fail(read.error());
}

} // namespace

Result<exchange::CsvPreview> CustomerImport::preview(const std::filesystem::path& file,
                                                     std::optional<exchange::Encoding> encoding,
                                                     std::optional<char> delimiter) {
    return access::runUseCase(
        session_, {"customer.import-preview", "customer"}, [&]() -> Result<exchange::CsvPreview> {
            if (auto may = mayImport(session_, customerObjectOf(session_)); !may)
                return fail(may.error());
            auto preview = exchange::previewCsv(file, encoding, 20, delimiter);
            if (preview)
                for (std::vector<std::string>& row : preview->rows)
                    for (std::string& cell : row)
                        cell = std::string(exchange::withoutFormulaGuard(cell));
            return preview;
        });
}

Result<std::map<std::string, std::string>>
CustomerImport::suggest(const std::vector<std::string>& header) {
    const access::Object& object = customerObjectOf(session_);
    return access::runUseCase(session_, {"customer.import-suggest", "customer"},
                              [&]() -> Result<std::map<std::string, std::string>> {
                                  if (auto may = mayImport(session_, object); !may)
                                      return fail(may.error());
                                  return suggestedColumns(session_, header);
                              });
}

Result<ImportReport> CustomerImport::run(const std::filesystem::path& file,
                                         const ImportOptions& options, const Progress& progress) {
    const access::Object& object = customerObjectOf(session_);
    return access::runUseCase(
        session_, {"customer.import", "customer"}, [&]() -> Result<ImportReport> {
            if (auto may = mayImport(session_, object); !may)
                return fail(may.error());
            if (auto good = checkMapping(options.mapping); !good)
                return fail(good.error());
            auto reader = exchange::CsvReader::open(
                file, {options.mapping.encoding, options.mapping.delimiter});
            if (!reader)
                return fail(reader.error());
            std::map<std::string, std::string> columns = options.mapping.columns;
            if (columns.empty())
                columns = suggestedColumns(session_, reader->header());
            const std::int64_t bytes = reader->totalBytes();
            ImportRun run(session_, options, std::move(*reader), std::move(columns));
            if (auto mapped = run.mapColumns(); !mapped)
                return fail(mapped.error());
            // A set that is just being made has nothing yet to keep.
            std::optional<storage::SafetyBackup> backup;
            if (!options.dryRun && bytes >= largeFile && !session_.database().inTransaction())
                backup.emplace(session_.database(), "import");
            auto report = run.run(progress);
            if (report && backup)
                backup->keep();
            return report;
        });
}

Result<std::vector<std::string>> CustomerImport::mappings() {
    return access::runUseCase(
        session_, {"customer.mapping-list", "customer"}, [&]() -> Result<std::vector<std::string>> {
            if (auto may = mayImport(session_, customerObjectOf(session_)); !may)
                return fail(may.error());
            return customer_store::mappingNames(session_.database());
        });
}

Result<exchange::Mapping> CustomerImport::mapping(const std::string& name) {
    return access::runUseCase(
        session_, {"customer.mapping", "customer"}, [&]() -> Result<exchange::Mapping> {
            if (auto may = mayImport(session_, customerObjectOf(session_)); !may)
                return fail(may.error());
            const std::string content = customer_store::mapping(session_.database(), tidied(name));
            if (content.empty())
                return fail(ErrorCode::notFound, XH_TR("archive", "There is no mapping {}."), name);
            return exchange::mappingFromJson(content);
        });
}

Result<> CustomerImport::saveMapping(const std::string& wanted, const exchange::Mapping& mapping) {
    return access::runUseCase(session_, {"customer.mapping-save", "customer"}, [&]() -> Result<> {
        if (auto may = mayImport(session_, customerObjectOf(session_)); !may)
            return may;
        const auto name = access::checkedName(wanted);
        if (!name)
            return fail(name.error());
        if (auto good = checkMapping(mapping); !good)
            return good;
        access::ChangeTransaction transaction(session_);
        customer_store::saveMapping(session_.database(), *name, exchange::mappingToJson(mapping));
        session_.audit({"customer.mapping-save", "customer"});
        transaction.commit();
        return {};
    });
}

} // namespace xinheng::archive
