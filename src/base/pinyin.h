#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xinheng {

/// The mnemonic of a name: the first letter of each character's commonest reading, lower case, with
/// letters and digits kept as they are (folded by searchKey): 恒瑞电力 gives "hrdl", "ABC电力"
/// "abcdl". Characters without a reading are left out.
std::string pinyinInitials(std::string_view name);

/// Every combination of initials over all readings of the characters, the commonest first, at most
/// `most` of them: 银行 gives {"yh", "yx"}.
std::vector<std::string> allPinyinInitials(std::string_view name, std::size_t most = 16);

} // namespace xinheng
