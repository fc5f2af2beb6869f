#include "ui/access/question_form.h"

#include "ui/models/choices.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/tree_picker.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <algorithm>
#include <array>

namespace xinheng::ui {

namespace {

/// The words of RightsDesk::Question::action, in the order of QuestionForm::Kind.
constexpr std::array actionWords{"query", "entry", "field-read", "field-write", "amount"};

void choose(QComboBox& combo, const QVariant& data) {
    combo.setCurrentIndex(std::max(combo.findData(data), 0));
}

} // namespace

QuestionForm::QuestionForm(SignedIn& signedIn, QWidget* parent)
    : QWidget(parent), signedIn_(signedIn), action_(new QComboBox(this)),
      object_(new QComboBox(this)), field_(new QComboBox(this)),
      record_(
          new TreePicker(std::make_shared<FixedChoices>(std::vector<FixedChoices::Node>()), this)),
      amount_(new MoneyEdit(this)), error_(new QLabel(this)) {
    action_->setObjectName(QStringLiteral("whyAction"));
    object_->setObjectName(QStringLiteral("whyObject"));
    record_->setObjectName(QStringLiteral("whyRecord"));
    field_->setObjectName(QStringLiteral("whyField"));
    amount_->setObjectName(QStringLiteral("whyAmount"));
    error_->setObjectName(QStringLiteral("whyAmountError"));
    setRole(*error_, LabelRole::error);
    error_->setWordWrap(true);
    error_->hide();
    for (QComboBox* combo : {action_, object_, field_}) {
        prepareCombo(*combo);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(6);
    }
    auto* which = new QHBoxLayout;
    which->setSpacing(space::small);
    which->addWidget(object_, 1);
    which->addWidget(record_, 1);
    record_->setMinimumWidth(120);
    auto* what = new QHBoxLayout;
    what->addWidget(field_, 1);
    what->addWidget(amount_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(action_);
    column->addLayout(which);
    column->addLayout(what);
    column->addWidget(error_);
    connect(action_, &QComboBox::currentIndexChanged, this, &QuestionForm::takeAction);
    connect(object_, &QComboBox::currentIndexChanged, this, &QuestionForm::takeObject);
    for (const QComboBox* combo : {action_, object_, field_})
        connect(combo, &QComboBox::currentIndexChanged, this, &QuestionForm::changed);
    connect(record_, &QLineEdit::textChanged, this, &QuestionForm::changed);
    connect(amount_, &MoneyEdit::valueChanged, this, &QuestionForm::changed);
    connect(this, &QuestionForm::changed, error_, &QWidget::hide);
    whenLanguageChanges(this, [this] { retranslate(); });
}

void QuestionForm::retranslate() {
    const QSignalBlocker sameQuestion(this);
    action_->setAccessibleName(tr("What is asked about"));
    object_->setAccessibleName(tr("Object"));
    field_->setAccessibleName(tr("Field"));
    amount_->setAccessibleName(tr("Amount"));
    amount_->setPlaceholderText(tr("Amount in yuan"));
    fillActions();
    fillObjects();
    fillFields();
    takeObject();
}

QuestionForm::Kind QuestionForm::kind() const {
    const auto place = std::find(actionWords.begin(), actionWords.end(),
                                 action_->currentData().toString().toStdString());
    return place == actionWords.end() ? Kind::function : Kind(place - actionWords.begin());
}

void QuestionForm::fillActions() {
    const QSignalBlocker quiet(action_);
    const QVariant chosen = action_->currentData();
    const std::array labels{tr("See a record"), tr("Change a record"), tr("Read a field"),
                            tr("Change a field"), tr("Handle an amount")};
    action_->clear();
    for (std::size_t i = 0; i < actionWords.size(); ++i)
        action_->addItem(labels.at(i), QLatin1String(actionWords.at(i)));
    for (const auto& node : access::FunctionTree::program().nodes())
        if (node.exists && node.key.find('.') != std::string::npos)
            action_->addItem(tr("Function: %1").arg(shown(node.label)), fromUtf8(node.key));
    choose(*action_, chosen);
}

void QuestionForm::fillObjects() {
    const QSignalBlocker quiet(object_);
    const QVariant chosen = object_->currentData();
    object_->clear();
    if (amounts_)
        for (const access::AmountObject& one : signedIn_.objects().amounts())
            object_->addItem(shown(one.label), fromUtf8(one.key));
    else
        for (const access::Object& one : signedIn_.objects().all())
            object_->addItem(shown(one.label), fromUtf8(one.key));
    choose(*object_, chosen);
}

void QuestionForm::fillFields() {
    const QVariant chosen = field_->currentData();
    field_->clear();
    const access::Object* object =
        signedIn_.objects().find(object_->currentData().toString().toStdString());
    if (object == nullptr)
        return;
    for (const access::Field& one : object->fields)
        if (!one.retired)
            field_->addItem(shown(one.label), fromUtf8(one.key));
    choose(*field_, chosen);
}

void QuestionForm::takeAction() {
    if (const bool amounts = kind() == Kind::amount; amounts != amounts_) {
        amounts_ = amounts;
        fillObjects();
    }
    takeObject();
}

void QuestionForm::takeObject() {
    const std::string key = object_->currentData().toString().toStdString();
    const access::Object* object = signedIn_.objects().find(key);
    const access::AmountObject* amounts = amounts_ ? signedIn_.objects().findAmount(key) : nullptr;
    const bool hasKeys = amounts == nullptr ? object != nullptr : !amounts->treeTable.empty();
    const Kind asked = kind();
    object_->setVisible(asked != Kind::function);
    record_->setVisible(asked != Kind::function && hasKeys);
    field_->setVisible(asked == Kind::readField || asked == Kind::writeField);
    amount_->setVisible(asked == Kind::amount);
    fillFields();
    if (object != nullptr)
        record_->setSource(recordChoices(signedIn_, key));
    const QString label = shown(object == nullptr ? Text() : object->label);
    record_->setAccessibleName(label);
    record_->setPlaceholderText(amounts_ ? label : tr("Any %1").arg(label.toLower()));
}

access::RightsDesk::Question QuestionForm::question() const {
    access::RightsDesk::Question asked;
    asked.action = action_->currentData().toString().toStdString();
    if (!object_->isHidden())
        asked.object = object_->currentData().toString().toStdString();
    if (!record_->isHidden())
        asked.record = record_->plainText().toStdString();
    if (!field_->isHidden())
        asked.field = field_->currentData().toString().toStdString();
    if (!amount_->isHidden())
        asked.amount = amount_->value();
    return asked;
}

bool QuestionForm::check() {
    if (amount_->isHidden() || amount_->value())
        return true;
    error_->setText(amount_->isValid()
                        ? tr("Which amount? Write yuan: 1234.50")
                        : tr("Not an amount. Write yuan with at most two decimals: 1234.50"));
    error_->show();
    amount_->setFocus();
    return false;
}

} // namespace xinheng::ui
