#include "ui/import_support.h"
#include "ui/records/problem_table.h"
#include "ui/widgets/progress_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

std::string many(int rows) {
    std::string content = "code,name\n";
    for (int i = 0; i < rows; ++i)
        content += "X" + std::to_string(i) + ",客户" + std::to_string(i) + "\n";
    return content;
}

/// The wizard at its options.
struct Options : Wizard {
    Options(DemoSet& demo, const char* person, const std::string& content)
        : Wizard(demo.person(person)) {
        file(written(demo, content));
        go(2);
        REQUIRE(page.step() == OptionsStep);
    }
    void update() { clickOn(*at<QRadioButton>("importUpdate")); }
    void dryRun() { clickOn(*at<QCheckBox>("importDryRun")); }
    void run() {
        clickOn(*at<QPushButton>("importNext"));
        REQUIRE(finished());
    }
    QString heading() {
        for (const auto* label : page.findChildren<QLabel*>())
            if (label->isVisible() &&
                (label->text().contains("warnings") || label->text() == "Problems"))
                return label->text();
        return {};
    }
    void sortBy(int column) {
        auto* header = at<ProblemTable>("importProblems")->horizontalHeader();
        const QPoint place(header->sectionViewportPosition(column) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    }
};

} // namespace

TEST_CASE("One bad row keeps all others out, until the file is mended and read again") {
    DemoSet demo;
    Options wizard(demo, "manager",
                   "code,name,credit_limit\nN1,客户一,1\nN2,客户二,much\nN3,客户三,3\n");
    QSignalSpy imported(&wizard.page, &ImportPage::imported);
    wizard.run();
    CHECK(wizard.outcome().contains("1 problems, so nothing was imported"));
    REQUIRE(wizard.problems().size() == 1);
    CHECK(wizard.problems().front().startsWith("3 | credit_limit | "));
    CHECK(wizard.heading() == QString("Problems"));
    CHECK(wizard.customers() == 300);
    CHECK(wizard.stored("N1", "name") == "?");
    CHECK(imported.empty());
    written(demo, "code,name,credit_limit\nN1,客户一,1\nN2,客户二,2\nN3,客户三,3\n");
    clickOn(*wizard.at<QPushButton>("importBack"));
    REQUIRE(wizard.page.step() == ColumnsStep);
    wizard.go(1);
    wizard.run();
    CHECK(wizard.outcome().contains("3 rows read: 3 added, 0 updated, 0 unchanged."));
    CHECK(wizard.problems().isEmpty());
    CHECK(wizard.customers() == 303);
    CHECK(wizard.stored("N2", "credit_limit") == "2.00");
    CHECK(imported.size() == 1);
}

TEST_CASE("Updating changes what the file gives, leaves what it doesn't, and adds the others") {
    DemoSet demo;
    const std::string content =
        "code,name,contact,phone\nC0001,,李欣,\nC0002,江苏楚谷光伏科技有限公司"
        ",,13772154503\nN1,新客户,王五,025-83123456\n";
    Options wizard(demo, "manager", content);
    wizard.run(); // new ones only: the codes that are there are problems
    CHECK(wizard.problems() ==
          QStringList{"2 | name | Name is missing.", "3 | code | The code C0002 is taken."});
    CHECK(wizard.stored("C0001", "contact") == "周建华");
    clickOn(*wizard.at<QPushButton>("importBack"));
    wizard.go(1);
    wizard.update();
    wizard.run();
    CHECK(wizard.outcome().contains("3 rows read: 1 added, 1 updated, 1 unchanged."));
    CHECK(wizard.stored("C0001", "contact") == "李欣");
    CHECK(wizard.stored("C0001", "name") == "南京恒瑞电力工程有限公司");
    CHECK(wizard.stored("C0001", "phone") == "13851627318");
    CHECK(wizard.stored("N1", "contact") == "王五");
    CHECK(wizard.customers() == 301);
}

TEST_CASE("A dry run lists the problems that the import would have, and changes nothing") {
    DemoSet demo;
    Options wizard(demo, "manager", "code,name\nC0001,重复\nN1,客户\n");
    wizard.dryRun();
    wizard.run();
    CHECK(wizard.problems() == QStringList{"2 | code | The code C0001 is taken."});
    CHECK(wizard.stored("N1", "name") == "?");
    CHECK(wizard.at<QPushButton>("importBack")->text() == QString("Back to the columns"));
    written(demo, "code,name\nN1,客户\n");
    clickOn(*wizard.at<QPushButton>("importBack"));
    wizard.go(1);
    CHECK(wizard.at<QCheckBox>("importDryRun")->isChecked());
    wizard.run();
    CHECK(wizard.outcome().contains("The dry run found no problem"));
    clickOn(*wizard.at<QPushButton>("importBack"));
    CHECK(wizard.page.step() == OptionsStep);
    wizard.dryRun(); // taken away: the real one from here
    CHECK(wizard.next() == QString("Import (F6)"));
    wizard.run();
    CHECK(wizard.outcome().contains("is imported"));
    CHECK(wizard.stored("N1", "name") == "客户");
}

TEST_CASE("What looks wrong but may be right is imported and listed as a warning") {
    DemoSet demo;
    Options wizard(demo, "manager",
                   "code,name,PLZ\nN1,客户一,2100\nN2,客户二,210000\nN3,客户三,AB\n");
    press(Qt::Key_Left, Qt::AltModifier);
    wizard.send("PLZ", "Postcode");
    wizard.go(1);
    wizard.run();
    CHECK(wizard.outcome().contains("3 added"));
    CHECK(wizard.heading() == QString("2 warnings: imported as they are, worth a look"));
    CHECK(wizard.problems() == QStringList{"2 | PLZ | A postcode in China has 6 digits.",
                                           "4 | PLZ | A postcode in China has 6 digits."});
    CHECK(wizard.stored("N1", "postcode") == "2100");
}

TEST_CASE("After an import there is no way back into it") {
    DemoSet demo;
    Options wizard(demo, "manager", "code,name\nN1,客户\n");
    wizard.run();
    CHECK_FALSE(wizard.at<QPushButton>("importBack")->isVisible());
    wizard.at<QPushButton>("importNext")->setFocus();
    press(Qt::Key_Left, Qt::AltModifier);
    CHECK(wizard.page.step() == ResultStep);
}

TEST_CASE("Problems are sorted by a click on the heading, and by row to begin with") {
    DemoSet demo;
    Options wizard(demo, "manager", "code,name,credit_limit\nN1,客户,x\nC0002,重复,1\nN3,,-1\n");
    wizard.run();
    const auto places = [&] {
        QStringList all;
        for (const QString& line : wizard.problems())
            all << line.section(" | ", 0, 1);
        return all;
    };
    const QStringList byRow{"2 | credit_limit", "3 | code", "4 | name", "4 | credit_limit"};
    CHECK(places() == byRow);
    wizard.sortBy(1);
    CHECK(places() == QStringList{"3 | code", "2 | credit_limit", "4 | credit_limit", "4 | name"});
    wizard.sortBy(1);
    CHECK(places().front() == QString("4 | name"));
    wizard.sortBy(0);
    CHECK(places() == byRow);
    wizard.sortBy(0);
    CHECK(places().front().startsWith("4 | "));
    CHECK(places().back() == QString("2 | credit_limit"));
    // What is copied stands as it is shown.
    clickOn(*wizard.at<QPushButton>("copyProblems"));
    CHECK(QApplication::clipboard()->text().section('\t', 0, 0) == QString("4"));
    // The next file begins by row again.
    clickOn(*wizard.at<QPushButton>("importBack"));
    wizard.go(1);
    wizard.run();
    CHECK(places() == byRow);
}

TEST_CASE("Ctrl+C copies the lines that are selected, or all of them") {
    DemoSet demo;
    Options wizard(demo, "manager", "code,name\nN1,\nN2,\nN3,\n");
    wizard.run();
    auto* table = wizard.at<ProblemTable>("importProblems");
    CHECK(table->hasFocus());
    press(Qt::Key_Down);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() ==
          QString("3\tname\tName is missing.\n4\tname\tName is missing.\n"));
    press(Qt::Key_Up, Qt::ShiftModifier);
    press(Qt::Key_Up, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() ==
          QString("2\tname\tName is missing.\n3\tname\tName is missing.\n"));
    table->clearSelection();
    press(Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().count('\n') == 3);
}

TEST_CASE("Problems that can't be saved where somebody wants them are said so") {
    DemoSet demo;
    Options wizard(demo, "manager", "code,name\nN1,\n");
    wizard.run();
    clickOn(*wizard.at<QPushButton>("saveProblems"));
    auto* dialog = wizard.page.findChild<QFileDialog*>();
    REQUIRE(dialog != nullptr);
    emit dialog->fileSelected(
        QString::fromStdString((demo.folder / "no/such/folder.csv").string()));
    dialog->reject();
    settle();
    CHECK(wizard.outcome().contains("no/such"));
    CHECK_FALSE(wizard.outcome().contains("Saved"));
}

TEST_CASE("While an import runs nothing begins anew, and its counts are shown at the end") {
    DemoSet demo;
    Options wizard(demo, "manager", many(3000));
    clickOn(*wizard.at<QPushButton>("importNext"));
    CHECK_FALSE(wizard.at<QPushButton>("importNext")->isEnabled());
    wizard.page.createNew();
    wizard.page.save();
    CHECK(wizard.page.step() == OptionsStep);
    REQUIRE(wizard.finished());
    CHECK(wizard.outcome().contains("“customers.csv” is imported. 3,000 rows read: 3,000 added"));
    CHECK(wizard.customers() == 3300);
}

TEST_CASE("A page closed in the middle of an import has imported nothing") {
    DemoSet demo;
    {
        Options wizard(demo, "manager", many(60'000));
        clickOn(*wizard.at<QPushButton>("importNext"));
        auto* progress = wizard.page.findChild<ProgressDialog*>();
        REQUIRE(progress != nullptr);
        REQUIRE(until([&] { return progress->isVisible(); }));
    }
    settle();
    CHECK(seen(demo.person("manager")) == 300);
    CHECK(demo.person("manager").customers().add({{"code", "N1"}, {"name", "客户"}}));
}

TEST_CASE("Rows outside of what a person may enter, or see, are problems of their own") {
    DemoSet demo;
    Options wizard(demo, "maxiaodong", // the department 0301 and nothing else
                   "code,name,department\nN1,客户一,0301\nN2,客户二,0302\nC0003,别人的,0301\n");
    wizard.update();
    wizard.run();
    CHECK(wizard.problems() ==
          QStringList{
              "3 | code | This record would lie outside of what you may enter.",
              "4 | code | The code C0003 is taken.",
          });
    CHECK(seen(demo.person("manager"), "code = 'N1'") == 0);
}

TEST_CASE("A right that is taken away while the wizard is open refuses the import") {
    DemoSet demo;
    Options wizard(demo, "maxiaodong", "code,name\nN1,客户\n");
    REQUIRE(demo.person("manager").rights().removeMember("maxiaodong", "sales-assistant"));
    clickOn(*wizard.at<QPushButton>("importNext"));
    REQUIRE(until([&] { return wizard.page.step() == ResultStep || !wizard.banner().isEmpty(); }));
    const QString said = wizard.banner() + wizard.outcome();
    CHECK(said.contains("You may not use the function"));
    CHECK(seen(demo.person("manager"), "code = 'N1'") == 0);
}

TEST_CASE("The result turns Chinese at once, with its problems") {
    const KeepAppearance keep;
    DemoSet demo;
    Options wizard(demo, "manager", "code,name\nN1,\n");
    wizard.run();
    setLanguage(Language::zh);
    settle();
    CHECK(wizard.problems() == QStringList{"2 | name | 缺少客户名称。"});
    CHECK(wizard.at<ProblemTable>("importProblems")
              ->model()
              ->headerData(0, Qt::Horizontal)
              .toString() == QString("行"));
    CHECK(namelessControls(wizard.page).join('\n') == QString());
}
