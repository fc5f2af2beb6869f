#include "exchange/zip_names.h"

#include "base/normalise.h"
#include "exchange/zip_directory.h"

#include <zip.h>

#include <algorithm>
#include <cstdint>
#include <memory>

namespace xinheng::exchange {

namespace {

constexpr std::size_t mostFirstContent = 200;

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Close {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

Archive openedIn(std::string_view bytes) {
    zip_error_t why; // which nobody asks for
    zip_error_init(&why);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &why);
    Archive archive(source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &why));
    if (source != nullptr && archive == nullptr)
        zip_source_free(source);
    zip_error_fini(&why);
    return archive;
}

std::string firstContentOf(zip_t& archive) {
    zip_stat_t about{};
    if (zip_stat_index(&archive, 0, 0, &about) != 0 ||
        (about.valid & (ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD)) == 0 ||
        about.comp_method != ZIP_CM_STORE || about.encryption_method != ZIP_EM_NONE)
        return {};
    const std::unique_ptr<zip_file_t, Close> file(zip_fopen_index(&archive, 0, 0));
    std::string content(mostFirstContent, '\0');
    const auto got = file == nullptr ? -1 : zip_fread(file.get(), content.data(), content.size());
    content.resize(static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
    return content;
}

} // namespace

bool ZipNames::has(std::string_view name) const {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool ZipNames::hasEnding(std::string_view ending) const {
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return asciiLower(name).ends_with(ending); });
}

std::optional<ZipNames> zipNames(std::string_view bytes) {
    if (!hasGoodZipDirectory(bytes))
        return std::nullopt;
    const Archive archive = openedIn(bytes);
    if (archive == nullptr)
        return std::nullopt;
    ZipNames found;
    const auto count = static_cast<std::uint64_t>(zip_get_num_entries(archive.get(), 0));
    for (std::uint64_t index = 0; index < count; ++index) {
        const char* const name = zip_get_name(archive.get(), index, ZIP_FL_ENC_RAW);
        if (name == nullptr)
            return std::nullopt;
        found.names.emplace_back(name);
    }
    found.firstContent = firstContentOf(*archive);
    return found;
}

} // namespace xinheng::exchange
