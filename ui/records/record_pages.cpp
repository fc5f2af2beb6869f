#include "ui/records/record_pages.h"

#include "ui/records/import_functions.h"
#include "ui/records/record_card_page.h"
#include "ui/records/record_kind.h"
#include "ui/records/record_list_page.h"
#include "ui/shell/language.h"

#include <QTabWidget>

namespace xinheng::ui {

RecordPages::RecordPages(MainWindow& window, SignedIn& signedIn, const access::Object& object,
                         std::shared_ptr<RecordNames> names)
    : QObject(&window), window_(window), signedIn_(signedIn), object_(ofThisSet(signedIn, object)),
      names_(std::move(names)) {
    window_.addFinder([this](const QString& typed, int atMost) { return find(typed, atMost); });
    if (object_.personnel) // changed on a page that knows nothing of this one
        connect(&window_.tabs(), &QTabWidget::currentChanged, this, [this] {
            if (RecordListPage* list = listOf(window_.currentPage()))
                list->refresh();
        });
}

std::vector<Function> RecordPages::functions() {
    std::vector<Function> functions =
        importFunctions(signedIn_, object_, [this] { takeChanges(); });
    if (!signedIn_.mayUse(object_.queryNode))
        return functions;
    const RecordKind& kind = recordKind(object_);
    functions.insert(functions.begin(), {listFunction(object_), {}, kind.list, kind.icon, [this] {
                                             return makeList();
                                         }});
    return functions;
}

RecordListPage* RecordPages::makeList() {
    auto* list = new RecordListPage(signedIn_, object_, names_);
    connect(list, &RecordListPage::openWanted, this, &RecordPages::openCard);
    connect(list, &RecordListPage::historyWanted, this, &RecordPages::openHistory);
    connect(list, &RecordListPage::newWanted, this, [this] { openNew(); });
    connect(list, &RecordListPage::newBelowWanted, this, &RecordPages::openNew);
    connect(list, &RecordListPage::importWanted, this,
            [this] { window_.open(importFunction(object_)); });
    return list;
}

Page* RecordPages::makeCard(std::optional<std::int64_t> id, const QString& above) {
    archive::Values initial;
    if (!above.isEmpty())
        for (const access::Field& field : object_.fields)
            if (field.references == object_.key)
                initial[field.key] = above.toStdString();
    auto* card = new RecordCardPage(signedIn_, object_, names_, id, std::move(initial));
    connect(card, &RecordCardPage::saved, this, &RecordPages::takeChanges);
    connect(card, &RecordCardPage::newWanted, this, [this] { openNew(); });
    connect(card, &RecordCardPage::otherWanted, this, &RecordPages::openOther);
    connect(card, &RecordCardPage::likeWanted, this, &RecordPages::openCard);
    return card;
}

void RecordPages::openCard(std::int64_t id) {
    // A card that began as a new record keeps the key it was opened under.
    for (Page* page : window_.pages())
        if (auto* card = qobject_cast<RecordCardPage*>(page);
            card != nullptr && &card->object() == &object_ && card->id() == id) {
            window_.tabs().setCurrentWidget(card);
            return;
        }
    window_.openRecord(QStringLiteral("%1:%2").arg(fromUtf8(object_.key)).arg(id),
                       listFunction(object_), [this, id] { return makeCard(id); });
}

void RecordPages::openNarrowed(const QString& where, const QString& words) {
    window_.openRecord(QStringLiteral("%1:where:%2").arg(fromUtf8(object_.key), where),
                       listFunction(object_), [&] {
                           RecordListPage* list = makeList();
                           list->narrow(where, words);
                           return list;
                       });
}

void RecordPages::openOther(const QString& object, const QString& code) {
    const auto card = signedIn_.records(object.toStdString()).show(code.toStdString());
    for (RecordPages* pages : window_.findChildren<RecordPages*>())
        if (card && fromUtf8(pages->object_.key) == object)
            pages->openCard(card->id);
}

void RecordPages::openHistory(std::int64_t id) {
    openCard(id);
    if (auto* card = qobject_cast<RecordCardPage*>(window_.currentPage()))
        card->showHistory();
}

void RecordPages::openNew(const QString& above) {
    if (!signedIn_.mayUse(object_.entryNode))
        return;
    if (object_.hasOwnDesk) {
        if (Page* page = window_.open(recordKind(object_).keptBy))
            page->createNew();
        return;
    }
    window_.openRecord(QStringLiteral("%1:new-%2").arg(fromUtf8(object_.key)).arg(++newCards_),
                       listFunction(object_),
                       [this, above] { return makeCard(std::nullopt, above); });
}

std::vector<Finding> RecordPages::find(const QString& typed, int atMost) {
    if (typed.trimmed().isEmpty() || !signedIn_.mayUse(object_.queryNode))
        return {};
    access::Query query;
    query.search = typed.toStdString();
    query.limit = atMost;
    const auto result = signedIn_.records(object_.key).list(query);
    if (!result)
        return {};
    std::vector<Finding> findings;
    for (const access::QueryRow& row : result->rows) {
        QString code;
        QString name;
        for (std::size_t i = 0; i < result->fields.size(); ++i) {
            const std::string& key = object_.fields[result->fields[i]].key;
            if (key == object_.codeField)
                code = fromUtf8(row.cells[i]);
            if (key == "name")
                name = fromUtf8(row.cells[i]);
        }
        const QString kind = shown(object_.label);
        findings.push_back(
            {name.isEmpty() ? code : name,
             name.isEmpty() || code.isEmpty() ? kind : code + QLatin1Char(' ') + kind,
             recordKind(object_).icon, [this, id = row.id] { openCard(id); }});
    }
    return findings;
}

RecordListPage* RecordPages::listOf(Page* page) const {
    auto* list = qobject_cast<RecordListPage*>(page);
    return list != nullptr && &list->object() == &object_ ? list : nullptr;
}

void RecordPages::takeChanges() {
    names_->reread();
    for (Page* page : window_.pages())
        if (RecordListPage* list = listOf(page))
            list->refresh();
}

std::vector<RecordPages*> allRecordPages(MainWindow& window, SignedIn& signedIn, Concerns which) {
    const auto names = std::make_shared<RecordNames>(signedIn);
    std::vector<RecordPages*> all;
    for (const access::Object& object : signedIn.objects().all())
        if (object.personnel == (which == Concerns::personnel))
            all.push_back(new RecordPages(window, signedIn, object, names));
    return all;
}

} // namespace xinheng::ui
