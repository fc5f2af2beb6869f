#include "archive/duplicate_desk.h"

#include "access/search_index.h"
#include "access/use_case.h"
#include "archive/duplicate_name.h"
#include "archive/duplicate_store.h"
#include "archive/merge_store.h"
#include "base/normalise.h"
#include "base/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace xinheng::archive {

using access::FieldState;
using access::Format;
using access::RowRight;

namespace {

constexpr int candidatesAKey = 60;

const access::Object& objectOf(const access::Session& session, std::string_view key) {
    const access::Object* object = session.objects().find(key);
    if (object == nullptr || object->field("name") == nullptr)
        throw std::logic_error("no object with names " + std::string(key));
    return *object;
}

Result<> checkScore(int atLeast) {
    if (atLeast >= 1 && atLeast <= 100)
        return {};
    return fail(ErrorCode::invalid, XH_TR("archive", "A score is a number from 1 to 100."));
}

// What in the search index a name like this one has, each for itself: the whole of it, all but one
// character, and its two halves.
std::vector<std::string> nameExpressions(const std::string& core) {
    std::vector<std::size_t> bounds{0};
    for (std::size_t at = 0; at < core.size();) {
        utf8::next(core, at);
        bounds.push_back(at);
    }
    const std::size_t length = bounds.size() - 1;
    constexpr std::size_t longest = 40;
    if (length < 2 || length > longest)
        return {};
    const auto phrase = [&](std::size_t from, std::size_t to) {
        return "{name} : " +
               access::searchPhrase(core.substr(bounds[from], bounds[to] - bounds[from]));
    };
    std::vector<std::string> expressions{phrase(0, length)};
    constexpr std::size_t leastNear = 6;
    if (length >= leastNear) {
        std::string near;
        for (std::size_t left = 0; left < length; ++left) {
            std::string one = left >= 2 ? "(" + phrase(0, left) + ")" : "";
            if (length - left - 1 >= 2)
                one += (one.empty() ? "(" : " AND (") + phrase(left + 1, length) + ")";
            near += (near.empty() ? "(" : " OR (") + one + ")";
        }
        expressions.push_back(near);
    }
    constexpr std::size_t leastContained = 4;
    const std::size_t half = std::max(leastContained, (length + 1) / 2);
    if (half < length) {
        expressions.push_back(phrase(0, half));
        expressions.push_back(phrase(length - half, length));
    }
    return expressions;
}

} // namespace

DuplicateDesk::DuplicateDesk(access::Session& session, std::string_view object)
    : session_(session), object_(objectOf(session, object)) {}

std::vector<bool> DuplicateDesk::readable() const {
    std::vector<bool> readable;
    for (std::size_t index = 0; index < object_.fields.size(); ++index)
        readable.push_back(session_.gate().field(object_, index) >= FieldState::readable);
    return readable;
}

Result<> DuplicateDesk::mayLook() const {
    if (auto may = session_.gate().require(node); !may)
        return may;
    return session_.gate().require(object_.queryNode);
}

DuplicateParty DuplicateDesk::party(const record_store::Stored& stored) const {
    const auto cell = [&](std::string_view key) -> std::string {
        const std::size_t index = *object_.indexOf(key);
        const FieldState state = session_.gate().field(object_, index);
        if (state == FieldState::hidden)
            return {};
        return state == FieldState::masked
                   ? access::masked(stored.record[index], object_.fields[index].mask)
                   : stored.record[index];
    };
    return {stored.id, cell(object_.codeField), cell("name")};
}

Result<DuplicateDesk::Pairs> DuplicateDesk::list(const Wish& wish, const Progress& progress) {
    return access::runUseCase(
        session_, {action("duplicates"), object_.key, "", access::UseCase::Kind::reads},
        [&]() -> Result<Pairs> {
            if (auto may = mayLook(); !may)
                return fail(may.error());
            if (auto good = checkScore(wish.atLeast); !good)
                return fail(good.error());
            const std::vector<bool> mayRead = readable();
            access::Query query;
            query.object = object_.key;
            for (std::size_t index = 0; index < object_.fields.size(); ++index)
                if (mayRead[index] && identifies(object_.fields[index]))
                    query.fields.push_back(object_.fields[index].key);
            Pairs made;
            if (query.fields.empty())
                return made;
            const auto gone = merge_store::goneIds(session_.database(), object_);
            PairFinder finder;
            access::Record record(object_.fields.size());
            std::vector<std::size_t> places;
            std::int64_t done = 0;
            bool stopped = false;
            const auto read = access::forEachRow(
                session_.database(), session_.gate(), query,
                [&](const std::vector<std::size_t>& fields, const auto&) { places = fields; },
                [&](const access::QueryRow& row) {
                    for (std::size_t cell = 0; cell < places.size(); ++cell)
                        record[places[cell]] = row.cells[cell];
                    if (!gone.contains(row.id))
                        finder.add(row.id, identityOf(object_, record, mayRead));
                    stopped = ++done % 4096 == 0 && progress && !progress(done, 0);
                    return !stopped;
                });
            if (!read)
                return fail(read.error());
            if (stopped)
                return fail(ErrorCode::conflict, XH_TR("archive", "Cancelled."));
            const auto different = duplicate_store::different(session_.database(), object_);
            record_store::Reader reader(session_.database(), object_);
            for (const PairFinder::Found& found : finder.pairs(wish.atLeast)) {
                const bool said = different.contains({found.first, found.second});
                if ((said && !wish.alsoDifferent) || made.all++ >= wish.most)
                    continue;
                made.pairs.push_back({party(*reader.byId(found.first)),
                                      party(*reader.byId(found.second)), found.match, said});
            }
            return made;
        });
}

std::set<std::int64_t> DuplicateDesk::candidatesByName(const std::string& name) const {
    std::set<std::int64_t> ids;
    const access::RowCondition& rows = session_.gate().rows(object_, RowRight::query);
    for (const std::string& words : nameExpressions(namePartsOf(name).core))
        for (const std::int64_t id :
             duplicate_store::withWords(session_.database(), object_, words, rows, candidatesAKey))
            ids.insert(id);
    return ids;
}

std::set<std::int64_t> DuplicateDesk::candidates(const access::Record& record) const {
    std::set<std::int64_t> ids;
    const access::RowCondition& rows = session_.gate().rows(object_, RowRight::query);
    const auto take = [&](const duplicate_store::Ids& found) {
        ids.insert(found.begin(), found.end());
    };
    const auto byNumber = [&](const access::Field& field, const std::string& number) {
        if (!number.empty())
            take(duplicate_store::withNumber(session_.database(), object_, field, number, rows,
                                             candidatesAKey));
    };
    const std::vector<bool> mayRead = readable();
    for (std::size_t index = 0; index < record.size(); ++index) {
        const access::Field& field = object_.fields[index];
        if (!mayRead[index] || record[index].empty() || !identifies(field))
            continue;
        if (field.format == Format::phone) {
            for (const std::string& number : phoneNumbers(record[index]))
                byNumber(field, number);
        } else if (field.format == Format::taxNumber || field.format == Format::bankAccount) {
            byNumber(field, plainNumber(record[index]));
        } else if (field.key == "name") {
            ids.merge(candidatesByName(record[index]));
        } else if (const std::string key = searchKey(record[index]);
                   field.searchable && characterCount(key) > 1) {
            take(duplicate_store::withWords(session_.database(), object_,
                                            "{" + field.sqlColumn() +
                                                "} : " + access::searchPhrase(key),
                                            rows, candidatesAKey));
        }
    }
    return ids;
}

std::vector<Duplicate> DuplicateDesk::like(const access::Record& record, std::int64_t self,
                                           int atLeast) {
    const std::vector<bool> mayRead = readable();
    const Identity identity = identityOf(object_, record, mayRead);
    const auto gone = merge_store::goneIds(session_.database(), object_);
    record_store::Reader reader(session_.database(), object_);
    std::vector<Duplicate> found;
    for (const std::int64_t id : candidates(record)) {
        if (id == self || gone.contains(id))
            continue;
        const auto stored = reader.byId(id);
        Match match = compare(identity, identityOf(object_, stored->record, mayRead));
        if (match.score >= atLeast)
            found.push_back({party(*stored), std::move(match)});
    }
    std::ranges::stable_sort(found, [](const Duplicate& one, const Duplicate& other) {
        return one.match.score > other.match.score;
    });
    return found;
}

Result<DuplicateDesk::Pairs> DuplicateDesk::ofRecord(const std::string& code, const Wish& wish) {
    return access::runUseCase(
        session_, {action("duplicates"), object_.key, code, access::UseCase::Kind::reads},
        [&]() -> Result<Pairs> {
            if (auto may = mayLook(); !may)
                return fail(may.error());
            if (auto good = checkScore(wish.atLeast); !good)
                return fail(good.error());
            const auto id = access::findRow(session_.database(), session_.gate(), object_, code,
                                            RowRight::query);
            if (!id)
                return fail(id.error());
            record_store::Reader reader(session_.database(), object_);
            const auto stored = reader.byId(*id);
            Pairs made;
            if (merge_store::goneIds(session_.database(), object_).contains(*id))
                return made;
            const auto different = duplicate_store::different(session_.database(), object_);
            for (Duplicate& one : like(stored->record, *id, wish.atLeast)) {
                const auto ids = std::minmax(*id, one.party.id);
                const bool said = different.contains(ids);
                if ((said && !wish.alsoDifferent) || made.all++ >= wish.most)
                    continue;
                DuplicateParty own = party(*stored);
                const bool older = *id < one.party.id;
                made.pairs.push_back(
                    {older ? own : one.party, older ? one.party : own, std::move(one.match), said});
            }
            return made;
        });
}

Result<std::vector<Duplicate>> DuplicateDesk::ofValues(const Values& values, int atLeast) {
    return access::runUseCase(
        session_, {action("duplicates-new"), object_.key, "", access::UseCase::Kind::reads},
        [&]() -> Result<std::vector<Duplicate>> {
            if (auto may = session_.gate().require(object_.queryNode); !may)
                return fail(may.error());
            if (auto good = checkScore(atLeast); !good)
                return fail(good.error());
            access::Record record(object_.fields.size());
            for (const auto& [key, value] : values)
                if (const auto index = object_.indexOf(key); index && isCleanUtf8(value))
                    record[*index] = value;
            return like(record, 0, atLeast);
        });
}

Result<std::pair<std::int64_t, std::int64_t>> DuplicateDesk::pairOf(const std::string& one,
                                                                    const std::string& other) {
    std::array<std::int64_t, 2> ids{};
    for (std::size_t place = 0; place < ids.size(); ++place) {
        const auto id = access::findRow(session_.database(), session_.gate(), object_,
                                        place == 0 ? one : other, RowRight::query);
        if (!id)
            return fail(id.error());
        ids.at(place) = *id;
    }
    if (ids[0] == ids[1])
        return fail(ErrorCode::invalid, XH_TR("archive", "These two are one record."));
    return std::pair(std::min(ids[0], ids[1]), std::max(ids[0], ids[1]));
}

Result<> DuplicateDesk::setDifferent(const std::string& one, const std::string& other,
                                     const std::string& reason) {
    return access::runUseCase(session_, {action("different"), object_.key, one}, [&]() -> Result<> {
        if (auto may = mayLook(); !may)
            return may;
        const auto written = access::checkedReason(reason);
        if (!written)
            return fail(written.error());
        access::ChangeTransaction transaction(session_);
        const auto pair = pairOf(one, other);
        if (!pair)
            return fail(pair.error());
        duplicate_store::setDifferent(
            session_.database(), object_, *pair,
            {session_.person().code, utcText(session_.clock().now()), *written});
        for (const std::string& code : {one, other})
            session_.audit({action("different"), object_.key, code});
        transaction.commit();
        return {};
    });
}

Result<> DuplicateDesk::takeBackDifferent(const std::string& one, const std::string& other) {
    return access::runUseCase(
        session_, {action("different-back"), object_.key, one}, [&]() -> Result<> {
            if (auto may = mayLook(); !may)
                return may;
            access::ChangeTransaction transaction(session_);
            const auto pair = pairOf(one, other);
            if (!pair)
                return fail(pair.error());
            if (!duplicate_store::removeDifferent(session_.database(), object_, *pair))
                return fail(ErrorCode::notFound,
                            XH_TR("archive", "Nobody said that {} and {} are different."), one,
                            other);
            for (const std::string& code : {one, other})
                session_.audit({action("different-back"), object_.key, code});
            transaction.commit();
            return {};
        });
}

} // namespace xinheng::archive
