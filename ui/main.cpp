#include "base/log.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QLocale>

int main(int argc, char** argv) {
    using namespace xinheng;
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("xinheng"));
    QApplication::setDesktopFileName(QStringLiteral("xinheng"));
    log::start("xinheng");
    ui::Theme::apply(application, ui::ThemeKind::light);
    ui::setLanguage(languageFromCode(QLocale::system().name().toStdString()));
    ui::MainWindow window;
    window.show();
    return QApplication::exec();
}
