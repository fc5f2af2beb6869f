#include "ui/access/effective_panel.h"

#include "ui/access/choices.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/tree_picker.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>

namespace xinheng::ui {

namespace {

const char* const objectKey = "customer";

} // namespace

EffectivePanel::EffectivePanel(SignedIn& signedIn, QWidget* parent)
    : QWidget(parent), signedIn_(signedIn), heading_(new QLabel(this)), pending_(new QLabel(this)),
      text_(new QTextBrowser(this)), whyHeading_(new QLabel(this)), action_(new QComboBox(this)),
      record_(new TreePicker(recordChoices(signedIn, objectKey), this)),
      field_(new QComboBox(this)), ask_(new QPushButton(this)), answer_(new QTextBrowser(this)) {
    setRole(*heading_, LabelRole::heading);
    setRole(*whyHeading_, LabelRole::heading);
    setRole(*pending_, LabelRole::quiet);
    pending_->setWordWrap(true);
    pending_->hide();
    heading_->setWordWrap(true);
    heading_->setTextFormat(Qt::PlainText);
    text_->setObjectName(QStringLiteral("effectiveRights"));
    answer_->setObjectName(QStringLiteral("whyAnswer"));
    action_->setObjectName(QStringLiteral("whyAction"));
    record_->setObjectName(QStringLiteral("whyRecord"));
    field_->setObjectName(QStringLiteral("whyField"));
    ask_->setObjectName(QStringLiteral("whyAsk"));
    prepareCombo(*action_);
    prepareCombo(*field_);
    for (QComboBox* combo : {action_, field_}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
    }
    ask_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // never narrower than its text
    answer_->setMinimumHeight(72);
    text_->setMinimumHeight(96);
    arrange();
    connect(ask_, &QPushButton::clicked, this, &EffectivePanel::ask);
    connect(action_, &QComboBox::currentIndexChanged, this, [this] {
        const QString action = action_->currentData().toString();
        field_->setVisible(action.startsWith(QLatin1String("field-")));
        record_->setVisible(!action.contains(QLatin1Char('.')));
    });
    whenLanguageChanges(this, [this] { retranslate(); });
}

void EffectivePanel::arrange() {
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    auto* top = new QWidget(split);
    auto* rights = new QVBoxLayout(top);
    rights->setContentsMargins(0, 0, 0, space::small);
    rights->setSpacing(space::small);
    rights->addWidget(heading_);
    rights->addWidget(pending_);
    rights->addWidget(text_, 1);
    auto* below = new QWidget(split);
    auto* why = new QVBoxLayout(below);
    why->setContentsMargins(0, space::small, 0, 0);
    why->setSpacing(space::small);
    auto* first = new QHBoxLayout;
    first->setSpacing(space::small);
    first->addWidget(action_, 1);
    first->addWidget(ask_);
    auto* second = new QHBoxLayout;
    second->setSpacing(space::small);
    second->addWidget(record_, 1);
    second->addWidget(field_, 1);
    why->addWidget(whyHeading_);
    why->addLayout(first);
    why->addLayout(second);
    why->addWidget(answer_, 1);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);
}

void EffectivePanel::fillChoices() {
    const QString action = action_->currentData().toString();
    const QString field = field_->currentData().toString();
    action_->clear();
    action_->addItem(tr("See a customer"), QStringLiteral("query"));
    action_->addItem(tr("Change a customer"), QStringLiteral("entry"));
    action_->addItem(tr("Read a field"), QStringLiteral("field-read"));
    action_->addItem(tr("Change a field"), QStringLiteral("field-write"));
    for (const auto& node : access::FunctionTree::program().nodes())
        if (node.exists && node.key.find('.') != std::string::npos)
            action_->addItem(tr("Function: %1").arg(shown(node.label)), fromUtf8(node.key));
    action_->setCurrentIndex(std::max(action_->findData(action), 0));
    field_->clear();
    for (const access::Field& one : businessObjects().find(objectKey)->fields)
        field_->addItem(shown(one.label), fromUtf8(one.key));
    field_->setCurrentIndex(std::max(field_->findData(field), 0));
}

void EffectivePanel::retranslate() {
    pending_->setText(tr("As it is now; changes count when they are applied."));
    whyHeading_->setText(tr("Why?"));
    ask_->setText(tr("Why?"));
    action_->setAccessibleName(tr("What is asked about"));
    field_->setAccessibleName(tr("Field"));
    record_->setAccessibleName(tr("Customer"));
    record_->setPlaceholderText(tr("Any customer"));
    text_->setAccessibleName(tr("What this person may do"));
    answer_->setAccessibleName(tr("Reasons"));
    answer_->setPlaceholderText(tr("Choose what, and press “Why?”: every grant that decides it, "
                                   "or what is missing."));
    fillChoices();
    render();
}

void EffectivePanel::setPending(bool pending) {
    pending_->setVisible(pending);
}

void EffectivePanel::showPerson(const std::string& code) {
    if (code != person_)
        answer_->clear();
    person_ = code;
    render();
}

void EffectivePanel::render() {
    if (person_.empty()) {
        heading_->clear();
        text_->clear();
        return;
    }
    const auto rights = signedIn_.rights().effectiveRights(person_);
    heading_->setText(rights ? tr("What %1 may do").arg(fromUtf8(rights->person.name))
                             : tr("What this person may do"));
    if (rights)
        text_->setHtml(rightsHtml(signedIn_, *rights));
    else
        text_->setPlainText(shown(rights.error()));
}

void EffectivePanel::ask() {
    access::RightsDesk::Question question;
    question.person = person_;
    question.action = action_->currentData().toString().toStdString();
    question.object = objectKey;
    if (!record_->isHidden())
        question.record = record_->plainText().toStdString();
    if (!field_->isHidden())
        question.field = field_->currentData().toString().toStdString();
    const auto decision = signedIn_.rights().why(question);
    if (!decision) {
        answer_->setPlainText(shown(decision.error()));
        return;
    }
    QString html = QStringLiteral("<p style='margin:0 0 4px 0'><b>%1</b></p>")
                       .arg(decision->allowed ? tr("Yes, allowed.") : tr("No, not allowed."));
    for (const Text& reason : decision->because)
        html +=
            QStringLiteral("<p style='margin:0 0 4px 0'>%1</p>").arg(shown(reason).toHtmlEscaped());
    answer_->setHtml(html);
}

} // namespace xinheng::ui
