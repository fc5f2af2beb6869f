#include "ui/access/access_functions.h"

#include "ui/access/audit_page.h"
#include "ui/access/people_page.h"
#include "ui/access/rights_page.h"
#include "ui/access/scope_dialog.h"
#include "ui/access/set_page.h"
#include "ui/shell/tour.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <stdexcept>

namespace xinheng::ui {

namespace {

Text labelOf(const char* node) {
    const auto& tree = access::FunctionTree::program();
    return tree.nodes()[*tree.find(node)].label;
}

template <class P>
void addPage(std::vector<Function>& functions, SignedIn& signedIn, const char* node,
             const char* iconName) {
    if (!signedIn.mayUse(node))
        return;
    functions.push_back({node, QStringLiteral("system"), labelOf(node), iconName,
                         [&signedIn]() -> Page* { return new P(signedIn); }});
}

template <class W> W* in(QWidget& page, const char* name) {
    return page.findChild<W*>(QLatin1String(name));
}

} // namespace

std::vector<Function> accessFunctions(SignedIn& signedIn) {
    std::vector<Function> functions;
    addPage<PeoplePage>(functions, signedIn, "system.people", "group");
    addPage<RightsPage>(functions, signedIn, "system.rights", "object-unlocked");
    addPage<AuditPage>(functions, signedIn, "system.audit", "view-history");
    addPage<SetPage>(functions, signedIn, "system.settings", "server-database");
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

QWidget* askWhy(QWidget& page) {
    in<QComboBox>(page, "whyAction")->setCurrentIndex(1);
    in<QPushButton>(page, "whyAsk")->click();
    return nullptr;
}

QWidget* openScope(QWidget& page) {
    in<QPushButton>(page, "changeScope")->click();
    auto* dialog = page.findChild<ScopeDialog*>();
    in<QComboBox>(*dialog, "scopeKind")->setCurrentIndex(6);
    return dialog;
}

QWidget* press(QWidget& page, const char* button) {
    in<QPushButton>(page, button)->click();
    const QDeadlineTimer patience(1500);
    while (!patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
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
    tour.add(rightsScreen(manager, "rights-data", both("Rights: data", "权限：数据"),
                          "person:huangxiaoling", 1));
    tour.add(rightsScreen(manager, "rights-scope", both("Rights: rows", "权限：记录范围"),
                          "person:duzhuangzhuang", 1, openScope));
    tour.add(rightsScreen(manager, "rights-members", both("Rights: members", "权限：成员"),
                          "role:salesperson", 2));
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
