#include "ui/customer_support.h"
#include "ui/entry_support.h"
#include "ui/records/ownership_parts.h"
#include "ui/records/relation_part.h"
#include "ui/widgets/tree_drawing.h"

#include <QAction>
#include <QDialog>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTableWidget>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

constexpr int treeTab = 2;
constexpr int ownersTab = 4;

std::string codeOf(SignedIn& person, std::int64_t id) {
    return person.customers().show(id)->value(*person.objects().find("customer"), "code").value();
}

/// The first three customers: the second and the third stand below the first.
void relate(SignedIn& manager) {
    for (const std::int64_t id : {2, 3})
        REQUIRE(manager.customers().change(
            codeOf(manager, id), {{"parent", codeOf(manager, 1)}, {"relation", "branch"}}));
}

void showPart(RecordCardPage& card, int part) {
    card.findChild<QTabBar*>()->setCurrentIndex(part);
    settle();
}

} // namespace

TEST_CASE("The tree of a customer is drawn and gone through with the arrow keys") {
    DemoSet demo;
    relate(demo.person("manager"));
    CustomerWindow at(demo, "manager");
    at.pages->openCard(2);
    settle();
    showPart(at.card(), treeTab);
    auto* drawing = at.card().findChild<TreeDrawing*>("relationTree", Qt::FindChildrenRecursively);
    REQUIRE(drawing != nullptr);
    REQUIRE(drawing->boxes().size() == 3);
    CHECK(drawing->boxes()[std::size_t(drawing->current())].marked);
    drawing->setFocus();
    const int start = drawing->current();
    QTest::keyClick(drawing, Qt::Key_Left);
    CHECK(drawing->current() == 0);
    QTest::keyClick(drawing, Qt::Key_Right);
    CHECK(drawing->current() == 1);
    QTest::keyClick(drawing, Qt::Key_Down);
    CHECK(drawing->current() == 2);
    QTest::keyClick(drawing, Qt::Key_Up);
    CHECK(drawing->current() == 1);
    CHECK(start >= 1);
    QTest::keyClick(drawing, Qt::Key_Home);
    CHECK(
        drawing->accessibleDescription().contains(QString::fromStdString(codeOf(at.signedIn, 1))));
    QTest::keyClick(drawing, Qt::Key_Return);
    settle();
    CHECK(at.card().id() == 1);
}

TEST_CASE("Selected customers are assigned and taken back from the list, and the card tells when") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    at.list().table().selectRow(0);
    settle();
    const std::int64_t id = at.list().selectedIds().at(0);
    const std::string code = codeOf(at.signedIn, id);
    const auto person = [&] {
        return at.signedIn.customers()
            .show(id)
            ->value(*at.signedIn.objects().find("customer"), "person")
            .value();
    };
    at.list().findChild<QAction*>("takeBackRecords")->trigger();
    {
        Entry entry(at.list());
        entry.fill("reason", "调整分工");
        entry.ok();
    }
    CHECK(person().empty());
    at.list().findChild<QAction*>("assignRecords")->trigger();
    {
        Entry entry(at.list());
        entry.fill("person", "hejianping");
        entry.ok();
    }
    CHECK(person() == "hejianping");
    at.pages->openCard(id);
    settle();
    showPart(at.card(), ownersTab);
    auto* owners = at.card().findChild<QTableWidget*>("owners");
    REQUIRE(owners->rowCount() >= 2);
    CHECK(owners->item(1, 4)->text() == QString("调整分工"));
}

TEST_CASE("What somebody was responsible for on a day is listed") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    const std::size_t today = seen(at.signedIn, "person = 'hejianping'");
    REQUIRE(today > 0);
    at.list().findChild<QAction*>("ownedOn")->trigger();
    Entry entry(at.list());
    entry.fill("person", "hejianping");
    entry.ok();
    auto* table = at.list().findChild<QTableWidget*>("ownedRecords");
    REQUIRE(table != nullptr);
    CHECK(std::size_t(table->rowCount()) == today);
}

TEST_CASE("Who may not assign is offered no assigning") {
    DemoSet demo;
    CustomerWindow at(demo, "hejianping");
    settle();
    CHECK_FALSE(at.list().findChild<QAction*>("assignRecords")->isVisible());
    CHECK_FALSE(at.list().findChild<QAction*>("takeBackRecords")->isVisible());
}
