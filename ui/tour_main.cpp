#include "ui/shell/gallery.h"
#include "ui/shell/tour.h"

#include <QApplication>
#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: xinheng-tour FOLDER\n", stderr);
        return 2;
    }
    xinheng::ui::Tour tour;
    xinheng::ui::addGallery(tour);
    try {
        const int pictures = tour.run(application, QString::fromLocal8Bit(argv[1]));
        std::printf("%d pictures\n", pictures);
        return 0;
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "xinheng-tour: %s\n", problem.what());
        return 1;
    }
}
