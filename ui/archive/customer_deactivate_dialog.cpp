#include "ui/archive/customer_deactivate_dialog.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/notices.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace xinheng::ui {

bool mayDeactivate(const access::Object& object, const archive::CustomerCard& card) {
    for (std::size_t i = 0; i < card.fields.size(); ++i)
        if (object.fields[card.fields[i]].key == "deactivated_on")
            return card.states[i] == access::FieldState::writable && card.cells[i].empty() &&
                   card.value(object, object.codeField).has_value();
    return false;
}

CustomerDeactivateDialog::CustomerDeactivateDialog(SignedIn& signedIn,
                                                   const archive::CustomerCard& card,
                                                   QWidget* parent)
    : QDialog(parent), signedIn_(signedIn), banner_(new Banner(this)), from_(new DateEdit(this)),
      reason_(new QLineEdit(this)) {
    const access::Object& object = signedIn.customers().object();
    code_ = card.value(object, object.codeField).value_or("");
    setWindowTitle(tr("Deactivate a customer"));
    auto* who = new QLabel(this);
    who->setTextFormat(Qt::PlainText);
    who->setText(fromUtf8(code_) + QLatin1Char(' ') +
                 fromUtf8(card.value(object, "name").value_or("")));
    setRole(*who, LabelRole::heading);
    who->setWordWrap(true);
    auto* what = new QLabel(tr("The customer stays in the archive with its history, but from that "
                               "day on can't be picked for new documents."),
                            this);
    setRole(*what, LabelRole::quiet);
    what->setWordWrap(true);
    from_->setAccessibleName(tr("From"));
    from_->setToday(signedIn.session().businessDate());
    from_->setValue(signedIn.session().businessDate());
    reason_->setAccessibleName(tr("Reason"));
    auto* box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* go = box->addButton(tr("Deactivate"), QDialogButtonBox::AcceptRole);
    makePrimary(*go);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* fields = new QFormLayout;
    fields->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    fields->setHorizontalSpacing(space::medium);
    fields->setVerticalSpacing(space::small);
    fields->addRow(tr("From"), from_);
    fields->addRow(tr("Reason"), reason_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::large, space::section, space::large);
    column->setSpacing(space::medium);
    for (QWidget* part : std::initializer_list<QWidget*>{who, what, banner_})
        column->addWidget(part);
    column->addLayout(fields);
    column->addStretch();
    column->addWidget(box);
    setMinimumWidth(440);
    from_->setFocus();
    from_->selectAll();
}

void CustomerDeactivateDialog::accept() {
    const auto from = from_->value();
    if (!from) {
        banner_->showMessage(Banner::Kind::error, tr("Give the day like 2024-05-08."));
        from_->setFocus();
        return;
    }
    const auto saved =
        signedIn_.customers().deactivate(code_, *from, reason_->text().trimmed().toStdString());
    if (!saved) {
        banner_->showMessage(Banner::Kind::error, shown(saved.error()));
        return;
    }
    outcome_ = tr("%1 is deactivated from %2.").arg(fromUtf8(code_), dateText(*from));
    QDialog::accept();
}

} // namespace xinheng::ui
