#include "ui/customer_support.h"
#include "ui/records/import_functions.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/filter_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QTableView>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

TEST_CASE("A condition that filters can be seen, also after other fields may be read") {
    DemoSet demo;
    CustomerWindow at(demo, "duzhuangzhuang");
    const auto bar = [&] {
        FilterBar* found = nullptr;
        for (auto* each : at.list().findChildren<FilterBar*>())
            if (each->isVisible())
                found = each;
        REQUIRE(found != nullptr);
        return found;
    };
    const int all = at.list().model().rowCount();
    bar()->setConditions({{"code", FilterOperator::equal, "C0001"}});
    settle();
    REQUIRE(at.codes() == QStringList{"C0001"});
    SignedIn& manager = demo.elsewhere("manager");
    const auto forbid = [&](const char* field) {
        REQUIRE(manager.rights().grantFields("person:duzhuangzhuang", "customer",
                                             {{access::FieldAccess::forbid, {field}}}, {}));
        at.list().takeNewRights();
        settle();
    };
    forbid("phone");
    REQUIRE(bar()->conditions().size() == 1);
    CHECK(bar()->conditions()[0].value == "C0001");
    CHECK(at.codes() == QStringList{"C0001"});
    bar()->clear();
    settle();
    CHECK(at.list().model().rowCount() == all);
}

TEST_CASE("What is said to be copied is what was copied") {
    DemoSet demo;
    CustomerWindow at(demo, "duzhuangzhuang");
    at.list().focusFirst();
    at.list().table().selectAll();
    QApplication::clipboard()->setText("before");
    // Pages beyond the first are read while copying, when the rows may be gone.
    REQUIRE(demo.elsewhere("manager").rights().revokeRows("person:duzhuangzhuang", "customer", {}));
    press(Qt::Key_C, Qt::ControlModifier);
    const auto lines = QApplication::clipboard()->text().split('\n').size();
    CHECK(at.window.status().message() == QString("Rows copied: %1").arg(lines));
    at.list().takeNewRights();
    settle();
    QApplication::clipboard()->setText("before");
    at.list().table().setFocus();
    QTest::keyClick(&at.list().table(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == "before");
}

TEST_CASE("Importing is offered only to those who may also enter customers") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    REQUIRE(manager.rights().grantFunction("person:mengfanjie", "archive.customer.import", {}));
    SignedIn& person = demo.person("mengfanjie");
    REQUIRE(person.mayUse("archive.customer.import"));
    REQUIRE_FALSE(person.mayUse("archive.customer.entry"));
    CHECK(importFunctions(person, customers()).empty());
    REQUIRE(manager.rights().grantFunction("person:mengfanjie", "archive.customer.entry", {}));
    CHECK(importFunctions(person, customers()).size() == 1);
}
