#include "ui/records/record_list_page.h"

#include "ui/models/table_text.h"
#include "ui/records/change_many_dialog.h"
#include "ui/records/fields_shown.h"
#include "ui/records/print_dialog.h"
#include "ui/records/record_deactivate_dialog.h"
#include "ui/records/record_delegate.h"
#include "ui/records/record_extras.h"
#include "ui/records/record_kind.h"
#include "ui/records/record_totals_line.h"
#include "ui/records/view_filter.h"
#include "ui/records/view_menu.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/search_box.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <algorithm>

namespace xinheng::ui {

RecordListPage::RecordListPage(SignedIn& signedIn, const access::Object& object,
                               std::shared_ptr<RecordNames> names, QWidget* parent)
    : Page(parent), signedIn_(signedIn), object_(ofThisSet(signedIn, object)),
      kind_(recordKind(object)), names_(std::move(names)),
      model_(new RecordModel(signedIn, object_, names_, this)), search_(new SearchBox(this)),
      filterPlace_(new QVBoxLayout), rest_(new QWidget(this)), restText_(new QLabel(rest_)),
      restGone_(new QToolButton(rest_)), banner_(new Banner(this)), narrowed_(new Banner(this)),
      centre_(new QStackedWidget(this)), table_(new QTableView(centre_)),
      nothing_(new EmptyState("edit-find", centre_)),
      none_(new EmptyState("view-list-details", centre_)), importInstead_(new QPushButton(none_)),
      totals_(new RecordTotalsLine(signedIn, *model_, this)),
      views_(new ViewMenu(
          signedIn, object_, [this] { return content(); }, this)),
      columns_(new QToolButton(this)), more_(new QToolButton(this)), import_(new QToolButton(this)),
      export_(new QToolButton(this)), create_(new QPushButton(this)) {
    wishes_ = columnsFromJson(signedIn_.people().personal(columnsKey()).value_or(""))
                  .value_or(usualColumns(object));
    makeTable();
    makeActions();
    makeExtras();
    makeViews();
    layOut();
    connect(search_, &SearchBox::searched, model_, &QueryModel::search);
    connect(model_, &QueryModel::loaded, this, &RecordListPage::takeLoaded);
    connect(model_, &QueryModel::failed, this, &RecordListPage::takeFailure);
    connect(banner_, &Banner::actionClicked, this, [this] {
        if (refusedQuery_)
            clearQuery();
        else
            refresh();
    });
    narrowed_->setObjectName(QStringLiteral("narrowed"));
    narrowed_->makeLasting();
    connect(narrowed_, &Banner::actionClicked, this, [this] {
        widen();
        model_->filter(wholeFilter());
        table_->setFocus();
    });
    connect(nothing_, &EmptyState::actionClicked, this, &RecordListPage::clearQuery);
    connect(none_, &EmptyState::actionClicked, this, &RecordListPage::createNew);
    connect(importInstead_, &QPushButton::clicked, this, &RecordListPage::importWanted);
    keep_.setSingleShot(true);
    keep_.setInterval(800);
    connect(&keep_, &QTimer::timeout, this, &RecordListPage::keepColumns);
    addUp_.setSingleShot(true);
    addUp_.setInterval(120);
    connect(&addUp_, &QTimer::timeout, this, &RecordListPage::addUpSelected);
    whenLanguageChanges(this, [this] {
        retranslate();
        arrange();
    });
    model_->reload();
    views_->openFirst();
}

QString RecordListPage::title() const {
    return shown(kind_.list);
}

std::string RecordListPage::columnsKey() const {
    return "columns." + object_.key;
}

void RecordListPage::makeTable() {
    table_->setModel(model_);
    prepareTable(*table_);
    table_->setItemDelegate(new RecordDelegate(table_));
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    table_->installEventFilter(this);
    search_->installEventFilter(this);
    QHeaderView* header = table_->horizontalHeader();
    header->setMinimumSectionSize(48);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorClearable(true);
    table_->setSortingEnabled(true);
    connect(header, &QHeaderView::sortIndicatorChanged, this,
            [this, header](int column, Qt::SortOrder) {
                if (column >= 0 && !model_->canSort(column)) {
                    header->setSortIndicator(-1, Qt::AscendingOrder);
                    emit said(
                        model_->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
                }
            });
    const auto keepSoon = [this] {
        if (!arranging_)
            keep_.start();
    };
    connect(header, &QHeaderView::sectionMoved, this, keepSoon);
    connect(header, &QHeaderView::sectionResized, this, keepSoon);
    connect(header, &QWidget::customContextMenuRequested, this, [this](const QPoint& where) {
        showMenu(table_->horizontalHeader()->mapToGlobal(where));
    });
    connect(table_, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& where) { showMenu(table_->viewport()->mapToGlobal(where)); });
    connect(table_, &QTableView::activated, this, &RecordListPage::openCurrent);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        totals_->setSelected(rowsIn(table_->selectionModel()->selection()));
        addUp_.start();
        showExtras();
    });
}

void RecordListPage::layOut() {
    columns_->setDefaultAction(chooseColumns_);
    export_->setDefaultAction(exportAction_);
    import_->setDefaultAction(importAction_);
    import_->setObjectName(QStringLiteral("importRecords"));
    for (QToolButton* button :
         {static_cast<QToolButton*>(views_), more_, columns_, import_, export_}) {
        setStyleProperty(*button, "labelled", true);
        button->setMinimumWidth(rowHeight); // the words go before the page stays too wide
    }
    makePrimary(*create_);
    connect(create_, &QPushButton::clicked, this, &RecordListPage::createNew);
    search_->setMaximumWidth(420);
    search_->setMinimumWidth(120);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::small);
    top->addWidget(search_, 1);
    top->addStretch();
    top->addWidget(views_);
    top->addWidget(more_);
    top->addWidget(columns_);
    top->addWidget(import_);
    top->addWidget(export_);
    top->addSpacing(space::tight);
    top->addWidget(create_);
    // Beside adding, what an empty archive offers too.
    auto* steps = static_cast<QVBoxLayout*>(none_->layout());
    steps->insertWidget(steps->count() - 1, importInstead_, 0, Qt::AlignHCenter);
    importInstead_->setFlat(true);
    centre_->addWidget(table_);
    centre_->addWidget(nothing_);
    centre_->addWidget(none_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::small);
    column->setSpacing(space::small);
    column->addLayout(top);
    column->addWidget(narrowed_);
    column->addLayout(filterPlace_);
    column->addWidget(rest_);
    column->addWidget(banner_);
    column->addWidget(centre_, 1);
    column->addWidget(totals_);
}

void RecordListPage::retranslate() {
    const QString one = shown(kind_.one);
    const QString many = shown(kind_.many);
    create_->setText(tr("New %1").arg(one));
    create_->setToolTip(tr("New %1 (Insert or F5)").arg(one));
    new_->setText(tr("New %1").arg(one));
    newBelow_->setText(tr("New %1 below this one").arg(one));
    open_->setText(tr("Open"));
    copy_->setText(tr("Copy"));
    history_->setText(tr("Changes of this %1").arg(one));
    deactivate_->setText(tr("Deactivate …"));
    reactivate_->setText(tr("Take back the deactivation"));
    importAction_->setText(tr("Import …"));
    importAction_->setToolTip(tr("Import %1 from a file").arg(many));
    exportAction_->setText(tr("Export …"));
    exportAction_->setToolTip(tr("Export the listed %1 to a CSV or XLSX file (Ctrl+E)").arg(many));
    chooseColumns_->setText(tr("Columns …"));
    chooseColumns_->setToolTip(tr("Choose which columns are shown"));
    importInstead_->setText(tr("Import %1 from a file").arg(many));
    restGone_->setText(tr("Leave out"));
    setRestOfFilter(restOfFilter_);
    more_->setText(tr("More"));
    more_->setToolTip(tr("What else can be done with the list and the selected rows"));
    for (std::size_t i = 0; i < extras_.size(); ++i)
        extras_[i]->setText(listExtras()[i].words());
    showNarrowing();
    table_->setAccessibleName(title());
    search_->setPlaceholderText(searchHint());
    nothing_->setTexts(tr("Nothing found"),
                       tr("No %1 you may see fits the search and the conditions.").arg(one),
                       tr("Show all %1").arg(many));
    if (mayEnter_)
        none_->setTexts(tr("No %1 yet").arg(many),
                        tr("%1 you add or import are listed here.").arg(atStart(many)),
                        tr("New %1").arg(one));
    else
        none_->setTexts(tr("No %1 to show").arg(many),
                        tr("The %1 you may see are listed here. Which ones those are is decided "
                           "by the account-set manager.")
                            .arg(many));
    model_->showAgain();
}

void RecordListPage::takeLoaded() {
    banner_->hide();
    if (const QString leftOut = views_->leftOut(); !leftOut.isEmpty())
        banner_->showMessage(Banner::Kind::warning, leftOut);
    refusedQuery_ = false;
    showRights();
    std::vector<std::string> keys;
    for (int column = 0; column < model_->columnCount(); ++column)
        keys.push_back(model_->field(column).key);
    if (keys != columnKeys_) {
        arrange();
        columnKeys_ = std::move(keys);
    }
    makeFilterBar();
    const bool asked = !model_->query().search.empty() || !model_->query().where.empty();
    if (model_->count() > 0)
        centre_->setCurrentWidget(table_);
    else
        centre_->setCurrentWidget(asked ? nothing_ : none_);
    // An empty page says itself what is the first thing to do.
    setStyleProperty(*create_, "primary", model_->count() > 0);
    totals_->renew();
}

void RecordListPage::takeFailure(const Error& error) {
    columnKeys_.clear();
    totals_->forget();
    centre_->setCurrentWidget(table_);
    // A right that was there when the condition was written may be gone: then starting afresh
    // helps, asking the same again doesn't.
    const access::Query& query = model_->query();
    refusedQuery_ = (error.code == ErrorCode::refused || error.code == ErrorCode::invalid) &&
                    (!query.where.empty() || !query.sort.empty());
    banner_->showMessage(Banner::Kind::error, shown(error),
                         refusedQuery_ ? tr("Show all %1").arg(shown(kind_.many))
                                       : tr("Try again"));
    showRights();
}

void RecordListPage::showRights() {
    mayEnter_ =
        signedIn_.mayUse(object_.entryNode) && (!object_.hasOwnDesk || !kind_.keptBy.isEmpty());
    mayExport_ = signedIn_.mayUse(object_.exportNode);
    mayImport_ = mayEnter_ && signedIn_.mayUse(object_.importNode);
    create_->setVisible(mayEnter_);
    new_->setEnabled(mayEnter_);
    import_->setVisible(mayImport_);
    importAction_->setEnabled(mayImport_);
    export_->setVisible(mayExport_);
    exportAction_->setEnabled(mayExport_);
    importInstead_->setVisible(mayImport_);
    columns_->setVisible(model_->columnCount() > 1);
    showExtras();
    retranslate();
}

void RecordListPage::makeFilterBar() {
    std::vector<FieldDescription> fields;
    std::vector<std::string> keys;
    for (int column = 0; column < model_->columnCount(); ++column)
        if (model_->canSort(column)) { // readable: the same rule for sorting and filtering
            fields.push_back(described(model_->object(),
                                       model_->pages().fields()[std::size_t(column)],
                                       access::FieldState::writable, *names_));
            keys.push_back(model_->field(column).key);
        }
    if (filter_ != nullptr && keys == filterKeys_)
        return;
    filterKeys_ = std::move(keys);
    std::vector<FilterCondition> conditions;
    if (filter_ != nullptr) {
        conditions = filter_->conditions();
        filter_->hide();
        filter_->deleteLater();
    }
    filter_ = new FilterBar(std::move(fields), this);
    filter_->setConditions(conditions);
    filterPlace_->addWidget(filter_);
    connect(filter_, &FilterBar::filterChanged, this, &RecordListPage::takeFilter);
    // What can be seen filters, and nothing else does: a condition on a field that is not offered
    // any more is gone from both.
    if (wholeFilter() != fromUtf8(model_->query().where))
        QMetaObject::invokeMethod(
            this, [this] { takeFilter(fromUtf8(filter_->filter())); }, Qt::QueuedConnection);
}

// From the search over the buttons beside it and the conditions to the rows.
std::vector<QWidget*> RecordListPage::inputs() const {
    std::vector<QWidget*> all{search_, views_, more_, columns_, import_, export_, create_};
    if (filter_ != nullptr)
        for (QWidget* part : filter_->inputs())
            all.push_back(part);
    all.push_back(restGone_);
    all.push_back(table_);
    std::erase_if(all, [this](const QWidget* input) {
        return !input->isVisibleTo(this) || !input->isEnabled();
    });
    return all;
}

// Tab goes as one reads. Conditions come and go, and the order in which things were made, which is
// Qt's, says nothing of where they stand.
bool RecordListPage::focusNextPrevChild(bool next) {
    const std::vector<QWidget*> order = inputs();
    const QWidget* focus = QApplication::focusWidget();
    const auto here = std::find(order.begin(), order.end(), focus);
    if (here == order.end())
        return Page::focusNextPrevChild(next);
    const auto reason = next ? Qt::TabFocusReason : Qt::BacktabFocusReason;
    if (next ? here + 1 != order.end() : here != order.begin()) {
        (*(next ? here + 1 : here - 1))->setFocus(reason);
        return true;
    }
    // At the ends out of the page.
    QWidget* outside = this;
    do
        outside = next ? outside->nextInFocusChain() : outside->previousInFocusChain();
    while (outside != this && (isAncestorOf(outside) || !(outside->focusPolicy() & Qt::TabFocus) ||
                               !outside->isVisible() || !outside->isEnabled()));
    (outside == this ? (next ? order.front() : order.back()) : outside)->setFocus(reason);
    return true;
}

// Only what this person's search looks into.
QString RecordListPage::searchHint() const {
    const access::Object& object = model_->object();
    const auto readable = [this](const char* key) {
        const int column = model_->columnOf(key);
        return column >= 0 && model_->canSort(column);
    };
    QStringList words;
    for (const char* key : {"code", "name"})
        if (readable(key))
            words << shown(object.field(key)->label);
    if (readable("name") || readable("mnemonic"))
        words << tr("initials");
    for (const char* key : {"phone", "tax_number"})
        if (readable(key))
            words << shown(object.field(key)->label);
    return tr("%1 (Ctrl+F)").arg(words.isEmpty() ? tr("Search") : words.join(tr(", ")));
}

void RecordListPage::takeNewRights() {
    for (auto* open : findChildren<RecordDeactivateDialog*>())
        open->reject(); // it shows what was readable when it opened
    for (auto* open : findChildren<ChangeManyDialog*>())
        open->reject();
    for (auto* open : findChildren<PrintDialog*>())
        open->reject();
    if (!views_->renew())
        refresh();
}

QString RecordListPage::wholeFilter() const {
    const std::string bar = filter_ == nullptr ? std::string() : filter_->filter();
    return fromUtf8(bothHold(narrowedTo_.toStdString(), bothHold(bar, restOfFilter_)));
}

void RecordListPage::narrow(const QString& where, const QString& words) {
    narrowedTo_ = where;
    narrowedWords_ = words;
    showNarrowing();
    model_->filter(wholeFilter());
}

void RecordListPage::showNarrowing() {
    if (narrowedTo_.isEmpty())
        return;
    narrowed_->showMessage(Banner::Kind::info, tr("Only: %1").arg(narrowedWords_),
                           tr("Show all %1").arg(shown(kind_.many)));
    narrowed_->setToolTip(toolTipText(narrowedTo_));
}

void RecordListPage::widen() {
    narrowedTo_.clear();
    narrowed_->hide();
}

void RecordListPage::clearQuery() {
    views_->forget();
    setRestOfFilter({});
    widen();
    model_->clearQuery();
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    search_->clear();
    if (filter_ != nullptr) {
        const QSignalBlocker quiet(filter_);
        filter_->setConditions({});
    }
    model_->reload();
    table_->setFocus();
}

void RecordListPage::refresh() {
    const QModelIndex current = table_->currentIndex();
    names_->reread();
    if (model_->reload() && current.row() >= 0 && current.row() < model_->rowCount())
        table_->setCurrentIndex(model_->index(current.row(), current.column()));
}

void RecordListPage::focusFirst() {
    if (centre_->currentWidget() != table_) {
        search_->setFocus(Qt::OtherFocusReason); // a hidden table would leave the keys to nobody
        return;
    }
    table_->setFocus();
    if (model_->rowCount() > 0 && !table_->currentIndex().isValid()) {
        const std::vector<int> sections = sectionsShown(*table_->horizontalHeader());
        table_->setCurrentIndex(model_->index(0, sections.empty() ? 0 : sections.front()));
    }
}

void RecordListPage::arrange() {
    if (keep_.isActive())
        keepColumns();
    arranging_ = true;
    arrangeColumns(*table_->horizontalHeader(), *model_, wishes_);
    arranging_ = false;
}

void RecordListPage::keepColumns() {
    keep_.stop();
    if (model_->columnCount() == 0)
        return;
    wishes_ = columnsShown(*table_->horizontalHeader(), *model_, wishes_);
    if (views_->current())
        return; // kept with the view, when the person says so
    if (const auto kept = signedIn_.people().setPersonal(columnsKey(), columnsToJson(wishes_));
        !kept)
        emit said(shown(kept.error().message));
}

bool RecordListPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == search_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        focusFirst();
        return true;
    }
    return Page::eventFilter(watched, event);
}

void RecordListPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const auto style = width() < 700 ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton* button :
         {static_cast<QToolButton*>(views_), more_, columns_, import_, export_})
        button->setToolButtonStyle(style);
}

} // namespace xinheng::ui
