#include "access/duty_desk.h"

#include "access/people_seen.h"
#include "access/people_store.h"
#include "access/rights_desk.h"
#include "access/use_case.h"
#include "base/normalise.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace xinheng::access {

namespace {

constexpr const char* dutiesNode = "system.duties";
constexpr std::size_t longestMeasure = 500;

Result<std::string> writtenText(const std::string& typed, Marked missing) {
    if (!fitsWritten(typed, longestMeasure))
        return fail(ErrorCode::invalid,
                    XH_TR("access", "Such a text has at most {} characters and no control "
                                    "characters."),
                    longestMeasure);
    std::string text = tidied(typed);
    if (text.empty())
        return fail(ErrorCode::invalid, missing);
    return text;
}

} // namespace

Result<DutyDesk::Matrix> DutyDesk::matrix() {
    return runUseCase(session_, {"duty.matrix", "duty"}, [&]() -> Result<Matrix> {
        if (auto may = session_.gate().require(dutiesNode); !may)
            return fail(may.error());
        auto [version, pairs] = duty_store::matrix(session_.database());
        return Matrix{version, std::move(pairs)};
    });
}

Result<std::vector<duty_store::MatrixVersion>> DutyDesk::versions() {
    return runUseCase(session_, {"duty.versions", "duty"},
                      [&]() -> Result<std::vector<duty_store::MatrixVersion>> {
                          if (auto may = session_.gate().require(dutiesNode); !may)
                              return fail(may.error());
                          auto versions = duty_store::matrixVersions(session_.database());
                          versions.push_back({1, DutyMatrix::shipped().json(), "", "", ""});
                          return versions;
                      });
}

Result<DutyDesk::Matrix> DutyDesk::setMatrix(const std::string& json, const std::string& reason,
                                             std::optional<int> read) {
    return runUseCase(session_, {"duty.matrix.set", "duty"}, [&]() -> Result<Matrix> {
        if (auto may = session_.gate().require(dutiesNode); !may)
            return fail(may.error());
        if (session_.person().kind != PersonKind::manager)
            return fail(ErrorCode::refused,
                        XH_TR("access", "Only an account-set manager changes the matrix of "
                                        "incompatible duties."));
        const auto why = writtenText(reason, XH_TR("access", "A new matrix needs a reason."));
        if (!why)
            return fail(why.error());
        auto pairs = DutyMatrix::parse(json, FunctionTree::program());
        if (!pairs)
            return fail(pairs.error());
        ChangeTransaction transaction(session_);
        const int holds = duty_store::matrix(session_.database()).first;
        if (read && *read != holds)
            return fail(ErrorCode::conflict,
                        XH_TR("access", "The matrix was changed meanwhile: version {} holds, and "
                                        "this one was made from version {}."),
                        holds, *read);
        const int version = holds + 1;
        duty_store::addMatrix(session_.database(),
                              {version, pairs->json(), *why, session_.person().code,
                               utcText(session_.clock().now())});
        session_.audit({"duty.matrix.set", "duty", std::to_string(version),
                        AuditEntry::Outcome::done, rightsDetail({{"reason", *why}})});
        transaction.commit();
        return Matrix{version, std::move(*pairs)};
    });
}

Result<std::vector<DutyConflict>> DutyDesk::report() {
    return judged([this] { return seenPeople(session_.database(), session_.gate()); });
}

Result<std::vector<DutyConflict>> DutyDesk::report(const std::set<std::string>& codes) {
    return judged([&] {
        std::vector<Person> people;
        for (const std::string& code : codes)
            if (auto seen = seenPerson(session_.database(), session_.gate(), code))
                people.push_back(std::move(*seen));
        return people;
    });
}

Result<std::vector<DutyConflict>>
DutyDesk::judged(const std::function<std::vector<Person>()>& people) {
    return runUseCase(session_, {"duty.report", "duty", "", UseCase::Kind::reads},
                      [&]() -> Result<std::vector<DutyConflict>> {
                          if (auto may = session_.gate().require(dutiesNode); !may)
                              return fail(may.error());
                          if (auto may = mayLearnOfStanding(session_.gate()); !may)
                              return fail(may.error());
                          storage::Database& database = session_.database();
                          // Judged as they are, told of as the reader sees them.
                          std::map<PersonId, Person> shown;
                          std::vector<PersonId> ids;
                          for (Person& seen : people()) {
                              ids.push_back(seen.id);
                              shown.emplace(seen.id, std::move(seen));
                          }
                          auto conflicts = conflictsOf(
                              database, duty_store::matrix(database).second,
                              people_store::findPeople(database, ids), session_.clock().today());
                          for (DutyConflict& conflict : conflicts)
                              conflict.person = shown.at(conflict.person.id);
                          return conflicts;
                      });
}

Result<std::vector<Mitigation>> DutyDesk::mitigations() {
    return runUseCase(session_, {"duty.mitigations", "duty"},
                      [&]() -> Result<std::vector<Mitigation>> {
                          if (auto may = session_.gate().require(dutiesNode); !may)
                              return fail(may.error());
                          auto list = duty_store::mitigations(session_.database());
                          std::erase_if(list, [&](const Mitigation& one) {
                              return !seenPerson(session_.database(), session_.gate(), one.person);
                          });
                          return list;
                      });
}

Result<Person> DutyDesk::otherPerson(const std::string& code) {
    const auto person = people_store::findPerson(session_.database(), code);
    if (!person || !seenPerson(session_.database(), session_.gate(), code))
        return fail(ErrorCode::notFound, XH_TR("access", "There is no person {}."), code);
    if (person->id == session_.person().id && person->kind != PersonKind::manager)
        return fail(ErrorCode::refused,
                    XH_TR("access", "Nobody answers for incompatible duties of their own."));
    return *person;
}

Result<Mitigation> DutyDesk::mitigate(const std::string& code, const std::string& pairId,
                                      const std::string& measure, Date to) {
    return runUseCase(session_, {"duty.mitigate", "person", code}, [&]() -> Result<Mitigation> {
        if (auto may = session_.gate().require(dutiesNode); !may)
            return fail(may.error());
        const auto written =
            writtenText(measure, XH_TR("access", "Write down what is done against it."));
        if (!written)
            return fail(written.error());
        const Date today = session_.clock().today();
        constexpr int longestMonths = 12;
        if (to < today || to > today.plusMonths(longestMonths))
            return fail(ErrorCode::invalid,
                        XH_TR("access", "A mitigation ends between today and {}, not on {}."),
                        today.plusMonths(longestMonths).iso(), to.iso());
        ChangeTransaction transaction(session_);
        const auto person = otherPerson(code);
        if (!person)
            return fail(person.error());
        if (auto may = mayLearnOfStanding(session_.gate()); !may)
            return fail(may.error());
        const auto conflicts = conflictsOf(
            session_.database(), duty_store::matrix(session_.database()).second, {*person}, today);
        const auto held = std::ranges::find_if(
            conflicts, [&](const DutyConflict& one) { return one.pair.id == pairId; });
        if (held == conflicts.end())
            return fail(ErrorCode::notFound, XH_TR("access", "{} does not hold the pair {}."), code,
                        pairId);
        if (held->pair.level == DutyPair::Level::block)
            return fail(ErrorCode::conflict,
                        XH_TR("access", "The pair {} is forbidden, not warned of: take one of the "
                                        "duties away."),
                        pairId);
        const Mitigation mitigation{
            code, pairId, *written, to, session_.person().code, utcText(session_.clock().now())};
        duty_store::setMitigation(session_.database(), person->id, mitigation);
        session_.audit({"duty.mitigate", "person", code, AuditEntry::Outcome::done,
                        rightsDetail({{"pair", pairId}, {"measure", *written}, {"to", to.iso()}})});
        transaction.commit();
        return mitigation;
    });
}

Result<> DutyDesk::endMitigation(const std::string& code, const std::string& pairId) {
    return runUseCase(session_, {"duty.mitigation.end", "person", code}, [&]() -> Result<> {
        if (auto may = session_.gate().require(dutiesNode); !may)
            return may;
        ChangeTransaction transaction(session_);
        const auto person = otherPerson(code);
        if (!person)
            return fail(person.error());
        if (!duty_store::endMitigation(session_.database(), person->id, pairId,
                                       {utcText(session_.clock().now()), session_.person().code}))
            return fail(ErrorCode::notFound,
                        XH_TR("access", "Nothing is written for {} and the pair {}."), code,
                        pairId);
        session_.audit({"duty.mitigation.end", "person", code, AuditEntry::Outcome::done,
                        rightsDetail({{"pair", pairId}})});
        transaction.commit();
        return {};
    });
}

} // namespace xinheng::access
