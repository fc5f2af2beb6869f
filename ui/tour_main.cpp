#include "base/clock.h"
#include "ui/features.h"
#include "ui/shell/gallery.h"
#include "ui/shell/theme.h"
#include "ui/shell/tour.h"

#include <QApplication>
#include <QTemporaryDir>
#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
    using namespace xinheng;
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: xinheng-tour FOLDER\n", stderr);
        return 2;
    }
    try {
        // A fixed day and cheap passwords: the pictures are of a set that lives for a minute.
        const FixedClock clock(Date::parse("2026-11-23").value());
        const Environment environment{clock, access::PasswordCost::forTests(), "tour"};
        const QTemporaryDir folder;
        NewSet wanted;
        wanted.content = Template::demo;
        auto set =
            AccountSet::create(folder.filePath(QStringLiteral("demonstration.xset")).toStdString(),
                               wanted, environment);
        if (!set)
            throw std::runtime_error(set.error().message.in(Language::en));
        auto manager = (*set)->signIn("manager", (*set)->info().signInHint);
        if (!manager)
            throw std::runtime_error(manager.error().message.in(Language::en));
        ui::Theme::apply(application, ui::ThemeKind::light);
        ui::Tour tour;
        ui::addAllScreens(tour, environment, **set, **manager);
        ui::addGallery(tour);
        const int pictures = tour.run(application, QString::fromLocal8Bit(argv[1]));
        std::printf("%d pictures\n", pictures);
        return 0;
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "xinheng-tour: %s\n", problem.what());
        return 1;
    }
}
