#include "archive/attachment_rules.h"

#include "archive/file_content.h"
#include "base/normalise.h"
#include "base/utf8.h"

#include <algorithm>

namespace xinheng::archive {

namespace {

constexpr std::size_t longestName = 80;

std::string_view endingOf(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

// Characters that can't be seen, or turn round what stands behind them.
bool isInvisible(char32_t sign) {
    return sign < 0x20 || (sign >= 0x7f && sign < 0xa0) || sign == 0xad || sign == 0x61c ||
           (sign >= 0x200b && sign <= 0x200f) || (sign >= 0x2028 && sign <= 0x202e) ||
           (sign >= 0x2060 && sign <= 0x206f) || sign == 0xfeff ||
           (sign >= 0xfff0 && sign <= 0xffff) || (sign >= 0xe0000 && sign <= 0xe0fff);
}

bool isForbidden(char32_t sign) {
    constexpr std::u32string_view forbidden = U"/\\:*?\"<>|";
    return forbidden.find(sign) != std::u32string_view::npos;
}

// Without the signs above, from the byte behind the last folder on.
std::string withoutBadSigns(std::string_view name) {
    std::string clean;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t begin = at;
        const std::int32_t sign = utf8::next(name, at);
        if (sign < 0 || isForbidden(static_cast<char32_t>(sign)))
            clean += '_';
        else if (!isInvisible(static_cast<char32_t>(sign)))
            clean += name.substr(begin, at - begin);
    }
    return clean;
}

std::string_view withoutEnds(std::string_view name) {
    const std::size_t begin = name.find_first_not_of(". ");
    if (begin == std::string_view::npos)
        return {};
    return name.substr(begin, name.find_last_not_of(". ") + 1 - begin);
}

std::string firstCharacters(std::string_view text, std::size_t most) {
    std::size_t at = 0;
    for (std::size_t count = 0; count < most && at < text.size(); ++count)
        (void)utf8::next(text, at);
    return std::string(text.substr(0, at));
}

Error refused(Text message) {
    return {ErrorCode::invalid,
            Text(XH_TR("archive", "The file can't be attached.")),
            {},
            {{std::nullopt, "file", std::move(message)}}};
}

std::string knownEndings() {
    std::string all;
    for (const FileType& type : fileTypes())
        for (const std::string& ending : type.endings)
            all += (all.empty() ? "" : " ") + ending;
    return all;
}

} // namespace

const std::vector<FileType>& fileTypes() {
    const auto both = [](const char* english, const char* chinese) {
        return Text::bilingual(english, chinese);
    };
    static const std::vector<FileType> types{
        {"pdf", both("PDF document", "PDF 文档"), {"pdf"}},
        {"ofd", both("OFD document", "OFD 版式文档"), {"ofd"}},
        {"png", both("PNG picture", "PNG 图片"), {"png"}},
        {"jpg", both("JPEG picture", "JPEG 图片"), {"jpg", "jpeg"}},
        {"gif", both("GIF picture", "GIF 图片"), {"gif"}},
        {"webp", both("WebP picture", "WebP 图片"), {"webp"}},
        {"bmp", both("BMP picture", "BMP 图片"), {"bmp"}},
        {"tif", both("TIFF picture", "TIFF 图片"), {"tif", "tiff"}},
        {"docx", both("Word document", "Word 文档"), {"docx"}},
        {"xlsx", both("Excel workbook", "Excel 工作簿"), {"xlsx"}},
        {"pptx", both("PowerPoint presentation", "PowerPoint 演示文稿"), {"pptx"}},
        {"doc", both("Word 97-2003 document", "Word 97-2003 文档"), {"doc"}},
        {"xls", both("Excel 97-2003 workbook", "Excel 97-2003 工作簿"), {"xls"}},
        {"ppt", both("PowerPoint 97-2003 presentation", "PowerPoint 97-2003 演示文稿"), {"ppt"}},
        {"odt", both("OpenDocument text", "OpenDocument 文本"), {"odt"}},
        {"ods", both("OpenDocument spreadsheet", "OpenDocument 电子表格"), {"ods"}},
        {"txt", both("Text", "文本"), {"txt"}},
        {"csv", both("CSV table", "CSV 表格"), {"csv"}},
        {"eml", both("E-mail", "电子邮件"), {"eml"}},
        {"zip", both("ZIP archive", "ZIP 压缩包"), {"zip"}},
    };
    return types;
}

const FileType* fileType(std::string_view key) {
    for (const FileType& type : fileTypes())
        if (type.key == key)
            return &type;
    return nullptr;
}

std::string cleanFileName(std::string_view name) {
    const std::size_t folder = name.find_last_of("/\\");
    if (folder != std::string_view::npos)
        name.remove_prefix(folder + 1);
    const std::string good = tidied(withoutBadSigns(name));
    const std::string_view trimmed = withoutEnds(good);
    if (characterCount(trimmed) <= longestName)
        return trimmed.empty() ? "_" : std::string(trimmed);
    const std::string ending = "." + firstCharacters(endingOf(trimmed), 8);
    return firstCharacters(trimmed, longestName - characterCount(ending)) + ending;
}

Result<const FileType*> checkedFile(std::string_view name, std::string_view content) {
    const std::string ending = asciiLower(endingOf(name));
    const FileType* type = nullptr;
    for (const FileType& one : fileTypes())
        if (std::find(one.endings.begin(), one.endings.end(), ending) != one.endings.end())
            type = &one;
    if (type == nullptr)
        return fail(refused(Text(XH_TR("archive", "\"{}\" is of a kind that is not attached; these "
                                                  "are: {}."),
                                 name, knownEndings())));
    if (content.empty())
        return fail(refused(Text(XH_TR("archive", "\"{}\" is empty."), name)));
    const FileContent found = contentOf(content);
    const bool plain = type->key == "txt" || type->key == "csv" || type->key == "eml";
    const bool same = plain ? found.type == "text" : found.type == type->key;
    if (!same || (type->key == "eml" && !looksLikeMail(content)))
        return fail(refused(
            Text(XH_TR("archive", "By its name \"{}\" is of the kind {}, but its content is {}."),
                 name, type->label, found.words)));
    if (found.macros)
        return fail(refused(
            Text(XH_TR("archive", "\"{}\" has macros, which are not attached. Save it without "
                                  "them, or as PDF."),
                 name)));
    return type;
}

} // namespace xinheng::archive
