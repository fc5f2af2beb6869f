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

} // namespace xinheng::bench
