#include "ui/widgets/money_edit.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QFocusEvent>
#include <QVariant>

namespace xinheng::ui {

MoneyEdit::MoneyEdit(QWidget* parent) : QLineEdit(parent) {
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    connect(this, &QLineEdit::textChanged, this, [this] {
        const auto amount = value();
        setStyleProperty(*this, "negative", amount.has_value() && *amount < Money());
        if (plainText() == last_)
            return; // only grouped or ungrouped
        last_ = plainText();
        if (isValid())
            setStyleProperty(*this, "error", false);
        emit valueChanged();
    });
}

std::optional<Money> MoneyEdit::value() const {
    if (text().trimmed().isEmpty())
        return std::nullopt;
    const auto amount = Money::parse(text().toStdString());
    return amount ? std::optional(*amount) : std::nullopt;
}

bool MoneyEdit::isValid() const {
    return text().trimmed().isEmpty() || value().has_value();
}

void MoneyEdit::setValue(std::optional<Money> amount) {
    if (!amount)
        clear();
    else
        setText(hasFocus() && !isReadOnly() ? fromUtf8(amount->plain()) : amountText(*amount));
    showState();
}

QString MoneyEdit::plainText() const {
    const auto amount = value();
    return amount ? fromUtf8(amount->plain()) : text().trimmed();
}

void MoneyEdit::setPlainText(const QString& yuan) {
    const auto amount = Money::parse(yuan.toStdString());
    if (amount) {
        setValue(*amount);
    } else {
        setText(yuan);
        showState();
    }
}

void MoneyEdit::focusInEvent(QFocusEvent* event) {
    if (const auto amount = value(); amount && !isReadOnly())
        setText(fromUtf8(amount->plain()));
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason)
        selectAll();
}

void MoneyEdit::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return; // its own context menu
    if (const auto amount = value())
        setText(amountText(*amount));
    showState();
}

void MoneyEdit::showState() {
    if (!isValid()) // never the other way: a desk's error stays until something else is typed
        setStyleProperty(*this, "error", true);
}

} // namespace xinheng::ui
