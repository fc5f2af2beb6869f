#include "ui/records/duplicate_functions.h"

#include "ui/records/duplicate_page.h"
#include "ui/records/duplicate_words.h"
#include "ui/records/record_card_page.h"
#include "ui/records/record_pages.h"

namespace xinheng::ui {

namespace {

const access::Object* objectOf(SignedIn& signedIn) {
    for (const access::Object& object : signedIn.objects().all())
        if (hasDuplicates(object))
            return &object;
    return nullptr;
}

Page* makePage(SignedIn& signedIn, MainWindow& window, const access::Object& object) {
    auto* page = new DuplicatePage(signedIn, object, std::make_shared<RecordNames>(signedIn));
    const auto pagesOf = [&window, &object]() -> RecordPages* {
        for (RecordPages* pages : window.findChildren<RecordPages*>())
            if (pages->object().key == object.key)
                return pages;
        return nullptr;
    };
    QObject::connect(page, &DuplicatePage::openWanted, &window, [pagesOf](qint64 id) {
        if (RecordPages* pages = pagesOf())
            pages->openCard(id);
    });
    QObject::connect(page, &DuplicatePage::codeWanted, &window,
                     [pagesOf, &object](const QString& code) {
                         if (RecordPages* pages = pagesOf())
                             pages->openOther(QString::fromStdString(object.key), code);
                     });
    QObject::connect(page, &DuplicatePage::recordsChanged, &window,
                     [page, &object] { readAfterMerge(*page, object); });
    return page;
}

} // namespace

std::vector<Function> duplicateFunctions(SignedIn& signedIn, MainWindow& window) {
    const access::Object* object = objectOf(signedIn);
    if (object == nullptr ||
        (!looksForDuplicates(signedIn, *object) && !mergesRecords(signedIn, *object)))
        return {};
    const auto& tree = access::FunctionTree::program();
    Function function{QLatin1String(archive::DuplicateDesk::node),
                      {},
                      tree.nodes()[*tree.find(archive::DuplicateDesk::node)].label,
                      "edit-find"};
    function.make = [&signedIn, &window, object] { return makePage(signedIn, window, *object); };
    return {std::move(function)};
}

void readAfterMerge(const QWidget& page, const access::Object& object) {
    const auto* window = qobject_cast<MainWindow*>(page.window());
    if (window == nullptr)
        return;
    for (RecordPages* pages : window->findChildren<RecordPages*>())
        pages->takeChanges();
    for (Page* open : window->pages())
        if (auto* card = qobject_cast<RecordCardPage*>(open);
            card != nullptr && card->object().key == object.key && !card->isDirty())
            card->refresh();
}

} // namespace xinheng::ui
