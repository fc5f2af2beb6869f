#pragma once

#include "exchange/vcard.h"

#include <string>
#include <string_view>
#include <vector>

namespace xinheng::archive {

/// Messengers as people write them: "QQ 12345; 微信 hengrui-zw".
std::string wordsOfMessengers(const std::vector<exchange::VCardMessenger>& messengers);
/// The inverse, as far as services are named: nothing when one of the parts has none.
std::vector<exchange::VCardMessenger> messengersOfWords(std::string_view words);

} // namespace xinheng::archive
