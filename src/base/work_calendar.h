#pragma once

#include "base/date.h"

#include <map>
#include <string_view>

namespace xinheng {

/// Working days in China: Monday to Friday, less the public holidays, plus the make-up working days
/// of the State Council's yearly notices (resources/data/holidays.csv, 2004 onwards; beyond the
/// table plain weekdays).
class WorkCalendar {
public:
    /// The table that is part of the program.
    static const WorkCalendar& china();
    /// From a CSV text "date,kind,name" with kind holiday or workday; throws std::invalid_argument.
    explicit WorkCalendar(std::string_view csv);

    [[nodiscard]] bool isWorkingDay(Date day) const;
    /// The day reached by counting this many working days on from the day after `start`
    /// (0: `start` itself, or the next working day when it is none). Never negative.
    [[nodiscard]] Date plusWorkingDays(Date start, int workingDays) const;
    /// Working days after `from` up to and including `to`; 0 when `to` is not later.
    [[nodiscard]] int workingDaysBetween(Date from, Date to) const;
    /// The last day the table speaks of.
    [[nodiscard]] Date knownUntil() const;

private:
    std::map<Date, bool> exceptions_; ///< true: worked although a weekend, false: free
};

} // namespace xinheng
