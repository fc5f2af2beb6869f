#include "ui/import_support.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

const char* const foreign = "Id,Title,Ort,Fax\nN1,客户一,南京,1\nN2,客户二,苏州,2\n";

/// The wizard at the columns of that content.
struct Columns : Wizard {
    Columns(DemoSet& demo, const char* person, const char* content) : Wizard(demo.person(person)) {
        file(written(demo, content));
        go(1);
        REQUIRE(page.step() == ColumnsStep);
    }
    void keepAs(const QString& name) {
        typeInto(*at<QLineEdit>("mappingName"), name);
        press(Qt::Key_Return);
    }
    QStringList fields(std::initializer_list<const char*> headings) {
        QStringList all;
        for (const char* heading : headings)
            all << fieldOf(heading)->currentText();
        return all;
    }
    bool nextIsOn() { return at<QPushButton>("importNext")->isEnabled(); }
};

} // namespace

TEST_CASE("A kept mapping is chosen by name for another file, as far as its headings go") {
    DemoSet demo;
    {
        Columns wizard(demo, "manager", foreign);
        CHECK_FALSE(wizard.at<QPushButton>("keepMapping")->isEnabled());
        wizard.send("Id", "Code");
        wizard.send("Title", "Name");
        wizard.send("Ort", "Address");
        CHECK(wizard.findings() == QString("Not imported: “Fax”."));
        wizard.keepAs("外部系统");
        CHECK(wizard.page.step() == ColumnsStep);
        CHECK(wizard.banner() == QString());
        CHECK(wizard.findings().contains("“外部系统” is kept"));
        CHECK(wizard.at<QComboBox>("savedMappings")->currentText() == QString("外部系统"));
    }
    // Whoever else may import has it too.
    Columns wizard(demo, "chenguodong", "Title,Id,Telephone\n客户,N9,025-83123456\n");
    CHECK(wizard.fields({"Title", "Id", "Telephone"}) ==
          QStringList{"– not imported –", "– not imported –", "Telephone"});
    choose(*wizard.at<QComboBox>("savedMappings"), "外部系统");
    CHECK(wizard.fields({"Title", "Id", "Telephone"}) ==
          QStringList{"Name *", "Code *", "– not imported –"});
    CHECK(wizard.nextIsOn());
    CHECK(wizard.at<QLineEdit>("mappingName")->text() == QString("外部系统"));
    choose(*wizard.at<QComboBox>("savedMappings"), "Suggested by the headings");
    CHECK(wizard.fields({"Title", "Id", "Telephone"}) ==
          QStringList{"– not imported –", "– not imported –", "Telephone"});
    CHECK_FALSE(wizard.nextIsOn());
}

TEST_CASE("The same name keeps the newer mapping") {
    DemoSet demo;
    Columns wizard(demo, "manager", foreign);
    wizard.send("Id", "Code");
    wizard.send("Title", "Name");
    wizard.keepAs("mine");
    wizard.send("Title", "Short name");
    wizard.keepAs("mine");
    choose(*wizard.at<QComboBox>("savedMappings"), "Suggested");
    choose(*wizard.at<QComboBox>("savedMappings"), "mine");
    CHECK(wizard.fields({"Id", "Title"}) == QStringList{"Code *", "Short name"});
    CHECK(*wizard.signedIn.customerImport().mappings() == std::vector<std::string>{"mine"});
}

TEST_CASE("Keeping a mapping doesn't hide why it can't be used yet") {
    DemoSet demo;
    Columns wizard(demo, "manager", foreign);
    wizard.send("Title", "Name");
    wizard.keepAs("half");
    CHECK(wizard.findings().contains("“half” is kept"));
    CHECK(wizard.findings().contains("No column gives the Code"));
    CHECK_FALSE(wizard.nextIsOn());
}

TEST_CASE("Two columns for one field are said, can't be kept and can't go on") {
    DemoSet demo;
    Columns wizard(demo, "manager", foreign);
    wizard.send("Id", "Code");
    wizard.send("Title", "Name");
    wizard.send("Ort", "Name");
    CHECK(wizard.findings().contains("Name is filled from several columns: “Ort”, “Title”"));
    CHECK_FALSE(wizard.nextIsOn());
    wizard.keepAs("both");
    CHECK(wizard.banner() != QString());
    CHECK(wizard.signedIn.customerImport().mappings()->empty());
    wizard.send("Ort", "Address");
    CHECK(wizard.nextIsOn());
    wizard.keepAs("both");
    CHECK(wizard.banner() == QString());
    CHECK(*wizard.signedIn.customerImport().mappings() == std::vector<std::string>{"both"});
}

TEST_CASE("A field of a kept mapping that a person may not write is left out for that person") {
    DemoSet demo;
    {
        Columns wizard(demo, "manager", "Id,Title,Limit\nN1,客户,5\n");
        wizard.send("Id", "Code");
        wizard.send("Title", "Name");
        wizard.send("Limit", "Credit limit");
        wizard.keepAs("limits");
    }
    Columns wizard(demo, "maxiaodong", "Id,Title,Limit\nN1,客户,5\n");
    choose(*wizard.at<QComboBox>("savedMappings"), "limits");
    CHECK(wizard.fields({"Id", "Title", "Limit"}) ==
          QStringList{"Code *", "Name *", "– not imported –"});
    CHECK(wizard.findings() == QString("Not imported: “Limit”."));
    wizard.fieldOf("Id")->setFocus();
    wizard.go(2);
    REQUIRE(wizard.finished());
    CHECK(wizard.stored("N1", "name") == "客户");
}
