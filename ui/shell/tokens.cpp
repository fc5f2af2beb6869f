#include "ui/shell/tokens.h"

#include <algorithm>
#include <cmath>

namespace xinheng::ui {

namespace {

constexpr QColor rgb(unsigned value) {
    return {int(value >> 16U & 0xffU), int(value >> 8U & 0xffU), int(value & 0xffU)};
}

Tokens light() {
    Tokens t;
    t.window = rgb(0xF5F6F8);
    t.surface = rgb(0xFFFFFF);
    t.popup = rgb(0xFFFFFF);
    t.field = rgb(0xFFFFFF);
    t.readOnly = rgb(0xF2F3F5);
    t.text = rgb(0x1F2329);
    t.quietText = rgb(0x646A73);
    t.disabledText = rgb(0xA0A5AD);
    t.line = rgb(0xDEE0E3);
    t.fieldLine = rgb(0xC4C8CE);
    t.accent = rgb(0x2F6FED);
    t.link = rgb(0x245BDB);
    t.primary = rgb(0x2F6FED);
    t.primaryHover = rgb(0x2660D9);
    t.primaryPressed = rgb(0x1F52BF);
    t.onPrimary = rgb(0xFFFFFF);
    t.selection = rgb(0xE1EAFF);
    t.hover = rgb(0xEEF0F3);
    t.pressed = rgb(0xE3E6EA);
    t.scroll = rgb(0xC9CDD3);
    t.scrollHover = rgb(0xA0A5AD);
    t.error = rgb(0xC62F28);
    t.errorSurface = rgb(0xFDECEA);
    t.warning = rgb(0x8A5300);
    t.warningSurface = rgb(0xFFF3DF);
    t.info = rgb(0x1F4FB8);
    t.infoSurface = rgb(0xE8F0FF);
    t.success = rgb(0x24693A);
    t.successSurface = rgb(0xE6F4E9);
    t.gradeA = rgb(0x2E8540);
    t.gradeB = rgb(0x2F6FED);
    t.gradeC = rgb(0xB86E00);
    t.gradeD = rgb(0xD83931);
    return t;
}

Tokens dark() {
    Tokens t;
    t.window = rgb(0x1B1D21);
    t.surface = rgb(0x23262B);
    t.popup = rgb(0x2A2E34);
    t.field = rgb(0x1E2024);
    t.readOnly = rgb(0x282B31);
    t.text = rgb(0xEDEEF0);
    t.quietText = rgb(0xA5ABB5);
    t.disabledText = rgb(0x6B717C);
    t.line = rgb(0x3A3F47);
    t.fieldLine = rgb(0x4A505A);
    t.accent = rgb(0x5B8DEF);
    t.link = rgb(0x8AB0F7);
    t.primary = rgb(0x3B70DA);
    t.primaryHover = rgb(0x3465CC);
    t.primaryPressed = rgb(0x2C58B5);
    t.onPrimary = rgb(0xFFFFFF);
    t.selection = rgb(0x2B3F66);
    t.hover = rgb(0x2D3137);
    t.pressed = rgb(0x363B43);
    t.scroll = rgb(0x4A505A);
    t.scrollHover = rgb(0x6B717C);
    t.error = rgb(0xF8968E);
    t.errorSurface = rgb(0x472526);
    t.warning = rgb(0xF0B95B);
    t.warningSurface = rgb(0x43361B);
    t.info = rgb(0x9DBDF9);
    t.infoSurface = rgb(0x24344F);
    t.success = rgb(0x7CCB8E);
    t.successSurface = rgb(0x203A28);
    t.gradeA = rgb(0x4CB963);
    t.gradeB = rgb(0x6B9BF5);
    t.gradeC = rgb(0xF0A23C);
    t.gradeD = rgb(0xF4726A);
    return t;
}

double luminance(const QColor& color) {
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

} // namespace

const Tokens& tokensOf(ThemeKind kind) {
    static const Tokens lightTokens = light();
    static const Tokens darkTokens = dark();
    return kind == ThemeKind::dark ? darkTokens : lightTokens;
}

const std::array<NamedToken, 33>& namedTokens() {
    static const std::array<NamedToken, 33> table{{
        {"window", &Tokens::window},
        {"surface", &Tokens::surface},
        {"popup", &Tokens::popup},
        {"field", &Tokens::field},
        {"readOnly", &Tokens::readOnly},
        {"text", &Tokens::text},
        {"quietText", &Tokens::quietText},
        {"disabledText", &Tokens::disabledText},
        {"line", &Tokens::line},
        {"fieldLine", &Tokens::fieldLine},
        {"accent", &Tokens::accent},
        {"link", &Tokens::link},
        {"primary", &Tokens::primary},
        {"primaryHover", &Tokens::primaryHover},
        {"primaryPressed", &Tokens::primaryPressed},
        {"onPrimary", &Tokens::onPrimary},
        {"selection", &Tokens::selection},
        {"hover", &Tokens::hover},
        {"pressed", &Tokens::pressed},
        {"scroll", &Tokens::scroll},
        {"scrollHover", &Tokens::scrollHover},
        {"error", &Tokens::error},
        {"errorSurface", &Tokens::errorSurface},
        {"warning", &Tokens::warning},
        {"warningSurface", &Tokens::warningSurface},
        {"info", &Tokens::info},
        {"infoSurface", &Tokens::infoSurface},
        {"success", &Tokens::success},
        {"successSurface", &Tokens::successSurface},
        {"gradeA", &Tokens::gradeA},
        {"gradeB", &Tokens::gradeB},
        {"gradeC", &Tokens::gradeC},
        {"gradeD", &Tokens::gradeD},
    }};
    return table;
}

double contrast(const QColor& one, const QColor& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace xinheng::ui
