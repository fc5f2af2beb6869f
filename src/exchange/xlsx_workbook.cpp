#include "exchange/xlsx_workbook.h"

#include <algorithm>
#include <map>
#include <utility>

namespace xinheng::exchange {

namespace {

constexpr std::size_t pieceBytes = std::size_t{64} << 10U;
/// Excel itself stops at what memory holds; nobody works with so many.
constexpr std::size_t mostSheets = 10000;
/// In bytes, of what is kept of one relation or sheet.
constexpr std::size_t longestNames = 4096;

struct Relation {
    std::string type; ///< the last word of its address, the same in transitional and strict
    std::string target;
};
using Relations = std::map<std::string, Relation, std::less<>>;

/// Where a relation's target stands: relative to the folder of the part that names it, or absolute.
std::string partName(std::string_view folder, std::string_view target) {
    std::vector<std::string_view> steps;
    const auto walk = [&](std::string_view path) {
        while (!path.empty()) {
            const auto end = std::min(path.find_first_of("/\\"), path.size());
            const std::string_view step = path.substr(0, end);
            path.remove_prefix(std::min(end + 1, path.size()));
            if (step == ".." && !steps.empty()) {
                steps.pop_back();
            } else if (!step.empty() && step != "." && step != "..") {
                steps.push_back(step);
            }
        }
    };
    if (!target.starts_with('/') && !target.starts_with('\\')) {
        walk(folder);
    }
    walk(target);
    std::string name;
    for (const std::string_view step : steps) {
        name.append(name.empty() ? "" : "/").append(step);
    }
    return name;
}

std::string folderOf(const std::string& part) {
    return part.substr(0, part.rfind('/') == std::string::npos ? 0 : part.rfind('/'));
}

class RelationsHandler final : public XmlHandler {
public:
    RelationsHandler(Relations& relations, std::string folder)
        : relations_(relations), folder_(std::move(folder)) {}

private:
    void begin(XmlName name, const XmlAttributes& attributes) override {
        const auto id = attributes["Id"];
        const auto type = attributes["Type"];
        const auto target = attributes["Target"];
        if (name.space != XmlSpace::package || name.local != "Relationship" || !id || !type ||
            !target || attributes["TargetMode"] == "External" || relations_.size() > mostSheets ||
            id->size() + type->size() + target->size() > longestNames) {
            return;
        }
        relations_.emplace(*id, Relation{std::string(type->substr(type->rfind('/') + 1)),
                                         partName(folder_, *target)});
    }
    void end(XmlName) override {}

    Relations& relations_;
    std::string folder_;
};

class WorkbookHandler final : public XmlHandler {
public:
    WorkbookHandler(XlsxWorkbook& workbook, const Relations& relations)
        : workbook_(workbook), relations_(relations) {}
    [[nodiscard]] bool isWorkbook() const { return isWorkbook_; }

private:
    void begin(XmlName name, const XmlAttributes& attributes) override {
        if (name.isSheet("workbook")) {
            isWorkbook_ = true;
        } else if (name.isSheet("workbookPr")) {
            readDates(attributes);
        } else if (name.isSheet("sheet") && workbook_.sheets.size() < mostSheets) {
            const auto id = attributes.of(XmlSpace::relation, "id");
            const auto relation = id ? relations_.find(*id) : relations_.end();
            if (relation != relations_.end() && relation->second.type == "worksheet") {
                const auto state = attributes["state"].value_or("visible");
                const auto sheet = attributes["name"].value_or("").substr(0, longestNames);
                workbook_.sheets.push_back(
                    {std::string(sheet), relation->second.target, state == "visible"});
            }
        }
    }
    void end(XmlName) override {}

    void readDates(const XmlAttributes& attributes) {
        const auto is = [&](std::string_view name, std::string_view word, std::string_view digit) {
            const auto value = attributes[name];
            return value == word || value == digit;
        };
        if (is("dateCompatibility", "false", "0")) {
            workbook_.dates = DateSystem::from1900WithoutFalseDay;
        } else if (is("date1904", "true", "1")) {
            workbook_.dates = DateSystem::from1904;
        }
    }

    XlsxWorkbook& workbook_;
    const Relations& relations_;
    bool isWorkbook_ = false;
};

tl::unexpected<Error> noWorkbook(const ZipReader& archive) {
    return fail(ErrorCode::invalid,
                XH_TR("exchange", "\"{}\" is no XLSX workbook; save it as XLSX or CSV first."),
                archive.file().string());
}

const Relation* ofType(const Relations& relations, std::string_view type) {
    const auto found = std::find_if(relations.begin(), relations.end(),
                                    [&](const auto& entry) { return entry.second.type == type; });
    return found == relations.end() ? nullptr : &found->second;
}

Result<Relations> relationsOf(const ZipReader& archive, const std::string& part) {
    const std::string folder = folderOf(part);
    const std::string file = part.substr(folder.empty() ? 0 : folder.size() + 1);
    Relations relations;
    RelationsHandler handler(relations, folder);
    auto read = readPart(archive, (folder.empty() ? "" : folder + "/") + "_rels/" + file + ".rels",
                         handler);
    if (!read) {
        return fail(std::move(read.error()));
    }
    return relations;
}

} // namespace

Result<> readPart(const ZipReader& archive, const std::string& part, XmlHandler& handler,
                  std::uint64_t mostBytes) {
    auto entry = archive.entry(part);
    if (!entry) {
        return fail(std::move(entry.error()));
    }
    if (static_cast<std::uint64_t>(entry->totalBytes()) > mostBytes) {
        return fail(ErrorCode::invalid,
                    XH_TR("exchange", "The part {} of the file \"{}\" is larger than any workbook "
                                      "needs; it is not read."),
                    part, archive.file().string());
    }
    XmlParser parser(handler);
    std::string piece(pieceBytes, '\0');
    for (bool ended = false; !ended && !handler.hasEnough();) {
        const auto got = entry->read(piece);
        if (!got) {
            return fail(got.error());
        }
        ended = *got == 0;
        if (const auto broken =
                parser.feed(std::string_view(piece).substr(0, *got),
                            ended ? XmlParser::Piece::last : XmlParser::Piece::more)) {
            return fail(ErrorCode::invalid,
                        XH_TR("exchange", "The part {} of the file \"{}\" can't be read: {}."),
                        part, archive.file().string(), *broken);
        }
    }
    return {};
}

Result<XlsxWorkbook> readWorkbook(const ZipReader& archive) {
    if (!archive.has("_rels/.rels")) {
        return noWorkbook(archive);
    }
    const auto roots = relationsOf(archive, "");
    if (!roots) {
        return fail(roots.error());
    }
    const Relation* const root = ofType(*roots, "officeDocument");
    if (root == nullptr || root->target.ends_with(".bin")) {
        return noWorkbook(archive);
    }
    const auto relations = relationsOf(archive, root->target);
    if (!relations) {
        return fail(relations.error());
    }
    XlsxWorkbook workbook;
    WorkbookHandler handler(workbook, *relations);
    if (auto read = readPart(archive, root->target, handler); !read) {
        return fail(std::move(read.error()));
    }
    if (!handler.isWorkbook()) {
        return noWorkbook(archive);
    }
    if (workbook.sheets.empty()) {
        return fail(ErrorCode::invalid, XH_TR("exchange", "The workbook \"{}\" has no worksheet."),
                    archive.file().string());
    }
    if (const Relation* const strings = ofType(*relations, "sharedStrings")) {
        workbook.sharedStrings = strings->target;
    }
    if (const Relation* const styles = ofType(*relations, "styles")) {
        workbook.styles = styles->target;
    }
    return workbook;
}

} // namespace xinheng::exchange
