#include "ui/archive/customer_pages.h"

#include "ui/archive/customer_card_page.h"
#include "ui/archive/customer_list_page.h"
#include "ui/shell/language.h"

#include <QTabWidget>

namespace xinheng::ui {

namespace {

const char* const listNode = "archive.customer.query";

QString keyOf(std::int64_t id) {
    return QStringLiteral("customer:") + QString::number(id);
}

} // namespace

CustomerPages::CustomerPages(MainWindow& window, SignedIn& signedIn)
    : QObject(&window), window_(window), signedIn_(signedIn),
      names_(std::make_shared<CustomerNames>(signedIn)) {
    window_.addFinder([this](const QString& typed, int atMost) { return find(typed, atMost); });
}

std::vector<Function> CustomerPages::functions() {
    if (!signedIn_.mayUse(listNode))
        return {};
    return {{QLatin1String(listNode), QStringLiteral("archive.customer"),
             Text::bilingual("Customers", "客户列表"), "view-list-details",
             [this] { return makeList(); }}};
}

Page* CustomerPages::makeList() {
    auto* list = new CustomerListPage(signedIn_, names_);
    connect(list, &CustomerListPage::openWanted, this, &CustomerPages::openCard);
    connect(list, &CustomerListPage::historyWanted, this, &CustomerPages::openHistory);
    connect(list, &CustomerListPage::newWanted, this, &CustomerPages::openNew);
    connect(list, &CustomerListPage::importWanted, this,
            [this] { window_.open(QStringLiteral("archive.customer.import")); });
    return list;
}

Page* CustomerPages::makeCard(std::optional<std::int64_t> id) {
    auto* card = new CustomerCardPage(signedIn_, names_, id);
    connect(card, &CustomerCardPage::saved, this, &CustomerPages::refreshLists);
    connect(card, &CustomerCardPage::newWanted, this, &CustomerPages::openNew);
    return card;
}

void CustomerPages::openCard(std::int64_t id) {
    // A card that began as a new customer keeps the key it was opened under.
    for (Page* page : window_.pages())
        if (auto* card = qobject_cast<CustomerCardPage*>(page);
            card != nullptr && card->id() == id) {
            window_.tabs().setCurrentWidget(card);
            return;
        }
    window_.openRecord(keyOf(id), QLatin1String(listNode), [this, id] { return makeCard(id); });
}

void CustomerPages::openHistory(std::int64_t id) {
    openCard(id);
    if (auto* card = qobject_cast<CustomerCardPage*>(window_.currentPage()))
        card->showHistory();
}

void CustomerPages::openNew() {
    if (!signedIn_.mayUse("archive.customer.entry"))
        return;
    window_.openRecord(QStringLiteral("customer:new-%1").arg(++newCards_), QLatin1String(listNode),
                       [this] { return makeCard(std::nullopt); });
}

std::vector<Finding> CustomerPages::find(const QString& typed, int atMost) {
    if (typed.trimmed().isEmpty() || !signedIn_.mayUse(listNode))
        return {};
    access::Query query;
    query.search = typed.toStdString();
    query.limit = atMost;
    const auto result = signedIn_.customers().list(query);
    if (!result)
        return {};
    const access::Object& object = signedIn_.customers().object();
    std::vector<Finding> findings;
    for (const access::QueryRow& row : result->rows) {
        QString code;
        QString name;
        for (std::size_t i = 0; i < result->fields.size(); ++i) {
            const std::string& key = object.fields[result->fields[i]].key;
            if (key == object.codeField)
                code = fromUtf8(row.cells[i]);
            if (key == "name")
                name = fromUtf8(row.cells[i]);
        }
        findings.push_back({name.isEmpty() ? code : name, name.isEmpty() ? QString() : code,
                            "user-identity", [this, id = row.id] { openCard(id); }});
    }
    return findings;
}

void CustomerPages::refreshLists() {
    for (Page* page : window_.pages())
        if (auto* list = qobject_cast<CustomerListPage*>(page))
            list->refresh();
}

} // namespace xinheng::ui
