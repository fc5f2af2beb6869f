#pragma once

#include <string>
#include <string_view>

namespace xinheng::archive {

/// The unified social credit code of GB 32100-2015: 18 characters out of 0-9 and A-Z without I, O,
/// S, V, Z, the last one a check character over the others (weights 3^i modulo 31).
bool isCreditCode(std::string_view code);

/// The older tax registration number: 15 digits, or a region's 6 digits and a 9-character
/// organisation code (GB 11714, its check character last).
bool isOldTaxNumber(std::string_view number);

/// A resident's identity number (GB 11643): 17 digits with a day of birth, and a check character
/// (weights 2^i modulo 11). It is the tax number of natural persons and of many one-person firms.
bool isIdentityNumber(std::string_view number);

} // namespace xinheng::archive
