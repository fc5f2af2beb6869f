#include "archive/handover_desk.h"

#include "access/people_store.h"
#include "access/rights_store.h"
#include "access/use_case.h"
#include "archive/customer_store.h"

#include <nlohmann/json.hpp>

namespace xinheng::archive {

namespace {

using access::Person;
using access::PersonKind;

Result<> checkPeople(const Person& leaver, const Person& successor, const Person& self,
                     Date today) {
    if (leaver.id == self.id)
        return fail(ErrorCode::conflict,
                    XH_TR("archive", "Nobody hands themselves over: ask another manager."));
    if (leaver.id == successor.id)
        return fail(ErrorCode::conflict,
                    XH_TR("archive", "Leaver and successor are the same person."));
    if (leaver.kind == PersonKind::administrator)
        return fail(ErrorCode::conflict,
                    XH_TR("archive", "An administrator has no customers to hand over."));
    // Who may change managers is the administrators' to say (access/people_desk.h).
    if (leaver.kind == PersonKind::manager)
        return fail(ErrorCode::conflict,
                    XH_TR("archive", "{} is account-set manager: an administrator dismisses them "
                                     "first."),
                    leaver.name);
    if (successor.kind == PersonKind::administrator || !successor.isActive(today))
        return fail(ErrorCode::conflict, XH_TR("archive", "{} can't take customers over."),
                    successor.name);
    return {};
}

} // namespace

Result<HandedOver> HandoverDesk::handOver(const std::string& leaverCode,
                                          const std::string& successorCode, Date disabledFrom,
                                          const std::string& reason) {
    return access::runUseCase(
        session_, {"person.handover", "person", leaverCode}, [&]() -> Result<HandedOver> {
            storage::Database& database = session_.database();
            if (session_.person().kind != PersonKind::manager)
                return fail(ErrorCode::refused,
                            XH_TR("archive", "Only an account-set manager hands a leaver's "
                                             "customers over."));
            const Date today = session_.clock().today();
            if (disabledFrom < today)
                return fail(ErrorCode::invalid, XH_TR("archive", "The day {} is past."),
                            disabledFrom.iso());
            const auto written = access::checkedReason(reason);
            if (!written)
                return fail(written.error());
            access::ChangeTransaction transaction(session_);
            const auto leaver = access::people_store::findPerson(database, leaverCode);
            if (!leaver)
                return fail(ErrorCode::notFound, XH_TR("access", "There is no person {}."),
                            leaverCode);
            const auto successor = access::people_store::findPerson(database, successorCode);
            if (!successor)
                return fail(ErrorCode::notFound, XH_TR("access", "There is no person {}."),
                            successorCode);
            if (auto good = checkPeople(*leaver, *successor, session_.person(), today); !good)
                return fail(good.error());
            const std::string now = utcText(session_.clock().now());
            access::rights_store::endAllOf(database, leaver->id, {now, session_.person().code});
            access::people_store::setDisabled(database, leaver->id, disabledFrom);
            HandedOver done;
            done.customers = customer_store::moveToPerson(database, leaver->code, *successor,
                                                          {session_.person().code, now, *written});
            access::rights_store::moveVersion(database);
            session_.audit({"person.handover", "person", leaver->code,
                            access::AuditEntry::Outcome::done,
                            nlohmann::json{{"fields", nlohmann::json::array({"disabled_on"})},
                                           {"successor", successor->code},
                                           {"from", disabledFrom.iso()},
                                           {"reason", *written}}
                                .dump()});
            transaction.commit();
            return done;
        });
}

} // namespace xinheng::archive
