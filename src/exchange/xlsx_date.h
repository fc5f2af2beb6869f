#pragma once

#include "base/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xinheng::exchange {

/// What number a workbook gives a day. From 1900: 1900-01-01 is 1 and 1900-02-29, a day that never
/// was, is 60 (as Lotus 1-2-3 had it). From 1904: 1904-01-01 is 0. Strict workbooks may say that
/// they leave the false day out: 1900-01-01 is 2 then.
enum class DateSystem { from1900, from1904, from1900WithoutFalseDay };

/// How a number format shows a number. Percentages and the rest are numbers.
enum class NumberForm { number, date, time, dateTime, elapsed };

/// The form of a format that is known by its number alone (ECMA-376, 18.8.30, as the Chinese
/// editions fill in what it leaves to the language).
NumberForm builtInForm(std::int64_t format);
/// The form that a format code such as yyyy"年"m"月"d"日";@ gives positive numbers.
NumberForm formOf(std::string_view code);

/// The number as a person sees it there: "2024-05-08", "2024-05-08 13:45:00", "13:45:00", elapsed
/// "27:30:00"; whole seconds, and midnight is not written. Nothing for numbers that are no day
/// (below zero, the false day, beyond the year 9999).
std::optional<std::string> dateText(double serial, NumberForm form, DateSystem system);
/// The same from ISO 8601, as strict workbooks write dates: "2024-05-08T13:45:00".
std::optional<std::string> dateTextOfIso(std::string_view iso, NumberForm form);

/// The number of a day in a workbook that counts from 1900; nothing before 1900-03-01, where not
/// all programs agree.
std::optional<int> serialOf(Date day);

} // namespace xinheng::exchange
