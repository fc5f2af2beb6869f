#pragma once

#include <QColor>
#include <array>
#include <utility>

namespace xinheng::ui {

enum class ThemeKind { light, dark };

/// Every colour of the desktop. Nothing else in ui/ names a colour.
struct Tokens {
    QColor window;       ///< behind everything
    QColor surface;      ///< tables, cards, tabs' pages
    QColor popup;        ///< menus, pop-up lists, tool tips
    QColor field;        ///< where one types
    QColor readOnly;     ///< a field that can't be typed in
    QColor text;         ///< what is read
    QColor quietText;    ///< labels, hints, headers
    QColor disabledText; ///< what can't be used now (exempt from the contrast rule)
    QColor line;         ///< separators
    QColor fieldLine;    ///< the border of an input
    QColor accent;       ///< focus, underlines, icons that matter
    QColor link;         ///< text that can be clicked
    QColor primary;      ///< the one primary button of a page
    QColor primaryHover;
    QColor primaryPressed;
    QColor onPrimary;
    QColor selection; ///< selected rows and text; `text` and `quietText` stay readable on it
    QColor hover;
    QColor pressed;
    QColor scroll;
    QColor scrollHover;
    QColor error; ///< error text and negative money
    QColor errorSurface;
    QColor warning;
    QColor warningSurface;
    QColor info;
    QColor infoSurface;
    QColor success;
    QColor successSurface;
    QColor gradeA; ///< grades keep their colour everywhere, always with the letter
    QColor gradeB;
    QColor gradeC;
    QColor gradeD;
};

const Tokens& tokensOf(ThemeKind kind);

/// Every token with the name by which the style sheet calls it ("@window").
using NamedToken = std::pair<const char*, QColor Tokens::*>;
const std::array<NamedToken, 33>& namedTokens();

/// WCAG contrast ratio of two opaque colours, 1 to 21.
double contrast(const QColor& one, const QColor& other);

/// Distances on the 4 px grid.
namespace space {
inline constexpr int tight = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16;
inline constexpr int section = 24;
} // namespace space

inline constexpr int rowHeight = 30;
inline constexpr int smallIcon = 16;
inline constexpr int mediumIcon = 22;

} // namespace xinheng::ui
