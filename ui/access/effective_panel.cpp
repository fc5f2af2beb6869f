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
    connect(form_, &QuestionForm::changed, this, &EffectivePanel::forget);
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
    why_->setText(tr("&Why?"));
    why_->setToolTip(tr("Why the one chosen on the left may do this, or what is missing"));
    who_->setText(tr("Wh&o can?"));
    who_->setToolTip(tr("Everybody who may do this"));
    text_->setAccessibleName(tr("What this person may do"));
    answer_->setAccessibleName(tr("Reasons"));
    answer_->setPlaceholderText(tr("Choose what, and press “Why?”: every grant that decides it, or "
                                   "what is missing. “Who can?” lists everybody who may."));
    render();
    renderAnswer();
}

void EffectivePanel::showRights(const GranteeRights& rights) {
    shown_ = rights;
    why_->setEnabled(!rights.grantee.role); // a decision is about a person
    forget();
    render();
}

void EffectivePanel::showError(const Error& error) {
    shown_ = error;
    why_->setEnabled(false);
    forget();
    render();
}

// An answer stands only beside the rights and the question it was given for.
void EffectivePanel::forget() {
    answered_ = std::monostate();
    renderAnswer();
}

void EffectivePanel::render() {
    heading_->setText(tr("What this person may do"));
    if (const auto* error = std::get_if<Error>(&shown_)) {
        text_->setPlainText(shown(*error));
    } else if (const auto* rights = std::get_if<GranteeRights>(&shown_)) {
        const QString whose =
            rights->grantee.role ? tr("What the role %1 gives") : tr("What %1 may do");
        heading_->setText(whose.arg(fromUtf8(rights->effective.person.name)));
        text_->setHtml(rightsHtml(*rights));
    } else {
        text_->clear();
    }
}

void EffectivePanel::renderAnswer() {
    if (const auto* decision = std::get_if<access::Decision>(&answered_))
        answer_->setHtml(whyHtml(*decision));
    else if (const auto* able = std::get_if<std::vector<access::Able>>(&answered_))
        answer_->setHtml(whoHtml(*able));
    else if (const auto* error = std::get_if<Error>(&answered_))
        answer_->setPlainText(shown(*error));
    else
        answer_->clear();
}

void EffectivePanel::askWhy() {
    const auto* rights = std::get_if<GranteeRights>(&shown_);
    if (rights == nullptr || !form_->check())
        return;
    auto question = form_->question();
    question.person = rights->grantee.code;
    if (auto decision = signedIn_.rights().why(question))
        answered_ = std::move(*decision);
    else
        answered_ = decision.error();
    renderAnswer();
}

void EffectivePanel::askWho() {
    if (!form_->check())
        return;
    if (auto able = signedIn_.rights().whoCan(form_->question()))
        answered_ = std::move(*able);
    else
        answered_ = able.error();
    renderAnswer();
}

QString EffectivePanel::whyHtml(const access::Decision& decision) const {
    QString html = strong(decision.allowed ? tr("Yes, allowed.") : tr("No, not allowed."));
    for (const Text& reason : decision.because)
        html += paragraph(shown(reason));
    return html;
}

QString EffectivePanel::roleName(const std::string& code) const {
    if (code == "manager")
        return tr("account-set manager");
    if (const auto* rights = std::get_if<GranteeRights>(&shown_))
        for (const access::Role& role : rights->roles)
            if (role.code == code)
                return fromUtf8(role.name);
    return fromUtf8(code);
}

QString EffectivePanel::whoHtml(const std::vector<access::Able>& able) const {
    QString html = strong(able.empty() ? tr("Nobody.") : tr("People who may: %1").arg(able.size()));
    for (const access::Able& one : able) {
        QStringList through;
        for (const std::string& role : one.through)
            through << roleName(role);
        html += paragraph(
            tr("%1 %2 (%3)")
                .arg(fromUtf8(one.person.code), fromUtf8(one.person.name),
                     through.isEmpty() ? tr("granted directly, or lent") : through.join(tr(", "))));
    }
    return html;
}

} // namespace xinheng::ui
