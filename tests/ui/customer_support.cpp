#include "ui/customer_support.h"

#include "ui/records/record_kind.h"
#include "ui/records/record_totals_line.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/search_box.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTabWidget>
#include <QTableView>

namespace xinheng::tests {

const access::Object& declared(const char* object) {
    return *businessObjects().find(object);
}

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

RecordWindow::RecordWindow(DemoSet& demo, const std::string& person, const char* object)
    : signedIn(demo.person(person)),
      pages(new ui::RecordPages(window, signedIn, declared(object),
                                std::make_shared<ui::RecordNames>(signedIn))) {
    window.setFunctions(pages->functions());
    window.resize(1366, 768);
    showAndActivate(window);
    REQUIRE(window.open(ui::listFunction(declared(object))) != nullptr);
    settle();
}

RecordWindow::~RecordWindow() {
    settle();
}

ui::RecordListPage& RecordWindow::list() {
    for (ui::Page* page : window.pages())
        if (auto* list = qobject_cast<ui::RecordListPage*>(page))
            return *list;
    throw std::logic_error("the list is not open");
}

ui::RecordCardPage& RecordWindow::card() {
    auto* card = qobject_cast<ui::RecordCardPage*>(window.currentPage());
    REQUIRE(card != nullptr);
    return *card;
}

void RecordWindow::search(const QString& typed) {
    press(Qt::Key_F, Qt::ControlModifier);
    REQUIRE(qobject_cast<ui::SearchBox*>(QApplication::focusWidget()) != nullptr);
    type(typed);
    press(Qt::Key_Return);
    settle();
}

QStringList RecordWindow::codes() {
    QStringList codes;
    ui::RecordModel& model = list().model();
    const int column = model.columnOf("code");
    for (int row = 0; row < model.rowCount(); ++row)
        codes << model.index(row, column).data().toString();
    return codes;
}

QStringList RecordWindow::shownColumns() {
    QStringList keys;
    for (const int section : ui::sectionsShown(*list().table().horizontalHeader()))
        keys << QString::fromStdString(list().model().field(section).key);
    return keys;
}

QStringList RecordWindow::menuTexts() {
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

QString RecordWindow::totals() {
    return list().findChild<ui::RecordTotalsLine*>()->text().trimmed();
}

QString RecordWindow::banner() {
    const auto* banner = list().findChild<ui::Banner*>();
    return banner->isVisible() ? banner->text() : QString();
}

QString RecordWindow::empty() {
    for (const auto* state : list().findChildren<ui::EmptyState*>())
        if (state->isVisible())
            return state->findChildren<QLabel*>().at(1)->text();
    return {};
}

std::size_t seen(SignedIn& person, const std::string& where) {
    access::Query query;
    query.limit = 1000;
    query.where = where;
    const auto result = person.customers().list(query);
    return result ? result->rows.size() : 0;
}

std::string seenCodes(SignedIn& person) {
    access::Query query;
    query.fields = {"code"};
    query.limit = 1000;
    const auto result = person.customers().list(query);
    REQUIRE(result);
    std::string codes;
    for (const access::QueryRow& row : result->rows)
        codes += (codes.empty() ? "" : " ") + row.cells[0];
    return codes;
}

void press(Qt::Key key, Qt::KeyboardModifiers with) {
    REQUIRE(QApplication::focusWidget() != nullptr);
    QTest::keyClick(QApplication::focusWidget(), key, with);
}

void type(const QString& text) {
    for (const QChar letter : text) {
        REQUIRE(QApplication::focusWidget() != nullptr);
        if (letter.unicode() < 128) {
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
            continue;
        }
        QInputMethodEvent composed;
        composed.setCommitString(letter);
        QApplication::sendEvent(QApplication::focusWidget(), &composed);
    }
}

void typeInto(QLineEdit& line, const QString& text) {
    settle(); // a line that has just been made shows in the next turn of the event loop
    QTest::mouseClick(&line, Qt::LeftButton, {}, QPoint(8, line.height() / 2));
    REQUIRE(QApplication::focusWidget() == &line);
    press(Qt::Key_A, Qt::ControlModifier);
    if (text.isEmpty())
        press(Qt::Key_Delete);
    type(text);
}

void clickOn(QAbstractButton& button) {
    INFO("the button " << button.objectName().toStdString());
    REQUIRE(button.isVisible());
    // A radio button's or a box's own place lies at its left end; a push button is hit there too.
    QTest::mouseClick(&button, Qt::LeftButton, {}, QPoint(10, button.height() / 2));
}

void choose(QComboBox& list, const QString& words) {
    list.setFocus();
    press(Qt::Key_Home);
    for (int i = 0; i < list.count() && !list.currentText().startsWith(words); ++i)
        press(Qt::Key_Down);
    INFO("in the list: " << list.currentText().toStdString());
    REQUIRE(list.currentText().startsWith(words));
}

void bringUp(QWidget& dialog) {
    dialog.activateWindow();
    REQUIRE(until([&] { return QApplication::activeWindow() == &dialog; }));
}

bool until(const std::function<bool()>& happened) {
    return QTest::qWaitFor(happened, 5000);
}

} // namespace xinheng::tests
