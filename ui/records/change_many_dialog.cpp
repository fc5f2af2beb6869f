#include "ui/records/change_many_dialog.h"

#include "ui/records/fields_shown.h"
#include "ui/records/problem_table.h"
#include "ui/records/record_kind.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace xinheng::ui {

ChangeManyDialog::ChangeManyDialog(SignedIn& signedIn, const access::Object& object,
                                   std::shared_ptr<RecordNames> names,
                                   std::vector<std::int64_t> selected, access::Query query,
                                   QWidget* parent)
    : QDialog(parent), signedIn_(signedIn), object_(object), names_(std::move(names)),
      selected_(std::move(selected)), query_(std::move(query)), banner_(new Banner(this)),
      which_(new QComboBox(this)), field_(new QComboBox(this)),
      add_(new QPushButton(tr("Add field"), this)), clear_(new QPushButton(tr("Remove all"), this)),
      formPlace_(new QVBoxLayout), reason_(new QLineEdit(this)), below_(new QStackedWidget(this)),
      changes_(new QTableWidget(this)), problems_(new ProblemTable(this)),
      outcome_(new QLabel(this)), preview_(new QPushButton(tr("Preview"), this)),
      apply_(new QPushButton(tr("Change"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Change many %1").arg(shown(recordKind(object).many)));
    setObjectName(QStringLiteral("changeMany"));
    if (!selected_.empty())
        which_->addItem(tr("The %1 selected").arg(numberText(std::int64_t(selected_.size()))));
    which_->addItem(tr("All that are listed"));
    for (std::size_t index = 0; index < object_.fields.size(); ++index) {
        const access::Field& field = object_.fields[index];
        if (field.write == access::Write::byPeople && field.key != object_.codeField &&
            signedIn_.session().gate().field(object_, index) == access::FieldState::writable)
            field_->addItem(shown(field.label), int(index));
    }
    layOut();
    connect(add_, &QPushButton::clicked, this, &ChangeManyDialog::addField);
    connect(clear_, &QPushButton::clicked, this, &ChangeManyDialog::removeFields);
    connect(which_, &QComboBox::currentIndexChanged, this, &ChangeManyDialog::forgetPreview);
    connect(preview_, &QPushButton::clicked, this, &ChangeManyDialog::preview);
    connect(apply_, &QPushButton::clicked, this, &ChangeManyDialog::apply);
    makeForm();
    setTabOrderAsLaidOut(*this);
    field_->setFocus();
}

void ChangeManyDialog::layOut() {
    for (const auto& [combo, name, words] :
         {std::tuple(which_, "manyRows", tr("Records")), {field_, "manyField", tr("Field")}}) {
        prepareCombo(*combo);
        combo->setObjectName(QLatin1String(name));
        combo->setAccessibleName(words);
    }
    add_->setObjectName(QStringLiteral("manyAdd"));
    clear_->setObjectName(QStringLiteral("manyClear"));
    preview_->setObjectName(QStringLiteral("manyPreview"));
    apply_->setObjectName(QStringLiteral("manyApply"));
    outcome_->setObjectName(QStringLiteral("manyOutcome"));
    changes_->setObjectName(QStringLiteral("manyChanges"));
    banner_->setObjectName(QStringLiteral("manyBanner"));
    reason_->setObjectName(QStringLiteral("manyReason"));
    reason_->setAccessibleName(tr("Reason"));
    reason_->setPlaceholderText(tr("Reason, for the history of each record"));
    reason_->setMaxLength(int(access::longestReason));
    changes_->setAccessibleName(tr("What becomes of the records"));
    changes_->setColumnCount(4);
    changes_->setHorizontalHeaderLabels({tr("Record"), tr("Field"), tr("Old"), tr("New")});
    prepareTable(*changes_);
    changes_->horizontalHeader()->setStretchLastSection(true);
    changes_->setColumnWidth(0, 110);
    changes_->setColumnWidth(1, 140);
    changes_->setColumnWidth(2, 190);
    auto* nothing = new QLabel(tr("Choose fields and their new values, then look at the preview. "
                                  "An empty value takes away what is there."),
                               this);
    nothing->setWordWrap(true);
    nothing->setAlignment(Qt::AlignCenter);
    setRole(*nothing, LabelRole::quiet);
    setRole(*outcome_, LabelRole::quiet);
    outcome_->setWordWrap(true);
    for (QWidget* page : std::initializer_list<QWidget*>{nothing, changes_, problems_})
        below_->addWidget(page);
    auto* choice = new QHBoxLayout;
    choice->setSpacing(space::small);
    choice->addWidget(which_);
    choice->addStretch();
    choice->addWidget(field_, 1);
    choice->addWidget(add_);
    choice->addWidget(clear_);
    auto* cancel = new QPushButton(tr("Close"), this);
    for (QPushButton* button : {add_, clear_, cancel, preview_, apply_})
        button->setAutoDefault(false);
    makePrimary(*apply_);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(outcome_, 1);
    for (QPushButton* button : {cancel, preview_, apply_})
        buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::large, space::section, space::large);
    column->setSpacing(space::medium);
    column->addLayout(choice);
    column->addWidget(banner_);
    column->addLayout(formPlace_);
    column->addWidget(reason_);
    column->addWidget(below_, 1);
    column->addLayout(buttons);
    resize(760, 560);
}

void ChangeManyDialog::addField() {
    if (field_->currentIndex() < 0)
        return;
    fields_.push_back(std::size_t(field_->currentData().toInt()));
    field_->removeItem(field_->currentIndex());
    makeForm();
    if (QWidget* input = form_->input(object_.fields[fields_.back()].key))
        input->setFocus();
}

void ChangeManyDialog::removeFields() {
    for (const std::size_t index : fields_)
        field_->addItem(shown(object_.fields[index].label), int(index));
    fields_.clear();
    makeForm();
    field_->setFocus();
}

void ChangeManyDialog::makeForm() {
    const FieldForm::Values typed = form_ != nullptr ? form_->values() : FieldForm::Values();
    if (form_ != nullptr) {
        form_->hide();
        form_->deleteLater();
    }
    std::vector<FieldDescription> descriptions;
    for (const std::size_t index : fields_) {
        FieldDescription field = described(object_, index, access::FieldState::writable, *names_);
        field.group = {};
        descriptions.push_back(std::move(field));
    }
    form_ = new FieldForm(descriptions, this);
    form_->setValues(typed);
    formPlace_->addWidget(form_);
    connect(form_, &FieldForm::valueChanged, this, &ChangeManyDialog::forgetPreview);
    connect(form_, &FieldForm::finished, this, [this] { reason_->setFocus(); });
    form_->setVisible(!fields_.empty());
    add_->setEnabled(field_->count() > 0);
    clear_->setEnabled(!fields_.empty());
    preview_->setEnabled(!fields_.empty());
    forgetPreview();
}

void ChangeManyDialog::forgetPreview() {
    seenVersion_.reset();
    apply_->setEnabled(false);
    outcome_->clear();
    banner_->hide();
    below_->setCurrentIndex(0);
}

} // namespace xinheng::ui
