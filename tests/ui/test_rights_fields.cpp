#include "ui/access_support.h"

#include <QLabel>
#include <QLineEdit>
#include <QStyleOptionViewItem>
#include <QTableView>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;
using access::FieldAccess;
using access::FieldState;

namespace {

/// Somebody who may query and change all customers, and no field yet.
void addClerk(DemoSet& demo) {
    SignedIn& manager = demo.person("manager");
    addPerson(manager, "lixin", "李欣");
    REQUIRE(manager.rights().grantFunction("person:lixin", "archive.customer", {}));
    REQUIRE(manager.rights().grantRows("person:lixin", "customer", "all", true, {}));
}

/// How a person meets a field of C0001, who is there for everybody of these tests.
struct Met {
    explicit Met(SignedIn& person) : object(person.customers().object()) {
        auto shown = person.customers().show("C0001");
        REQUIRE(shown);
        card = std::move(*shown);
    }
    FieldState state(const char* key) {
        for (std::size_t i = 0; i < card.fields.size(); ++i)
            if (object.fields[card.fields[i]].key == key)
                return card.states[i];
        return FieldState::hidden;
    }
    std::string value(const char* key) { return card.value(object, key).value_or("?"); }
    const access::Object& object;
    archive::CustomerCard card;
};

/// Day until which the person was given a field, "none" without a grant.
std::string until(SignedIn& manager, const char* field) {
    const auto grants = manager.rights().grants("person:lixin");
    REQUIRE(grants);
    for (const access::Grant& grant : *grants)
        if (const auto* right = std::get_if<access::Grant::FieldRight>(&grant.content))
            if (right->field == field)
                return grant.validity.to ? grant.validity.to->iso() : "always";
    return "none";
}

} // namespace

TEST_CASE("Read, write, mask and forbid ticked in the grid are what the person meets") {
    DemoSet demo;
    addClerk(demo);
    Rights rights(demo.person("manager"));
    rights.page.choose("person:lixin");
    rights.tickField("All fields", FieldGrid::Read);
    CHECK(rights.ticked("All fields", FieldGrid::Read) == Qt::Checked);
    CHECK(rights.ticked("Receivable balance", FieldGrid::Read) == Qt::Checked);
    rights.tickField("Contact person", FieldGrid::Write);
    rights.tickField("Telephone", FieldGrid::Mask);
    rights.tickField("Credit limit", FieldGrid::Forbid);
    CHECK(rights.ticked("All fields", FieldGrid::Read) == Qt::PartiallyChecked);
    CHECK(rights.ticked("All fields", FieldGrid::Write) == Qt::PartiallyChecked);
    CHECK(rights.ticked("Credit limit", FieldGrid::Read) == Qt::Unchecked);
    rights.click("applyRights");
    CHECK(rights.banner() == QString());
    CHECK_FALSE(rights.unsaved());
    CHECK(rights.ticked("Telephone", FieldGrid::Mask) == Qt::Checked);
    Met met(demo.elsewhere("lixin"));
    CHECK(met.state("name") == FieldState::readable);
    CHECK(met.state("contact") == FieldState::writable);
    CHECK(met.state("phone") == FieldState::masked);
    CHECK(met.value("phone") != "13851627318");
    CHECK(met.state("credit_limit") == FieldState::hidden);
    CHECK(rights.effective().contains("Masked fields: Telephone"));
    CHECK(rights.effective().contains("Hidden fields: Credit limit"));
    CHECK(rights.effective().contains("Fields to change: Contact person"));
}

TEST_CASE("Each box takes those away that it beats") {
    DemoSet demo;
    addClerk(demo);
    Rights rights(demo.person("manager"));
    rights.page.choose("person:lixin");
    const auto boxes = [&] {
        QString all;
        for (const auto column :
             {FieldGrid::Read, FieldGrid::Write, FieldGrid::Mask, FieldGrid::Forbid})
            all += rights.ticked("Bank account", column) == Qt::Checked ? "x" : "-";
        return all;
    };
    struct Step {
        FieldGrid::Column column;
        const char* after;
    };
    for (const Step& step : {Step{FieldGrid::Write, "xx--"}, Step{FieldGrid::Read, "----"},
                             Step{FieldGrid::Write, "xx--"}, Step{FieldGrid::Mask, "--x-"},
                             Step{FieldGrid::Forbid, "---x"}, Step{FieldGrid::Write, "xx--"},
                             Step{FieldGrid::Forbid, "---x"}, Step{FieldGrid::Read, "x---"},
                             Step{FieldGrid::Mask, "--x-"}, Step{FieldGrid::Mask, "----"}}) {
        rights.tickField("Bank account", step.column);
        CHECK(boxes() == QString(step.after));
    }
    CHECK_FALSE(rights.unsaved()); // all the way round
}

TEST_CASE("The first row ticks all that can be, and takes all away again") {
    DemoSet demo;
    addClerk(demo);
    Rights rights(demo.person("manager"));
    rights.page.choose("person:lixin");
    rights.tickField("All fields", FieldGrid::Write);
    CHECK(rights.ticked("All fields", FieldGrid::Write) == Qt::Checked);
    CHECK(rights.ticked("All fields", FieldGrid::Read) == Qt::PartiallyChecked);
    CHECK(rights.ticked("Receivable balance", FieldGrid::Write) == Qt::Unchecked);
    rights.tickField("All fields", FieldGrid::Read); // some become all
    CHECK(rights.ticked("All fields", FieldGrid::Read) == Qt::Checked);
    CHECK(rights.ticked("Remarks", FieldGrid::Write) == Qt::Checked);
    rights.tickField("All fields", FieldGrid::Read);
    CHECK(rights.ticked("All fields", FieldGrid::Read) == Qt::Unchecked);
    CHECK(rights.ticked("All fields", FieldGrid::Write) == Qt::Unchecked);
    CHECK_FALSE(rights.unsaved());
}

TEST_CASE("A box is ticked by the mouse as by the space bar, and discarded with the rest") {
    DemoSet demo;
    addClerk(demo);
    Rights rights(demo.person("manager"));
    rights.page.choose("person:lixin");
    rights.tab(DataPart);
    auto* grid = rights.at<QTableView>("fieldGrid");
    const QModelIndex box = rights.box("Short name", FieldGrid::Read);
    grid->scrollTo(box);
    QStyleOptionViewItem option;
    option.rect = grid->visualRect(box);
    option.features = QStyleOptionViewItem::HasCheckIndicator;
    const QRect indicator =
        grid->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, grid);
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, indicator.center());
    CHECK(box.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked);
    CHECK(rights.unsaved());
    rights.click("discardRights");
    CHECK(rights.ticked("Short name", FieldGrid::Read) == Qt::Unchecked);
    CHECK(demo.person("manager").rights().grants("person:lixin")->size() == 2);
}

TEST_CASE("A person's forbid beats the role's read, and the grid shows what comes through roles") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Rights rights(manager);
    rights.page.choose("person:luoyifan");
    rights.tab(DataPart);
    CHECK(rights.box("Telephone", FieldGrid::Through).data() == QString("客服: read"));
    CHECK(rights.box("Credit limit", FieldGrid::Through).data() == QString("客服: forbid"));
    CHECK(rights.box("Bank", FieldGrid::Through).data() == QString());
    CHECK(Met(demo.person("luoyifan")).state("phone") == FieldState::readable);
    rights.tickField("Telephone", FieldGrid::Forbid);
    REQUIRE(rights.page.save());
    CHECK(Met(demo.person("luoyifan")).state("phone") == FieldState::hidden);
    rights.page.choose("role:customer-service");
    CHECK(rights.at<QTableView>("fieldGrid")->isColumnHidden(FieldGrid::Through));
    CHECK(rights.ticked("Credit limit", FieldGrid::Forbid) == Qt::Checked);
    rights.tickField("Credit limit", FieldGrid::Read);
    REQUIRE(rights.page.save());
    CHECK(Met(demo.person("luoyifan")).state("credit_limit") == FieldState::readable);
}

TEST_CASE("New ticks hold for the days of the page, and old ones keep theirs") {
    DemoSet demo;
    addClerk(demo);
    SignedIn& manager = demo.person("manager");
    REQUIRE(manager.rights().grantFields("person:lixin", "customer",
                                         {{FieldAccess::read, {"code", "name", "bank"}}},
                                         {{}, *Date::of(2024, 12, 31), "合同"}));
    Rights rights(manager);
    rights.page.choose("person:lixin");
    rights.tickField("Telephone", FieldGrid::Read);
    rights.tickField("Bank", FieldGrid::Read); // taken away
    auto* to = rights.at<QLineEdit>("termsTo");
    typeInto(*to, "2024-06-31");
    CHECK_FALSE(rights.page.save());
    const auto said = [&] {
        for (const QLabel* label : rights.page.findChildren<QLabel*>())
            if (label->property("role") == "error" && label->isVisible())
                return label->text();
        return QString();
    };
    CHECK(said() == QString("Not a day. Write it like 2024-05-08 or 20240508."));
    CHECK(tests::until([&] { return to->hasFocus(); }));
    CHECK(until(manager, "bank") == "2024-12-31"); // nothing was applied
    typeInto(*to, "20240630");
    CHECK(said() == QString());
    REQUIRE(rights.page.save());
    CHECK(until(manager, "phone") == "2024-06-30");
    CHECK(until(manager, "name") == "2024-12-31");
    CHECK(until(manager, "bank") == "none");
    CHECK(to->text() == QString()); // the next ticks hold for ever again
    SignedIn& person = demo.elsewhere("lixin");
    CHECK(Met(person).state("phone") == FieldState::readable);
    demo.clock.advance(std::chrono::hours(24 * 60));
    CHECK(Met(person).state("phone") == FieldState::hidden);
    CHECK(Met(person).state("name") == FieldState::readable);
}
