#include "cli/record_command.h"
#include "cli/values.h"

#include <algorithm>
#include <limits>

namespace xinheng::cli {

namespace {

struct Listing : OfObject {
    std::string code;
    bool removed = false;
};

struct Attaching : OfObject {
    std::string code;
    std::string file;
    std::optional<std::string> remarks;
};

struct Saving : OfObject {
    std::string code;
    std::string number;
    std::string file;
    bool overwrite = false;
};

struct Detaching : OfObject {
    std::string code;
    std::string number;
    std::optional<std::string> reason;
};

struct Limit {
    std::optional<std::string> megabytes;
};

Result<int> small(const char* what, const std::string& words) {
    const auto number = numberOption(what, words);
    if (!number) {
        return fail(number.error());
    }
    return static_cast<int>(std::min<std::int64_t>(**number, std::numeric_limits<int>::max()));
}

Json json(const archive::Attachment& one) {
    return {{"number", one.number},
            {"name", one.name},
            {"type", one.type},
            {"bytes", one.bytes},
            {"remarks", one.remarks},
            {"added_at", one.addedAt},
            {"added_by", one.addedBy},
            {"removed_at", jsonOrNull(one.removedAt)},
            {"removed_by", jsonOrNull(one.removedBy)},
            {"removed_for", one.removedFor},
            {"sha256", one.hash}};
}

std::vector<Column> columns() {
    return {{"number", Text(XH_TR("cli", "No.")), Column::Side::right},
            {"name", Text(XH_TR("cli", "Name"))},
            {"type", Text(XH_TR("cli", "Type"))},
            {"bytes", Text(XH_TR("cli", "Bytes")), Column::Side::right},
            {"remarks", Text(XH_TR("cli", "Remarks"))},
            {"added_at", Text(XH_TR("cli", "Added (UTC)"))},
            {"added_by", Text(XH_TR("cli", "Added by"))},
            {"removed_at", Text(XH_TR("cli", "Removed (UTC)"))},
            {"removed_by", Text(XH_TR("cli", "Removed by"))},
            {"removed_for", Text(XH_TR("cli", "Reason"))}};
}

Result<Answer> list(Context& /*context*/, SignedIn& person, const Listing& wish) {
    using archive::AttachmentDesk;
    const auto found = person.attachments(wish.object)
                           .list(wish.code, wish.removed ? AttachmentDesk::Removed::with
                                                         : AttachmentDesk::Removed::without);
    if (!found) {
        return fail(found.error());
    }
    Json rows = Json::array();
    for (const archive::Attachment& one : found->all) {
        rows.push_back(json(one));
    }
    return listAnswer(std::move(rows), columns());
}

Result<Answer> attach(Context& /*context*/, SignedIn& person, const Attaching& wish) {
    const auto made = person.attachments(wish.object)
                          .add(wish.code, pathOf(wish.file), wish.remarks.value_or(""));
    if (!made) {
        return fail(made.error());
    }
    return cardAnswer(json(*made), columns());
}

Result<Answer> save(Context& /*context*/, SignedIn& person, const Saving& wish) {
    const auto number = small("N", wish.number);
    if (!number) {
        return fail(number.error());
    }
    const auto saved = person.attachments(wish.object)
                           .saveAs(wish.code, *number, pathOf(wish.file), wish.overwrite);
    if (!saved) {
        return fail(saved.error());
    }
    return wordsAnswer({{"file", wish.file}},
                       {Text(XH_TR("cli", "The attachment is written to {}."), wish.file)});
}

Result<Answer> detach(Context& /*context*/, SignedIn& person, const Detaching& wish) {
    const auto number = small("N", wish.number);
    if (!number) {
        return fail(number.error());
    }
    const auto gone =
        person.attachments(wish.object).remove(wish.code, *number, wish.reason.value_or(""));
    if (!gone) {
        return fail(gone.error());
    }
    return wordsAnswer(
        {{"number", gone->number}, {"name", gone->name}},
        {Text(XH_TR("cli", "{} is removed; that it was there stays on record."), gone->name)});
}

Result<Answer> limit(Context& /*context*/, SignedIn& person, const Limit& wish) {
    auto desk = person.attachmentLimit();
    if (wish.megabytes) {
        const auto number = small("MB", *wish.megabytes);
        if (!number) {
            return fail(number.error());
        }
        if (const auto done = desk.set(*number); !done) {
            return fail(done.error());
        }
    }
    return wordsAnswer(
        {{"megabytes", desk.megabytes()}},
        {Text(XH_TR("cli", "A file that is attached has at most {} MB."), desk.megabytes())});
}

const Marked codeHelp = XH_TR("cli", "The record's code.");
const Marked numberHelp = XH_TR("cli", "Number of the attachment.");

} // namespace

void addRecordAttachmentCommands(CommandWord& group, const access::Object& object) {
    auto [list_, all] = group.command<Listing>(
        "attachments",
        Text(XH_TR("cli", "{}: lists the files attached to a record."), object.label), &list);
    all.object = object.key;
    list_.argument("CODE", all.code, codeHelp)
        .flag("--removed", all.removed, XH_TR("cli", "Also those that were removed."));
    auto [attach_, added] = group.command<Attaching>(
        "attach", Text(XH_TR("cli", "{}: attaches a file to a record."), object.label), &attach);
    added.object = object.key;
    attach_.argument("CODE", added.code, codeHelp)
        .argument("FILE", added.file, XH_TR("cli", "The file."))
        .option("--remarks", added.remarks, XH_TR("cli", "What it is."));
    auto [save_, saved] = group.command<Saving>(
        "attachment-save",
        Text(XH_TR("cli", "{}: writes an attached file to a folder."), object.label), &save);
    saved.object = object.key;
    save_.argument("CODE", saved.code, codeHelp)
        .argument("N", saved.number, numberHelp)
        .argument("FILE", saved.file, XH_TR("cli", "The file to write."))
        .flag("--overwrite", saved.overwrite, XH_TR("cli", "Replaces a file that is there."));
    auto [detach_, gone] = group.command<Detaching>(
        "detach", Text(XH_TR("cli", "{}: removes an attached file from a record."), object.label),
        &detach);
    gone.object = object.key;
    detach_.argument("CODE", gone.code, codeHelp)
        .argument("N", gone.number, numberHelp)
        .option("--reason", gone.reason, XH_TR("cli", "Why."));
}

void addAttachmentLimitCommand(CommandWord& group) {
    auto [word, wish] = group.command<Limit>(
        "attachment-limit", XH_TR("cli", "Shows or sets how large an attached file may be."),
        &limit);
    word.argumentIfAny("MB", wish.megabytes, XH_TR("cli", "In MB; needs system.settings."));
}

} // namespace xinheng::cli
