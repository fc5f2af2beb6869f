#include "ui/shell/style_sheet.h"
#include "ui/shell/tokens.h"
#include "ui/ui_support.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <QFile>
#include <QRegularExpression>

using namespace xinheng::ui;

TEST_CASE("The contrast of black on white is 21 and of a colour on itself 1") {
    CHECK(qRound(contrast(QColor(Qt::black), QColor(Qt::white))) == 21);
    CHECK(qRound(contrast(QColor(Qt::red), QColor(Qt::red))) == 1);
    CHECK(contrast(QColor(Qt::blue), QColor(Qt::white)) ==
          contrast(QColor(Qt::white), QColor(Qt::blue)));
}

TEST_CASE("Text can be read on everything it stands on") {
    const Tokens& t = tokensOf(GENERATE(ThemeKind::light, ThemeKind::dark));
    const QColor grounds[] = {t.window,   t.surface,   t.popup, t.field,
                              t.readOnly, t.selection, t.hover};
    for (const QColor& ground : grounds) {
        INFO(ground.name().toStdString());
        CHECK(contrast(t.text, ground) >= 4.5);
        CHECK(contrast(t.quietText, ground) >= 4.5);
    }
    CHECK(contrast(t.text, t.pressed) >= 4.5);
    for (const QColor& ground : {t.window, t.surface, t.popup, t.field, t.readOnly}) {
        INFO(ground.name().toStdString());
        CHECK(contrast(t.link, ground) >= 4.5);
        CHECK(contrast(t.error, ground) >= 4.5);
    }
    CHECK(contrast(t.error, t.selection) >= 4.5);
    CHECK(contrast(t.link, t.hover) >= 4.5);
    for (const QColor& button : {t.primary, t.primaryHover, t.primaryPressed})
        CHECK(contrast(t.onPrimary, button) >= 4.5);
}

TEST_CASE("Banners can be read, with the link in them") {
    const Tokens& t = tokensOf(GENERATE(ThemeKind::light, ThemeKind::dark));
    const std::pair<QColor, QColor> pairs[] = {{t.error, t.errorSurface},
                                               {t.warning, t.warningSurface},
                                               {t.info, t.infoSurface},
                                               {t.success, t.successSurface}};
    for (const auto& [ink, ground] : pairs) {
        INFO(ground.name().toStdString());
        CHECK(contrast(ink, ground) >= 4.5);
        CHECK(contrast(t.link, ground) >= 4.5);
    }
}

TEST_CASE("Icons, focus rings and the large letters of grades stand out at least 3 to 1") {
    const Tokens& t = tokensOf(GENERATE(ThemeKind::light, ThemeKind::dark));
    for (const QColor& mark : {t.accent, t.gradeA, t.gradeB, t.gradeC, t.gradeD})
        for (const QColor& ground : {t.window, t.surface, t.popup, t.selection}) {
            INFO(mark.name().toStdString() << " on " << ground.name().toStdString());
            CHECK(contrast(mark, ground) >= 3.0);
        }
}

TEST_CASE("The colours people were promised are the ones of the light theme") {
    const Tokens& t = tokensOf(ThemeKind::light);
    CHECK(t.window == QColor(0xF5, 0xF6, 0xF8));
    CHECK(t.accent == QColor(0x2F, 0x6F, 0xED));
    CHECK(t.gradeA == QColor(0x2E, 0x85, 0x40));
    CHECK(t.gradeC == QColor(0xB8, 0x6E, 0x00));
    CHECK(tokensOf(ThemeKind::dark).window == QColor(0x1B, 0x1D, 0x21));
}

TEST_CASE("Every token has a valid colour and a name of its own") {
    QSet<QString> names;
    for (const auto& [name, member] : namedTokens()) {
        names << QLatin1String(name);
        for (const auto kind : {ThemeKind::light, ThemeKind::dark})
            CHECK((tokensOf(kind).*member).isValid());
    }
    CHECK(names.size() == int(namedTokens().size()));
    CHECK(sizeof(Tokens) == namedTokens().size() * sizeof(QColor)); // none forgotten in the table
}

TEST_CASE("The style sheet has every token put in and names only files that are there") {
    const QString sheet = styleSheetOf(GENERATE(ThemeKind::light, ThemeKind::dark));
    CHECK(sheet.indexOf('@') == -1);
    QRegularExpressionMatchIterator files =
        QRegularExpression("url\\(([^)]*)\\)").globalMatch(sheet);
    int count = 0;
    while (files.hasNext()) {
        const QString file = files.next().captured(1);
        INFO(file.toStdString());
        CHECK(QFile::exists(file));
        ++count;
    }
    CHECK(count > 10);
}
