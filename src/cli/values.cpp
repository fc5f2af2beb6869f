#include "cli/values.h"

#include "base/normalise.h"
#include "exchange/new_file.h"

#include <charconv>
#include <fstream>
#include <iterator>

namespace xinheng::cli {

Result<std::optional<Date>> dateOption(const char* option,
                                       const std::optional<std::string>& words) {
    if (!words) {
        return std::nullopt;
    }
    const auto date = Date::parse(*words);
    if (!date) {
        return fail(ErrorCode::usage, XH_TR("cli", "{}: {}"), option, date.error().message);
    }
    return *date;
}

Result<std::optional<std::int64_t>> numberOption(const char* option,
                                                 const std::optional<std::string>& words) {
    if (!words) {
        return std::nullopt;
    }
    std::int64_t number = 0;
    const char* end = words->data() + words->size();
    const auto [stop, error] = std::from_chars(words->data(), end, number);
    if (error != std::errc{} || stop != end || number < 0) {
        return fail(ErrorCode::usage, XH_TR("cli", "{}: \"{}\" is not a whole number from 0 on."),
                    option, *words);
    }
    return number;
}

Result<Money> amountOption(const char* option, const std::string& words) {
    const auto amount = Money::parse(words);
    if (!amount) {
        return fail(ErrorCode::usage, XH_TR("cli", "{} takes an amount in yuan, not \"{}\"."),
                    option, words);
    }
    return *amount;
}

Result<std::optional<bool>> switchOption(const char* option,
                                         const std::optional<std::string>& words) {
    if (!words) {
        return std::nullopt;
    }
    if (*words != "on" && *words != "off") {
        return fail(ErrorCode::usage, XH_TR("cli", "{}: \"{}\" is neither on nor off."), option,
                    *words);
    }
    return *words == "on";
}

std::vector<std::string> listOf(const std::optional<std::string>& words) {
    std::vector<std::string> list;
    std::string_view rest = words ? std::string_view(*words) : std::string_view();
    while (!rest.empty()) {
        const std::size_t comma = rest.find(',');
        if (std::string part = tidied(rest.substr(0, comma)); !part.empty()) {
            list.push_back(std::move(part));
        }
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    }
    return list;
}

Result<std::vector<std::pair<std::string, std::string>>>
keyValuePairs(const std::vector<std::string>& words) {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const std::string& word : words) {
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos || equals == 0) {
            return fail(ErrorCode::usage, XH_TR("cli", "\"{}\" is not written KEY=VALUE."), word);
        }
        pairs.emplace_back(word.substr(0, equals), word.substr(equals + 1));
    }
    return pairs;
}

Result<std::map<std::string, std::string>> keyValues(const std::vector<std::string>& words) {
    auto pairs = keyValuePairs(words);
    if (!pairs) {
        return fail(pairs.error());
    }
    std::map<std::string, std::string> values;
    for (auto& [key, value] : *pairs) {
        if (!values.emplace(key, std::move(value)).second) {
            return fail(ErrorCode::usage, XH_TR("cli", "{} is given more than once."), key);
        }
    }
    return values;
}

std::filesystem::path pathOf(const std::string& utf8) {
    return std::filesystem::path(std::u8string(utf8.begin(), utf8.end()));
}

std::string utf8Of(const std::filesystem::path& path) {
    const std::u8string utf8 = path.u8string();
    return {utf8.begin(), utf8.end()};
}

void addTermsOptions(CommandWord& word, TermsOptions& terms) {
    word.option("--from", terms.from, XH_TR("cli", "First day, YYYY-MM-DD."))
        .option("--to", terms.to, XH_TR("cli", "Last day, YYYY-MM-DD, included."))
        .option("--reason", terms.reason, XH_TR("cli", "Why."));
}

Result<access::Terms> termsOf(const TermsOptions& options) {
    const auto from = dateOption("--from", options.from);
    if (!from) {
        return fail(from.error());
    }
    const auto to = dateOption("--to", options.to);
    if (!to) {
        return fail(to.error());
    }
    return access::Terms{*from, *to, options.reason.value_or("")};
}

void addTerms(Json& document, const access::Terms& terms) {
    document["from"] = terms.from ? Json(terms.from->iso()) : Json(nullptr);
    document["to"] = terms.to ? Json(terms.to->iso()) : Json(nullptr);
    document["reason"] = terms.reason;
}

Result<int> levelArgument(const std::string& words) {
    if (words.size() != 1 || words[0] < '1' || words[0] > '6') {
        return fail(ErrorCode::usage, XH_TR("cli", "A level is a number from 1 to 6, not \"{}\"."),
                    words);
    }
    return words[0] - '0';
}

void addWarnings(Json& document, std::vector<Text>& remarks, const access::RightsChanged& changed,
                 Language language) {
    Json warnings = Json::array();
    for (const access::DutyConflict& conflict : changed.warnings) {
        const Text text = access::dutyConflictText(conflict);
        warnings.push_back({{"pair", conflict.pair.id},
                            {"person", conflict.person.code},
                            {"message", text.in(language)}});
        remarks.emplace_back(XH_TR("cli", "Warning: {}"), text);
    }
    if (!warnings.empty()) {
        document["warnings"] = std::move(warnings);
    }
}

Result<std::string> readTextFile(const std::string& file) {
    std::ifstream stream(pathOf(file), std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream) {
        return fail(ErrorCode::invalid, XH_TR("cli", "The file \"{}\" can't be read."), file);
    }
    return text;
}

Result<> writeTextFile(const std::string& file, const std::string& text) {
    auto made = exchange::NewFile::create(pathOf(file), exchange::ExistingFile::refuse);
    if (!made) {
        return fail(made.error());
    }
    if (auto taken = made->append(text); !taken) {
        return taken;
    }
    return made->commit();
}

} // namespace xinheng::cli
