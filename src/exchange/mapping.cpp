#include "exchange/mapping.h"

#include "exchange/csv_format.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <set>
#include <utility>
#include <vector>

namespace xinheng::exchange {

namespace {

using Json = nlohmann::json;

constexpr std::size_t maximumBytes = std::size_t{1} << 20U;

/// Collects everything wrong with a mapping.
class Problems {
public:
    void add(std::string where, Text message) {
        error_.problems.push_back({std::nullopt, std::move(where), std::move(message)});
    }
    [[nodiscard]] bool none() const { return error_.problems.empty(); }
    [[nodiscard]] Error take() { return std::move(error_); }

private:
    Error error_{
        ErrorCode::invalid, Text(XH_TR("exchange", "The column mapping is not right.")), {}, {}};
};

/// The library keeps the last of doubled members in silence; here they are a problem.
Json parse(std::string_view text, Problems& problems) {
    std::vector<std::set<std::string>> open;
    const auto watch = [&](int, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start) {
            open.emplace_back();
        } else if (event == Json::parse_event_t::object_end) {
            open.pop_back();
        } else if (event == Json::parse_event_t::key) {
            const auto name = parsed.get<std::string>();
            if (!open.back().insert(name).second) {
                problems.add(name, Text(XH_TR("exchange", "This member is there twice.")));
            }
        }
        return true;
    };
    return Json::parse(text.begin(), text.end(), watch, false);
}

void readColumns(const Json& columns, Mapping& mapping, Problems& problems) {
    if (!columns.is_object()) {
        problems.add("columns",
                     Text(XH_TR("exchange", "The columns must be an object that gives each "
                                            "heading its field.")));
        return;
    }
    std::map<std::string, std::string> headingOf;
    for (const auto& [heading, key] : columns.items()) {
        if (heading.empty() || !key.is_string() || key.get<std::string>().empty()) {
            problems.add(heading,
                         Text(XH_TR("exchange", "A heading and its field are both texts that "
                                                "are not empty.")));
            continue;
        }
        const auto [other, fresh] = headingOf.emplace(key.get<std::string>(), heading);
        if (!fresh) {
            problems.add(heading,
                         Text(XH_TR("exchange", "The field {} is filled from the column {} "
                                                "already."),
                              other->first, other->second));
        }
        mapping.columns.emplace(heading, key.get<std::string>());
    }
}

void readEncoding(const Json& name, Mapping& mapping, Problems& problems) {
    const auto encoding = parseEncoding(name.is_string() ? name.get<std::string>() : name.dump());
    if (encoding) {
        mapping.encoding = *encoding;
    } else {
        problems.add("encoding", encoding.error().message);
    }
}

void readDelimiter(const Json& sign, Mapping& mapping, Problems& problems) {
    const std::string text = sign.is_string() ? sign.get<std::string>() : std::string();
    const auto good = checkDelimiter(text.size() == 1 ? text.front() : '\0');
    if (good) {
        mapping.delimiter = text.front();
    } else {
        problems.add("delimiter", good.error().message);
    }
}

} // namespace

std::string mappingToJson(const Mapping& mapping) {
    Json json{{"columns", Json::object()}};
    for (const auto& [heading, key] : mapping.columns) {
        json["columns"][heading] = key;
    }
    if (mapping.encoding) {
        json["encoding"] = encodingName(*mapping.encoding);
    }
    if (mapping.delimiter) {
        json["delimiter"] = std::string(1, *mapping.delimiter);
    }
    return json.dump();
}

Result<Mapping> mappingFromJson(std::string_view json) {
    Problems problems;
    const Json parsed = parse(json, problems);
    if (parsed.is_discarded() || !parsed.is_object()) {
        return fail(ErrorCode::invalid,
                    XH_TR("exchange", "The column mapping is no JSON object such as {0}."),
                    R"({"columns":{"CompanyName":"name"}})");
    }
    Mapping mapping;
    if (!parsed.contains("columns")) {
        problems.add("columns", Text(XH_TR("exchange", "This member is missing.")));
    }
    for (const auto& [name, value] : parsed.items()) {
        if (name == "columns") {
            readColumns(value, mapping, problems);
        } else if (name == "encoding") {
            readEncoding(value, mapping, problems);
        } else if (name == "delimiter") {
            readDelimiter(value, mapping, problems);
        } else {
            problems.add(name, Text(XH_TR("exchange", "A column mapping has no such member; it has "
                                                      "columns, encoding and delimiter.")));
        }
    }
    if (!problems.none()) {
        return fail(problems.take());
    }
    return mapping;
}

Result<Mapping> readMapping(const std::filesystem::path& file) {
    std::error_code failed;
    std::ifstream stream(file, std::ios::binary);
    if (!std::filesystem::is_regular_file(file, failed) || !stream.is_open()) {
        return fail(ErrorCode::invalid, XH_TR("exchange", "The file \"{}\" can't be read."),
                    file.string());
    }
    std::string text(maximumBytes + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (stream.bad() || text.size() > maximumBytes) {
        return fail(ErrorCode::invalid,
                    XH_TR("exchange", "The file \"{}\" is no column mapping of at most 1 MiB."),
                    file.string());
    }
    return mappingFromJson(text.starts_with("\xEF\xBB\xBF") ? std::string_view(text).substr(3)
                                                            : std::string_view(text));
}

} // namespace xinheng::exchange
