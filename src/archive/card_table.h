#pragma once

#include "archive/above_names.h"
#include "exchange/table_reader.h"
#include "exchange/vcard_reader.h"

namespace xinheng::archive {

/// A vCard file as a table: a column for each field that is imported, headed by its property
/// (cardHeading), and a row a card. A row's number is its card's, from 1.
class CardTable final : public exchange::TableReader {
public:
    /// Refuses (invalid) what VCardReader refuses. The object takes cards.
    static Result<std::unique_ptr<exchange::TableReader>>
    open(access::Session& session, const access::Object& object, const std::filesystem::path& file,
         std::optional<exchange::Encoding> encoding);

    CardTable(access::Session& session, const access::Object& object, exchange::VCardReader reader);
    [[nodiscard]] exchange::TableFormat format() const override {
        return exchange::TableFormat::card;
    }
    [[nodiscard]] const std::vector<std::string>& header() const override { return header_; }
    Result<bool> next(exchange::TableRow& row) override;
    [[nodiscard]] std::map<std::string, std::int64_t> leftOut() const override { return leftOut_; }
    [[nodiscard]] std::int64_t bytesRead() const override { return reader_.bytesRead(); }
    [[nodiscard]] std::int64_t totalBytes() const override { return reader_.totalBytes(); }
    [[nodiscard]] exchange::Encoding encoding() const { return reader_.encoding(); }

private:
    Error byCard(Error error) const;
    void findAbove(exchange::TableRow& row, std::string& said);

    const access::Object& object_;
    exchange::VCardReader reader_;
    std::optional<AboveNames> above_;
    std::vector<std::string> header_;
    std::vector<std::size_t> fields_; ///< one a column
    exchange::VCard card_;
    std::int64_t cards_ = 0;
    std::map<std::string, std::int64_t> leftOut_;
};

} // namespace xinheng::archive
