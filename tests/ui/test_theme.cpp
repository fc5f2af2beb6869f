#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/ui_support.h"

#include <catch2/catch_test_macros.hpp>

#include <QApplication>
#include <QDirIterator>
#include <QFontMetrics>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

using namespace xinheng;
using namespace xinheng::ui;

namespace {

/// The darkness of what an icon draws: near 0 for black ink, near 255 for white.
int ink(const QIcon& icon) {
    const QImage image = icon.pixmap(22, 22).toImage();
    long sum = 0;
    long weight = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            sum += long(qGray(pixel)) * qAlpha(pixel);
            weight += qAlpha(pixel);
        }
    return weight == 0 ? -1 : int(sum / weight);
}

} // namespace

TEST_CASE("A change of theme reaches open windows at once") {
    const tests::KeepAppearance keep;
    QWidget window;
    window.resize(40, 40);
    window.show();
    CHECK(window.grab().toImage().pixelColor(5, 5) == tokensOf(ThemeKind::light).window);
    Theme::apply(*qApp, ThemeKind::dark);
    CHECK(Theme::kind() == ThemeKind::dark);
    CHECK(window.grab().toImage().pixelColor(5, 5) == tokensOf(ThemeKind::dark).window);
}

TEST_CASE("Whoever asks to be told hears of a change of theme") {
    const tests::KeepAppearance keep;
    QWidget window;
    int calls = 0;
    whenThemeChanges(&window, [&calls] { ++calls; });
    CHECK(calls == 1);
    window.show();
    const int before = calls;
    Theme::apply(*qApp, ThemeKind::dark);
    tests::settle();
    CHECK(calls > before);
}

TEST_CASE("Icons are drawn dark on light and light on dark") {
    const tests::KeepAppearance keep;
    const QIcon held = icon("document-save");
    const int onLight = ink(held);
    REQUIRE(onLight >= 0);
    CHECK(onLight < 100);
    Theme::apply(*qApp, ThemeKind::dark);
    CHECK(ink(icon("document-save")) > 180);
    CHECK(ink(held) > 180); // one handed out before follows
}

TEST_CASE("Every icon that is named in the program is in Breeze") {
    QRegularExpression call("icon\\(\"([a-z0-9-]+)\"\\)");
    QDirIterator files(XINHENG_SOURCE_DIR "/ui", {"*.cpp"}, QDir::Files,
                       QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        auto calls = call.globalMatch(QString::fromUtf8(file.readAll()));
        while (calls.hasNext()) {
            const QString name = calls.next().captured(1);
            INFO(file.fileName().toStdString() << ": " << name.toStdString());
            CHECK(QIcon::hasThemeIcon(name));
            ++count;
        }
    }
    CHECK(count > 5);
}

TEST_CASE("No file but the tokens names a colour") {
    const QRegularExpression color(
        "#[0-9A-Fa-f]{6}\\b|\\b0x[0-9A-F]{6}\\b|Qt::(red|blue|green|white|black|gray|yellow)\\b|"
        "QColor\\([0-9\"]|rgba?\\([0-9]");
    QDirIterator files(XINHENG_SOURCE_DIR "/ui", {"*.cpp", "*.h"}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().endsWith("tokens.cpp"))
            continue;
        REQUIRE(file.open(QIODevice::ReadOnly));
        const auto match = color.match(QString::fromUtf8(file.readAll()));
        INFO(file.fileName().toStdString() << ": " << match.captured(0).toStdString());
        CHECK_FALSE(match.hasMatch());
    }
}

TEST_CASE("Digits are all equally wide, so that columns of amounts align") {
    const QFontMetricsF metrics(Theme::font());
    for (char digit = '1'; digit <= '9'; ++digit)
        CHECK(metrics.horizontalAdvance(QLatin1Char(digit)) ==
              metrics.horizontalAdvance(QLatin1Char('0')));
}

TEST_CASE("Chinese is drawn with the simplified face") {
    const QStringList families = Theme::font().families();
    REQUIRE_FALSE(families.isEmpty());
    CHECK(families.last() == QString("Noto Sans CJK SC"));
    CHECK_FALSE(families.first().contains("CJK"));
}

TEST_CASE("Chinese and Latin stand on one line in an input") {
    QLineEdit edit;
    edit.resize(120, 30);
    const auto lowest = [&edit](const QString& text, int fromX, int toX) {
        edit.setText(text);
        edit.setReadOnly(true);
        const QImage image = edit.grab().toImage();
        int low = -1;
        for (int y = 4; y < image.height() - 4; ++y)
            for (int x = fromX; x < toX; ++x)
                if (qGray(image.pixel(x, y)) < 110)
                    low = y;
        return low;
    };
    edit.show();
    const int latin = lowest("E", 6, 18);
    REQUIRE(latin > 0);
    CHECK(std::abs(lowest(QString::fromUtf8("E中"), 6, 16) - latin) <= 1);
}

TEST_CASE("A primary button looks like one") {
    QPushButton button("Save");
    button.resize(100, 30);
    makePrimary(button);
    button.show();
    CHECK(button.grab().toImage().pixelColor(10, 15) == Theme::tokens().primary);
}
