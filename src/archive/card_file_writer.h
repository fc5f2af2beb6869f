#pragma once

#include "access/gate.h"
#include "archive/above_names.h"
#include "archive/table_file_writer.h"
#include "exchange/vcard_writer.h"

namespace xinheng::archive {

/// Records as vCards 3.0 in UTF-8, one a row. Fields that are masked are left out: half a telephone
/// number is of no use in a telephone.
class CardFileWriter final : public TableFileWriter {
public:
    /// `fields` and `states` as the guarded query hands them out. Refuses (invalid) an object
    /// without cards, (refused) where the name is hidden or masked, and what VCardWriter::create
    /// refuses.
    static Result<std::unique_ptr<TableFileWriter>>
    create(access::Session& session, const access::Object& object,
           const std::filesystem::path& file, const std::vector<std::size_t>& fields,
           const std::vector<access::FieldState>& states, bool overwrite);

    CardFileWriter(access::Session& session, const access::Object& object,
                   std::vector<std::optional<std::size_t>> fields, exchange::VCardWriter writer);
    Result<> write(const std::vector<std::string>& cells) override;
    Result<> finish() override { return writer_.finish(); }

private:
    const access::Object& object_;
    std::vector<std::optional<std::size_t>> fields_; ///< one a cell; nothing: left out
    std::optional<AboveNames> above_;
    exchange::VCardWriter writer_;
};

} // namespace xinheng::archive
