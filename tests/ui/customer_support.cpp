#include "ui/customer_support.h"

#include "ui/archive/customer_totals_line.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/search_box.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QTabWidget>
#include <QTableView>

namespace xinheng::tests {

DemoSet::DemoSet(Template content)
    : clock(*Date::of(2024, 5, 8)), environment{clock, access::PasswordCost::forTests(),
                                                "test-machine"} {
    NewSet wanted;
    wanted.name = "测试账套";
    wanted.content = content;
    wanted.administratorPassword = wanted.managerPassword = "xinheng2026";
    auto made = AccountSet::create(folder / "set.xset", wanted, environment);
    REQUIRE(made);
    set_ = std::move(*made);
}

SignedIn& DemoSet::person(const std::string& code) {
    auto& session = sessions_[code];
    if (!session) {
        auto signedIn = set_->signIn(code, "xinheng2026");
        REQUIRE(signedIn);
        session = std::move(*signedIn);
    }
    return *session;
}

SignedIn& DemoSet::elsewhere(const std::string& code) {
    auto opened = AccountSet::open(set_->file(), environment);
    REQUIRE(opened);
    others_.push_back(std::move(*opened));
    auto signedIn = others_.back()->signIn(code, "xinheng2026");
    REQUIRE(signedIn);
    auto& session = sessions_[code + std::to_string(others_.size())];
    session = std::move(*signedIn);
    return *session;
}

CustomerWindow::CustomerWindow(DemoSet& demo, const std::string& person)
    : signedIn(demo.person(person)), pages(new ui::CustomerPages(window, signedIn)) {
    window.setFunctions(pages->functions());
    window.resize(1366, 768);
    showAndActivate(window);
    REQUIRE(window.open("archive.customer.query") != nullptr);
    settle();
}

CustomerWindow::~CustomerWindow() {
    settle();
}

ui::CustomerListPage& CustomerWindow::list() {
    for (ui::Page* page : window.pages())
        if (auto* list = qobject_cast<ui::CustomerListPage*>(page))
            return *list;
    throw std::logic_error("the list is not open");
}

ui::CustomerCardPage& CustomerWindow::card() {
    auto* card = qobject_cast<ui::CustomerCardPage*>(window.currentPage());
    REQUIRE(card != nullptr);
    return *card;
}

void CustomerWindow::search(const QString& typed) {
    press(Qt::Key_F, Qt::ControlModifier);
    REQUIRE(qobject_cast<ui::SearchBox*>(QApplication::focusWidget()) != nullptr);
    type(typed);
    press(Qt::Key_Return);
    settle();
}

QStringList CustomerWindow::codes() {
    QStringList codes;
    ui::CustomerModel& model = list().model();
    const int column = model.columnOf("code");
    for (int row = 0; row < model.rowCount(); ++row)
        codes << model.index(row, column).data().toString();
    return codes;
}

QStringList CustomerWindow::shownColumns() {
    QStringList keys;
    for (const int section : ui::sectionsShown(*list().table().horizontalHeader()))
        keys << QString::fromStdString(list().model().field(section).key);
    return keys;
}

QStringList CustomerWindow::menuTexts() {
    QStringList texts;
    QMenu* menu = list().contextMenu();
    for (const QAction* action : menu->actions()) {
        if (action->menu() != nullptr)
            for (const QAction* inner : action->menu()->actions())
                texts << action->text() + "/" + inner->text();
        else if (!action->isSeparator())
            texts << action->text();
    }
    delete menu;
    return texts;
}

QString CustomerWindow::totals() {
    return list().findChild<ui::CustomerTotalsLine*>()->text().trimmed();
}

QString CustomerWindow::banner() {
    const auto* banner = list().findChild<ui::Banner*>();
    return banner->isVisible() ? banner->text() : QString();
}

QString CustomerWindow::empty() {
    for (const auto* state : list().findChildren<ui::EmptyState*>())
        if (state->isVisible())
            return state->findChildren<QLabel*>().at(1)->text();
    return {};
}

void press(Qt::Key key, Qt::KeyboardModifiers with) {
    REQUIRE(QApplication::focusWidget() != nullptr);
    QTest::keyClick(QApplication::focusWidget(), key, with);
}

void type(const QString& text) {
    REQUIRE(QApplication::focusWidget() != nullptr);
    QTest::keyClicks(QApplication::focusWidget(), text);
}

bool until(const std::function<bool()>& happened) {
    return QTest::qWaitFor(happened, 5000);
}

} // namespace xinheng::tests
