#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace xinheng::bench {

struct District {
    std::string code;
    std::string name;
};

/// The counties of resources/data/districts.csv, in its order.
const std::vector<District>& counties();
/// A district's counties, the cities between and itself: everything "tree-below" means.
std::vector<std::string> districtAndBelow(const std::string& code);

inline constexpr int departmentCount = 200;
inline constexpr int personCount = 50;
inline constexpr int classCount = 30;
std::string departmentCode(int number); ///< 1 to departmentCount
std::string personCode(int number);     ///< 1 to personCount
std::string classCode(int number);      ///< 1 to classCount

/// Writes `rows` invented customers as CSV with the catalogue's keys as headings: always the same
/// bytes for the same number. Every reference is filled in.
void writeCustomers(const std::filesystem::path& file, std::int64_t rows);
/// Another inventor's customers: like those, and other ones. One value a heading of that file.
std::vector<std::vector<std::string>> otherCustomers(std::size_t count);
/// The headings of that file.
const std::vector<std::string>& customerHeadings();
std::string customerCode(std::int64_t number);

/// Writes two contacts for each of `customers` customers in the same way; half of the second ones
/// report to the first.
void writeContacts(const std::filesystem::path& file, std::int64_t customers);

} // namespace xinheng::bench
