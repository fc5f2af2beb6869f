#include "support/temporary_folder.h"
#include "ui/shell/gallery.h"
#include "ui/shell/theme.h"
#include "ui/shell/tour.h"
#include "ui/ui_support.h"

#include <catch2/catch_test_macros.hpp>

#include <QApplication>
#include <QImage>
#include <QLabel>

using namespace xinheng;
using namespace xinheng::ui;

TEST_CASE("The tour takes each screen in both languages and both themes") {
    const tests::KeepAppearance keep;
    const tests::TemporaryFolder folder;
    const QString path = QString::fromStdString(folder.path().string());
    Tour tour;
    bool prepared = false;
    tour.add({"hello",
              Text::bilingual("Hello <b>", "你好"),
              {200, 100},
              [] {
                  auto* window = new QWidget;
                  new QLabel(shown(Text::bilingual("Hello", "你好")), window);
                  return window;
              },
              [&](QWidget&) -> QWidget* {
                  prepared = true;
                  return nullptr;
              }});
    CHECK(tour.run(*qApp, path + "/out") == 4);
    CHECK(prepared);
    const QImage light(path + "/out/hello-zh-light.png");
    const QImage dark(path + "/out/hello-en-dark.png");
    REQUIRE(light.size() == QSize(200, 100));
    CHECK(light.pixelColor(199, 0) == tokensOf(ThemeKind::light).window);
    CHECK(dark.pixelColor(199, 0) == tokensOf(ThemeKind::dark).window);
    CHECK(light != QImage(path + "/out/hello-en-light.png"));
    const std::string page = tests::readFile(folder.path() / "out/index.html");
    CHECK(page.find("hello-en-dark.png") != std::string::npos);
    CHECK(page.find("Hello &lt;b&gt;") != std::string::npos);
}

TEST_CASE("A folder that can't be written is said") {
    const tests::KeepAppearance keep;
    Tour tour;
    CHECK_THROWS_AS(tour.run(*qApp, "/proc/nowhere"), std::runtime_error);
}

TEST_CASE("Every screen of the gallery can be built, and its controls say what they are") {
    Tour tour;
    addGallery(tour);
    REQUIRE(tour.screens().size() >= 4);
    for (const Tour::Screen& screen : tour.screens()) {
        INFO(screen.name.toStdString());
        const std::unique_ptr<QWidget> widget(screen.make());
        widget->resize(screen.size);
        widget->show();
        tests::settle();
        CHECK(tests::namelessControls(*widget).join(", ") == QString());
        if (screen.prepare)
            if (QWidget* above = screen.prepare(*widget)) {
                CHECK(tests::namelessControls(*above).join(", ") == QString());
                above->close();
            }
    }
}
