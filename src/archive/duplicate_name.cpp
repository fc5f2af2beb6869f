#include "archive/duplicate_name.h"

#include "base/normalise.h"
#include "base/resource.h"
#include "base/text_hash.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_map>
#include <vector>

namespace xinheng::archive {

namespace {

constexpr std::size_t bytesACharacter = 3; // of the common Chinese characters in UTF-8
constexpr std::size_t leastCore = 2;       // characters that have to be left

// The longest first, so that none is taken for the end of another.
constexpr std::array<std::string_view, 14> chineseForms{"集团股份有限公司",
                                                        "股份有限责任公司",
                                                        "集团有限责任公司",
                                                        "有限责任公司",
                                                        "股份有限公司",
                                                        "集团有限公司",
                                                        "股份合作公司",
                                                        "有限公司",
                                                        "股份公司",
                                                        "集团公司",
                                                        "总公司",
                                                        "公司",
                                                        "集团",
                                                        "股份"};

constexpr std::array<std::string_view, 24> latinForms{
    "co",   "company", "corp", "corporation", "inc", "incorporated", "limited", "llc",
    "llp",  "lp",      "ltd",  "plc",         "ag",  "gmbh",         "kg",      "sa",
    "sarl", "srl",     "spa",  "bv",          "nv",  "ab",           "oy",      "pty"};

// Longest first, as above.
constexpr std::array<std::string_view, 9> areaEndings{
    "特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "地区", "省", "市", "盟"};

using Areas = std::unordered_map<std::string, std::string, TextHash, std::equal_to<>>;

std::string shortArea(std::string_view name) {
    for (const std::string_view ending : areaEndings)
        if (name.ends_with(ending) && name.size() >= ending.size() + leastCore * bytesACharacter)
            return std::string(name.substr(0, name.size() - ending.size()));
    return std::string(name);
}

// Provinces and cities by both forms, counties by their full name: many a trade name is the short
// name of a county (和平, 新华).
Areas readAreas() {
    Areas areas;
    const std::string_view csv = resource("data/districts.csv");
    for (std::size_t at = csv.find('\n') + 1; at < csv.size();) {
        const std::size_t end = std::min(csv.find('\n', at), csv.size());
        const std::string_view line = csv.substr(at, end - at);
        const std::size_t comma = line.find(',');
        const std::string_view code = line.substr(0, comma);
        const std::string_view name = line.substr(comma + 1, line.find(',', comma + 1) - comma - 1);
        at = end + 1;
        if (name.size() < 3 * bytesACharacter || name.starts_with("市辖"))
            continue;
        const bool county = code.size() > 4;
        std::string brief = county ? std::string(name) : shortArea(name);
        if (!county)
            areas.emplace(brief, brief);
        areas.emplace(std::string(name), std::move(brief));
    }
    return areas;
}

const Areas& areas() {
    static const Areas shipped = readAreas();
    return shipped;
}

// The area at the beginning of the key, the longest; its bytes.
const std::pair<const std::string, std::string>* areaAtStart(std::string_view key) {
    constexpr std::size_t longest = 12 * bytesACharacter;
    for (std::size_t length = std::min(longest, key.size() - key.size() % bytesACharacter);
         length >= leastCore * bytesACharacter; length -= bytesACharacter)
        if (const auto found = areas().find(key.substr(0, length)); found != areas().end())
            return &*found;
    return nullptr;
}

// Takes brackets with an area in them out of the text, and tells the area.
std::string takeBracketedArea(std::string& text) {
    const std::size_t open = text.find('(');
    const std::size_t close = text.find(')', open == std::string::npos ? 0 : open);
    if (open == std::string::npos || close == std::string::npos)
        return {};
    const auto found = areas().find(searchKey(text.substr(open + 1, close - open - 1)));
    if (found == areas().end())
        return {};
    text.erase(open, close - open + 1);
    return found->second;
}

// "Acme Trading Co., Ltd." without its last words.
bool takeLatinForm(std::string& text) {
    std::vector<std::string> words(1);
    for (const char byte : text) {
        const auto sign = static_cast<unsigned char>(byte);
        if (byte == '.')
            continue; // G.m.b.H.
        if (sign >= 0x80 || std::isalnum(sign) != 0)
            words.back() += static_cast<char>(std::tolower(sign));
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    const std::size_t all = words.size();
    while (words.size() > 1 && std::ranges::find(latinForms, words.back()) != latinForms.end())
        words.pop_back();
    if (words.size() == all)
        return false;
    text.clear();
    for (const std::string& word : words)
        text += word + " ";
    return true;
}

bool takeChineseForm(std::string& key) {
    for (const std::string_view form : chineseForms)
        if (key.ends_with(form) && key.size() >= form.size() + leastCore * bytesACharacter) {
            key.resize(key.size() - form.size());
            return true;
        }
    return false;
}

} // namespace

NameParts namePartsOf(std::string_view name) {
    NameParts parts;
    parts.whole = searchKey(name);
    std::string text = narrowed(name); // full-width brackets and letters among it
    const std::string bracketed = takeBracketedArea(text);
    parts.hasForm = takeLatinForm(text);
    std::string key = searchKey(text);
    while (takeChineseForm(key))
        parts.hasForm = true;
    for (const auto* area = areaAtStart(key);
         area != nullptr && key.size() >= area->first.size() + leastCore * bytesACharacter;
         area = areaAtStart(key)) {
        parts.place += area->second;
        key.erase(0, area->first.size());
    }
    if (parts.place.find(bracketed) == std::string::npos)
        parts.place += bracketed;
    parts.core = key.empty() ? parts.whole : std::move(key);
    return parts;
}

bool mayBeOnePlace(std::string_view one, std::string_view other) {
    return one.find(other) != std::string_view::npos || other.find(one) != std::string_view::npos;
}

} // namespace xinheng::archive
