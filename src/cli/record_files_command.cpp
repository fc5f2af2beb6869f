#include "archive/card_fields.h"
#include "cli/record_command.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

struct Import : OfObject {
    std::string file;
    std::optional<std::string> mapFile;
    std::optional<std::string> mapping;
    std::optional<std::string> saveMapping;
    std::optional<std::string> encoding;
    std::optional<std::string> sheet;
    std::optional<std::string> rejects;
    std::vector<std::string> constants;
    std::string aboveField; ///< of an object that belongs to another one
    std::optional<std::string> above;
    bool update = false;
    bool dryRun = false;
};

struct Export : OfObject {
    std::string file;
    QueryOptions query;
    std::optional<std::string> encoding;
    bool overwrite = false;
    bool labels = false;
};

Result<std::optional<exchange::Encoding>> encodingOption(const std::optional<std::string>& words) {
    if (!words) {
        return std::nullopt;
    }
    const auto encoding = exchange::parseEncoding(*words);
    if (!encoding) {
        return fail(ErrorCode::usage, XH_TR("cli", "{}: {}"), "--encoding",
                    encoding.error().message);
    }
    return *encoding;
}

Result<exchange::Mapping> mappingOf(archive::RecordImport& desk, const Import& wish) {
    if (wish.mapFile && wish.mapping) {
        return fail(ErrorCode::usage, XH_TR("cli", "{} and {} don't go together."), "--map",
                    "--mapping");
    }
    const auto encoding = encodingOption(wish.encoding);
    if (!encoding) {
        return fail(encoding.error());
    }
    auto mapping = wish.mapFile   ? exchange::readMapping(pathOf(*wish.mapFile))
                   : wish.mapping ? desk.mapping(*wish.mapping)
                                  : Result<exchange::Mapping>(exchange::Mapping{});
    if (mapping && *encoding) {
        mapping->encoding = **encoding;
    }
    return mapping;
}

/// A mapping is saved between two runs, so that neither a wrong file nor a wrong name leaves half
/// of the work done.
Result<> saveMapping(archive::RecordImport& desk, const Import& wish,
                     const archive::ImportOptions& options, const Progress& progress) {
    archive::ImportOptions trial = options;
    trial.dryRun = true;
    const auto report = desk.run(pathOf(wish.file), trial, progress);
    if (!report) {
        return fail(report.error());
    }
    exchange::Mapping used = options.mapping;
    used.columns = report->columns;
    return desk.saveMapping(*wish.saveMapping, used);
}

Result<archive::Values> constantsOf(const Import& wish) {
    auto constants = keyValues(wish.constants);
    if (!constants || !wish.above) {
        return constants;
    }
    if (!constants->emplace(wish.aboveField, *wish.above).second) {
        return fail(ErrorCode::usage, XH_TR("cli", "{} and {} don't go together."),
                    "--" + wish.aboveField, "--set " + wish.aboveField + "=");
    }
    return constants;
}

Answer answerOf(const archive::ImportReport& report, bool dryRun, Language language) {
    std::vector<Text> remarks;
    for (const Problem& warning : report.warnings) {
        remarks.emplace_back(XH_TR("cli", "Worth a look: {}"), problemText(warning));
    }
    remarks.emplace_back(
        XH_TR("cli", "Rows read: {}; added: {}; updated: {}; unchanged: {}; worth a look: {}"),
        report.read, report.added, report.updated, report.unchanged, report.warningCount);
    for (const std::string& heading : report.ignored) {
        remarks.emplace_back(XH_TR("cli", "Column without a field, left out: {}"), heading);
    }
    if (report.asLastTime) {
        remarks.emplace_back(
            XH_TR("cli", "The columns are those of your last import of the same headings."));
    }
    if (dryRun) {
        remarks.emplace_back(XH_TR("cli", "This was a dry run: nothing was kept."));
    }
    return wordsAnswer({{"read", report.read},
                        {"added", report.added},
                        {"updated", report.updated},
                        {"unchanged", report.unchanged},
                        {"dry_run", dryRun},
                        {"warnings", problemsJson(report.warnings, language)},
                        {"columns", report.columns},
                        {"as_last_time", report.asLastTime},
                        {"ignored", report.ignored}},
                       std::move(remarks));
}

/// The error of the import, with what came of writing the rows to correct.
Error withRejects(archive::RecordImport& desk, const Import& wish,
                  const archive::ImportOptions& options, Error error, Language language) {
    if (!wish.rejects || error.problems.empty()) {
        return error;
    }
    const auto rows =
        desk.writeRejects(pathOf(wish.file), options, error, pathOf(*wish.rejects), language);
    error.because.push_back(
        rows ? Text(XH_TR("cli", "{} rows to correct are written to {}."), *rows, *wish.rejects)
             : rows.error().message);
    return error;
}

Result<Answer> importFile(Context& context, SignedIn& person, const Import& wish) {
    if (wish.saveMapping && wish.dryRun) {
        return fail(ErrorCode::usage, XH_TR("cli", "{} and {} don't go together."),
                    "--save-mapping", "--dry-run");
    }
    auto desk = person.recordImport(wish.object);
    auto mapping = mappingOf(desk, wish);
    if (!mapping) {
        return fail(mapping.error());
    }
    const auto constants = constantsOf(wish);
    if (!constants) {
        return fail(constants.error());
    }
    const archive::ImportOptions options{std::move(*mapping), wish.update, wish.dryRun, wish.sheet,
                                         *constants};
    const Progress progress = context.progress();
    if (wish.saveMapping) {
        if (const auto done = saveMapping(desk, wish, options, progress); !done) {
            return fail(done.error());
        }
    }
    const auto report = desk.run(pathOf(wish.file), options, progress);
    if (!report) {
        return fail(withRejects(desk, wish, options, report.error(), context.language()));
    }
    return answerOf(*report, wish.dryRun, context.language());
}

Result<Answer> exportFile(Context& context, SignedIn& person, const Export& wish) {
    const auto encoding = encodingOption(wish.encoding);
    if (!encoding) {
        return fail(encoding.error());
    }
    archive::RecordDesk::ExportOptions options;
    options.encoding = encoding->value_or(options.encoding);
    options.overwrite = wish.overwrite;
    options.labels = wish.labels;
    options.language = context.language();
    const auto viewed = viewedQuery(person, wish.object, wish.query);
    if (!viewed) {
        return fail(viewed.error());
    }
    const auto rows = person.records(wish.object)
                          .exportTo(pathOf(wish.file), viewed->query, options, context.progress());
    if (!rows) {
        return fail(rows.error());
    }
    std::vector<Text> remarks = viewed->remarks;
    remarks.emplace_back(XH_TR("cli", "{} records are written to {}."), *rows, wish.file);
    return wordsAnswer({{"file", wish.file}, {"rows", *rows}}, std::move(remarks));
}

} // namespace

void addRecordImportCommand(CommandWord& group, const access::Object& object) {
    auto [word, in] = group.command<Import>(
        "import",
        Text(
            archive::takesCards(object)
                ? XH_TR("cli",
                        "{}: takes in records from a CSV, XLSX or vCard file, all of them or none.")
                : XH_TR("cli",
                        "{}: takes in records from a CSV or XLSX file, all of them or none."),
            object.label),
        &importFile);
    in.object = object.key;
    if (object.above) {
        in.aboveField = object.above->field;
        word.option(("--" + in.aboveField).c_str(), in.above,
                    Text(XH_TR("cli", "{}: code of the one that all of them belong to."),
                         object.field(in.aboveField)->label));
    }
    word.argument("FILE", in.file,
                  archive::takesCards(object) ? XH_TR("cli", "The file, CSV, XLSX or vCard.")
                                              : XH_TR("cli", "The file, CSV or XLSX."))
        .option("--map", in.mapFile, XH_TR("cli", "JSON file that gives columns their fields."))
        .option("--mapping", in.mapping, XH_TR("cli", "Name of a mapping kept in the set."))
        .option("--save-mapping", in.saveMapping,
                XH_TR("cli", "Keeps the mapping in the set under this name."))
        .option("--encoding", in.encoding,
                XH_TR("cli",
                      "utf-8, utf-8-bom, gb18030, utf-16le or utf-16be; found out if not given."))
        .option("--sheet", in.sheet,
                XH_TR("cli", "Sheet of a workbook, by name or number; its first if not given."))
        .options("--set", in.constants,
                 XH_TR("cli", "A value for every row: KEY=VALUE; may be given several times."))
        .option("--rejects", in.rejects,
                XH_TR("cli", "Where the rows with problems are written, to be put right."))
        .flag("--update", in.update, XH_TR("cli", "Rows whose code is there change that record."))
        .flag("--dry-run", in.dryRun, XH_TR("cli", "Checks everything and keeps nothing."));
}

void addRecordExportCommand(CommandWord& group, const access::Object& object) {
    auto [word, out] = group.command<Export>(
        "export",
        Text(archive::takesCards(object)
                 ? XH_TR("cli",
                         "{}: writes the records the person may see to a CSV, XLSX or vCard file.")
                 : XH_TR("cli", "{}: writes the records the person may see to a CSV or XLSX file."),
             object.label),
        &exportFile);
    out.object = object.key;
    word.argument("FILE", out.file,
                  archive::takesCards(object)
                      ? XH_TR("cli", "The file to write; XLSX or vCards (.vcf) where its name ends "
                                     "so, else CSV.")
                      : XH_TR("cli", "The file to write; XLSX where its name ends so, else CSV."));
    addQueryOptions(word, out.query);
    addViewOption(word, out.query);
    word.option("--encoding", out.encoding,
                XH_TR("cli", "utf-8, utf-8-bom or gb18030; utf-8-bom if not given."))
        .flag("--overwrite", out.overwrite, XH_TR("cli", "Replaces a file that is there."))
        .flag("--labels", out.labels, XH_TR("cli", "Headings are labels instead of keys."));
}

} // namespace xinheng::cli
