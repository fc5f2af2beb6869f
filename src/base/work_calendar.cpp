#include "base/work_calendar.h"

#include "base/resource.h"

#include <stdexcept>
#include <string>

namespace xinheng {
namespace {

std::string_view takeLine(std::string_view& rest) {
    const auto end = rest.find('\n');
    auto line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

} // namespace

const WorkCalendar& WorkCalendar::china() {
    static const WorkCalendar calendar(resource("data/holidays.csv"));
    return calendar;
}

WorkCalendar::WorkCalendar(std::string_view csv) {
    if (takeLine(csv) != "date,kind,name") {
        throw std::invalid_argument("holiday table: the first line must be date,kind,name");
    }
    while (!csv.empty()) {
        const auto line = takeLine(csv);
        if (line.empty()) {
            continue;
        }
        const auto comma = line.find(',');
        const auto date = Date::parse(line.substr(0, comma));
        const auto rest = comma == std::string_view::npos ? "" : line.substr(comma + 1);
        const auto kind = rest.substr(0, rest.find(','));
        if (!date || (kind != "holiday" && kind != "workday")) {
            throw std::invalid_argument("holiday table: " + std::string(line));
        }
        exceptions_.insert_or_assign(*date, kind == "workday");
    }
    if (exceptions_.empty()) {
        throw std::invalid_argument("holiday table: no days in it");
    }
}

bool WorkCalendar::isWorkingDay(Date day) const {
    const auto exception = exceptions_.find(day);
    if (exception != exceptions_.end()) {
        return exception->second;
    }
    const auto weekday = day.weekday().iso_encoding();
    return weekday <= 5;
}

Date WorkCalendar::plusWorkingDays(Date start, int workingDays) const {
    if (workingDays < 0) {
        throw std::invalid_argument("working days are counted forwards only");
    }
    Date day = start;
    if (workingDays == 0) {
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
    }
    while (workingDays > 0) {
        day = day.plusDays(1);
        workingDays -= isWorkingDay(day) ? 1 : 0;
    }
    return day;
}

int WorkCalendar::workingDaysBetween(Date from, Date to) const {
    const int span = from.daysUntil(to);
    int count = 0;
    for (int passed = 1; passed <= span; ++passed) {
        count += isWorkingDay(from.plusDays(passed)) ? 1 : 0;
    }
    return count;
}

Date WorkCalendar::knownUntil() const {
    return exceptions_.rbegin()->first;
}

} // namespace xinheng
