#include "ui/access/duties_tour.h"

#include "ui/access/amounts_page.h"
#include "ui/access/delegations_page.h"
#include "ui/access/duties_page.h"
#include "ui/access/duty_words.h"
#include "ui/access/people_page.h"
#include "ui/shell/language.h"
#include "ui/shell/tour.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <stdexcept>

namespace xinheng::ui {

namespace {

template <class W> W* in(const QWidget& page, const char* name) {
    return page.findChild<W*>(QLatin1String(name));
}

void must(bool done, const char* what) {
    if (!done)
        throw std::runtime_error(std::string("the tour can't show ") + what);
}

/// Something to look at: the demonstration company has none of it yet.
void addExamples(SignedIn& manager) {
    auto amounts = manager.amounts();
    const auto step = [&](const char* object, const char* key, int level, std::int64_t yuan) {
        must(amounts.setStep(object, key, level, Money::fromFen(yuan * 100)).has_value(),
             "amount levels");
    };
    for (const auto& [level, yuan] : {std::pair(1, 2'000), {2, 10'000}, {3, 50'000}, {4, 200'000}})
        step("purchase-order", "", level, yuan);
    for (const auto& [level, yuan] : {std::pair(1, 1'000), {2, 5'000}, {3, 20'000}})
        step("account", "1001", level, yuan);
    for (const auto& [level, yuan] : {std::pair(1, 10'000), {2, 100'000}, {3, 1'000'000}})
        step("account", "1002", level, yuan);
    must(manager.rights().grantLevel("person:jiangwenhui", "purchase-order", 3, {}).has_value(),
         "a level");
    const Date today = manager.session().clock().today();
    auto desk = manager.delegations();
    must(desk.add({"shenjiayi", "tangyuting", std::nullopt, today, today.plusDays(9),
                   "休年假，客户由同事代管"})
             .has_value(),
         "a delegation");
    must(desk.add({"wuhaiyan", "linyuexin", "voucher-auditor", today.plusDays(7),
                   today.plusDays(11), "外出培训"})
             .has_value(),
         "a delegation with a warning");
    const auto conflicts = manager.duties().report();
    for (const access::DutyConflict& one : *conflicts)
        if (one.pair.level == access::DutyPair::Level::warn) {
            must(manager.duties()
                     .mitigate(one.person.code, one.pair.id,
                               "每月由总经理抽查价格变动，留存签字记录", today.plusMonths(6))
                     .has_value(),
                 "a mitigation");
            break;
        }
    std::vector<access::DutyPair> pairs = manager.duties().matrix()->pairs.pairs();
    pairs[4].level = access::DutyPair::Level::block;
    must(manager.duties().setMatrix(dutyMatrixJson(pairs), "内控评价整改").has_value(), "a matrix");
}

/// Presses a button and shows the dialog that opens.
std::function<QWidget*(QWidget&)> dialogBehind(const char* button) {
    return [button](QWidget& page) -> QWidget* {
        in<QPushButton>(page, button)->click();
        return page.findChild<QDialog*>();
    };
}

template <class P> std::function<QWidget*()> pageOf(SignedIn& manager) {
    return [&manager] { return new P(manager); };
}

std::function<QWidget*()> matrixOf(SignedIn& manager) {
    return [&manager] {
        auto* page = new DutiesPage(manager);
        in<QTabWidget>(*page, "dutiesTabs")->setCurrentIndex(1);
        in<QTableWidget>(*page, "dutyMatrix")->setCurrentCell(5, 0);
        in<QPushButton>(*page, "switchLevel")->click();
        return page;
    };
}

std::function<QWidget*()> rolesOf(SignedIn& manager) {
    return [&manager] {
        auto* page = new PeoplePage(manager);
        in<QTabWidget>(*page, "peopleTabs")->setCurrentIndex(2);
        return page;
    };
}

/// A step that doesn't rise and one that is no amount.
QWidget* typeWrongSteps(QWidget& page) {
    auto* table = in<QTableWidget>(page, "ladderTable");
    table->item(0, 4)->setText(QStringLiteral("500"));
    table->item(1, 5)->setText(QStringLiteral("很多"));
    in<QPushButton>(page, "applyAmounts")->click();
    return nullptr;
}

QWidget* chooseLeaver(QWidget& page) {
    auto* table = in<QTableWidget>(page, "peopleTable");
    const auto found = table->findItems(QStringLiteral("shenjiayi"), Qt::MatchExactly);
    table->setCurrentItem(found.front());
    return dialogBehind("handOver")(page);
}

QWidget* chooseTemplate(QWidget& page) {
    QWidget* dialog = dialogBehind("addRole")(page);
    dialog->findChild<QComboBox*>()->setCurrentIndex(3);
    return dialog;
}

} // namespace

void addDutyScreens(Tour& tour, SignedIn& manager) {
    addExamples(manager);
    constexpr QSize size{1130, 640};
    const auto add = [&](const char* name, const char* english, const char* chinese,
                         std::function<QWidget*()> make,
                         std::function<QWidget*(QWidget&)> prepare = {}) {
        tour.add({QLatin1String(name), Text::bilingual(english, chinese), size, std::move(make),
                  std::move(prepare)});
    };
    add("duties", "Incompatible duties: who holds them", "不相容职责：兼任情况",
        pageOf<DutiesPage>(manager));
    add("duties-mitigation", "Incompatible duties: a mitigation", "不相容职责：补偿控制",
        pageOf<DutiesPage>(manager), dialogBehind("mitigate"));
    add("duties-matrix", "Incompatible duties: the matrix", "不相容职责：职责矩阵",
        matrixOf(manager));
    add("duties-pair", "Incompatible duties: a new pair", "不相容职责：增加职责组合",
        matrixOf(manager), dialogBehind("addPair"));
    add("duties-versions", "Incompatible duties: versions", "不相容职责：历史版本",
        matrixOf(manager), dialogBehind("matrixVersions"));
    add("amounts", "Amount levels", "金额级别", pageOf<AmountsPage>(manager));
    add("amounts-wrong", "Amount levels with mistakes", "金额级别：录入有误",
        pageOf<AmountsPage>(manager), typeWrongSteps);
    add("amounts-account", "Amount levels: another account", "金额级别：增加科目",
        pageOf<AmountsPage>(manager), dialogBehind("addLadder"));
    add("amounts-authorise", "An amount let pass on the spot", "金额级别：现场放行",
        pageOf<AmountsPage>(manager), dialogBehind("authoriseAmount"));
    add("delegations", "Delegation", "权限委托", pageOf<DelegationsPage>(manager));
    add("delegation-lend", "Delegation: lending rights", "权限委托：委托给同事",
        pageOf<DelegationsPage>(manager), dialogBehind("lend"));
    add("handover", "A leaver hands over", "离职移交", pageOf<PeoplePage>(manager), chooseLeaver);
    add("roles", "Roles", "角色", rolesOf(manager));
    add("role-new", "New role from a template", "新增角色（取自模板）", rolesOf(manager),
        chooseTemplate);
}

} // namespace xinheng::ui
