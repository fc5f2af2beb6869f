#include "ui/shell/gallery.h"

#include "ui/shell/help_dialog.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_line.h"
#include "ui/shell/theme.h"
#include "ui/shell/tour.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/grade_badge.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/progress_dialog.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/tree_picker.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTableWidget>

namespace xinheng::ui {

namespace {

Text both(const char* english, const char* chinese) {
    return Text::bilingual(english, chinese);
}

std::shared_ptr<const ChoiceSource> districts() {
    return std::make_shared<FixedChoices>(std::vector<FixedChoices::Node>{
        {{"32", "江苏省"}, "", "jss"},
        {{"3201", "南京市"}, "32", "njs"},
        {{"320102", "玄武区"}, "3201", "xwq"},
        {{"320104", "秦淮区"}, "3201", "qhq"},
        {{"3205", "苏州市"}, "32", "szs"},
        {{"33", "浙江省"}, "", "zjs"},
        {{"3301", "杭州市"}, "33", "hzs"},
    });
}

std::vector<FieldDescription> fields() {
    const Text basic = both("Basic", "基本信息");
    const Text credit = both("Credit", "信用信息");
    const Text contact = both("Contact", "联系信息");
    std::vector<FieldDescription> all{
        {"code", both("Code", "客户编码"), FieldKind::text, basic, true},
        {"name", both("Name", "客户名称"), FieldKind::text, basic, false, false, true},
        {"short_name", both("Short name", "简称"), FieldKind::text, basic},
        {"tax_number", both("Tax number", "税号"), FieldKind::text, basic},
        {"phone", both("Telephone", "联系电话"), FieldKind::text, contact, false, true},
        {"district", both("District", "所属地区"), FieldKind::reference, contact},
        {"address", both("Address", "详细地址"), FieldKind::text, contact},
        {"credit_grade", both("Credit grade", "信用等级"), FieldKind::choice, credit},
        {"credit_limit", both("Credit limit", "信用额度"), FieldKind::amount, credit},
        {"receivable", both("Receivable balance", "应收余额"), FieldKind::amount, credit, true},
        {"deactivated_on", both("Deactivated on", "停用日期"), FieldKind::date, credit},
        {"prepaid", both("Prepaid meter", "预付费电表"), FieldKind::flag, credit},
        {"remarks", both("Remarks", "备注"), FieldKind::longText, credit},
    };
    for (FieldDescription& field : all) {
        if (field.kind == FieldKind::reference)
            field.source = districts();
        if (field.kind == FieldKind::choice)
            field.options = {{"A", both("A very good", "A 优")},
                             {"B", both("B good", "B 良")},
                             {"C", both("C watch", "C 关注")}};
    }
    return all;
}

FieldForm* filledForm(QWidget* parent) {
    auto* form = new FieldForm(fields(), parent);
    form->setValues({{"code", "C0017"},
                     {"name", "南京恒瑞电力设备有限公司"},
                     {"short_name", "恒瑞电力"},
                     {"tax_number", "91320102MA1N0X2Y3"},
                     {"phone", "138****1234"},
                     {"district", "320102"},
                     {"credit_grade", "B"},
                     {"credit_limit", "500000.00"},
                     {"receivable", "-1234.50"},
                     {"prepaid", "1"}});
    form->setErrors(
        {{{},
          "tax_number",
          both("18 characters are expected, these are 17.", "应为 18 位，现在是 17 位。")},
         {{}, "deactivated_on", both("Not a day.", "不是有效的日期。")}});
    return form;
}

QWidget* formScreen() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::section, space::section, space::section, space::section);
    column->setSpacing(space::medium);
    auto* top = new QHBoxLayout;
    auto* title = new QLabel(shown(both("Customer card", "客户档案")), page);
    setRole(*title, LabelRole::title);
    auto* cancel = new QPushButton(shown(both("Discard", "放弃")), page);
    auto* save = new QPushButton(shown(both("Save (F6)", "保存 (F6)")), page);
    makePrimary(*save);
    top->addWidget(title);
    for (const char grade : {'A', 'B', 'C', 'D'}) {
        auto* badge = new GradeBadge(page);
        badge->setGrade(grade);
        top->addWidget(badge);
    }
    top->addStretch();
    top->addWidget(cancel);
    top->addWidget(save);
    column->addLayout(top);
    auto* banner = new Banner(page);
    banner->showMessage(Banner::Kind::error,
                        shown(both("The customer was not saved: 2 fields need a look.",
                                   "客户未保存：有 2 个栏目需要更正。")));
    column->addWidget(banner);
    auto* card = new QFrame(page);
    card->setProperty("card", true);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::section, space::large, space::section, space::section);
    inside->addWidget(filledForm(card));
    column->addWidget(card, 1);
    return page;
}

QTableWidget* table(QWidget* parent) {
    auto* cells = new QTableWidget(24, 5, parent);
    prepareTable(*cells);
    cells->setAccessibleName(shown(both("Customers", "客户列表")));
    cells->setHorizontalHeaderLabels({shown(both("Code", "编码")), shown(both("Name", "客户名称")),
                                      shown(both("District", "地区")), shown(both("Phone", "电话")),
                                      shown(both("Receivable", "应收余额"))});
    for (int row = 0; row < cells->rowCount(); ++row) {
        const QString number = QStringLiteral("C%1").arg(row + 1, 4, 10, QLatin1Char('0'));
        const QStringList texts{
            number,
            row % 3 ? QStringLiteral("苏州直角器骨科门诊部有限公司")
                    : QStringLiteral("Ana Trujillo Emparedados"),
            QStringLiteral("玄武区"), QStringLiteral("138****1234"),
            amountText(Money::fromFen(row % 4 == 3 ? -123450 : 1712345600 / (row + 1)))};
        for (int column = 0; column < texts.size(); ++column)
            cells->setItem(row, column, new QTableWidgetItem(texts[column]));
        cells->item(row, 4)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (row % 4 == 3)
            cells->item(row, 4)->setForeground(Theme::tokens().error);
    }
    cells->horizontalHeaderItem(4)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    cells->setColumnWidth(1, 300);
    cells->selectRow(2);
    return cells;
}

class ListPage final : public Page {
public:
    ListPage() {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(space::large, space::large, space::large, space::large);
        column->setSpacing(space::medium);
        auto* top = new QHBoxLayout;
        auto* search = new SearchBox(this);
        search->setMaximumWidth(360);
        auto* create = new QPushButton(shown(both("New (F5)", "新增 (F5)")), this);
        makePrimary(*create);
        top->addWidget(search, 1);
        top->addStretch();
        top->addWidget(new QPushButton(shown(both("Export", "导出")), this));
        top->addWidget(create);
        column->addLayout(top);
        auto* filter = new FilterBar(fields(), this);
        filter->setConditions({{"name", FilterOperator::contains, "电力"},
                               {"credit_limit", FilterOperator::greaterOrEqual, "1000.00"}});
        column->addWidget(filter);
        column->addWidget(table(this), 1);
    }
    [[nodiscard]] QString title() const override { return shown(both("Customers", "客户列表")); }
};

class EmptyPage final : public Page {
public:
    EmptyPage() {
        auto* state = new EmptyState("view-calendar-day", this);
        state->setTexts(shown(both("No customers yet", "还没有客户")),
                        shown(both("Customers you add or import are listed here.",
                                   "新增或导入的客户会列在这里。")),
                        shown(both("Import customers", "导入客户")));
        (new QVBoxLayout(this))->addWidget(state);
    }
    [[nodiscard]] QString title() const override { return shown(both("Import", "导入")); }
};

QWidget* frameScreen() {
    auto* window = new MainWindow;
    window->setFunctions({
        {"archive", {}, both("Customer archive", "客户档案"), "folder-open"},
        {"list", "archive", both("Customers", "客户列表"), "view-list-details",
         [] { return new ListPage; }},
        {"import", "archive", both("Import", "导入客户"), "document-import",
         [] { return new EmptyPage; }},
        {"system", {}, both("System", "系统管理"), "configure"},
        {"people", "system", both("People and roles", "操作员与角色"), "group",
         [] { return new EmptyPage; }},
        {"audit", "system", both("Audit trail", "审计日志"), "view-history",
         [] { return new EmptyPage; }},
    });
    window->status().setPlace(QStringLiteral("恒瑞电力示例账套"), QStringLiteral("杜壮壮"),
                              *Date::of(2024, 5, 8));
    window->status().say(shown(both("Saved.", "已保存。")));
    window->open("import");
    window->open("list");
    return window;
}

QWidget* smallScreen() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::section, space::section, space::section, space::section);
    column->setSpacing(space::medium);
    const auto line = [&](std::initializer_list<QWidget*> widgets) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::medium);
        for (QWidget* widget : widgets)
            row->addWidget(widget);
        row->addStretch();
        column->addLayout(row);
    };
    const auto button = [&](const Text& text) { return new QPushButton(shown(text), page); };
    auto* primary = button(both("Primary", "主要按钮"));
    makePrimary(*primary);
    auto* off = button(both("Off", "不可用"));
    off->setEnabled(false);
    auto* flat = button(both("Flat", "文字按钮"));
    flat->setFlat(true);
    line({primary, button(both("Ordinary", "普通按钮")), off, flat});
    auto* ticked = new QCheckBox(shown(both("Ticked", "已勾选")), page);
    ticked->setChecked(true);
    auto* partly = new QCheckBox(shown(both("Partly", "部分")), page);
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto* radio = new QRadioButton(shown(both("Chosen", "单选")), page);
    radio->setChecked(true);
    line({ticked, partly, new QCheckBox(shown(both("Open", "未勾选")), page), radio,
          new QRadioButton(shown(both("Other", "另一项")), page)});
    auto* date = new DateEdit(page);
    date->setPlainText("2024-05-08");
    auto* picker = new TreePicker(districts(), page);
    picker->setCode("3201");
    picker->setObjectName("picker");
    picker->setAccessibleName("picker");
    date->setAccessibleName("date");
    line({date, picker});
    for (const auto kind :
         {Banner::Kind::info, Banner::Kind::success, Banner::Kind::warning, Banner::Kind::error}) {
        auto* banner = new Banner(page);
        banner->showMessage(
            kind,
            shown(both("What happened, why, and what to do.", "发生了什么、为什么、该怎么办。")),
            kind == Banner::Kind::warning ? shown(both("Look", "查看")) : QString());
        column->addWidget(banner);
    }
    auto* progress = new ProgressDialog(shown(both("Importing customers", "正在导入客户")), page);
    progress->setWindowFlags(Qt::Widget);
    progress->showProgress(12345, 20000);
    column->addWidget(progress);
    column->addStretch();
    return page;
}

} // namespace

void addGallery(Tour& tour) {
    tour.add({"gallery-form", both("Form", "表单"), {1040, 680}, formScreen});
    tour.add({"gallery-form-narrow", both("Form, narrow", "窄表单"), {560, 900}, formScreen});
    tour.add({"gallery-frame", both("Main window", "主窗口"), {1366, 768}, frameScreen});
    tour.add({"gallery-parts",
              both("Small parts", "小部件"),
              {720, 640},
              smallScreen,
              [](QWidget& page) -> QWidget* {
                  page.findChild<TreePicker*>("picker")->openList();
                  return QApplication::activePopupWidget();
              }});
    tour.add({"gallery-help", both("Help", "帮助"), {760, 600}, [] { return new HelpDialog; }});
}

} // namespace xinheng::ui
