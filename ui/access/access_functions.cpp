#include "ui/access/access_functions.h"

#include "ui/access/amounts_page.h"
#include "ui/access/audit_page.h"
#include "ui/access/compare_dialog.h"
#include "ui/access/delegations_page.h"
#include "ui/access/duties_page.h"
#include "ui/access/duties_tour.h"
#include "ui/access/people_page.h"
#include "ui/access/rights_list_dialog.h"
#include "ui/access/rights_page.h"
#include "ui/access/scope_dialog.h"
#include "ui/access/set_page.h"
#include "ui/shell/tour.h"
#include "ui/widgets/tree_picker.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <algorithm>
#include <stdexcept>

namespace xinheng::ui {

namespace {

Text labelOf(const char* node) {
    const auto& tree = access::FunctionTree::program();
    return tree.nodes()[*tree.find(node)].label;
}

void addPage(std::vector<Function>& functions, SignedIn& signedIn, const char* node,
             const char* iconName, std::function<Page*()> make) {
    if (signedIn.mayUse(node))
        functions.push_back(
            {node, QStringLiteral("system"), labelOf(node), iconName, std::move(make)});
}

template <class P> std::function<Page*()> pageOf(SignedIn& signedIn) {
    return [&signedIn]() -> Page* { return new P(signedIn); };
}

Page* rightsPage(SignedIn& signedIn, const SeeAsWanted& seeAs) {
    auto* page = new RightsPage(signedIn);
    if (seeAs)
        QObject::connect(page, &RightsPage::seeAsWanted, page, seeAs);
    return page;
}

template <class W> W* in(QWidget& page, const char* name) {
    return page.findChild<W*>(QLatin1String(name));
}

} // namespace

bool maySeeAs(SignedIn& signedIn) {
    return signedIn.person().kind == access::PersonKind::manager && !signedIn.session().seer();
}

std::vector<Function> accessFunctions(SignedIn& signedIn, const SeeAsWanted& seeAs) {
    std::vector<Function> functions;
    addPage(functions, signedIn, "system.people", "group", pageOf<PeoplePage>(signedIn));
    addPage(functions, signedIn, "system.rights", "object-unlocked",
            [&signedIn, seeAs] { return rightsPage(signedIn, seeAs); });
    addPage(functions, signedIn, "system.duties", "view-split-left-right",
            pageOf<DutiesPage>(signedIn));
    addPage(functions, signedIn, "system.amounts", "taxes-finances", pageOf<AmountsPage>(signedIn));
    addPage(functions, signedIn, "system.delegation", "document-swap",
            pageOf<DelegationsPage>(signedIn));
    addPage(functions, signedIn, "system.audit", "view-history", pageOf<AuditPage>(signedIn));
    addPage(functions, signedIn, "system.settings", "server-database", pageOf<SetPage>(signedIn));
    return functions;
}

namespace {

Tour::Screen rightsScreen(SignedIn& signedIn, const char* name, Text title, const char* grantee,
                          int tab, std::function<QWidget*(QWidget&)> prepare = {}) {
    return {QLatin1String(name), std::move(title), QSize(1130, 640),
            [&signedIn, grantee, tab]() -> QWidget* {
                auto* page = new RightsPage(signedIn);
                page->choose(grantee);
                in<QTabWidget>(*page, "rightsTabs")->setCurrentIndex(tab);
                return page;
            },
            std::move(prepare)};
}

void wait() {
    const QDeadlineTimer patience(1500);
    while (!patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
}

QWidget* askWhy(QWidget& page) {
    in<QComboBox>(page, "whyAction")->setCurrentIndex(1);
    in<QPushButton>(page, "whyAsk")->click();
    return nullptr;
}

QTreeWidgetItem* goToFunction(QWidget& page, const char* node) {
    const auto place = access::FunctionTree::program().find(node);
    auto* tree = in<QTreeWidget>(page, "functionTree");
    for (QTreeWidgetItemIterator item(tree); *item; ++item)
        if ((*item)->data(0, Qt::UserRole).toULongLong() == *place) {
            tree->setCurrentItem(*item);
            tree->scrollToItem(*item, QAbstractItemView::PositionAtCenter);
            return *item;
        }
    throw std::logic_error(node);
}

/// A waiting change that a duty speaks against, worked out.
QWidget* lookAhead(QWidget& page) {
    for (const char* node : {"system.rights", "archive.customer.entry"})
        goToFunction(page, node)->setCheckState(0, Qt::Checked);
    wait();
    return nullptr;
}

QWidget* goToSigning(QWidget& page) {
    in<QCheckBox>(page, "laterFunctions")->setChecked(true);
    goToFunction(page, "ledger.cashier.sign");
    return nullptr;
}

QWidget* chooseWarehouses(QWidget& page) {
    const auto& all = businessObjects().all();
    const auto warehouse = std::ranges::find(all, "warehouse", &access::Object::key);
    auto* objects = in<QComboBox>(page, "dataObject");
    objects->setCurrentIndex(int(warehouse - all.begin()));
    emit objects->activated(objects->currentIndex()); // as by hand
    return nullptr;
}

template <class D> QWidget* openByMenu(QWidget& page, const char* action) {
    in<QAction>(page, action)->trigger();
    return page.findChild<D*>();
}

QWidget* openCompare(QWidget& page) {
    QWidget* dialog = openByMenu<CompareDialog>(page, "compareRights");
    in<TreePicker>(*dialog, "compareSecond")->setCode(QStringLiteral("chenguodong"));
    return dialog;
}

QWidget* openList(QWidget& page) {
    return openByMenu<RightsListDialog>(page, "rightsList");
}

QWidget* openScope(QWidget& page) {
    in<QPushButton>(page, "changeScope")->click();
    auto* dialog = page.findChild<ScopeDialog*>();
    in<QComboBox>(*dialog, "scopeKind")->setCurrentIndex(6);
    return dialog;
}

QWidget* press(QWidget& page, const char* button) {
    in<QPushButton>(page, button)->click();
    wait();
    return nullptr;
}

} // namespace

void addAccessScreens(Tour& tour, AccountSet& set, SignedIn& manager) {
    auto session = set.signIn("admin", set.info().signInHint);
    if (!session)
        throw std::runtime_error("the tour can't sign in the administrator");
    const std::shared_ptr<SignedIn> administrator = std::move(*session);
    const auto both = [](const char* english, const char* chinese) {
        return Text::bilingual(english, chinese);
    };
    constexpr QSize size{1130, 640};
    tour.add(rightsScreen(manager, "rights-functions", both("Rights: functions", "权限：功能"),
                          "person:duzhuangzhuang", 0, askWhy));
    tour.add(rightsScreen(manager, "rights-cashier", both("Rights of a cashier", "出纳的权限"),
                          "person:zhangzibin", 0, goToSigning));
    tour.add(rightsScreen(manager, "rights-data", both("Rights: data", "权限：数据"),
                          "person:duzhuangzhuang", 1));
    tour.add(rightsScreen(manager, "rights-fields", both("Rights: fields", "权限：字段"),
                          "person:mengfanjie", 1));
    tour.add(rightsScreen(manager, "rights-warehouse",
                          both("Rights of a warehouse keeper", "仓库主管的权限"), "person:fangfang",
                          1, chooseWarehouses));
    tour.add(rightsScreen(manager, "rights-scope", both("Rights: rows", "权限：记录范围"),
                          "person:duzhuangzhuang", 1, openScope));
    tour.add(rightsScreen(manager, "rights-members", both("Rights: members", "权限：成员"),
                          "role:salesperson", 4));
    tour.add(rightsScreen(manager, "rights-amounts", both("Rights: amounts", "权限：金额"),
                          "person:yanjie", 2));
    tour.add(rightsScreen(manager, "rights-duties", both("Rights: duties", "权限：职责"),
                          "person:duzhuangzhuang", 3));
    tour.add(rightsScreen(manager, "rights-ahead",
                          both("Rights: what will change", "权限：将发生的变化"), "person:guoqiang",
                          0, lookAhead));
    tour.add(rightsScreen(manager, "rights-compare", both("Rights: compared", "权限：对比"),
                          "person:duzhuangzhuang", 0, openCompare));
    tour.add(rightsScreen(manager, "rights-list", both("Rights list", "权限清单"),
                          "person:duzhuangzhuang", 0, openList));
    tour.add(rightsScreen(manager, "rights-role", both("Rights of a role", "角色的权限"),
                          "role:salesperson", 1));
    addDutyScreens(tour, manager);
    tour.add({"people", both("People", "人员"), size,
              [administrator] { return new PeoplePage(*administrator); }});
    tour.add({"departments", both("Departments", "部门"), size, [administrator] {
                  auto* page = new PeoplePage(*administrator);
                  in<QTabWidget>(*page, "peopleTabs")->setCurrentIndex(1);
                  return page;
              }});
    tour.add({"person-new", both("New person", "新增人员"), size,
              [administrator] { return new PeoplePage(*administrator); },
              [](QWidget& page) -> QWidget* {
                  in<QPushButton>(page, "addPerson")->click();
                  return page.findChild<QDialog*>();
              }});
    tour.add({"audit", both("Audit trail", "审计日志"), size,
              [&manager] { return new AuditPage(manager); },
              [](QWidget& page) { return press(page, "verifyTrail"); }});
    tour.add({"set", both("Account set", "账套"), size,
              [administrator] { return new SetPage(*administrator); },
              [](QWidget& page) { return press(page, "checkSet"); }});
}

} // namespace xinheng::ui
