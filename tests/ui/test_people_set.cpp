#include "ui/access/audit_page.h"
#include "ui/access/set_page.h"
#include "ui/access_support.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/tree_picker.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace xinheng;
using namespace xinheng::ui;

namespace {

/// Columns of the trail's table.
enum { Number, At, Person, Action, About, Outcome };

struct Trail : tests::ShownPage<AuditPage> {
    using ShownPage::ShownPage;
    QAbstractItemModel* model() { return at<QTableView>("auditTable")->model(); }
    QStringList column(int column) {
        QStringList all;
        for (int row = 0; row < model()->rowCount(); ++row)
            all << model()->index(row, column).data().toString();
        return all;
    }
    QStringList kinds(int which) {
        QStringList all = column(which);
        all.removeDuplicates();
        all.sort();
        return all;
    }
    void record(const QString& code) {
        tests::typeInto(*at<QLineEdit>("auditRecord"), code);
        tests::press(Qt::Key_Return);
    }
    void person(const QString& typed) {
        tests::typeInto(*at<TreePicker>("auditPerson"), typed);
        tests::press(Qt::Key_Return);
    }
    QString banner() {
        auto* banner = at<Banner>("auditBanner");
        return banner->isVisible() ? banner->text() : QString();
    }
};

} // namespace

TEST_CASE("The trail is listed newest first, narrowed by object and person, and verified") {
    tests::DemoSet demo;
    REQUIRE(demo.person("admin").people().addDepartment({"99", "试验部", std::nullopt}));
    AuditPage page(demo.person("manager"));
    tests::showAndActivate(page);
    auto* model = tests::in<QTableView>(page, "auditTable")->model();
    REQUIRE(model->rowCount() > 2);
    CHECK(model->index(0, 0).data().toLongLong() > model->index(1, 0).data().toLongLong());
    auto* object = tests::in<QComboBox>(page, "auditObject");
    object->setCurrentIndex(object->findData("department"));
    emit object->activated(object->currentIndex());
    REQUIRE(model->rowCount() >= 1);
    CHECK(model->index(0, 3).data() == QString("Department added"));
    CHECK(model->index(0, 4).data() == QString("Department 99"));
    auto* person = tests::in<TreePicker>(page, "auditPerson");
    person->setFocus();
    QTest::keyClicks(person, "yanjie");
    QTest::keyClick(person, Qt::Key_Return);
    CHECK(model->rowCount() == 0);
    QTest::mouseClick(tests::in<QPushButton>(page, "verifyTrail"), Qt::LeftButton);
    auto* banner = tests::in<Banner>(page, "auditBanner");
    REQUIRE(tests::until([&] { return banner->isVisible(); }));
    CHECK(banner->text().startsWith("The trail is whole"));
    CHECK(tests::in<QLineEdit>(page, "auditHead")->text().size() >= 32);
    CHECK(tests::namelessControls(page).join('\n') == QString());
}

TEST_CASE("A long trail is read page by page") {
    tests::DemoSet demo;
    for (int i = 0; i < 150; ++i)
        REQUIRE(demo.person("admin").people().addDepartment(
            {"X" + std::to_string(i), "部门", std::nullopt}));
    AuditPage page(demo.person("admin"));
    auto* model = tests::in<QTableView>(page, "auditTable")->model();
    CHECK(model->rowCount() == 100);
    REQUIRE(model->canFetchMore({}));
    model->fetchMore({});
    CHECK(model->rowCount() > 150);
}

TEST_CASE("The set is checked and backed up, and a file that is there is never replaced") {
    tests::DemoSet demo;
    SetPage page(demo.person("admin"));
    tests::showAndActivate(page);
    auto* banner = tests::in<Banner>(page, "setBanner");
    QTest::mouseClick(tests::in<QPushButton>(page, "checkSet"), Qt::LeftButton);
    REQUIRE(tests::until([&] { return banner->isVisible(); }));
    CHECK(banner->text().startsWith("The set is sound"));
    auto* target = tests::in<QLineEdit>(page, "backupTarget");
    CHECK(target->text().endsWith("set-2024-05-08.xset"));
    const std::filesystem::path file = demo.folder / "copy.xset";
    target->setFocus();
    target->selectAll();
    QTest::keyClicks(target, QString::fromStdString(file.string()));
    QTest::keyClick(target, Qt::Key_Return);
    REQUIRE(tests::until([&] { return banner->text().startsWith("Backed up"); }));
    CHECK(std::filesystem::exists(file));
    CHECK(AccountSet::open(file, demo.environment));
    QTest::keyClick(target, Qt::Key_Return);
    REQUIRE(tests::until([&] { return !banner->text().startsWith("Backed up"); }));
    CHECK(tests::namelessControls(page).join('\n') == QString());
}

TEST_CASE("Who may not read the trail or keep the set is told what is missing") {
    tests::DemoSet demo;
    AuditPage page(demo.person("yanjie"));
    CHECK(tests::in<Banner>(page, "auditBanner")->text().contains("You may not use the function"));
    SetPage settings(demo.person("yanjie"));
    QTest::mouseClick(tests::in<QPushButton>(settings, "checkSet"), Qt::LeftButton);
    auto* banner = tests::in<Banner>(settings, "setBanner");
    REQUIRE(tests::until([&] { return !banner->text().isEmpty(); }));
    CHECK(banner->text().contains("can grant it"));
}

TEST_CASE("The trail is narrowed by object, record and person, and opens up again") {
    tests::DemoSet demo;
    SignedIn& manager = demo.person("manager");
    REQUIRE(manager.customers().change("C0001", {{"contact", "李欣"}}));
    REQUIRE(manager.customers().change("C0002", {{"contact", "李欣"}}));
    REQUIRE(demo.person("chenguodong").customers().change("C0001", {{"contact", "周建华"}}));
    Trail trail(manager);
    const int all = trail.model()->rowCount();
    tests::choose(*trail.at<QComboBox>("auditObject"), "Customer");
    CHECK(trail.column(About).filter("Customer C000").size() == 3);
    trail.record("C0001");
    CHECK(trail.column(About) == QStringList{"Customer C0001", "Customer C0001"});
    CHECK(trail.kinds(Action) == QStringList{"Customer changed"});
    CHECK(trail.column(Person) == QStringList{"chenguodong", "manager"});
    trail.person("cgd"); // 陈国栋
    CHECK(trail.column(Person) == QStringList{"chenguodong"});
    trail.record("NOPE");
    CHECK(trail.model()->rowCount() == 0);
    trail.record("");
    trail.person("");
    tests::choose(*trail.at<QComboBox>("auditObject"), "Everything");
    CHECK(trail.model()->rowCount() == all);
}

TEST_CASE("What was refused stands in the trail as refused") {
    tests::DemoSet demo;
    CHECK_FALSE(demo.person("yanjie").people().add({"lixin", "李欣", {}, "correct horse 8"}));
    Trail trail(demo.person("manager"));
    tests::choose(*trail.at<QComboBox>("auditObject"), "Person");
    trail.record("lixin");
    REQUIRE(trail.model()->rowCount() == 1);
    CHECK(trail.column(Action) == QStringList{"Person added"});
    CHECK(trail.column(Outcome) == QStringList{"refused"});
    CHECK(trail.column(Person) == QStringList{"yanjie"});
    CHECK(trail.model()->index(0, Outcome).data(Qt::ForegroundRole).isValid());
    CHECK(trail.model()->index(0, Outcome).data(Qt::ToolTipRole) == QString("refused"));
}

TEST_CASE("A reader of the trail meets no customer that is out of sight") {
    tests::DemoSet demo;
    SignedIn& manager = demo.person("manager");
    REQUIRE(manager.customers().change("C0001", {{"contact", "李欣"}})); // 罗一凡's
    REQUIRE(manager.customers().change("C0002", {{"contact", "李欣"}})); // not hers
    REQUIRE(manager.rights().grantFunction("person:luoyifan", "system.audit", {}));
    Trail trail(demo.elsewhere("luoyifan"));
    CHECK(trail.column(About).contains("Customer C0001"));
    CHECK_FALSE(trail.column(About).contains("Customer C0002"));
    trail.record("C0002");
    CHECK(trail.model()->rowCount() == 0);
}

TEST_CASE("The trail is refused while the right is gone, and turns Chinese at once") {
    const tests::KeepAppearance keep;
    tests::DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Trail trail(demo.elsewhere("zhengkai"));
    CHECK(trail.banner() == QString());
    CHECK(trail.model()->rowCount() > 0);
    REQUIRE(manager.rights().removeMember("zhengkai", "internal-auditor"));
    trail.page.refresh();
    CHECK(trail.banner().contains("You may not use the function"));
    CHECK(trail.model()->rowCount() == 0);
    REQUIRE(manager.rights().addMember("zhengkai", "internal-auditor", {}));
    trail.page.refresh();
    CHECK(trail.banner() == QString());
    CHECK(trail.column(Action).contains("Role given"));
    setLanguage(Language::zh);
    tests::settle();
    CHECK_FALSE(trail.kinds(Action).contains("Role given"));
    CHECK(trail.model()->headerData(Person, Qt::Horizontal).toString() == QString("人员"));
    CHECK(trail.kinds(Outcome).contains("已完成"));
}

TEST_CASE("A backup that can't be written is said, and a place is picked in the dialog") {
    tests::DemoSet demo;
    tests::ShownPage<SetPage> set(demo.person("admin"));
    auto* banner = set.at<Banner>("setBanner");
    tests::typeInto(*set.at<QLineEdit>("backupTarget"),
                    QString::fromStdString((demo.folder / "no/such/place.xset").string()));
    set.click("backupSet");
    REQUIRE(tests::until([&] { return banner->isVisible(); }));
    CHECK_FALSE(banner->text().startsWith("Backed up"));
    CHECK_FALSE(std::filesystem::exists(demo.folder / "no"));
    for (auto* button : set.page.findChildren<QPushButton*>())
        if (button->text() == "Choose…")
            tests::clickOn(*button);
    auto* dialog = set.page.findChild<QFileDialog*>();
    REQUIRE(dialog != nullptr);
    const QString picked = QString::fromStdString((demo.folder / "picked.xset").string());
    emit dialog->fileSelected(picked);
    dialog->reject();
    tests::settle();
    CHECK(set.at<QLineEdit>("backupTarget")->text() == picked);
    set.click("backupSet");
    REQUIRE(tests::until([&] { return banner->text().startsWith("Backed up"); }));
    CHECK(AccountSet::open(picked.toStdString(), demo.environment));
}
