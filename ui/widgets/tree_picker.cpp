#include "ui/widgets/tree_picker.h"

#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/tree_picker_popup.h"

#include <QAction>
#include <QFocusEvent>
#include <QKeyEvent>
#include <algorithm>

namespace xinheng::ui {

TreePicker::TreePicker(std::shared_ptr<const ChoiceSource> source, QWidget* parent)
    : QLineEdit(parent), source_(std::move(source)),
      button_(addAction(icon("view-list-tree"), TrailingPosition)) {
    connect(button_, &QAction::triggered, this, &TreePicker::openList);
    connect(this, &QLineEdit::textEdited, this, [this](const QString& typed) {
        pending_ = !typed.trimmed().isEmpty();
        setStyleProperty(*this, "error", false);
        if (!code_.isEmpty()) {
            code_.clear();
            emit codeChanged(code_);
        }
    });
    whenLanguageChanges(this, [this] {
        setPlaceholderText(tr("Code, initials or name"));
        button_->setText(tr("Choose from the list (F2)"));
        button_->setToolTip(button_->text());
        showCode();
    });
}

void TreePicker::setSource(std::shared_ptr<const ChoiceSource> source) {
    source_ = std::move(source);
    setCode({});
}

void TreePicker::setCode(const QString& code) {
    const bool changed = code != code_ || pending_;
    code_ = code;
    pending_ = false;
    setStyleProperty(*this, "error", false);
    showCode();
    if (changed)
        emit codeChanged(code_);
}

QString TreePicker::plainText() const {
    return pending_ ? text().trimmed() : code_;
}

void TreePicker::showCode() {
    if (pending_)
        return;
    if (code_.isEmpty()) {
        clear();
        return;
    }
    // A code that can't be looked up (deactivated, or out of this person's sight) still shows
    // itself.
    const auto choice = source_->byCode(code_);
    setText(choice && choice->name != code_ ? code_ + QLatin1Char(' ') + choice->name : code_);
    setCursorPosition(0);
}

void TreePicker::take(const Choice& choice) {
    setCode(choice.code);
}

bool TreePicker::resolve(Several several) {
    if (!pending_)
        return true;
    const QString typed = text().trimmed();
    std::vector<Choice> found;
    if (const auto exact = source_->byCode(typed))
        found.push_back(*exact); // a heading's own code never stands for something below it
    else
        found = source_->search(typed, 20);
    const auto pickable =
        std::count_if(found.begin(), found.end(), [](const Choice& c) { return c.pickable; });
    if (pickable == 1) {
        take(*std::find_if(found.begin(), found.end(), [](const Choice& c) { return c.pickable; }));
        return true;
    }
    if (!found.empty() && several == Several::openList)
        openList();
    else
        setStyleProperty(*this, "error", true);
    return false;
}

void TreePicker::openList() {
    if (isReadOnly() || !isEnabled())
        return;
    auto* popup =
        new TreePickerPopup(source_, pending_ ? text().trimmed() : QString(), code_, this);
    connect(popup, &TreePickerPopup::picked, this, &TreePicker::setCode);
    popup->openBelow();
}

void TreePicker::keyPressEvent(QKeyEvent* event) {
    const bool altDown = event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier;
    if (event->key() == Qt::Key_F2 || event->key() == Qt::Key_F7 || altDown) {
        openList();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        !resolve(Several::openList))
        return; // the list is open, or the error shows: the focus stays
    QLineEdit::keyPressEvent(event);
}

void TreePicker::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        resolve(Several::markError);
}

} // namespace xinheng::ui
