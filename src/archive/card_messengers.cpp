#include "archive/card_messengers.h"

#include "base/normalise.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace xinheng::archive {

using exchange::VCardMessenger;

namespace {

/// Service and what people call it; the first of several names is the one that is written.
constexpr std::array<std::pair<const char*, const char*>, 13> services{{
    {"qq", "QQ"},
    {"wechat", "微信"},
    {"wechat", "WeChat"},
    {"wechat", "Weixin"},
    {"dingtalk", "钉钉"},
    {"dingtalk", "DingTalk"},
    {"skype", "Skype"},
    {"whatsapp", "WhatsApp"},
    {"telegram", "Telegram"},
    {"jabber", "Jabber"},
    {"xmpp", "XMPP"},
    {"msn", "MSN"},
    {"icq", "ICQ"},
}};

std::optional<VCardMessenger> messengerOf(std::string_view part) {
    const std::string words = tidied(part);
    const std::size_t end = words.find_first_of(" :");
    const std::size_t wide = words.find("：");
    const std::size_t at = std::min(end, wide);
    if (at == std::string::npos)
        return std::nullopt;
    const std::string handle = tidied(words.substr(at + (at == wide ? 3 : 1)));
    const std::string name = searchKey(words.substr(0, at));
    const auto* const found = std::find_if(services.begin(), services.end(), [&](const auto& one) {
        return searchKey(one.second) == name;
    });
    if (found == services.end() || handle.empty())
        return std::nullopt;
    return VCardMessenger{found->first, handle};
}

} // namespace

std::string wordsOfMessengers(const std::vector<VCardMessenger>& messengers) {
    std::string words;
    for (const VCardMessenger& one : messengers) {
        const auto* const found =
            std::find_if(services.begin(), services.end(),
                         [&](const auto& entry) { return entry.first == one.service; });
        words += (words.empty() ? "" : "; ") +
                 std::string(found == services.end() ? one.service : found->second) + " " +
                 one.handle;
    }
    return words;
}

std::vector<VCardMessenger> messengersOfWords(std::string_view words) {
    std::vector<VCardMessenger> messengers;
    while (!words.empty()) {
        const std::size_t narrow = words.find(';');
        const std::size_t wide = words.find("；");
        const std::size_t at = std::min(narrow, wide);
        if (const std::string part = tidied(words.substr(0, at)); !part.empty()) {
            auto one = messengerOf(part);
            if (!one)
                return {};
            messengers.push_back(std::move(*one));
        }
        words = at == std::string_view::npos ? "" : words.substr(at + (at == wide ? 3 : 1));
    }
    return messengers;
}

} // namespace xinheng::archive
