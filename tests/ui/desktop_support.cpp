#include "ui/desktop_support.h"

#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/widgets/notices.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTreeWidgetItemIterator>

namespace xinheng::tests {

RunningDesktop::RunningDesktop() {
    NewSet wanted;
    wanted.content = Template::demo;
    REQUIRE(AccountSet::create(file, wanted, environment));
    desktop.start(QString::fromStdString(file));
    showAndActivate(*desktop.signInWindow());
}

QLineEdit* RunningDesktop::password() {
    for (QLineEdit* edit : desktop.signInWindow()->findChildren<QLineEdit*>())
        if (edit->echoMode() == QLineEdit::Password)
            return edit;
    return nullptr;
}

void RunningDesktop::signIn(const char* person, const char* secret) {
    QComboBox* box = nullptr;
    for (QComboBox* each : desktop.signInWindow()->findChildren<QComboBox*>())
        if (each->isEditable())
            box = each;
    REQUIRE(box != nullptr);
    box->lineEdit()->setFocus();
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), QString::fromLatin1(person));
    password()->setFocus();
    QTest::keyClicks(password(), QString::fromLatin1(secret));
    QTest::keyClick(password(), Qt::Key_Return);
    settle();
}

QStringList RunningDesktop::navigation() {
    QStringList shown;
    for (QTreeWidgetItemIterator item(desktop.mainWindow()->findChild<ui::Navigation*>());
         *item != nullptr; ++item)
        shown.append((*item)->text(0));
    return shown;
}

QString RunningDesktop::bannerText() {
    return desktop.signInWindow()->findChild<ui::Banner*>()->text();
}

SignedIn& RunningDesktop::elsewhere(const std::string& person) {
    auto set = AccountSet::open(file, environment);
    REQUIRE(set);
    auto session = (*set)->signIn(person, "xinheng2026");
    REQUIRE(session);
    others_.emplace_back(std::move(*set), std::move(*session));
    return *others_.back().second;
}

} // namespace xinheng::tests
