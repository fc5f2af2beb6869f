#include "ui/customer_support.h"
#include "ui/records/record_export_dialog.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/notices.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

using namespace xinheng;
using namespace xinheng::ui;
using tests::CustomerWindow;
using tests::DemoSet;
using tests::press;
using tests::settle;

namespace {

/// The export dialog over the list, by its key.
struct Exporting {
    DemoSet demo;
    CustomerWindow at;
    std::string file = (demo.folder / "out.csv").string();
    RecordExportDialog* dialog = nullptr;

    explicit Exporting(const char* person = "manager") : at(demo, person) {}
    void open() {
        at.list().focusFirst();
        press(Qt::Key_E, Qt::ControlModifier);
        settle();
        dialog = at.list().findChild<RecordExportDialog*>();
        REQUIRE(dialog != nullptr);
        dialog->findChild<QLineEdit*>()->setText(QString::fromStdString(file));
    }
    QComboBox* combo(const char* name) {
        for (auto* combo : dialog->findChildren<QComboBox*>())
            if (combo->accessibleName() == name)
                return combo;
        return nullptr;
    }
    bool finish() {
        const QPointer<RecordExportDialog> open = dialog;
        press(Qt::Key_Return);
        return tests::until([&] { return open == nullptr; });
    }
    std::vector<std::string> lines() {
        std::vector<std::string> lines;
        const std::string content = tests::readFile(file);
        for (std::size_t place = 0; place < content.size();) {
            const std::size_t end = content.find("\r\n", place);
            lines.push_back(content.substr(place, end - place));
            place = end == std::string::npos ? content.size() : end + 2;
        }
        return lines;
    }
};

} // namespace

TEST_CASE("All rows of the list go into the file, the shown columns in their order") {
    Exporting exporting;
    exporting.at.list().findChild<FilterBar*>()->setConditions(
        {{"credit_grade", FilterOperator::equal, "A"}});
    settle();
    const auto expected = std::size_t(exporting.at.list().model().rowCount());
    exporting.open();
    REQUIRE(exporting.finish());
    const auto lines = exporting.lines();
    CHECK(lines.size() == expected + 1);
    CHECK(lines[0].starts_with("\xEF\xBB\xBF"
                               "Code,Name,District,"));
    CHECK(lines[1].starts_with("C0001,南京恒瑞电力工程有限公司,320115,"));
    CHECK(exporting.at.banner().contains(QString::fromStdString(exporting.file)));
}

TEST_CASE("Encoding, headings and columns are the person's choice") {
    Exporting exporting;
    exporting.open();
    exporting.combo("Encoding")->setCurrentIndex(1);
    exporting.combo("Headings")->setCurrentIndex(1);
    exporting.combo("Columns")->setCurrentIndex(1);
    REQUIRE(exporting.finish());
    const auto lines = exporting.lines();
    CHECK(lines.size() == 301);
    CHECK(lines[0].starts_with("code,name,short_name,mnemonic,tax_number,"));
    CHECK(lines[1].find("\xC4\xCF\xBE\xA9") != std::string::npos); // 南京 in GB18030
}

TEST_CASE("A file that is there is replaced only when told so") {
    Exporting exporting;
    tests::writeFile(exporting.file, "precious");
    exporting.open();
    press(Qt::Key_Return);
    settle();
    auto* banner = exporting.dialog->findChild<Banner*>();
    REQUIRE(banner->isVisible());
    CHECK(tests::readFile(exporting.file) == "precious");
    const QPointer<RecordExportDialog> open = exporting.dialog;
    for (auto* button : banner->findChildren<QPushButton*>())
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    CHECK(tests::until([&] { return open == nullptr; }));
    CHECK(exporting.lines().size() == 301);
}

TEST_CASE("A place where no file can be is said, and nothing is lost") {
    Exporting exporting;
    exporting.file = "/nowhere/at/all.csv";
    exporting.open();
    press(Qt::Key_Return);
    auto* banner = exporting.dialog->findChild<Banner*>();
    CHECK(tests::until([&] { return banner->isVisible(); }));
    CHECK(exporting.dialog->isVisible());
    CHECK(tests::namelessControls(*exporting.dialog).join(", ") == "");
}

TEST_CASE("An export holds the person's own rows and fields") {
    Exporting exporting("duzhuangzhuang");
    exporting.open();
    exporting.combo("Columns")->setCurrentIndex(1);
    REQUIRE(exporting.finish());
    CHECK(exporting.lines().size() == 37);
}
