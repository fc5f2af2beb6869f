#include "ui/access/duties_page.h"
#include "ui/access/duty_versions.h"
#include "ui/entry_support.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableWidget>
#include <fstream>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

/// Columns of the matrix.
enum { One, Other, Level, Why };

struct Matrix : ShownPage<DutiesPage> {
    explicit Matrix(SignedIn& person) : ShownPage(person) {
        at<QTabWidget>("dutiesTabs")->setCurrentIndex(1);
        settle();
        table()->setFocus();
        table()->setCurrentCell(1, 0);
    }
    QTableWidget* table() { return at<QTableWidget>("dutyMatrix"); }
    QString cell(int row, int column) { return table()->item(row, column)->text(); }
    QString banner() { return bannerText(page, "dutiesBanner"); }
    QString hint() { return at<QLabel>("matrixHint")->text(); }
    bool unsaved() { return !at<QLabel>("unsavedMatrix")->text().isEmpty(); }
};

void write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file) << text;
}

} // namespace

TEST_CASE("A manager changes the matrix by the space bar, with a reason, as the next version") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Matrix matrix(manager);
    CHECK(matrix.hint() == QString("Version 1"));
    CHECK(matrix.cell(1, Level) == QString("warned of"));
    press(Qt::Key_Space);
    CHECK(matrix.cell(1, Level) == QString("forbidden"));
    CHECK(matrix.table()->item(1, Level)->font().bold());
    CHECK(matrix.unsaved());
    CHECK_FALSE(matrix.page.save());
    CHECK(matrix.banner() == QString("A new matrix needs a reason."));
    auto* reason = matrix.at<QLineEdit>("matrixReason");
    CHECK(reason->hasFocus());
    type("内控评价整改");
    press(Qt::Key_Return);
    CHECK(matrix.banner() == QString());
    CHECK(matrix.hint() == QString("Version 2"));
    CHECK_FALSE(matrix.unsaved());
    CHECK(reason->text().isEmpty());
    CHECK(manager.duties().matrix()->version == 2);
    CHECK(manager.duties().matrix()->pairs.pairs()[1].level == access::DutyPair::Level::block);
    CHECK(namelessControls(matrix.page).join('\n') == QString());
}

TEST_CASE("Who is no manager reads the matrix and can't change it") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    REQUIRE(manager.rights().grantFunction("person:zhengkai", "system.duties", {}));
    Matrix matrix(demo.person("zhengkai"));
    REQUIRE(matrix.table()->rowCount() > 20);
    CHECK(matrix.hint().contains("Only an account-set manager"));
    const int pairs = matrix.table()->rowCount();
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Delete, Qt::Key_Insert})
        press(key);
    matrix.page.createNew();
    CHECK_FALSE(entryIsOpen(matrix.page));
    CHECK(matrix.table()->rowCount() == pairs);
    CHECK(matrix.cell(1, Level) == QString("warned of"));
    CHECK_FALSE(matrix.page.isDirty());
    for (const char* button : {"saveMatrix", "importMatrix", "addPair", "removePair"})
        CHECK_FALSE(matrix.at<QPushButton>(button)->isVisible());
    CHECK(manager.duties().matrix()->version == 1);
}

TEST_CASE("Who is no manager any more is refused, and keeps what was changed on the screen") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    REQUIRE(demo.person("admin").people().setManager("zhouminjun", true));
    REQUIRE(manager.rights().grantFunction("person:zhouminjun", "system.duties", {}));
    Matrix matrix(demo.elsewhere("zhouminjun"));
    press(Qt::Key_Space);
    typeInto(*matrix.at<QLineEdit>("matrixReason"), "试试");
    REQUIRE(demo.person("admin").people().setManager("zhouminjun", false));
    CHECK_FALSE(matrix.page.save());
    CHECK(matrix.banner().contains("Only an account-set manager changes the matrix"));
    CHECK(matrix.unsaved());
    CHECK(manager.duties().matrix()->version == 1);
}

TEST_CASE("A pair is added by typing two functions, and one is taken out") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Matrix matrix(manager);
    const int before = matrix.table()->rowCount();
    press(Qt::Key_Insert);
    Entry entry(matrix.page);
    type("ledger.voucher.print");
    press(Qt::Key_Return);
    type("ledger.voucher.print");
    press(Qt::Key_Return);
    choose(*entry.field<QComboBox>("level"), "forbidden");
    press(Qt::Key_Return);
    type("Whoever prints could print what was never posted.");
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(entry.problems() ==
          QStringList{"A duty can't be incompatible with itself or a part of it."});
    entry.fill("second", "system.backup");
    press(Qt::Key_Return);
    entry.ok();
    CHECK_FALSE(entryIsOpen(matrix.page));
    REQUIRE(matrix.table()->rowCount() == before + 1);
    CHECK(matrix.table()->currentRow() == before);
    CHECK(matrix.cell(before, Level) == QString("forbidden"));
    bringUp(matrix.page);
    matrix.table()->setFocus();
    matrix.table()->setCurrentCell(0, 0);
    const QString first = matrix.cell(0, Why);
    press(Qt::Key_Delete);
    CHECK(matrix.cell(0, Why) != first);
    typeInto(*matrix.at<QLineEdit>("matrixReason"), "按本公司岗位调整");
    REQUIRE(matrix.page.save());
    const auto stored = manager.duties().matrix()->pairs.pairs();
    REQUIRE(int(stored.size()) == before);
    CHECK(stored.back().id == "print-backup");
    CHECK(stored.back().second == "system.backup");
    CHECK(stored.back().why.in(Language::zh) == stored.back().why.in(Language::en));
}

TEST_CASE("A matrix from a file waits for its reason; every mistake of a bad one is said") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Matrix matrix(manager);
    const QStringList before = tableLines(matrix.page, "dutyMatrix");
    const std::filesystem::path bad = demo.folder / "bad.json";
    write(bad, R"({"pairs": [{"id": "a", "first": "ledger.voucher.print", "second": "system.audit",
                   "level": "maybe", "en": "x", "zh": "x"},
                  {"id": "b", "first": "no.such", "second": "system.audit", "level": "warn",
                   "en": "x", "zh": "x"}]})");
    matrix.click("importMatrix");
    chooseFile(matrix.page, bad);
    CHECK(matrix.banner().contains("Entry 1, level: The level is block or warn, not \"maybe\"."));
    CHECK(matrix.banner().contains("Entry 2, first: There is no function no.such."));
    CHECK(tableLines(matrix.page, "dutyMatrix") == before);
    CHECK_FALSE(matrix.unsaved());
    const std::filesystem::path good = demo.folder / "good.json";
    write(good, R"({"pairs": [{"id": "a", "first": "ledger.voucher.print", "second": "system.audit",
                    "level": "block", "en": "Too much.", "zh": "权力过大。"}]})");
    matrix.click("importMatrix");
    chooseFile(matrix.page, good);
    CHECK(tableLines(matrix.page, "dutyMatrix").size() == 1);
    CHECK(matrix.cell(0, Why) == QString("Too much."));
    CHECK(manager.duties().matrix()->version == 1);
    typeInto(*matrix.at<QLineEdit>("matrixReason"), "取自集团");
    REQUIRE(matrix.page.save());
    CHECK(manager.duties().matrix()->pairs.pairs().size() == 1);
    const std::filesystem::path out = demo.folder / "out.json";
    matrix.click("exportMatrix");
    chooseFile(matrix.page, out);
    CHECK(readFile(out) == manager.duties().matrix()->pairs.json() + "\n");
    matrix.click("importMatrix");
    chooseFile(matrix.page, demo.folder / "none.json");
    CHECK(matrix.banner().contains("can't be read"));
}

TEST_CASE("An older version comes back through the table, and Discard keeps what holds") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    REQUIRE(manager.duties().setMatrix(R"({"pairs": []})", "试用"));
    Matrix matrix(manager);
    CHECK(matrix.table()->rowCount() == 0);
    matrix.click("matrixVersions");
    auto* dialog = matrix.dialog<DutyVersions>();
    const QStringList versions = tableLines(*dialog, "versionTable");
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].startsWith("2 | "));
    CHECK(versions[0].endsWith("| manager | 0 | 试用"));
    CHECK(versions[1].endsWith("comes with the program"));
    press(Qt::Key_Down);
    clickOn(*in<QPushButton>(*dialog, "takeVersion"));
    settle();
    CHECK(matrix.table()->rowCount() > 20);
    CHECK(matrix.unsaved());
    bringUp(matrix.page);
    matrix.click("discardMatrix");
    CHECK(matrix.table()->rowCount() == 0);
    CHECK_FALSE(matrix.unsaved());
    CHECK(manager.duties().matrix()->version == 2);
}
