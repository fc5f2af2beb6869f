#include "archive/card_file_writer.h"

#include "archive/card_fields.h"
#include "archive/card_values.h"

#include <algorithm>

namespace xinheng::archive {

Result<std::unique_ptr<TableFileWriter>>
CardFileWriter::create(access::Session& session, const access::Object& object,
                       const std::filesystem::path& file, const std::vector<std::size_t>& fields,
                       const std::vector<access::FieldState>& states, bool overwrite) {
    if (!takesCards(object))
        return fail(ErrorCode::invalid,
                    XH_TR("archive", "vCards hold contacts; {} goes into CSV or XLSX files."),
                    object.label);
    std::vector<std::optional<std::size_t>> plain(fields.size());
    bool named = false;
    for (std::size_t place = 0; place < fields.size(); ++place)
        if (states[place] >= access::FieldState::readable) {
            plain[place] = fields[place];
            named = named || object.fields[fields[place]].key == "name";
        }
    if (!named)
        return fail(ErrorCode::refused,
                    XH_TR("archive", "A vCard needs the field {}, which you may not see in full."),
                    object.field("name")->label);
    const auto existing =
        overwrite ? exchange::ExistingFile::overwrite : exchange::ExistingFile::refuse;
    auto writer = exchange::VCardWriter::create(file, {exchange::VCardVersion::v30, existing});
    if (!writer)
        return fail(writer.error());
    return std::unique_ptr<TableFileWriter>(
        std::make_unique<CardFileWriter>(session, object, std::move(plain), std::move(*writer)));
}

CardFileWriter::CardFileWriter(access::Session& session, const access::Object& object,
                               std::vector<std::optional<std::size_t>> fields,
                               exchange::VCardWriter writer)
    : object_(object), fields_(std::move(fields)), writer_(std::move(writer)) {
    if (object.above)
        above_.emplace(session, object);
}

Result<> CardFileWriter::write(const std::vector<std::string>& cells) {
    std::map<std::string, std::string> values;
    for (std::size_t place = 0; place < fields_.size(); ++place)
        if (fields_[place])
            values[object_.fields[*fields_[place]].key] = cells[place];
    std::string above;
    if (above_)
        above = above_->nameOf(values[object_.above->field]);
    const auto card = cardOfValues(object_, values, above);
    return card ? writer_.write(*card) : Result<>();
}

} // namespace xinheng::archive
