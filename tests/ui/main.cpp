#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <catch2/catch_session.hpp>

#include <QApplication>
#include <cstdlib>

/// The tests run without a display; the screen's size comes from ctest's environment.
int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM",
                "offscreen:configfile=" XINHENG_SOURCE_DIR "/tests/support/screens.json");
    QApplication application(argc, argv);
    xinheng::ui::Theme::apply(application, xinheng::ui::ThemeKind::light);
    xinheng::ui::setLanguage(xinheng::Language::en);
    return Catch::Session().run(argc, argv);
}
