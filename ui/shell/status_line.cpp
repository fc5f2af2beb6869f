#include "ui/shell/status_line.h"

#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/tokens.h"

#include <QLabel>
#include <QToolButton>

namespace xinheng::ui {

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent), message_(new QLabel(this)), set_(new QLabel(this)),
      person_(new QLabel(this)), day_(new QLabel(this)), period_(new QLabel(this)),
      lock_(new QToolButton(this)) {
    setSizeGripEnabled(false);
    setContentsMargins(space::small, 0, space::small, 0);
    for (QLabel* label : {message_, set_, person_})
        label->setTextFormat(Qt::PlainText); // names as they are
    addWidget(message_, 1);
    for (QLabel* label : {set_, person_, day_, period_})
        addPermanentWidget(label);
    lock_->setIcon(icon("object-locked"));
    lock_->setIconSize({smallIcon, smallIcon});
    addPermanentWidget(lock_);
    fade_.setSingleShot(true);
    fade_.setInterval(8000);
    connect(&fade_, &QTimer::timeout, message_, &QLabel::clear);
    connect(lock_, &QToolButton::clicked, this, &StatusLine::lockRequested);
    whenLanguageChanges(this, [this] { retranslate(); });
}

void StatusLine::setPlace(const QString& set, const QString& person,
                          std::optional<Date> businessDate) {
    setName_ = set;
    personName_ = person;
    date_ = businessDate;
    retranslate();
}

void StatusLine::retranslate() {
    set_->setText(setName_.isEmpty() ? QString() : tr("Account set: %1").arg(setName_));
    person_->setText(personName_.isEmpty() ? QString() : tr("Signed in: %1").arg(personName_));
    day_->setText(date_ ? tr("Business date: %1").arg(dateText(*date_)) : QString());
    period_->setText(date_ ? tr("Period: %1").arg(periodText(Period(*date_))) : QString());
    lock_->setVisible(!personName_.isEmpty());
    lock_->setAccessibleName(tr("Lock (Ctrl+L)"));
    lock_->setToolTip(lock_->accessibleName());
}

void StatusLine::say(const QString& message) {
    message_->setText(message);
    fade_.start();
}

QString StatusLine::message() const {
    return message_->text();
}

} // namespace xinheng::ui
