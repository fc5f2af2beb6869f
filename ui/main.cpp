#include "base/log.h"
#include "ui/features.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>

int main(int argc, char** argv) {
    using namespace xinheng;
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("xinheng"));
    QApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    QApplication::setDesktopFileName(QStringLiteral("xinheng"));
    log::start("xinheng");
    ui::Theme::apply(application, ui::ThemeKind::light);
    ui::setLanguage(languageFromCode(QLocale::system().name().toStdString()));

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("SET"),
                                 QCoreApplication::translate("main", "Account set to sign in to."));
    const QCommandLineOption demonstration(
        QStringLiteral("demo"),
        QCoreApplication::translate("main", "Sign in to the demonstration set."));
    parser.addOption(demonstration);
    parser.process(application);

    const Environment environment = Environment::ofThisMachine();
    ui::KnownSets known;
    ui::Desktop desktop(environment, known, ui::allFeatures());
    if (parser.isSet(demonstration))
        desktop.startDemonstration();
    else
        desktop.start(parser.positionalArguments().value(0));
    return QApplication::exec();
}
