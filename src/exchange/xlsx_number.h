#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xinheng::exchange {

/// A whole number from 0 on, as attributes hold it; nothing for anything else.
std::optional<std::int64_t> wholeNumber(std::string_view text);

/// The binary number that a cell's decimal text stands for; nothing for what is no number or no
/// finite one.
std::optional<double> cellNumber(std::string_view text);

/// A cell's number as a person sees it where there is room: "1100.5" for 1100.5000000000001, since
/// workbooks keep binary numbers with 17 digits of which 15 are meant. No exponent, except where
/// the digits kept don't reach the ones: 6.22202123456789E+18 is no bank account any more and
/// doesn't look like one. A plain decimal text of up to 15 digits stays exactly what it is. False:
/// no number.
bool appendNumber(std::string& out, std::string_view text);

} // namespace xinheng::exchange
