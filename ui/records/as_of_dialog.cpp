#include "ui/records/as_of_dialog.h"

#include "ui/records/record_history_view.h"
#include "ui/records/record_version_dialogs.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notices.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace xinheng::ui {

namespace {

constexpr int dayWidth = 140;

} // namespace

AsOfDialog::AsOfDialog(SignedIn& signedIn, const access::Object& object, std::string code,
                       const QString& name, std::shared_ptr<RecordNames> names, QWidget* parent)
    : QDialog(parent), signedIn_(signedIn), desk_(signedIn.history(object.key)),
      code_(std::move(code)), names_(std::move(names)), day_(new DateEdit(this)),
      banner_(new Banner(this)), centre_(new QStackedWidget(this)), scroll_(new QScrollArea(this)),
      none_(new EmptyState("view-calendar-day", this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("asOfDialog"));
    setWindowTitle(tr("%1 on a past day").arg(name));
    day_->setObjectName(QStringLiteral("asOfDay"));
    banner_->setObjectName(QStringLiteral("asOfBanner"));
    none_->setObjectName(QStringLiteral("asOfNone"));
    layOut();
    const Date today = signedIn_.session().clock().today();
    day_->setToday(today);
    connect(day_, &DateEdit::valueChanged, this, &AsOfDialog::showDay);
    setDay(today.plusDays(-1));
    day_->setFocus();
    day_->selectAll();
}

void AsOfDialog::layOut() {
    auto* label = new QLabel(tr("&Day"), this);
    setRole(*label, LabelRole::quiet);
    label->setBuddy(day_);
    day_->setAccessibleName(tr("Day"));
    day_->setFixedWidth(dayWidth);
    auto* hint = new QLabel(tr("Up and Down move by a day, F2 opens the calendar."), this);
    setRole(*hint, LabelRole::quiet);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(label);
    line->addWidget(day_);
    line->addWidget(hint);
    line->addStretch();
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    banner_->makeLasting();
    centre_->addWidget(scroll_);
    centre_->addWidget(none_);
    auto* box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::large, space::section, space::large);
    column->setSpacing(space::medium);
    column->addLayout(line);
    column->addWidget(banner_);
    column->addWidget(centre_, 1);
    column->addWidget(box);
    resize(860, 620);
}

void AsOfDialog::setDay(Date day) {
    day_->setValue(day);
}

void AsOfDialog::showDay() {
    const auto day = day_->value();
    if (!day) {
        showNone(tr("No day"), tr("Enter the day whose card you want to see, such as 2024-05-08."));
        return;
    }
    const auto card = desk_.asOf(code_, *day);
    if (card)
        showCard(*card, *day);
    else if (card.error().code == ErrorCode::notFound)
        showNone(tr("Not there yet"), shown(card.error()));
    else
        showNone(tr("Not to be seen"), shown(card.error()));
}

void AsOfDialog::showNone(const QString& title, const QString& words) {
    banner_->hide();
    none_->setTexts(title, words);
    centre_->setCurrentWidget(none_);
}

void AsOfDialog::showCard(const archive::RecordCard& card, Date day) {
    // What may be seen does not depend on the day, so the fields are the same.
    if (form_ == nullptr) {
        form_ = pastForm(desk_.object(), card, *names_, scroll_);
        scroll_->setWidget(form_);
    }
    form_->setValues(pastValues(desk_.object(), card));
    banner_->showMessage(Banner::Kind::info, marking(day));
    centre_->setCurrentWidget(scroll_);
}

QString AsOfDialog::marking(Date day) {
    const auto versions = desk_.versions(code_);
    const archive::Version* version = versions ? archive::versionOn(*versions, day) : nullptr;
    if (version == nullptr || version == &versions->front())
        return tr("As it was at the end of %1, which is how it is now. Nothing can be changed "
                  "here.")
            .arg(dateText(day));
    return tr("As it was at the end of %1, not as it is now: version %2 of %3. Nothing can be "
              "changed here.")
        .arg(dateText(day))
        .arg(version->number)
        .arg(versions->front().number);
}

} // namespace xinheng::ui
