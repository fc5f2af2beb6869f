// The five cases of the source text, set up in the settings dialog by somebody who never saw it:
// every step is a click at what can be seen, or a key.
#include "ui/access/access_functions.h"
#include "ui/access/member_dialog.h"
#include "ui/access_support.h"
#include "ui/widgets/tree_picker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

/// Counts what a hand does: keys and clicks.
class Hand : public QObject {
public:
    Hand() { qApp->installEventFilter(this); }
    /// How long a person takes by the keystroke-level model: a key 0.28 s, a click 0.2 s with 1.1 s
    /// to point at it, and 1.35 s to think before each click.
    [[nodiscard]] double seconds() const { return keys_ * 0.28 + clicks_ * (0.2 + 1.1 + 1.35); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched->isWidgetType() && event->type() == QEvent::KeyPress)
            ++keys_;
        if (watched->isWidgetType() && event->type() == QEvent::MouseButtonPress)
            ++clicks_;
        return false;
    }

private:
    int keys_ = 0;
    int clicks_ = 0;
};

/// The demonstration set before anybody granted anything to the six people of the cases.
struct Blank : DemoSet {
    static constexpr std::array people{"zhangzibin", "duzhuangzhuang", "mengfanjie",
                                       "fangfang",   "dingcong",       "yanjie"};
    Blank() {
        auto desk = person("manager").rights();
        for (const char* code : people)
            strip(desk, std::string("person:") + code);
        const auto members = desk.memberships();
        REQUIRE(members);
        for (const access::Membership& one : *members)
            if (std::find(people.begin(), people.end(), one.person) != people.end())
                REQUIRE(desk.removeMember(one.person, one.role));
        for (const char* object : {"customer", "warehouse"})
            REQUIRE(desk.setControl(object, false, false));
    }

private:
    static void strip(access::RightsDesk& desk, const std::string& grantee) {
        const auto grants = desk.grants(grantee);
        REQUIRE(grants);
        REQUIRE(desk.replaceFunctions(grantee, {}, {}));
        for (const access::Grant& grant : *grants) {
            if (const auto* rows = std::get_if<access::Grant::Rows>(&grant.content))
                REQUIRE(desk.revokeRows(grantee, rows->object, rows->scope));
            if (const auto* level = std::get_if<access::Grant::Level>(&grant.content))
                REQUIRE(desk.revokeLevel(grantee, level->object));
        }
    }
};

struct Walk : Rights {
    using Rights::Rights;

    /// To a person or role by a part of the name.
    void goTo(const QString& name) {
        bringUp(page);
        typeInto(*at<QLineEdit>("granteeSearch"), name);
        press(Qt::Key_Return);
        REQUIRE(until([&] {
            for (const QLabel* label : page.findChildren<QLabel*>())
                if (label->isVisible() && label->text() == name)
                    return true;
            return false;
        }));
    }
    void openTab(RightsTabs which) {
        bringUp(page);
        QTabBar* bar = at<QTabWidget>("rightsTabs")->tabBar();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(which).center());
        REQUIRE(at<QTabWidget>("rightsTabs")->currentIndex() == which);
    }
    /// A click on the line, and the space bar.
    void tickFunction(const char* key) {
        openTab(FunctionsPart);
        auto* tree = at<QTreeWidget>("functionTree");
        QTreeWidgetItem* item = node(key);
        if (item->isHidden())
            clickOn(*at<QCheckBox>("laterFunctions"));
        tree->scrollToItem(item);
        settle();
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {},
                          tree->visualItemRect(item).center());
        REQUIRE(tree->currentItem() == item);
        REQUIRE(QApplication::focusWidget() == tree);
        press(Qt::Key_Space);
        REQUIRE(node(key)->checkState(0) == Qt::Checked);
    }
    void control(const char* box) {
        if (!at<QCheckBox>(box)->isChecked())
            clickOn(*at<QCheckBox>(box));
    }
    /// Rows of an object, to enter too; `fill` says which in the dialog.
    template <class Fill> void grantRows(const char* object, const char* kind, Fill fill) {
        openTab(DataPart);
        tests::choose(*at<QComboBox>("dataObject"), object);
        control("rowsControlled");
        clickOn(*at<QPushButton>("addScope"));
        auto* scope = dialog<ScopeDialog>();
        tests::choose(*in<QComboBox>(*scope, "scopeKind"), kind);
        fill(*scope);
        clickOn(*in<QRadioButton>(*scope, "scopeEntry"));
        clickOn(*in<QPushButton>(*scope, "scopeOk"));
        settle();
    }
    void tickBox(const QString& label, FieldGrid::Column column) {
        bringUp(page);
        auto* grid = at<QTableView>("fieldGrid");
        const QModelIndex index = box(label, column);
        grid->scrollTo(index);
        settle();
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(index).center());
        if (!ticked(label, column))
            press(Qt::Key_Space);
    }
    void newRole(const char* code, const QString& name) {
        clickOn(*at<QPushButton>("newRole"));
        auto* entry = dialog<EntryDialog>();
        typeInto(*qobject_cast<QLineEdit*>(entry->form().input("code")), code);
        typeInto(*qobject_cast<QLineEdit*>(entry->form().input("name")), name);
        clickOn(*in<QPushButton>(*entry, "entryOk"));
        settle();
    }
    void addMember(const QString& person) {
        openTab(MembersPart);
        clickOn(*at<QPushButton>("addMember"));
        auto* member = dialog<MemberDialog>();
        typeInto(*in<QLineEdit>(*member, "memberPicker"), person);
        press(Qt::Key_Return); // takes the one that is found, and is the dialog's own key
        settle();
    }
    void apply() {
        REQUIRE(unsaved());
        clickOn(*at<QPushButton>("applyRights"));
        INFO(banner().toStdString());
        REQUIRE_FALSE(unsaved());
    }
};

std::string warehousesOf(SignedIn& person) {
    access::Query query;
    query.fields = {"name"};
    const auto list = person.records("warehouse").list(query);
    REQUIRE(list);
    std::string names;
    for (const access::QueryRow& row : list->rows)
        names += row.cells[0];
    return names;
}

void cashier(Walk& walk) {
    walk.newRole("chuna", "出纳员");
    walk.tickFunction("ledger.cashier");
    walk.addMember("zhangzibin");
    walk.apply();
}

void salesperson(Walk& walk) {
    walk.goTo("杜壮壮");
    walk.tickFunction("archive.customer.query");
    walk.tickFunction("archive.customer.entry");
    walk.grantRows("Customer", "A node of a tree and all below", [](ScopeDialog& scope) {
        typeInto(*in<QLineEdit>(scope, "scopeNode"), "3201");
        press(Qt::Key_Tab);
    });
    walk.apply();
}

void dataEntry(Walk& walk) {
    walk.goTo("孟凡杰");
    walk.tickFunction("archive.customer.query");
    walk.grantRows("Customer", "All", [](ScopeDialog&) {});
    walk.control("fieldsControlled");
    walk.tickBox("Code", FieldGrid::Read);
    walk.tickBox("Name", FieldGrid::Read);
    walk.apply();
    walk.goTo("杜壮壮"); // now that fields are controlled he needs his
    walk.openTab(DataPart);
    walk.tickBox("All fields", FieldGrid::Write);
    walk.apply();
}

void keepers(Walk& walk) {
    walk.newRole("cangku", "仓库管理");
    walk.tickFunction("stock");
    walk.addMember("fangfang");
    walk.addMember("dingcong");
    walk.apply();
    for (const auto& [person, warehouse] : {std::pair("房芳", "01"), std::pair("丁聪", "02")}) {
        walk.goTo(person);
        walk.grantRows("Warehouse", "Chosen ones", [code = warehouse](ScopeDialog& scope) {
            typeInto(*in<QLineEdit>(scope, "scopeIds"), code);
        });
        walk.apply();
    }
}

void preparer(Walk& walk) {
    walk.goTo("严洁");
    walk.tickFunction("ledger.voucher.prepare");
    walk.openTab(AmountsPart);
    tests::choose(*walk.at<QComboBox>("level-account"), "Level 1");
    walk.apply();
}

} // namespace

TEST_CASE(
    "A supervisor sets up 张子彬, 杜壮壮, 孟凡杰, 房芳, 丁聪 and 严洁 in under five minutes") {
    Blank demo;
    SignedIn& manager = demo.person("manager");
    Walk walk(manager);
    const Hand hand;
    cashier(walk);
    salesperson(walk);
    dataEntry(walk);
    keepers(walk);
    preparer(walk);
    INFO("by the keystroke-level model: " << hand.seconds() << " s");
    CHECK(hand.seconds() < 300);

    SignedIn& zhang = demo.elsewhere("zhangzibin");
    CHECK(zhang.mayUse("ledger.cashier.sign"));
    for (const char* node : {"ledger.voucher.prepare", "ledger.voucher.audit",
                             "ledger.voucher.post", "archive.customer.query"})
        CHECK_FALSE(zhang.mayUse(node));
    CHECK(accessFunctions(zhang).empty());

    SignedIn& du = demo.elsewhere("duzhuangzhuang");
    CHECK(seen(du) == 36);
    CHECK(seen(du, "district like '3201%'") == 36);

    SignedIn& meng = demo.elsewhere("mengfanjie");
    access::Query query;
    query.limit = 1;
    const auto picked = meng.customers().list(query);
    REQUIRE(picked);
    CHECK(picked->fields.size() == 2);
    query.where = "credit_limit > 0";
    CHECK_FALSE(meng.customers().list(query));

    CHECK(warehousesOf(demo.elsewhere("fangfang")) == "产品库");
    CHECK(warehousesOf(demo.elsewhere("dingcong")) == "原料库");
    CHECK(demo.elsewhere("fangfang").mayUse("stock.setup.warehouses.entry"));

    const auto may = [&](std::int64_t fen) {
        return manager.rights().why(
            {"yanjie", "amount", "account", "5602", "", Money::fromFen(fen)});
    };
    CHECK(may(2'000'00)->allowed);
    const auto refused = may(2'000'01);
    REQUIRE(refused);
    CHECK_FALSE(refused->allowed);
    std::string reasons;
    for (const Text& reason : refused->because)
        reasons += reason.in(Language::en);
    CHECK(reasons.find("2,000.00") != std::string::npos);
}
