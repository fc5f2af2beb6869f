#pragma once

#include "base/date.h"
#include "base/money.h"
#include "base/result.h"
#include "base/text.h"

#include <QString>
#include <functional>

class QWidget;

namespace xinheng::ui {

/// Changes the language of the whole program at once: our texts, Qt's own dialogs, the locale of
/// calendars. Every window gets QEvent::LanguageChange through the event loop.
void setLanguage(Language language);
Language language();

/// Runs `apply` now and again at each change of language as long as the widget lives. A widget sets
/// every text of its own in there, so that no text survives a change.
void whenLanguageChanges(QWidget* widget, std::function<void()> apply);

/// The same for a change of theme, for what the style sheet can't reach.
void whenThemeChanges(QWidget* widget, std::function<void()> apply);

/// A core text in the language of the program.
QString shown(const Text& text);
/// What happened, then every reason and every problem, one a line.
QString shown(const Error& error);

/// "-1,234.50"
QString amountText(Money amount);
/// "2024-05-08": the same in both languages, as on the papers of the trade.
QString dateText(Date date);
/// "2024年5月" or "May 2024"
QString periodText(Period period);
/// "12,345"
QString numberText(std::int64_t number);

inline QString fromUtf8(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace xinheng::ui
