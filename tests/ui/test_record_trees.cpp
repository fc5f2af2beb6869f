#include "ui/customer_support.h"
#include "ui/models/tree_order.h"
#include "ui/widgets/field_form.h"

#include <QComboBox>
#include <QTableView>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

/// "1002", "  100201": codes moved in by their level.
QStringList drawn(RecordWindow& at) {
    RecordModel& model = at.list().model();
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const int level =
            model.index(row, model.columnOf("name")).data(QueryModel::LevelRole).toInt();
        lines << QString(qsizetype(2) * level, ' ') + at.codes()[row];
    }
    return lines;
}

/// Rows of an account table as a desk would give them: code, and the code above.
struct Table {
    std::vector<std::pair<std::string, std::string>> rows;
    access::FieldState parent = access::FieldState::readable;

    Result<access::QueryResult> run(const access::Query& query) const {
        const access::Object& object = declared("account");
        access::QueryResult result;
        result.fields = {*object.indexOf("code"), *object.indexOf("parent")};
        result.states = {access::FieldState::readable, parent};
        for (std::size_t i = 0; i < rows.size() && int(i) < query.limit; ++i)
            result.rows.push_back({std::int64_t(i) + 1, {rows[i].first, rows[i].second}});
        result.more = rows.size() > result.rows.size();
        if (query.count)
            result.count = std::int64_t(rows.size());
        return result;
    }
};

QStringList codesOf(const Result<access::QueryResult>& result) {
    QStringList codes;
    REQUIRE(result);
    for (const access::QueryRow& row : result->rows)
        codes << QString::fromStdString(row.cells[0]);
    return codes;
}

} // namespace

TEST_CASE("An account is added below another by keyboard, and stands there in the tree") {
    DemoSet demo;
    RecordWindow at(demo, "linyuexin", "account");
    REQUIRE(at.codes().first(3) == QStringList{"1001", "1002", "1012"});
    at.list().focusFirst();
    press(Qt::Key_Down);
    press(Qt::Key_Insert, Qt::ShiftModifier);
    settle();
    CHECK(at.card().form()->values()["parent"] == "1002");
    CHECK_FALSE(at.card().isDirty());
    type("100201");
    press(Qt::Key_Return);
    type("工行江宁支行");
    for (const char* key : {"category", "direction"}) {
        while (QApplication::focusWidget() != at.card().form()->input(key))
            press(Qt::Key_Tab);
        choose(*qobject_cast<QComboBox*>(at.card().form()->input(key)),
               QLatin1String(key) == QLatin1String("category") ? "Assets" : "Debit");
    }
    press(Qt::Key_F6);
    settle();
    CHECK(at.card().bannerText() == "");
    press(Qt::Key_W, Qt::ControlModifier);
    settle();
    CHECK(drawn(at).first(4) == QStringList{"1001", "1002", "  100201", "1012"});
}

TEST_CASE("A code that does not fit is said at its field, and the account above at its own") {
    DemoSet demo;
    RecordWindow at(demo, "manager", "account");
    press(Qt::Key_F5);
    settle();
    type("10023");
    press(Qt::Key_F6);
    settle();
    FieldForm& form = *at.card().form();
    CHECK_FALSE(form.input("code")->accessibleDescription().isEmpty());
    CHECK_FALSE(form.input("name")->accessibleDescription().isEmpty());
    CHECK_FALSE(form.input("category")->accessibleDescription().isEmpty());
    CHECK(at.list().model().count() == 66);
}

TEST_CASE(
    "Departments stand as a tree whatever their codes, and flat while something is looked for") {
    DemoSet demo;
    RecordWindow at(demo, "manager", "department");
    CHECK(drawn(at).first(5) == QStringList{"01", "02", "  0201", "  0202", "03"});
    at.list().focusFirst();
    press(Qt::Key_Down);
    press(Qt::Key_Insert, Qt::ShiftModifier);
    settle();
    type("x-team");
    press(Qt::Key_Return);
    type("Audit team");
    press(Qt::Key_F6);
    settle();
    CHECK(at.card().bannerText() == "");
    press(Qt::Key_W, Qt::ControlModifier);
    settle();
    CHECK(drawn(at).first(6) == QStringList{"01", "02", "  0201", "  0202", "  x-team", "03"});
    at.search("Audit");
    CHECK(drawn(at) == QStringList{"x-team"});
}

TEST_CASE("A tree is read page by page in its own order") {
    Table table;
    for (int i = 0; i < 150; ++i) {
        const std::string code = std::to_string(1000 + i);
        table.rows.push_back({code, ""});
    }
    table.rows.push_back({"2000", "1001"});
    table.rows.push_back({"2001", "2000"});
    TreeOrder tree([&](const access::Query& query) { return table.run(query); },
                   declared("account"));
    REQUIRE(tree.isTree());
    access::Query query;
    query.limit = 4;
    query.count = true;
    const auto first = tree.run(query);
    CHECK(codesOf(first) == QStringList{"1000", "1001", "2000", "2001"});
    CHECK(first->more);
    CHECK(first->count == 152);
    CHECK(tree.depth(151) == 1);
    CHECK(tree.depth(152) == 2);
    query.afterId = first->rows.back().id;
    query.offset = 1;
    CHECK(codesOf(tree.run(query)) == QStringList{"1003", "1004", "1005", "1006"});
    query.afterId = 150; // the last of the tree
    query.offset = 0;
    const auto last = tree.run(query);
    CHECK(codesOf(last).isEmpty());
    CHECK_FALSE(last->more);
    query.afterId = 999;
    CHECK(tree.run(query).error().code == ErrorCode::notFound);
}

TEST_CASE("Further pages of a tree are read alone") {
    Table table;
    for (int i = 0; i < 30; ++i)
        table.rows.push_back({std::to_string(1000 + i), i < 20 ? "" : "1001"});
    std::vector<int> read; // rows, by query
    TreeOrder tree(
        [&](const access::Query& query) {
            auto result = table.run(query);
            std::erase_if(result->rows, [&](const access::QueryRow& row) {
                return !query.where.empty() && query.where.find(row.cells[0]) == std::string::npos;
            });
            read.push_back(int(result->rows.size()));
            return result;
        },
        declared("account"));
    access::Query query;
    query.limit = 30;
    query.count = true;
    const QStringList whole = codesOf(tree.run(query));
    query.count = false;
    query.limit = 30; // the fake counts its limit before the filter
    query.offset = 25;
    CHECK(codesOf(tree.run(query)) == whole.mid(25));
    CHECK(read == std::vector{30, 5});
    CHECK(tree.depth(21) == 1);
}

TEST_CASE("Without the field that names the row above, or the row itself, rows stand at the top") {
    Table table{{{"1001", ""}, {"1002", ""}, {"100101", "1001"}, {"900101", "9001"}}};
    TreeOrder tree([&](const access::Query& query) { return table.run(query); },
                   declared("account"));
    CHECK(codesOf(tree.run({})) == QStringList{"1001", "100101", "1002", "900101"});
    CHECK(tree.depth(4) == 0);
    table.parent = access::FieldState::masked;
    CHECK(codesOf(tree.run({})) == QStringList{"1001", "1002", "100101", "900101"});
    CHECK(tree.depth(3) == 0);
    const TreeOrder suppliers({}, declared("supplier"));
    CHECK_FALSE(suppliers.isTree());
}
