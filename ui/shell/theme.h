#pragma once

#include "ui/shell/tokens.h"

#include <QFont>

class QApplication;
class QLabel;

namespace xinheng::ui {

/// The look of the whole program: Fusion underneath, one palette and one style sheet made from the
/// tokens, Breeze icons of the same kind. Applying again at run time changes everything at once;
/// widgets that paint themselves ask tokens() each time and repaint by QEvent::PaletteChange.
class Theme {
public:
    static void apply(QApplication& application, ThemeKind kind);
    static ThemeKind kind();
    static const Tokens& tokens();

    /// The family list puts a Latin font with tabular figures first and names the Simplified
    /// Chinese face, because the bare CJK family would draw Japanese shapes.
    static QFont font();
    /// For pages and their preview: the Chinese face first. The preview sets each run of characters
    /// by the height of the first family, so that digits of another one would stand above the line.
    static QFont paperFont();
};

/// What a label is, for the style sheet.
enum class LabelRole { title, heading, quiet, error, plain };
void setRole(QLabel& label, LabelRole role);

/// Marks the one primary button of a page (or any property the style sheet asks for) and redraws.
void setStyleProperty(QWidget& widget, const char* name, const QVariant& value);
void makePrimary(QWidget& button);

} // namespace xinheng::ui
