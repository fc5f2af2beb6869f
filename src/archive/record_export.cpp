#include "access/use_case.h"
#include "archive/card_fields.h"
#include "archive/card_file_writer.h"
#include "archive/record_desk.h"
#include "archive/table_file_writer.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace xinheng::archive {

namespace {

// What is no amount exactly, such as a number of four decimals, stays a text in a workbook's
// column.
exchange::XlsxKind kindOf(access::FieldType type) {
    switch (type) {
    case access::FieldType::amount:
    case access::FieldType::number:
        return exchange::XlsxKind::amount;
    case access::FieldType::date:
        return exchange::XlsxKind::date;
    default:
        return exchange::XlsxKind::text;
    }
}

// A card is of somebody, and who reads it again has to know whom of the archive it means.
void askForCard(const access::Gate& gate, const access::Object& object, access::Query& query) {
    if (query.fields.empty())
        return;
    std::vector<std::string> needed{"name"};
    if (gate.field(object, *object.indexOf(object.codeField)) >= access::FieldState::readable)
        needed.push_back(object.codeField);
    for (const std::string& key : needed)
        if (std::find(query.fields.begin(), query.fields.end(), key) == query.fields.end())
            query.fields.push_back(key);
}

} // namespace

Result<std::int64_t> RecordDesk::exportTo(const std::filesystem::path& file, access::Query query,
                                          const ExportOptions& options, const Progress& progress) {
    query.object = object_.key;
    return access::runUseCase(
        session_, {action("export"), object_.key}, [&]() -> Result<std::int64_t> {
            if (auto may = session_.gate().require(object_.exportNode); !may)
                return fail(may.error());
            if (auto may = session_.mayChange();
                !may) // a file is left behind, and a row in the trail
                return fail(may.error());
            const bool cards = isCardName(file);
            if (cards && takesCards(object_))
                askForCard(session_.gate(), object_, query);
            std::unique_ptr<TableFileWriter> writer;
            std::optional<Error> trouble;
            const auto begin = [&](const std::vector<std::size_t>& fields,
                                   const std::vector<access::FieldState>& states) {
                std::vector<TableFileColumn> columns;
                for (const std::size_t index : fields) {
                    const access::Field& field = object_.fields[index];
                    columns.push_back(
                        {options.labels ? field.label.in(options.language) : field.key,
                         kindOf(field.type)});
                }
                auto made = cards ? CardFileWriter::create(session_, object_, file, fields, states,
                                                           options.overwrite)
                                  : TableFileWriter::create(file, columns,
                                                            {options.encoding, options.overwrite});
                if (made)
                    writer = std::move(*made);
                else
                    trouble = made.error();
            };
            std::int64_t done = 0;
            const auto handed = access::forEachRow(
                session_.database(), session_.gate(), query, begin,
                [&](const access::QueryRow& row) {
                    if (trouble)
                        return false;
                    if (auto written = writer->write(row.cells); !written)
                        trouble = written.error();
                    if (++done % 2000 == 0 && progress && !progress(done, 0))
                        trouble = Error{ErrorCode::conflict,
                                        Text(XH_TR("archive", "Cancelled. No file was written.")),
                                        {},
                                        {}};
                    return !trouble;
                });
            if (!handed)
                return fail(handed.error());
            if (trouble)
                return fail(*trouble);
            access::ChangeTransaction transaction(session_);
            session_.audit({action("export"), object_.key, "", access::AuditEntry::Outcome::done,
                            nlohmann::json{{"rows", *handed}}.dump()});
            // A row about a file that then could not be written does less harm than a file without
            // one.
            transaction.commit();
            if (auto finished = writer->finish(); !finished)
                return fail(finished.error());
            return *handed;
        });
}

} // namespace xinheng::archive
