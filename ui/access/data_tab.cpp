#include "ui/access/data_tab.h"

#include "ui/access/field_grid.h"
#include "ui/access/scope_words.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <algorithm>

namespace xinheng::ui {

using access::Grant;

DataTab::DataTab(SignedIn& signedIn, QWidget* parent)
    : RightsTab(signedIn, parent), object_(&signedIn.objects().all().front()),
      objects_(new QComboBox(this)), rows_(new QCheckBox(this)), fields_(new QCheckBox(this)),
      controlHint_(new QLabel(this)), rowsHeading_(new QLabel(this)),
      fieldsHeading_(new QLabel(this)), scopeTable_(new QTableWidget(0, 4, this)),
      add_(new QPushButton(this)), change_(new QPushButton(this)), remove_(new QPushButton(this)),
      grid_(new FieldGrid(this)), gridView_(new QTableView(this)) {
    objects_->setObjectName(QStringLiteral("dataObject"));
    rows_->setObjectName(QStringLiteral("rowsControlled"));
    fields_->setObjectName(QStringLiteral("fieldsControlled"));
    scopeTable_->setObjectName(QStringLiteral("scopeTable"));
    add_->setObjectName(QStringLiteral("addScope"));
    change_->setObjectName(QStringLiteral("changeScope"));
    remove_->setObjectName(QStringLiteral("removeScope"));
    gridView_->setObjectName(QStringLiteral("fieldGrid"));
    grid_->setObject(*object_);
    gridView_->setModel(grid_);
    arrange();
    connect(objects_, &QComboBox::activated, this, [this](int index) {
        object_ = &this->signedIn().objects().all()[std::size_t(index)];
        grid_->setObject(*object_);
        if (const auto shownNow = showObject(); !shownNow)
            emit failed(shownNow.error());
        emit changed();
    });
    for (QCheckBox* box : {rows_, fields_}) {
        connect(box, &QCheckBox::toggled, this, [this] {
            showControl();
            emit changed();
        });
        connect(box, &QCheckBox::clicked, this,
                [this, box](bool checked) { askBeforeOpening(*box, checked); });
    }
    connect(add_, &QPushButton::clicked, this, [this] { edit(std::nullopt); });
    const auto change = [this] {
        if (scopeTable_->currentRow() >= 0)
            edit(std::size_t(scopeTable_->currentRow()));
    };
    connect(change_, &QPushButton::clicked, this, change);
    connect(scopeTable_, &QTableWidget::cellDoubleClicked, this, change);
    connect(remove_, &QPushButton::clicked, this, &DataTab::remove);
    connect(grid_, &FieldGrid::changed, this, &RightsTab::changed);
    // What waits belongs to the object on show and must not be lost with it.
    connect(this, &RightsTab::changed, this, &DataTab::showControl);
    whenLanguageChanges(this, [this] { retranslate(); });
}

void DataTab::arrange() {
    prepareCombo(*objects_);
    for (std::size_t i = 0; i < signedIn().objects().all().size(); ++i)
        objects_->addItem(QString());
    objects_->setVisible(objects_->count() > 1);
    setRole(*controlHint_, LabelRole::quiet);
    setRole(*rowsHeading_, LabelRole::heading);
    setRole(*fieldsHeading_, LabelRole::heading);
    controlHint_->setWordWrap(true);
    prepareTable(*scopeTable_);
    prepareTable(*gridView_);
    scopeTable_->setColumnWidth(0, 250);
    scopeTable_->setColumnWidth(1, 110);
    scopeTable_->setColumnWidth(2, 110);
    scopeTable_->setMinimumHeight(rowHeight * 3);
    gridView_->setMinimumHeight(rowHeight * 4);
    gridView_->setSelectionBehavior(QAbstractItemView::SelectItems);
    gridView_->setSelectionMode(QAbstractItemView::SingleSelection);
    gridView_->horizontalHeader()->setSectionsMovable(false);
    gridView_->setColumnWidth(FieldGrid::Name, 150);
    for (int column = FieldGrid::Read; column <= FieldGrid::Forbid; ++column)
        gridView_->setColumnWidth(column, 76);
    auto* control = new QHBoxLayout;
    control->setSpacing(space::large);
    auto* which = new QHBoxLayout;
    which->addWidget(objects_);
    which->addStretch();
    control->addWidget(rows_);
    control->addWidget(fields_);
    control->addStretch();
    auto* rowsTop = new QHBoxLayout;
    rowsTop->setSpacing(space::small);
    rowsTop->addWidget(rowsHeading_, 1);
    rowsTop->addWidget(add_);
    rowsTop->addWidget(change_);
    rowsTop->addWidget(remove_);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    const auto part = [split](auto* top, QWidget* table) {
        auto* place = new QWidget(split);
        auto* column = new QVBoxLayout(place);
        column->setContentsMargins(0, space::small, 0, space::small);
        column->setSpacing(space::small);
        if constexpr (std::is_base_of_v<QLayout, std::remove_pointer_t<decltype(top)>>)
            column->addLayout(top);
        else
            column->addWidget(top);
        column->addWidget(table, 1);
    };
    part(rowsTop, scopeTable_);
    part(fieldsHeading_, gridView_);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::small, 0, 0);
    column->setSpacing(0);
    column->addLayout(which);
    column->addSpacing(space::small);
    column->addLayout(control);
    column->addWidget(controlHint_);
    column->addWidget(split, 1);
}

void DataTab::retranslate() {
    for (int i = 0; i < objects_->count(); ++i)
        objects_->setItemText(i, shown(signedIn().objects().all()[std::size_t(i)].label));
    objects_->setAccessibleName(tr("Object"));
    rows_->setText(tr("Rows are controlled (for everybody)"));
    fields_->setText(tr("Fields are controlled (for everybody)"));
    showOffice();
    rowsHeading_->setText(tr("Rows"));
    fieldsHeading_->setText(tr("Fields"));
    add_->setText(tr("&Add…"));
    change_->setText(tr("Chang&e…"));
    remove_->setText(tr("&Remove"));
    scopeTable_->setAccessibleName(tr("Rows that are granted"));
    gridView_->setAccessibleName(tr("Fields that are granted"));
    scopeTable_->setHorizontalHeaderLabels(
        {tr("Which rows"), tr("May"), tr("Given for"), tr("Reason")});
    grid_->retranslate();
    showScopes();
    showControl();
}

QString DataTab::title() const {
    return tr("Data");
}

void DataTab::focusFirst() {
    scopeTable_->setFocus();
}

std::map<std::string, QString> DataTab::fieldsThrough() const {
    std::map<std::string, QString> through;
    for (const ThroughRole& role : rights_.through)
        for (const Grant& grant : role.grants) {
            const auto* right = std::get_if<Grant::FieldRight>(&grant.content);
            if (right == nullptr || right->object != object_->key)
                continue;
            const QString what = right->access == access::FieldAccess::write  ? tr("write")
                                 : right->access == access::FieldAccess::mask ? tr("mask")
                                 : right->access == access::FieldAccess::read ? tr("read")
                                                                              : tr("forbid");
            QString& text = through[right->field];
            text += (text.isEmpty() ? QString() : tr(", ")) +
                    tr("%1: %2").arg(fromUtf8(role.role.name), what);
        }
    return through;
}

Result<> DataTab::load(const GranteeRights& rights) {
    rights_ = rights;
    return showObject();
}

Result<> DataTab::showObject() {
    const auto controls = signedIn().rights().controls();
    if (!controls)
        return fail(controls.error());
    control_ = controls->at(object_->key);
    stored_.clear();
    FieldGrid::Lists fields;
    for (const Grant& grant : rights_.grants) {
        if (const auto* rows = std::get_if<Grant::Rows>(&grant.content);
            rows != nullptr && rows->object == object_->key)
            stored_.push_back({rows->scope, rows->entry, termsOf(grant), grant.givenBy});
        if (const auto* right = std::get_if<Grant::FieldRight>(&grant.content);
            right != nullptr && right->object == object_->key)
            fields[right->access].push_back(right->field);
    }
    scopes_ = stored_;
    grid_->load(fields, fieldsThrough());
    gridView_->setColumnHidden(FieldGrid::Through, rights_.grantee.role);
    const QSignalBlocker quietRows(rows_);
    const QSignalBlocker quietFields(fields_);
    rows_->setChecked(control_.rows);
    fields_->setChecked(control_.fields);
    showOffice();
    showControl();
    showScopes();
    return {};
}

// The desk refuses everybody but a manager.
void DataTab::showOffice() {
    const bool decides = signedIn().person().kind == access::PersonKind::manager;
    for (QCheckBox* box : {rows_, fields_}) {
        box->setEnabled(decides);
        box->setToolTip(decides
                            ? tr("Holds for everybody, not only for the one chosen on the left.")
                            : tr("Only an account-set manager decides what is controlled."));
    }
}

void DataTab::showControl() {
    const QString object = shown(object_->label);
    QStringList hints;
    if (!rows_->isChecked())
        hints << tr("Rows are not controlled: whoever has the function works with every %1, "
                    "whatever is granted below.")
                     .arg(object);
    if (!fields_->isChecked())
        hints
            << tr("Fields are not controlled: whoever sees a %1 sees all its fields.").arg(object);
    const bool waits = isDirty();
    objects_->setEnabled(!waits);
    if (waits)
        hints << tr("Apply or discard what is changed here before you choose another object.");
    controlHint_->setText(hints.join(QLatin1Char('\n')));
    controlHint_->setVisible(!hints.isEmpty());
}

// One stands on one person's page and opens the data to all.
void DataTab::askBeforeOpening(QCheckBox& box, bool checked) {
    if (checked || !(&box == rows_ ? control_.rows : control_.fields))
        return;
    box.setChecked(true);
    const QString object = shown(object_->label);
    auto* question = new QMessageBox(
        QMessageBox::Warning, title(),
        &box == rows_
            ? tr("Without control of rows everybody who has the function works with every %1, not "
                 "only the one chosen on the left. Switch it off for everybody?")
                  .arg(object)
            : tr("Without control of fields everybody who sees a %1 sees all its fields, not only "
                 "the one chosen on the left. Switch it off for everybody?")
                  .arg(object),
        QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    const QPushButton* off =
        question->addButton(tr("Switch off for everybody"), QMessageBox::DestructiveRole);
    QPushButton* keep = question->addButton(tr("Keep the control"), QMessageBox::RejectRole);
    question->setDefaultButton(keep);
    connect(question, &QDialog::finished, this, [question, off, switched = &box] {
        if (question->clickedButton() == off)
            switched->setChecked(false);
    });
    question->open();
}

void DataTab::showScopes() {
    const int row = scopeTable_->currentRow();
    scopeTable_->setRowCount(int(scopes_.size()));
    for (std::size_t i = 0; i < scopes_.size(); ++i) {
        const RowScope& scope = scopes_[i];
        const bool kept = std::find(stored_.begin(), stored_.end(), scope) != stored_.end();
        const QStringList texts{scopeText(*rights_.names, *object_, scope.words),
                                scope.entry ? tr("query, entry") : tr("query"),
                                validityText({scope.terms.from, scope.terms.to}),
                                fromUtf8(scope.terms.reason)};
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = new QTableWidgetItem(texts[column]);
            item->setToolTip(toolTipText(texts[column]));
            QFont font = item->font();
            font.setBold(!kept); // not yet applied
            item->setFont(font);
            scopeTable_->setItem(int(i), column, item);
        }
    }
    if (!scopes_.empty())
        scopeTable_->setCurrentCell(std::clamp(row, 0, int(scopes_.size()) - 1), 0);
    change_->setEnabled(!scopes_.empty());
    remove_->setEnabled(!scopes_.empty());
}

void DataTab::edit(std::optional<std::size_t> place) {
    auto* dialog = new ScopeDialog(signedIn(), *object_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (place)
        dialog->setScope(scopes_[*place]);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, place] { put(place, dialog->scope()); });
    dialog->open();
}

void DataTab::put(std::optional<std::size_t> place, const RowScope& scope) {
    if (place)
        scopes_.erase(scopes_.begin() + std::ptrdiff_t(*place));
    // The same rows stand in the list once: the newer line holds.
    std::erase_if(scopes_, [&](const RowScope& other) { return other.words == scope.words; });
    const std::size_t at = place ? std::min(*place, scopes_.size()) : scopes_.size();
    scopes_.insert(scopes_.begin() + std::ptrdiff_t(at), scope);
    showScopes();
    scopeTable_->setCurrentCell(int(at), 0);
    emit changed();
}

void DataTab::remove() {
    const int row = scopeTable_->currentRow();
    if (row < 0)
        return;
    scopes_.erase(scopes_.begin() + row);
    showScopes();
    emit changed();
}

bool DataTab::isDirty() const {
    return rows_->isChecked() != control_.rows || fields_->isChecked() != control_.fields ||
           scopes_ != stored_ || grid_->isChanged();
}

bool DataTab::needsTerms() const {
    return grid_->isChanged();
}

Result<> DataTab::writeControl(access::RightsDesk& desk) const {
    if (rows_->isChecked() == control_.rows && fields_->isChecked() == control_.fields)
        return {};
    const auto set = desk.setControl(object_->key, rows_->isChecked(), fields_->isChecked());
    return set ? Result<>() : fail(set.error());
}

Result<> DataTab::writeScopes(access::RightsDesk& desk) const {
    // What is given comes first: a refusal then leaves the person with no less than before.
    for (const RowScope& scope : scopes_)
        if (std::find(stored_.begin(), stored_.end(), scope) == stored_.end())
            if (auto given =
                    desk.grantRows(words(), object_->key, scope.words, scope.entry, scope.terms);
                !given)
                return fail(given.error());
    for (const RowScope& scope : stored_) {
        const bool stays = std::any_of(scopes_.begin(), scopes_.end(), [&](const RowScope& other) {
            return other.words == scope.words;
        });
        if (!stays)
            if (auto gone = takenAway(desk.revokeRows(words(), object_->key, scope.words)); !gone)
                return gone;
    }
    return {};
}

Result<> DataTab::writeFields(access::RightsDesk& desk, const access::Terms& terms) const {
    // Only the differences, so that what stays keeps its days and its reason.
    if (const auto removed = grid_->removed(); !removed.empty())
        if (auto gone = takenAway(desk.revokeFields(words(), object_->key, removed)); !gone)
            return gone;
    if (const auto added = grid_->added(); !added.empty())
        if (auto given = desk.grantFields(words(), object_->key, added, terms); !given)
            return fail(given.error());
    return {};
}

Result<> DataTab::write(access::RightsDesk& desk, const access::Terms& terms) const {
    if (!isDirty())
        return {};
    if (auto done = writeControl(desk); !done)
        return done;
    if (auto done = writeScopes(desk); !done)
        return done;
    return writeFields(desk, terms);
}

} // namespace xinheng::ui
