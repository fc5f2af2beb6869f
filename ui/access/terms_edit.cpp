#include "ui/access/terms_edit.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/date_edit.h"

#include <QHBoxLayout>
#include <QLabel>

namespace xinheng::ui {

TermsEdit::TermsEdit(Date today, QWidget* parent)
    : QWidget(parent), fromLabel_(new QLabel(this)), toLabel_(new QLabel(this)),
      reasonLabel_(new QLabel(this)), from_(new DateEdit(this)), to_(new DateEdit(this)),
      reason_(new QLineEdit(this)), error_(new QLabel(this)) {
    for (QLabel* label : {fromLabel_, toLabel_, reasonLabel_})
        setRole(*label, LabelRole::quiet);
    setRole(*error_, LabelRole::error);
    error_->hide();
    for (DateEdit* day : {from_, to_}) {
        day->setToday(today);
        day->setFixedWidth(132);
        connect(day, &DateEdit::valueChanged, error_, &QWidget::hide);
        connect(day, &DateEdit::valueChanged, this, &TermsEdit::changed);
    }
    connect(reason_, &QLineEdit::textChanged, this, &TermsEdit::changed);
    from_->setObjectName(QStringLiteral("termsFrom"));
    to_->setObjectName(QStringLiteral("termsTo"));
    reason_->setObjectName(QStringLiteral("termsReason"));
    reason_->setMinimumWidth(96);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(fromLabel_);
    line->addWidget(from_);
    line->addWidget(toLabel_);
    line->addWidget(to_);
    line->addWidget(reasonLabel_);
    line->addWidget(reason_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tight / 2);
    column->addLayout(line);
    column->addWidget(error_);
    whenLanguageChanges(this, [this] { retranslate(); });
}

void TermsEdit::retranslate() {
    fromLabel_->setText(tr("From"));
    toLabel_->setText(tr("To"));
    reasonLabel_->setText(tr("Reason"));
    from_->setAccessibleName(tr("First day"));
    to_->setAccessibleName(tr("Last day"));
    from_->setPlaceholderText(tr("at once"));
    to_->setPlaceholderText(tr("no end"));
    reason_->setAccessibleName(tr("Reason"));
}

void TermsEdit::setTerms(const access::Terms& terms) {
    from_->setValue(terms.from);
    to_->setValue(terms.to);
    reason_->setText(fromUtf8(terms.reason));
    error_->hide();
}

access::Terms TermsEdit::terms() const {
    return {from_->value(), to_->value(), reason_->text().trimmed().toStdString()};
}

bool TermsEdit::areValid() const {
    return from_->isValid() && to_->isValid() &&
           (!from_->value() || !to_->value() || *from_->value() <= *to_->value());
}

bool TermsEdit::check() {
    const bool days = from_->isValid() && to_->isValid();
    error_->setText(!days ? tr("Not a day. Write it like 2024-05-08 or 20240508.")
                          : tr("The last day lies before the first."));
    error_->setVisible(!areValid());
    if (!areValid())
        (from_->isValid() ? to_ : from_)->setFocus();
    return areValid();
}

} // namespace xinheng::ui
