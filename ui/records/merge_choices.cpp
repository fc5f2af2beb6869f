#include "ui/records/merge_choices.h"

#include "ui/records/duplicate_words.h"
#include "ui/records/fields_shown.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QScrollArea>
#include <algorithm>

namespace xinheng::ui {

namespace {

constexpr const char* endField = "deactivated_on";

// A value is cut where there is no room for it; the tool tip has the whole.
class ValueButton final : public QRadioButton {
public:
    ValueButton(QString value, QWidget* parent) : QRadioButton(parent), value_(std::move(value)) {
        setToolTip(toolTipText(value_));
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        constexpr int indicator = 32;
        setText(buttonText(
            fontMetrics().elidedText(value_, Qt::ElideRight, std::max(width() - indicator, 0))));
        QRadioButton::resizeEvent(event);
    }

private:
    QString value_;
};

QLabel* wordsIn(QWidget* parent, const QString& text, LabelRole role) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    setRole(*label, role);
    return label;
}

} // namespace

MergeChoices::MergeChoices(const access::Object& object, std::shared_ptr<RecordNames> names,
                           QWidget* parent)
    : QWidget(parent), object_(object), names_(std::move(names)), scroll_(new QScrollArea(this)) {
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll_);
}

std::string MergeChoices::value(std::size_t side, std::size_t index) const {
    return cards_.at(side).value(object_, object_.fields[index].key).value_or("");
}

bool MergeChoices::mayTake(std::size_t index) const {
    const access::Field& field = object_.fields[index];
    const archive::RecordCard& kept = cards_.at(kept_);
    const auto place = std::find(kept.fields.begin(), kept.fields.end(), index);
    return field.key != object_.codeField && field.write == access::Write::byPeople &&
           place != kept.fields.end() &&
           kept.states[std::size_t(place - kept.fields.begin())] == access::FieldState::writable;
}

// An empty value is filled from the other one, unless that would put the one that stays out of use
// or below itself.
std::size_t MergeChoices::sideAtFirst(std::size_t index) const {
    const access::Field& field = object_.fields[index];
    const std::size_t other = 1 - kept_;
    if (!mayTake(index) || !value(kept_, index).empty() || field.key == endField)
        return kept_;
    if (field.references == object_.key &&
        value(other, index) == value(kept_, *object_.indexOf(object_.codeField)))
        return kept_;
    return field.goesWith.empty() ? other : sideAtFirst(*object_.indexOf(field.goesWith));
}

void MergeChoices::showCards(const Cards& cards, std::size_t kept) {
    cards_ = cards;
    kept_ = kept;
    choices_.clear();
    line_ = 0;
    inside_ = new QWidget;
    inside_->setProperty("transparent", true);
    auto* grid = new QGridLayout(inside_);
    grid->setContentsMargins(0, 0, space::medium, 0);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(space::tight);
    grid->setColumnMinimumWidth(0, 112);
    for (const int column : {1, 2})
        grid->setColumnStretch(column, 1);
    addHeads(*grid);
    std::vector<std::size_t> differing;
    std::vector<std::size_t> same;
    for (const std::size_t index : cards_[0].fields) {
        if (object_.fields[index].key == object_.codeField)
            continue; // it stands above
        if (value(0, index) != value(1, index))
            differing.push_back(index);
        else if (!value(0, index).empty())
            same.push_back(index);
    }
    if (!differing.empty())
        addHeading(*grid, tr("What differs"));
    for (const std::size_t index : differing)
        addDiffering(*grid, index);
    if (!same.empty())
        addHeading(*grid, tr("The same in both"));
    for (const std::size_t index : same)
        addSame(*grid, index);
    grid->setRowStretch(line_, 1);
    scroll_->setWidget(inside_); // takes the old one away
}

void MergeChoices::addHeads(QGridLayout& grid) {
    auto* stays = new QButtonGroup(inside_);
    for (const int side : {0, 1}) {
        const auto card = std::size_t(side);
        const QString name =
            partyText(value(card, *object_.indexOf(object_.codeField)),
                      object_.field("name") == nullptr ? std::string()
                                                       : value(card, *object_.indexOf("name")));
        auto* heading = wordsIn(inside_, name, LabelRole::heading);
        heading->setContentsMargins(space::small, 0, space::small, 0);
        grid.addWidget(heading, 0, side + 1);
        auto* stay = new QRadioButton(tr("stays"), inside_);
        stay->setObjectName(side == 0 ? QStringLiteral("keepFirst") : QStringLiteral("keepSecond"));
        stay->setAccessibleName(tr("%1 stays").arg(name));
        stay->setChecked(card == kept_);
        stays->addButton(stay, side);
        auto* cell = new QHBoxLayout;
        cell->setContentsMargins(space::small, 0, space::small, 0);
        cell->addWidget(stay);
        grid.addLayout(cell, 1, side + 1);
    }
    grid.addWidget(wordsIn(inside_, tr("Which one"), LabelRole::quiet), 1, 0);
    // Another choice builds all of this anew, so not before the button has done its work.
    connect(
        stays, &QButtonGroup::idToggled, this,
        [this](int side, bool on) {
            if (on)
                emit keptChosen(side);
        },
        Qt::QueuedConnection);
    line_ = 2;
}

void MergeChoices::addHeading(QGridLayout& grid, const QString& words) {
    QLabel* heading = wordsIn(inside_, words, LabelRole::heading);
    heading->setContentsMargins(0, space::small, 0, 0);
    grid.addWidget(heading, line_++, 0, 1, 3);
}

void MergeChoices::addDiffering(QGridLayout& grid, std::size_t index) {
    const access::Field& field = object_.fields[index];
    // Behind the cells. Two values are a question; where one is empty the answer is plain.
    auto* row = new QFrame(inside_);
    row->setProperty("differs",
                     value(0, index).empty() || value(1, index).empty() ? "one" : "both");
    grid.addWidget(row, line_, 0, 1, 3);
    const QString label = shown(field.label);
    auto* name = wordsIn(inside_, label, LabelRole::plain);
    name->setContentsMargins(space::small, 0, 0, 0);
    grid.addWidget(name, line_, 0);
    const bool choose = mayTake(index);
    auto* group = choose ? new QButtonGroup(inside_) : nullptr;
    for (const int side : {0, 1}) {
        const QString plain = valueText(field, value(std::size_t(side), index), *names_);
        const QString text = plain.isEmpty() ? tr("(empty)") : plain.simplified();
        QWidget* cell = nullptr;
        if (choose) {
            auto* button = new ValueButton(text, inside_);
            button->setAccessibleName(tr("%1: take %2").arg(label, text));
            button->setChecked(std::size_t(side) == sideAtFirst(index));
            group->addButton(button, side);
            cell = button;
        } else {
            cell = wordsIn(inside_, text, LabelRole::quiet);
            cell->setToolTip(tr("Stays as it is in the one that stays"));
        }
        auto* place = new QHBoxLayout;
        place->setContentsMargins(space::small, 0, space::small, 0);
        place->addWidget(cell);
        grid.addLayout(place, line_, side + 1);
    }
    ++line_;
    if (!choose)
        return;
    choices_[field.key] = group;
    connect(group, &QButtonGroup::idToggled, this, [this, &field](int side, bool on) {
        if (on)
            followMaster(field, side);
    });
}

// The kind of relation belongs to the customer above that it was said of.
void MergeChoices::followMaster(const access::Field& master, int side) {
    for (const access::Field& field : object_.fields)
        if (field.goesWith == master.key)
            if (QButtonGroup* group = choice(field.key))
                group->button(side)->setChecked(true);
}

void MergeChoices::addSame(QGridLayout& grid, std::size_t index) {
    const access::Field& field = object_.fields[index];
    auto* name = wordsIn(inside_, shown(field.label), LabelRole::quiet);
    name->setContentsMargins(space::small, 0, 0, 0);
    grid.addWidget(name, line_, 0);
    auto* text =
        wordsIn(inside_, valueText(field, value(0, index), *names_).simplified(), LabelRole::quiet);
    text->setContentsMargins(space::small, 0, 0, 0);
    grid.addWidget(text, line_++, 1, 1, 2);
}

std::vector<std::string> MergeChoices::taken() const {
    std::vector<std::string> keys;
    for (const access::Field& field : object_.fields)
        if (const QButtonGroup* group = choice(field.key);
            group != nullptr && group->checkedId() != int(kept_))
            keys.push_back(field.key);
    return keys;
}

QButtonGroup* MergeChoices::choice(const std::string& key) const {
    const auto found = choices_.find(key);
    return found == choices_.end() ? nullptr : found->second;
}

} // namespace xinheng::ui
