#include "ui/shell/page.h"

#include <QMessageBox>
#include <QPushButton>

namespace xinheng::ui {

bool Page::canClose() {
    if (!isDirty())
        return true;
    QMessageBox question(QMessageBox::Question, title(),
                         tr("“%1” has changes that are not saved.").arg(title()),
                         QMessageBox::NoButton, this);
    QPushButton* saveButton = question.addButton(tr("Save"), QMessageBox::AcceptRole);
    QPushButton* discard = question.addButton(tr("Discard changes"), QMessageBox::DestructiveRole);
    question.addButton(tr("Keep editing"), QMessageBox::RejectRole);
    question.setDefaultButton(saveButton);
    question.exec();
    if (question.clickedButton() == discard)
        return true;
    return question.clickedButton() == saveButton && save();
}

} // namespace xinheng::ui
