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
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
    whenLanguageChanges(this, [this] {
        setAccessibleName(tr("Search"));
        setPlaceholderText(tr("Search (Ctrl+F)"));
    });
}

void SearchBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        announce();
        return;
    }
    QLineEdit::keyPressEvent(event);
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
