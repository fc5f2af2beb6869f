#include "ui/access/functions_tab.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/search_box.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>

namespace xinheng::ui {

namespace {

const access::FunctionTree& program() {
    return access::FunctionTree::program();
}

bool covers(const std::string& granted, const std::string& node) {
    return granted == node || node.starts_with(granted + ".");
}

Qt::CheckState stateOf(FunctionTicks::Tick tick) {
    if (tick == FunctionTicks::Tick::some)
        return Qt::PartiallyChecked;
    return tick == FunctionTicks::Tick::all ? Qt::Checked : Qt::Unchecked;
}

} // namespace

FunctionsTab::FunctionsTab(SignedIn& signedIn, QWidget* parent)
    : RightsTab(signedIn, parent), ticks_(program()), search_(new SearchBox(this)),
      later_(new QCheckBox(this)), hidden_(new QLabel(this)), tree_(new QTreeWidget(this)) {
    tree_->setObjectName(QStringLiteral("functionTree"));
    later_->setObjectName(QStringLiteral("laterFunctions"));
    search_->setObjectName(QStringLiteral("functionSearch"));
    hidden_->setObjectName(QStringLiteral("laterHint"));
    search_->setMaximumWidth(280);
    setRole(*hidden_, LabelRole::quiet);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::medium);
    line->addWidget(search_, 1);
    line->addWidget(later_);
    line->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::medium, 0, 0);
    column->setSpacing(space::small);
    column->addLayout(line);
    column->addWidget(tree_, 1);
    column->addWidget(hidden_);
    makeTree();
    connect(search_, &SearchBox::searched, this, &FunctionsTab::filter);
    connect(later_, &QCheckBox::toggled, this, &FunctionsTab::filter);
    connect(tree_, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int where) {
        if (where != 0)
            return;
        ticks_.set(item->data(0, Qt::UserRole).toULongLong(), item->checkState(0) == Qt::Checked);
        showTicks();
        emit changed();
    });
    // Wherever in a line one clicks, the space bar ticks it.
    connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) {
                if (now.column() > 0)
                    tree_->setCurrentIndex(now.siblingAtColumn(0));
            });
    whenLanguageChanges(this, [this] { retranslate(); });
}

void FunctionsTab::makeTree() {
    tree_->setColumnCount(3);
    tree_->setUniformRowHeights(true);
    tree_->header()->setStretchLastSection(true);
    tree_->setColumnWidth(0, 290);
    tree_->setColumnWidth(1, 150);
    const auto& nodes = program().nodes();
    items_.assign(nodes.size(), nullptr);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        auto* item = nodes[i].parent ? new QTreeWidgetItem(items_[*nodes[i].parent])
                                     : new QTreeWidgetItem(tree_);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setData(0, Qt::UserRole, qulonglong(i));
        items_[i] = item;
    }
    tree_->setCurrentItem(items_.front());
}

void FunctionsTab::retranslate() {
    later_->setText(tr("Also functions of later versions"));
    later_->setToolTip(
        tr("They can be granted already and take effect when the program has them."));
    search_->setPlaceholderText(tr("Find a function (Ctrl+F)"));
    search_->setAccessibleName(tr("Find a function"));
    tree_->setAccessibleName(tr("Functions"));
    tree_->setHeaderLabels({tr("Function"), tr("Has it through"), tr("Given for")});
    showTicks();
    filter();
}

QString FunctionsTab::title() const {
    return tr("Functions");
}

void FunctionsTab::focusFirst() {
    tree_->setFocus();
}

Result<> FunctionsTab::load(const GranteeRights& rights) {
    const bool another = grantee_.words() != rights.grantee.words();
    grantee_ = rights.grantee;
    roles_ = rights.through;
    std::map<std::string, access::Terms> granted;
    for (const access::Grant& grant : rights.grants)
        if (const auto* function = std::get_if<access::Grant::Function>(&grant.content))
            granted[function->node] = termsOf(grant);
    ticks_.load(granted);
    tree_->setColumnHidden(1, grantee_.role);
    showTicks();
    filter();
    for (std::size_t i = 0; another && i < items_.size(); ++i)
        items_[i]->setExpanded(ticks_.tick(i) != FunctionTicks::Tick::none ||
                               program().nodes()[i].exists);
    return {};
}

void FunctionsTab::showTicks() {
    const QSignalBlocker quiet(tree_);
    const auto& nodes = program().nodes();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        QStringList through;
        for (const ThroughRole& role : roles_)
            for (const access::Grant& grant : role.grants) {
                const auto* function = std::get_if<access::Grant::Function>(&grant.content);
                const QString name = fromUtf8(role.role.name);
                if (function != nullptr && covers(function->node, nodes[i].key) &&
                    !through.contains(name))
                    through << name;
            }
        const access::Terms* terms = ticks_.terms(i);
        items_[i]->setText(0, shown(nodes[i].label));
        items_[i]->setCheckState(0, stateOf(ticks_.tick(i)));
        items_[i]->setText(1, through.join(tr(", ")));
        items_[i]->setText(2,
                           terms == nullptr ? QString() : validityText({terms->from, terms->to}));
        items_[i]->setToolTip(2,
                              terms == nullptr ? QString() : toolTipText(fromUtf8(terms->reason)));
    }
}

void FunctionsTab::filter() {
    const QString typed = search_->text().trimmed();
    const auto& nodes = program().nodes();
    for (std::size_t i = 0; i < nodes.size(); i = nodes[i].end)
        filterNode(i, typed, false);
    showHidden();
}

bool FunctionsTab::filterNode(std::size_t node, const QString& typed, bool aboveMatches) {
    const auto& nodes = program().nodes();
    const bool matches =
        aboveMatches || typed.isEmpty() ||
        fromUtf8(nodes[node].label.in(Language::zh)).contains(typed, Qt::CaseInsensitive) ||
        fromUtf8(nodes[node].label.in(Language::en)).contains(typed, Qt::CaseInsensitive);
    bool any = matches && (nodes[node].exists || later_->isChecked());
    for (std::size_t part = node + 1; part < nodes[node].end; part = nodes[part].end)
        any = filterNode(part, typed, matches) || any;
    items_[node]->setHidden(!any);
    if (any && !typed.isEmpty())
        items_[node]->setExpanded(true);
    return any;
}

void FunctionsTab::showHidden() {
    int count = 0;
    for (const std::string& key : ticks_.nodes()) {
        const auto node = program().find(key);
        count += node && !program().nodes()[*node].exists ? 1 : 0;
    }
    hidden_->setText(tr("Ticks on functions of later versions that are not shown: %1").arg(count));
    hidden_->setVisible(count > 0 && !later_->isChecked());
}

Result<> FunctionsTab::write(access::RightsDesk& desk, const access::Terms& terms) const {
    // Only the differences: what somebody else gave or took meanwhile stays as they left it.
    const auto inherited = ticks_.inherited();
    for (const std::string& node : ticks_.given()) {
        // A part of a split group keeps the days the group was given for.
        const auto ofGroup = inherited.find(node);
        if (auto granted = desk.grantFunction(grantee_.words(), node,
                                              ofGroup == inherited.end() ? terms : ofGroup->second);
            !granted)
            return fail(granted.error());
    }
    for (const std::string& node : ticks_.taken())
        if (auto gone = takenAway(desk.revokeFunction(grantee_.words(), node)); !gone)
            return gone;
    return {};
}

} // namespace xinheng::ui
