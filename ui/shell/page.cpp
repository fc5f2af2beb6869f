#include "ui/shell/page.h"

#include <QMessageBox>
#include <QPushButton>

namespace xinheng::ui {

void Page::askToClose(Answer answer) {
    if (!isDirty()) {
        answer(true);
        return;
    }
    // Not exec(): the window may be locked, or the page taken away, while the question stands.
    auto* question = new QMessageBox(QMessageBox::Question, title(),
                                     tr("“%1” has changes that are not saved.").arg(title()),
                                     QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    QPushButton* saveButton = question->addButton(tr("Save"), QMessageBox::AcceptRole);
    QPushButton* discard = question->addButton(tr("Discard changes"), QMessageBox::DestructiveRole);
    question->addButton(tr("Keep editing"), QMessageBox::RejectRole);
    question->setDefaultButton(saveButton);
    connect(question, &QDialog::finished, this,
            [this, question, saveButton, discard, answer = std::move(answer)] {
                const QAbstractButton* clicked = question->clickedButton();
                answer(clicked == discard || (clicked == saveButton && save()));
            });
    question->open();
}

} // namespace xinheng::ui
