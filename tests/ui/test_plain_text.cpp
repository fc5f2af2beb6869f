#include "ui/customer_support.h"
#include "ui/records/record_conflict_dialog.h"
#include "ui/records/record_deactivate_dialog.h"
#include "ui/records/record_history_view.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QRadioButton>
#include <QTableWidget>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

const char* const hostile = "<img src=x> A&B <b>bold</b>";

} // namespace

TEST_CASE("Data that looks like HTML stays data wherever a customer is shown") {
    DemoSet demo(Template::empty);
    SignedIn& manager = demo.person("manager");
    REQUIRE(manager.customers().add({{"code", "A1"}, {"name", hostile}, {"contact", hostile}}));
    REQUIRE(manager.customers().change("A1", {{"contact", "somebody"}}));
    CustomerWindow at(demo, "manager");
    RecordModel& model = at.list().model();
    const QString tip = model.index(0, model.columnOf("name")).data(Qt::ToolTipRole).toString();
    CHECK(tip.contains("&lt;b&gt;bold"));
    at.list().focusFirst();
    press(Qt::Key_Return);
    settle();
    RecordCardPage& card = at.card();
    for (int column = 4; column < 6; ++column)
        CHECK_FALSE(card.history().table().item(0, column)->toolTip().contains("<b>"));

    REQUIRE(demo.elsewhere("manager").customers().change("A1", {{"contact", hostile}}));
    typeInto(*qobject_cast<QLineEdit*>(card.form()->input("contact")), "mine & yours");
    press(Qt::Key_F6);
    REQUIRE(until([&] { return card.findChild<RecordConflictDialog*>() != nullptr; }));
    auto* question = card.findChild<RecordConflictDialog*>();
    for (const auto* label : question->findChildren<QLabel*>())
        CHECK(label->textFormat() == Qt::PlainText);
    QStringList choices;
    for (const auto* choice : question->findChildren<QRadioButton*>())
        choices << choice->text();
    CHECK(choices == QStringList{"<img src=x> A&&B <b>bold</b>", "mine && yours"});
    question->reject();
    settle();

    CHECK_FALSE(at.window.closePage(&card));
    auto* box = card.findChild<QMessageBox*>();
    REQUIRE(box != nullptr);
    CHECK(box->textFormat() == Qt::PlainText);
    box->reject();
    const auto shown = manager.customers().show("A1");
    RecordDeactivateDialog dialog(manager, customers(), *shown);
    for (const auto* label : dialog.findChildren<QLabel*>())
        if (label->text().contains("bold"))
            CHECK(label->textFormat() == Qt::PlainText);
}

TEST_CASE("Banners and empty pages show what they are given as it is") {
    Banner banner;
    banner.showMessage(Banner::Kind::error, hostile);
    for (const auto* label : banner.findChildren<QLabel*>())
        if (!label->text().isEmpty())
            CHECK(label->textFormat() == Qt::PlainText);
    EmptyState empty("edit-find");
    empty.setTexts(hostile, hostile);
    for (const auto* label : empty.findChildren<QLabel*>())
        if (!label->text().isEmpty())
            CHECK(label->textFormat() == Qt::PlainText);
    CHECK(toolTipText("plain & simple") == "plain & simple");
    CHECK(buttonText("a & b") == "a && b");
}
