#include "ui/access/duty_matrix.h"

#include "ui/access/duty_pair_dialog.h"
#include "ui/access/duty_versions.h"
#include "ui/access/duty_words.h"
#include "ui/access/json_file.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <algorithm>

namespace xinheng::ui {

using access::DutyMatrix;
using access::DutyPair;

DutyMatrixTab::DutyMatrixTab(SignedIn& signedIn, QWidget* parent)
    : QWidget(parent), signedIn_(signedIn), hint_(new QLabel(this)),
      versions_(new QPushButton(this)), export_(new QPushButton(this)),
      import_(new QPushButton(this)), switch_(new QPushButton(this)),
      remove_(new QPushButton(this)), add_(new QPushButton(this)),
      table_(new QTableWidget(0, 4, this)), reasonLabel_(new QLabel(this)),
      reason_(new QLineEdit(this)), discard_(new QPushButton(this)), save_(new QPushButton(this)) {
    const std::pair<QWidget*, const char*> names[] = {
        {table_, "dutyMatrix"},    {versions_, "matrixVersions"},
        {import_, "importMatrix"}, {export_, "exportMatrix"},
        {add_, "addPair"},         {remove_, "removePair"},
        {switch_, "switchLevel"},  {reason_, "matrixReason"},
        {save_, "saveMatrix"},     {discard_, "discardMatrix"},
        {hint_, "matrixHint"}};
    for (const auto& [widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    setFocusProxy(table_);
    arrange();
    table_->installEventFilter(this);
    connect(versions_, &QPushButton::clicked, this, &DutyMatrixTab::showVersions);
    connect(import_, &QPushButton::clicked, this, &DutyMatrixTab::import);
    connect(export_, &QPushButton::clicked, this, &DutyMatrixTab::exportPairs);
    connect(add_, &QPushButton::clicked, this, &DutyMatrixTab::addPair);
    connect(remove_, &QPushButton::clicked, this, &DutyMatrixTab::remove);
    connect(switch_, &QPushButton::clicked, this, &DutyMatrixTab::switchLevel);
    connect(table_, &QTableWidget::cellDoubleClicked, this, &DutyMatrixTab::switchLevel);
    connect(save_, &QPushButton::clicked, this, &DutyMatrixTab::save);
    connect(reason_, &QLineEdit::returnPressed, this, &DutyMatrixTab::save);
    connect(discard_, &QPushButton::clicked, this, [this] {
        if (const auto loaded = load(); !loaded)
            emit refused(shown(loaded.error()));
        else
            emit discarded();
    });
}

void DutyMatrixTab::arrange() {
    setRole(*hint_, LabelRole::quiet);
    setRole(*reasonLabel_, LabelRole::quiet);
    hint_->setTextFormat(Qt::PlainText);
    reasonLabel_->setBuddy(reason_);
    reason_->setMaxLength(500);
    makePrimary(*save_);
    prepareTable(*table_);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    constexpr std::array widths{200, 200, 128};
    for (std::size_t column = 0; column < widths.size(); ++column)
        table_->setColumnWidth(int(column), widths.at(column));
    makeLines();
    showOffice();
}

// The desk refuses everybody but a manager.
void DutyMatrixTab::showOffice() {
    mayChange_ = signedIn_.person().kind == access::PersonKind::manager;
    for (QWidget* one : std::initializer_list<QWidget*>{add_, remove_, switch_, import_, reason_,
                                                        reasonLabel_, discard_, save_})
        one->setVisible(mayChange_);
    showVersion();
}

Result<bool> DutyMatrixTab::hasNewer() {
    const auto matrix = signedIn_.duties().matrix();
    return matrix ? Result<bool>(matrix->version != version_) : fail(matrix.error());
}

void DutyMatrixTab::makeLines() {
    const auto line = [](std::initializer_list<QWidget*> widgets, QWidget* wide) {
        auto* layout = new QHBoxLayout;
        layout->setSpacing(space::small);
        for (QWidget* one : widgets)
            layout->addWidget(one, one == wide ? 1 : 0);
        return layout;
    };
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::medium, 0, 0);
    column->setSpacing(space::medium);
    column->addLayout(line({hint_, versions_, export_, import_, switch_, remove_, add_}, hint_));
    column->addWidget(table_, 1);
    column->addLayout(line({reasonLabel_, reason_, discard_, save_}, reason_));
}

void DutyMatrixTab::retranslate() {
    versions_->setText(tr("Versions…"));
    import_->setText(tr("Import…"));
    export_->setText(tr("Export…"));
    add_->setText(tr("Add a pair… (F5)"));
    remove_->setText(tr("Remove"));
    switch_->setText(tr("Forbid / warn"));
    switch_->setToolTip(tr("Space does the same in the table."));
    reasonLabel_->setText(tr("Reason"));
    reason_->setAccessibleName(tr("Reason of the new version"));
    reason_->setPlaceholderText(tr("Why the matrix becomes another one"));
    discard_->setText(tr("Discard"));
    save_->setText(tr("Save (F6)"));
    table_->setAccessibleName(tr("Matrix of incompatible duties"));
    table_->setHorizontalHeaderLabels(
        {tr("One duty"), tr("The other duty"), tr("Level"), tr("What could go wrong")});
    showPairs();
}

Result<> DutyMatrixTab::load() {
    const auto matrix = signedIn_.duties().matrix();
    if (!matrix)
        return fail(matrix.error());
    version_ = matrix->version;
    stored_ = matrix->pairs.pairs();
    pairs_ = stored_;
    reason_->clear();
    showPairs();
    return {};
}

bool DutyMatrixTab::isDirty() const {
    return dutyMatrixJson(pairs_) != dutyMatrixJson(stored_);
}

void DutyMatrixTab::showPairs() {
    const int row = table_->currentRow();
    table_->setRowCount(int(pairs_.size()));
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
        const DutyPair& pair = pairs_[i];
        const auto stored = std::ranges::find(stored_, pair.id, &DutyPair::id);
        const bool same =
            stored != stored_.end() && dutyMatrixJson({*stored}) == dutyMatrixJson({pair});
        QTableWidgetItem* const items[] = {textCell(functionText(pair.first)),
                                           textCell(functionText(pair.second)),
                                           dutyLevelCell(pair.level), textCell(shown(pair.why))};
        for (int column = 0; column < 4; ++column) {
            QFont font = items[column]->font();
            font.setBold(!same); // not yet saved
            items[column]->setFont(font);
            table_->setItem(int(i), column, items[column]);
        }
    }
    if (!pairs_.empty())
        table_->setCurrentCell(std::clamp(row, 0, int(pairs_.size()) - 1), 0);
    showVersion();
}

void DutyMatrixTab::showVersion() {
    const bool dirty = isDirty();
    hint_->setText(
        mayChange_
            ? tr("Version %1").arg(version_)
            : tr("Version %1. Only an account-set manager changes the matrix.").arg(version_));
    for (QPushButton* button : {remove_, switch_})
        button->setEnabled(!pairs_.empty());
    for (QPushButton* button : {discard_, save_})
        button->setEnabled(dirty);
    emit changed();
}

void DutyMatrixTab::addPair() {
    if (!mayChange_)
        return;
    const auto add = [this](const DutyPair& pair) {
        pairs_.push_back(pair);
        showPairs();
        table_->setCurrentCell(int(pairs_.size()) - 1, 0);
    };
    dutyPairDialog(pairs_, add, this)->open();
}

void DutyMatrixTab::remove() {
    const int row = table_->currentRow();
    if (!mayChange_ || row < 0)
        return;
    pairs_.erase(pairs_.begin() + row);
    showPairs();
}

void DutyMatrixTab::switchLevel() {
    const int row = table_->currentRow();
    if (!mayChange_ || row < 0)
        return;
    DutyPair::Level& level = pairs_[std::size_t(row)].level;
    level = level == DutyPair::Level::block ? DutyPair::Level::warn : DutyPair::Level::block;
    showPairs();
}

bool DutyMatrixTab::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Space:
        switchLevel();
        return true;
    case Qt::Key_Insert:
        addPair();
        return true;
    case Qt::Key_Delete:
        remove();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

bool DutyMatrixTab::save() {
    if (!isDirty())
        return true;
    const auto saved = signedIn_.duties().setMatrix(
        dutyMatrixJson(pairs_), reason_->text().trimmed().toStdString(), version_);
    if (!saved) {
        if (reason_->text().trimmed().isEmpty())
            reason_->setFocus();
        emit refused(shownWithPlaces(saved.error()));
        return false;
    }
    version_ = saved->version;
    stored_ = saved->pairs.pairs();
    pairs_ = stored_;
    reason_->clear();
    showPairs();
    emit done(tr("Version %1 of the matrix holds now.").arg(version_));
    return true;
}

// What a file or an older version says stands in the table, to be looked at and saved.
void DutyMatrixTab::takePairs(const std::string& json) {
    const auto matrix = DutyMatrix::parse(json, access::FunctionTree::program());
    if (!matrix) {
        emit refused(shownWithPlaces(matrix.error()));
        return;
    }
    pairs_ = matrix->pairs();
    showPairs();
}

void DutyMatrixTab::import() {
    openJson(this, tr("Import a matrix"), [this](const Result<std::string>& text) {
        if (text)
            takePairs(*text);
        else
            emit refused(shown(text.error()));
    });
}

void DutyMatrixTab::exportPairs() {
    saveJson(
        this, tr("Export the matrix"), tr("matrix.json"),
        [this]() -> Result<std::string> {
            const auto matrix = signedIn_.duties().matrix();
            return matrix ? Result<std::string>(matrix->pairs.json() + "\n") : fail(matrix.error());
        },
        [this](const Result<QString>& file) {
            if (file)
                emit done(tr("Written to “%1”.").arg(*file));
            else
                emit refused(shown(file.error()));
        });
}

void DutyMatrixTab::showVersions() {
    const auto versions = signedIn_.duties().versions();
    if (!versions) {
        emit refused(shown(versions.error()));
        return;
    }
    auto* dialog = new DutyVersions(*versions, mayChange_, this);
    connect(dialog, &DutyVersions::taken, this, &DutyMatrixTab::takePairs);
    dialog->open();
}

} // namespace xinheng::ui
