#include "ui/customer_support.h"
#include "ui/entry_support.h"
#include "ui/records/duplicate_functions.h"
#include "ui/records/duplicate_page.h"
#include "ui/records/duplicate_pairs.h"
#include "ui/records/like_notice.h"
#include "ui/records/merge_dialog.h"
#include "ui/records/record_kind.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notices.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

/// Two that are one, a contact of the second, and two that are nobody's likeness.
void enterTwins(SignedIn& manager) {
    auto desk = manager.customers();
    REQUIRE(desk.add(
        {{"code", "X1"}, {"name", "华夏量子通讯设备有限公司"}, {"phone", "021-55667788"}}));
    REQUIRE(desk.add({{"code", "X2"},
                      {"name", "华夏量子通讯设备股份有限公司"},
                      {"phone", "55667788"},
                      {"address", "上海市四平路1239号"},
                      {"credit_limit", "5000"}}));
    REQUIRE(
        manager.records("contact").add({{"code", "XK1"}, {"name", "陆远"}, {"customer", "X2"}}));
}

std::string valueOf(SignedIn& person, const char* object, const char* code, const char* field) {
    const auto card = person.records(object).show(code);
    REQUIRE(card);
    return card->value(*person.objects().find(object), field).value_or("");
}

/// A person's window with the customers and the duplicate check.
struct Checking : CustomerWindow {
    Checking(DemoSet& demo, const char* person) : CustomerWindow(demo, person) {
        auto all = pages->functions();
        for (Function& one : duplicateFunctions(signedIn, window))
            all.push_back(std::move(one));
        window.setFunctions(std::move(all));
    }
    DuplicatePage* open() {
        auto* page =
            qobject_cast<DuplicatePage*>(window.open(QLatin1String(archive::DuplicateDesk::node)));
        settle();
        return page;
    }
    /// With the cursor on the pair of the twins.
    DuplicatePage& openAtTwins() {
        DuplicatePage* page = open();
        REQUIRE(page != nullptr);
        page->lookFor("X1");
        REQUIRE(page->pairs().pairs().size() == 1);
        page->focusFirst();
        return *page;
    }
};

template <class D> D& dialogOver(QWidget& page) {
    auto* dialog = page.findChild<D*>();
    REQUIRE(dialog != nullptr);
    bringUp(*dialog);
    return *dialog;
}

int rowOf(const QTableWidget& table, const QString& start) {
    for (int row = 0; row < table.rowCount(); ++row)
        if (table.item(row, 1)->text().startsWith(start))
            return row;
    return -1;
}

/// A button whose letter is pressed is seen going down before it does its work.
void pressMnemonic(Qt::Key key) {
    press(key, Qt::AltModifier);
    QTest::qWait(150);
    settle();
}

void pressButton(QWidget& page, const char* name) {
    auto* button = in<QPushButton>(page, name);
    REQUIRE(button->isVisible());
    REQUIRE(button->isEnabled());
    button->setFocus();
    press(Qt::Key_Space);
    settle();
}

} // namespace

TEST_CASE("Duplicates are looked for when asked, and either card opens from its column") {
    DemoSet demo;
    enterTwins(demo.person("manager"));
    Checking at(demo, "manager");
    DuplicatePage* page = at.open();
    REQUIRE(page != nullptr);
    auto* table = in<QTableWidget>(*page, "duplicatePairs");
    CHECK(table->rowCount() == 0);
    CHECK(in<QPushButton>(*page, "lookForDuplicates")->hasFocus());
    press(Qt::Key_F5);
    REQUIRE(until([&] { return table->rowCount() > 0; }));
    settle();
    CHECK(table->hasFocus());
    const int row = rowOf(*table, "X1 ");
    REQUIRE(row >= 0);
    CHECK(table->item(row, 0)->text() == "83");
    CHECK(table->item(row, 2)->text().startsWith("X2 "));
    CHECK(table->item(row, 3)->text() == "same name but for legal form or place, same telephone");
    CHECK(namelessControls(*page).join('\n') == QString());
    table->setCurrentCell(row, 1);
    press(Qt::Key_Return);
    settle();
    CHECK(at.card().title().startsWith("华夏量子通讯设备有限公司"));
    at.open();
    table->setFocus();
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    settle();
    CHECK(at.card().title().startsWith("华夏量子通讯设备股份有限公司"));
    // A higher score finds fewer.
    at.open();
    const int all = table->rowCount();
    in<QSpinBox>(*page, "leastScore")->setValue(99);
    press(Qt::Key_F5);
    REQUIRE(until([&] { return table->rowCount() < all; }));
}

TEST_CASE("A pair is kept apart with a reason, and that is taken back") {
    DemoSet demo;
    enterTwins(demo.person("manager"));
    Checking at(demo, "manager");
    DuplicatePage& page = at.openAtTwins();
    auto* table = in<QTableWidget>(page, "duplicatePairs");
    pressMnemonic(Qt::Key_D);
    {
        Entry entry(page);
        entry.fill("reason", "两家公司");
        press(Qt::Key_Return);
        settle();
    }
    bringUp(at.window);
    CHECK(table->item(0, 4)->text() == "different");
    CHECK(at.signedIn.duplicates("customer").ofRecord("X1", {})->all == 0);
    page.look();
    CHECK(table->rowCount() == 0);
    in<QCheckBox>(page, "alsoDifferent")->setChecked(true);
    page.look();
    REQUIRE(table->rowCount() == 1);
    pressButton(page, "keepApart");
    CHECK(table->item(0, 4)->text().isEmpty());
    CHECK(at.signedIn.duplicates("customer").ofRecord("X1", {})->all == 1);
}

TEST_CASE("Two become one by keyboard, with the values that were chosen, and two again") {
    DemoSet demo;
    enterTwins(demo.person("manager"));
    Checking at(demo, "manager");
    DuplicatePage& page = at.openAtTwins();
    pressMnemonic(Qt::Key_M);
    {
        auto& dialog = dialogOver<MergeDialog>(page);
        CHECK(namelessControls(dialog).join('\n') == QString());
        CHECK(in<QLabel>(dialog, "mergeFollows")->text() == "Goes from X2 to X1: contacts (1).");
        MergeChoices& choices = dialog.choices();
        CHECK(choices.choice("phone")->checkedId() == 0);
        CHECK(choices.choice("credit_limit")->checkedId() == 1); // the other one's is filled in
        CHECK(choices.choice("code") == nullptr);
        CHECK(choices.choice("receivable") == nullptr);
        choices.choice("phone")->button(0)->setFocus();
        press(Qt::Key_Right);
        CHECK(choices.choice("phone")->checkedId() == 1);
        choices.choice("address")->button(1)->setFocus();
        press(Qt::Key_Left);
        in<QLineEdit>(dialog, "mergeReason")->setFocus();
        type("重复建档");
        press(Qt::Key_Return);
        settle();
    }
    bringUp(at.window);
    CHECK(page.findChild<MergeDialog*>() == nullptr);
    CHECK(page.pairs().pairs().empty());
    CHECK(valueOf(at.signedIn, "customer", "X1", "phone") == "55667788");
    CHECK(valueOf(at.signedIn, "customer", "X1", "credit_limit") == "5000.00");
    CHECK(valueOf(at.signedIn, "customer", "X1", "address").empty());
    CHECK(valueOf(at.signedIn, "customer", "X2", "deactivated_on") == "2024-05-08");
    CHECK(valueOf(at.signedIn, "contact", "XK1", "customer") == "X1");

    in<QTabBar>(page, "duplicateParts")->setFocus();
    press(Qt::Key_Right);
    settle();
    page.focusFirst();
    const QStringList merges = tableLines(page, "merges");
    REQUIRE(merges.size() == 1);
    CHECK(merges.front().startsWith(
        "X2 华夏量子通讯设备股份有限公司 | X1 华夏量子通讯设备有限公司 | "));
    CHECK(merges.front().endsWith(" | 重复建档 | until the next backup"));
    CHECK(namelessControls(page).join('\n') == QString());
    REQUIRE(at.signedIn.customers().change("X1", {{"phone", "021-11112222"}}));
    pressMnemonic(Qt::Key_T);
    {
        Entry entry(page);
        entry.fill("reason", "看错了");
        press(Qt::Key_Return);
        settle();
    }
    bringUp(at.window);
    CHECK(tableLines(page, "merges").isEmpty());
    CHECK(bannerText(page, "duplicateBanner").contains("Telephone"));
    CHECK(valueOf(at.signedIn, "customer", "X1", "phone") == "021-11112222");
    CHECK(valueOf(at.signedIn, "customer", "X1", "credit_limit").empty());
    CHECK(valueOf(at.signedIn, "customer", "X2", "deactivated_on").empty());
    CHECK(valueOf(at.signedIn, "contact", "XK1", "customer") == "X2");
}

TEST_CASE("After a backup a merge stands, and the list of merges says so") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    enterTwins(manager);
    REQUIRE(manager.merging("customer").merge({"X1", "X2", {}}));
    REQUIRE(manager.backup(demo.folder / "backup.xset"));
    Checking at(demo, "manager");
    DuplicatePage* page = at.open();
    page->showMerges();
    settle();
    CHECK(tableLines(*page, "merges").front().endsWith("no more: a backup was taken"));
    CHECK_FALSE(in<QPushButton>(*page, "unmerge")->isEnabled());
}

TEST_CASE("The one that stays is chosen, and the defaults go the other way") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    enterTwins(manager);
    REQUIRE(manager.customers().change("X1", {{"parent", "X2"}, {"relation", "branch"}}));
    Checking at(demo, "manager");
    DuplicatePage& page = at.openAtTwins();
    pressButton(page, "mergePair");
    auto& dialog = dialogOver<MergeDialog>(page);
    CHECK(dialog.choices().choice("parent")->checkedId() == 0);
    dialog.choices().findChild<QWidget*>("keepFirst")->setFocus();
    press(Qt::Key_Right);
    settle();
    CHECK(dialog.choices().findChild<QWidget*>("keepSecond")->hasFocus());
    CHECK(dialog.choices().choice("phone")->checkedId() == 1);
    CHECK(dialog.choices().choice("address")->checkedId() == 1);
    // Nobody stands below themselves.
    CHECK(dialog.choices().choice("parent")->checkedId() == 1);
    CHECK(dialog.choices().choice("relation")->checkedId() == 1);
    CHECK(in<QLabel>(dialog, "mergeFollows")->text() == "Nothing refers to X1.");
    pressMnemonic(Qt::Key_M);
    CHECK(valueOf(at.signedIn, "customer", "X1", "deactivated_on") == "2024-05-08");
    CHECK(valueOf(at.signedIn, "customer", "X2", "phone") == "55667788");
    CHECK(valueOf(at.signedIn, "customer", "X2", "parent").empty());
}

TEST_CASE("A customer that is deactivated already is not the one that stays") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    enterTwins(manager);
    REQUIRE(manager.customers().change("X1", {{"deactivated_on", "2024-01-01"}}));
    Checking at(demo, "manager");
    DuplicatePage& page = at.openAtTwins();
    pressButton(page, "mergePair");
    auto& dialog = dialogOver<MergeDialog>(page);
    // Of X2, which has no such day; that of the other one would end it.
    CHECK(dialog.choices().choice("deactivated_on")->checkedId() == 1);
    CHECK(dialog.choices().taken().empty());
    CHECK(in<QLabel>(dialog, "mergeFollows")->text() == "Nothing refers to X1.");
}

TEST_CASE("Somebody who changes one of the two meanwhile is not written over") {
    DemoSet demo;
    enterTwins(demo.person("manager"));
    Checking at(demo, "manager");
    DuplicatePage& page = at.openAtTwins();
    pressButton(page, "mergePair");
    auto& dialog = dialogOver<MergeDialog>(page);
    REQUIRE(demo.elsewhere("manager").customers().change("X2", {{"address", "北京路1号"}}));
    pressMnemonic(Qt::Key_M);
    REQUIRE(page.findChild<MergeDialog*>() == &dialog);
    CHECK(bannerText(dialog, "mergeBanner").contains("changed by somebody else"));
    CHECK(valueOf(at.signedIn, "customer", "X2", "deactivated_on").empty());
    pressMnemonic(Qt::Key_M);
    CHECK(valueOf(at.signedIn, "customer", "X1", "address") == "北京路1号");
}

TEST_CASE("Who lacks a right is offered no merge, or told at once that it can't be") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    enterTwins(manager);
    {
        CustomerWindow without(demo, "mengfanjie");
        CHECK(duplicateFunctions(without.signedIn, without.window).empty());
    }
    const auto grant = [&](const char* node) {
        REQUIRE(manager.rights().grantFunction("person:duzhuangzhuang", node, {}));
    };
    for (const char* code : {"X1", "X2"})
        REQUIRE(manager.rights().grantRows("person:duzhuangzhuang", "customer",
                                           std::string("ids:") + code, false, {}));
    grant("archive.quality.duplicates");
    {
        Checking at(demo, "duzhuangzhuang");
        DuplicatePage& page = at.openAtTwins();
        CHECK_FALSE(in<QPushButton>(page, "mergePair")->isVisible());
        CHECK_FALSE(in<QTabBar>(page, "duplicateParts")->isTabVisible(1));
        CHECK_FALSE(at.list().findChild<QAction*>("mergeRecords")->isVisible());
        CHECK(at.list().findChild<QAction*>("showDuplicates")->isVisible());
    }
    grant("archive.quality.merge");
    Checking at(demo, "duzhuangzhuang");
    DuplicatePage& page = at.openAtTwins();
    pressButton(page, "mergePair");
    auto& dialog = dialogOver<MergeDialog>(page);
    CHECK_FALSE(bannerText(dialog, "mergeBanner").isEmpty());
    CHECK_FALSE(in<QPushButton>(dialog, "mergeNow")->isEnabled());
}

TEST_CASE("Pairs of rows that are seen no more are gone from the page") {
    DemoSet demo;
    enterTwins(demo.person("manager"));
    Checking at(demo, "manager");
    DuplicatePage& page = at.openAtTwins();
    page.takeNewRights();
    CHECK(page.pairs().pairs().empty());
    CHECK_FALSE(in<Banner>(page, "duplicatesOf")->isVisible());
}

TEST_CASE("While a new customer is typed, likely same ones are named, opened, and hinder nobody") {
    DemoSet demo;
    enterTwins(demo.person("manager"));
    CustomerWindow at(demo, "manager");
    at.pages->openNew();
    settle();
    RecordCardPage* card = &at.card();
    auto* notice = in<LikeNotice>(*card, "likeNotice");
    CHECK_FALSE(notice->isVisible());
    typeInto(*qobject_cast<QLineEdit*>(card->form()->input("code")), "X3");
    typeInto(*qobject_cast<QLineEdit*>(card->form()->input("name")), "华夏量子通讯设备");
    REQUIRE(until([&] { return notice->isVisible(); }));
    CHECK(card->form()->input("name")->hasFocus());
    REQUIRE(notice->found().size() == 2);
    QStringList words;
    for (const QLabel* label : notice->findChildren<QLabel*>())
        words << label->text();
    CHECK(words.join('|').contains("65 of 100: same name but for legal form or place"));
    CHECK(namelessControls(*card).join('\n') == QString());
    press(Qt::Key_J, Qt::AltModifier);
    auto* open = qobject_cast<QPushButton*>(QApplication::focusWidget());
    REQUIRE(open != nullptr);
    CHECK(open->text().startsWith("X1 "));
    press(Qt::Key_Space);
    settle();
    CHECK(at.card().title().startsWith("华夏量子通讯设备有限公司"));
    // The new one is saved all the same, and the hint stays to be looked at.
    at.window.tabs().setCurrentWidget(card);
    REQUIRE(card->save());
    CHECK(notice->isVisible());
    CHECK(at.signedIn.customers().show("X3"));
}

TEST_CASE("A quick hand that saves before the look is told after it, of others and not of itself") {
    DemoSet demo;
    enterTwins(demo.person("manager"));
    CustomerWindow at(demo, "manager");
    at.pages->openNew();
    settle();
    RecordCardPage& card = at.card();
    card.form()->applyDraft({{"code", "X3"}, {"name", "华夏量子通讯设备"}});
    typeInto(*qobject_cast<QLineEdit*>(card.form()->input("phone")), "021-99998888");
    press(Qt::Key_F6);
    settle();
    auto* notice = in<LikeNotice>(card, "likeNotice");
    CHECK(notice->found().size() == 2);
    CHECK(notice->isVisible());
}

TEST_CASE("A card that is there already is looked at when its name changes, and not before") {
    DemoSet demo;
    enterTwins(demo.person("manager"));
    REQUIRE(demo.person("manager").customers().add({{"code", "X4"}, {"name", "无关的一家"}}));
    CustomerWindow at(demo, "manager");
    at.pages->openCard(at.signedIn.customers().show("X4")->id);
    settle();
    auto* notice = in<LikeNotice>(at.card(), "likeNotice");
    typeInto(*qobject_cast<QLineEdit*>(at.card().form()->input("short_name")), "无关");
    QTest::qWait(600);
    CHECK_FALSE(notice->isVisible());
    typeInto(*qobject_cast<QLineEdit*>(at.card().form()->input("name")), "华夏量子通讯设备");
    CHECK(until([&] { return notice->isVisible(); }));
    typeInto(*qobject_cast<QLineEdit*>(at.card().form()->input("name")), "另外的一家");
    CHECK(until([&] { return !notice->isVisible(); }));
}

TEST_CASE("Nobody is told of a likely same customer that they don't see") {
    DemoSet demo;
    enterTwins(demo.person("manager"));
    CustomerWindow at(demo, "duzhuangzhuang");
    at.pages->openNew();
    settle();
    auto* notice = in<LikeNotice>(at.card(), "likeNotice");
    typeInto(*qobject_cast<QLineEdit*>(at.card().form()->input("name")), "华夏量子通讯设备");
    QTest::qWait(800);
    CHECK(notice->found().empty());
    CHECK_FALSE(notice->isVisible());
}

TEST_CASE("From the list to the duplicates of a customer, and two that are selected are merged") {
    DemoSet demo;
    enterTwins(demo.person("manager"));
    Checking at(demo, "manager");
    at.search("华夏量子");
    const QStringList codes = at.codes();
    REQUIRE(codes.size() == 2);
    at.list().table().selectRow(0);
    settle();
    at.list().findChild<QAction*>("showDuplicates")->trigger();
    settle();
    auto* page = qobject_cast<DuplicatePage*>(at.window.currentPage());
    REQUIRE(page != nullptr);
    CHECK(page->pairs().pairs().size() == 1);
    CHECK(bannerText(*page, "duplicatesOf").contains(codes.front()));
    emit in<Banner>(*page, "duplicatesOf")->actionClicked();
    CHECK_FALSE(in<Banner>(*page, "duplicatesOf")->isVisible());
    CHECK(page->pairs().pairs().empty());

    at.window.open(listFunction(customers()));
    settle();
    at.list().table().selectAll();
    settle();
    at.list().findChild<QAction*>("mergeRecords")->trigger();
    CHECK(dialogOver<MergeDialog>(at.list()).choices().taken().size() < 4);
    pressMnemonic(Qt::Key_M);
    CHECK(valueOf(at.signedIn, "contact", "XK1", "customer") == codes.front().toStdString());
}

TEST_CASE("The card has its duplicates on a tab of its own") {
    DemoSet demo;
    enterTwins(demo.person("manager"));
    CustomerWindow at(demo, "manager");
    at.pages->openCard(at.signedIn.customers().show("X2")->id);
    settle();
    auto* tabs = at.card().findChild<QTabBar*>();
    for (int i = 0; i < tabs->count(); ++i)
        if (tabs->tabText(i) == "Duplicates")
            tabs->setCurrentIndex(i);
    settle();
    auto* table = in<QTableWidget>(at.card(), "duplicatePairs");
    REQUIRE(table->rowCount() == 1);
    CHECK(namelessControls(at.card()).join('\n') == QString());
    table->setFocus();
    table->setCurrentCell(0, 1);
    press(Qt::Key_Return);
    settle();
    CHECK(at.card().title().startsWith("华夏量子通讯设备有限公司"));
}
