#include "ui/widgets/search_box.h"

#include "ui/shell/icons.h"
#include "ui/shell/language.h"

#include <QAction>
#include <QKeyEvent>
#include <QShortcut>

namespace xinheng::ui {

SearchBox::SearchBox(QWidget* parent) : QLineEdit(parent) {
    addAction(icon("edit-find"), LeadingPosition);
    setClearButtonEnabled(true);
    timer_.setSingleShot(true);
    timer_.setInterval(250);
    connect(&timer_, &QTimer::timeout, this, &SearchBox::announce);
    connect(this, &QLineEdit::textChanged, &timer_, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::returnPressed, this, &SearchBox::announce);
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, &SearchBox::comeHere);
    // With several of them in a window Qt goes round.
    connect(find, &QShortcut::activatedAmbiguously, this, &SearchBox::comeHere);
    whenLanguageChanges(this, [this] {
        // A page says its own words before its parts hear of the other language.
        if (accessibleName() == ownName_)
            setAccessibleName(tr("Search"));
        if (placeholderText() == ownHint_)
            setPlaceholderText(tr("Search (Ctrl+F)"));
        ownName_ = tr("Search");
        ownHint_ = tr("Search (Ctrl+F)");
    });
}

void SearchBox::comeHere() {
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void SearchBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        announce();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchBox::showSearch(const QString& text) {
    setText(text);
    timer_.stop();
    last_ = text.trimmed();
}

void SearchBox::announce() {
    timer_.stop();
    const QString typed = text().trimmed();
    if (typed == last_)
        return;
    last_ = typed;
    emit searched(typed);
}

} // namespace xinheng::ui
