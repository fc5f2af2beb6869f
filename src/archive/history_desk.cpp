#include "archive/history_desk.h"

#include <algorithm>

namespace xinheng::archive {

namespace {

Result<> isThere(const std::vector<Version>& versions, int number) {
    if (number >= 1 && number <= static_cast<int>(versions.size()))
        return {};
    return fail(ErrorCode::notFound, XH_TR("archive", "There is no version {}."), number);
}

} // namespace

Result<std::vector<Version>> HistoryDesk::versions(const std::string& code) {
    const auto changes = desk_.history(code);
    if (!changes)
        return fail(changes.error());
    return versionsOf(*changes);
}

Result<RecordCard> HistoryDesk::after(const std::string& code, int version) {
    const auto all = versions(code);
    if (!all)
        return fail(all.error());
    if (auto there = isThere(*all, version); !there)
        return fail(there.error());
    return cardOf(code, *all, version);
}

Result<RecordCard> HistoryDesk::cardOf(const std::string& code, const std::vector<Version>& all,
                                       int version) {
    auto card = desk_.show(code);
    if (!card)
        return card;
    return cardAfter(object(), std::move(*card), all, version);
}

Result<RecordCard> HistoryDesk::asOf(const std::string& code, Date day) {
    const auto all = versions(code);
    if (!all)
        return fail(all.error());
    const Version* version = versionOn(*all, day);
    if (version == nullptr)
        return fail(ErrorCode::notFound, XH_TR("archive", "{} {} was not there yet on {}."),
                    object().label, code, day.iso());
    return cardOf(code, *all, version->number);
}

Result<std::vector<FieldDifference>> HistoryDesk::compare(const std::string& code, int before,
                                                          int after) {
    const auto all = versions(code);
    if (!all)
        return fail(all.error());
    for (const int number : {before, after})
        if (auto there = isThere(*all, number); !there)
            return fail(there.error());
    const auto card = desk_.show(code);
    if (!card)
        return fail(card.error());
    return differences(cardAfter(object(), *card, *all, before),
                       cardAfter(object(), *card, *all, after));
}

Result<Saved> HistoryDesk::undoLast(const std::string& code, const std::string& reason) {
    // The card first: what changes after it was read is a conflict.
    const auto card = desk_.show(code);
    if (!card)
        return fail(card.error());
    const auto all = versions(code);
    if (!all)
        return fail(all.error());
    if (all->empty() || all->front().created)
        return fail(ErrorCode::invalid, XH_TR("archive", "There is no change to take back."));
    Values values;
    for (const Change& change : all->front().changes)
        values[change.field] = change.oldValue;
    return desk_.change(code, values, card->seenVersion, reason);
}

} // namespace xinheng::archive
