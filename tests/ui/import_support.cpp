#include "ui/import_support.h"

#include "ui/records/problem_table.h"
#include "ui/widgets/notices.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace xinheng::tests {

Wizard::Wizard(SignedIn& person, const char* object)
    : signedIn(person), page(person, declared(object)) {
    page.resize(1130, 640);
    showAndActivate(page);
    page.focusFirst();
}

void Wizard::file(const std::string& path) {
    typeInto(*at<QLineEdit>("importFile"), QString::fromStdString(path));
    press(Qt::Key_Return);
}

void Wizard::go(int steps) {
    for (int i = 0; i < steps; ++i)
        press(Qt::Key_Return);
}

QComboBox* Wizard::fieldOf(const char* heading) {
    for (QComboBox* combo : page.findChildren<QComboBox*>())
        if (combo->accessibleName() == QString("Field for “%1”").arg(heading))
            return combo;
    FAIL("no line for " << heading);
    return nullptr;
}

void Wizard::send(const char* heading, const char* field) {
    choose(*fieldOf(heading), field);
}

bool Wizard::finished() {
    return QTest::qWaitFor([this] { return page.step() == ResultStep; }, 60'000);
}

QString Wizard::outcome() {
    return at<ui::Banner>("importOutcome")->text();
}

QString Wizard::banner() {
    auto* banner = at<ui::Banner>("importBanner");
    return banner->isVisible() ? banner->text() : QString();
}

QString Wizard::findings() {
    return at<QLabel>("mappingFindings")->text();
}

QString Wizard::next() {
    return at<QPushButton>("importNext")->text();
}

QStringList Wizard::problems() {
    const auto* model = at<ui::ProblemTable>("importProblems")->model();
    QStringList all;
    for (int row = 0; row < model->rowCount(); ++row)
        all << model->index(row, 0).data().toString() + " | " +
                   model->index(row, 1).data().toString() + " | " +
                   model->index(row, 2).data().toString();
    return all;
}

std::int64_t Wizard::customers() {
    access::Query query;
    query.count = true;
    query.limit = 0;
    return signedIn.customers().list(query)->count.value();
}

std::string Wizard::stored(const std::string& code, const char* field) {
    const auto card = signedIn.customers().show(code);
    return card ? card->value(signedIn.customers().object(), field).value_or("") : "?";
}

std::string written(const DemoSet& demo, const std::string& content, const std::string& name) {
    const std::filesystem::path file = demo.folder / name;
    writeFile(file, content);
    return file.string();
}

} // namespace xinheng::tests
