#include "ui/records/duplicate_parts.h"

#include "ui/records/duplicate_functions.h"
#include "ui/records/duplicate_page.h"
#include "ui/records/duplicate_pairs.h"
#include "ui/records/duplicate_words.h"
#include "ui/records/merge_dialog.h"
#include "ui/records/record_list_page.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/notices.h"

#include <QCoreApplication>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::Duplicates)
};

std::vector<std::string> codesOf(RecordListPage& page, std::size_t atMost) {
    std::vector<std::string> codes;
    auto desk = page.signedIn().records(page.object().key);
    for (const std::int64_t id : page.selectedIds(atMost)) {
        const auto card = desk.show(id);
        const auto code = card ? card->value(page.object(), page.object().codeField) : std::nullopt;
        if (code)
            codes.push_back(*code);
    }
    return codes;
}

void showDuplicates(RecordListPage& page) {
    const std::vector<std::string> codes = codesOf(page, 1);
    auto* window = qobject_cast<MainWindow*>(page.window());
    if (codes.empty() || window == nullptr)
        return;
    if (auto* there =
            qobject_cast<DuplicatePage*>(window->open(QLatin1String(archive::DuplicateDesk::node))))
        there->lookFor(codes.front());
}

void mergeSelected(RecordListPage& page) {
    const std::vector<std::string> codes = codesOf(page, 3);
    if (codes.size() != 2) {
        emit page.said(Words::tr("Select the two that are to be one."));
        return;
    }
    auto* dialog =
        new MergeDialog(page.signedIn(), page.object(), page.names(), {codes[0], codes[1]}, &page);
    QObject::connect(dialog, &MergeDialog::merged, &page,
                     [&page](qint64, qint64, const QString& words) {
                         readAfterMerge(page, page.object());
                         emit page.said(words);
                     });
    dialog->open();
}

/// The records that one is likely the same as, on its card.
class DuplicatesView final : public CardPartView {
public:
    DuplicatesView(SignedIn& signedIn, const access::Object& object,
                   const std::shared_ptr<RecordNames>& names, QWidget* parent)
        : CardPartView(parent), signedIn_(signedIn), object_(object), banner_(new Banner(this)),
          centre_(new QStackedWidget(this)), empty_(new EmptyState("edit-duplicate")),
          pairs_(new DuplicatePairs(signedIn, object, names)) {
        banner_->setObjectName(QStringLiteral("likeBanner"));
        centre_->addWidget(pairs_);
        centre_->addWidget(empty_);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(banner_);
        column->addWidget(centre_, 1);
        setFocusProxy(pairs_);
        connect(pairs_, &DuplicatePairs::said, this, &CardPartView::said);
        connect(pairs_, &DuplicatePairs::refused, this, [this](const Error& error) {
            banner_->showMessage(Banner::Kind::error, ui::shown(error));
        });
        connect(pairs_, &DuplicatePairs::openWanted, this, &DuplicatesView::openOne);
        connect(pairs_, &DuplicatePairs::merged, this, [this] {
            emit recordChanged();
            readAfterMerge(*this, object_);
        });
    }

    void showRecord(std::int64_t /*id*/, const std::string& code) override {
        archive::DuplicateDesk::Wish wish;
        wish.alsoDifferent = true;
        auto found = signedIn_.duplicates(object_.key).ofRecord(code, wish);
        banner_->hide();
        if (!found) {
            clear();
            empty_->setTexts(Words::tr("Not to be seen"), ui::shown(found.error()));
            return;
        }
        pairs_->showPairs(std::move(found->pairs));
        empty_->setTexts(Words::tr("None found"), Words::tr("No other one is likely the same."));
        centre_->setCurrentWidget(pairs_->pairs().empty() ? static_cast<QWidget*>(empty_) : pairs_);
    }
    void clear() override {
        pairs_->showPairs({});
        centre_->setCurrentWidget(empty_);
    }

private:
    void openOne(qint64 id) {
        for (const archive::DuplicatePair& pair : pairs_->pairs())
            for (const archive::DuplicateParty* party : {&pair.first, &pair.second})
                if (party->id == id) {
                    emit openWanted(fromUtf8(object_.key), fromUtf8(party->code));
                    return;
                }
    }

    SignedIn& signedIn_;
    const access::Object& object_;
    Banner* banner_;
    QStackedWidget* centre_;
    EmptyState* empty_;
    DuplicatePairs* pairs_;
};

} // namespace

ListExtra duplicatesExtra() {
    return {"showDuplicates",
            "edit-duplicate",
            [] { return Words::tr("Likely the same…"); },
            {},
            &looksForDuplicates,
            1,
            &showDuplicates};
}

ListExtra mergeExtra() {
    return {"mergeRecords", "merge", [] { return Words::tr("Merge two…"); }, {}, &mergesRecords, 2,
            &mergeSelected};
}

CardPart duplicatesPart() {
    return {[] { return Words::tr("Duplicates"); },
            [](SignedIn& signedIn, const access::Object& object) {
                const auto code = object.indexOf(object.codeField);
                return looksForDuplicates(signedIn, object) &&
                       signedIn.session().gate().field(object, *code) >=
                           access::FieldState::readable;
            },
            [](SignedIn& signedIn, const access::Object& object,
               const std::shared_ptr<RecordNames>& names, QWidget* parent) -> CardPartView* {
                return new DuplicatesView(signedIn, object, names, parent);
            }};
}

} // namespace xinheng::ui
