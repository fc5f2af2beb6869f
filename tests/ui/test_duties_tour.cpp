#include "ui/access/duties_tour.h"
#include "ui/customer_support.h"
#include "ui/shell/tour.h"

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

TEST_CASE("Every control of the pages and dialogs of duties says what it is, in both languages") {
    const KeepAppearance keep;
    DemoSet demo;
    Tour tour;
    addDutyScreens(tour, demo.person("manager"));
    REQUIRE(tour.screens().size() >= 14);
    for (const Language tongue : {Language::en, Language::zh}) {
        setLanguage(tongue);
        for (const Tour::Screen& screen : tour.screens()) {
            INFO(screen.name.toStdString());
            const std::unique_ptr<QWidget> page(screen.make());
            page->resize(screen.size);
            page->show();
            settle();
            QWidget* above = screen.prepare ? screen.prepare(*page) : nullptr;
            CHECK(namelessControls(*page).join(", ") == QString());
            if (above != nullptr) {
                CHECK(namelessControls(*above).join(", ") == QString());
                CHECK(above->width() <= screen.size.width());
            }
        }
    }
}
