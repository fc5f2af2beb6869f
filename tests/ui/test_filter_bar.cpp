#include "ui/ui_support.h"
#include "ui/widgets/filter_bar.h"

#include <catch2/catch_test_macros.hpp>

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace xinheng;
using namespace xinheng::ui;

namespace {

std::vector<FieldDescription> fields() {
    std::vector<FieldDescription> all{
        {"name", Text::bilingual("Name", "名称"), FieldKind::text, {}},
        {"credit_limit", Text::bilingual("Limit", "额度"), FieldKind::amount, {}},
        {"deactivated_on", Text::bilingual("Deactivated", "停用日期"), FieldKind::date, {}},
        {"district", Text::bilingual("District", "地区"), FieldKind::reference, {}},
        {"credit_grade", Text::bilingual("Grade", "等级"), FieldKind::choice, {}},
        {"prepaid", Text::bilingual("Prepaid", "预付费"), FieldKind::flag, {}},
    };
    all[3].source = tests::districts();
    all[4].options = {{"A", Text("A")}, {"B", Text("B")}};
    return all;
}

using Op = FilterOperator;

} // namespace

TEST_CASE("Conditions are written in the filter language, joined by and") {
    CHECK(filterText({}).empty());
    CHECK(filterText({{"name", Op::contains, "电力"}}) == "name like '%电力%'");
    CHECK(filterText({{"name", Op::beginsWith, "南京"},
                      {"credit_limit", Op::greaterOrEqual, "1000.00"}}) ==
          "name like '南京%' and credit_limit >= '1000.00'");
    CHECK(filterText({{"a", Op::equal, "x"},
                      {"b", Op::notEqual, "y"},
                      {"c", Op::less, "1"},
                      {"d", Op::lessOrEqual, "2"},
                      {"e", Op::greater, "3"}}) ==
          "a = 'x' and b != 'y' and c < '1' and d <= '2' and e > '3'");
}

TEST_CASE("A quote in a value is doubled, so that it can't end the text") {
    CHECK(filterText({{"name", Op::equal, "O'Neill' or code = '"}}) ==
          "name = 'O''Neill'' or code = '''");
}

TEST_CASE("One of several is a list, whatever comma separates it") {
    CHECK(filterText({{"code", Op::oneOf, "A, B，C、D,"}}) == "code in ('A', 'B', 'C', 'D')");
    CHECK(filterText({{"code", Op::oneOf, " , "}}).empty());
}

TEST_CASE("What is empty needs no value, what lacks its value is left out") {
    CHECK(filterText({{"phone", Op::isEmpty, "ignored"}}) == "phone = ''");
    CHECK(filterText({{"phone", Op::isNotEmpty, ""}, {"name", Op::contains, "  "}}) ==
          "phone != ''");
}

TEST_CASE("A condition put together by keys and mouse is announced once") {
    FilterBar bar(fields());
    bar.resize(900, 200);
    tests::showAndActivate(bar);
    QSignalSpy changes(&bar, &FilterBar::filterChanged);
    QTest::mouseClick(bar.findChild<QPushButton*>(), Qt::LeftButton);
    QTest::keyClicks(QApplication::focusWidget(), "hengrui");
    CHECK(bar.filter() == "name like '%hengrui%'");
    REQUIRE(changes.wait(2000));
    CHECK(changes.count() == 1);
    CHECK(changes.at(0).at(0).toString() == QString("name like '%hengrui%'"));
}

TEST_CASE("Another field brings its own comparisons and its own input") {
    FilterBar bar(fields());
    tests::showAndActivate(bar);
    bar.addCondition();
    bar.findChild<QComboBox*>()->setCurrentIndex(1);
    tests::settle();
    const auto inputs = bar.findChildren<QLineEdit*>();
    REQUIRE(inputs.size() == 1);
    QTest::keyClicks(inputs[0], "1000");
    CHECK(bar.filter() == "credit_limit >= '1000.00'");
    inputs[0]->setText("12a");
    CHECK(bar.filter().empty()); // not an amount yet
}

TEST_CASE("Saved conditions come back, those on fields not offered don't") {
    FilterBar bar(fields());
    const std::vector<FilterCondition> saved{{"deactivated_on", Op::less, "2024-05-08"},
                                             {"secret", Op::equal, "x"},
                                             {"district", Op::equal, "3201"},
                                             {"credit_grade", Op::notEqual, "B"},
                                             {"prepaid", Op::equal, "0"},
                                             {"name", Op::isEmpty, ""}};
    bar.setConditions(saved);
    CHECK(bar.filter() == "deactivated_on < '2024-05-08' and district = '3201' and "
                          "credit_grade != 'B' and prepaid = '0' and name = ''");
    const auto back = bar.conditions();
    REQUIRE(back.size() == 5);
    CHECK(back[1].key == "district");
    CHECK(back[1].value == "3201");
}

TEST_CASE("A condition can be taken away alone, or all at once") {
    FilterBar bar(fields());
    tests::showAndActivate(bar);
    bar.setConditions({{"name", Op::equal, "a"}, {"name", Op::equal, "b"}});
    QTest::mouseClick(bar.findChildren<QToolButton*>().first(), Qt::LeftButton);
    tests::settle();
    CHECK(bar.filter() == "name = 'b'");
    bar.clear();
    CHECK(bar.filter().empty());
}

TEST_CASE("A filter bar speaks the language of the moment and names its controls") {
    const tests::KeepAppearance keep;
    FilterBar bar(fields());
    bar.setConditions({{"name", Op::contains, "a"}, {"credit_limit", Op::less, "1"}});
    CHECK(tests::namelessControls(bar).join(", ") == QString());
    setLanguage(Language::zh);
    tests::settle();
    const auto combos = bar.findChildren<QComboBox*>();
    CHECK(combos[0]->currentText() == QString("名称"));
    CHECK(combos[1]->currentText() == QString("包含"));
    CHECK(combos[3]->currentText() == QString("小于"));
}
