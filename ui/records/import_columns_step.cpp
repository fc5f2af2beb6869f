#include "ui/records/import_columns_step.h"

#include "ui/records/coding_rules_page.h"
#include "ui/records/import_constants.h"
#include "ui/records/import_mapping.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

namespace xinheng::ui {

namespace {

constexpr int sampleValues = 3;

} // namespace

ImportColumnsStep::ImportColumnsStep(SignedIn& signedIn, ImportState& state, QWidget* parent)
    : ImportStep(parent), signedIn_(signedIn), state_(state), savedLabel_(new QLabel(this)),
      saved_(new QComboBox(this)), name_(new QLineEdit(this)), keep_(new QPushButton(this)),
      area_(new QScrollArea(this)), findings_(new QLabel(this)),
      constants_(new ImportConstants(*state.object, this)) {
    setRole(*savedLabel_, LabelRole::quiet);
    saved_->setObjectName(QStringLiteral("savedMappings"));
    name_->setObjectName(QStringLiteral("mappingName"));
    keep_->setObjectName(QStringLiteral("keepMapping"));
    findings_->setObjectName(QStringLiteral("mappingFindings"));
    savedLabel_->setBuddy(saved_);
    prepareCombo(*saved_);
    saved_->setMinimumWidth(220);
    name_->setMaximumWidth(240);
    findings_->setWordWrap(true);
    area_->setWidgetResizable(true);
    area_->setFocusPolicy(Qt::NoFocus);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(savedLabel_);
    line->addWidget(saved_);
    line->addStretch();
    line->addWidget(name_, 1);
    line->addWidget(keep_);
    auto* card = new QFrame(this);
    card->setProperty("card", true);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::tight, space::small, space::tight, space::small);
    inside->addWidget(area_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addLayout(line);
    column->addWidget(findings_);
    column->addWidget(card, 1);
    column->addWidget(constants_);
    connect(constants_, &ImportConstants::changed, this, [this] {
        state_.constants = constants_->values();
        say();
        emit completeChanged();
    });
    connect(saved_, &QComboBox::activated, this, &ImportColumnsStep::load);
    connect(keep_, &QPushButton::clicked, this, &ImportColumnsStep::keep);
    connect(name_, &QLineEdit::textChanged, this,
            [this](const QString& name) { keep_->setEnabled(!name.trimmed().isEmpty()); });
    keep_->setEnabled(false);
    whenLanguageChanges(this, [this] { retranslate(); });
}

void ImportColumnsStep::retranslate() {
    savedLabel_->setText(tr("Mapping"));
    saved_->setAccessibleName(tr("Mapping"));
    name_->setPlaceholderText(tr("Name to keep this mapping under"));
    name_->setAccessibleName(tr("Name to keep this mapping under"));
    keep_->setText(tr("Keep"));
    for (int i = 0; i < saved_->count(); ++i)
        if (saved_->itemData(i).toInt() != named)
            saved_->setItemText(i, saved_->itemData(i).toInt() == lastTime
                                       ? tr("As in your last import")
                                       : tr("Suggested by the headings"));
    if (!combos_.empty())
        makeRows();
}

QString ImportColumnsStep::title() const {
    return tr("Columns");
}

void ImportColumnsStep::focusFirst() {
    for (QComboBox* combo : combos_)
        if (combo != nullptr) {
            combo->setFocus();
            return;
        }
}

bool ImportColumnsStep::isComplete() const {
    return !hasFinding(mappingFindings(*state_.object, state_.preview.header, state_.columns,
                                       state_.constants, state_.givesCodes),
                       MappingFinding::Weight::blocks);
}

void ImportColumnsStep::enter() {
    fields_.clear();
    state_.givesCodes = givesCodes(signedIn_, *state_.object);
    if (const auto card = signedIn_.records(state_.object->key).blank()) {
        const access::Object& object = *state_.object;
        for (std::size_t i = 0; i < card->fields.size(); ++i)
            if (card->states[i] == access::FieldState::writable &&
                object.fields[card->fields[i]].importable())
                fields_.push_back(card->fields[i]);
    } else {
        emit failed(shown(card.error()));
    }
    const Source before = source();
    const QString name = saved_->currentText();
    readLast();
    listMappings();
    setMapping(before, name);
    if (!state_.columnsChosen)
        suggest();
    state_.columnsChosen = true;
    constants_->setFields(fields_);
    constants_->setValues(state_.constants);
    makeRows();
}

void ImportColumnsStep::readLast() {
    const auto last = signedIn_.recordImport(state_.object->key).last(state_.preview.header);
    last_.reset();
    if (last)
        last_ = *last;
    else
        emit failed(shown(last.error()));
}

// Enter in the name keeps the mapping; everywhere else it goes on.
void ImportColumnsStep::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && name_->hasFocus())
        keep_->click();
    else
        ImportStep::keyPressEvent(event);
}

// What this person did with the same headings says more than the headings.
void ImportColumnsStep::suggest() {
    if (last_) {
        setMapping(lastTime);
        state_.columns = *last_;
        return;
    }
    setMapping(suggested);
    const auto columns = signedIn_.recordImport(state_.object->key).suggest(state_.preview.header);
    if (!columns)
        emit failed(shown(columns.error()));
    state_.columns = columns.value_or(std::map<std::string, std::string>());
}

void ImportColumnsStep::fillChoices(QComboBox& combo) {
    const access::Object& object = *state_.object;
    combo.addItem(tr("– not imported –"), QString());
    for (const std::size_t index : fields_) {
        const access::Field& field = object.fields[index];
        const QString label = shown(field.label);
        combo.addItem(field.required ? tr("%1 *").arg(label) : label, fromUtf8(field.key));
    }
}

void ImportColumnsStep::makeHeadings(QGridLayout& grid) {
    const QStringList titles{tr("Column of the file"), tr("Goes to the field"), tr("First values")};
    for (int column = 0; column < titles.size(); ++column) {
        auto* label = new QLabel(titles[column]);
        setRole(*label, LabelRole::quiet);
        grid.addWidget(label, 0, column);
    }
}

void ImportColumnsStep::makeRows() {
    const exchange::TablePreview& preview = state_.preview;
    auto* sheet = new QWidget;
    sheet->setProperty("transparent", true);
    auto* grid = new QGridLayout(sheet);
    grid->setContentsMargins(space::medium, space::tight, space::medium, space::tight);
    grid->setHorizontalSpacing(space::section);
    grid->setVerticalSpacing(space::tight);
    grid->setColumnStretch(2, 1);
    grid->setColumnMinimumWidth(0, 160);
    makeHeadings(*grid);
    combos_.assign(preview.header.size(), nullptr);
    for (std::size_t i = 0; i < preview.header.size(); ++i) {
        const QString heading = fromUtf8(preview.header[i]);
        const int row = int(i) + 1;
        auto* label = new QLabel(heading.isEmpty() ? tr("(no heading)") : heading, sheet);
        QStringList samples;
        for (std::size_t line = 0; line < preview.rows.size() && samples.size() < sampleValues;
             ++line)
            if (!preview.rows[line][i].empty())
                samples << fromUtf8(preview.rows[line][i]);
        auto* sample = new QLabel(samples.join(QStringLiteral("  ·  ")), sheet);
        sample->setTextFormat(Qt::PlainText);
        label->setTextFormat(Qt::PlainText);
        setRole(*sample, LabelRole::quiet);
        sample->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        grid->addWidget(label, row, 0);
        grid->addWidget(sample, row, 2);
        if (heading.isEmpty()) {
            auto* none = new QLabel(tr("needs a heading to be imported"), sheet);
            setRole(*none, LabelRole::quiet);
            grid->addWidget(none, row, 1);
            continue;
        }
        auto* combo = new QComboBox(sheet);
        prepareCombo(*combo);
        combo->setMinimumWidth(240);
        combo->setAccessibleName(tr("Field for “%1”").arg(heading));
        fillChoices(*combo);
        label->setBuddy(combo);
        grid->addWidget(combo, row, 1);
        combos_[i] = combo;
        connect(combo, &QComboBox::currentIndexChanged, this, &ImportColumnsStep::take);
    }
    grid->setRowStretch(int(preview.header.size()) + 1, 1);
    // Only now, takes the old one away: what is put into a sheet that shows already can't have the
    // focus before the next turn of the event loop.
    area_->setWidget(sheet);
    area_->viewport()->setAutoFillBackground(false);
    sheet->setAutoFillBackground(false);
    showColumns(state_.columns);
}

void ImportColumnsStep::showColumns(const std::map<std::string, std::string>& columns) {
    for (std::size_t i = 0; i < combos_.size(); ++i) {
        if (combos_[i] == nullptr)
            continue;
        const QSignalBlocker quiet(combos_[i]);
        const auto found = columns.find(state_.preview.header[i]);
        const int index =
            found == columns.end() ? 0 : combos_[i]->findData(fromUtf8(found->second));
        combos_[i]->setCurrentIndex(std::max(index, 0));
    }
    take();
}

void ImportColumnsStep::take() {
    state_.columns.clear();
    for (std::size_t i = 0; i < combos_.size(); ++i)
        if (combos_[i] != nullptr && combos_[i]->currentIndex() > 0)
            state_.columns[state_.preview.header[i]] =
                combos_[i]->currentData().toString().toStdString();
    say();
    emit completeChanged();
}

void ImportColumnsStep::say() {
    const auto findings = mappingFindings(*state_.object, state_.preview.header, state_.columns,
                                          state_.constants, state_.givesCodes);
    QStringList lines;
    bool serious = false;
    for (const MappingFinding& finding : findings) {
        serious = serious || finding.weight != MappingFinding::Weight::note;
        lines << finding.message;
    }
    setRole(*findings_, serious ? LabelRole::error : LabelRole::quiet);
    findings_->setText(lines.isEmpty() ? tr("Every column is imported.")
                                       : lines.join(QLatin1Char('\n')));
}

void ImportColumnsStep::listMappings() {
    const auto names = signedIn_.recordImport(state_.object->key).mappings();
    saved_->clear();
    saved_->addItem(tr("Suggested by the headings"), int(suggested));
    if (last_)
        saved_->addItem(tr("As in your last import"), int(lastTime));
    if (!names) {
        emit failed(shown(names.error()));
        return;
    }
    for (const std::string& name : *names)
        saved_->addItem(fromUtf8(name), int(named));
}

ImportColumnsStep::Source ImportColumnsStep::source() const {
    return saved_->count() == 0 ? suggested : Source(saved_->currentData().toInt());
}

void ImportColumnsStep::setMapping(Source source, const QString& name) {
    int place = 0;
    for (int i = 0; i < saved_->count(); ++i)
        if (saved_->itemData(i).toInt() == source &&
            (source != named || saved_->itemText(i) == name))
            place = i;
    saved_->setCurrentIndex(place);
}

void ImportColumnsStep::load() {
    if (source() == lastTime) {
        showColumns(*last_);
        return;
    }
    if (source() == suggested) {
        const auto columns =
            signedIn_.recordImport(state_.object->key).suggest(state_.preview.header);
        emit failed(columns ? QString() : shown(columns.error()));
        showColumns(columns.value_or(std::map<std::string, std::string>()));
        return;
    }
    const auto mapping =
        signedIn_.recordImport(state_.object->key).mapping(saved_->currentText().toStdString());
    emit failed(mapping ? QString() : shown(mapping.error()));
    if (!mapping)
        return;
    name_->setText(saved_->currentText());
    showColumns(mapping->columns);
}

void ImportColumnsStep::keep() {
    const QString name = name_->text().trimmed();
    const auto kept = signedIn_.recordImport(state_.object->key)
                          .saveMapping(name.toStdString(), state_.options().mapping);
    emit failed(kept ? QString() : shown(kept.error()));
    if (!kept)
        return;
    listMappings();
    setMapping(named, name);
    say(); // what keeps this mapping from being used is still so
    findings_->setText(tr("The mapping “%1” is kept for everybody who imports.").arg(name) +
                       QLatin1Char('\n') + findings_->text());
}

} // namespace xinheng::ui
