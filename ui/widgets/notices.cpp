#include "ui/widgets/notices.h"

#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVariant>
#include <array>

namespace xinheng::ui {

Banner::Banner(QWidget* parent)
    : QFrame(parent), icon_(new QLabel(this)), text_(new QLabel(this)),
      action_(new QPushButton(this)), close_(new QToolButton(this)) {
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    close_->setProperty("mark", "close");
    action_->setFlat(true);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(space::medium, space::tight, space::tight, space::tight);
    line->setSpacing(space::small);
    line->addWidget(icon_, 0, Qt::AlignVCenter);
    line->addWidget(text_, 1);
    line->addWidget(action_);
    line->addWidget(close_);
    connect(action_, &QPushButton::clicked, this, &Banner::actionClicked);
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    whenLanguageChanges(this, [this] {
        close_->setAccessibleName(tr("Close this message"));
        close_->setToolTip(close_->accessibleName());
    });
    hide();
}

void Banner::showMessage(Kind kind, const QString& text, const QString& action) {
    static constexpr std::array names{"info", "success", "warning", "error"};
    static constexpr std::array icons{"data-information", "data-success", "data-warning",
                                      "data-error"};
    const auto index = static_cast<std::size_t>(kind);
    setStyleProperty(*this, "banner", QLatin1String(names.at(index)));
    for (QWidget* child : std::initializer_list<QWidget*>{icon_, text_, action_, close_})
        child->setStyleSheet(child->styleSheet()); // the rules for children hang on our property
    icon_->setPixmap(icon(icons.at(index)).pixmap(mediumIcon, mediumIcon));
    text_->setText(text);
    setAccessibleName(text);
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
    show();
}

void Banner::makeLasting() {
    close_->hide();
}

QString Banner::text() const {
    return text_->text();
}

EmptyState::EmptyState(const char* iconName, QWidget* parent)
    : QWidget(parent), icon_(new QLabel(this)), title_(new QLabel(this)),
      explanation_(new QLabel(this)), action_(new QPushButton(this)) {
    setRole(*title_, LabelRole::heading);
    setRole(*explanation_, LabelRole::quiet);
    for (QLabel* label : {title_, explanation_})
        label->setTextFormat(Qt::PlainText);
    explanation_->setWordWrap(true);
    explanation_->setAlignment(Qt::AlignHCenter);
    explanation_->setFixedWidth(420);
    makePrimary(*action_);
    action_->hide();
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::small);
    column->addStretch(2);
    column->addWidget(icon_, 0, Qt::AlignHCenter);
    column->addSpacing(space::small);
    column->addWidget(title_, 0, Qt::AlignHCenter);
    column->addWidget(explanation_, 0, Qt::AlignHCenter);
    column->addSpacing(space::small);
    column->addWidget(action_, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(action_, &QPushButton::clicked, this, &EmptyState::actionClicked);
    whenThemeChanges(this, [this, name = QByteArray(iconName)] {
        icon_->setPixmap(icon(name.constData()).pixmap(QSize(48, 48)));
    });
}

void EmptyState::setTexts(const QString& title, const QString& explanation, const QString& action) {
    title_->setText(title);
    explanation_->setText(explanation);
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
}

} // namespace xinheng::ui
