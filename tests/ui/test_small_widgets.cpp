#include "ui/shell/theme.h"
#include "ui/ui_support.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/grade_badge.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/search_box.h"

#include <catch2/catch_test_macros.hpp>

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace xinheng;
using namespace xinheng::ui;

TEST_CASE("A search is announced once when the typing stops, at once on Enter, and not twice") {
    QWidget window;
    auto* other = new QPushButton("other", &window);
    auto* box = new SearchBox(&window);
    auto* column = new QVBoxLayout(&window);
    column->addWidget(other);
    column->addWidget(box);
    tests::showAndActivate(window);
    other->setFocus();
    QSignalSpy searches(box, &SearchBox::searched);
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    CHECK(box->hasFocus());
    QTest::keyClicks(box, " hrdl ");
    CHECK(searches.count() == 0);
    REQUIRE(searches.wait(2000));
    CHECK(searches.takeFirst().at(0).toString() == QString("hrdl"));
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(searches.count() == 0);
    QTest::keyClicks(box, "x");
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(searches.takeFirst().at(0).toString() == QString("hrdl x"));
    QTest::keyClick(box, Qt::Key_Escape);
    CHECK(box->text().isEmpty());
    CHECK(searches.takeFirst().at(0).toString().isEmpty());
}

TEST_CASE("A grade has its letter and its colour, and says so") {
    const tests::KeepAppearance keep;
    GradeBadge badge;
    CHECK(badge.accessibleName() == QString("Not graded yet"));
    badge.setGrade('D');
    CHECK(badge.accessibleName() == QString("Credit grade D"));
    const auto has = [&badge](const QColor& color) {
        const QImage image = badge.grab().toImage();
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) == color)
                    return true;
        return false;
    };
    CHECK(has(tokensOf(ThemeKind::light).gradeD));
    Theme::apply(*qApp, ThemeKind::dark);
    CHECK(has(tokensOf(ThemeKind::dark).gradeD));
    CHECK_FALSE(has(tokensOf(ThemeKind::light).gradeD));
}

TEST_CASE("A banner shows its message until it is closed") {
    QWidget window;
    auto* banner = new Banner(&window);
    (new QVBoxLayout(&window))->addWidget(banner);
    tests::showAndActivate(window);
    CHECK_FALSE(banner->isVisible());
    QSignalSpy actions(banner, &Banner::actionClicked);
    banner->showMessage(Banner::Kind::warning, "why", "Look");
    CHECK(banner->isVisible());
    CHECK(banner->text() == QString("why"));
    CHECK(banner->property("banner").toString() == QString("warning"));
    CHECK(tests::namelessControls(window).join(", ") == QString());
    QTest::mouseClick(banner->findChild<QPushButton*>(), Qt::LeftButton);
    CHECK(actions.count() == 1);
    QTest::mouseClick(banner->findChild<QToolButton*>(), Qt::LeftButton);
    CHECK_FALSE(banner->isVisible());
}

TEST_CASE("An empty page offers the first step") {
    EmptyState empty("folder-open");
    tests::showAndActivate(empty);
    auto* button = empty.findChild<QPushButton*>();
    empty.setTexts("Nothing", "Here would be customers.");
    CHECK_FALSE(button->isVisible());
    empty.setTexts("Nothing", "Here would be customers.", "Import");
    CHECK(button->isVisible());
    CHECK(button->property("primary").toBool());
    QSignalSpy clicks(&empty, &EmptyState::actionClicked);
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(clicks.count() == 1);
}

TEST_CASE("A table has rows of 30 px and never measures all of them") {
    QTableWidget table(3, 3);
    prepareTable(table);
    CHECK(table.rowHeight(0) == 30);
    CHECK_FALSE(table.showGrid());
    for (int column = 0; column < 3; ++column)
        CHECK(table.horizontalHeader()->sectionResizeMode(column) != QHeaderView::ResizeToContents);
}

TEST_CASE("The wheel changes a list only when it has the focus") {
    QWidget window;
    auto* other = new QPushButton("other", &window);
    auto* combo = new QComboBox(&window);
    prepareCombo(*combo);
    combo->addItems({"a", "b", "c"});
    auto* column = new QVBoxLayout(&window);
    column->addWidget(other);
    column->addWidget(combo);
    tests::showAndActivate(window);
    const auto turn = [combo] {
        QWheelEvent wheel(QPointF(5, 5), combo->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(combo, &wheel);
    };
    other->setFocus();
    turn();
    CHECK(combo->currentIndex() == 0);
    combo->setFocus();
    turn();
    CHECK(combo->currentIndex() == 1);
}

TEST_CASE("A label that lacks room ends with an ellipsis, and has its words again with the room") {
    QWidget around;
    ElidedLabel label(&around);
    label.setWhole("C0007 沐畴新能源科技（无锡）有限公司");
    CHECK(label.text() == label.whole());
    const QSize wanted = label.sizeHint();
    label.resize(wanted.width() / 2, wanted.height());
    tests::showAndActivate(around);
    CHECK(label.text().endsWith("…"));
    CHECK(label.text().startsWith("C0007"));
    CHECK(label.sizeHint() == wanted);
    CHECK(label.minimumSizeHint().width() == 1);
    label.resize(wanted);
    CHECK(label.text() == label.whole());
    label.setWhole("a < b");
    CHECK(label.text() == QString("a < b"));
}
