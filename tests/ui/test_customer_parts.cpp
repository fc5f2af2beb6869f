#include "support/temporary_folder.h"
#include "ui/customer_support.h"
#include "ui/models/table_text.h"
#include "ui/models/tree_choices.h"
#include "ui/records/fields_shown.h"
#include "ui/records/record_columns.h"

#include <QHeaderView>

using namespace xinheng;
using namespace xinheng::ui;
using tests::DemoSet;

namespace {

TreeChoices places() {
    return TreeChoices({{"32", "江苏省", {}},
                        {"3201", "南京市", "32"},
                        {"320102", "玄武区", "3201"},
                        {"320106", "鼓楼区", "3201"},
                        {"3203", "徐州市", "32"},
                        {"320302", "鼓楼区", "3203"},
                        {"11", "北京市", {}},
                        {"1101", "市辖区", "11"},
                        {"110106", "丰台区", "1101"}});
}

QStringList codesOf(const std::vector<Choice>& choices) {
    QStringList codes;
    for (const Choice& choice : choices)
        codes << choice.code;
    return codes;
}

QItemSelection rows(const QueryModel& model, std::initializer_list<std::pair<int, int>> ranges) {
    QItemSelection selection;
    for (const auto& [top, bottom] : ranges)
        selection.select(model.index(top, 0), model.index(bottom, model.columnCount() - 1));
    return selection;
}

} // namespace

TEST_CASE("A place is found by code, name, a part of the name and by pinyin initials") {
    const TreeChoices tree = places();
    CHECK(codesOf(tree.search("njs", 9)) == QStringList{"3201"});
    CHECK(codesOf(tree.search(QString("鼓楼"), 9)) == QStringList{"320106", "320302"});
    CHECK(codesOf(tree.search("3201", 9)) == QStringList{"3201", "320102", "320106"});
    CHECK(codesOf(tree.search(QString("玄武区"), 2)) == QStringList{"320102"});
    CHECK(codesOf(tree.search(QString("台"), 9)) == QStringList{"110106"});
    CHECK(tree.search("zzz", 9).empty());
    CHECK(tree.search({}, 4).size() == 4);
}

TEST_CASE("A place knows what is above and below it") {
    const TreeChoices tree = places();
    CHECK(codesOf(tree.children({})) == QStringList{"32", "11"});
    CHECK(codesOf(tree.children("32")) == QStringList{"3201", "3203"});
    CHECK(tree.children("32").front().hasChildren);
    CHECK(tree.above("320302") == std::vector<QString>{"32", "3203"});
    CHECK(tree.above("32").empty());
    CHECK_FALSE(tree.byCode("99").has_value());
}

TEST_CASE("In a table a place carries the name above it that tells it apart") {
    const TreeChoices tree = places();
    CHECK(tree.shortName("320106") == QString("南京市鼓楼区"));
    CHECK(tree.shortName("320302") == QString("徐州市鼓楼区"));
    CHECK(tree.shortName("110106") == QString("北京市丰台区")); // 市辖区 says nothing
    CHECK(tree.shortName("3201") == QString("南京市"));
    CHECK(tree.shortName("77") == "77");
    CHECK(tree.fullName("320106") == QString("320106 江苏省 / 南京市 / 鼓楼区"));
}

TEST_CASE("Columns survive being kept, and what can't be read is as if nothing were kept") {
    const ColumnWishes wishes{{"name", 300}, {"code", 0}};
    CHECK(columnsFromJson(columnsToJson(wishes)) == wishes);
    CHECK_FALSE(columnsFromJson("").has_value());
    CHECK_FALSE(columnsFromJson("{\"a\":1}").has_value());
    CHECK_FALSE(columnsFromJson("[]").has_value());
    CHECK(columnsFromJson("[{\"key\":\"a\",\"width\":-5},{\"key\":\"a\"},{},7]") ==
          ColumnWishes{{"a", 0}});
}

TEST_CASE("Wishes for fields that may not be seen do nothing") {
    DemoSet demo;
    SignedIn& person = demo.person("mengfanjie");
    RecordModel model(person, tests::customers(), std::make_shared<RecordNames>(person));
    REQUIRE(model.reload());
    QHeaderView header(Qt::Horizontal);
    header.setModel(&model);
    arrangeColumns(header, model, {{"credit_limit", 90}, {"name", 210}, {"code", 80}});
    CHECK(sectionsShown(header) ==
          std::vector<int>{model.columnOf("name"), model.columnOf("code")});
    CHECK(header.sectionSize(model.columnOf("name")) == 210);
    arrangeColumns(header, model, {{"credit_limit", 90}});
    CHECK(sectionsShown(header).size() == 2);
}

TEST_CASE("A selection is counted and copied without doubles and not beyond the limit") {
    DemoSet demo;
    SignedIn& person = demo.person("manager");
    RecordModel model(person, tests::customers(), std::make_shared<RecordNames>(person));
    REQUIRE(model.reload());
    const QItemSelection selection = rows(model, {{5, 7}, {0, 1}, {1, 5}});
    CHECK(rowsIn(selection) == 8);
    const std::vector<int> columns{model.columnOf("code")};
    CHECK(tabSeparated(model, selection, columns).split('\n').size() == 8);
    CHECK(tabSeparated(model, selection, columns).startsWith("C0001\nC0002\n"));
    CHECK(tabSeparated(model, selection, columns, 3) == "C0001\nC0002\nC0003");
    CHECK(rowsIn({}) == 0);
}

TEST_CASE("Cells show amounts grouped, negative ones in the error colour, grades by letter") {
    DemoSet demo;
    SignedIn& person = demo.person("manager");
    RecordModel model(person, tests::customers(), std::make_shared<RecordNames>(person));
    REQUIRE(model.reload());
    const auto at = [&](const char* key) { return model.index(0, model.columnOf(key)); };
    CHECK(at("credit_limit").data().toString() == "800,000.00");
    CHECK(at("credit_limit").data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    CHECK(at("credit_grade").data(QueryModel::GradeRole).toString() == "A");
    CHECK(at("name").data(QueryModel::GradeRole).toString().isEmpty());
    CHECK(at("person").data().toString() == QString("杜壮壮"));
    CHECK(at("class").data(Qt::ToolTipRole).toString().startsWith("0101 "));
}

TEST_CASE("A deactivated customer is marked from its day on") {
    DemoSet demo;
    SignedIn& person = demo.person("manager");
    RecordModel model(person, tests::customers(), std::make_shared<RecordNames>(person));
    REQUIRE(person.customers().deactivate("C0001", *Date::of(2024, 5, 8)));
    REQUIRE(person.customers().deactivate("C0002", *Date::of(2024, 5, 9)));
    REQUIRE(model.reload());
    const int name = model.columnOf("name");
    CHECK(model.index(0, name).data(QueryModel::TagRole).toString() == "deactivated");
    CHECK(model.index(1, name).data(QueryModel::TagRole).toString().isEmpty());
}

TEST_CASE("Fields are described by what the person may do with them") {
    DemoSet demo;
    SignedIn& person = demo.person("manager");
    RecordNames names(person);
    const access::Object& object = person.customers().object();
    const auto field = [&](const char* key, access::FieldState state) {
        return described(object, *object.indexOf(key), state, names);
    };
    CHECK(field("phone", access::FieldState::masked).masked);
    CHECK(field("phone", access::FieldState::readable).readOnly);
    CHECK_FALSE(field("phone", access::FieldState::writable).readOnly);
    CHECK(field("district", access::FieldState::writable).source != nullptr);
    CHECK(field("credit_grade", access::FieldState::writable).options.size() == 4);
    CHECK(field("name", access::FieldState::writable).required);
    CHECK(valueText(*object.field("credit_limit"), "-1234.50", names) == "-1,234.50");
    CHECK(valueText(*object.field("person"), "duzhuangzhuang", names) ==
          QString("duzhuangzhuang 杜壮壮"));
}
