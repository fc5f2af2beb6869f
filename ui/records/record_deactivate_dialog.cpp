#include "ui/records/record_deactivate_dialog.h"

#include "ui/records/record_kind.h"
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

namespace {

constexpr std::string_view deactivatedOn = "deactivated_on";

/// The day of deactivation as it stands, where this person may change it and name the record.
std::optional<std::string> changeableDay(const access::Object& object,
                                         const archive::RecordCard& card) {
    for (std::size_t i = 0; i < card.fields.size(); ++i)
        if (object.fields[card.fields[i]].key == deactivatedOn &&
            card.states[i] == access::FieldState::writable &&
            card.value(object, object.codeField).has_value())
            return card.cells[i];
    return std::nullopt;
}

} // namespace

bool mayDeactivate(const access::Object& object, const archive::RecordCard& card) {
    const auto day = changeableDay(object, card);
    return day && day->empty();
}

bool mayReactivate(const access::Object& object, const archive::RecordCard& card) {
    const auto day = changeableDay(object, card);
    return day && !day->empty();
}

Result<archive::Saved> reactivateRecord(SignedIn& signedIn, const access::Object& object,
                                        const archive::RecordCard& card) {
    return signedIn.records(object.key)
        .change(card.value(object, object.codeField).value_or(""),
                {{std::string(deactivatedOn), ""}}, card.seenVersion);
}

RecordDeactivateDialog::RecordDeactivateDialog(SignedIn& signedIn, const access::Object& object,
                                               const archive::RecordCard& card, QWidget* parent)
    : QDialog(parent), signedIn_(signedIn), object_(object), banner_(new Banner(this)),
      from_(new DateEdit(this)), reason_(new QLineEdit(this)) {
    code_ = card.value(object, object.codeField).value_or("");
    const QString one = shown(recordKind(object).one);
    setWindowTitle(tr("Deactivate this %1").arg(one));
    auto* who = new QLabel(this);
    who->setTextFormat(Qt::PlainText);
    who->setText(fromUtf8(code_) + QLatin1Char(' ') +
                 fromUtf8(card.value(object, "name").value_or("")));
    setRole(*who, LabelRole::heading);
    who->setWordWrap(true);
    auto* what = new QLabel(tr("The %1 stays in the archive with its history, but from that day "
                               "on can't be picked for new documents.")
                                .arg(one),
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

void RecordDeactivateDialog::accept() {
    const auto from = from_->value();
    if (!from) {
        banner_->showMessage(Banner::Kind::error, tr("Give the day like 2024-05-08."));
        from_->setFocus();
        return;
    }
    const auto saved = signedIn_.records(object_.key)
                           .deactivate(code_, *from, reason_->text().trimmed().toStdString());
    if (!saved) {
        banner_->showMessage(Banner::Kind::error, shown(saved.error()));
        return;
    }
    outcome_ = tr("%1 is deactivated from %2.").arg(fromUtf8(code_), dateText(*from));
    QDialog::accept();
}

} // namespace xinheng::ui
