#include "ui/access/access_functions.h"
#include "ui/access/member_dialog.h"
#include "ui/access_support.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/tree_picker.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace xinheng;
using namespace xinheng::ui;
using tests::AmountsPart;
using tests::DataPart;
using tests::DutiesPart;
using tests::FunctionsPart;
using tests::MembersPart;
using tests::Rights;
using tests::seen;

TEST_CASE("Rights like 杜壮壮's are given on the page, and the person sees that district only") {
    tests::DemoSet demo;
    SignedIn& manager = demo.person("manager");
    tests::addPerson(manager, "lixin", "李欣");
    Rights rights(manager);
    rights.page.choose("person:lixin");
    rights.tick("archive.customer.query");
    rights.tick("archive.customer.entry");
    CHECK(rights.unsaved());

    ScopeDialog* dialog = rights.openScope();
    auto* kind = dialog->findChild<QComboBox*>("scopeKind");
    kind->setFocus();
    kind->setCurrentIndex(kind->findText("A node of a tree and all below"));
    auto* node = dialog->findChild<TreePicker*>("scopeNode");
    node->setFocus();
    QTest::keyClicks(node, "3201");
    dialog->findChild<QRadioButton*>("scopeEntry")->setChecked(true);
    QTest::mouseClick(dialog->findChild<QPushButton*>("scopeOk"), Qt::LeftButton);
    tests::settle();
    auto* scopes = rights.at<QTableWidget>("scopeTable");
    REQUIRE(scopes->rowCount() == 1);
    CHECK(scopes->item(0, 0)->text() == QString("District 3201 南京市 and below"));
    CHECK(scopes->item(0, 0)->font().bold());
    rights.tickField("All fields", FieldGrid::Write);
    CHECK(rights.ticked("Name", FieldGrid::Read) == Qt::Checked);

    REQUIRE(rights.page.save());
    CHECK_FALSE(rights.unsaved());
    CHECK_FALSE(scopes->item(0, 0)->font().bold());
    CHECK(rights.effective().contains("District 3201 南京市 and below"));
    SignedIn& person = demo.elsewhere("lixin");
    CHECK(seen(person) == seen(demo.person("duzhuangzhuang")));
    CHECK(seen(person) == 36);
    CHECK(person.customers().blank()->states.size() > 10);
    CHECK_FALSE(person.mayUse("archive.customer.export"));
}

TEST_CASE("A field grid like 孟凡杰's leaves code and name, and write takes read along") {
    tests::DemoSet demo;
    SignedIn& manager = demo.person("manager");
    tests::addPerson(manager, "lixin", "李欣");
    REQUIRE(manager.rights().grantFunction("person:lixin", "archive.customer.query", {}));
    REQUIRE(manager.rights().grantRows("person:lixin", "customer", "all", false, {}));
    Rights rights(manager);
    rights.page.choose("person:lixin");
    rights.tickField("Code", FieldGrid::Read);
    rights.tickField("Name", FieldGrid::Write);
    CHECK(rights.ticked("Name", FieldGrid::Read) == Qt::Checked);
    CHECK(rights.ticked("All fields", FieldGrid::Read) == Qt::PartiallyChecked);
    rights.tickField("Name", FieldGrid::Write); // taken back: reading stays
    CHECK(rights.ticked("Name", FieldGrid::Read) == Qt::Checked);
    CHECK(rights.ticked("Name", FieldGrid::Write) == Qt::Unchecked);
    rights.tickField("Telephone", FieldGrid::Read);
    rights.tickField("Telephone", FieldGrid::Mask); // what is masked isn't read
    CHECK(rights.ticked("Telephone", FieldGrid::Read) == Qt::Unchecked);
    rights.tickField("Telephone", FieldGrid::Mask);
    rights.click("applyRights");
    CHECK(rights.banner() == QString());
    access::Query query;
    query.limit = 1;
    const auto list = demo.elsewhere("lixin").customers().list(query);
    REQUIRE(list);
    CHECK(list->fields.size() == 2);
    CHECK(list->states[1] == access::FieldState::readable);
}

TEST_CASE("What can't be ticked is off and says why") {
    tests::DemoSet demo;
    Rights rights(demo.person("manager"));
    rights.page.choose("role:cashier");
    rights.tab(DataPart);
    auto* model = rights.at<QTableView>("fieldGrid")->model();
    int computed = 0;
    for (int row = 1; row < model->rowCount(); ++row) {
        const QModelIndex name = model->index(row, FieldGrid::Name);
        const QModelIndex write = model->index(row, FieldGrid::Write);
        if (name.data() == QString("Receivable balance")) {
            ++computed;
            CHECK_FALSE((write.flags() & Qt::ItemIsEnabled));
            CHECK(write.data(Qt::ToolTipRole).toString().contains("computed by the program"));
        }
        if (name.data() == QString("District")) {
            const QModelIndex mask = model->index(row, FieldGrid::Mask);
            CHECK_FALSE((mask.flags() & Qt::ItemIsEnabled));
            CHECK(mask.data(Qt::ToolTipRole).toString().contains("can't be masked"));
        }
    }
    CHECK(computed == 1);
    rights.tickField("All fields", FieldGrid::Mask);
    CHECK(rights.ticked("District", FieldGrid::Mask) == Qt::Unchecked);
    CHECK(rights.ticked("Telephone", FieldGrid::Mask) == Qt::Checked);
}

TEST_CASE("Ticks have three states, and one function can be taken out of a group") {
    tests::DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Rights rights(manager);
    rights.page.choose("role:sales-supervisor");
    CHECK(rights.node("archive.customer")->checkState(0) == Qt::Checked);
    CHECK(rights.node("archive.customer.export")->checkState(0) == Qt::Checked);
    CHECK(rights.node("archive")->checkState(0) == Qt::PartiallyChecked);
    rights.tick("archive.customer.export");
    CHECK(rights.node("archive.customer")->checkState(0) == Qt::PartiallyChecked);
    REQUIRE(rights.page.save());
    CHECK(rights.node("archive.customer.import")->checkState(0) == Qt::Checked);
    SignedIn& supervisor = demo.person("chenguodong");
    CHECK(supervisor.mayUse("archive.customer.import"));
    CHECK_FALSE(supervisor.mayUse("archive.customer.export"));
}

TEST_CASE("Functions of later versions are shown only when asked for, and found by name") {
    tests::DemoSet demo;
    Rights rights(demo.person("manager"));
    rights.page.choose("role:cashier");
    CHECK(rights.node("ledger.cashier.sign")->isHidden());
    CHECK_FALSE(rights.node("system.audit")->isHidden());
    CHECK(rights.at<QLabel>("laterHint")->text().contains("2"));
    rights.at<QCheckBox>("laterFunctions")->setChecked(true);
    CHECK_FALSE(rights.node("ledger.cashier.sign")->isHidden());
    CHECK(rights.node("ledger.cashier")->checkState(0) == Qt::Checked);
    auto* search = rights.at<QLineEdit>("functionSearch");
    search->setFocus();
    search->insert("签字");
    QTest::keyClick(search, Qt::Key_Return);
    CHECK_FALSE(rights.node("ledger.cashier.sign")->isHidden());
    CHECK(rights.node("ledger.cashier.journal")->isHidden());
}

TEST_CASE("Nobody but the manager gives rights to themselves, and the page says so in words") {
    tests::DemoSet demo;
    REQUIRE(demo.person("manager").rights().grantFunction("person:yanjie", "system.rights", {}));
    Rights rights(demo.elsewhere("yanjie"));
    rights.page.choose("person:yanjie");
    rights.tick("system.people");
    CHECK_FALSE(rights.page.save());
    CHECK(rights.banner().contains("Nobody but an account-set manager may change the own rights"));
    CHECK(rights.unsaved());
    rights.click("discardRights");
    CHECK_FALSE(rights.unsaved());
    CHECK_FALSE(demo.person("yanjie").mayUse("system.people"));
}

TEST_CASE("Only the manager decides what is controlled") {
    tests::DemoSet demo;
    REQUIRE(demo.person("manager").rights().grantFunction("person:yanjie", "system.rights", {}));
    Rights rights(demo.elsewhere("yanjie"));
    rights.page.choose("role:cashier");
    rights.tab(DataPart);
    rights.at<QCheckBox>("rowsControlled")->setChecked(false);
    CHECK_FALSE(rights.page.save());
    CHECK(rights.banner().contains("Only an account-set manager decides"));
    CHECK(demo.person("manager").rights().controls()->at("customer").rows);
}

TEST_CASE("A scope is changed and removed, and only applied when asked") {
    tests::DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Rights rights(manager);
    rights.page.choose("person:luoyifan");
    rights.tab(DataPart);
    CHECK(seen(demo.person("luoyifan")) == 6);
    rights.click("removeScope");
    CHECK(rights.at<QTableWidget>("scopeTable")->rowCount() == 0);
    CHECK(seen(demo.person("luoyifan")) == 6);
    ScopeDialog* dialog = rights.openScope();
    auto* kind = dialog->findChild<QComboBox*>("scopeKind");
    kind->setCurrentIndex(kind->count() - 1);
    auto* condition = dialog->findChild<QLineEdit*>("scopeCondition");
    condition->setText("name like ");
    auto* ok = dialog->findChild<QPushButton*>("scopeOk");
    QTest::mouseClick(ok, Qt::LeftButton);
    CHECK(dialog->isVisible());
    CHECK(dialog->findChild<QLabel*>("scopeError")->isVisible());
    condition->setText("name like '%电力%'");
    QTest::mouseClick(ok, Qt::LeftButton);
    tests::settle();
    REQUIRE(rights.page.save());
    const std::size_t matching = seen(manager, "name like '%电力%'");
    CHECK(matching > 0);
    CHECK(seen(demo.person("luoyifan")) == matching);
}

TEST_CASE("A role is given to a person for some days") {
    tests::DemoSet demo;
    Rights rights(demo.person("manager"));
    rights.page.choose("person:guoqiang");
    rights.tab(MembersPart);
    rights.click("addMember");
    auto* dialog = rights.page.findChild<MemberDialog*>();
    REQUIRE(dialog != nullptr);
    tests::bringUp(*dialog);
    auto* picker = dialog->findChild<TreePicker*>("memberPicker");
    picker->setFocus();
    QTest::keyClicks(picker, "nbsjy"); // 内部审计员 by its initials
    dialog->findChild<QLineEdit*>("termsTo")->setFocus();
    QTest::keyClicks(dialog->findChild<QLineEdit*>("termsTo"), "20240531");
    QTest::mouseClick(dialog->findChild<QPushButton*>("memberOk"), Qt::LeftButton);
    tests::settle();
    REQUIRE(rights.at<QTableWidget>("memberTable")->rowCount() == 2);
    CHECK_FALSE(demo.person("guoqiang").mayUse("system.audit"));
    rights.click("applyRights");
    CHECK(demo.person("guoqiang").mayUse("system.audit"));
    CHECK(rights.effective().contains("内部审计员"));
    demo.clock.advance(std::chrono::hours(24 * 30));
    CHECK_FALSE(demo.person("guoqiang").mayUse("system.audit"));
}

TEST_CASE("The reason of a single decision is one question away") {
    tests::DemoSet demo;
    Rights rights(demo.person("manager"));
    rights.page.choose("person:mengfanjie");
    auto* action = rights.at<QComboBox>("whyAction");
    action->setCurrentIndex(action->findText("Read a field"));
    auto* field = rights.at<QComboBox>("whyField");
    CHECK(field->isVisible());
    field->setCurrentIndex(field->findText("Credit limit"));
    rights.click("whyAsk");
    const QString answer = rights.at<QTextBrowser>("whyAnswer")->toPlainText();
    CHECK(answer.startsWith("No, not allowed."));
    CHECK(answer.contains("Credit limit"));
    CHECK(answer.contains("can grant it"));
    field->setCurrentIndex(field->findText("Name"));
    rights.click("whyAsk");
    CHECK(rights.at<QTextBrowser>("whyAnswer")->toPlainText().contains("数据录入员"));
}

TEST_CASE("Leaving unapplied changes asks first") {
    tests::DemoSet demo;
    Rights rights(demo.person("manager"));
    rights.page.choose("person:guoqiang");
    rights.tick("system.audit");
    tests::whenDialogOpens<QMessageBox>([](QMessageBox& box) { box.reject(); });
    rights.page.choose("person:yanjie");
    REQUIRE(tests::until([] { return QApplication::activeModalWidget() == nullptr; }));
    CHECK(rights.unsaved());
    CHECK(rights.node("system.audit")->checkState(0) == Qt::Checked);
    rights.click("discardRights");
    rights.page.choose("person:yanjie");
    CHECK_FALSE(rights.unsaved());
}

TEST_CASE("The administrator has people, audit trail and set, and no business data") {
    tests::DemoSet demo;
    QStringList keys;
    for (const Function& function : accessFunctions(demo.person("admin")))
        keys << function.key;
    CHECK(keys == QStringList{"system.people", "system.audit", "system.settings"});
    CHECK(seen(demo.person("admin")) == 0);
    CHECK(accessFunctions(demo.person("duzhuangzhuang")).empty());
    CHECK(accessFunctions(demo.person("manager")).size() == 7);
    Rights rights(demo.person("admin"));
    CHECK(rights.banner().contains("You may not use the function"));
}

TEST_CASE("Every control of the rights page says what it is, in both languages") {
    const tests::KeepAppearance keep;
    tests::DemoSet demo;
    Rights rights(demo.person("manager"));
    rights.page.choose("person:huangxiaoling");
    for (const tests::RightsTabs which :
         {FunctionsPart, DataPart, AmountsPart, DutiesPart, MembersPart}) {
        rights.tab(which);
        CHECK(tests::namelessControls(rights.page).join('\n') == QString());
    }
    setLanguage(Language::zh);
    tests::settle();
    CHECK(rights.page.title() == QString("权限设置"));
    CHECK(rights.effective().contains("客户分类 04"));
    rights.tab(DataPart);
    CHECK(rights.at<QTableWidget>("scopeTable")->item(0, 0)->text().contains("本级及下级"));
}
