#pragma once

#include "ui/shell/language.h"
#include "ui/widgets/field_description.h"

#include <catch2/catch_tostring.hpp>

#include <QSignalSpy>
#include <QString>
#include <QStringList>
#include <QTest>

class QWidget;

namespace Catch {
template <> struct StringMaker<QString> {
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};
} // namespace Catch

namespace xinheng::tests {

/// Shows a window and waits until it can be typed in.
void showAndActivate(QWidget& window);

/// Handles everything that is queued: language changes, deferred deletes, signals of other threads.
void settle();

/// Puts language and theme back when a test ends.
class KeepAppearance {
public:
    KeepAppearance() = default;
    KeepAppearance(const KeepAppearance&) = delete;
    KeepAppearance& operator=(const KeepAppearance&) = delete;
    ~KeepAppearance();
};

/// Everything one can put the focus on, or press, that says neither by text nor by accessible name
/// what it is.
QStringList namelessControls(const QWidget& window);

/// Province, city and district, with initials.
std::shared_ptr<const ui::ChoiceSource> districts();

} // namespace xinheng::tests
