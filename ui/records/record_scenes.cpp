#include "ui/records/record_scenes.h"

#include "account_set.h"
#include "ui/records/import_page.h"
#include "ui/records/record_card_page.h"
#include "ui/records/record_list_page.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

namespace xinheng::ui::scenes {

const access::Object& declared(const char* object) {
    return *businessObjects().find(object);
}

void Adder::operator()(const char* name, Text title, QSize size, std::function<QWidget*()> make,
                       std::function<QWidget*(QWidget&)> prepare) const {
    tour.add({QLatin1String(name), std::move(title), size, std::move(make), std::move(prepare)});
}

QWidget* selectRow(QWidget& page, int row) {
    auto& list = static_cast<RecordListPage&>(page);
    list.focusFirst();
    list.table().selectRow(row);
    return nullptr;
}

QWidget* openMenu(QWidget& page, int row) {
    auto& list = static_cast<RecordListPage&>(page);
    selectRow(page, row);
    QMenu* menu = list.contextMenu();
    menu->popup(list.table().viewport()->mapToGlobal(QPoint(220, 96)));
    return menu;
}

QWidget* toFirstField(QWidget& page) {
    static_cast<RecordCardPage&>(page).focusFirst();
    return nullptr;
}

QWidget* forward(QWidget& page, int steps) {
    for (int i = 0; i < steps; ++i)
        page.findChild<QPushButton*>(QStringLiteral("importNext"))->click();
    return nullptr;
}

QWidget* toProblems(QWidget& page) {
    forward(page, 3);
    const QDeadlineTimer patience(10'000);
    while (static_cast<ImportPage&>(page).step() != 4 && !patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    return nullptr;
}

QString sampleFile(const char* name, const char* content) {
    QString path = QDir::temp().filePath(QLatin1String(name));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return path;
}

} // namespace xinheng::ui::scenes
