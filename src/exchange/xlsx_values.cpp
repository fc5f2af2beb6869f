#include "exchange/xlsx_values.h"

#include "exchange/xlsx_format.h"
#include "exchange/xlsx_number.h"

namespace xinheng::exchange {

namespace {

using Kind = SheetHandler::Kind;

constexpr std::size_t shownBytes = 40; ///< of a bad value, in a message

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

std::optional<Text> checkText(std::string_view value) {
    if (value.find('\0') != std::string_view::npos) {
        return Text(XH_TR("exchange", "The cell holds a NUL character; this is no text."));
    }
    if (value.size() > maximumCellCharacters && utf16Units(value) > maximumCellCharacters) {
        return Text(XH_TR("exchange", "The cell's text is longer than {} characters."),
                    maximumCellCharacters);
    }
    return std::nullopt;
}

Text badValue(std::string_view raw) {
    return {XH_TR("exchange", "\"{}\" is no value of this kind of cell; the file is damaged."),
            raw.substr(0, shownBytes)};
}

} // namespace

std::optional<Text> XlsxValues::read(const SheetHandler::Cell& cell, std::string_view raw,
                                     std::string& value) const {
    value.clear();
    switch (cell.kind) {
    case Kind::shared: {
        const auto index = wholeNumber(trimmed(raw));
        const auto text = index ? strings.at(static_cast<std::size_t>(*index)) : std::nullopt;
        if (!text) {
            return badValue(raw);
        }
        value = *text;
        return checkText(value);
    }
    case Kind::text:
    case Kind::inlineText:
        appendUnescaped(value, raw);
        return checkText(value);
    case Kind::number:
        return readNumber(cell, trimmed(raw), value);
    case Kind::boolean:
        raw = trimmed(raw);
        if (raw != "1" && raw != "0" && raw != "true" && raw != "false") {
            return badValue(raw);
        }
        value = raw == "1" || raw == "true" ? "TRUE" : "FALSE";
        return std::nullopt;
    case Kind::error:
        return Text(XH_TR("exchange", "The cell's formula has the error {} as its result."),
                    trimmed(raw).substr(0, shownBytes));
    case Kind::isoDate:
        if (const auto text = dateTextOfIso(trimmed(raw), styles.form(cell.style))) {
            value = *text;
            return std::nullopt;
        }
        return badValue(raw);
    }
    return std::nullopt;
}

std::optional<Text> XlsxValues::readNumber(const SheetHandler::Cell& cell, std::string_view raw,
                                           std::string& value) const {
    if (raw.empty()) {
        return std::nullopt;
    }
    const NumberForm form = styles.form(cell.style);
    if (form == NumberForm::number) {
        return appendNumber(value, raw) ? std::nullopt : std::optional<Text>(badValue(raw));
    }
    const auto number = cellNumber(raw);
    if (!number) {
        return badValue(raw);
    }
    const auto text = dateText(*number, form, dates);
    if (!text) {
        return Text(XH_TR("exchange", "The cell is formatted as a date, and {} is no day of the "
                                      "workbook's calendar."),
                    raw.substr(0, shownBytes));
    }
    value = *text;
    return std::nullopt;
}

} // namespace xinheng::exchange
