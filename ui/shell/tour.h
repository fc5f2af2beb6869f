#pragma once

#include "base/text.h"
#include "ui/shell/tokens.h"

#include <QSize>
#include <QString>
#include <functional>
#include <vector>

class QApplication;
class QWidget;

namespace xinheng::ui {

/// Every screen, in both languages and both themes, as PNG files with a page that shows them.
class Tour {
public:
    struct Screen {
        QString name; ///< part of the file name: "customer-list"
        Text title;
        QSize size{1366, 768};
        /// A new widget, ready to be seen; the tour shows it, takes its picture and deletes it.
        std::function<QWidget*()> make;
        /// What is done after it is shown, before the picture (open a list, type something). May
        /// return another widget whose picture belongs on top at its place: a pop-up, a dialog.
        std::function<QWidget*(QWidget&)> prepare = {};
    };

    void add(Screen screen) { screens_.push_back(std::move(screen)); }
    [[nodiscard]] const std::vector<Screen>& screens() const { return screens_; }

    /// Writes NAME-zh-light.png and so on, and index.html. Returns the number of pictures; throws
    /// std::runtime_error when a file can't be written.
    int run(QApplication& application, const QString& folder) const;

private:
    std::vector<Screen> screens_;
};

} // namespace xinheng::ui
