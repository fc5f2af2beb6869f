#include "ui/records/like_notice.h"

#include "archive/duplicate_rules.h"
#include "ui/records/duplicate_words.h"
#include "ui/records/record_kind.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace xinheng::ui {

namespace {

constexpr std::size_t mostShown = 3;
constexpr int restMilliseconds = 400;

} // namespace

LikeNotice::LikeNotice(SignedIn& signedIn, const access::Object& object, QWidget* parent)
    : QFrame(parent), signedIn_(signedIn), object_(object), icon_(new QLabel(this)),
      title_(new QLabel(this)), place_(new QWidget(this)), close_(new QToolButton(this)) {
    setObjectName(QStringLiteral("likeNotice"));
    setProperty("banner", "warning");
    close_->setProperty("mark", "close");
    auto* column = new QVBoxLayout(place_);
    column->setContentsMargins(0, 0, 0, 0);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(title_);
    texts->addWidget(place_);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(space::medium, space::tight, space::tight, space::tight);
    line->setSpacing(space::small);
    line->addWidget(icon_, 0, Qt::AlignTop);
    line->addLayout(texts, 1);
    line->addWidget(close_, 0, Qt::AlignTop);
    rest_.setSingleShot(true);
    rest_.setInterval(restMilliseconds);
    connect(&rest_, &QTimer::timeout, this, &LikeNotice::look);
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    whenThemeChanges(
        this, [this] { icon_->setPixmap(icon("data-warning").pixmap(mediumIcon, mediumIcon)); });
    whenLanguageChanges(this, [this] {
        close_->setAccessibleName(tr("Close this message"));
        close_->setToolTip(close_->accessibleName());
        fill();
    });
    hide();
}

void LikeNotice::ask(const archive::Values& values, std::optional<std::int64_t> self) {
    self_ = self;
    // Who may not look for records is told of none, and leaves no refusals in the trail by typing.
    if (!hasDuplicates(object_) || !signedIn_.mayUse(object_.queryNode))
        return;
    archive::Values asked;
    for (const auto& [key, value] : values)
        if (const access::Field* field = object_.field(key);
            field != nullptr && archive::identifies(*field) && !value.empty())
            asked[key] = value;
    if (asked == asked_)
        return;
    asked_ = std::move(asked);
    rest_.start();
}

void LikeNotice::finish(std::optional<std::int64_t> self) {
    self_ = self;
    if (rest_.isActive())
        look();
}

void LikeNotice::clear() {
    rest_.stop();
    asked_.clear();
    found_.clear();
    fill();
}

void LikeNotice::look() {
    rest_.stop();
    found_.clear();
    if (!asked_.empty())
        if (auto found = signedIn_.duplicates(object_.key).ofValues(asked_))
            found_ = std::move(*found);
    std::erase_if(found_, [this](const archive::Duplicate& one) { return one.party.id == self_; });
    fill();
}

void LikeNotice::fill() {
    delete rows_;
    rows_ = nullptr;
    setVisible(!found_.empty());
    if (found_.empty())
        return;
    rows_ = new QWidget(place_);
    auto* grid = new QGridLayout(rows_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::small);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    const auto words = [this, grid](int line, const QString& text) {
        auto* label = new QLabel(text, rows_);
        label->setTextFormat(Qt::PlainText);
        label->setMinimumWidth(1);
        label->setToolTip(toolTipText(text));
        grid->addWidget(label, line, 1);
    };
    int line = 0;
    for (const archive::Duplicate& one : found_) {
        if (std::size_t(line) == mostShown)
            break;
        const QString who = partyText(one.party);
        auto* open = new QPushButton(buttonText(who.isEmpty() ? tr("Open") : who), rows_);
        open->setFlat(true);
        open->setAutoDefault(false);
        open->setAccessibleName(tr("Open %1").arg(who));
        connect(open, &QPushButton::clicked, this,
                [this, id = one.party.id] { emit openWanted(id); });
        grid->addWidget(open, line, 0, Qt::AlignLeft);
        words(line, tr("%1 of 100: %2").arg(one.match.score).arg(reasonsText(one.match)));
        if (line++ == 0)
            title_->setBuddy(open);
    }
    if (found_.size() > mostShown)
        words(line, tr("and %1 more").arg(found_.size() - mostShown));
    place_->layout()->addWidget(rows_);
    const QString title = tr("Likely the same %1 (Alt+&J):").arg(shown(recordKind(object_).one));
    title_->setText(title);
    setAccessibleName(QString(title).remove(QLatin1Char('&')));
    for (QWidget* child : findChildren<QWidget*>())
        child->setStyleSheet(child->styleSheet()); // the rules for children hang on our property
}

} // namespace xinheng::ui
