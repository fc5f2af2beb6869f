#include "ui/shell/style.h"

#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QLineEdit>
#include <QVariant>
#include <algorithm>

namespace xinheng::ui {

namespace {

/// QLineEdit of Qt 6.4 centres by the metrics of the first family and then lifts taller characters
/// of a later family by half of what they are taller, so Chinese would sit above its label.
void keepChineseOnTheLine(QLineEdit& edit) {
    const QString& text = edit.text();
    const bool chinese = std::any_of(text.begin(), text.end(),
                                     [](QChar letter) { return letter.unicode() >= 0x2E80; });
    QFont face = edit.font();
    face.setFamilies({QStringLiteral("Noto Sans CJK SC")});
    const int taller = QFontMetrics(face).height() - edit.fontMetrics().height();
    QMargins margins = edit.textMargins();
    const int top = chinese ? std::max(0, taller) : 0;
    if (margins.top() == top)
        return;
    margins.setTop(top);
    edit.setTextMargins(margins);
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    auto* edit = qobject_cast<QLineEdit*>(widget);
    if (edit == nullptr || edit->property("keepsLine").toBool())
        return;
    edit->setProperty("keepsLine", true);
    keepChineseOnTheLine(*edit);
    QObject::connect(edit, &QLineEdit::textChanged, edit, [edit] { keepChineseOnTheLine(*edit); });
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* data) const {
    // What is done stands at the end of the line, as on every page.
    if (hint == SH_DialogButtonLayout)
        return QDialogButtonBox::GnomeLayout;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace xinheng::ui
