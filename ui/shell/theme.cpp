#include "ui/shell/theme.h"

#include "ui/shell/icons.h"
#include "ui/shell/style.h"
#include "ui/shell/style_sheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLabel>
#include <QPalette>
#include <QStyle>
#include <QVariant>
#include <utility>

namespace xinheng::ui {

namespace {

ThemeKind& currentKind() {
    static ThemeKind kind = ThemeKind::light;
    return kind;
}

QPalette paletteOf(const Tokens& t) {
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.window);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.quietText);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.error);
    palette.setColor(QPalette::ToolTipBase, t.popup);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Highlight, t.selection);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::Link, t.link);
    palette.setColor(QPalette::LinkVisited, t.link);
    palette.setColor(QPalette::Light, t.surface);
    palette.setColor(QPalette::Midlight, t.line);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.fieldLine);
    palette.setColor(QPalette::Shadow, t.fieldLine);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.disabledText);
    return palette;
}

QFont fontOf(std::initializer_list<const char*> wanted) {
    QStringList families;
    // An absent family is left out: fontconfig would put something similar in its place.
    for (const char* family : wanted)
        if (QFontDatabase::hasFamily(QLatin1String(family)))
            families << QLatin1String(family);
    QFont font;
    if (!families.isEmpty())
        font.setFamilies(families);
    font.setPointSizeF(9.75); // 13 px at 100 %
    return font;
}

} // namespace

void Theme::apply(QApplication& application, ThemeKind kind) {
    currentKind() = kind;
    static bool styled = false; // a second setStyle would only polish everything twice
    if (!std::exchange(styled, true))
        QApplication::setStyle(new Style);
    useIcons(kind);
    QApplication::setFont(font());
    QApplication::setPalette(paletteOf(tokensOf(kind)));
    application.setStyleSheet(styleSheetOf(kind));
}

ThemeKind Theme::kind() {
    return currentKind();
}

const Tokens& Theme::tokens() {
    return tokensOf(currentKind());
}

QFont Theme::font() {
    return fontOf({"Noto Sans", "DejaVu Sans", "Noto Sans CJK SC"});
}

QFont Theme::paperFont() {
    return fontOf({"Noto Sans CJK SC", "Noto Sans", "DejaVu Sans"});
}

void setStyleProperty(QWidget& widget, const char* name, const QVariant& value) {
    if (widget.property(name) == value)
        return;
    widget.setProperty(name, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.update();
}

void makePrimary(QWidget& button) {
    setStyleProperty(button, "primary", true);
}

void setRole(QLabel& label, LabelRole role) {
    static constexpr std::array names{"title", "heading", "quiet", "error", "plain"};
    setStyleProperty(label, "role", QLatin1String(names.at(static_cast<std::size_t>(role))));
}

} // namespace xinheng::ui
