#include "ui/access/audit_page.h"
#include "ui/access/set_page.h"
#include "ui/customer_support.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/tree_picker.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace xinheng;
using namespace xinheng::ui;

namespace {

template <class W> W* at(QWidget& page, const char* name) {
    W* found = page.findChild<W*>(QLatin1String(name));
    REQUIRE(found != nullptr);
    return found;
}

} // namespace

TEST_CASE("The trail is listed newest first, narrowed by object and person, and verified") {
    tests::DemoSet demo;
    REQUIRE(demo.person("admin").people().addDepartment({"99", "试验部", std::nullopt}));
    AuditPage page(demo.person("manager"));
    tests::showAndActivate(page);
    auto* model = at<QTableView>(page, "auditTable")->model();
    REQUIRE(model->rowCount() > 2);
    CHECK(model->index(0, 0).data().toLongLong() > model->index(1, 0).data().toLongLong());
    auto* object = at<QComboBox>(page, "auditObject");
    object->setCurrentIndex(object->findData("department"));
    emit object->activated(object->currentIndex());
    REQUIRE(model->rowCount() >= 1);
    CHECK(model->index(0, 3).data() == QString("Department added"));
    CHECK(model->index(0, 4).data() == QString("Department 99"));
    auto* person = at<TreePicker>(page, "auditPerson");
    person->setFocus();
    QTest::keyClicks(person, "yanjie");
    QTest::keyClick(person, Qt::Key_Return);
    CHECK(model->rowCount() == 0);
    QTest::mouseClick(at<QPushButton>(page, "verifyTrail"), Qt::LeftButton);
    auto* banner = at<Banner>(page, "auditBanner");
    REQUIRE(tests::until([&] { return banner->isVisible(); }));
    CHECK(banner->text().startsWith("The trail is whole"));
    CHECK(at<QLineEdit>(page, "auditHead")->text().size() >= 32);
    CHECK(tests::namelessControls(page).join('\n') == QString());
}

TEST_CASE("A long trail is read page by page") {
    tests::DemoSet demo;
    for (int i = 0; i < 150; ++i)
        REQUIRE(demo.person("admin").people().addDepartment(
            {"X" + std::to_string(i), "部门", std::nullopt}));
    AuditPage page(demo.person("admin"));
    auto* model = at<QTableView>(page, "auditTable")->model();
    CHECK(model->rowCount() == 100);
    REQUIRE(model->canFetchMore({}));
    model->fetchMore({});
    CHECK(model->rowCount() > 150);
}

TEST_CASE("The set is checked and backed up, and a file that is there is never replaced") {
    tests::DemoSet demo;
    SetPage page(demo.person("admin"));
    tests::showAndActivate(page);
    auto* banner = at<Banner>(page, "setBanner");
    QTest::mouseClick(at<QPushButton>(page, "checkSet"), Qt::LeftButton);
    REQUIRE(tests::until([&] { return banner->isVisible(); }));
    CHECK(banner->text().startsWith("The set is sound"));
    auto* target = at<QLineEdit>(page, "backupTarget");
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
    CHECK(at<Banner>(page, "auditBanner")->text().contains("You may not use the function"));
    SetPage settings(demo.person("yanjie"));
    QTest::mouseClick(at<QPushButton>(settings, "checkSet"), Qt::LeftButton);
    auto* banner = at<Banner>(settings, "setBanner");
    REQUIRE(tests::until([&] { return !banner->text().isEmpty(); }));
    CHECK(banner->text().contains("can grant it"));
}
