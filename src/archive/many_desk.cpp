#include "archive/many_desk.h"

#include "access/use_case.h"
#include "archive/many_run.h"
#include "archive/object_of.h"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace xinheng::archive {

namespace {

std::string detailOf(const ManyChange& wish, const ManyReport& report) {
    nlohmann::json fields = nlohmann::json::array();
    for (const auto& [key, value] : wish.values)
        fields.push_back(key);
    return nlohmann::json{{"fields", fields}, {"rows", report.changes.size()}}.dump();
}

} // namespace

ManyDesk::ManyDesk(access::Session& session, std::string_view object)
    : session_(session), object_(objectOf(session, object)) {}

Result<access::SelectionTotals> ManyDesk::totals(const std::vector<std::int64_t>& ids) {
    return access::runUseCase(
        session_, {action("list"), object_.key, "", access::UseCase::Kind::reads},
        [&] { return access::totalsOf(session_.database(), session_.gate(), object_, ids); });
}

Result<ManyReport> ManyDesk::change(const ManyRows& rows, const ManyChange& wish,
                                    const Progress& progress) {
    return access::runUseCase(
        session_, {action("change-many"), object_.key}, [&]() -> Result<ManyReport> {
            if (auto may = RecordEntry(session_, object_).mayChange(); !may)
                return fail(may.error());
            ManyChange checked = wish;
            if (auto reason = access::checkedReason(wish.reason); reason)
                checked.reason = *reason;
            else
                return fail(reason.error());
            access::ChangeTransaction transaction(session_);
            ManyRun run(session_, object_, checked);
            if (auto good = run.takeValues(); !good)
                return fail(good.error());
            if (auto found = run.findRows(rows); !found)
                return fail(found.error());
            auto report = run.run(progress);
            if (!report || wish.dryRun)
                return report;
            if (wish.seenVersion && *wish.seenVersion != report->seenVersion)
                return fail(ErrorCode::conflict,
                            XH_TR("archive", "Some of the records were changed in the meantime. "
                                             "Look at the preview again."));
            if (!report->changes.empty())
                session_.audit({action("change-many"), object_.key, "",
                                access::AuditEntry::Outcome::done, detailOf(checked, *report)});
            transaction.commit();
            return report;
        });
}

} // namespace xinheng::archive
