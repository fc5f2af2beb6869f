#include "archive/card_table.h"

#include "archive/card_fields.h"
#include "archive/card_values.h"

namespace xinheng::archive {

namespace {

/// Names of properties that are left out; any more are not told one by one.
constexpr std::size_t mostNames = 1000;

} // namespace

Result<std::unique_ptr<exchange::TableReader>>
CardTable::open(access::Session& session, const access::Object& object,
                const std::filesystem::path& file, std::optional<exchange::Encoding> encoding) {
    auto reader = exchange::VCardReader::open(file, encoding);
    if (!reader)
        return fail(reader.error());
    return std::unique_ptr<exchange::TableReader>(
        std::make_unique<CardTable>(session, object, std::move(*reader)));
}

CardTable::CardTable(access::Session& session, const access::Object& object,
                     exchange::VCardReader reader)
    : object_(object), reader_(std::move(reader)) {
    if (object.above)
        above_.emplace(session, object);
    for (std::size_t index = 0; index < object.fields.size(); ++index)
        if (std::string heading = cardHeading(object, index); !heading.empty()) {
            header_.push_back(std::move(heading));
            fields_.push_back(index);
        }
}

// Where in the file it stands is added to what is wrong, because nobody counts cards.
Error CardTable::byCard(Error error) const {
    for (Problem& problem : error.problems) {
        if (problem.row)
            problem.message =
                Text(XH_TR("archive", "{} (line {} of the file)"), problem.message, *problem.row);
        problem.row.reset();
        if (card_.line > 0)
            problem.row = cards_;
    }
    return error;
}

void CardTable::findAbove(exchange::TableRow& row, std::string& said) {
    const AboveNames::Found& found = above_->codeOf(said);
    if (found.several)
        row.problems.push_back(
            {cards_, "ORG",
             Text(XH_TR("archive", "Several records are called \"{}\"; the code says which."),
                  said)});
    else if (!found.code.empty())
        said = found.code;
}

Result<bool> CardTable::next(exchange::TableRow& row) {
    card_.line = 0; // stays so when what is wrong belongs to no card
    auto more = reader_.next(card_);
    if (more && !*more)
        return false;
    if (card_.line > 0)
        ++cards_;
    if (!more)
        return fail(byCard(std::move(more.error())));
    CardValues taken = valuesOfCard(object_, card_);
    row.row = cards_;
    row.problems.clear();
    row.remarks = std::move(taken.remarks);
    for (Problem& remark : row.remarks)
        remark.row = cards_;
    row.cells.assign(header_.size(), "");
    for (std::size_t column = 0; column < fields_.size(); ++column) {
        const access::Field& field = object_.fields[fields_[column]];
        row.cells[column] = std::move(taken.values[field.key]);
        if (above_ && field.key == object_.above->field)
            findAbove(row, row.cells[column]);
    }
    for (const auto& [property, times] : taken.leftOut)
        if (leftOut_.contains(property) || leftOut_.size() < mostNames)
            leftOut_[property] += times;
    return true;
}

} // namespace xinheng::archive
