#include "exchange/vcard.h"

#include <algorithm>
#include <array>
#include <utility>

namespace xinheng::exchange {

namespace {

/// The first of several properties is the one that is written.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> messengers{{
    {"qq", "X-QQ"},
    {"wechat", "X-WECHAT"},
    {"wechat", "X-WEIXIN"},
    {"dingtalk", "X-DINGTALK"},
    {"skype", "X-SKYPE"},
    {"skype", "X-SKYPE-USERNAME"},
    {"jabber", "X-JABBER"},
    {"msn", "X-MSN"},
    {"aim", "X-AIM"},
    {"icq", "X-ICQ"},
    {"yahoo", "X-YAHOO"},
    {"google-talk", "X-GOOGLE-TALK"},
}};

} // namespace

std::string_view messengerProperty(std::string_view service) {
    const auto* const found =
        std::find_if(messengers.begin(), messengers.end(),
                     [&](const auto& entry) { return entry.first == service; });
    return found == messengers.end() ? std::string_view() : found->second;
}

std::string_view messengerService(std::string_view property) {
    const auto* const found =
        std::find_if(messengers.begin(), messengers.end(),
                     [&](const auto& entry) { return entry.second == property; });
    return found == messengers.end() ? std::string_view() : found->first;
}

bool isVCardToken(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') ||
               (sign >= '0' && sign <= '9') || sign == '-';
    });
}

} // namespace xinheng::exchange
