#include "ui/import_support.h"
#include "ui/records/import_file_step.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

/// 客户编码,客户名称 and a line G1,恒瑞, as Chinese Windows writes them.
const char* const gbk = "\xBF\xCD\xBB\xA7\xB1\xE0\xC2\xEB,\xBF\xCD\xBB\xA7\xC3\xFB\xB3\xC6\n"
                        "G1,\xBA\xE3\xC8\xF0\n";

QStringList headings(Wizard& wizard) {
    QStringList all;
    auto* rows = wizard.at<QTableWidget>("importPreview");
    for (int column = 0; column < rows->columnCount(); ++column)
        all << rows->horizontalHeaderItem(column)->text();
    return all;
}

bool nextIsOn(Wizard& wizard) {
    return wizard.at<QPushButton>("importNext")->isEnabled();
}

void drop(Wizard& wizard, const QList<QUrl>& files) {
    auto* step = wizard.page.findChild<ImportFileStep*>();
    QMimeData data;
    data.setUrls(files);
    QDragEnterEvent enter(QPoint(40, 40), Qt::CopyAction, &data, Qt::LeftButton, {});
    enter.ignore(); // as it comes from the window system
    QApplication::sendEvent(step, &enter);
    if (!enter.isAccepted())
        return;
    QDropEvent drop(QPointF(40, 40), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(step, &drop);
}

} // namespace

TEST_CASE("A wrong encoding is said on the page, nothing is shown, and there is a way back") {
    DemoSet demo;
    Wizard wizard(demo.person("manager"));
    wizard.file(written(demo, gbk));
    REQUIRE(wizard.page.step() == PreviewStep);
    auto* encoding = wizard.at<QComboBox>("importEncoding");
    CHECK(encoding->currentText() == QString("GB18030 (GBK, GB2312), detected"));
    CHECK(headings(wizard) == QStringList{"客户编码", "客户名称"});
    choose(*encoding, "UTF-8");
    CHECK(wizard.banner() != QString());
    CHECK(headings(wizard).isEmpty());
    CHECK_FALSE(nextIsOn(wizard));
    wizard.go(1);
    CHECK(wizard.page.step() == PreviewStep);
    choose(*encoding, "GB18030");
    CHECK(wizard.banner() == QString());
    CHECK(headings(wizard) == QStringList{"客户编码", "客户名称"});
    wizard.go(3);
    REQUIRE(wizard.finished());
    CHECK(wizard.stored("G1", "name") == "恒瑞");
}

TEST_CASE("A wrong separator makes one column of all, and the right one suggests the fields anew") {
    DemoSet demo;
    Wizard wizard(demo.person("manager"));
    wizard.file(written(demo, "code;name\nN1;客户\n"));
    auto* separator = wizard.at<QComboBox>("importDelimiter");
    choose(*separator, "Comma");
    CHECK(headings(wizard) == QStringList{"code;name"});
    press(Qt::Key_Return);
    REQUIRE(wizard.page.step() == ColumnsStep);
    CHECK(wizard.findings().contains("No column gives the Code"));
    CHECK_FALSE(nextIsOn(wizard));
    press(Qt::Key_Left, Qt::AltModifier);
    REQUIRE(wizard.page.step() == PreviewStep);
    choose(*separator, "Semicolon");
    press(Qt::Key_Return);
    CHECK(wizard.findings() == QString("Every column is imported."));
    CHECK(nextIsOn(wizard));
}

TEST_CASE("What is no table of text is refused in words, and the step stays") {
    struct Wrong {
        std::string content;
        const char* said;
    };
    const std::vector<Wrong> files{
        {"", "is empty"},
        {std::string("PK\x03\x04 and more", 13), "is damaged"},
        {"\n\n", "has no header line"},
        {"code,name,code\nN1,a,b\n", "Columns 1 and 3 have the same heading"}};
    DemoSet demo;
    Wizard wizard(demo.person("manager"));
    for (const Wrong& wrong : files) {
        INFO(wrong.said);
        wizard.file(written(demo, wrong.content));
        CHECK(wizard.page.step() == FileStep);
        CHECK(wizard.banner().contains(wrong.said));
    }
    wizard.file(demo.folder.path().string());
    CHECK(wizard.banner().contains("is a folder"));
    wizard.file(written(demo, "code,name\nN1,客户\n"));
    CHECK(wizard.page.step() == PreviewStep);
    CHECK(wizard.banner() == QString());
}

TEST_CASE("A file is dropped on the page or picked in the dialog; two files or a link are not") {
    DemoSet demo;
    const QString file = QString::fromStdString(written(demo, "code,name\nN1,客户\n"));
    Wizard wizard(demo.person("manager"));
    CHECK_FALSE(nextIsOn(wizard));
    drop(wizard, {QUrl("https://example.org/customers.csv")});
    drop(wizard, {QUrl::fromLocalFile(file), QUrl::fromLocalFile(file)});
    CHECK(wizard.page.step() == FileStep);
    drop(wizard, {QUrl::fromLocalFile(file)});
    CHECK(wizard.page.step() == PreviewStep);
    CHECK(headings(wizard) == QStringList{"code", "name"});

    press(Qt::Key_Left, Qt::AltModifier);
    REQUIRE(wizard.page.step() == FileStep);
    const QString other =
        QString::fromStdString(written(demo, "Code,Telephone\nN1,1\n", "other.csv"));
    for (auto* button : wizard.page.findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == "Choose…")
            clickOn(*button);
    auto* dialog = wizard.page.findChild<QFileDialog*>();
    REQUIRE(dialog != nullptr);
    dialog->selectFile(other);
    static_cast<QDialog*>(dialog)->accept();
    settle();
    bringUp(wizard.page);
    CHECK(wizard.at<QLineEdit>("importFile")->text() == other);
    clickOn(*wizard.at<QPushButton>("importNext"));
    CHECK(headings(wizard) == QStringList{"Code", "Telephone"});
}

TEST_CASE("A column without a heading is shown, named so, and can't be imported") {
    DemoSet demo;
    Wizard wizard(demo.person("manager"));
    wizard.file(written(demo, "code,,name\nN1,left out,客户\n"));
    CHECK(headings(wizard) == QStringList{"code", "(no heading)", "name"});
    wizard.go(1);
    const auto shows = [&](const char* words) {
        for (const auto* label : wizard.page.findChildren<QLabel*>())
            if (label->isVisible() && label->text() == QString(words))
                return true;
        return false;
    };
    CHECK(shows("needs a heading to be imported"));
    CHECK(shows("left out"));
    wizard.go(2);
    REQUIRE(wizard.finished());
    CHECK(wizard.stored("N1", "name") == "客户");
}

TEST_CASE("F5 begins anew, also with the file of before") {
    DemoSet demo;
    Wizard wizard(demo.person("manager"));
    const std::string file = written(demo, "code,name\nN1,客户\n");
    wizard.file(file);
    wizard.go(1);
    wizard.send("name", "Short name");
    wizard.page.createNew();
    REQUIRE(wizard.page.step() == FileStep);
    CHECK(wizard.at<QLineEdit>("importFile")->text() == QString());
    wizard.file(file);
    REQUIRE(wizard.page.step() == PreviewStep);
    CHECK(headings(wizard) == QStringList{"code", "name"});
    wizard.go(1);
    CHECK(wizard.fieldOf("name")->currentText() == QString("Name *"));
    wizard.go(2);
    REQUIRE(wizard.finished());
    CHECK(wizard.stored("N1", "name") == "客户");
    CHECK(wizard.next() == QString("Import another file (F5)"));
    clickOn(*wizard.at<QPushButton>("importNext"));
    CHECK(wizard.page.step() == FileStep);
}

TEST_CASE("Who may not import is told so with the first file") {
    DemoSet demo;
    Wizard wizard(demo.person("duzhuangzhuang"));
    wizard.file(written(demo, "code,name\nN1,客户\n"));
    CHECK(wizard.page.step() == FileStep);
    CHECK(wizard.banner().contains("You may not use the function"));
    CHECK(wizard.banner().contains("can grant it"));
}
