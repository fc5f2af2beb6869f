#include "ui/access/member_dialog.h"

#include "ui/access/terms_edit.h"
#include "ui/shell/theme.h"
#include "ui/widgets/tree_picker.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace xinheng::ui {

MemberDialog::MemberDialog(const QString& title, const QString& label,
                           std::shared_ptr<const ChoiceSource> choices, Date today, QWidget* parent)
    : QDialog(parent), picker_(new TreePicker(std::move(choices), this)),
      error_(new QLabel(tr("Type a code, initials or a name, or press F2 for the list."), this)),
      terms_(new TermsEdit(today, this)) {
    setWindowTitle(title);
    setMinimumWidth(560);
    picker_->setObjectName(QStringLiteral("memberPicker"));
    picker_->setAccessibleName(label);
    setRole(*error_, LabelRole::error);
    error_->hide();
    auto* caption = new QLabel(label, this);
    setRole(*caption, LabelRole::quiet);
    caption->setBuddy(picker_);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* ok = new QPushButton(tr("Add"), this);
    ok->setObjectName(QStringLiteral("memberOk"));
    makePrimary(*ok);
    ok->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(ok);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::section, space::section, space::large);
    column->setSpacing(space::small);
    column->addWidget(caption);
    column->addWidget(picker_);
    column->addWidget(error_);
    column->addWidget(terms_);
    column->addSpacing(space::small);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ok, &QPushButton::clicked, this, &MemberDialog::accept);
    connect(picker_, &TreePicker::codeChanged, error_, &QWidget::hide);
}

std::string MemberDialog::code() const {
    return picker_->code().toStdString();
}

access::Terms MemberDialog::terms() const {
    return terms_->terms();
}

void MemberDialog::accept() {
    const bool picked = picker_->isValid() && !picker_->code().isEmpty();
    error_->setVisible(!picked);
    if (picked && terms_->check())
        QDialog::accept();
}

} // namespace xinheng::ui
