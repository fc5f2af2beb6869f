#include "ui/records/merge_dialog.h"

#include "ui/records/record_kind.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/notices.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace xinheng::ui {

QString movedText(const access::ObjectRegistry& objects, const std::string& merged,
                  const std::vector<archive::MovedReferences>& moved, std::int64_t attachments) {
    QStringList parts;
    for (const archive::MovedReferences& one : moved) {
        const access::Object* object = objects.find(one.object);
        if (object == nullptr || one.count == 0)
            continue;
        // Records of its own kind refer to it by a field that has to be named.
        const access::Field* field = one.object == merged ? object->field(one.field) : nullptr;
        const QString who = shown(recordKind(*object).many);
        parts << MergeDialog::tr("%2 (%1)").arg(
            numberText(one.count),
            field == nullptr ? who : MergeDialog::tr("%1 by %2").arg(who, shown(field->label)));
    }
    if (attachments > 0)
        parts << MergeDialog::tr("attachments (%1)").arg(numberText(attachments));
    return parts.join(MergeDialog::tr(", "));
}

MergeDialog::MergeDialog(SignedIn& signedIn, const access::Object& object,
                         std::shared_ptr<RecordNames> names, std::array<std::string, 2> codes,
                         QWidget* parent)
    : QDialog(parent), signedIn_(signedIn), object_(object), codes_(std::move(codes)),
      banner_(new Banner(this)), choices_(new MergeChoices(object, std::move(names), this)),
      follows_(new QLabel(this)), reason_(new QLineEdit(this)), merge_(nullptr) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("mergeDialog"));
    banner_->setObjectName(QStringLiteral("mergeBanner"));
    follows_->setObjectName(QStringLiteral("mergeFollows"));
    reason_->setObjectName(QStringLiteral("mergeReason"));
    layOut();
    connect(choices_, &MergeChoices::keptChosen, this, [this](int side) {
        keep(std::size_t(side));
        if (auto* stays = findChild<QWidget*>(side == 0 ? QStringLiteral("keepFirst")
                                                        : QStringLiteral("keepSecond")))
            stays->setFocus();
    });
    read();
}

void MergeDialog::layOut() {
    setWindowTitle(tr("Merge two %1").arg(shown(recordKind(object_).many)));
    auto* words = new QLabel(tr("One stays, and what refers to the other refers to it from then "
                                "on. The other is deactivated and keeps its code, its values and "
                                "its history. Until the next backup a merge can be taken back."),
                             this);
    for (QLabel* label : {words, follows_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    setRole(*words, LabelRole::quiet);
    auto* reasonLabel = new QLabel(tr("&Reason"), this);
    reasonLabel->setBuddy(reason_);
    reason_->setAccessibleName(tr("Reason for the merge"));
    reason_->setPlaceholderText(tr("Why these are one (may be left empty)"));
    auto* box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    merge_ = box->addButton(tr("&Merge"), QDialogButtonBox::AcceptRole);
    merge_->setObjectName(QStringLiteral("mergeNow"));
    makePrimary(*merge_);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(reasonLabel);
    line->addWidget(reason_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::large, space::section, space::large);
    column->setSpacing(space::medium);
    column->addWidget(words);
    column->addWidget(banner_);
    column->addWidget(choices_, 1);
    column->addWidget(follows_);
    column->addLayout(line);
    column->addWidget(box);
    constexpr QSize wished{820, 580};
    resize(parentWidget() == nullptr ? wished : wished.boundedTo(parentWidget()->window()->size()));
}

void MergeDialog::read() {
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        auto card = signedIn_.records(object_.key).show(codes_.at(side));
        readable_ = card.has_value();
        if (!card) {
            merge_->setEnabled(false);
            choices_->setEnabled(false);
            banner_->showMessage(Banner::Kind::error, shown(card.error()));
            return;
        }
        cards_.at(side) = std::move(*card);
    }
    const auto inUse = [this](std::size_t side) {
        return cards_.at(side).value(object_, "deactivated_on").value_or("").empty();
    };
    keep(!inUse(0) && inUse(1) ? 1 : 0);
}

void MergeDialog::keep(std::size_t side) {
    kept_ = side;
    choices_->showCards(cards_, kept_);
    lookAhead();
}

archive::MergeWish MergeDialog::wish() const {
    archive::MergeWish wish{codes_.at(kept_), codes_.at(1 - kept_), choices_->taken(),
                            reason_->text().trimmed().toStdString()};
    wish.keepSeen = cards_.at(kept_).seenVersion;
    wish.goneSeen = cards_.at(1 - kept_).seenVersion;
    return wish;
}

// Refused before anything is typed, when it would be refused in the end.
void MergeDialog::lookAhead() {
    archive::MergeWish bare = wish();
    bare.take.clear(); // what is wrong with a value is said when it is taken
    const auto report = desk().preview(bare);
    merge_->setEnabled(report.has_value());
    if (!report) {
        banner_->showMessage(Banner::Kind::error, shown(report.error()));
        follows_->clear();
        return;
    }
    banner_->hide();
    const QString moved =
        movedText(signedIn_.objects(), object_.key, report->moved, report->attachments);
    follows_->setText(
        moved.isEmpty()
            ? tr("Nothing refers to %1.").arg(fromUtf8(bare.gone))
            : tr("Goes from %1 to %2: %3.").arg(fromUtf8(bare.gone), fromUtf8(bare.keep), moved));
}

void MergeDialog::accept() {
    if (!readable_ || !merge_->isEnabled())
        return;
    const auto done = desk().merge(wish());
    if (done) {
        emit merged(cards_.at(kept_).id, cards_.at(1 - kept_).id,
                    tr("%1 went into %2.").arg(fromUtf8(done->gone), fromUtf8(done->keep)));
        QDialog::accept();
        return;
    }
    const QString why = shown(done.error());
    if (done.error().code == ErrorCode::conflict)
        read(); // as they are now
    banner_->showMessage(Banner::Kind::error, why);
}

} // namespace xinheng::ui
