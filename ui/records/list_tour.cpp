#include "ui/records/list_tour.h"

#include "ui/records/change_many_dialog.h"
#include "ui/records/print_dialog.h"
#include "ui/records/record_card_page.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_scenes.h"
#include "ui/records/view_menu.h"
#include "ui/shell/language.h"
#include "ui/widgets/field_form.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <stdexcept>

namespace xinheng::ui {

namespace {

constexpr const char* viewName = "大客户";

// Kept once; the set of the tour is thrown away.
std::int64_t view(SignedIn& manager) {
    archive::ViewContent content;
    content.columns = {{"code", 90},
                       {"name", 260},
                       {"district", 150},
                       {"credit_limit", 130},
                       {"credit_grade", 100}};
    content.sort = {{"credit_limit", true}};
    content.where = "credit_grade = 'A' and (credit_limit >= 1500000 or name like '%电力%')";
    auto desk = manager.views("customer");
    const auto kept = desk.save(viewName, content);
    if (!kept || !desk.save("待复核", {}))
        throw std::runtime_error("the tour can't keep a view");
    return kept->view.id;
}

std::function<QWidget*()> listOf(SignedIn& manager) {
    return [&manager]() -> QWidget* {
        view(manager);
        return new RecordListPage(manager, scenes::declared("customer"),
                                  std::make_shared<RecordNames>(manager));
    };
}

void settleFor(int milliseconds) {
    const QDeadlineTimer enough(milliseconds);
    while (!enough.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

void openView(RecordListPage& list) {
    QMenu* menu = list.views().menu();
    emit menu->aboutToShow();
    for (QAction* action : menu->actions())
        if (action->text().contains(QString::fromUtf8(viewName)))
            action->trigger();
    settleFor(100);
}

QWidget* showViews(QWidget& page) {
    auto& list = static_cast<RecordListPage&>(page);
    openView(list);
    QMenu* menu = list.views().menu();
    menu->popup(list.views().mapToGlobal(QPoint(0, list.views().height())));
    return menu;
}

QWidget* sums(QWidget& page) {
    auto& list = static_cast<RecordListPage&>(page);
    list.focusFirst();
    list.table().selectRow(1);
    const QModelIndex last = list.model().index(5, list.model().columnOf("code"));
    list.table().selectionModel()->select(QItemSelection(list.model().index(1, 0), last),
                                          QItemSelectionModel::ClearAndSelect |
                                              QItemSelectionModel::Rows);
    settleFor(300);
    return nullptr;
}

template <class D> D* open(RecordListPage& list, const char* action) {
    for (QAction* one : list.actions())
        if (one->objectName() == QLatin1String(action))
            one->trigger();
    return list.findChild<D*>();
}

QWidget* many(QWidget& page) {
    auto& list = static_cast<RecordListPage&>(page);
    sums(page);
    auto* dialog = open<ChangeManyDialog>(list, "changeMany");
    auto* fields = dialog->findChild<QComboBox*>(QStringLiteral("manyField"));
    for (const auto& [key, value] :
         {std::pair("payment_terms", "月结45天"), {"credit_limit", "80000"}}) {
        const auto index = list.object().indexOf(key);
        fields->setCurrentIndex(fields->findData(int(*index)));
        dialog->findChild<QPushButton*>(QStringLiteral("manyAdd"))->click();
        dialog->form().applyDraft({{key, value}});
    }
    dialog->findChild<QPushButton*>(QStringLiteral("manyPreview"))->click();
    settleFor(900);
    return dialog;
}

QWidget* print(QWidget& page, int form) {
    auto& list = static_cast<RecordListPage&>(page);
    list.focusFirst();
    list.table().selectRow(0);
    auto* dialog = open<PrintDialog>(list, "printList");
    dialog->findChild<QComboBox*>(QStringLiteral("printForm"))->setCurrentIndex(form);
    settleFor(400);
    return dialog;
}

} // namespace

void addListScreens(Tour& tour, SignedIn& manager) {
    const scenes::Adder add{tour};
    const auto both = [](const char* english, const char* chinese) {
        return Text::bilingual(english, chinese);
    };
    add("list-view", both("A list by a view of its own", "按视图显示的列表"), scenes::pageSize,
        listOf(manager), &showViews);
    add("list-selected", both("Selected rows added up", "所选行合计"), scenes::pageSize,
        listOf(manager), &sums);
    add("list-many", both("Many customers changed", "批量修改客户"), scenes::pageSize,
        listOf(manager), &many);
    add("list-print", both("A list on paper", "打印列表"), scenes::pageSize, listOf(manager),
        [](QWidget& page) { return print(page, 0); });
    add("list-labels", both("Address labels", "打印地址标签"), scenes::pageSize, listOf(manager),
        [](QWidget& page) { return print(page, 1); });
    add("list-print-card", both("A customer's card on paper", "打印客户卡片"), scenes::pageSize,
        listOf(manager), [](QWidget& page) { return print(page, 2); });
}

} // namespace xinheng::ui
