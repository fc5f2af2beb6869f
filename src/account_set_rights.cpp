#include "account_set.h"
#include "exchange/csv_writer.h"

namespace xinheng {

Result<std::int64_t> SignedIn::exportRights(const std::string& whose, const RightsFile& wish,
                                            const access::RightsNames& names) {
    const auto list = rights().rightsList(whose);
    if (!list)
        return fail(list.error());
    const Text headings[] = {Text(XH_TR("access", "Grantee")), Text(XH_TR("access", "Name")),
                             Text(XH_TR("access", "Part")), Text(XH_TR("access", "What")),
                             Text(XH_TR("access", "Right"))};
    std::vector<exchange::CsvColumn> columns;
    for (const Text& heading : headings)
        columns.push_back({heading.in(wish.language)});
    auto writer = exchange::CsvWriter::create(
        wish.file, std::move(columns),
        {exchange::Encoding::utf8Bom, ',',
         wish.overwrite ? exchange::ExistingFile::overwrite : exchange::ExistingFile::refuse});
    if (!writer)
        return fail(writer.error());
    for (const auto& one : *list)
        for (const access::RightsLine& line :
             access::rightsLines(one.rights, session_.objects(), names)) {
            const std::vector<std::string> cells{
                one.grantee.words(), one.grantee.name, line.part.in(wish.language),
                line.what.in(wish.language), line.right.in(wish.language)};
            if (auto written = writer->write(cells); !written)
                return fail(written.error());
        }
    if (auto finished = writer->finish(); !finished)
        return fail(finished.error());
    return writer->rowsWritten();
}

} // namespace xinheng
