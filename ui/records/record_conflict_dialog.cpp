#include "ui/records/record_conflict_dialog.h"

#include "ui/records/fields_shown.h"
#include "ui/records/record_kind.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

namespace xinheng::ui {

namespace {

QLabel* wordsIn(QWidget* parent, const QString& text, LabelRole role) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    setRole(*label, role);
    return label;
}

} // namespace

RecordConflictDialog::RecordConflictDialog(const access::Object& object, const Versions& versions,
                                           RecordNames& names, QWidget* parent)
    : QDialog(parent), mine_(versions.mine) {
    setWindowTitle(tr("Changed by somebody else in the meantime"));
    const QString who = versions.theirName.isEmpty() ? tr("Somebody else") : versions.theirName;
    auto* explanation = wordsIn(this,
                                tr("%1 saved this %2 after you opened it. Choose what shall hold.")
                                    .arg(who, shown(recordKind(object).one)),
                                LabelRole::plain);

    auto* inside = new QWidget;
    inside->setProperty("transparent", true);
    auto* grid = new QGridLayout(inside);
    grid->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    grid->setHorizontalSpacing(space::large);
    grid->setVerticalSpacing(space::small);
    int line = 0;
    for (const QString& heading :
         {QString(), tr("When you opened it"), tr("Saved by %1").arg(who), tr("Yours")})
        grid->addWidget(wordsIn(inside, heading, LabelRole::heading), 0, line++);
    line = 0;
    for (std::size_t i = 0; i < versions.theirs.fields.size(); ++i) {
        if (versions.theirs.states[i] < access::FieldState::readable)
            continue; // what was opened may have been readable then
        const access::Field& field = object.fields[versions.theirs.fields[i]];
        const auto before = versions.opened.find(field.key);
        const std::string opened = before == versions.opened.end() ? "" : before->second;
        const std::string& theirs = versions.theirs.cells[i];
        const auto mine = versions.mine.find(field.key);
        if (opened == theirs && mine == versions.mine.end())
            continue;
        ++line;
        const QString label = shown(field.label);
        const auto value = [&](const std::string& plain) {
            return plain.empty() ? tr("(empty)") : valueText(field, plain, names);
        };
        QLabel* name = wordsIn(inside, label, LabelRole::quiet);
        name->setWordWrap(false);
        grid->addWidget(name, line, 0);
        grid->addWidget(wordsIn(inside, value(opened), LabelRole::plain), line, 1);
        if (mine == versions.mine.end()) {
            grid->addWidget(wordsIn(inside, value(theirs), LabelRole::plain), line, 2);
            continue;
        }
        auto* group = new QButtonGroup(this);
        auto* takeTheirs = new QRadioButton(buttonText(value(theirs)), inside);
        auto* keepMine = new QRadioButton(buttonText(value(mine->second)), inside);
        takeTheirs->setAccessibleName(tr("%1: take theirs, %2").arg(label, value(theirs)));
        keepMine->setAccessibleName(tr("%1: keep mine, %2").arg(label, value(mine->second)));
        group->addButton(takeTheirs, 0);
        group->addButton(keepMine, 1);
        // Where they left the field alone, mine stands in nobody's way.
        (opened == theirs ? keepMine : takeTheirs)->setChecked(true);
        grid->addWidget(takeTheirs, line, 2);
        grid->addWidget(keepMine, line, 3);
        choices_[field.key] = group;
    }
    for (const int column : {1, 2, 3})
        grid->setColumnStretch(column, 1);
    grid->setRowStretch(line + 1, 1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto* box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* takeAll = box->addButton(tr("Take all of theirs"), QDialogButtonBox::ResetRole);
    QPushButton* keep = box->addButton(tr("Save this choice"), QDialogButtonBox::AcceptRole);
    makePrimary(*keep);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::large, space::section, space::large);
    column->setSpacing(space::medium);
    column->addWidget(explanation);
    column->addWidget(scroll, 1);
    column->addWidget(box);
    resize(760, 400);
    connect(takeAll, &QPushButton::clicked, this, [this] {
        for (const auto& [key, group] : choices_)
            group->button(0)->setChecked(true);
        accept();
    });
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

archive::Values RecordConflictDialog::kept() const {
    archive::Values kept;
    for (const auto& [key, group] : choices_)
        if (group->checkedId() == 1)
            kept[key] = mine_.at(key);
    return kept;
}

} // namespace xinheng::ui
