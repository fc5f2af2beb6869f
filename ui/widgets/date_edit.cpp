#include "ui/widgets/date_edit.h"

#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/popup.h"

#include <QAction>
#include <QCalendarWidget>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace xinheng::ui {

namespace {

QDate toQt(Date day) {
    return {day.year(), int(day.month()), int(day.day())};
}

} // namespace

DateEdit::DateEdit(QWidget* parent)
    : QLineEdit(parent), button_(addAction(icon("view-calendar-day"), TrailingPosition)) {
    setInputMethodHints(Qt::ImhDate);
    connect(button_, &QAction::triggered, this, &DateEdit::openCalendar);
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (plainText() == last_)
            return; // only written out
        last_ = plainText();
        if (isValid())
            setStyleProperty(*this, "error", false);
        emit valueChanged();
    });
    whenLanguageChanges(this, [this] {
        setPlaceholderText(tr("YYYY-MM-DD"));
        button_->setText(tr("Open the calendar (F2)"));
        button_->setToolTip(button_->text());
    });
}

std::optional<Date> DateEdit::value() const {
    const auto day = Date::parse(text().trimmed().toStdString(), Date::Form::lenient);
    return day ? std::optional(*day) : std::nullopt;
}

bool DateEdit::isValid() const {
    return text().trimmed().isEmpty() || value().has_value();
}

void DateEdit::setValue(std::optional<Date> day) {
    setText(day ? dateText(*day) : QString());
}

QString DateEdit::plainText() const {
    const auto day = value();
    return day ? dateText(*day) : text().trimmed();
}

void DateEdit::setPlainText(const QString& text) {
    setText(text);
    normalise();
}

Date DateEdit::start() const {
    if (const auto day = value())
        return *day;
    if (today_)
        return *today_;
    const QDate now = QDate::currentDate();
    return Date::fromDays(std::chrono::sys_days(std::chrono::days(QDate(1970, 1, 1).daysTo(now))));
}

void DateEdit::openCalendar() {
    if (isReadOnly() || !isEnabled())
        return;
    auto* popup = new Popup(this);
    auto* calendar = new QCalendarWidget(popup);
    calendar->setLocale(QLocale());
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(toQt(start()));
    calendar->setAccessibleName(tr("Calendar"));
    popup->layout()->addWidget(calendar);
    const auto take = [this, popup](const QDate& day) {
        setText(day.toString(Qt::ISODate));
        popup->close();
    };
    connect(calendar, &QCalendarWidget::clicked, popup, take);
    connect(calendar, &QCalendarWidget::activated, popup, take);
    popup->openBelow();
    calendar->setFocus();
}

void DateEdit::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_F2:
    case Qt::Key_F7:
        openCalendar();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Down) {
            openCalendar();
        } else if (!isReadOnly() && isValid()) {
            setValue(value() ? start().plusDays(event->key() == Qt::Key_Up ? 1 : -1) : start());
        }
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void DateEdit::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        normalise();
}

void DateEdit::normalise() {
    if (const auto day = value(); day && text() != dateText(*day))
        setText(dateText(*day));
    if (!isValid()) // never the other way: a desk's error stays until something else is typed
        setStyleProperty(*this, "error", true);
}

} // namespace xinheng::ui
