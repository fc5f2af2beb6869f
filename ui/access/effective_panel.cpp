#include "ui/access/effective_panel.h"

#include "ui/access/question_form.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>

namespace xinheng::ui {

namespace {

QString paragraph(const QString& text) {
    return QStringLiteral("<p style='margin:0 0 4px 0'>%1</p>").arg(text.toHtmlEscaped());
}

QString strong(const QString& text) {
    return QStringLiteral("<p style='margin:0 0 4px 0'><b>%1</b></p>").arg(text.toHtmlEscaped());
}

} // namespace

EffectivePanel::EffectivePanel(SignedIn& signedIn, QWidget* parent)
    : QWidget(parent), signedIn_(signedIn), heading_(new QLabel(this)),
      text_(new QTextBrowser(this)), whyHeading_(new QLabel(this)),
      form_(new QuestionForm(signedIn, this)), why_(new QPushButton(this)),
      who_(new QPushButton(this)), answer_(new QTextBrowser(this)) {
    setRole(*heading_, LabelRole::heading);
    setRole(*whyHeading_, LabelRole::heading);
    heading_->setWordWrap(true);
    heading_->setTextFormat(Qt::PlainText);
    text_->setObjectName(QStringLiteral("effectiveRights"));
    answer_->setObjectName(QStringLiteral("whyAnswer"));
    why_->setObjectName(QStringLiteral("whyAsk"));
    who_->setObjectName(QStringLiteral("whoAsk"));
    for (QPushButton* button : {why_, who_}) // never narrower than its text
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    answer_->setMinimumHeight(72);
    text_->setMinimumHeight(96);
    arrange();
    connect(why_, &QPushButton::clicked, this, &EffectivePanel::askWhy);
    connect(who_, &QPushButton::clicked, this, &EffectivePanel::askWho);
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
    rights->addWidget(text_, 1);
    auto* below = new QWidget(split);
    auto* why = new QVBoxLayout(below);
    why->setContentsMargins(0, space::small, 0, 0);
    why->setSpacing(space::small);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(why_);
    buttons->addWidget(who_);
    buttons->addStretch();
    why->addWidget(whyHeading_);
    why->addWidget(form_);
    why->addLayout(buttons);
    why->addWidget(answer_, 1);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);
}

void EffectivePanel::retranslate() {
    whyHeading_->setText(tr("Questions"));
    why_->setText(tr("Why?"));
    why_->setToolTip(tr("Why the one chosen on the left may do this, or what is missing"));
    who_->setText(tr("Who can?"));
    who_->setToolTip(tr("Everybody who may do this"));
    text_->setAccessibleName(tr("What this person may do"));
    answer_->setAccessibleName(tr("Reasons"));
    answer_->setPlaceholderText(tr("Choose what, and press “Why?”: every grant that decides it, or "
                                   "what is missing. “Who can?” lists everybody who may."));
    render();
}

void EffectivePanel::showGrantee(const std::string& words) {
    if (words != grantee_)
        answer_->clear();
    grantee_ = words;
    why_->setEnabled(!isRole()); // a decision is about a person
    render();
}

void EffectivePanel::render() {
    if (grantee_.empty()) {
        heading_->clear();
        text_->clear();
        return;
    }
    const auto rights = signedIn_.rights().effectiveRights(grantee_);
    const QString whose = isRole() ? tr("What the role %1 gives") : tr("What %1 may do");
    heading_->setText(rights ? whose.arg(fromUtf8(rights->person.name))
                             : tr("What this person may do"));
    if (rights)
        text_->setHtml(rightsHtml(signedIn_, *rights));
    else
        text_->setPlainText(shown(rights.error()));
}

void EffectivePanel::askWhy() {
    auto question = form_->question();
    question.person = grantee_.substr(grantee_.find(':') + 1);
    const auto decision = signedIn_.rights().why(question);
    if (!decision) {
        answer_->setPlainText(shown(decision.error()));
        return;
    }
    QString html = strong(decision->allowed ? tr("Yes, allowed.") : tr("No, not allowed."));
    for (const Text& reason : decision->because)
        html += paragraph(shown(reason));
    answer_->setHtml(html);
}

void EffectivePanel::askWho() {
    const auto able = signedIn_.rights().whoCan(form_->question());
    if (!able) {
        answer_->setPlainText(shown(able.error()));
        return;
    }
    QString html =
        strong(able->empty() ? tr("Nobody.") : tr("People who may: %1").arg(able->size()));
    for (const access::Able& one : *able) {
        QStringList through;
        for (const std::string& role : one.through)
            through << (role == "manager" ? tr("account-set manager") : fromUtf8(role));
        html += paragraph(
            tr("%1 %2 (%3)")
                .arg(fromUtf8(one.person.code), fromUtf8(one.person.name),
                     through.isEmpty() ? tr("granted directly, or lent") : through.join(tr(", "))));
    }
    answer_->setHtml(html);
}

} // namespace xinheng::ui
